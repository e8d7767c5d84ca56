"""The form of the data files of the lexicon: columns, allowed values, no entry twice, no stray white space."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from namsite import lexicon
from namsite.lexicon import Sort
from namsite.spelling import fold

FOLDER = Path(lexicon.__file__).parent

ROLE_CLASSES = (
    "state|government|parliament|diplomatic|organization|military|police|judicial|religious|academic|royal|business|sport"
    "|media|other|relative|peer"
)
BODY_CLASSES = (
    "international|government|parliament|judicial|party|company|media|academic|club|civil|military|religious|generic"
)
CODE = r"[A-Z]{2}(-[A-Z]{3})?"
ANY = r".*"


def some(words: str) -> str:
    """A pattern for a list of distinct words between bars, or nothing."""
    return rf"((?!.*\b(\w+)\b.*\b\2\b)({words})(\|({words}))*)?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What a file looks like: a pattern for each column behind the first, how many of them may be left out at the end,
    at least how many entries it has, and which columns hold lists."""

    columns: tuple[str, ...] = ()
    least: int = 0
    entries: int
    lists: tuple[int, ...] = ()
    lower: bool = False
    letters: bool = False  # capitals alone are meant in just this form
    repeats: bool = False


FORMS = {
    "countries.tsv": Form(columns=(rf"({CODE})?", ANY, ANY, ANY), least=4, entries=230, lists=(2, 3, 4)),
    "roles.tsv": Form(columns=(ROLE_CLASSES, some("front|weak")), least=1, entries=1500, lower=True, letters=True),
    "post_fields.txt": Form(entries=300, lower=True),
    "role_modifiers.txt": Form(columns=("rank|state",), least=1, entries=100, lower=True),
    "honorifics.tsv": Form(
        columns=("male|female|any", "courtesy|military|religious|academic|royal"), least=2, entries=300
    ),
    "organization_nouns.tsv": Form(
        columns=(BODY_CLASSES, some("weak|front|any|alone")), least=1, entries=500, lower=True
    ),
    "company_suffixes.txt": Form(entries=80),
    "bodies.tsv": Form(columns=(ANY, ANY, BODY_CLASSES, rf"({CODE})?"), least=4, entries=900, lists=(1, 2)),
    "agencies.tsv": Form(columns=(ANY, rf"({CODE})?"), least=2, entries=150, lists=(1,)),
    "not_names.txt": Form(columns=("[a-z]+",), least=1, entries=1000),
    "venue_nouns.txt": Form(columns=("weak",), entries=150, lower=True),
    "document_nouns.txt": Form(columns=("weak",), entries=100, lower=True),
    "event_nouns.tsv": Form(columns=("meeting|other", "weak"), least=1, entries=200, lower=True),
    "speech_verbs.tsv": Form(columns=("[a-z ]+", some("direct|reported")), least=2, entries=400, lower=True),
    "meeting_verbs.txt": Form(entries=60, lower=True),
    "attendance.tsv": Form(
        columns=(
            "before|after|beside|remote|coming|list",
            "chair|host|initiator|speaker|signed|attending|met on the sidelines|announced|absent|nothing",
            "(event)?",
        ),
        least=2,
        entries=60,
    ),
    "irregular_pasts.txt": Form(entries=50, lower=True),
    "no_delegates.txt": Form(entries=20, lower=True),
    "meeting_codes.tsv": Form(columns=("summit|conference|forum", "leaders|ministers", "[a-z]*"), entries=5),
    "organs.tsv": Form(columns=("leaders|ministers",), least=1, entries=15, lower=True),
    "particles.txt": Form(columns=("inner|front|behind",), least=1, entries=60),
    "name_suffixes.txt": Form(entries=20),
    "given_names.txt": Form(columns=("[mf]?", "(word)?"), entries=3000, repeats=True),
    "surnames.txt": Form(columns=("(word)?", "(first)?"), entries=2000, repeats=True),
    "surname_endings.txt": Form(columns=("weak|strong", "[mf]"), least=1, entries=50),
    "places.tsv": Form(
        columns=("city|region|state|continent|water|mountain|island|district", rf"({CODE})?", "(word)?", ANY),
        least=1,
        entries=1500,
        lists=(4,),
        repeats=True,
    ),
    "common_words.txt": Form(columns=("name",), entries=4000, lower=True),
    "function_words.txt": Form(columns=("[a-z ]+",), entries=100, lower=True),
    "office_verbs.txt": Form(columns=("former|designate",), entries=50, lower=True),
    "body_introducers.txt": Form(entries=50, lower=True),
    "body_followers.txt": Form(entries=10, lower=True),
    "leading_nouns.txt": Form(columns=(BODY_CLASSES,), least=1, entries=50, lower=True),
    "seats.txt": Form(entries=14),
    "slugs.txt": Form(entries=20, lower=True),
    "weekdays.tsv": Form(columns=(ANY,), least=1, entries=7, lists=(1,)),
    "also_names.txt": Form(entries=4),
    "months.tsv": Form(columns=(ANY,), least=1, entries=12, lists=(1,)),
}


def lines(name: str) -> list[str]:
    return (FOLDER / name).read_text(encoding="utf-8").split("\n")


def entries(name: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(lines(name), start=1):
        if line and not line.startswith("#"):
            yield number, line.split("\t")


def test_every_file_of_the_folder_has_a_form() -> None:
    found = {path.name for path in FOLDER.iterdir() if path.suffix in (".tsv", ".txt")}
    assert found == set(FORMS)


@pytest.mark.parametrize("name", FORMS)
def test_file_is_plain_utf8_with_a_comment_that_explains_it(name: str) -> None:
    raw = (FOLDER / name).read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf"), "a byte order mark"
    assert b"\r" not in raw, "line ends are LF"
    assert raw.endswith(b"\n") and not raw.endswith(b"\n\n"), "ends with one line end"
    assert raw.startswith(b"#"), "the first line says what the file holds"
    text = raw.decode()
    assert unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize("name", FORMS)
def test_no_stray_white_space(name: str) -> None:
    wrong = [
        f"{name}:{number}: {line!r}"
        for number, line in enumerate(lines(name)[:-1], start=1)
        if not line.strip()
        or any(c != c.strip() or "  " in c for c in line.split("\t"))
        or re.search(r"[^\S \t]", line)
    ]
    assert not wrong


@pytest.mark.parametrize("name", FORMS)
def test_columns_hold_what_they_should(name: str) -> None:
    form = FORMS[name]
    wrong = []
    for number, row in entries(name):
        fits = form.least <= len(row) - 1 <= len(form.columns) and bool(row[0])
        fits = fits and all(re.fullmatch(pattern, cell) for pattern, cell in zip(form.columns, row[1:], strict=False))
        lower = row[0] == row[0].lower() or (form.letters and row[0].isupper())
        if not fits or (form.lower and not lower):
            wrong.append(f"{name}:{number}: {row}")
    assert not wrong


@pytest.mark.parametrize("name", FORMS)
def test_lists_have_no_empty_or_repeated_part(name: str) -> None:
    wrong = []
    for number, row in entries(name):
        for column in FORMS[name].lists:
            parts = row[column].split("|") if len(row) > column and row[column] else []
            if len(parts) != len(set(parts)) or any(part != part.strip() or not part for part in parts):
                wrong.append(f"{name}:{number}: {row[column]}")
    assert not wrong


@pytest.mark.parametrize("name", [name for name, form in FORMS.items() if not form.repeats])
def test_no_entry_stands_twice(name: str) -> None:
    cased = name in ("particles.txt", "company_suffixes.txt")
    counts = Counter(row[0] if cased else row[0].casefold() for _, row in entries(name))
    assert not [entry for entry, count in counts.items() if count > 1]


@pytest.mark.parametrize("name", [name for name, form in FORMS.items() if form.repeats])
def test_no_line_stands_twice(name: str) -> None:
    counts = Counter(tuple(row) for _, row in entries(name))
    assert not [entry for entry, count in counts.items() if count > 1]


@pytest.mark.parametrize("name", FORMS)
def test_file_is_not_cut_short(name: str) -> None:
    assert len(list(entries(name))) >= FORMS[name].entries


def test_countries_have_codes_of_their_own() -> None:
    codes = Counter(row[1] for _, row in entries("countries.tsv") if row[1])
    assert not [code for code, count in codes.items() if count > 1]


@pytest.mark.parametrize(("name", "column"), [("bodies.tsv", 4), ("agencies.tsv", 2), ("places.tsv", 2)])
def test_codes_of_countries_are_known(name: str, column: int) -> None:
    known = set(lexicon.country_names())
    unknown = {row[column] for _, row in entries(name) if len(row) > column and row[column]} - known
    assert not unknown


EVERYDAY = """
the of and a an in on at to for from by with as is was are were be this that these those it its he his she her they
their we our you your i not but or if than then so such there here when where what which who how why
"""
NAMES = Sort.GIVEN | Sort.SURNAME | Sort.PLACE
THINGS = Sort.COUNTRY | Sort.DEMONYM | Sort.ROLE | Sort.BODY_NOUN


@pytest.mark.parametrize("word", EVERYDAY.split())
def test_no_list_claims_an_everyday_word(word: str) -> None:
    """A wrong line here would turn every sentence into names; a name such as *An* must say that it is a word."""
    sorts = lexicon.lexicon().words.get(word, Sort(0))
    assert not sorts & THINGS
    assert not sorts & NAMES or sorts & (Sort.COMMON | Sort.FUNCTION)


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Kyrgyzstan", Sort.COUNTRY),
        ("Türkiye", Sort.COUNTRY),
        ("Gambian", Sort.DEMONYM),
        ("Azeri", Sort.DEMONYM),
        ("president", Sort.FRONT_ROLE),
        ("midfielder", Sort.FRONT_ROLE),
        ("chargés", Sort(0)),
        ("actor", Sort.WEAK_ROLE),
        ("deputy", Sort.RANK),
        ("former", Sort.STATE),
        ("HRH", Sort.HONORIFIC),
        ("ministry", Sort.FRONT_NOUN),
        ("airlines", Sort.BODY_NOUN),
        ("movement", Sort.WEAK_NOUN),
        ("GmbH", Sort.COMPANY),
        ("UNESCO", Sort.BODY),
        ("Yonhap", Sort.AGENCY),
        ("Christmas", Sort.NOT_NAME),
        ("stadium", Sort.VENUE),
        ("treaty", Sort.DOCUMENT),
        ("summit", Sort.MEETING),
        ("conference", Sort.WEAK_MEETING),
        ("referendum", Sort.OTHER_EVENT),
        ("emphasised", Sort.SPEECH),
        ("oğlu", Sort.PARTICLE),
        ("Jr", Sort.SUFFIX),
    ],
)
def test_entries_are_found_by_what_they_are(text: str, sort: Sort) -> None:
    assert lexicon.lexicon().words.get(fold(text), Sort(0)) & sort == sort
