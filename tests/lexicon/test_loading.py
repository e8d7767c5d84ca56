"""The lexicon as a table: how forms are looked up, what flags and columns become."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, reduce
from operator import or_

import pytest

from namsite.lexicon import Entry, Sort, adopt, country_names, lexicon, rows, surname_endings
from namsite.serial import dump
from namsite.spelling import fold
from namsite.tokens import tokenize


def entry(text: str, sorts: Sort) -> Entry:
    """The first entry of one of ``sorts`` that a word or a phrase has."""
    table, parts = lexicon(), tuple(fold(text).replace("'s ", " 's ").split())
    found: Iterable[Entry] = table.entries.get(parts[0], ())
    if len(parts) > 1:
        found = (each for words, each in table.phrases.get(parts[0], {}).get(parts[1], ()) if words == parts)
    return next(each for each in found if each.sorts & sorts)


def test_words_and_entries_agree() -> None:
    table = lexicon()
    assert table.words.keys() == table.entries.keys()
    for word, sorts in table.words.items():
        assert reduce(or_, [each.sorts for each in table.entries[word]]) == sorts


def test_every_form_is_folded() -> None:
    table = lexicon()
    forms = [*table.words, *(" ".join(filter(None, parts)) for parts, _ in phrases())]
    assert [form for form in forms if fold(form) != form or not form] == []


def phrases() -> list[tuple[tuple[str, ...], Entry]]:
    """All entries of several words."""
    return [each for following in lexicon().phrases.values() for found in following.values() for each in found]


def test_a_word_tells_what_it_may_begin() -> None:
    table = lexicon()
    for parts, each in phrases():
        assert table.leads[parts[0]] & each.sorts == each.sorts
    assert all(table.leads[word] & sorts == sorts for word, sorts in table.words.items())


def test_phrases_stand_longest_first_below_their_first_two_words() -> None:
    for first, second, found in (
        (first, second, found) for first, some in lexicon().phrases.items() for second, found in some.items()
    ):
        assert all(parts[:2] == (first, second) for parts, _ in found)
        sizes = [len(parts) for parts, _ in found]
        assert sizes == sorted(sizes, reverse=True)
        assert min(sizes) > 1
        assert all(parts[0] == first for parts, _ in found)


def test_remarks_are_no_entries() -> None:
    assert not [row for row in rows("roles.tsv") if row[0].startswith("#") or not row[0]]


@pytest.mark.parametrize(
    ("form", "sorts", "name"),
    [
        ("ministers", Sort.ROLE, "minister"),
        ("deputies", Sort.ROLE, "deputy"),
        ("chairmen", Sort.ROLE, "chairman"),
        ("vice presidents", Sort.ROLE, "vice president"),
        ("foreign ministers", Sort.ROLE, "foreign minister"),
        ("summits", Sort.MEETING, "summit"),
        ("conferences", Sort.WEAK_MEETING, "conference"),
        ("said", Sort.SPEECH, "say"),
        ("told", Sort.SPEECH, "tell"),
        ("UNESCO", Sort.BODY, "United Nations Educational, Scientific and Cultural Organization"),
    ],
)
def test_other_forms_lead_to_the_usual_one(form: str, sorts: Sort, name: str) -> None:
    assert fold(entry(form, sorts).name) == fold(name)


@pytest.mark.parametrize(
    ("form", "sorts", "country"),
    [
        ("Malaysia", Sort.COUNTRY, "Malaysia"),
        ("Malaysian", Sort.DEMONYM, "Malaysia"),
        ("Kuala Lumpur", Sort.PLACE, "Malaysia"),
        ("Liverpool", Sort.PLACE, "United Kingdom"),
        ("People's Republic of China", Sort.COUNTRY, "China"),
        ("Europe", Sort.PLACE, ""),
    ],
)
def test_places_know_their_country(form: str, sorts: Sort, country: str) -> None:
    assert entry(form, sorts).country == country


@pytest.mark.parametrize(
    ("form", "sorts"),
    [
        ("Jordan", Sort.COUNTRY | Sort.GIVEN),
        ("Georgia", Sort.COUNTRY | Sort.GIVEN),
        ("minister", Sort.ROLE | Sort.FRONT_ROLE),
        ("actor", Sort.ROLE | Sort.WEAK_ROLE),
        ("movement", Sort.BODY_NOUN | Sort.WEAK_NOUN),
        ("Kim", Sort.SURNAME | Sort.FAMILY_FIRST),
        ("May", Sort.CALENDAR | Sort.COMMON),
        ("acting", Sort.STATE),
        ("deputy", Sort.RANK),
    ],
)
def test_one_word_may_be_several_things(form: str, sorts: Sort) -> None:
    assert lexicon().words[fold(form)] & sorts == sorts


def test_an_entry_of_a_body_knows_its_acronym() -> None:
    assert entry("International Monetary Fund", Sort.BODY).acronym == "IMF"
    assert entry("IMF", Sort.BODY) == entry("International Monetary Fund", Sort.BODY)


@pytest.mark.parametrize(
    "text",
    ["U.S.", "U.N.", "U.N. Security Council", "McDonald's", "People's Republic of China", "Workers' Party of Korea"],
)
def test_forms_have_the_words_of_a_text(text: str) -> None:
    """Initials with points are one word of a text, a possessive ending or an apostrophe is another."""
    table, (first, *others) = lexicon(), [token.fold for token in tokenize(text)]
    if others:
        assert (first, *others) in [parts for parts, _ in table.phrases[first][others[0]]]
    else:
        assert first in table.entries


def test_head_nouns_stand_without_their_preposition() -> None:
    """*Ministry of* is read as the noun and its complement, so that *of* never hides what follows."""
    nouns = [each for _, each in phrases() if each.sorts & Sort.BODY_NOUN]
    assert not [each.name for each in nouns if each.name.endswith((" of", " for", " on"))]


def test_endings_of_family_names_are_folded_without_hyphen() -> None:
    assert "shvili" in surname_endings()
    assert [ending for ending in surname_endings() if ending != fold(ending) or "-" in ending] == []


def test_countries_by_code() -> None:
    assert country_names()["MY"] == "Malaysia"
    assert country_names()["GB-SCT"] == "Scotland"


def test_the_table_is_read_once() -> None:
    assert lexicon() is lexicon()


def test_a_stored_table_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody has read the files yet, it is taken in their place."""
    stored = dump(lexicon())
    adopt(b"too late to be looked at")
    again = cache(lexicon.__wrapped__)
    monkeypatch.setattr("namsite.lexicon.lexicon", again)
    monkeypatch.setattr("namsite.lexicon._table", never)
    adopt(stored)
    assert again() == lexicon()
    assert again() is not lexicon()


def never() -> None:
    raise AssertionError("the files were read")


def test_no_entry_has_a_country_that_is_none() -> None:
    forms = [entry for entries in lexicon().entries.values() for entry in entries]
    assert not {entry.country for entry in forms} & {"male", "female", "any"}
