"""Pieces → Article: the text with every block's place in it, the date, the dateline, the credits and the sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from namsite.dates import PageDate, find_day_apart, find_page_date
from namsite.media import article_id
from namsite.problems import Problem, note, warning
from namsite.reading import Piece, Reading
from namsite.reading.among_names import find_among_names
from namsite.reading.credits import credit_of, people_of, wire_or_paper
from namsite.reading.date_lines import Found, behind_the_text, beside_date, date_agreeing, day_of_issue, readable
from namsite.reading.datelines import DatelineFound, find_alone, find_run_in
from namsite.reading.headlines import headline_of
from namsite.reading.labels import names_source, paper_named
from namsite.reading.lines import agency_of_byline, byline_name, closing_credit, writers_paper
from namsite.reading.reporters import reporting_agency
from namsite.reasons import DATE_LINE, DATELINE, LAST_CHANGE, MARKUP, METADATA, STATED_IN
from namsite.records import STATED, Article, Block, Credit, Dateline, Image, Mark, Published, Reason, Source, Span
from namsite.sentences import split

_WHOLE = ("title", "kicker", "byline", "dateline", "date")
_MAY_OPEN = 3  # paragraphs that a dateline may open: a summary or two stand above the text
_SPLIT = ("paragraph", "heading", "item", "quotation", "cell")
_SEPARATOR = "\n\n"
_TITLE_LIMIT = 90
_LONGEST_CREDIT = 60


class Stated(Struct, frozen=True, kw_only=True):
    """What front matter or a page's metadata say; it wins over what is found in the text. ``date`` unreadable: one
    was given that cannot be read, so that none is taken from the text either;
    ``date_otherwise`` counts only where neither this nor the text gives a date."""

    title: str | None = None
    date: PageDate | Literal["unreadable"] | None = None
    date_otherwise: PageDate | None = None
    byline: str | None = None
    agency: str | None = None
    place: str | None = None
    country: str | None = None
    language: str | None = None
    source_url: str | None = None
    site: str | None = None
    images: tuple[Image, ...] = ()


def assemble(
    source: Source, pieces: Sequence[Piece], reading: Reading, stated: Stated | None = None
) -> tuple[Article, tuple[Problem, ...]]:
    """The article, with notes on what is missing and warnings on what cannot be."""
    stated = stated or Stated()
    text, blocks, marks = _lay_out(pieces)
    found = _agreeing([_examine(text, block, blocks, reading) for block in blocks], text)
    published, problems = _published(found, stated, source.path)
    dateline = _dateline(found, stated)
    if published is None and stated.date != "unreadable" and not problems:
        published, dateline = _among_names(text, blocks, reading, dateline)
    title = stated.title or next((headline_of(text[b.start : b.end]) for b in blocks if b.kind == "title"), None)
    if title is None:
        title = _title_from(text, blocks)
        problems.append(
            note("no-title", "no headline was found; the first words stand in for it", path=source.path, line=1)
        )
    if published is None and stated.date != "unreadable" and not _names_date(problems):
        problems.append(
            note(
                "undated",
                "the page does not say when it was published",
                path=source.path,
                hint="a date line such as 25.04.2020 below the headline, or date: in front matter",
            )
        )
    language = stated.language or reading.language
    article = Article(
        id=article_id(source.path),
        title=title,
        text=text,
        blocks=blocks,
        sentences=tuple(span for block in blocks for span in _sentences(text, block, language)),
        marks=marks,
        published=published,
        dateline=dateline,
        agency=_agency(found, stated) or reporting_agency(text, blocks),
        byline=_byline(found, stated),
        language=language,
        source_path=source.path,
        source_digest=source.digest,
        media_type=source.media_type,
        source_url=stated.source_url,
        site=stated.site,
        images=stated.images,
    )
    return article, tuple(problems)


def _names_date(problems: Sequence[Problem]) -> bool:
    return any(problem.code in ("impossible-date", "unclear-date") for problem in problems)


def _lay_out(pieces: Sequence[Piece]) -> tuple[str, tuple[Block, ...], tuple[Mark, ...]]:
    blocks: list[Block] = []
    marks: list[Mark] = []
    offset = 0
    for piece in pieces:
        end = offset + len(piece.text)
        blocks.append(Block(start=offset, end=end, kind=piece.kind, path=piece.path, line=piece.line))
        marks.extend(replace(mark, start=mark.start + offset, end=mark.end + offset) for mark in piece.marks)
        offset = end + len(_SEPARATOR)
    return _SEPARATOR.join(piece.text for piece in pieces), tuple(blocks), tuple(marks)


def _sentences(text: str, block: Block, language: str) -> Iterator[Span]:
    if block.kind in _WHOLE:
        yield Span(block.start, block.end)
    elif block.kind in _SPLIT:
        yield from split(text, block.start, block.end, language)


def _title_from(text: str, blocks: Sequence[Block]) -> str:
    """The first words of the first sentence, cut between words."""
    told = (text[b.start : b.end] for kinds in (_SPLIT, _WHOLE) for b in blocks if b.kind in kinds)
    words = next(told, text).split()
    title = ""
    for word in words:
        if len(title) + len(word) >= _TITLE_LIMIT:
            return f"{title or word[:_TITLE_LIMIT]} …"
        title = f"{title} {word}".strip()
    return title or "Untitled"


def _examine(text: str, block: Block, blocks: Sequence[Block], reading: Reading) -> Found:
    own = text[block.start : block.end]
    if block.kind == "date":
        date = find_page_date(own, reading.order) or find_day_apart(own, reading.order) or day_of_issue(own)
        return beside_date(own, block, date) if date else Found(block)
    if block.kind == "dateline":
        return _from_dateline(find_alone(own, reading.order), own, block)
    if block.kind == "byline":
        found = _from_byline(byline_name(own), own, block)
        paper = agency_of_byline(own) or writers_paper(own)
        if paper is not None and paper == byline_name(own):
            return Found(block, agency=credit_of(paper, own, block))  # *By Trend*
        paper = paper or (closing_credit(own) if block is blocks[-1] else None)
        day = find_day_apart(own, reading.order)
        return replace(found, agency=credit_of(paper, own, block), date=day, own_line=day is not None)
    if block.kind == "kicker" and (paper := writers_paper(own) or paper_named(own)):
        return Found(block, agency=credit_of(paper, own, block))
    if block.kind == "aside" and own.lower().startswith("source:"):
        name = own.partition(":")[2].strip()
        return Found(block, agency=credit_of(name, own, block) if names_source(name) else None)
    if block.kind == "paragraph" and (nth := _nth_paragraph(block, blocks)) < _MAY_OPEN:
        run_in = find_run_in(own, reading.order, text[block.end :])
        sure = (
            run_in if nth == 0 or (run_in and run_in.agency and own[slice(*run_in.place or (0, 0))].isupper()) else None
        )
        found = _from_dateline(sure, own, block)
        end = behind_the_text(own, block, reading) if block is blocks[-1] and found.date is None else None
        return replace(found, date=end.date, agency=found.agency or end.agency) if end else found
    if block is blocks[-1] and own.endswith(")") and (end := behind_the_text(own, block, reading)).date:
        return end
    if block is blocks[-1] and len(own) < _LONGEST_CREDIT:
        return Found(block, agency=credit_of(closing_credit(own), own, block))
    return Found(block)


def _nth_paragraph(block: Block, blocks: Sequence[Block]) -> int:
    """How many paragraphs stand before this one; key points above the text are items and no paragraphs."""
    paragraphs = islice((other for other in blocks if other.kind == "paragraph"), _MAY_OPEN)
    return next((nth for nth, other in enumerate(paragraphs) if other is block), _MAY_OPEN)


def _agreeing(found: list[Found], text: str) -> list[Found]:
    """The same, with date lines that can be read either way as the dateline or the lead have the day."""
    first = next((one.block for one in found if one.block.kind == "paragraph"), None)
    lead = text[first.start : first.end] if first else ""
    dateline = next((text[d.span.start : d.span.end] for one in found if (d := one.dateline) and not one.own_line), "")
    for at, one in enumerate(found):
        if one.own_line and one.date is not None and (dateline or one.date.precision == "year"):
            date = date_agreeing(text[one.block.start : one.block.end], dateline, lead)
            found[at] = replace(one, date=date or one.date)
    return found


def _from_dateline(found: DatelineFound | None, own: str, block: Block) -> Found:
    if found is None:
        return Found(block)
    at = block.start
    place = Span(at + found.place[0], at + found.place[1]) if found.place else None
    dateline = Dateline(
        span=Span(at + found.start, at + found.end),
        place=readable(own[found.place[0] : found.place[1]]) if found.place else None,
        country=readable(found.country) if found.country else None,
        place_span=place,
    )
    agency = None
    if found.agency:
        low, high = found.agency
        agency = Credit(name=own[low:high], span=Span(at + low, at + high))
    return Found(block, date=found.date, dateline=dateline, agency=agency)


def _from_byline(name: str | None, own: str, block: Block) -> Found:
    """*By A. Person and B. Person in Madrid*: who, and where."""
    if name is None:
        return Found(block)
    people, _, place = name.rpartition(" in ")
    if not people or not place[:1].isupper() or len(place.split()) > 3:
        return Found(block, byline=credit_of(name, own, block))
    start = block.start + own.index(name) + len(name) - len(place)
    span = Span(start, start + len(place))
    return Found(
        block, byline=credit_of(people, own, block), dateline=Dateline(span=span, place=place, place_span=span)
    )


def _published(found: Sequence[Found], stated: Stated, path: str) -> tuple[Published | None, list[Problem]]:
    """The page's own date line, then a dateline that gives the year, then the date of the last change."""
    if stated.date == "unreadable":
        return None, []
    if isinstance(stated.date, PageDate):
        return _as_published(stated.date, None, METADATA), []
    lines = [(one.date, one.block) for one in found if one.date is not None and one.own_line]
    own = [(date, block) for date, block in lines if not date.updated]
    datelines = [(one.date, one.block) for one in found if one.date is not None and not one.own_line]
    changed = [(date, block) for date, block in lines if date.updated]
    problems: list[Problem] = []
    for choice, how in ((own, DATE_LINE), (datelines, DATELINE), (changed, LAST_CHANGE)):
        for date, block in choice:
            if date.value is not None:
                problems += [_unclear(path, block)] if date.precision == "year" else []
                return _as_published(date, block, how), problems
            problems.append(_impossible(path, block))
    if stated.date_otherwise is not None and not problems:
        return _as_published(stated.date_otherwise, None, MARKUP), problems
    return None, problems


def _among_names(
    text: str, blocks: Sequence[Block], reading: Reading, dateline: Dateline | None
) -> tuple[Published | None, Dateline | None]:
    """The day that stands among names at the head of the text or behind it, and the dateline that it makes of them."""
    told = find_among_names(text, blocks, reading.order)
    if told is None:
        return None, dateline
    (day, until, place), block = told
    span = Span(block.start + day.start, block.start + day.end)
    where = DATELINE if until else DATE_LINE
    how = where if day.how == STATED else STATED_IN(reason=where, detail=day.how)
    if until and dateline is None:
        here = Span(block.start + place[0], block.start + place[1]) if place else None
        name = readable(text[here.start : here.end]) if here else None
        dateline = Dateline(span=Span(block.start, block.start + until), place=name, place_span=here)
    return Published(value=day.value, precision="day", how=how, span=span), dateline


def _as_published(date: PageDate, block: Block | None, where: Reason) -> Published | None:
    if date.value is None:
        return None
    span = Span(block.start + date.start, block.start + date.end) if block else None
    how = where if date.how == STATED else STATED_IN(reason=where, detail=date.how)
    return Published(value=date.value, precision=date.precision, how=how, span=span)


def _impossible(path: str, block: Block) -> Problem:
    return warning(
        "impossible-date",
        "the date line names a day that the calendar does not have",
        path=path,
        line=block.line,
        hint="correct it; until then the article is undated",
    )


def _unclear(path: str, block: Block) -> Problem:
    return note(
        "unclear-date",
        "day and month of the date line can be read either way; only the year is used",
        path=path,
        line=block.line,
        hint="set date_order in namsite.yaml to dmy or mdy",
    )


def _dateline(found: Sequence[Found], stated: Stated) -> Dateline | None:
    """Of several the first that names a place; a byline's place only where no dateline does. A place from front matter
    has no stretch of text of its own (an empty span)."""
    datelines = [(one.dateline, one.block.kind) for one in found if one.dateline is not None]
    datelines.sort(key=lambda pair: (pair[0].place is None, pair[1] == "byline"))
    best = datelines[0][0] if datelines else None
    inline = next((one for one, kind in datelines if kind == "paragraph"), None)
    if best and inline and inline.place is None:
        best = replace(best, span=inline.span)  # *(Harbour Newswire) –* is no part of the first sentence
    if stated.place is None:
        return best
    return Dateline(span=best.span if best else Span(0, 0), place=stated.place, country=stated.country)


def _agency(found: Sequence[Found], stated: Stated) -> Credit | None:
    if stated.agency:
        return Credit(name=stated.agency)
    return wire_or_paper([(f.agency, f.dateline is not None and not f.own_line) for f in found if f.agency])


def _byline(found: Sequence[Found], stated: Stated) -> Credit | None:
    byline = Credit(name=stated.byline) if stated.byline else next((one.byline for one in found if one.byline), None)
    return byline and replace(byline, people=people_of(byline.name))
