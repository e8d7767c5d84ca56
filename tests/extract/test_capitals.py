"""Articles in capitals, as telexes were: people, titles, bodies, quotes and summits as in the usual writing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import articles
from extract.found import article, bodies, courtesies, findings, people, titles
from namsite.extract.capitals import as_usual, in_capitals
from namsite.tokens import passages

_MORE = "THE LEADERS SAID THAT THEY WOULD LOOK AT ALL OF THIS AGAIN BEFORE THE END OF THE YEAR AND NOT LATER THAN THAT."


def usual(text: str) -> str:
    """The paragraphs of an article in capitals as they are read."""
    read = article(f"{text}\n\n{_MORE}", headline="LEADERS SIT DOWN FOR FIRST TIME")
    found = [as_usual(passage, read.text, "en") for passage in passages(read) if passage.block.kind == "paragraph"]
    return found[0].text(0, len(found[0].tokens))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "ON MONDAY PRESIDENT ANA RUIZ OF PERU TOLD A MEETING OF LEADERS SO.",
            "On Monday President Ana Ruiz of Peru told a meeting of leaders so.",
        ),
        ("THE PRESIDENT SAID NO TO THE KENYAN MINISTERS.", "The president said no to the Kenyan ministers."),
        ("THEY MAY MARCH IN MAY OR ON MARCH 4 IF THEY CAN.", "They may march in May or on March 4 if they can."),
        (
            "MR. VIK, DR. QUINN AND GEN. OLE OKAFOR WERE THERE.",
            "Mr. Vik, Dr. Quinn and Gen. Ole Okafor were there.",
        ),
        (
            "KENYA'S KIM KI-MOON O'BRIEN AND LUDWIG VAN DER BERG LEFT.",
            "Kenya's Kim Ki-Moon O'Brien and Ludwig van der Berg left.",
        ),
        (
            "THE UNITED NATIONS AND NATO ASKED WHO WILL COME TO NEW YORK.",
            "The United Nations and NATO asked who will come to New York.",
        ),
        (
            "THE ARMED FORCES CHIEF GENERAL OLE VIK AND PRINCE FAISAL LEFT.",
            "The armed forces chief General Ole Vik and Prince Faisal left.",
        ),
    ],
)
def test_how_capitals_are_read(text: str, written: str) -> None:
    assert usual(text) == written


_TELEX = (
    "ISLAND LEADERS OPENED A TWO-DAY SUMMIT IN MANILA ON MONDAY BEHIND A SCREEN OF POLICE BOATS IN THE BAY.\n\n"
    "PRESIDENT ANA RUIZ OF NORWAY THANKED THE OTHERS FOR COMING. ''YOU HAVE SHOWN WHAT A NEIGHBOUR IS,'' SHE TOLD THEM "
    "IN THE CHAIR. KENYAN PRIME MINISTER OLE VIK TOLD THE UNITED NATIONS SO, DR. BO HOLM'S SPOKESMAN SAID."
)


def test_what_a_telex_holds() -> None:
    assert people(_TELEX) == ["Ana Ruiz", "Ole Vik", "Bo Holm"]
    assert bodies(_TELEX) == ["United Nations"]
    assert titles(_TELEX) == ["PRESIDENT OF NORWAY → Ana Ruiz", "KENYAN PRIME MINISTER → Ole Vik"]
    assert courtesies(_TELEX) == ["DR. → Bo Holm"]
    found = findings(_TELEX)
    spoken = [(found.referents[q.speaker].name, q.text) for q in found.quotes if q.direct and q.speaker is not None]
    assert spoken == [("Ana Ruiz", "YOU HAVE SHOWN WHAT A NEIGHBOUR IS")]


def test_days_of_a_telex_are_those_of_the_same_sentences_in_small_letters() -> None:
    text = (
        "THE TWENTIETH ASSEMBLY OF HEADS OF STATE OF THE OAU, WHICH SHOULD HAVE BEGUN NEXT WEDNESDAY, HAS BEEN PUT BACK"
        " TO NOVEMBER 12, THE PRESIDENT OF KENYA SAID TODAY. IT WILL LAST FOUR DAYS."
    )
    found = articles.findings(text, published="1984-11-03")
    assert articles.days(articles.summit(found)) == ("1984-11-12", "1984-11-15")
    assert [date.start for date in found.dates] == ["1984-11-07", "1984-11-12", "1984-11-03"]


def test_mentions_are_worded_as_the_article_has_them() -> None:
    read, found = article(_TELEX), findings(_TELEX)
    for mention in (mention for one in found.referents for mention in one.mentions):
        assert " ".join(read.text[mention.span.start : mention.span.end].split()) == mention.surface


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{_TELEX}\n\nThe leaders of the islands go home on Tuesday, as they said.", id="in part only"),
        pytest.param("PRESIDENT ANA RUIZ CAME.", id="too little to judge by"),
        pytest.param(
            "LA PRESIDENTE DEL PERU, ANA RUIZ, INAUGURO AYER LA REUNION DE LOS PRESIDENTES EN LA CIUDAD, A LA QUE NO "
            "ASISTIO OLE VIK, QUE LLEGARA HOY SEGUN DIJO EL VOCERO DE LA CANCILLERIA.",
            id="in another language",
        ),
    ],
)
def test_what_is_read_as_it_stands(text: str) -> None:
    assert not in_capitals(list(passages(article(text))))


@given(st.text("ABİßÉ'’.- \n19MR", min_size=1, max_size=60))
def test_every_token_keeps_its_place(text: str) -> None:
    read = article(f"{text}\n\n{_MORE}")
    for passage in passages(read):
        found = as_usual(passage, read.text, "en")
        for start, end, token in zip(found.starts, found.ends, found.tokens, strict=True):
            assert read.text[start:end].casefold() == token.text.casefold()
