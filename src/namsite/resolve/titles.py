"""The ledger of titles: which person is called what, of which organization, first and last seen when."""

from __future__ import annotations

from namsite.records import TitleHeld
from namsite.resolve.clusters import Cluster, Item, Places
from namsite.spelling import key


def titles_held(cluster: Cluster, bodies: Places) -> tuple[TitleHeld, ...]:
    """A person's titles: one line for each wording and organization, in order of their first appearance."""
    lines: dict[tuple[str, str | None], list[tuple[Item, int]]] = {}
    for item in cluster.items:
        for n, title in enumerate(item.titles):
            body = None if title.organization is None else bodies[item.reader.id, title.organization]
            lines.setdefault((key(title.as_written), body), []).append((item, n))
    return tuple(_line(found, body) for (_, body), found in lines.items())


def _line(found: list[tuple[Item, int]], body: str | None) -> TitleHeld:
    first, n = found[0]
    title = first.titles[n]
    dates = sorted(item.reader.card.published for item, _ in found if item.reader.card.published)
    return TitleHeld(
        as_written=title.as_written,
        role=title.role,
        organization=body,
        country=title.country,
        state=title.state,
        courtesy=title.courtesy,
        evidence=tuple(item.reader.evidence(item.titles[m].spot) for item, m in found),
        articles=tuple(dict.fromkeys(item.reader.id for item, _ in found)),
        first_seen=dates[0] if dates else None,
        last_seen=dates[-1] if dates else None,
    )
