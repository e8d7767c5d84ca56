"""What the site shows: one kind of page a file, each with its views and a ``plan``.

A new kind of page is one new file here, one template, and one line in ``_KINDS``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any, cast

from namsite.archive import Index
from namsite.config import Config
from namsite.pages import (
    about,
    article,
    articles_index,
    front,
    not_found,
    organization,
    organizations_index,
    people_index,
    person,
    quotes,
    series,
    summit,
    summits_index,
    timeline,
    together,
)
from namsite.problems import Problem
from namsite.records import Page
from namsite.views import HasHead

_KINDS: tuple[Callable[[Index, Config], Iterable[Page]], ...] = (
    front.plan,
    article.plan,
    person.plan,
    organization.plan,
    series.plan,
    summit.plan,
    articles_index.plan,
    people_index.plan,
    organizations_index.plan,
    summits_index.plan,
    quotes.plan,
    timeline.plan,
    together.plan,
    not_found.plan,
)


def plan(index: Index, config: Config, problems: Sequence[Problem], version: str) -> tuple[Page, ...]:
    """All pages of the site, in order of their permalinks; titles and descriptions are unique."""
    pages = chain.from_iterable(kind(index, config) for kind in _KINDS)
    planned = [*pages, *about.plan(index, config, problems, version)]
    return tuple(sorted(_told_apart(planned), key=lambda page: page.permalink))


def _told_apart(pages: Sequence[Page]) -> Iterator[Page]:
    """Pages with equal titles or descriptions get what tells them apart: their distinction, else their address."""
    heads = [cast(HasHead, page.view).head for page in pages]
    titles = Counter(head.title for head in heads)
    apart = [f"{head.title} ({head.apart})" if titles[head.title] > 1 and head.apart else head.title for head in heads]
    still = Counter(apart)
    descriptions = Counter(head.description for head in heads)
    for page, head, title in zip(pages, heads, apart, strict=True):
        stem = page.permalink.removesuffix(".html")
        final = f"{title} ({stem})" if still[title] > 1 else title
        about_it = head.description
        if descriptions[about_it] > 1:
            about_it = f"{about_it} ({stem})"
        if (final, about_it) == (head.title, head.description):
            yield page
        else:
            view = replace(cast(Any, page.view), head=replace(head, title=final, description=about_it))
            yield replace(page, view=view)
