"""How well the engine reads the cases in ``cases/``: each is one article with its gold; see ``cases/README.md``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from evaluation import plain
from namsite.extract import extract
from namsite.formats import Reading, parse
from namsite.records import Article, Findings, Source

CASES = Path(__file__).parent / "cases"
Case = dict[str, Any]
_COURTESY = {
    "mr",
    "mrs",
    "ms",
    "dr",
    "sir",
    "prof",
    "sheikh",
    "king",
    "queen",
    "prince",
    "princess",
    "gen",
    "president",
}


@dataclass
class Tally:
    """Hits, extras and misses of one kind over many cases, with the words for those that went wrong."""

    hits: int = 0
    extra: int = 0
    missed: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.extra) if self.hits else 0.0

    @property
    def recall(self) -> float:
        return self.hits / (self.hits + self.missed) if self.hits else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.hits / (2 * self.hits + self.extra + self.missed) if self.hits else 0.0

    def add(
        self,
        case: str,
        found: Iterable[str],
        gold: Iterable[str],
        optional: Iterable[str],
        same: Callable[[str, str], bool],
    ) -> None:
        left = list(found)
        for wanted in gold:
            hit = next((one for one in left if same(one, wanted)), None)
            if hit is None:
                self.missed += 1
                self.wrong.append(f"{case}: missed {wanted}")
            else:
                self.hits += 1
                left.remove(hit)
        for one in left:
            if not any(same(one, other) for other in optional):
                self.extra += 1
                self.wrong.append(f"{case}: extra {one}")


def cases(folder: str) -> list[tuple[str, Case]]:
    """The cases of a folder, by name."""
    paths = sorted((CASES / folder).glob("*.yaml"))
    return [(path.stem, yaml.safe_load(path.read_text(encoding="utf-8"))) for path in paths]


def read(text: str) -> tuple[Article, Findings]:
    """One text as the engine reads it, alone."""
    source = Source(path="case.txt", media_type="text/plain", content=text.encode(), digest="")
    article, _ = parse(source, Reading(language="en", order=None, timezone="UTC"))
    assert article is not None
    return article, extract(article)


def scores(folder: str) -> dict[str, Tally]:
    """A tally for each kind of record."""
    kinds = ("headlines", "published", "people", "titles", "organizations", "summits", "participants", "quotes")
    tallies = {kind: Tally() for kind in kinds}
    for name, case in cases(folder):
        article, findings = read(case["text"])
        _score(name, case, article, findings, tallies)
    return tallies


def _score(name: str, case: Case, article: Article, findings: Findings, tallies: dict[str, Tally]) -> None:
    optional = {
        kind: [str(o) for o in (case.get("optional") or {}).get(kind) or []]
        for kind in ("people", "organizations", "summits")
    }
    _score_headline(name, case, article, tallies["headlines"])
    published = article.published.value[:10] if article.published and len(article.published.value) >= 10 else None
    wanted = str(case["published"]) if case["published"] else None
    tallies["published"].add(name, [published] if published else [], [wanted] if wanted else [], (), str.__eq__)
    people = {r.key: r.name for r in findings.referents if r.kind == "person"}
    gold = [person["name"] for person in case["people"] or ()]
    tallies["people"].add(name, people.values(), gold, optional["people"], same_person)
    roles = [f"{p['name']}: {title}" for p in case["people"] or () for title in p.get("titles") or ()]
    _score_titles(name, article, findings, people, roles, tallies["titles"])
    bodies = [r for r in findings.referents if r.kind == "organization"]
    forms = {r.name: {plain(form) for form in (r.name, *r.forms, r.acronym or "")} for r in bodies}
    tallies["organizations"].add(
        name,
        forms,
        case["organizations"] or (),
        optional["organizations"],
        lambda one, other: bool(forms[one] & _forms(other)),
    )
    score_summits(name, case, findings, people, optional["summits"], tallies)
    quotes = [
        f"{people.get(q.speaker if q.speaker is not None else -1, '?')}: {q.text}" for q in findings.quotes if q.direct
    ]
    wanted_quotes = [f"{q['speaker']}: {q['begins']}" for q in case["quotes"] or ()]
    tallies["quotes"].add(name, quotes, wanted_quotes, quotes, _same_quote)


def _score_headline(name: str, case: Case, article: Article, tally: Tally) -> None:
    """The headline as readers see it, or none where no line is one; the gold may allow several, the best first."""
    allowed = headlines(case)
    found = headline(article.title) if any(b.kind == "title" for b in article.blocks) else None
    wanted = found if found in allowed else allowed[0]
    tally.add(name, [found] if found else [], [wanted] if wanted else [], (), str.__eq__)


def headlines(case: Case) -> list[str | None]:
    """The lines of which each is right as a case's headline; None where it needs none."""
    named = case["headline"]
    return [line and headline(line) for line in (named if isinstance(named, list) else [named])]


def headline(line: str) -> str:
    """As it is compared: on one line, without the markup at its ends."""
    return " ".join(line.split()).strip(" *#~")


def _score_titles(
    name: str, article: Article, findings: Findings, people: dict[int, str], gold: list[str], tally: Tally
) -> None:
    """A title counts as the engine puts it together or as it stands in the text (*President X of Y* is *President of Y*
    or *President*). Courtesy titles, plurals that a list shares, and what only says whose somebody is (*China's*)
    are no titles here, right or wrong."""
    forms: dict[str, set[str]] = {}
    optional = set()
    for title in findings.titles:
        label = f"{people[title.person]}: {title.as_written}"
        wording = article.text[title.span.start : title.span.end]
        bare = re.sub(r"\s*\([^)]*\)$", "", title.as_written)
        forms.setdefault(label, set()).update((title.as_written, wording, bare))
        if title.courtesy or not title.role or plain(title.role).split()[-1] not in plain(wording).split():
            optional.add(label)
    tally.add(
        name,
        sorted(forms),
        gold,
        sorted(optional),
        lambda one, other: (
            one == other or any(_same_title(f"{one.split(': ')[0]}: {form}", other) for form in forms[one])
        ),
    )


def score_summits(
    name: str, case: Case, findings: Findings, people: dict[int, str], optional: list[str], tallies: dict[str, Tally]
) -> None:
    found = {f"{g.name} [{_full(g.start)}/{_full(g.end)}]": g for g in findings.gatherings}
    gold = {f"{s['name']} [{s['start']}/{s['end'] or s['start']}]": s for s in case["summits"] or ()}
    tallies["summits"].add(name, found, gold, [f"{o} [None/None]" for o in optional], same_summit)
    parts = {f"{people[p.person]} @ {_full(g.start)}" for g in found.values() for p in g.participants if _main(g, gold)}
    wanted = [f"{p} @ {s['start']}" for s in gold.values() for p in s["participants"] or ()]
    tallies["participants"].add(name, sorted(parts), wanted, (), _same_part)


def _full(value: str | None) -> str | None:
    return value if value and re.fullmatch(r"\d{4}-\d\d-\d\d", value) else None


def _main(gathering: Any, gold: dict[str, Any]) -> bool:
    label = f"{gathering.name} [{_full(gathering.start)}/{_full(gathering.end)}]"
    return any(same_summit(label, other) for other in gold)


def _forms(name: str) -> set[str]:
    inside = re.findall(r"\(([^)]+)\)", name)
    return {plain(name), plain(re.sub(r"\([^)]*\)", " ", name)), *map(plain, inside)} - {""}


def same_person(one: str, other: str) -> bool:
    """Equal without courtesy titles, or the words of one in the other with the last word in common."""
    left, right = (
        [w for w in plain(name).split() if w not in _COURTESY] or plain(name).split() for name in (one, other)
    )
    return left == right or (left[-1:] == right[-1:] and (set(left) <= set(right) or set(right) <= set(left)))


def _same_title(one: str, other: str) -> bool:
    (who, what), (whose, role) = one.split(": ", 1), other.split(": ", 1)
    return same_person(who, whose) and plain(what) == plain(role)


def same_summit(one: str, other: str) -> bool:
    """The same days where the gold knows them, the last one if both do, as ``score.py`` of the development set has it;
    else names that share half of their words, and no other day."""
    (name, days), (wanted, gold_days) = (text.rsplit(" [", 1) for text in (one, other))
    if not gold_days.startswith("None"):
        return days == gold_days or days == f"{gold_days.split('/')[0]}/None]"
    left, right = set(plain(name).split()) - {"of", "the"}, set(plain(wanted).split()) - {"of", "the"}
    return days.startswith("None") and len(left & right) * 2 >= min(len(left), len(right))


def _same_part(one: str, other: str) -> bool:
    (who, when), (whose, day) = one.split(" @ "), other.split(" @ ")
    return same_person(who, whose) and when == day


def _same_quote(one: str, other: str) -> bool:
    (who, what), (whose, begins) = one.split(": ", 1), other.split(": ", 1)
    return who != "?" and same_person(who, whose) and plain(begins) in plain(what)


if __name__ == "__main__":
    import sys

    for kind, tally in scores(sys.argv[1]).items():
        print(f"{kind:14} F1 {tally.f1:.3f}  hits {tally.hits}  extra {tally.extra}  missed {tally.missed}")
        if "-m" in sys.argv:
            print("\n".join(f"    {line}" for line in tally.wrong))
