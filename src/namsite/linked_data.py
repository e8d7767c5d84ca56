"""JSON-LD: what a page states, in the words of schema.org, for search engines and other programs.

Nothing stands here that the page does not show: an undated article has no date, a title of the past is no occupation.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from markupsafe import Markup

from namsite.archive import Index
from namsite.config import Config
from namsite.due import Due
from namsite.interface import _
from namsite.links import SECTIONS, Reference
from namsite.permalinks import PageKind, permalink, seen_from, whole_address
from namsite.records import Credit, Organization, Person, Summit, TitleHeld
from namsite.serial import compact_json
from namsite.shelf import Label, Shelved
from namsite.standing import is_held
from namsite.wording import language, machine_date, sentence_case

Node: TypeAlias = dict[str, object]

MOST = 50  # of what a node lists

_TYPES: dict[PageKind, str] = {
    "article": "NewsArticle",
    "person": "Person",
    "organization": "Organization",
    "summit": "Event",
    "series": "EventSeries",
}
_MODES = {"in person": "Offline", "by video link": "Online", "hybrid": "Mixed"}
_CANCELLED = "cancelled"
_PARTS = {section: (words, target) for section, words, target in SECTIONS}


class Here:
    """The page that speaks: addresses are whole ones where the site has a base URL, else relative to the page."""

    __slots__ = ("_base", "_folder", "config", "due")

    def __init__(self, config: Config, due: Due) -> None:
        self.config = config
        self.due = due
        self._base = config.base_url
        self._folder = due.permalink.rpartition("/")[0]

    def address(self, target: str) -> str:
        """The address of a permalink."""
        return whole_address(self._base, target) if self._base else seen_from(self._folder, target)

    def named(self, kind: PageKind, name: str, target: str) -> Node:
        """Something with a page of its own, by name and address."""
        return {"@type": _TYPES[kind], "@id": self.address(target), "name": name}

    def linked(self, links: Iterable[Reference]) -> list[Node]:
        """What a page links to, in its order."""
        return [self.named(one.kind, one.words, one.permalink) for one in links][:MOST]

    def itself(self, kind: PageKind, name: str) -> Node:
        """What the page is about."""
        node = self.named(kind, name, self.due.permalink)
        return node | {"url": node["@id"]}


def json_ld(config: Config, due: Due, section: str, node: Node) -> Markup:
    """The page's data: what it is about, and the way to it; safe to stand in a ``<script>``."""
    graph = [node, _breadcrumbs(Here(config, due), section)]
    return _script({"@context": "https://schema.org", "@graph": graph})


def website(config: Config, due: Due) -> Markup:
    """The front page's data."""
    here = Here(config, due)
    home = here.address("index.html")
    node: Node = {"@context": "https://schema.org", "@type": "WebSite", "@id": home, "url": home, "name": config.title}
    return _script(node | _given(description=config.description))


def collection(config: Config, due: Due, section: str, kind: str = "CollectionPage") -> Markup:
    """The data of a list, or of another page about many things."""
    address = Here(config, due).address(due.permalink)
    return json_ld(config, due, section, {"@type": kind, "@id": address, "url": address, "name": due.title})


def article(
    index: Index, here: Here, one: Shelved, byline: Credit | None, source_url: str, named: Sequence[Reference]
) -> Node:
    """An article that names people, organizations and summits; it is about those whom its headline names."""
    in_headline = _in_headline(index, one.id)
    return {
        "@type": "NewsArticle",
        "@id": here.address(here.due.permalink),
        "url": here.address(here.due.permalink),
        "headline": one.title,
        "inLanguage": language(one.language),
    } | _given(
        datePublished=machine_date(one.published),
        author=_authors(byline) if byline else None,
        publisher=_publisher(here, one.credit, named) if one.credit else None,
        locationCreated={"@type": "Place", "name": one.place} if one.place else None,
        sameAs=source_url,
        about=here.linked(other for other in named if other.permalink in in_headline),
        mentions=here.linked(other for other in named if other.permalink not in in_headline),
    )


def _authors(byline: Credit) -> list[Node]:
    """The people whom a byline names; where it names none, it does not say what its words are: a desk, a pen name."""
    people: list[Node] = [{"@type": "Person", "name": name} for name in byline.people]
    return people or [{"name": byline.name}]


def _publisher(here: Here, credit: str, named: Sequence[Reference]) -> Node:
    """The agency or the site that is credited, by its page where it has one."""
    known = (one for one in named if one.kind == "organization" and one.words == credit)
    return next(iter(here.linked(known)), {"@type": "Organization", "name": credit})


def _in_headline(index: Index, article_id: str) -> frozenset[str]:
    """The pages of those whom an article's headline names."""
    places = index.texts[article_id].places
    if "headline" not in places:
        return frozenset()
    first = places.index("headline")
    headline = frozenset(range(first, first + places.count("headline")))
    owed = index.testimony.get(article_id, ())
    return frozenset(
        permalink(one.kind, one.id) for one in owed if any(place.sentence in headline for place in one.mentions)
    )


def person(here: Here, one: Person, latest: Sequence[TitleHeld], bodies: Iterable[Reference]) -> Node:
    """A person, with the titles of the latest article that are not said to be past or to come, and their bodies."""
    held = dict.fromkeys(sentence_case(title.as_written) for title in latest if is_held(title))
    return here.itself("person", one.name) | _given(
        alternateName=_other_names(one.name, one.aliases),
        hasOccupation=[{"@type": "Occupation", "name": name} for name in held],
        affiliation=here.linked(dict.fromkeys(bodies)),
    )


def organization(here: Here, one: Organization, parent: Reference | None, parts: Iterable[Reference]) -> Node:
    """An organization with its names and its place among others."""
    return here.itself("organization", one.name) | _given(
        alternateName=_other_names(one.name, (*((one.acronym,) if one.acronym else ()), *one.aliases)),
        parentOrganization=here.linked((parent,))[0] if parent else None,
        subOrganization=here.linked(parts),
    )


def event(here: Here, one: Summit, series: Reference, people: Iterable[Reference]) -> Node:
    """An edition of a summit; without a day, a place or a mode where no article states them."""
    return (
        here.itself("summit", sentence_case(one.name))
        | _occasion(one)
        | _given(
            alternateName=_other_names(one.name, one.aliases),
            superEvent=here.linked((series,))[0],
            attendee=here.linked(people) if one.stage != _CANCELLED else None,
        )
    )


def event_series(here: Here, name: str, organizer: Reference | None, editions: Iterable[Label]) -> Node:
    """A series with its editions; ``organizer`` is the body whose summits they are."""
    events = [
        here.named("summit", sentence_case(one.name), permalink("summit", one.id)) | _occasion(one) for one in editions
    ]
    return here.itself("series", name) | _given(
        organizer=here.linked((organizer,))[0] if organizer else None,
        subEvent=events[-MOST:],
    )


def _occasion(one: Summit | Label) -> Node:
    """When, where and how, and that it did not take place; of no other summit is it said that it went as planned."""
    mode = _MODES.get(one.mode or "")
    return _given(
        startDate=_calendar_date(one.start),
        endDate=_calendar_date(one.end),
        location={"@type": "Place", "name": one.place} if one.place else None,
        eventAttendanceMode=f"https://schema.org/{mode}EventAttendanceMode" if mode else None,
        eventStatus="https://schema.org/EventCancelled" if one.stage == _CANCELLED else None,
    )


def _calendar_date(value: str | None) -> str | None:
    """A year, a month or a day; nothing where the year is not known."""
    return machine_date(value) if value and value[:4].isdigit() else None


def _other_names(name: str, names: Iterable[str]) -> list[str]:
    return [one for one in dict.fromkeys(names) if one != name][:MOST]


def _given(**facts: object) -> Node:
    """Only what is known."""
    return {key: value for key, value in facts.items() if value}


def _breadcrumbs(here: Here, section: str) -> Node:
    steps = [
        (here.config.title, "index.html"),
        *([(_(_PARTS[section][0]), _PARTS[section][1])] if section in _PARTS else []),
    ]
    steps = [*(step for step in steps if step[1] != here.due.permalink), (here.due.title, here.due.permalink)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": words, "item": here.address(target)}
            for position, (words, target) in enumerate(steps, start=1)
        ],
    }


def _script(node: Node) -> Markup:
    """No markup can begin inside, whatever an article holds."""
    text = compact_json(node).replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    return Markup(text)  # noqa: S704 (escaped in the line above)
