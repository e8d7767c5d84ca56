"""Where a person's name ends, and how far the complement of a title or a body reaches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.found import article
from namsite.draft import Reading
from namsite.extract.people import find_people
from namsite.extract.roles import find_roles
from namsite.phrases import NOTHING, Known, chain_begins, complement, person_at, person_follows, place_at
from namsite.tokens import Passage, passages


def passage(text: str) -> Passage:
    """The passage of a text that follows another paragraph, so that it is no subtitle."""
    return list(passages(article("Rain fell.\n\n" + text)))[-1]


def person(text: str, known: Known = NOTHING) -> tuple[str, str] | None:
    """The name at the beginning of a text, and why it was taken for one."""
    one = passage(text)
    name = person_at(one, 0, known)
    return (one.text(name.first, name.last), name.rule) if name else None


def strength(text: str) -> float:
    name = person_at(passage(text), 0)
    return name.strength if name else 0.0


@pytest.mark.parametrize(
    "text",
    [
        "minister after minister spoke.",
        "19 people came.",
        "– 19 people came.",
        "Mr Okafor came.",
        "Ministry officials came.",
        "Monday was dry.",
        "EU talks began.",
        "South Korea won.",
        "However Okafor left.",
        "Treaty partners met.",
    ],
)
def test_no_name_begins(text: str) -> None:
    assert person(text) is None


@pytest.mark.parametrize(
    ("text", "name", "rule"),
    [
        ("Maria Fernandez came.", "Maria Fernandez", "begins with a given name"),
        ("Maria Fernandez Soto Ruiz came.", "Maria Fernandez Soto Ruiz", "begins with a given name"),
        ("Jean-Zwyx Ordwa came.", "Jean-Zwyx Ordwa", "begins with a given name"),
        ("Georgia Fernandez came.", "Georgia Fernandez", "a given name and a family name"),
        ("S. Zwyxdar came.", "S. Zwyxdar", "initials and a family name"),
        ("S.K. Zwyxdar came.", "S.K. Zwyxdar", "capitalised words that no list knows"),
        ("Kim Jong spoke.", "Kim Jong", "begins with a given name"),
        ("Zwyxdar Maria spoke.", "Zwyxdar Maria", "holds a given name"),
        ("Zwyxdar Ordashvili spoke.", "Zwyxdar Ordashvili", "ends with a family name"),
        ("Zwyxdar Ordwa spoke.", "Zwyxdar Ordwa", "capitalised words that no list knows"),
        ("Zwyxdar Lisbon spoke.", "Zwyxdar Lisbon", "words that may be a place"),
        ("Zwyxdar spoke.", "Zwyxdar", "a single word"),
        ("Pedro van der Berg came.", "Pedro van der Berg", "a particle inside"),
        ("Hamid bin Tariq Al Zwyx came.", "Hamid bin Tariq Al Zwyx", "a particle inside"),
        ("Jose y Maria came.", "Jose y Maria", "a particle inside"),
        ("Pedro van der", "Pedro", "a single word"),
        ("Pedro Fernandez Jr. came.", "Pedro Fernandez Jr.", "begins with a given name"),
        ("Pedro Fernandez II came.", "Pedro Fernandez II", "begins with a given name"),
        ("Maria Zwyx Georgia came.", "Maria Zwyx Georgia", "begins with a given name"),
        ("Georgia Zwyx came.", "Georgia Zwyx", "begins with what may be a given name"),
        ("Pedro Fernandez, Jr., came.", "Pedro Fernandez, Jr.", "begins with a given name"),
        ("Pedro Fernandez, Maria Soto came.", "Pedro Fernandez", "begins with a given name"),
        ("Maria Fernandez Monday came.", "Maria Fernandez", "begins with a given name"),
        ("Maria Scotland came.", "Maria Scotland", "begins with a given name"),
        ("Zhang Ming came.", "Zhang Ming", "begins with a family name"),
        ("MARIA FERNANDEZ came.", "MARIA FERNANDEZ", "begins with a given name"),
    ],
)
def test_where_a_name_ends(text: str, name: str, rule: str) -> None:
    assert person(text) == (name, rule)


def test_a_name_known_from_elsewhere_ends_where_it_ends_there() -> None:
    known = Known({"lisbon": (("lisbon", "ordwa"),)}, {})
    assert person("Lisbon Ordwa came.", known) == ("Lisbon Ordwa", "named in full elsewhere")
    assert person("Lisbon", known) == ("Lisbon", "a single word")


def test_a_fuller_form_of_a_known_name_is_not_cut() -> None:
    known = Known({"lisbon": (("lisbon", "ordwa"),)}, {})
    found = person("Lisbon Ordwa Zwyx came.", known)
    assert found is not None
    assert found[0] == "Lisbon Ordwa Zwyx"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Maria "Mimi" Fernandez spoke.', 'Maria "Mimi" Fernandez'),
        ("Pieter van 't Hoff spoke.", "Pieter van 't Hoff"),
        ("Yusuf al-Bahri spoke.", "Yusuf al-Bahri"),
        ("João Bernardo Có spoke.", "João Bernardo Có"),
        ("Desmond St. Clair Pilgrim spoke.", "Desmond St. Clair Pilgrim"),
        ("Patricia Scotland spoke.", "Patricia Scotland"),
        ("Zhang Ming spoke.", "Zhang Ming"),
    ],
)
def test_no_name_is_cut_in_half(text: str, name: str) -> None:
    found = person(text)
    assert found is not None
    assert found[0] == name


def test_the_surer_the_words_the_stronger_the_name() -> None:
    order = [
        "Zwyxdar spoke.",
        "Zwyxdar Lisbon spoke.",
        "Fernandez spoke.",
        "Zwyxdar Ordwa spoke.",
        "Zwyxdar Ordashvili spoke.",
        "S. Zwyxdar spoke.",
        "Maria Fernandez spoke.",
    ]
    strengths = [strength(text) for text in order]
    assert strengths == sorted(strengths)
    assert strengths[-1] >= 0.9


# ---- complements ----


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("foreign affairs", ""),
        ("Monday", ""),
        ("Mr Okafor", ""),
        ("Foreign Affairs said", "Foreign Affairs"),
        ("Foreign Affairs Maria Fernandez said", "Foreign Affairs"),
        ("Foreign Affairs and Trade said", "Foreign Affairs and Trade"),
        ("Labour and Maria Fernandez said", "Labour"),
        ("Malaysia and Indonesia said", "Malaysia"),
        ("Trade and the rest", "Trade"),
        ("Interaction and Zwyx Building said", "Interaction and Zwyx Building"),
        ("Trade and", "Trade"),
        ("Malaysia Tengku Zwyx Rahman said", "Malaysia"),
        ("South Korea Kim Jong Ho said", "South Korea"),
        ("Ordovia Phuol Dael Mor said", "Ordovia"),
        ("Turkic-Speaking States Maria Fernandez said", "Turkic-Speaking States"),
        ("18th Congress said", "18th Congress"),
        ("Foreign Ministers said", "Foreign Ministers"),
        ("Trade Minister Okafor", "Trade"),
        ("Trade Secretary Okafor", "Trade"),
        ("Malaysia's Presidential Office said", "Malaysia's Presidential Office"),
        ("Malaysia's visitors said", "Malaysia"),
        ("Malaysia's Zwyx Ordwa Tesk Umdar Ilmar", "Malaysia"),
    ],
)
def test_where_a_complement_ends(text: str, end: str) -> None:
    one = passage(text)
    stop = complement(one, 0)
    assert (one.text(0, stop) if stop else "") == end


@pytest.mark.parametrize(
    ("text", "at", "follows"),
    [
        ("Foreign Affairs Maria Fernandez said", 2, True),
        ("Foreign Affairs Zwyxdar Ordwa said", 2, True),
        ("Zwyxdar Ordwa Umdar said", 1, False),
        ("Kenya's Zwyxdar Ordwa said", 2, False),
        ("Foreign Affairs Lisbon said", 2, False),
        ("Foreign Affairs Lisbon Ordwa said", 2, False),
        ("Foreign Affairs said", 2, False),
        ("Council (NAM) Zwyxdar Ordwa said", 4, True),
    ],
)
def test_whether_a_person_follows(text: str, at: int, follows: bool) -> None:
    one = passage(text)
    assert person_follows(one, at, NOTHING, place_at(one, at) is not None) is follows


def test_a_place_is_written_with_a_capital() -> None:
    one = passage("turkey or Turkey")
    assert place_at(one, 0) is None
    assert (place_at(one, 2) or (0,))[0] == 3
    assert place_at(one, 3) is None


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Rain fell on Maria Fernandez", "Maria Fernandez"),
        ("There the Prime Minister Dr Maria Fernandez spoke", "the Prime Minister Dr Maria Fernandez"),
        ("Prime Minister Maria Fernandez spoke", "Prime Minister Maria Fernandez"),
        ("There Maria Fernandez, the Prime Minister, spoke", "Maria Fernandez"),
    ],
)
def test_a_name_begins_with_its_titles(text: str, chain: str) -> None:
    one = passage(text)
    reading = Reading(one)
    reading.roles = find_roles(reading, NOTHING)
    (human,) = find_people(reading, NOTHING)
    assert one.text(chain_begins(one.tokens, human), human.last) == chain


@given(
    st.lists(st.sampled_from(["Maria", "Zwyx", "Minister", "of", "and", "'s", "bin", "Kenya", "the", "(", ",", "Jr."]))
)
def test_names_and_complements_stay_inside_the_passage(words: list[str]) -> None:
    for one in passages(article("Rain. " + " ".join(words))):
        for at in range(len(one.tokens)):
            name = person_at(one, at)
            assert name is None or at == name.first < name.last <= len(one.tokens)
            assert at <= complement(one, at) <= len(one.tokens)


def test_an_apostrophe_behind_a_particle_belongs_to_the_name() -> None:
    found = person("Maria Grazia de' Bianchi spoke.")
    assert found is not None
    assert found[0] == "Maria Grazia de' Bianchi"
