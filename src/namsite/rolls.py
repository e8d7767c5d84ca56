"""Lists on the page of one entity: a person's quotations, an organization's offices, anybody's articles. A long one has
its newest entries there, and a page for each part (decision 12)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, Literal, TypeVar

from msgspec import Struct

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import number_of_articles
from namsite.due import Due, Planner
from namsite.interface import _, message
from namsite.links import Reference, series_link
from namsite.links import reference as entity_link
from namsite.listing import TEMPLATE, Section, list_head, overview, part_view
from namsite.paging import BY_DATE, Cut, Filed, Outline, Part, date_key, newest, outline, paged
from namsite.permalinks import FOLDERS, permalink
from namsite.records import Kind, Page
from namsite.shelf import by_key
from namsite.views import Entry, Said, entry
from namsite.wording import figure

MOST_NEWEST = 20
_OPEN = 8  # rows of a long list before the rest is folded

_Row = TypeVar("_Row")


class Shown(Struct, Generic[_Row], frozen=True, kw_only=True):
    """What an entity's page shows of a list: all ``rows``, or of a long one a few, as ``lead`` says, and ``parts`` are
    the ways to the rest. ``size`` counts the whole list."""

    rows: tuple[_Row, ...]
    size: int
    parts: tuple[Section, ...] = ()
    lead: str = ""


class Roll(Struct, Generic[_Row], frozen=True, kw_only=True):
    """A list on the page of each entity of a kind. ``name`` is its anchor and begins the addresses of its parts,
    ``words`` say what is in it, and ``filed_by`` what its parts go by; ``filed`` are an entity's members in order,
    ``rows`` makes what is shown of some of them, and ``summary`` counts them in words."""

    kind: Kind | Literal["series"]
    name: str
    words: str
    filed_by: str
    filed: Callable[[Index, str], Sequence[Filed]]
    rows: Callable[[Index, Config, str, Sequence[str]], Iterable[_Row]]
    summary: Callable[[Index, Sequence[str]], str]
    cut: Cut = BY_DATE

    def shown(self, index: Index, config: Config, entity_id: str) -> Shown[_Row]:
        """What the entity's own page shows."""
        filed = self.filed(index, entity_id)
        members = [member for _, member in filed]
        if self.cut.fits(len(members)):
            return Shown(rows=tuple(self.rows(index, config, entity_id, members)), size=len(members))
        chosen = members[:MOST_NEWEST] if self.cut.is_by_name else newest(filed, MOST_NEWEST)
        return Shown(
            rows=tuple(self.rows(index, config, entity_id, chosen)),
            size=len(members),
            parts=overview(self._outline(index, filed), self._stem(entity_id)),
            lead=self._lead(len(chosen), len(members)),
        )

    def _lead(self, shown: int, every: int) -> str:
        if self.cut.is_by_name:
            return _("%(shown)s of %(number)s:", shown=shown, number=figure(every))
        return _("The newest %(shown)s of %(number)s, the last one first:", shown=shown, number=figure(every))

    def planner(self) -> Planner:
        """The pages of the parts."""
        return Planner(kind=f"{self.kind} {self.name}", due=self._due, page=self._page)

    def _due(self, index: Index, config: Config) -> Iterator[Due]:
        for entity_id in self._long(index):
            filed = self.filed(index, entity_id)
            top = self._top(index, entity_id)
            for part in paged(self._outline(index, filed), self._stem(entity_id), top):
                title = self._heading(top, part.outline)
                kind = f"{self.kind} {self.name}"
                yield Due(permalink=part.permalink, kind=kind, title=title, about=entity_id, part=part)

    def _long(self, index: Index) -> Iterator[str]:
        """Those that may have a long list, by what is light to ask."""
        if self.kind == "series":
            yield from (one for one, series in index.series.items() if not self.cut.fits(len(series.summits)))
        else:
            yield from (one for one, tally in index.tallies[self.kind].items() if not self.cut.fits(tally.rows))

    def _page(self, index: Index, config: Config, due: Due) -> Page:
        part = due.part
        assert part is not None  # the whole list is on the entity's own page
        view = self._view(index, config, due, part)
        return Page(permalink=due.permalink, template=TEMPLATE, view=view)

    def _view(self, index: Index, config: Config, due: Due, part: Part) -> object:
        of = part.outline
        sections = overview(of, self._stem(due.about)) if of.is_cut else self._sections(index, config, due.about, of)
        heading = self._heading(part.within[0], of)
        standfirst = _("%(members)s, %(order)s.", members=of.summary, order=_(self.filed_by))
        head = list_head(config, due, f"{heading}. {standfirst}", FOLDERS[_section_of(self.kind)])
        return part_view(part, head, self.name, heading, standfirst, sections)

    def _heading(self, top: Reference, of: Outline) -> str:
        return _("%(name)s: %(list)s, %(part)s", name=top.words, list=_(self.words), part=of.heading)

    def _sections(self, index: Index, config: Config, entity_id: str, of: Outline) -> tuple[Section, ...]:
        members = [member for one in of.sections for member in one.members]
        rows = tuple(self.rows(index, config, entity_id, members))
        return (Section(key=self.name, heading="", lines=rows),)

    def _outline(self, index: Index, filed: Sequence[Filed]) -> Outline:
        return outline(filed, self.cut, lambda members: self.summary(index, members))

    def _stem(self, entity_id: str) -> str:
        return f"{permalink(self.kind, entity_id).removesuffix('.html')}/{self.name}"

    def _top(self, index: Index, entity_id: str) -> Reference:
        known = (
            series_link(index.series[entity_id]) if self.kind == "series" else entity_link(index, self.kind, entity_id)
        )
        return Reference(kind=known.kind, words=known.words, permalink=f"{known.permalink}#{self.name}")


def by_year(rows: Iterable[Entry | Said]) -> list[tuple[str, tuple[Entry | Said, ...], bool]]:
    """Articles, or what they quote, by the years of the articles, those of no known year under an empty one; and which
    years are open to begin with: the last ones, until there is something to read."""
    years = by_key((_year_of(row.article if isinstance(row, Said) else row), row) for row in rows)
    sizes = [len(some) for some in years.values()]
    return [(year, some, sum(sizes[place + 1 :]) < _OPEN) for place, (year, some) in enumerate(years.items())]


def _year_of(article: Entry) -> str:
    return (article.date.machine or "")[: len("2019")]


def _section_of(kind: Kind | Literal["series"]) -> Kind:
    return "summit" if kind == "series" else kind


def by_article(index: Index, places: Sequence[str]) -> list[Filed]:
    """What articles tell, by its places, filed under the days of the articles."""
    told_by = [(index.shelf[place.rpartition("#")[0]], place) for place in places]
    return [(date_key(article.published, article.title), place) for article, place in told_by]


def articles(kind: Kind) -> Roll[Entry]:
    """The articles that name somebody or something."""

    def filed(index: Index, entity_id: str) -> list[Filed]:
        named_in = index.on_shelf(index.appearances(kind, entity_id))
        return [(date_key(one.published, one.title), one.id) for one in named_in]

    def rows(index: Index, config: Config, entity_id: str, members: Sequence[str]) -> Iterator[Entry]:
        return (entry(index, config, one, index.owed(one, kind, entity_id).mentions) for one in members)

    return Roll(
        kind=kind,
        name="articles",
        words=message("articles"),
        filed_by=message("by the day on which they were published"),
        filed=filed,
        rows=rows,
        summary=lambda index, members: number_of_articles(index.shelf[one] for one in members),
    )
