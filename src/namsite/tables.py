"""The index over a catalogue: mappings that read a record when it is asked for and keep those asked for last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from msgspec import Raw, Struct
from msgspec.structs import replace

from namsite import serial
from namsite.archive import Attended, Index
from namsite.catalogue import Catalogue, key_of
from namsite.indexing import TABLES, owner
from namsite.phrases import Known
from namsite.problems import Problem
from namsite.records import (
    Article,
    ArticleRecord,
    Dimensions,
    Family,
    Findings,
    Kind,
    Organization,
    Person,
    Question,
    Series,
    Summit,
)
from namsite.resolve import Leads, article_record
from namsite.shelf import Label, Shelved, Tally, Testimony, Text
from namsite.slips import Told, told_of

_Value = TypeVar("_Value")
HELD = "held"  # the kind of record that says where an article and its findings are
TOLD = "told"  # … and of a digest of what is said, who meets and which dates are stated in it
_MANY = 16_384  # small records at hand, of what many pages ask for
_POOLED = 65_536  # values in the pool
_SOME = 256  # … large ones
_FEW = 64  # … of what a page or two ask for
_AT_ONCE = 16  # … of what one page asks for more than once
_Names = tuple[tuple[Kind, str], ...]
_Thin = Callable[[_Value], _Value]


class Held(Struct, frozen=True, kw_only=True):
    """Where the store has an article (``first``) and its findings (``last``), where its names lead, and how many
    ``sentences`` it has."""

    first: bytes
    last: bytes
    leads: Leads
    sentences: int


class Table(Mapping[Any, _Value]):
    """A mapping whose values are loaded; of those asked for last some ``at_hand`` are kept, and the same object is
    given as long as it is kept."""

    def __init__(self, load: Callable[[Any], _Value], keys: Callable[[], Iterable[Any]], at_hand: int) -> None:
        self._load = load
        self._keys = keys
        self._at_hand = at_hand
        self._hot: dict[Any, _Value] = {}
        self._cold: dict[Any, _Value] = {}

    def __getitem__(self, key: Any) -> _Value:
        try:
            return self._hot[key]
        except KeyError:
            value = self._cold[key] if key in self._cold else self._load(key)
        if len(self._hot) >= self._at_hand:
            self._cold, self._hot = self._hot, {}
        self._hot[key] = value
        return value

    def __iter__(self) -> Iterator[Any]:
        return iter(self._keys())

    def __len__(self) -> int:
        return sum(1 for _ in self._keys())


class _Light(Table[_Value]):
    """A mapping of light records, which are all kept once it was walked through."""

    def __init__(self, catalogue: Catalogue, kind: str, record: type[_Value]) -> None:
        super().__init__(_from(catalogue, kind, record), lambda: catalogue.keys(kind), _MANY)
        self._catalogue = catalogue
        self._kind = kind
        self._record = record
        self._is_whole = False

    def __iter__(self) -> Iterator[str]:
        if not self._is_whole:
            rows = self._catalogue.records(self._kind)
            found = {key: serial.load(self._record, data) for key, data in rows}
            self._hot = {key: found[key] for key in self._keys()}
            self._at_hand = len(self._hot) + 1
            self._is_whole = True
        return iter(self._hot)


class _Sparse(Table[_Value]):
    """A mapping of what few have: it knows its keys, so that nobody looks for the others."""

    def __init__(self, load: Callable[[Any], _Value], keys: Callable[[], Iterable[Any]]) -> None:
        super().__init__(load, keys, _FEW)
        self._there: frozenset[Any] | None = None

    def __getitem__(self, key: Any) -> _Value:
        if self._there is None:
            self._there = frozenset(self._keys())
        if key not in self._there:
            raise KeyError(key)
        return super().__getitem__(key)


class _Pool(dict[Any, Any]):
    """Values of which many records have the same: of those that are equal one is kept."""

    def __missing__(self, value: Any) -> Any:
        if len(self) >= _POOLED:
            self.clear()
        self[value] = value
        return value

    def thinned(self, values: tuple[Any, ...]) -> tuple[Any, ...]:
        """A tuple with the pool's values in the places of its own."""
        return tuple(map(self.__getitem__, values))

    def led(self, held: Held) -> Held:
        """The same for where an article's names lead."""
        leads = held.leads
        own = Leads(referents=self.thinned(leads.referents), gatherings=self.thinned(leads.gatherings))
        return replace(held, leads=own)


class Articles:
    """Articles and what was found in them, as the store has them."""

    def __init__(self, catalogue: Catalogue, pool: _Pool | None = None) -> None:
        self._store = catalogue.store
        self._articles = Table(self._article, tuple, _FEW)
        self._findings = Table(self._found, tuple, _AT_ONCE)
        self._held = Table(_from(catalogue, HELD, Held, (pool or _Pool()).led), lambda: catalogue.keys(HELD), _MANY)

    def table(self, make: Callable[[str], _Value], at_hand: int = _FEW) -> Table[_Value]:
        """What is made of each article."""
        return Table(make, lambda: self._held, at_hand)

    def held(self, of: str) -> Held:
        """Where the store has an article. Raises KeyError for an unknown one."""
        return self._held[of]

    def article(self, of: str) -> Article:
        """An article."""
        return self._articles[of]

    def findings(self, of: str) -> Findings:
        """What was found in an article."""
        return self._findings[of]

    def record(self, of: str) -> ArticleRecord:
        """An article with its links."""
        return article_record(self.article(of), self.findings(of), self._held[of].leads)

    def text(self, of: str) -> Text:
        """An article's text by sentences."""
        return _text(self._store.one(self._held[of].first, "text"))

    def told(self, of: str) -> Told:
        """What is said, who meets and which dates are stated in an article."""
        held = self._held[of]
        return told_of(_told(self._store.one(held.last, "told")), held.leads)

    def learned(self, of: str) -> tuple[str, ...]:
        """The names that the rest of the archive told for a second look at an article, as ``names_in`` has them."""
        found = dict(self._store.read([self._held[of].last], "known"))
        return tuple(name for data in found.values() for name in names_in(serial.load(Known, data)))

    def _article(self, of: str) -> Article:
        return _article(self._store.one(self._held[of].first, "article"))

    def _found(self, of: str) -> Findings:
        return _findings(self._store.one(self._held[of].last, "findings"))


def names_in(known: Known) -> tuple[str, ...]:
    """Every name that is known, its words folded, in alphabetical order."""
    full = {" ".join(words) for names in (known.names, known.bodies) for each in names.values() for words in each}
    return tuple(sorted(full | known.surnames))


def open_index(catalogue: Catalogue) -> Index:
    """The index of what a catalogue holds."""

    def table(kind: str, record: type[_Value], at_hand: int, thin: _Thin[_Value] | None = None) -> Table[_Value]:
        return Table(_from(catalogue, kind, record, thin), lambda: catalogue.keys(kind), at_hand)

    def light(kind: str, record: type[_Value]) -> _Light[_Value]:
        return _Light(catalogue, kind, record)

    def sparse(kind: str, record: type[_Value], keys: Callable[[str], Iterable[Any]]) -> _Sparse[_Value]:
        return _Sparse(_from(catalogue, kind, record), lambda: keys(kind))

    def pairs(kind: str) -> Iterator[tuple[str, ...]]:
        return (tuple(key.split("\0")) for key in catalogue.keys(kind))

    def paired(kind: str, record: type[_Value], at_hand: int, thin: _Thin[_Value] | None = None) -> Table[_Value]:
        return Table(_from(catalogue, kind, record, thin), lambda: pairs(kind), at_hand)

    pool = _Pool()
    articles = Articles(catalogue, pool)
    told = articles.table(articles.told)
    owed = table("testimony", dict[str, Raw], _SOME)
    return Index(
        articles=articles.table(articles.record),
        people=table("people", Person, _AT_ONCE),
        organizations=table("organizations", Organization, _AT_ONCE),
        summits=table("summits", Summit, _AT_ONCE),
        series=table("series", Series, _AT_ONCE),
        shelf=light("shelf", Shelved),
        texts=articles.table(articles.text, _SOME),
        labels={kind: light(f"labels of {kind}", Label) for kind in TABLES},
        tallies={kind: light(f"tallies of {kind}", Tally) for kind in TABLES},
        spellings={kind: sparse(f"spellings of {kind}", tuple[str, ...], catalogue.keys) for kind in TABLES},
        named=table("named", _Names, _MANY, pool.thinned),
        testimony=Table(lambda of: tuple(map(_testimony, owed[of].values())), lambda: owed, _FEW),
        owing=Table(lambda key: _testimony(owed[key[0]][owner(key[1], key[2])]), tuple, _FEW),
        sayings_in=articles.table(lambda of: told[of].sayings),
        encounters_in=articles.table(lambda of: told[of].encounters),
        dates_in=articles.table(lambda of: told[of].dates),
        families=light("families", Family),
        questions=sparse("questions", tuple[Question, ...], pairs),
        rare=paired("rare", tuple[str, ...], _MANY, pool.thinned),
        at_path=table("at_path", str, _SOME),
        relations=paired("relations", tuple[str, ...], _FEW),
        attended=table("attended", tuple[Attended, ...], _FEW),
        problems=table("problems", tuple[Problem, ...], _FEW),
        dimensions=table("dimensions", Dimensions, _FEW),
    )


def _from(
    catalogue: Catalogue, kind: str, record: type[_Value], thin: _Thin[_Value] | None = None
) -> Callable[[Any], _Value]:
    """What reads the records of a kind; ``thin`` lets them share what many have. Raises KeyError for none."""
    load, read = serial.loader(record), catalogue.record

    def one(key: Any) -> _Value:
        data = read(kind, key_of(key)) if key else None
        if data is None:
            raise KeyError(key)
        return thin(load(data)) if thin else load(data)

    return one


_article = serial.loader(Article)
_text = serial.loader(Text)
_told = serial.loader(Told)
_testimony = serial.loader(Testimony)
_findings = serial.loader(Findings)
