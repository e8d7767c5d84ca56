"""Which sentences of an article changed: a page that quotes one depends on that sentence, not on the whole text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from namsite import serial
from namsite.catalogue import Insight, mark
from namsite.records import Article
from namsite.shelf import Text, text_of
from namsite.store import Store
from namsite.tables import HELD, Held

WHOLE = -1  # what stands for all sentences, and for how many there are
_KIND = "sentence"
_MOST = 2048  # sentences with marks of their own; those behind them share one


def sentence_mark(article_id: str, number: int) -> int:
    """The mark of a sentence (from 0) of an article."""
    return mark(_KIND, f"{article_id}\0{min(number, _MOST)}")


def insight(store: Store) -> Insight:
    """What tells a catalogue which sentences of an article changed."""
    return Insight(HELD, partial(_changed, store))


def _changed(store: Store, article_id: str, before: bytes, now: bytes | None) -> Iterator[int]:
    """The marks of the sentences that differ where an article was held in one place of the store and is now held in
    another one; of all, where one of the two texts is not known."""
    old, new = serial.load(Held, before), serial.load(Held, now) if now else None
    if new and new.first == old.first:
        return
    first, second = _text(store, old), _text(store, new) if new else None
    if first is None or second is None:
        numbers = range(_MOST + 1)
    else:
        numbers = range(max(len(first.sentences), len(second.sentences)))
    for number in numbers:
        if not (first and second) or _said(first, number) != _said(second, number):
            yield sentence_mark(article_id, number)


def _text(store: Store, held: Held) -> Text | None:
    found = [data for _, data in store.read([held.first], "article")]
    return text_of(serial.load(Article, found[0])) if found else None


def _said(text: Text, number: int) -> tuple[str, int, str] | None:
    """All that a page can know of one sentence."""
    if number >= len(text.sentences):
        return None
    return text.place(number), text.start(number), text.sentence(number)
