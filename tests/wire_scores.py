"""How exactly the engine marks names in the wire stories of ``wire/``: precision, recall and F1 of their stretches of
text, whole and of the right kind; see ``wire/README.md``.

    python tests/wire_scores.py open        the figures; -m adds each miss and each extra with its story
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from case_scores import Tally, read
from namsite.records import Article, Findings

WIRE = Path(__file__).parent / "wire"
KINDS = {"PER": "people", "ORG": "organizations"}
_STAND_IN = "title that stands for its holder"
_HEAD = re.compile(r"^==== (?P<about>.+)\n", re.MULTILINE)
_MARK = re.compile(r"\[(?P<kind>PER|ORG)(?P<open>\?)? (?:\((?P<lead>[^()\]]+)\) )?(?P<name>[^\[\]]+)\]")


@dataclass(frozen=True)
class Marked:
    """A name in a story: where it stands among the letters and digits of the story (all else may be read otherwise),
    and from where it may begin as well (``lead``); ``optional`` ones are neither right nor wrong."""

    kind: str
    start: int
    end: int
    lead: int
    optional: bool
    words: str


def stories(name: str) -> Iterator[tuple[str, str, list[Marked]]]:
    """The stories of a file of ``wire/``: what each is about, its text without marks, its names."""
    parts = _HEAD.split((WIRE / f"{name}.txt").read_text(encoding="utf-8"))
    for about, marked in zip(parts[1::2], parts[2::2], strict=True):
        text, names = unmarked(marked)
        yield about, text, names


def unmarked(marked: str) -> tuple[str, list[Marked]]:
    """A story without its marks, and what they mark."""
    text, names, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        lead = _letters(text)
        text += f"{mark['lead']} " if mark["lead"] else ""
        start = _letters(text)
        text += mark["name"]
        names.append(Marked(mark["kind"], start, _letters(text), lead, bool(mark["open"]), mark["name"]))
        at = mark.end()
    return text + marked[at:], names


def scores(name: str) -> dict[str, Tally]:
    """A score for people and one for organizations."""
    tallies = {kind: Tally() for kind in KINDS}
    for about, text, names in stories(name):
        article, findings = read(text)
        if _letters(article.text) != _letters(text):
            raise ValueError(f"{name}: {about}: the article as it was read has more or fewer letters than the story")
        found = _found(article, findings)
        for kind, tally in tallies.items():
            _count(about, found[kind], names, kind, tally)
    return tallies


def _found(article: Article, findings: Findings) -> dict[str, dict[tuple[int, int], str]]:
    """The stretches that the engine marks, by kind, with their words; of those that overlap the longest."""
    found: dict[str, dict[tuple[int, int], str]] = {kind: {} for kind in KINDS}
    mentions = [(r.kind, mention) for r in findings.referents for mention in r.mentions if mention.rule != _STAND_IN]
    mentions += [("person", mention) for mention in findings.ambiguous]
    taken: list[tuple[int, int]] = []
    for kind, mention in sorted(mentions, key=lambda each: each[1].span.start - each[1].span.end):
        span = (mention.span.start, mention.span.end)
        if all(end <= span[0] or span[1] <= start for start, end in taken):
            taken.append(span)
            start, end = (_letters(article.text[:at]) for at in span)
            found["PER" if kind == "person" else "ORG"][start, end] = f"{mention.surface} ({mention.rule})"
    return found


def _count(about: str, found: dict[tuple[int, int], str], names: list[Marked], kind: str, tally: Tally) -> None:
    left = dict(found)
    for name in names:
        if name.kind == kind and not name.optional:
            spans = ((name.start, name.end), (name.lead, name.end))
            hit = next((span for span in spans if span in left), None)
            if hit:
                del left[hit]
                tally.hits += 1
            else:
                tally.missed += 1
                tally.wrong.append(f"{about}: missed {name.words}")
    for (start, end), words in left.items():
        if not any(name.optional and name.start < end and start < name.end for name in names):
            tally.extra += 1
            tally.wrong.append(f"{about}: extra {words}")


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


if __name__ == "__main__":
    for kind, score in scores(sys.argv[1]).items():
        share = f"precision {score.precision:.3f}  recall {score.recall:.3f}  F1 {score.f1:.3f}"
        print(f"{KINDS[kind]:14} {share}  hits {score.hits}  extra {score.extra}  missed {score.missed}")
        if "-m" in sys.argv:
            print("\n".join(f"    {line}" for line in score.wrong))
