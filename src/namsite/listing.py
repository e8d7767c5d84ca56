"""Lists of the whole archive: sections of entries on one page, or, when there are too many, an overview and a page for
each part (decision 12)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from namsite.archive import Index
from namsite.config import Config
from namsite.drawings import Drawing
from namsite.due import Due, Planner
from namsite.interface import _
from namsite.linked_data import collection
from namsite.links import Reference
from namsite.paging import Cut, Filed, Outline, Part, outline, paged, part_permalink, ways, with_foremost
from namsite.records import Page
from namsite.views import Alternate, EvidenceMark, Head
from namsite.wording import When, clauses, shortened

TEMPLATE = "listing.html"

Days = tuple[tuple[str, int], ...]  # each with a number


class Line(Struct, frozen=True, kw_only=True):
    """One entry: a link (or mere words), what it is, when, and what it rests on. ``see`` is where *NAM: see …* leads,
    ``quote`` a quotation."""

    target: Reference | None = None
    words: str = ""
    date: When | None = None
    note: str = ""
    quote: str = ""
    see: Reference | None = None
    marks: tuple[EvidenceMark, ...] = ()


class Section(Struct, frozen=True, kw_only=True):
    """A heading with its entries: a letter, a year, a speaker; of an entity's list there is no heading and ``lines``
    are what that list has. ``key`` is its anchor. On an overview ``lines`` is empty, ``permalink`` leads to the part's
    own page, and ``foremost`` are some of those that stand there."""

    key: str
    heading: str
    lines: tuple[object, ...]
    summary: str = ""
    permalink: str = ""
    target: Reference | None = None
    foremost: tuple[Line, ...] = ()


class ListView(Struct, frozen=True, kw_only=True):
    """A page that is a list. ``style`` is by-name, dated or quotes, or the name of an entity's list. Of a part,
    ``within`` leads to what it lies in, the whole list first, ``before`` and ``after`` to the parts beside it;
    ``beside`` are lists of the same things in another order. ``drawing`` shows at a glance what is in the list; its
    ``form`` says which drawing it is."""

    head: Head
    style: str
    heading: str
    standfirst: str
    sections: tuple[Section, ...]
    empty: str
    within: tuple[Reference, ...] = ()
    before: Reference | None = None
    after: Reference | None = None
    beside: tuple[Reference, ...] = ()
    drawing: Drawing | None = None


Sections = Callable[[Index, Config, Outline], Iterable[Section]]


class Listing(Struct, frozen=True, kw_only=True):
    """A list of the archive: ``filed`` are its members in order, ``cut`` says how it is cut where it is long,
    ``sections`` makes the sections of an outline that is not, ``summary`` counts members in words, and ``about`` says
    in the head and below the heading what is in it. ``beside`` leads to other lists, ``alternates`` are the same things
    in other forms. ``drawing`` draws an outline, which is the whole list or what has a page of its own, given how the
    addresses of parts begin; ``days`` counts what it needs for that by the keys of parts. Where the list is an
    overview, it names the ``foremost`` members of each part, each with its ``link``."""

    kind: str
    permalink: str
    title: str
    section: str
    style: str
    heading: str
    empty: str
    cut: Cut
    filed: Callable[[Index], Sequence[Filed]]
    sections: Sections
    summary: Callable[[Index, Sequence[str]], str]
    about: Callable[[Index, Config, Outline], tuple[str, str]]
    beside: Callable[[Index], tuple[Reference, ...]] = lambda index: ()
    alternates: Callable[[Index], tuple[Alternate, ...]] = lambda index: ()
    drawing: Callable[[Index, Outline, str], Drawing | None] = lambda index, outline, stem: None
    days: Callable[[Index], Mapping[str, Days]] = lambda index: {}
    foremost: Callable[[Index, Sequence[str]], Iterable[str]] = lambda index, members: ()
    link: Callable[[Index, str], Line] = lambda index, member: Line(words=member)

    def planner(self) -> Planner:
        """The list as a kind of page."""
        return Planner(kind=self.kind, due=self.due, page=self.page)

    def due(self, index: Index, config: Config) -> Iterator[Due]:
        """The list, and the parts of a long one that have pages."""
        yield Due(permalink=self.permalink, kind=self.kind, title=_(self.title))
        top = Reference(kind="article", words=_(self.heading), permalink=self.permalink)
        days = self.days(index)
        for part in paged(self._outline(index), self._stem, top):
            drawn = replace(part, outline=replace(part.outline, days=days.get(part.outline.key, ())))
            yield Due(permalink=part.permalink, kind=self.kind, title=self._heading(part), part=drawn)

    def page(self, index: Index, config: Config, due: Due) -> Page:
        """The page of the list, or of a part."""
        view = self._part(index, config, due, due.part) if due.part else self._whole(index, config, due)
        return Page(permalink=due.permalink, template=TEMPLATE, view=view)

    @property
    def _stem(self) -> str:
        return f"indexes/{self.permalink.removesuffix('.html').removesuffix('/index').replace('/', '-')}"

    def _outline(self, index: Index) -> Outline:
        whole = outline(self.filed(index), self.cut, lambda members: self.summary(index, members))
        return with_foremost(whole, lambda members: self.foremost(index, members))

    def _whole(self, index: Index, config: Config, due: Due) -> ListView:
        whole = self._outline(index)
        description, standfirst = self.about(index, config, whole)
        return ListView(
            head=replace(list_head(config, due, description, self.section), alternates=self.alternates(index)),
            style=self.style,
            heading=_(self.heading),
            standfirst=standfirst,
            sections=self._sections(index, config, whole),
            empty=_(self.empty),
            beside=self.beside(index),
            drawing=self.drawing(index, whole, self._stem),
        )

    def _part(self, index: Index, config: Config, due: Due, part: Part) -> ListView:
        sections = self._sections(index, config, part.outline)
        names = clauses(name for section in sections for name in _names(section))
        heading = self._heading(part)
        head = list_head(config, due, f"{heading}. {names or part.outline.summary}", self.section)
        view = part_view(part, head, self.style, heading, part.outline.summary, sections)
        return replace(view, drawing=self.drawing(index, part.outline, self._stem))

    def _heading(self, part: Part) -> str:
        return _("%(list)s: %(part)s", list=_(self.heading), part=part.outline.heading)

    def _sections(self, index: Index, config: Config, of: Outline) -> tuple[Section, ...]:
        if of.is_cut:
            return overview(of, self._stem, lambda member: self.link(index, member))
        return tuple(section for one in of.sections for section in self.sections(index, config, one))


def either(short: Listing, long: Listing, is_long: Callable[[Index], bool]) -> Planner:
    """A list that gives way to another one, at its address, where it would be long."""

    def chosen(index: Index) -> Listing:
        return long if is_long(index) else short

    def page(index: Index, config: Config, due: Due) -> Page:
        return (long if due.part else chosen(index)).page(index, config, due)

    return Planner(kind=short.kind, due=lambda index, config: chosen(index).due(index, config), page=page)


def list_head(config: Config, due: Due, description: str, section: str) -> Head:
    """The head of a list, or of a part of one."""
    return replace(due.head(shortened(description, 200), section), data=collection(config, due, section))


def part_view(
    part: Part, head: Head, style: str, heading: str, standfirst: str, sections: tuple[Section, ...]
) -> ListView:
    """The page of a part of a list."""
    return ListView(
        head=head,
        style=style,
        heading=heading,
        standfirst=standfirst,
        sections=sections,
        empty="",
        within=part.within,
        before=part.before,
        after=part.after,
    )


def overview(
    whole: Outline, stem: str, link: Callable[[str], Line] = lambda member: Line(words=member)
) -> tuple[Section, ...]:
    """The ways to the parts of a list that is cut, and ``link``, to the foremost of their members."""
    return tuple(
        Section(
            key=one.key,
            heading=one.heading,
            lines=(),
            summary=one.summary,
            permalink=part_permalink(stem, one.key),
            foremost=_once(map(link, one.foremost)),
        )
        for one in ways(whole)
    )


def _once(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Of namesakes the first: without what tells them apart they read as a mistake."""
    return tuple({line.target.words if line.target else line.words: line for line in reversed([*lines])}.values())[::-1]


def with_lines(
    lines: Callable[[Index, Config, Sequence[str]], Iterable[Line]],
    target: Callable[[Index, Outline], Reference | None] = lambda index, one: None,
) -> Sections:
    """Outlines as one section each, with a line for each member, under a heading that may lead somewhere."""

    def sections(index: Index, config: Config, one: Outline) -> Iterator[Section]:
        leads_to = target(index, one)
        yield Section(
            key=one.key,
            heading=leads_to.words if leads_to else one.heading,
            lines=tuple(lines(index, config, one.members)),
            summary=one.summary,
            target=leads_to,
        )

    return sections


def _names(section: Section) -> list[str]:
    lines = [line for line in section.lines[:6] if isinstance(line, Line)]
    return [line.target.words if line.target else line.words for line in lines]
