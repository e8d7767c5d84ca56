"""What long lists cost: an archive in which all articles name one person, built, and built again with one more article.

    python tests/bench/paging.py [ARTICLES]

Prints how long the two builds took, the largest pages with their bytes, and how many files the last article changed.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from namsite.build import build
from namsite.config import load_project
from namsite.store import Store

ARTICLES, FIRST, YEARS = 20_000, date(2004, 1, 1), 16
_BEGIN = ("Ba", "Co", "Da", "Fe", "Ga", "Ha", "Ka", "Le", "Mo", "Na", "Po", "Ra", "Sa", "Ti", "Va", "Wi")
_MIDDLE = ("lma", "rne", "ska", "ndo", "lvi", "rta", "mbe", "ssi", "nto", "rgu", "ldo", "kka")
_END = ("ri", "ner", "vic", "son", "nen", "ski", "dze", "berg", "ton", "wala", "mann", "quist")
_GIVEN = ("Ada", "Bruno", "Clara", "Dmitri", "Elena", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Karim", "Lucia")
_OFFICES = ("Minister for Fisheries", "Foreign Minister", "Ambassador", "Trade Minister", "Finance Minister")
_TOWNS = ("Lisbon", "Riga", "Oslo", "Nairobi", "Lima", "Hanoi", "Tunis", "Quito")
_PARAGRAPHS = (
    "President Orla Quinn met {office} {other} in {town}.",
    "“We counted {number} ships in the harbour of {town},” President Orla Quinn said.",
    "President Orla Quinn received {office} {other} and spoke of {number} ships.",
    "{office} {other} said that President Orla Quinn would visit {town} in {year}.",
    "President Orla Quinn attended the {ordinal} Summit of the Harbour League in Lisbon on {day}.",
)


def write(folder: Path, number: int, day: date) -> None:
    """One short article."""
    chance = random.Random(number)
    other = f"{chance.choice(_GIVEN)} {chance.choice(_BEGIN)}{chance.choice(_MIDDLE)}{chance.choice(_END)}"
    words = _PARAGRAPHS[number % len(_PARAGRAPHS)].format(
        office=chance.choice(_OFFICES),
        other=other,
        town=chance.choice(_TOWNS),
        number=chance.randrange(1000),
        year=day.year + 1,
        ordinal=f"{day.year - 2000}th",
        day=f"14 May {day.year}",
    )
    text = f"Report {number} from {chance.choice(_TOWNS)}\n\n{day:%d.%m.%Y}\n\n{words}\n"
    (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")


def largest(site: Path, most: int) -> Iterator[tuple[int, str]]:
    """The largest pages with their bytes."""
    sizes = ((path.stat().st_size, path.relative_to(site).as_posix()) for path in site.rglob("*.html"))
    yield from sorted(sizes, reverse=True)[:most]


def main() -> None:
    """Builds twice and prints what came out."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "seeds").mkdir()
        days = YEARS * 365 * 0.99
        for number in range(articles):
            write(folder / "seeds", number, FIRST + timedelta(days=int(number * days / articles)))
        project = load_project(folder)
        for step in ("cold", "one more article"):
            began, cpu = time.perf_counter(), time.process_time()
            with Store(folder / "cache") as store:
                published = build(project, store).published
            wall, cpu = time.perf_counter() - began, time.process_time() - cpu
            print(f"{step}: {wall:.1f} s, {cpu:.1f} s of CPU, {published.written:,} files written", flush=True)
            write(folder / "seeds", articles, FIRST + timedelta(days=YEARS * 365))
        for size, page in largest(project.output, 12):
            print(f"{size:>12,}  {page}")
        print(f"{sum(1 for _ in project.output.rglob('*.html')):>12,}  pages")


if __name__ == "__main__":
    main()
