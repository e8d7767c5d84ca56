"""One article from beginning to end: names, titles and what they lean on in one another."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.articles import article, findings, names, report, titles
from namsite.extract import extract
from namsite.formats import Reading, parse
from namsite.reasons import ORDER_AS_CONFIGURED
from namsite.records import Article, DateOrder, Findings, Order, Source


def test_an_article_that_names_nobody_holds_nothing() -> None:
    found = findings("It rained all day, and the streets were empty.")
    assert found == Findings(article_id="news/one", fingerprints=found.fingerprints)


# ---- people and their titles ----


@pytest.mark.parametrize(
    ("text", "person", "title"),
    [
        ("President Orla Quinn spoke.", "Orla Quinn", "President"),
        ("President Orla Quinn of Ireland spoke.", "Orla Quinn", "President of Ireland"),
        ("President Orla Quinn of the bank spoke.", "Orla Quinn", "President"),
        ("President Orla Quinn, of old, spoke.", "Orla Quinn", "President"),
        ("The Prime Minister of Ireland Orla Quinn spoke.", "Orla Quinn", "Prime Minister of Ireland"),
        ("Orla Quinn, President of Ireland, spoke.", "Orla Quinn", "President of Ireland"),
        ("Former President Orla Quinn spoke.", "Orla Quinn", "Former President"),
        ("Dr. Orla Quinn spoke.", "Orla Quinn", "Dr."),
        ("Assistant to the President Orla Quinn spoke.", "Orla Quinn", "Assistant to the President"),
        ("Special Envoy of the President Orla Quinn spoke.", "Orla Quinn", "Special Envoy of the President"),
        ("Assistant to President Orla Quinn spoke.", "Orla Quinn", "President"),
        ("An adviser to the President Orla Quinn spoke.", "Orla Quinn", "President"),
    ],
)
def test_a_title_as_written(text: str, person: str, title: str) -> None:
    assert [(who, wording) for who, wording, _ in titles(findings(text))] == [(person, title)]


@pytest.mark.parametrize("courtesy", ["Mr.", "Mrs", "Ms.", "Miss"])
def test_everybody_s_courtesy_is_no_title(courtesy: str) -> None:
    found = findings(f"{courtesy} Orla Quinn spoke.")
    assert (names(found), titles(found)) == (["Orla Quinn"], [])


def test_a_plural_that_a_list_shares_is_each_one_s_title() -> None:
    found = findings("Presidents Orla Quinn and Tomas Reyes met foreign ministers Mara Holm and Ines Vale.")
    assert [(who, wording) for who, wording, _ in titles(found)] == [
        ("Orla Quinn", "President"),
        ("Tomas Reyes", "President"),
        ("Mara Holm", "foreign minister"),
        ("Ines Vale", "foreign minister"),
    ]


def test_titles_of_bodies_lead_to_them() -> None:
    found = findings("Orla Quinn, president of the World Bank, spoke. The World Bank is old.")
    assert titles(found) == [("Orla Quinn", "president of the World Bank", "World Bank")]


def test_an_office_alone_stands_for_its_holder() -> None:
    found = findings(
        "Secretary General of the World Bank Orla Quinn spoke.", "Then the World Bank Secretary General left."
    )
    (person,) = (one for one in found.referents if one.kind == "person")
    assert [mention.surface for mention in person.mentions] == ["Orla Quinn", "World Bank Secretary General"]
    assert person.forms == ("Orla Quinn",)


# ---- one sense in one article ----


@pytest.mark.parametrize(
    "text",
    [
        "President Orla Quinn spoke. Later Quinn left.",
        "President Orla Quinn spoke. Orla left.",
        "Dr. Quinn spoke. Then Quinn left.",
        "Alan Quinn Jr. spoke. Later Quinn left.",
    ],
)
def test_a_part_of_a_name_is_the_person_named_in_full(text: str) -> None:
    (person,) = findings(text).referents
    assert len(person.mentions) == 2


def test_a_name_that_several_bear_stays_open() -> None:
    found = findings("Orla Quinn and Tomas Quinn spoke. Then Quinn left.")
    assert names(found) == ["Orla Quinn", "Tomas Quinn"]
    assert [(m.surface, m.rule) for m in found.ambiguous] == [("Quinn", "several people bear this name here")]


def test_a_headline_in_capitals_is_read_by_what_the_text_names() -> None:
    found = findings(
        "President Orla Quinn and Dr. Holm of the Senate spoke at the Northern Rivers Commission.",
        headline="Orla Quinn Speaks In Lisbon At Length And Leaves Early For Northern Rivers Commission",
    )
    mentions = {one.name: len(one.mentions) for one in found.referents}
    assert (mentions["Orla Quinn"], mentions["Northern Rivers Commission"]) == (2, 2)


# ---- bodies ----


def test_an_acronym_in_brackets_is_the_body_everywhere() -> None:
    found = findings("The Northern Rivers Commission (NRC) met.", "The NRC ended early.")
    (body,) = found.referents
    assert (body.name, body.acronym) == ("Northern Rivers Commission", "NRC")
    assert [mention.surface for mention in body.mentions][-1] == "NRC"


def test_an_acronym_that_everybody_knows() -> None:
    found = findings("The World Health Organization met.", "The WHO ended early.")
    assert names(found, "organization") == ["World Health Organization"]


def test_the_agency_of_the_dateline_is_a_body_where_it_is_credited() -> None:
    read = article(report("LISBON, April 24 (Norpress) - It rained all day."))
    assert read.agency is not None and read.agency.span is not None
    (body,) = extract(read).referents
    assert (body.name, body.mentions[0].span) == ("Norpress", read.agency.span)


def test_an_agency_in_capitals_is_an_acronym() -> None:
    read = article(report("LISBON, April 24 (NPA) - It rained all day.", "NPA is old."))
    (body,) = extract(read).referents
    assert (body.name, body.acronym, len(body.mentions)) == ("NPA", "NPA", 2)


def test_an_agency_of_the_front_matter_has_no_place_in_the_text() -> None:
    text = "---\ntitle: What the day brought\nagency: Norpress\n---\nIt rained all day."
    source = Source(path="one.md", media_type="text/markdown", content=text.encode(), digest="")
    read, _ = parse(source, Reading())
    assert read is not None and read.agency is not None
    assert extract(read).referents == ()


# ---- dates ----


@pytest.mark.parametrize(("order", "start"), [("dmy", "2019-04-03"), ("mdy", "2019-03-04"), (None, "2019")])
def test_the_order_of_day_and_month_settles_numeric_dates(order: Order | None, start: str) -> None:
    told = DateOrder(order, ORDER_AS_CONFIGURED) if order else None
    found = extract(article(report("It rained on 03/04/2019.")), told)
    assert [date.start for date in found.dates] == [start]


# ---- what holds for every text ----

_WORDS = """
    President|Presidents|Orla Quinn|Quinn|Tomas Reyes|Dr.|Mr.|Jr.|and|of|the|The|in|by|NATO|(NATO)|World Bank|
    Ireland|Ireland's|Northern Rivers Commission|Lisbon|said|told|met with|Summit|summit|18th|next|ministers'|
    conference|on May 4|2019|two-day|ended|opened|chaired|hosted|on the sidelines of|“|”|"|‘|’s|(|)|,|.|-|A|
    S.|COP26
"""
_PIECES = [*(word.strip() for word in _WORDS.split("|")), "\n\n"]
_MIXTURE = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=60)


def check(read: Article, found: Findings) -> None:
    assert all(one.mentions for one in found.referents)
    assert all(one.mentions for one in found.gatherings)
    mentions = [mention for one in found.referents for mention in one.mentions]
    mentions += [mention for one in found.gatherings for mention in one.mentions]
    for mention in (*mentions, *found.ambiguous):
        assert " ".join(read.text[mention.span.start : mention.span.end].split()) == mention.surface
    spans = [title.span for title in found.titles] + [quote.span for quote in found.quotes]
    spans += [date.span for date in found.dates] + [meeting.span for meeting in found.meetings]
    spans += [statement.span for one in found.gatherings for statement in one.statements]
    assert all(0 <= span.start < span.end <= len(read.text) for span in spans)
    assert [one.key for one in found.referents] == list(range(len(found.referents)))
    assert [one.key for one in found.gatherings] == list(range(len(found.gatherings)))
    people = {one.key for one in found.referents if one.kind == "person"}
    assert {title.person for title in found.titles} <= people
    assert {quote.speaker for quote in found.quotes} <= people | {None}
    assert {person for meeting in found.meetings for person in meeting.people} <= people
    assert {part.person for one in found.gatherings for part in one.participants} <= people


@given(_MIXTURE)
@settings(max_examples=150, deadline=None)
def test_any_mixture_of_names_is_read_with_its_places(words: list[str]) -> None:
    read = article(report(" ".join(words)))
    check(read, extract(read))


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read(text: str) -> None:
    source = Source(path="one.txt", media_type="text/plain", content=text.encode("utf-8", "replace"), digest="")
    read, _ = parse(source, Reading())
    if read is not None:
        check(read, extract(read))


def test_findings_do_not_depend_on_what_was_read_before() -> None:
    one, other = report("President Orla Quinn met Tomas Reyes."), report("Orla met the Quinn Reyes Bank (QRB).")
    before = extract(article(one))
    extract(article(other, "news/two.txt"))
    assert extract(article(one)) == before
