"""Which organizations of several articles are one."""

from __future__ import annotations

import pytest

from resolve.archives import archive, days, reasons


def bodies(*texts: str) -> list[tuple[str, int]]:
    """(name, in how many articles) of all organizations."""
    return [(one.name, len(one.appearances)) for one in archive(*days(*texts)).organizations]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("The Northern Rivers Commission met.", "The Southern Rivers Commission met."), id="two names"),
        pytest.param(("Ireland's Supreme Court met.", "The French Supreme Court met."), id="courts of two countries"),
        pytest.param(("Ireland's Supreme Court met.", "The Supreme Court met."), id="a court of no country"),
        pytest.param(("The government of Ireland met.", "The government of France met."), id="two governments"),
        pytest.param(("The Northern Press Agency (NOPA) met.", "LISBON, April 24 (NPX) - Rain fell."), id="others"),
        pytest.param(
            ("The World Bank's Lending Council met.", "The African Union's Lending Council met."),
            id="parts",
        ),
    ],
)
def test_kept_apart(texts: tuple[str, str]) -> None:
    found = [one for one in bodies(*texts) if one[0] not in ("World Bank", "African Union")]
    assert [count for _, count in found] == [1, 1]


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (("The Northern Rivers Commission met.", "The Northern Rivers Commission left."), "Northern Rivers Commission"),
        (("The Rivers Trade Organization met.", "The Rivers Trade Organisation left."), "Rivers Trade Organization"),
        (
            ("The Northern Press Agency (NOPA) met.", "LISBON, April 24 (NOPA) - Rain fell."),
            "Northern Press Agency",
        ),
        (("The World Health Organization met.", "The WHO left."), "World Health Organization"),
        (("The government of Ireland met.", "The Irish Government left."), "Government of Ireland"),
        (("Ireland's Supreme Court met.", "Ireland's Supreme Court left."), "Supreme Court (Ireland)"),
        (("The French Government met.", "The government of France left."), "French Government"),
    ],
)
def test_joined(texts: tuple[str, str], name: str) -> None:
    assert bodies(*texts) == [(name, 2)]


@pytest.mark.parametrize(
    "texts",
    [
        ("The World Health Organization's Lending Council met.", "The WHO Lending Council left. The WHO agreed."),
        (
            "The WHO Lending Council met. The WHO agreed.",
            "The World Health Organization met. So did the Lending Council of the World Health Organization.",
        ),
        (
            "The Northern Rivers Commission (NORC) met. Its NORC Lending Council left.",
            "The NORC Lending Council stayed. NORC agreed.",
        ),
    ],
)
def test_an_organ_is_one_whatever_its_body_is_called(texts: tuple[str, str]) -> None:
    (count,) = [count for name, count in bodies(*texts) if "Lending Council" in name]
    assert count == 2


def test_an_acronym_that_two_articles_explain_differently_stays_alone() -> None:
    agencies = ("The Northern Press Agency (NOPA) met.", "The New Roads Press Agency (NOPA) met.")
    assert ("NOPA", 1) in bodies(*agencies, "LISBON, April 24 (NOPA) - Rain fell.")


def test_the_parent_is_shown_where_its_name_stands() -> None:
    text = "The World Bank's Lending Council met. The World Bank Lending Council met again."
    (part,) = [body for body in archive(*days(text)).organizations if body.parent]
    (place,) = part.facts[0].evidence
    assert place.end - place.start == len("World Bank Lending Council")


def test_a_part_has_its_parent_and_the_reason() -> None:
    one = archive(*days("The World Bank's Lending Council met.", "The World Bank's Lending Council left."))
    part = next(body for body in one.organizations if "Lending" in body.name)
    assert part.parent == "world-bank"
    (fact,) = part.facts
    assert (fact.property, fact.value, fact.how) == ("parent", "world-bank", "the name says so")
    assert [m.reason for m in part.merges] == ["equal names, and both belong to World Bank"]


def test_a_country_is_a_fact_with_its_place() -> None:
    one = archive(*days("Ireland's Supreme Court met.", "Ireland's Supreme Court left."))
    (court,) = one.organizations
    (fact,) = court.facts
    assert (court.country, fact.property, fact.value, len(fact.evidence)) == ("Ireland", "country", "Ireland", 1)
    assert [m.reason for m in court.merges] == ["equal names, and both belong to Ireland"]


def test_a_government_s_merge_names_its_country() -> None:
    (government,) = archive(*days("The government of Ireland met.", "The Irish Government left.")).organizations
    assert [m.reason for m in government.merges] == ["equal names, and both belong to Ireland"]


def test_an_acronym_s_merge_says_so() -> None:
    texts = ("The Northern Press Agency (NOPA) met.", "LISBON, April 24 (NOPA) - Rain fell.")
    (body,) = archive(*days(*texts)).organizations
    assert (body.acronym, body.aliases) == ("NOPA", ("NOPA",))
    assert [m.reason for m in body.merges] == ["an acronym that an article explains"]


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        (
            ("The Cooperation Council of Northern River States met, and the Northern Council left.",),
            "both are named in one sentence, with one head noun and one distinctive word in common",
        ),
        (
            ("Ireland's Supreme Court met.", "The Supreme Court met."),
            "equal names, but an article does not say of which country",
        ),
        (
            ("The United Nations Human Rights Council met.", "The Human Rights Council met."),
            "both are in use as names of one body (united nations human rights council)",
        ),
    ],
)
def test_possibly_the_same(texts: tuple[str, ...], reason: str) -> None:
    assert reason in reasons(archive(*days(*texts)))


def test_words_that_many_bodies_share_ask_nothing() -> None:
    assert reasons(archive(*days("The National Security Council met, and the World Economic Council left."))) == []


def test_another_name_that_an_article_gives_joins_its_bearers() -> None:
    texts = [
        "The Zwyx Council met.",
        "The Zwyx Council was renamed the Ordwa League.",
        "The Ordwa League met.",
    ]
    (one,) = archive(*days(*texts)).organizations
    assert (one.name, one.aliases) == ("Ordwa League", ("Zwyx Council",))
    assert "another name that an article explains" in [merge.reason for merge in one.merges]


def test_a_common_name_of_many_articles_asks_no_more_questions_than_there_are_articles() -> None:
    one = archive(*days("Ireland's Supreme Court met.", *["The Supreme Court met."] * 5))
    asked = {frozenset((question.left, question.right)) for question in one.questions}
    assert len(asked) == 5
    assert len(frozenset.union(*asked)) == 6
