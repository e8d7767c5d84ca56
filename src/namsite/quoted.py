"""Which sentences of an article changed: a page that quotes one depends on that sentence, not on the whole text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from namsite import serial
from namsite.catalogue import Insight, mark
from namsite.shelf import Text
from namsite.store import Store
from namsite.tables import HELD, Held

WHOLE = -1  # what stands for all sentences, and for how many there are
_KIND = "sentence"


def sentence_mark(article_id: str, number: int) -> int:
    """The mark of a sentence (from 0) of an article."""
    return mark(_KIND, f"{article_id}\0{number}")


def insight(store: Store) -> Insight:
    """What tells a catalogue which sentences of an article changed."""
    return Insight(HELD, partial(_changed, store))


def _changed(store: Store, article_id: str, before: bytes, now: bytes | None) -> Iterator[int]:
    """The marks of the sentences that differ where an article was held in one place of the store and is now held in
    another one; of all, where one of the two texts is not known any more."""
    try:
        old, new = serial.load(Held, before), serial.load(Held, now) if now else None
    except serial.ShapeError:  # another version of the program wrote it, after which all pages are made anew
        return
    if new and new.first == old.first:
        return
    first, second = _text(store, old), _text(store, new) if new else None
    for number in range(max(old.sentences, new.sentences if new else 0)):
        if first is None or second is None or _said(first, number) != _said(second, number):
            yield sentence_mark(article_id, number)


def _text(store: Store, held: Held) -> Text | None:
    found = [data for _, data in store.read([held.first], "text")]
    return serial.load(Text, found[0]) if found else None


def _said(text: Text, number: int) -> tuple[str, int, str] | None:
    """All that a page can know of one sentence."""
    if number >= len(text.sentences):
        return None
    return text.place(number), text.start(number), text.sentence(number)
