"""What the search index costs: memory of all processes, seconds, and what one changed article makes anew.

    python tests/bench/search.py CORPUS WORK [--articles N]

``CORPUS`` is a folder of articles, ``WORK`` an empty one for copies, cache and sites. A build without the index is
measured, one that adds it (everything else is in the cache), one after an article was changed, and one after the site
was removed. Memory is the sum of the processes' proportional shares, looked up ten times a second (Linux).
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.measuring import MIB, memory, processes


def run(command: list[str]) -> tuple[float, float, float]:
    """Wall seconds, the peak in MiB of all processes, and that of those named pagefind."""
    began, peak, of_pagefind = time.perf_counter(), 0, 0
    running = subprocess.Popen(command)
    while running.poll() is None:
        shares = {one: memory(one) for one in processes(running.pid)}
        peak = max(peak, sum(shares.values()))
        of_pagefind = max(of_pagefind, sum(share for one, share in shares.items() if is_pagefind(one)))
        time.sleep(0.1)
    if running.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {running.returncode}")
    return time.perf_counter() - began, peak / MIB, of_pagefind / MIB


def is_pagefind(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/comm").read_text().strip() == "pagefind"
    except OSError:
        return False


def bundles(site: Path) -> dict[str, str]:
    """A digest of the index of each bundle, without its facets."""
    found = {}
    for folder in sorted((site / "search" / "bundles").iterdir()):
        files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "facets.json")
        whole = hashlib.sha256(b"".join(path.name.encode() + path.read_bytes() for path in files))
        found[folder.name] = whole.hexdigest()
    return found


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("work", type=Path)
    arguments.add_argument("--articles", type=int, default=10_000)
    given = arguments.parse_args()
    content, site = given.work / "content", given.work / "site"
    content.mkdir(parents=True)
    articles = sorted(given.corpus.iterdir())[: given.articles]
    for path in articles:
        shutil.copy(path, content)
    command = [sys.executable, "-m", "namsite", "build", str(content), "-o", str(site)]
    command += ["--cache", str(given.work / "cache"), "--quiet"]
    print(f"{len(articles):,} articles         seconds   MiB in all   of it Pagefind")

    def tell(what: str, more: list[str]) -> None:
        seconds, peak, of_pagefind = run([*command, *more])
        print(f"{what:<22} {seconds:10.1f} {peak:12.0f} {of_pagefind:16.0f}", flush=True)

    tell("without search", ["--no-search"])
    tell("search added", [])
    first = bundles(site)
    changed = content / articles[len(articles) // 2].name
    changed.write_text(changed.read_text(encoding="utf-8") + "\nA sentence was added.\n", encoding="utf-8")
    tell("one article changed", [])
    second = bundles(site)
    shutil.rmtree(site)
    tell("site removed", [])
    print(
        f"{len(second)} bundles; after the change anew:", [name for name in second if first.get(name) != second[name]]
    )
    print("after the site was removed the same bytes:", bundles(site) == second)


if __name__ == "__main__":
    main()
