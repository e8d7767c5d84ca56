"""What the site shows: one kind of page a file, each with its views and a ``PLANNER``.

A page is a function of what is ``Due`` and of the records that it looks up in the index, so it can be left as it is
while those stay the same.

A new kind of page is one new file here, one template, and one line in ``PLANNERS``.
"""

from __future__ import annotations

from namsite.due import Planner
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

PLANNERS: tuple[Planner, ...] = (
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
    about.PLANNER,
)
