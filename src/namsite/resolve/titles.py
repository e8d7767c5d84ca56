"""The ledger of titles: which person is called what, of which organization, first and last seen when."""

from __future__ import annotations

from collections.abc import Sequence

from namsite.cards import TitleCard
from namsite.records import TitleHeld
from namsite.resolve.clusters import Cluster, Item, Places
from namsite.spelling import key

_Said = tuple[int, Item, TitleCard]  # one statement of a title: its place among the person's, the item and what it says


def titles_held(cluster: Cluster, bodies: Places) -> tuple[TitleHeld, ...]:
    """A person's titles: one line for each wording and organization, in order of their first appearance. A statement
    that leaves the organization out counts for the line that names it, if there is but one."""
    wordings: dict[str, dict[str | None, list[_Said]]] = {}
    said = ((item, title) for item in cluster.items for title in item.titles)
    for place, (item, title) in enumerate(said):
        body = None if title.organization is None else bodies[item.reader.id, title.organization]
        wordings.setdefault(key(title.as_written), {}).setdefault(body, []).append((place, item, title))
    lines = [line for by_body in wordings.values() for line in _joined(by_body).items()]
    return tuple(_line(found, body) for body, found in sorted(lines, key=lambda line: line[1][0][0]))


def _joined(by_body: dict[str | None, list[_Said]]) -> dict[str | None, list[_Said]]:
    """*Ambassador* without its organization beside *Ambassador* of the one that is known: one tenure, unless
    only one of them is over or still to come."""
    if len(by_body) != 2 or None not in by_body:
        return by_body
    (body,) = by_body.keys() - {None}
    if {title.state for *_, title in by_body[None]} != {title.state for *_, title in by_body[body]}:
        return by_body
    return {body: sorted((*by_body[None], *by_body[body]), key=lambda one: one[0])}


def _line(found: Sequence[_Said], body: str | None) -> TitleHeld:
    dates = sorted(item.reader.card.published for _, item, _ in found if item.reader.card.published)
    first = found[0][2]
    return TitleHeld(
        as_written=first.as_written,
        role=first.role,
        organization=body,
        country=next((title.country for *_, title in found if title.country), None),
        state=first.state,
        courtesy=all(title.courtesy for *_, title in found),
        evidence=tuple(item.reader.evidence(title.spot) for _, item, title in found),
        articles=tuple(dict.fromkeys(item.reader.id for _, item, _ in found)),
        first_seen=dates[0] if dates else None,
        last_seen=dates[-1] if dates else None,
    )
