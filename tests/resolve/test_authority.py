"""The authority file as evidence: what it joins, keeps apart and prefers, and that nothing else gets past it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from namsite.authority import PLURALS, parse_authority
from namsite.extract import extract
from namsite.problems import Problem, Severity
from namsite.records import Kind, Organization, Person, Summit
from resolve.archives import Report, articles, days, resolved
from whole import Archive, resolve

TWO_BODIES = days("The Zwyx Council met.", "The Ordwa League met.")
TWO_NAMES = days("Orla Quinn left.", "Mara Holm left.", "Ines Varga left.")
NAMESAKES = days("Orla Quinn sang.", "Orla Quinn left.", "Orla Quinn won.")


def built(reports: list[Report], *lines: str) -> tuple[Archive, tuple[Problem, ...]]:
    return resolved(articles(*reports), "\n".join(lines))


def decided(reports: list[Report], *lines: str) -> Archive:
    found, problems = built(reports, *lines)
    assert [str(one) for one in problems if one.code == "authority"] == []
    return found


def said(reports: list[Report], *lines: str) -> list[str]:
    """What is said of the lines: severity, place, message and hint."""
    return [f"{p.severity.name} {p}" for p in built(reports, *lines)[1] if p.code == "authority"]


def entities(found: Archive, *kinds: Kind) -> list[Person | Organization | Summit]:
    known: dict[Kind, Sequence[Person | Organization | Summit]] = {
        "person": found.people,
        "organization": found.organizations,
        "summit": found.summits,
    }
    return [one for kind in kinds for one in known[kind]]


def where(found: Archive, kind: Kind = "person") -> list[tuple[str, str]]:
    """(name, the articles that name it) of all entities of a kind."""
    return [(one.name, " ".join(seen.article_id for seen in one.appearances)) for one in entities(found, kind)]


# ---- joined ----


def test_two_names_are_joined_and_the_line_is_the_reason() -> None:
    line = "  - {organizations: [Zwyx Council, Ordwa League], why: it was renamed}"
    (one,) = decided(TWO_BODIES, "same:", line).organizations
    assert (one.name, one.aliases, len(one.appearances)) == ("Zwyx Council", ("Ordwa League",), 2)
    (merge,) = one.merges
    assert (merge.left, merge.right) == ("Zwyx Council (a0)", "Ordwa League (a1)")
    assert merge.reason == "the authority file says so (authority.yaml:2: it was renamed)"


def test_the_preferred_name_is_the_record_s_name_and_its_address() -> None:
    lines = ("organizations:", "  - {name: Ordwa League, aliases: [Zwyx Council], why: its statute}")
    (one,) = decided(TWO_BODIES, *lines).organizations
    assert (one.id, one.name, one.aliases) == ("ordwa-league", "Ordwa League", ("Zwyx Council",))
    assert [(fact.property, fact.value, fact.evidence, fact.because) for fact in one.facts] == [
        ("preferred name", "Ordwa League", (), "authority.yaml:2: its statute"),
        ("alias", "Zwyx Council", (), "authority.yaml:2: its statute"),
    ]


def test_a_preferred_name_need_not_stand_in_any_article() -> None:
    lines = ("people:", "  - {name: Órla Ní Chuinn, aliases: [Orla Quinn, Mara Holm], why: her passport}")
    assert where(decided(TWO_NAMES, *lines)) == [("Ines Varga", "a2"), ("Órla Ní Chuinn", "a0 a1")]


def test_one_name_of_many_bearers_is_joined_where_nothing_tells_them_apart() -> None:
    reports = days("Pelago won.", "Striker Pelago scored.", "The Supreme Court met.", "The Supreme Court left.")
    lines = ("organizations:", "  - {name: Supreme Court of Ireland, aliases: [Supreme Court], why: an Irish paper}")
    assert where(decided(reports, *lines), "organization") == [("Supreme Court of Ireland", "a2 a3")]


def test_what_was_joined_is_evidence_for_more() -> None:
    reports = days("The Zwyx Council (ZWC) met.", "The Ordwa League (ZWC) met.", "LISBON, April 24 (ZWC) - Rain fell.")
    assert len(decided(reports).organizations) == 3
    (one,) = decided(reports, "same:", "  - {organizations: [Zwyx Council, Ordwa League], why: x}").organizations
    assert len(one.appearances) == 3


def test_editions_of_two_series_are_joined() -> None:
    reports = days("The Lisbon summit was held on May 4, 2010.", "The Zwyx Council summit was long.")
    found = decided(reports, "same:", "  - {summits: [Lisbon summit, Zwyx Council summit], why: the same days}")
    (summit,) = found.summits
    assert (summit.start, len(summit.appearances), len(found.series)) == ("2010-05-04", 2, 1)
    assert summit.merges[0].reason == "the authority file says so (authority.yaml:2: the same days)"


def test_a_preferred_name_of_a_summit() -> None:
    found = decided(
        days("The Lisbon summit was held."),
        "summits:",
        "  - {name: First Lisbon Summit, aliases: [Lisbon summit], why: x}",
    )
    assert where(found, "summit") == [("First Lisbon Summit", "a0")]
    (summit,) = found.summits
    assert "Lisbon summit" in summit.aliases
    assert [fact.value for fact in summit.facts if fact.because] == ["First Lisbon Summit", "Lisbon summit"]


def test_a_short_form_means_its_one_bearer() -> None:
    reports = days("Orla Quinn left. Quinn sang.", "Mara Holm left.")
    assert where(decided(reports, "same:", "  - {people: [Quinn, Mara Holm], why: x}")) == [("Orla Quinn", "a0 a1")]


# ---- apart ----


def test_equal_names_are_told_apart_by_their_articles() -> None:
    lines = ("people:", "  - {name: Orla Quinn, never: [Orla Quinn @ a1], why: the singer died in 2010}")
    found = decided(NAMESAKES, *lines)
    assert where(found) == [("Orla Quinn", "a0 a2"), ("Orla Quinn", "a1")]
    facts = {one.id: [(f.property, f.value, f.because) for f in one.facts] for one in found.people}
    because = "authority.yaml:2: the singer died in 2010"
    assert facts.pop("orla-quinn") == [
        ("preferred name", "Orla Quinn", because),
        ("not the same as", "Orla Quinn (a1)", because),
    ]
    assert list(facts.values()) == [[("not the same as", "Orla Quinn", because)]]


def test_a_name_alone_means_those_whom_no_other_name_of_the_line_means() -> None:
    lines = ("not_same:", "  - {people: [Orla Quinn, Orla Quinn @ a1], why: x}")
    assert where(decided(NAMESAKES, *lines)) == [("Orla Quinn", "a0 a2"), ("Orla Quinn", "a1")]


def test_a_namesake_gets_a_name_of_her_own() -> None:
    lines = (
        "people:",
        "  - {name: Orla Quinn, why: the singer}",
        "  - {name: Orla Quinn (runner), aliases: [Orla Quinn @ a2], why: the runner}",
    )
    assert where(decided(NAMESAKES, *lines)) == [("Orla Quinn", "a0 a1"), ("Orla Quinn (runner)", "a2")]


def test_a_bearer_of_whom_nothing_is_said_stays_open() -> None:
    lines = ("not_same:", "  - {people: [Orla Quinn @ a0, Orla Quinn @ a2], why: x}")
    found = decided(NAMESAKES, *lines)
    assert sorted(articles for _, articles in where(found)) == ["a0", "a1", "a2"]
    assert {question.settled_by for question in found.questions} == {
        "- {people: [Orla Quinn @ a0, Orla Quinn @ a1], why: …}",
        "- {people: [Orla Quinn @ a1, Orla Quinn @ a2], why: …}",
    }


def test_two_of_one_article_are_told_apart_by_their_sentences() -> None:
    reports = days(
        "The NATO summit was held in May 2018. The NATO summit was held in June 2019.",
        "The NATO summit was long.",
    )
    lines = ("same:", "  - {summits: [NATO summit @ a1, NATO summit @ a0#s3], why: x}")
    found = decided(reports, *lines)
    assert sorted(articles for _, articles in where(found, "summit")) == ["a0", "a0 a1"]


@pytest.mark.parametrize(
    ("texts", "line"),
    [
        (
            ("President of the World Bank Orla Quinn spoke.", "President of the World Bank Orla Mary Quinn left."),
            "{people: [Orla Quinn, Orla Mary Quinn], why: x}",
        ),
        (
            ("The Northern Press Agency (NOPA) met.", "LISBON, April 24 (NOPA) - Rain fell."),
            "{organizations: [Northern Press Agency, NOPA], why: x}",
        ),
        (
            ("The Northern Rivers Commission met.", "The Northern Rivers Commission left."),
            "{organizations: [Northern Rivers Commission @ a0, Northern Rivers Commission @ a1], why: x}",
        ),
        (
            ("The 5th NATO summit was held.", "The 5th NATO summit was long."),
            "{summits: [5th NATO summit @ a0, 5th NATO summit @ a1], why: x}",
        ),
    ],
)
def test_what_is_kept_apart_is_joined_on_no_other_evidence(texts: tuple[str, ...], line: str) -> None:
    kind: Kind = "person" if "people" in line else "summit" if "summits" in line else "organization"
    names = {one for one, _ in where(decided(days(*texts)), kind)}
    before = [articles for _, articles in where(decided(days(*texts)), kind)]
    assert "a0 a1" in before, names
    found = decided(days(*texts), "not_same:", f"  - {line}")
    assert "a0 a1" not in [articles for name, articles in where(found, kind) if name in names]
    assert found.questions == ()


def test_apart_also_through_a_third_name() -> None:
    reports = days(
        "President of the World Bank Orla Quinn spoke.",
        "President of the World Bank Orla Mary Quinn left.",
        "President of the World Bank Orla M. Quinn left.",
    )
    (one,) = decided(reports).people
    assert len(one.appearances) == 3
    found = decided(reports, "not_same:", "  - {people: [Orla Quinn, Orla Mary Quinn], why: x}")
    together = [set(articles.split()) for _, articles in where(found)]
    assert not [group for group in together if {"a0", "a1"} <= group]


# ---- questions ----


@pytest.mark.parametrize(
    "texts",
    [
        ("President of the World Bank Orla Quinn spoke.", "Orla Mary Quinn left."),
        ("The Cooperation Council of Northern River States met, and the Northern Council left.",),
        ("Ireland's Supreme Court met.", "The Supreme Court met."),
        ("The NATO summit was held in May 2018.", "The NATO summit was held."),
    ],
)
def test_a_question_s_own_line_settles_it_both_ways(texts: tuple[str, ...]) -> None:
    before = decided(days(*texts))
    (question,) = before.questions
    assert question.settled_by is not None
    line = question.settled_by.replace("why: …", "why: they say so")
    joined, apart = decided(days(*texts), "same:", line), decided(days(*texts), "not_same:", line)
    assert joined.questions == apart.questions == ()
    assert len(where(apart, question.kind)) == len(where(before, question.kind))
    assert len(where(joined, question.kind)) == len(where(before, question.kind)) - 1


# ---- mistakes that only the archive can show ----


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (
            ("same:", "  - {people: [Orla Quin, Mara Holm], why: x}"),
            "NOTE authority.yaml:2: authority: “Orla Quin” is in no article as the name of one of its people "
            "(did you mean “Orla Quinn”?)",
        ),
        (
            ("people:", "  - {name: Orla Quinn, never: [Mara Holm @ a1x], why: x}"),
            "NOTE authority.yaml:2: authority: there is no article a1x (did you mean “a1”?)",
        ),
        (
            ("people:", "  - {name: Orla Quinn, never: [Mara Holm @ a], why: x}"),
            "NOTE authority.yaml:2: authority: there is no article a (did you mean “a0”?)",
        ),
        (
            ("people:", "  - {name: Orla Quinn, never: [Mara Holm @ a2], why: x}"),
            "NOTE authority.yaml:2: authority: the article a2 names none of its people “Mara Holm”",
        ),
        (
            ("people:", "  - {name: Xyzzy, why: x}"),
            "NOTE authority.yaml:2: authority: “Xyzzy” is in no article as the name of one of its people",
        ),
        (
            ("organizations:", "  - {name: Orla Quinn, why: x}"),
            "NOTE authority.yaml:2: authority: “Orla Quinn” is in no article as the name of one of its organizations",
        ),
    ],
)
def test_a_name_that_occurs_nowhere_is_a_note(lines: tuple[str, ...], message: str) -> None:
    assert said(TWO_NAMES, *lines) == [message]


def test_a_name_that_may_mean_several_decides_nothing() -> None:
    reports = days("Striker Orla Quinn scored.", "Irish Foreign Minister Orla Quinn left.", "Mara Holm left.")
    lines = ("same:", "  - {people: [Orla Quinn, Mara Holm], why: x}")
    assert said(reports, *lines) == [
        "WARNING authority.yaml:2: authority: “Orla Quinn” may mean any of 2 people, so this name decides nothing "
        "(write Orla Quinn @ a0 or Orla Quinn @ a1)"
    ]
    assert len(built(reports, *lines)[0].people) == 3


def test_two_names_that_mean_one_mention_are_not_told_apart() -> None:
    reports = days("The Northern Press Agency (NOPA) met.")
    lines = ("not_same:", "  - {organizations: [Northern Press Agency @ a0, NOPA @ a0], why: x}")
    assert said(reports, *lines) == [
        "WARNING authority.yaml:2: authority: this does not tell apart who is meant in the article a0 "
        "(name the sentence, as in Name @ article#s3)"
    ]


def test_two_entries_that_mean_one_mention() -> None:
    reports = days("The Northern Press Agency (NOPA) met.")
    lines = (
        "organizations:",
        "  - {name: Northern News, aliases: [Northern Press Agency @ a0], why: x}",
        "  - {name: New Roads Agency, aliases: [NOPA @ a0], why: y}",
    )
    assert said(reports, *lines) == [
        "WARNING authority.yaml:2: authority: this and line 3 mean the same name in the article a0 "
        "(write Name @ a0 in one of them)",
        "WARNING authority.yaml:3: authority: this and line 2 mean the same name in the article a0 "
        "(write Name @ a0 in one of them)",
    ]


def test_joins_that_meet_what_is_kept_apart_are_not_carried_out() -> None:
    lines = (
        "same:",
        "  - {people: [Orla Quinn, Mara Holm], why: x}",
        "  - {people: [Mara Holm, Ines Varga], why: x}",
        "not_same:",
        "  - {people: [Orla Quinn, Ines Varga], why: x}",
    )
    found, problems = built(TWO_NAMES, *lines)
    assert len(found.people) == 3
    message = "this and line {} join what is to be kept apart; they are not carried out"
    assert sorted((p.severity, p.line, p.message) for p in problems if p.code == "authority") == [
        (Severity.ERROR, 2, message.format("3, 5")),
        (Severity.ERROR, 3, message.format("2, 5")),
    ]


def test_two_entries_are_two() -> None:
    lines = (
        "people:",
        "  - {name: Orla Quinn, why: x}",
        "  - {name: Mara Holm, why: x}",
        "same:",
        "  - {people: [Orla Quinn @ a0, Mara Holm @ a1], why: x}",
    )
    found, problems = built(TWO_NAMES, *lines)
    assert len(found.people) == 3
    assert [p.line for p in problems if p.severity is Severity.ERROR] == [5]


# ---- what holds for every file ----

REPORTS: list[Report] = [
    ("2019-05-03", "President of the World Bank Orla Quinn opened the NATO summit in Lisbon on May 3, 2019."),
    ("2019-05-04", "President of the World Bank Orla Mary Quinn met with Tomas Reyes at the NATO summit."),
    ("2020-06-02", "The Northern Rivers Commission (NRVC) met. Tomas Reyes Jr. and Tomas Reyes left."),
    ("2020-06-03", "The NRVC and the Northern Commission said nothing. Quinn left."),
    ("2021-06-03", "Striker Orla Quinn scored. Irish Foreign Minister Mara Holm met with Orla Quínn."),
    (None, "The 5th NATO summit will be held in Vilnius. Ireland's Supreme Court and the Supreme Court met."),
]
_READ = articles(*REPORTS)
_FOUND = [extract(one) for one in _READ]
_PEOPLE = ("Orla Quinn", "Orla Mary Quinn", "Orla Quinn @ a4", "Tomas Reyes", "Tomas Reyes @ a2", "Quinn", "Mara Holm")
_BODIES = ("NRVC", "Northern Rivers Commission", "Northern Commission", "World Bank", "Supreme Court", "NATO @ a0")
_SUMMITS = ("NATO summit", "NATO summit @ a0", "NATO summit @ a1", "5th NATO summit")
_NAMES = {"people": _PEOPLE, "organizations": _BODIES, "summits": _SUMMITS}
_PAIRS = st.sampled_from(sorted(_NAMES)).flatmap(
    lambda kind: st.lists(st.sampled_from(_NAMES[kind]), min_size=2, max_size=3, unique=True).map(
        lambda names: (kind, ", ".join(names))
    )
)
_RULINGS = st.tuples(st.sampled_from(["same", "not_same"]), _PAIRS)
_ENTRIES = st.tuples(
    st.sampled_from(["Orla Quinn", "O. Quinn", "Mara Holm"]),
    st.lists(st.sampled_from(_PEOPLE), max_size=2),
    st.lists(st.sampled_from(_PEOPLE), max_size=1),
).map(lambda each: ("people", f"{{name: {each[0]}, aliases: [{', '.join(each[1])}], never: [{', '.join(each[2])}]"))


def _file(lines: list[tuple[str, str]]) -> str:
    """The lines below their sections; each says *why* in words of its own, whatever its number."""
    sections = {section: [line for other, line in lines if other == section] for section, _ in lines}
    return "\n".join(part for section, own in sections.items() for part in (f"{section}:", *own))


_LINES = st.lists(
    st.one_of(
        _RULINGS.map(lambda each: (each[0], f"  - {{{each[1][0]}: [{each[1][1]}], why: w}}")),
        _ENTRIES.map(lambda each: (each[0], f"  - {each[1]}, why: w}}")),
    ),
    max_size=5,
)


@given(_LINES.flatmap(lambda lines: st.tuples(st.just(lines), st.permutations(lines), st.permutations(range(6)))))
@settings(max_examples=80, deadline=None)
def test_the_order_of_articles_and_lines_changes_nothing(
    drawn: tuple[list[tuple[str, str]], list[tuple[str, str]], list[int]],
) -> None:
    lines, shuffled, order = drawn
    first = resolve(_READ, _FOUND, parse_authority(_file(lines), "a.yaml")[0])
    other = parse_authority(_file(shuffled), "a.yaml")[0]
    second = resolve([_READ[n] for n in order], [_FOUND[n] for n in order], other)
    assert _without_numbers(second[0]) == _without_numbers(first[0])


def _without_numbers(found: Archive) -> str:
    return re.sub(r"a\.yaml:\d+", "a.yaml", repr(found))


@given(_LINES)
@settings(max_examples=80, deadline=None)
def test_nothing_that_is_kept_apart_is_ever_together(lines: list[tuple[str, str]]) -> None:
    authority, _ = parse_authority(_file(lines), "a.yaml")
    found, _ = resolve(_READ, _FOUND, authority)
    for ruling in authority.rulings:
        placed = [(one.name, one.article) for one in ruling.bearers if one.article]
        if not ruling.is_same and len(placed) == len(ruling.bearers):
            for entity in entities(found, *PLURALS):
                seen = {(seen.name, seen.article_id) for seen in entity.appearances}
                assert len(seen.intersection(placed)) < 2


@given(_LINES)
@settings(max_examples=40, deadline=None)
def test_an_archive_with_decisions_hangs_together(lines: list[tuple[str, str]]) -> None:
    found, _ = resolve(_READ, _FOUND, parse_authority(_file(lines), "a.yaml")[0])
    assert all(fact.evidence or fact.because for one in found.people for fact in one.facts)
    for ids in ([p.id for p in found.people], [o.id for o in found.organizations], [s.id for s in found.summits]):
        assert ids == sorted(set(ids))
    known = {one.id for one in entities(found, *PLURALS)}
    assert {each for question in found.questions for each in (question.left, question.right)} <= known
    assert {link.entity_id for record in found.articles for link in record.links} <= {*known, None}
