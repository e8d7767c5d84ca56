"""What is told of an article: how it was read, and all that was found in it."""

from __future__ import annotations

import pytest

from explain.explained import article, known
from namsite.explain import Material
from namsite.explain.accounts import Stated

TEXT = """Harbour Council to meet

25.04.2020 [17:44]

Baku, April 25, AZERTAC

By Ines Varga

Minister of Trade of Velland Lena Orvik will open the third Summit of the Zwyx League on May 4. “Every town needs a
harbour,” Dr. Orvik said. On the sidelines of the Summit Lena Orvik met with Foreign Minister of Cambodia Tomasz Brandt.

Ivo Říha and Jan Říha came from Karsund. Říha spoke.

“The rain will not stop us from building new walls,” the statement said.
"""
BODY = """Orla Quinn opened the harbour on Monday with a speech about the sea and the wind.

The town has four cranes and two of them were built in the last year.

Nobody was hurt when the old wall fell, the harbour master told reporters there."""


@pytest.fixture(scope="module")
def archive() -> Material:
    return known(
        {
            "2020/april/harbour.txt": TEXT,
            "x.txt": f"Harbour opens\n\n01.03.2020\n\n{BODY}",
            "y.txt": f"Harbour opens\n\n02.03.2020\n\n{BODY} It rained.",
            "undated.txt": "A Visit\n\nThe Zwyx League met on 5 May 2019. Orvik was there, Orvik said.",
        }
    )


def told(stated: tuple[Stated, ...]) -> list[tuple[str, str, str]]:
    return [(one.property, one.value, one.how) for one in stated]


def test_how_it_was_read(archive: Material) -> None:
    one = article(archive, "2020/april/harbour")
    assert (one.id, one.source_path) == ("2020/april/harbour", "2020/april/harbour.txt")
    assert told(one.read) == [
        ("published", "2020-04-25T17:44", "date line"),
        ("filed from", "Baku", "dateline “Baku, April 25, AZERTAC”"),
        ("agency", "AZERTAC", "credited in the text"),
        ("byline", "Ines Varga", "credited in the text"),
        ("text", "10 sentences", "text/plain, language en"),
    ]
    assert [place.sentence for place in one.read[0].places] == [2]


def test_an_undated_article_says_so_and_what_it_looks_back_on(archive: Material) -> None:
    assert told(article(archive, "undated").read)[:2] == [
        ("published", "undated", "nothing in the article says when it was published"),
        ("not before", "2019-05-05", "the article speaks of 5 May 2019"),
    ]


def test_what_is_named_stands_in_the_order_of_the_text(archive: Material) -> None:
    one = article(archive, "2020/april/harbour")
    named = [(seen.kind, seen.name) for seen in one.seen]
    assert named.index(("person", "Lena Orvik")) < named.index(("organization", "Zwyx League"))
    assert named.index(("organization", "Zwyx League")) < named.index(("person", "Ivo Říha"))
    firsts = [seen.mentions[0].place.sentence for seen in one.seen]
    assert firsts == sorted(firsts)


def test_titles_quotations_dates_summits_and_meetings(archive: Material) -> None:
    one = article(archive, "2020/april/harbour")
    assert ("Lena Orvik", "Minister of Trade of Velland", "of the country Velland") in told(one.titles)
    assert ("Lena Orvik", "Dr.", "a courtesy title") in told(one.titles)
    assert told(one.quotes)[0] == ("Lena Orvik", "Every town needs a harbour", "quoted; “Orvik” stands before “said”")
    assert told(one.quotes)[-1][0] == "speaker unknown"
    assert ("May 4", "4 May 2020", "year from the publication date") in told(one.dates)
    (summit,) = one.summits
    assert summit.name == "third Summit of the Zwyx League"
    assert ("start", "2020-05-04", "year from the publication date") in told(summit.facts)
    assert "Lena Orvik" in [part.value for part in summit.participants]
    assert told(one.meetings) == [
        ("met", "Lena Orvik and Tomasz Brandt", "on the sidelines of third Summit of the Zwyx League")
    ]


def test_what_was_left_open(archive: Material) -> None:
    one = article(archive, "2020/april/harbour")
    assert [(found.surface, found.rule) for found in one.left_open] == [("Říha", "several people bear this name here")]
    assert one.unread == ("karsund",)


def test_names_that_other_articles_taught(archive: Material) -> None:
    one = article(archive, "undated")
    assert one.learned == ("orvik",)
    assert [found.second_look for seen in one.seen if seen.name == "Orvik" for found in seen.mentions][:1] == [True]
    assert article(archive, "2020/april/harbour").learned == ()


def test_copies_are_told_with_what_they_share(archive: Material) -> None:
    assert told(article(archive, "x").copies) == [
        ("y", "Harbour opens", "3 sentences the same; 1 sentence only in that one")
    ]
