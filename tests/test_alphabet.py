"""The order of names, and the letters that they stand under."""

from __future__ import annotations

import unicodedata
from contextlib import AbstractContextManager
from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namsite.addresses import slug
from namsite.alphabet import anchor, capital, filing_key, in_order, sorting_key
from namsite.interface import Tongue, speaking
from namsite.paging import BY_NAME, name_key, outline

AZERBAIJANI = "A B C Ç D E Ə F G Ğ H X I İ J K Q L M N O Ö P R S Ş T U Ü V Y Z"
RUSSIAN = "А Б В Г Д Е Ж З И Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ъ Ы Ь Э Ю Я"


class _Letters(NullTranslations):
    def __init__(self, letters: str) -> None:
        super().__init__()
        self._letters = letters

    def pgettext(self, context: str, message: str) -> str:
        return self._letters if context == "letters in alphabetical order" else message


def in_the_order_of(letters: str) -> AbstractContextManager[None]:
    return speaking(Tongue("xx", _Letters(letters)))


@given(st.text(st.characters(max_codepoint=0x24F)))
def test_names_in_latin_letters_are_filed_under_their_plain_letters(name: str) -> None:
    assert filing_key(name) == slug(name)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Иван Ёлкин", "иван-елкин"),
        ("Йорданка", "йорданка"),
        ("Ελένη Παππάς", "ελενη-παππασ"),
        ("أحمد بن محمّد", "احمد-بن-محمد"),
        ("Ahmad أحمد", "ahmad-احمد"),
        ("习近平", slug("习近平")),
    ],
)
def test_names_in_other_alphabets_are_filed_under_their_own_letters(name: str, key: str) -> None:
    assert filing_key(name) == key
    assert filing_key(unicodedata.normalize("NFD", name)) == key


def test_other_alphabets_stand_behind_the_latin_one() -> None:
    assert sorted(["Яна", "Zoe", "احمد", "Ada", "Борис"], key=sorting_key) == ["Ada", "Zoe", "Борис", "Яна", "احمد"]


def test_a_language_has_its_own_order_of_letters() -> None:
    names = [
        "Əliyev",
        "Eldar",
        "Zaur",
        "Çingiz",
        "Cavid",
        "Xalid",
        "Həsən",
        "İlham",
        "Ismayıl",
        "Işıq",
        "Will",
        "Vüsal",
    ]
    with in_the_order_of(AZERBAIJANI):
        ordered = sorted(names, key=sorting_key)
        assert capital("i") == "İ" and capital("ı") == "I"
    assert ordered == [
        *("Cavid", "Çingiz", "Eldar", "Əliyev", "Həsən", "Xalid", "Ismayıl", "Işıq", "İlham"),
        *("Vüsal", "Will", "Zaur"),
    ]
    with in_the_order_of(RUSSIAN):
        assert sorted(["Zoe", "Йод", "Иван", "Ада", "Яна"], key=sorting_key) == ["Zoe", "Ада", "Иван", "Йод", "Яна"]


def test_sections_and_parts_have_letters_as_headings_and_plain_addresses() -> None:
    names = ["Əli Əliyev", "Eldar", "Яна", "Émile", "42nd Street"]
    with in_the_order_of(AZERBAIJANI):
        filed = [(name_key(name), name) for name in names]
        found = [(one.heading, one.key, one.members) for one in outline(filed, BY_NAME, str).parts]
    assert found == [
        ("Ə", "_259", ("Əli Əliyev",)),
        ("E", "e", ("Eldar", "Émile")),
        ("Я", "_44f", ("Яна",)),
        ("0–9", "_other", ("42nd Street",)),
    ]


@given(st.text(), st.text())
def test_different_keys_have_different_addresses(one: str, other: str) -> None:
    keys = filing_key(one), filing_key(other)
    assert (keys[0] == keys[1]) == (anchor(keys[0]) == anchor(keys[1]))
    assert anchor(keys[0]).isascii()
    assert in_order(keys[0]) == keys[0]
