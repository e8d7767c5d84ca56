"""Which sentences of an article changed, for the pages that quote them."""

from __future__ import annotations

from pathlib import Path

import pytest

from namsite import serial
from namsite.formats import Reading, parse
from namsite.quoted import insight, sentence_mark
from namsite.records import Source
from namsite.resolve import Leads
from namsite.shelf import text_of
from namsite.store import Store
from namsite.tables import HELD, Held

HEAD = "The Fair\n\n27.04.2020\n\n"
TEXT = f"{HEAD}The hall was cold that day. Nobody minded it. They kept their coats on.\n"


def held(store: Store, key: bytes, text: str | None) -> bytes:
    """An article as the catalogue knows it; its text is in the store unless it is None."""
    sentences = 5
    if text is not None:
        source = Source(path="fair.txt", media_type="text/plain", content=text.encode(), digest="")
        article, _ = parse(source, Reading())
        assert article
        sentences = len(article.sentences)
        store.write({key: {"text": serial.dump(text_of(article))}})
    return serial.dump(Held(first=key, last=key, leads=Leads(referents=(), gatherings=()), sentences=sentences))


def changed(tmp_path: Path, before: str | None, now: str | None) -> set[int]:
    with Store(tmp_path) as store:
        kind, look = insight(store)
        assert kind == HELD
        return set(look("fair", held(store, b"1", before), held(store, b"2", now)))


def marks(*numbers: int) -> set[int]:
    return {sentence_mark("fair", number) for number in numbers}


@pytest.mark.parametrize(
    ("now", "numbers"),
    [
        pytest.param(f"{TEXT}\nThe text was amended.\n", (5,), id="one more at the end"),
        pytest.param(TEXT.replace("minded", "missed"), (3,), id="another word of the same length"),
        pytest.param(TEXT.replace("cold", "freezing"), (2, 3, 4), id="those behind it begin elsewhere"),
        pytest.param(TEXT.replace(" They kept their coats on.", ""), (4,), id="one less"),
        pytest.param(TEXT, (), id="the same"),
    ],
)
def test_sentences_that_differ(tmp_path: Path, now: str, numbers: tuple[int, ...]) -> None:
    assert changed(tmp_path, TEXT, now) == marks(*numbers)


@pytest.mark.parametrize(("before", "now"), [(None, TEXT), (TEXT, None)])
def test_where_a_text_is_not_known_any_more_every_sentence_may_have_changed(
    tmp_path: Path, before: str | None, now: str | None
) -> None:
    assert changed(tmp_path, before, now) == marks(0, 1, 2, 3, 4)


def test_what_another_version_of_the_program_held_tells_nothing(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        look = insight(store).look
        assert list(look("fair", serial.dump({"first": b"1"}), held(store, b"2", TEXT))) == []


def test_an_article_that_is_gone_has_no_sentence_any_more(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        look = insight(store).look
        assert marks(0, 4) <= set(look("fair", held(store, b"1", TEXT), None))


def test_the_same_text_has_no_changes_whatever_else_is_new(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        here = held(store, b"1", TEXT)
        assert list(insight(store).look("fair", here, here)) == []
