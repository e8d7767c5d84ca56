"""Articles as ninjs 3.0, the IPTC's *news in JSON*: one file beside each page, for owners who ask for it.

A publication date goes into ``contentCreated`` where its time is stated, for that field holds moments only; a mere day
stands among the ``descriptions``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from namsite.archive import Index
from namsite.config import Config
from namsite.due import Due, Planner
from namsite.links import reference
from namsite.permalinks import identity, ninjs_permalink, permalink
from namsite.records import Article, Kind
from namsite.stamps import instant
from namsite.wording import language

_STANDARD = {"name": "ninjs", "version": "3.0", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json"}


def _due(index: Index, config: Config) -> Iterator[Due]:
    """One file for each article, if asked for."""
    if "ninjs" in config.outputs:
        yield from (Due(permalink=ninjs_permalink(one), kind="ninjs", title="", about=one) for one in index.shelf)


def _ninjs(index: Index, config: Config, due: Due) -> bytes:
    item = _item(index, config, due.about)
    return (json.dumps(item, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def _item(index: Index, config: Config, key: str) -> dict[str, object]:
    record, shelved = index.articles[key], index.shelf[key]
    article = record.article
    is_whole = config.publish_text == "full"
    moment = article.published and article.published.precision == "minute"
    item = {
        "standard": _STANDARD,
        "uri": identity(config.base_url, config.title, permalink("article", key)),
        "type": "text",
        "representationType": "full" if is_whole else "partial",
        "language": language(shelved.language),
        "title": article.title,
        "headlines": [{"value": article.title}],
        "by": article.byline.name if article.byline else "",
        "located": shelved.place,
        "infoSources": [{"name": shelved.credit}] if shelved.credit else [],
        "contentCreated": instant(shelved.published, config.timezone) if moment else "",
        "descriptions": [{"role": "published", "value": shelved.published}] if shelved.published and not moment else [],
        "bodies": [_body(article)] if is_whole else [],
        "people": _named(index, config, "person", record.people),
        "organisations": _named(index, config, "organization", record.organizations),
        "events": _named(index, config, "summit", record.summits),
        "altIds": [{"role": "source", "value": article.source_url}] if article.source_url else [],
        "copyrightNotice": config.rights,
    }
    return {name: value for name, value in item.items() if value}


def _body(article: Article) -> dict[str, object]:
    text = article.text
    return {"contentType": "text/plain", "charCount": len(text), "wordCount": len(text.split()), "value": text}


def _named(index: Index, config: Config, kind: Kind, keys: Iterable[str]) -> list[dict[str, str]]:
    targets = [reference(index, kind, key) for key in keys]
    return [
        {"name": one.words, "rel": "mentions", "uri": identity(config.base_url, config.title, one.permalink)}
        for one in targets
    ]


PLANNERS = (Planner(kind="ninjs", due=_due, page=_ninjs),)
