"""Which people of several articles are one. Who is not clearly one stays apart."""

from __future__ import annotations

import pytest

from resolve.archives import archive, days, reasons


def people(*texts: str) -> list[tuple[str, int]]:
    """(name, in how many articles) of all people."""
    return [(one.name, len(one.appearances)) for one in archive(*days(*texts)).people]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("Orla Quinn spoke.", "Tomas Quinn spoke."), id="one surname"),
        pytest.param(("Orla Quinn Jr. spoke.", "Orla Quinn spoke."), id="father and son"),
        pytest.param(("Prime Minister Orla Quinn spoke.", "Striker Orla Quinn scored."), id="titles of two worlds"),
        pytest.param(("Dr. Quinn spoke.", "Dr. Quinn left."), id="a single name and no office"),
        pytest.param(("President of the World Bank Orla Quinn spoke.", "Dr. Quinn left."), id="a part and no office"),
        pytest.param(("President of the World Bank Orla Leyden spoke.", "Orla Leyen left."), id="spelt alike"),
        pytest.param(
            ("President of the World Bank Orla Quinn spoke.", "President of the African Union Orla Mary Quinn spoke."),
            id="offices of two bodies",
        ),
        pytest.param(("Dr. Orla Anna Quinn and Dr. Orla Mary Quinn spoke.", "Rain fell."), id="one article"),
    ],
)
def test_two_people(texts: tuple[str, ...]) -> None:
    assert sum(count for _, count in people(*texts)) == len(people(*texts)) == 2


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (("Orla Quinn spoke.", "Orla Quinn left."), "Orla Quinn"),
        (("Orla Quinn spoke.", "Orla Quínn left."), "Orla Quínn"),
        (
            ("President of the World Bank Orla Quinn spoke.", "President of the World Bank Orla Mary Quinn left."),
            "Orla Quinn",
        ),
        (("President of the UN Orla Quinn spoke.", "President of the UN Orla M. Quinn left."), "Orla Quinn"),
        (("President of the World Bank Quinn spoke.", "President of the World Bank Orla Quinn left."), "Orla Quinn"),
        (("Irish Minister Orla Quinn spoke.", "Minister of Ireland Orla Mary Quinn left."), "Orla Quinn"),
        (
            ("President of the UN Mikhail Gorbatov spoke.", "President of the UN Mikhael Gorbatov left."),
            "Mikhail Gorbatov",
        ),
        (("Prime Minister Orla Quinn spoke.", "Orla Quinn left."), "Orla Quinn"),
    ],
)
def test_one_person(texts: tuple[str, str], name: str) -> None:
    assert people(*texts) == [(name, 2)]


def test_a_single_name_that_fits_two_of_one_office_is_neither() -> None:
    office = "President of the World Bank"
    found = people(f"{office} Orla Quinn spoke.", f"{office} Tomas Quinn spoke.", f"{office} Quinn left.")
    assert found == [("Orla Quinn", 1), ("Quinn", 1), ("Tomas Quinn", 1)]


def test_three_spellings_are_one_when_each_agrees_with_the_next() -> None:
    office = "President of the World Bank"
    found = people(f"{office} Orla Quinn spoke.", f"{office} Orla M. Quinn spoke.", f"{office} Orla Mary Quinn left.")
    assert found == [("Orla Quinn", 3)]


def test_two_of_one_article_are_not_joined_by_a_third() -> None:
    office = "President of the World Bank"
    found = people(f"{office} Orla Anna Quinn met {office} Orla Mary Quinn.", f"{office} Orla Quinn left.")
    assert len(found) == 2


def test_a_merge_says_why() -> None:
    one = archive(*days("President of the World Bank Orla Quinn spoke.", "President of the World Bank Quinn left."))
    (person,) = one.people
    assert [(m.left, m.right, m.reason) for m in person.merges] == [
        ("Orla Quinn (a0)", "Quinn (a1)", "a name and a part of it, and both are called “President of the World Bank”")
    ]
    assert (person.id, person.aliases) == ("orla-quinn", ("Quinn",))


def test_what_is_possibly_the_same_is_asked() -> None:
    one = archive(*days("President of the World Bank Orla Quinn spoke.", "Orla Mary Quinn left."))
    assert reasons(one) == [
        "the words of one name are all in the other, but no title, organization or country agrees",
    ]
    assert [(question.left, question.right) for question in one.questions] == [("orla-mary-quinn", "orla-quinn")]


def test_namesakes_of_two_worlds_keep_their_articles_apart() -> None:
    minister = "Prime Minister Orla Quinn spoke."
    one = archive(*days(minister, "Striker Orla Quinn scored.", minister))
    assert [[a.article_id for a in person.appearances] for person in one.people] == [["a0", "a2"], ["a1"]]
    assert len({person.id for person in one.people}) == 2


def test_whose_chief_somebody_is_tells_the_world() -> None:
    one = archive(
        *days("Prime Minister Orla Quinn spoke.", "Orla Quinn, head of Quill Motors Ltd, said that sales grew.")
    )
    assert [[a.article_id for a in person.appearances] for person in one.people] == [["a0"], ["a1"]]


def test_the_chief_executive_of_a_country_is_in_no_business() -> None:
    found = people("Chief Executive of Kenya Orla Quinn spoke.", "Prime Minister Orla Quinn left.")
    assert found == [("Orla Quinn", 2)]


def test_titles_that_speak_of_two_worlds_tell_nothing() -> None:
    found = people("Prime Minister Orla Quinn spoke.", "Striker and senator Orla Quinn scored.")
    assert found == [("Orla Quinn", 2)]


def test_nobody_governs_two_countries_in_one_year() -> None:
    found = archive(
        ("2012-05-01", "Foreign Minister of Kenya Orla Quinn spoke."),
        ("2012-05-03", "Orla Quinn left."),
        ("2012-05-04", "Finance Minister of Chad Orla Quinn spoke."),
    )
    assert [len(one.appearances) for one in found.people] == [2, 1]
    assert reasons(found) == ["equal full names, but titles that are hardly one person's"]


def test_a_country_that_broke_up_leaves_its_ministers_one_person() -> None:
    found = archive(
        ("1988-05-01", "Soviet Foreign Minister Orla Quinn spoke."),
        ("1996-05-01", "President of Georgia Orla Quinn spoke."),
        ("1996-06-01", "Former Foreign Minister of Russia Orla Quinn spoke."),
    )
    assert len(found.people) == 1
