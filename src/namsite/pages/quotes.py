"""Quotations by speaker; of many, a list of the speakers, whose pages show what they said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from namsite.alphabet import sorting_key
from namsite.archive import Index
from namsite.config import Config
from namsite.counting import foremost, in_copies, number_of_sayings, saying_at, sayings_of
from namsite.due import Due, Planner
from namsite.interface import _, message
from namsite.links import Reference, article_link, reference
from namsite.listing import Line, Listing, either, with_lines
from namsite.paging import BY_DATE, BY_MEMBER, BY_NAME, MOST_ROWS, Filed, Outline, in_order_of_keys, person_key
from namsite.permalinks import QUOTES, permalink
from namsite.records import Saying
from namsite.rolls import by_article
from namsite.views import marks, may_quote, published
from namsite.wording import how_many, listed, quoted, side_by_side

_NOBODY = "x-unnamed"
_BY_NOBODY = "quotes/speaker-not-named.html"
_NOT_NAMED = message("Speaker not named")


def _speakers(index: Index) -> list[str]:
    """Those who are quoted, by name."""
    people = index.labels["person"]
    said = [one for one, tally in index.tallies["person"].items() if tally.sayings]
    return sorted(said, key=lambda one: (sorting_key(people[one].name), one))


def _filed(index: Index) -> list[Filed]:
    """What is said, by speaker, and at the end what is said by nobody who is named."""
    speakers = [*((one, one) for one in _speakers(index)), (_NOBODY, "")]
    return [(key, place) for key, speaker in speakers for place in sayings_of(index, speaker)]


def _filed_speakers(index: Index) -> list[Filed]:
    return in_order_of_keys((person_key(index.labels["person"][one].name), one) for one in _speakers(index))


def _about(index: Index, config: Config, whole: Outline) -> tuple[str, str]:
    said = {one: tally.sayings for one, tally in index.tallies["person"].items() if tally.sayings}
    number = number_of_sayings(index)
    total = how_many(number, "%(number)s quotation", "%(number)s quotations")
    loudest = sorted(said, key=lambda one: (-said[one], one))[:3]
    names = listed([index.labels["person"][one].name for one in loudest]) or _("nobody named")
    speakers = how_many(len(said), "%(number)s named speaker", "%(number)s named speakers")
    return (
        _(
            "%(quotations)s in %(archive)s, each with its sentence. Speakers: %(names)s.",
            quotations=total,
            archive=config.title,
            names=names,
        ),
        _("%(quotations)s of %(speakers)s, each with the sentence it stands in.", quotations=total, speakers=speakers),
    )


def _about_nobody(index: Index, config: Config, whole: Outline) -> tuple[str, str]:
    total = how_many(whole.size, "%(number)s quotation", "%(number)s quotations")
    return (
        _(
            "%(quotations)s in %(archive)s whose speaker the articles do not name, each with its sentence.",
            quotations=total,
            archive=config.title,
        ),
        _(
            "%(quotations)s whose speaker the articles do not name, each with the sentence it stands in.",
            quotations=total,
        ),
    )


def _speaker(index: Index, outline: Outline) -> Reference | None:
    return reference(index, "person", outline.key) if outline.key != _NOBODY else None


def _lines(index: Index, config: Config, members: Sequence[str]) -> Iterator[Line]:
    return (_line(index, config, saying_at(index, one)) for one in members)


def _line(index: Index, config: Config, copies: Sequence[Saying]) -> Line:
    saying = copies[0]
    article = index.shelf[saying.article_id]
    return Line(
        target=article_link(article),
        date=published(article),
        note=side_by_side((saying.verb, in_copies(copies))),
        quote=_quoted(saying) if may_quote(index, config, saying.evidence) else "",
        marks=marks(index, config, [copy.evidence for copy in copies]),
    )


def _quoted(saying: Saying) -> str:
    return quoted(saying.text) if saying.direct else saying.text


def _ways(index: Index, config: Config, members: Sequence[str]) -> Iterator[Line]:
    """To what each speaker said, on the speaker's page."""
    for one in members:
        yield Line(
            target=_said_by(index, one),
            note=how_many(index.tallies["person"][one].sayings, "%(number)s quotation", "%(number)s quotations"),
        )


def _said_by(index: Index, person: str) -> Reference:
    name = index.labels["person"][person].name
    return Reference(kind="person", words=name, permalink=f"{permalink('person', person)}#said")


def _unnamed(index: Index) -> tuple[Reference, ...]:
    found = index.related_to("said in", "")
    return (Reference(kind="article", words=_(_NOT_NAMED), permalink=_BY_NOBODY),) if found else ()


_QUOTATIONS = Listing(
    kind="quotes",
    permalink=QUOTES,
    title=message("Quotations by speaker"),
    section="quotes",
    style="quotes",
    heading=message("Quotations"),
    empty=message("No article quotes anybody yet."),
    cut=replace(BY_MEMBER, most=MOST_ROWS, heading=lambda key: _(_NOT_NAMED)),
    filed=_filed,
    sections=with_lines(_lines, _speaker),
    summary=lambda index, members: how_many(len(members), "%(number)s quotation", "%(number)s quotations"),
    about=_about,
)
_SPEAKERS = replace(
    _QUOTATIONS,
    style="by-name",
    cut=BY_NAME,
    filed=_filed_speakers,
    sections=with_lines(_ways),
    summary=lambda index, members: how_many(len(members), "%(number)s speaker", "%(number)s speakers"),
    beside=_unnamed,
    foremost=lambda index, members: foremost(members, lambda one: index.tallies["person"][one].sayings),
    link=lambda index, one: Line(target=_said_by(index, one)),
)
_BY_NOBODY_NAMED = replace(
    _QUOTATIONS,
    kind="quotes_unnamed",
    permalink=_BY_NOBODY,
    title=message("Quotations whose speaker is not named"),
    heading=message("Quotations, speaker not named"),
    cut=BY_DATE,
    filed=lambda index: by_article(index, sayings_of(index, "")),
    sections=with_lines(_lines),
    about=_about_nobody,
)


def _is_long(index: Index) -> bool:
    return not _QUOTATIONS.cut.fits(number_of_sayings(index))


def _due_unnamed(index: Index, config: Config) -> Iterator[Due]:
    """Only where the speakers stand without what they said: else this is a section of that list."""
    if _is_long(index) and _unnamed(index):
        yield from _BY_NOBODY_NAMED.due(index, config)


PLANNER = either(_QUOTATIONS, _SPEAKERS, _is_long)
UNNAMED = Planner(kind=_BY_NOBODY_NAMED.kind, due=_due_unnamed, page=_BY_NOBODY_NAMED.page)
