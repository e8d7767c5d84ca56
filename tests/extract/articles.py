"""Articles from plain text, read as files are read, and what the engine finds in them as small readable values."""

from __future__ import annotations

from namsite.extract import extract
from namsite.formats import Reading, parse
from namsite.records import Article, DateRef, Findings, Gathering, Source

HEADLINE = "What the day brought"


def article(text: str, path: str = "news/one.txt") -> Article:
    """The article that a text file of this content is read as."""
    source = Source(path=path, media_type="text/plain", content=text.encode(), digest="")
    read, problems = parse(source, Reading())
    assert read is not None, problems
    return read


def report(*paragraphs: str, published: str | None = "2020-04-25", headline: str = HEADLINE) -> str:
    """A report with a headline that names nobody, and a date line unless ``published`` is None."""
    head = [headline] if published is None else [headline, published]
    return "\n\n".join([*head, *paragraphs])


def findings(*paragraphs: str, published: str | None = "2020-04-25", headline: str = HEADLINE) -> Findings:
    """What the engine finds in such a report."""
    return extract(article(report(*paragraphs, published=published, headline=headline)))


def names(found: Findings, kind: str = "person") -> list[str]:
    """The people or organizations, each in its fullest form, in order of the text."""
    return [one.name for one in found.referents if one.kind == kind]


def called(found: Findings, key: int | None) -> str | None:
    """The name behind a referent's key."""
    return None if key is None else found.referents[key].name


def titles(found: Findings) -> list[tuple[str, str, str | None]]:
    """(person, title as written, whose) in order of the text."""
    return [
        (found.referents[t.person].name, t.as_written, called(found, t.organization) or t.country) for t in found.titles
    ]


def quotes(found: Findings) -> list[tuple[str | None, str]]:
    """(speaker, words) in order of the text."""
    return [(called(found, quote.speaker), quote.text) for quote in found.quotes]


def summits(found: Findings) -> list[str]:
    return [one.name for one in found.gatherings]


def summit(found: Findings) -> Gathering:
    """The one summit that was found."""
    (one,) = found.gatherings
    return one


def days(one: Gathering | DateRef) -> tuple[str | None, str | None]:
    return one.start, one.end


def met(found: Findings) -> list[tuple[str, str]]:
    """Who met whom, in order of the text."""
    return [(found.referents[a].name, found.referents[b].name) for a, b in (one.people for one in found.meetings)]


def participants(found: Findings, one: Gathering) -> list[tuple[str, str]]:
    """(person, capacity) of a summit."""
    return [(found.referents[part.person].name, part.capacity) for part in one.participants]
