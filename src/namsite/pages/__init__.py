"""What the site shows: one kind of page a file, each with its views and a ``PLANNER``.

A page is a function of what is ``Due`` and of the records that it looks up in the index, so it can be left as it is
while those stay the same. For this the titles of all pages are made to differ before the first page is planned.

A new kind of page is one new file here, one template, and one line in ``_KINDS``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from namsite.archive import Index
from namsite.config import Config
from namsite.due import Due, Planner, told_apart
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
    search,
    series,
    summit,
    summits_index,
    timeline,
    together,
)
from namsite.problems import Problem
from namsite.records import Page

_KINDS: tuple[Planner, ...] = (
    front.PLANNER,
    article.PLANNER,
    person.PLANNER,
    *person.PARTS,
    organization.PLANNER,
    *organization.PARTS,
    series.PLANNER,
    *series.PARTS,
    summit.PLANNER,
    *summit.PARTS,
    articles_index.PLANNER,
    people_index.PLANNER,
    organizations_index.PLANNER,
    summits_index.BY_TIME,
    summits_index.BY_SERIES,
    quotes.PLANNER,
    quotes.UNNAMED,
    timeline.PLANNER,
    together.PLANNER,
    search.PLANNER,
    not_found.PLANNER,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The pages of the site: ``due``, in order of their permalinks, and each as it is asked for."""

    index: Index
    config: Config
    planners: Mapping[str, Planner]
    due: tuple[Due, ...]

    def page(self, due: Due) -> Page:
        """One page."""
        return cast(Page, self.planners[due.kind].page(self.index, self.config, due))

    def __len__(self) -> int:
        return len(self.due)

    def __iter__(self) -> Iterator[Page]:
        return map(self.page, self.due)


def plan(index: Index, config: Config, problems: Sequence[Problem], version: str) -> Plan:
    """All pages of the site; titles and descriptions are unique."""
    planners = (*_KINDS, about.planner(problems, version))
    due = [one for planner in planners for one in planner.due(index, config)]
    return Plan(
        index=index,
        config=config,
        planners={planner.kind: planner for planner in planners},
        due=tuple(sorted(told_apart(index, planners, due), key=lambda one: one.permalink)),
    )
