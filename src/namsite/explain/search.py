"""What a name, an id or an address means in the archive."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from urllib.parse import unquote

from namsite.addresses import slug
from namsite.explain.accounts import Match
from namsite.explain.apart import Entity, forms_of
from namsite.explain.material import Material
from namsite.permalinks import permalink
from namsite.records import Kind, Series, Summit
from namsite.spelling import plain
from namsite.views import who
from namsite.wording import date_in_words, range_in_words


def find(known: Material, asked: str) -> tuple[Match, ...]:
    """All that fits best: by address or id, else by name, alias or acronym, else whatever has all the words in a name;
    those that most articles name come first."""
    for found in (_by_address(known, asked), _by_id(known, asked), _by_form(known, asked), _by_words(known, asked)):
        matches = tuple(dict.fromkeys(found))
        if matches:
            return tuple(sorted(matches, key=lambda match: (-match.articles, match.kind, match.id)))
    return ()


def nearest(known: Material, asked: str) -> tuple[str, ...]:
    """The names, and ids of articles, that are most like one that does not occur; at most three."""
    names = {plain(form): form for _, one in _entities(known) for form in (*one.aliases, one.name)}
    names |= {key.casefold(): key for key in known.index.shelf}
    close = (difflib.get_close_matches(wanted, sorted(names), n=3) for wanted in (plain(asked), asked.casefold()))
    return tuple(dict.fromkeys(names[one] for found in close for one in found))[:3]


def _by_address(known: Material, asked: str) -> Iterator[Match]:
    """``people/lena-orvik.html``, with or without the site's address before it, the ending, and what follows."""
    steps = unquote(asked.partition("#")[0].partition("?")[0]).removesuffix(".html").split("/")
    wanted = {"/".join(steps[at:]) for at in range(len(steps) - 1)}
    for kind, one in _entities(known):
        if permalink(kind, one.id).removesuffix(".html") in wanted:
            yield _entity(known, kind, one)
    for series in known.index.series.values():
        if permalink("series", series.id).removesuffix(".html") in wanted:
            yield from _editions(known, series)
    for article_id in known.index.shelf:
        if permalink("article", article_id).removesuffix(".html") in wanted:
            yield _article(known, article_id)


def _by_id(known: Material, asked: str) -> Iterator[Match]:
    """An article's id or path, with or without a sentence (``#s3``); an entity's id."""
    for name in dict.fromkeys((asked, asked.rpartition("#")[0])):
        article_id = known.index.at_path.get(name, name)
        if article_id in known.index.shelf:
            yield _article(known, article_id)
    yield from (_entity(known, kind, one) for kind, one in _entities(known) if one.id == asked)
    if asked in known.index.series:
        yield from _editions(known, known.index.series[asked])


def _by_form(known: Material, asked: str) -> Iterator[Match]:
    """A name, an alias or an acronym; also as addresses spell it, so that *Erdem* finds *Ərdəm*."""
    wanted, address = plain(asked), slug(asked)
    for kind, one in _entities(known):
        if (wanted and wanted in forms_of(one)) or (address and address == one.id):
            yield _entity(known, kind, one)
    for series in known.index.series.values():
        if wanted and wanted == plain(series.name):
            yield from _editions(known, series)


def _by_words(known: Material, asked: str) -> Iterator[Match]:
    words = set(plain(asked).split())
    for kind, one in _entities(known):
        if words and any(words <= set(form.split()) for form in forms_of(one)):
            yield _entity(known, kind, one)


def _entities(known: Material) -> Iterator[tuple[Kind, Entity]]:
    yield from (("person", one) for one in known.index.people.values())
    yield from (("organization", one) for one in known.index.organizations.values())
    yield from (("summit", one) for one in known.index.summits.values())


def _entity(known: Material, kind: Kind, one: Entity) -> Match:
    detail = range_in_words(one.start, one.end) if isinstance(one, Summit) else who(known.index, kind, one.id)
    articles = len({seen.article_id for seen in one.appearances})
    return Match(
        kind=kind, id=one.id, name=one.name, permalink=permalink(kind, one.id), detail=detail, articles=articles
    )


def _editions(known: Material, series: Series) -> Iterator[Match]:
    return (_entity(known, "summit", known.index.summits[one]) for one in series.summits)


def _article(known: Material, article_id: str) -> Match:
    article = known.index.shelf[article_id]
    return Match(
        kind="article",
        id=article_id,
        name=article.title,
        permalink=permalink("article", article_id),
        detail=date_in_words(article.published) if article.published else "undated",
        articles=1,
    )
