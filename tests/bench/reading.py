"""How fast and how well namsite reads a corpus with gold: words per CPU second, seconds for resolution, precision and
recall of people, organizations and summits.

    PYTHONPATH=tests python tests/bench/reading.py CORPUS [--articles N]

``CORPUS`` holds ``txt/`` with articles and ``gold.jsonl`` with a line for each: its file, people, organizations,
organizations that stand inside other names only, summits. These nested ones, governments and the agency that an
article credits count neither as right nor as wrong. One process, no cache; times are CPU seconds.
"""

from __future__ import annotations

import argparse
import gc
import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from namsite import formats
from namsite.extract import extract
from namsite.learn import learn, lesson_of
from namsite.phrases import NOTHING
from namsite.records import Article, Findings, Source
from namsite.spelling import key
from whole import Archive, resolve

_Out = TypeVar("_Out")
Gold = dict[str, dict[str, list[str]]]


def timed(work: Callable[[], _Out]) -> tuple[_Out, float]:
    """What it gives, and the CPU seconds that it took; without the collector, which in a build finds next to nothing to
    go through, as the findings of one article are gone before the next: here they stay."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        return work(), time.process_time() - start
    finally:
        gc.enable()


def read(folder: Path, count: int) -> list[Source]:
    """The first files of a folder."""
    paths = sorted(folder.iterdir())[:count]
    return [Source(path=p.name, media_type="text/plain", content=p.read_bytes(), digest="") for p in paths]


def parsed(sources: list[Source]) -> list[Article]:
    """The articles in files."""
    read = (formats.parse(source, formats.Reading())[0] for source in sources)
    return [article for article in read if article]


def second_look(articles: list[Article], first: list[Findings]) -> list[Findings]:
    """The findings again, where the rest of the archive knows more."""
    lessons = [lesson_of(found) for found in first]
    lexis = learn(lessons)
    known = [lexis.about(lesson) for lesson in lessons]
    return [
        found if more is NOTHING else extract(article, learned=more)
        for article, found, more in zip(articles, first, known, strict=True)
    ]


def compare(archive: Archive, gold: Gold) -> Iterable[str]:
    """A line of precision and recall for each kind, by the names that the archive's records bear."""
    for kind in ("people", "organizations", "summits"):
        entities = {one.id: {key(one.name), *map(key, one.aliases)} for one in getattr(archive, kind)}
        hits = extra = missed = 0
        for record in archive.articles:
            wanted = {key(name) for name in gold[record.article.source_path][kind]}
            either = {key(name) for name in gold[record.article.source_path].get(f"{kind}_nested", ())}
            either |= {key(record.article.agency.name)} if record.article.agency else set()
            found = [entities[one] for one in getattr(record, kind)]
            hits += sum(1 for name in wanted if any(name in names for names in found))
            missed += sum(1 for name in wanted if not any(name in names for names in found))
            extra += sum(1 for names in found if not names & (wanted | either) and not _government(names))
        yield f"{kind:<14} precision {hits / max(hits + extra, 1):.3f}  recall {hits / max(hits + missed, 1):.3f}"


def _government(names: set[str]) -> bool:
    return any(name.startswith("government of ") for name in names)


def main() -> None:
    """Prints the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("corpus", type=Path)
    options.add_argument("--articles", type=int, default=1000)
    chosen = options.parse_args()
    lines = (chosen.corpus / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    gold: Gold = {one["file"]: one for one in map(json.loads, lines)}
    sources = read(chosen.corpus / "txt", chosen.articles)
    for article in parsed(sources[:1]):
        extract(article)  # the word lists are read once
    articles, parsing = timed(lambda: parsed(sources))
    words = sum(len(article.text.split()) for article in articles)
    first, extracting = timed(lambda: [extract(article) for article in articles])
    findings, again = timed(lambda: second_look(articles, first))
    (archive, _), resolving = timed(lambda: resolve(articles, findings))
    print(f"{len(articles)} articles, {words} words")
    print(f"parsing        {parsing:6.2f} s  {words / parsing:9,.0f} words a second")
    print(f"extraction     {extracting:6.2f} s  {words / extracting:9,.0f} words a second")
    changed = [article for article, one, other in zip(articles, first, findings, strict=True) if one is not other]
    more = sum(len(article.text.split()) for article in changed)
    print(f"second look    {again:6.2f} s  {more / again:9,.0f} words a second, at {len(changed)} articles")
    print(f"resolution     {resolving:6.2f} s")
    for label, found in (("first look only", resolve(articles, first)[0]), ("with the second look", archive)):
        print(label, *compare(found, gold), sep="\n")


if __name__ == "__main__":
    main()
