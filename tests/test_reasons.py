"""Why the archive says what it says, in the language of its readers: a closed set of sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import fields

import words
from namsite import reasons
from namsite.build import build
from namsite.config import load_project
from namsite.interface import Phrasebook, opened, speaking
from namsite.reasons import (
    AUTHORITY,
    COUNTED_FROM,
    DATELINE,
    OTHER_ORDER,
    RELATIVE,
    SAME_DATE,
    SHARED_OFFICE,
    STATED_IN,
    THE_DAY_BEFORE,
    Form,
    how_in_words,
    reason_in_words,
)
from namsite.records import STATED, Reason
from namsite.store import Store
from sample_archive import archive

SOURCES = Path(reasons.__file__).parent
FRENCH = opened(Phrasebook(tag="fr", files=(words.FOLDER / "fr.mo",)))
OFFICE = SHARED_OFFICE(reason=OTHER_ORDER, office="mayor, and “chair”")


def catalogue() -> set[str]:
    return {str(one.id) for one in words.extracted() if one.context == "reason"}


def arising(record: object) -> Iterator[str]:
    """The reasons in records."""
    if isinstance(record, Struct):
        for field in fields(record):
            value = getattr(record, field.name)
            if field.type is Reason:
                yield value
            yield from arising(value)
    elif isinstance(record, list | tuple):
        for one in record:
            yield from arising(one)


@pytest.mark.parametrize(
    ("reason", "english", "french"),
    [
        (DATELINE, "dateline", "en-tête de la dépêche"),
        (STATED_IN(reason=DATELINE, detail=RELATIVE),) * 2
        + ("en-tête de la dépêche, par rapport à la date de publication",),
        (THE_DAY_BEFORE(reason=STATED), "stated; the day before", "indiquée\u202f; la veille"),
        (
            COUNTED_FROM(reason=STATED_IN(reason=DATELINE, detail=RELATIVE), wording="two-day; or so"),
            "dateline, relative to the publication date; “two-day; or so”",
            "en-tête de la dépêche, par rapport à la date de publication\u202f; «\xa0two-day; or so\xa0»",
        ),
        (
            SAME_DATE(day="2020-05-01"),
            "one series and the same date, 1 May 2020",
            "une même série et la même date\xa0: 1er mai 2020",
        ),
        (
            OFFICE,
            "the same words in another order, and both are called “mayor, and “chair””",
            "les mêmes mots dans un autre ordre, et les deux sont dits «\xa0mayor, and “chair”\xa0»",
        ),
        (
            AUTHORITY(line="authority.yaml:3: one body, say\nits own pages"),
            "the authority file says so (authority.yaml:3: one body, say\nits own pages)",
            "le fichier d’autorité le dit (authority.yaml:3: one body, say\nits own pages)",
        ),
    ],
)
def test_a_reason_is_said_in_the_language_of_the_interface(reason: Reason, english: str, french: str) -> None:
    assert reason_in_words(reason) == english
    with speaking(FRENCH):
        assert reason_in_words(reason) == french


def test_words_that_are_no_reason_stay_as_they_are() -> None:
    with speaking(FRENCH):
        for words_of_somebody in ("", "a byline, say", "stated; and more", "by chance, and both are called “mayor”"):
            assert reason_in_words(words_of_somebody) == words_of_somebody


def test_what_is_simply_stated_needs_no_words() -> None:
    assert how_in_words(STATED) == ""
    assert how_in_words(RELATIVE) == "relative to the publication date"


def test_every_reason_is_said_and_every_form_filled() -> None:
    fixed = {value for name, value in vars(reasons).items() if name.isupper() and type(value) is str and name[0] != "_"}
    forms = {value.words: value for value in vars(reasons).values() if isinstance(value, Form)}
    assert catalogue() == fixed | set(forms), "a reason that the catalogue does not have, or the other way round"
    with speaking(FRENCH):
        for one in fixed:
            assert reason_in_words(one) not in ("", one)
        for form in forms.values():
            places = re.findall(r"%\((\w+)\)s", form.words)
            english = form(**{place: RELATIVE if place in ("reason", "detail") else "2031-04-02" for place in places})
            assert reason_in_words(english) not in ("", english)


def test_reasons_are_made_in_one_file() -> None:
    """The type checker holds that nothing else is given as one; so what pages say is in the catalogue."""
    makers = {path.name for path in SOURCES.rglob("*.py") if re.search(r"\bReason\(", path.read_text(encoding="utf-8"))}
    assert makers == {"reasons.py", "records.py"}


def test_the_records_of_the_sample_give_known_reasons() -> None:
    found = set(arising(archive()))
    assert len(found) > 6
    with speaking(FRENCH):
        assert not {one for one in found if reason_in_words(one) == one}


def test_pages_give_reasons_in_the_language_of_the_interface(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "namsite.yaml").write_text("search: false\ninterface: fr\n", encoding="utf-8")
    for name, day in (("one", "3 March 2031"), ("two", "4 March 2031")):
        (tmp_path / "seeds" / f"{name}.txt").write_text(
            f"Harbour talks {name}\n\n{day}\n\nLena Orvik, mayor of Tarn, spoke on Monday. "
            "She met Jonas Pike, the mayor of Osk, in Tarn.\n",
            encoding="utf-8",
        )
    project = load_project(tmp_path)
    build(project, Store(None))
    about, article = (
        (project.output / name).read_text(encoding="utf-8") for name in ("about/index.html", "articles/one.html")
    )
    assert "<td>noms complets identiques</td>" in about
    assert '<span class="as">par rapport à la date de publication</span>' in article
