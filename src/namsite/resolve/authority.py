"""From the lines of the authority file to whom they mean in these articles: what entries claim, which names lie on the
two sides of what is kept apart, and which names do not occur."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from namsite.authority import PLURALS, Authority, Bearer, Entry, Line
from namsite.problems import Problem, note, warning
from namsite.records import Kind
from namsite.resolve.bearers import Bearers, Exactness, Found
from namsite.resolve.clusters import Place, Reader
from namsite.resolve.rulings import Parting, Rulings, problem_of


def rulings_on(kind: Kind, authority: Authority, readers: Sequence[Reader]) -> Rulings:
    """What the authority file says of one kind in these articles."""
    bearers = Bearers(readers, kind)
    entries = [entry for entry in authority.entries if entry.kind == kind]
    rulings = [ruling for ruling in authority.rulings if ruling.kind == kind]
    lines: list[Line] = [*entries, *rulings]
    problems = [problem for line in lines for problem in _not_found(line, bearers)]
    claimed, unclear = _most_exact((entry.line, _own(entry, bearers)) for entry in entries)
    problems += _claimed_twice(entries, unclear)
    partings = [parting for line in lines for parting in _parting(line, bearers, problems)]
    return Rulings(
        kind=kind,
        bearers=bearers,
        entries=tuple(entries),
        same=tuple(ruling for ruling in rulings if ruling.is_same),
        partings=tuple(partings),
        claimed=claimed,
        problems=problems,
    )


def _parting(line: Line, bearers: Bearers, problems: list[Problem]) -> Iterator[Parting]:
    """What a line keeps apart: an entry from the names that it never has, or several names from one another."""
    if isinstance(line, Entry):
        sides: list[Sequence[Bearer]] = [line.bearers, line.never] if line.never else []
        words = [[line.name], [_in_words(one) for one in line.never]]
    else:
        sides = [] if line.is_same else [[one] for one in line.bearers]
        words = [[_in_words(one)] for one in line.bearers]
    if not sides:
        return
    side_of, unclear = _most_exact((n, _exactly(side, bearers)) for n, side in enumerate(sides))
    for article in sorted({article for article, _ in unclear}):
        message = f"this does not tell apart who is meant in the article {article}"
        problems.append(problem_of(warning, line, message, hint="name the sentence, as in Name @ article#s3"))
    yield Parting(line, tuple(map(tuple, words)), side_of)


def _own(entry: Entry, bearers: Bearers) -> Found:
    """Whom an entry means, without those whom it says more exactly never to be this one."""
    own, never = _exactly(entry.bearers, bearers), _exactly(entry.never, bearers)
    return {place: exactness for place, exactness in own.items() if exactness > never.get(place, -1)}


def _exactly(named: Sequence[Bearer], bearers: Bearers) -> Found:
    found: dict[Place, Exactness] = {}
    for one in named:
        for place, exactness in bearers.find(one).items():
            found[place] = max(exactness, found.get(place, exactness))
    return found


def _in_words(bearer: Bearer) -> str:
    return f"{bearer.name} ({bearer.article})" if bearer.article else bearer.name


def _most_exact(claims: Iterable[tuple[int, Found]]) -> tuple[dict[Place, int], dict[Place, set[int]]]:
    """To whom each name belongs: to whoever names it most exactly; and the names that several name equally so."""
    found: dict[Place, dict[int, Exactness]] = defaultdict(dict)
    for claimant, places in claims:
        for place, exactness in places.items():
            found[place][claimant] = exactness
    best = {
        place: {claimant for claimant, exactness in claimants.items() if exactness == max(claimants.values())}
        for place, claimants in found.items()
    }
    owned = {place: next(iter(claimants)) for place, claimants in best.items() if len(claimants) == 1}
    return owned, {place: claimants for place, claimants in best.items() if len(claimants) > 1}


def _claimed_twice(entries: Sequence[Entry], unclear: dict[Place, set[int]]) -> Iterator[Problem]:
    for entry in entries:
        rivals = {place: claimants for place, claimants in unclear.items() if entry.line in claimants}
        for article in sorted({article for article, _ in rivals}):
            others = sorted({line for place in rivals for line in rivals[place] if place[0] == article} - {entry.line})
            message = f"this and line {', '.join(map(str, others))} mean the same name in the article {article}"
            yield problem_of(warning, entry, message, hint=f"write Name @ {article} in one of them")


# ---- names that do not occur ----


def _not_found(line: Line, bearers: Bearers) -> Iterator[Problem]:
    """A note for each name of a line that no article has; a preferred name need not occur if another one does."""
    named = list(line.aliases) if isinstance(line, Entry) else list(line.bearers)
    if isinstance(line, Entry):
        named += line.never
        if not any(bearers.find(one) for one in line.bearers):
            named.insert(0, line.bearers[0])
    for one in dict.fromkeys(named):
        if not bearers.find(one):
            yield problem_of(note, line, _missing(one, bearers), hint=_perhaps(one, bearers))


def _missing(bearer: Bearer, bearers: Bearers) -> str:
    if bearer.article is None:
        return f"“{bearer}” is in no article as the name of one of its {PLURALS[bearers.kind]}"
    if not bearers.has_article(bearer.article):
        return f"there is no article {bearer.article}"
    return f"the article {bearer.article} names none of its {PLURALS[bearers.kind]} “{bearer.name}”"


def _perhaps(bearer: Bearer, bearers: Bearers) -> str | None:
    if bearer.article is not None and not bearers.has_article(bearer.article):
        near = bearers.nearest_article(bearer.article)
    else:
        near = bearers.nearest(bearer)
    return f"did you mean “{near}”?" if near else None
