"""What a page asks the index for, which is what the page depends on: a lens lies between the two and notes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from namsite.archive import Index
from namsite.catalogue import mark, marks
from namsite.quoted import WHOLE, sentence_mark
from namsite.shelf import Text
from namsite.tables import HELD, TOLD

_BY_KIND = ("labels", "tallies", "spellings")


class Lens(dict[Any, Any]):
    """A mapping seen through: what is asked for is kept until ``begin``, or until there is no ``room`` for more, and
    noted even where it is missing."""

    __slots__ = ("_absent", "_kind", "_noted", "_room", "_source", "_walked")

    def __init__(self, source: Mapping[Any, Any], kind: str, room: int | None = None) -> None:
        super().__init__()
        self._source = source
        self._kind = kind
        self._room = room
        self._noted: set[int] = set()  # marks of what is not kept any more
        self._absent: set[Any] = set()
        self._walked = False

    def begin(self) -> None:
        """From here on nothing was asked for."""
        self.clear()
        self._noted.clear()
        self._absent.clear()
        self._walked = False

    def asked(self) -> Iterator[int]:
        """The marks of what was asked for."""
        yield from self._noted
        yield from marks(self._kind, (*dict.__iter__(self), *self._absent, *(("",) if self._walked else ())))

    def _make_room(self) -> None:
        if dict.__len__(self) == self._room:
            self._noted.update(self.asked())
            self.clear()

    def __missing__(self, key: Any) -> Any:
        self._make_room()
        try:
            value = self[key] = self._source[key]
        except KeyError:
            self._absent.add(key)
            raise
        return value

    def get(self, key: Any, default: Any = None) -> Any:
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key: object) -> bool:
        return self.get(key) is not None

    def __iter__(self) -> Iterator[Any]:
        self._walked = True
        return iter(self._source)

    def __len__(self) -> int:
        self._walked = True
        return len(self._source)

    def __bool__(self) -> bool:
        return len(self) > 0

    def keys(self) -> Any:
        self._walked = True
        return self._source.keys()

    def values(self) -> Any:
        self._walked = True
        return self._source.values()

    def items(self) -> Any:
        self._walked = True
        return self._source.items()


class _Quoted:
    """An article's text seen through: which of its sentences are asked for is noted."""

    __slots__ = ("_text", "asked")

    def __init__(self, text: Text) -> None:
        self._text = text
        self.asked: set[int] = set()

    def place(self, number: int) -> str:
        self.asked.add(number)
        return self._text.place(number)

    def start(self, number: int) -> int:
        self.asked.add(number)
        return self._text.start(number)

    def sentence(self, number: int) -> str:
        self.asked.add(number)
        return self._text.sentence(number)

    @property
    def places(self) -> tuple[str, ...]:
        self.asked.add(WHOLE)
        return self._text.places


class _TextLens(Lens):
    """The same for texts: who quotes a sentence depends on that sentence alone."""

    __slots__ = ()

    def __missing__(self, key: Any) -> Any:
        text = self[key] = _Quoted(super().__missing__(key))
        return text

    def _make_room(self) -> None:
        """All are kept: who has one may go on asking it."""

    def asked(self) -> Iterator[int]:
        for key, text in dict.items(self):
            yield from (mark(HELD, key) if one == WHOLE else sentence_mark(key, one) for one in text.asked)
        yield from marks(HELD, self._absent)


class _PartLens(Lens):
    """The same for records that hold one part of another, which their keys begin with: it is noted that this one was
    asked for."""

    __slots__ = ()

    def asked(self) -> Iterator[int]:
        yield from self._noted
        yield from marks(self._kind, dict.fromkeys(key[0] for key in (*dict.__iter__(self), *self._absent)))


_LENSES: Mapping[str, type[Lens]] = {"texts": _TextLens, "owing": _PartLens}
_KINDS = {
    "owing": "testimony",
    "articles": HELD,
    "texts": HELD,
    "sayings_in": TOLD,
    "encounters_in": TOLD,
    "dates_in": TOLD,
}


class Reading:
    """An index of which it is noted what is asked for. All of that is at hand, or of each kind so many records as there
    is ``room`` for."""

    def __init__(self, source: Index, room: int | None = None) -> None:
        plain = {each.name: getattr(source, each.name) for each in fields(source) if each.init}
        lenses: Any = {
            name: _LENSES.get(name, Lens)(table, _KINDS.get(name, name), room)
            for name, table in plain.items()
            if name not in _BY_KIND
        }
        by_kind: Any = {
            name: {kind: Lens(table, f"{name} of {kind}", room) for kind, table in plain[name].items()}
            for name in _BY_KIND
        }
        self._lenses: list[Lens] = [*lenses.values(), *(one for each in by_kind.values() for one in each.values())]
        self.index = Index(**lenses, **by_kind)

    def begin(self) -> None:
        """From here on nothing was asked for."""
        for lens in self._lenses:
            lens.begin()

    def asked(self) -> frozenset[int]:
        """The marks of what was asked for since."""
        return frozenset(mark for lens in self._lenses for mark in lens.asked())
