"""A warm build gives what a cold one gives, whatever changed in between, and does nothing when nothing did."""

from __future__ import annotations

import os
import shutil
import sqlite3
import struct
import tempfile
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from namsite.build import build
from namsite.config import Project, load_project
from namsite.inputs import Folder
from namsite.problems import BuildError
from namsite.store import FILE_NAME, Store
from namsite.traces import Built, begin, site_key

LONG_AGO = 1_000_000_000 * 1_000_000_000  # nanoseconds
TEXTS = (
    "President Orla Quinn attended the 3rd Summit of the Harbour League (HL) in Lisbon on 4 May 2019.",
    "President Orla Quinn of Kenya met Prime Minister Tomas Reyes. Quinn said that it rained.",
    "HL members met in Lisbon. “Peace is near,” Tomas Reyes said.",
    "The cranes of Orla Quinn stood still on 01/02/2019.",
    "On 17/01/2024 nobody came to the harbour.",
)


def article(number: int, day: int = 4) -> str:
    return f"Report {number}\n\n{day:02}.05.2019\n\n{TEXTS[number % len(TEXTS)]}\n"


def png(width: int, height: int) -> bytes:
    """The head of a picture."""
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">LLBBBBB", width, height, 8, 2, 0, 0, 0)


def write(path: Path, text: str) -> None:
    """Writes a file that seems to have been there for long."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    age(path)


def age(path: Path) -> None:
    os.utime(path, ns=(LONG_AGO, LONG_AGO))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    for number in range(3):
        write(tmp_path / f"seeds/a{number}.txt", article(number))
    return load_project(tmp_path)


def warm(project: Project) -> Built:
    with Store(project.folder / "cache") as store:
        built = build(project, store)
        assert store.problems == []
    return built


def site(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def same_as_cold(project: Project) -> None:
    with tempfile.TemporaryDirectory() as folder:
        cold = replace(project, output=Path(folder) / "site")
        build(cold, Store(None))
        assert site(project.output) == site(cold.output)


def forbid_work(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("done again")

    for name in ("gather_all", "publish_site"):
        monkeypatch.setattr(f"namsite.build.{name}", never)


def test_nothing_is_done_when_nothing_changed(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    first = warm(project)
    forbid_work(monkeypatch)
    second = warm(project)
    assert (second.counts, second.problems) == (first.counts, first.problems)
    assert second.published.written == second.published.removed == 0
    assert second.published.unchanged == first.published.written
    (project.content / "a1.txt").touch()  # a new time, the old words
    warm(project)


def test_a_file_of_old_is_not_opened_again(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = Folder(project.content)
    opened: list[Path] = []
    read_bytes = Path.read_bytes

    def noting(path: Path) -> bytes:
        opened.append(path)
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", noting)
    write(project.content / "a2.txt", article(2, day=9))
    (project.content / "a1.txt").touch()
    began = (project.content / "a1.txt").stat().st_mtime_ns + 1
    again = Folder(project.content, before.seen, began)
    assert [path.name for path in opened] == ["a1.txt"]  # of a2 neither size nor time tell that it changed
    recent = Folder(project.content, again.seen, began)
    assert [path.name for path in opened] == ["a1.txt", "a1.txt"]  # changed within the clock's tick
    assert recent.seen == again.seen


CHANGES: dict[str, Callable[[Project], object]] = {
    "an article": lambda project: write(project.content / "a1.txt", article(1) + "\nMore.\n"),
    "another article": lambda project: write(project.content / "more/a7.txt", article(3)),
    "an article gone": lambda project: (project.content / "a0.txt").unlink(),
    "an article's path": lambda project: (project.content / "a0.txt").replace(project.content / "b.txt"),
    "the configuration": lambda project: write(project.file, "title: The Harbour Archive\n"),
    "the order of dates": lambda project: write(project.file, "date_order: mdy\n"),
    "what is published": lambda project: write(project.file, "publish_text: none\n"),
    "the language of the site": lambda project: write(project.file, "interface: fr\n"),
    "what is written beside pages": lambda project: write(
        project.file, "outputs: [ninjs]\nbase_url: https://a.example\n"
    ),
    "the authority file": lambda project: write(
        project.authority, "same:\n- {people: [Orla Quinn, Tomas Reyes], why: a whim}\n"
    ),
    "a template": lambda project: write(
        project.folder / "templates/front.html", "{% extends 'default/front.html' %}{% block content %}Hi{% endblock %}"
    ),
    "a style": lambda project: write(project.folder / "static/own.css", "a {}"),
    "a page": lambda project: (project.output / "index.html").write_text("changed by somebody"),
    "a page gone": lambda project: (project.output / "about/index.html").unlink(),
    "the whole site gone": lambda project: shutil.rmtree(project.output),
    "nothing": lambda project: None,
}


@pytest.mark.parametrize("what", CHANGES)
def test_whatever_changed_is_noticed(project: Project, what: str) -> None:
    warm(project)
    CHANGES[what](project)
    project = load_project(project.folder)
    warm(project)
    same_as_cold(project)


def test_a_picture_that_changed_is_noticed(project: Project) -> None:
    write(project.content / "p.md", "---\ndate: 2019-05-04\n---\n\n# A picture\n\nSee ![cranes](p.png) here.\n")
    page = project.output / "articles/p.html"
    for content, size in ((b"P", ""), (png(8, 4), ' width="8" height="4"'), (png(6, 4), ' width="6" height="4"')):
        for number, write_too in enumerate((False, True)):  # alone, and with an article that was changed beside it
            if write_too:
                write(project.content / "a1.txt", article(1) + "\nMore.\n" * len(content))
            (project.content / "p.png").write_bytes(content + bytes(number))
            age(project.content / "p.png")
            warm(project)
            assert f'alt="cranes"{size} loading' in page.read_text(encoding="utf-8")
            same_as_cold(project)
    (project.content / "p.png").unlink()
    warm(project)
    assert "width=" not in page.read_text(encoding="utf-8").partition('alt="cranes"')[2].partition(">")[0]
    same_as_cold(project)


Step = Callable[[Project], object]
_TICKS = count(1_000_000_000, step=1_000_000_000)
_ARTICLES = [f"a{number}.txt" for number in range(4)] + ["more/b.txt"]
_SETTINGS = {
    "namsite.yaml": [
        "title: Harbours",
        "date_order: mdy",
        "publish_text: excerpt",
        "interface: fr",
        "outputs: [ninjs]",
    ],
    "authority.yaml": [
        "same:\n- {people: [Orla Quinn, Tomas Reyes], why: a whim}",
        "people:\n- {name: Orla Quinn Reyes, aliases: [Orla Quinn], why: she said so}",
        "organizations:\n- {name: Harbour League, never: [HL @ a1], why: another one}",
    ],
    "templates/front.html": ["Nothing.", "{% extends 'default/front.html' %}{% block content %}Hi{% endblock %}"],
    "static/own.css": ["a {}", "b {}"],
}


def _written(name: str, text: str | None) -> Step:
    """A file of the archive with this text, and a time of its own; with None it is gone."""

    def step(project: Project) -> None:
        path = project.folder / name
        if text is None:
            path.unlink(missing_ok=True)
        else:
            write(path, text)
            later = LONG_AGO + next(_TICKS)
            os.utime(path, ns=(later, later))

    return step


def _renamed(name: str, other: str) -> Step:
    def step(project: Project) -> None:
        here, there = (project.content / each for each in (name, other))
        if here.exists() and not there.exists():
            there.parent.mkdir(exist_ok=True)
            here.replace(there)

    return step


_ARTICLE = st.sampled_from(_ARTICLES)
_STEPS = st.one_of(
    st.builds(
        lambda name, number, day: _written(f"seeds/{name}", article(number, day)),
        _ARTICLE,
        st.integers(0, 9),
        st.integers(1, 28),
    ),
    _ARTICLE.map(lambda name: _written(f"seeds/{name}", None)),
    st.builds(_renamed, _ARTICLE, _ARTICLE),
    *(st.sampled_from([*texts, None]).map(partial(_written, name)) for name, texts in _SETTINGS.items()),
    st.sampled_from([CHANGES["a page"], CHANGES["a page gone"], CHANGES["the whole site gone"]]),
)


@given(st.lists(_STEPS, min_size=2, max_size=6))
@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
def test_any_sequence_of_changes_gives_what_a_cold_build_gives(steps: list[Step]) -> None:
    """Articles are added, changed, renamed and removed; configuration, authority file, templates and static files are
    changed and put back; pages are spoilt. After each step the site is as if it had been built for the first time."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(4):
            write(Path(folder) / f"seeds/a{number}.txt", article(number))
        write(Path(folder) / "seeds/keep.txt", article(4))
        warm(load_project(Path(folder)))
        for step in steps:
            step(load_project(Path(folder)))
            project = load_project(Path(folder))
            warm(project)
            same_as_cold(project)


def test_a_trace_of_another_version_is_not_believed(project: Project) -> None:
    warm(project)
    with Store(project.folder / "cache") as store:
        store.write({site_key(project): {"trace": b"\x90"}})
        assert begin(project, store).built is None
    warm(project)
    same_as_cold(project)


def test_a_file_that_changes_while_it_is_read_ends_the_build(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    path = project.content / "a1.txt"
    folder = Folder(project.content)
    path.write_text("Other words.")
    monkeypatch.setattr("namsite.traces.Folder", lambda *_: folder)
    with pytest.raises(BuildError, match=r"a1\.txt: was changed while it was read"):
        warm(project)


def damage(project: Project, part: str) -> None:
    """Somebody writes into the cache's file what does not belong there."""
    connection = sqlite3.connect(project.folder / "cache" / FILE_NAME)
    with connection:
        assert connection.execute("UPDATE results SET data = x'00' WHERE part = ?", (part,)).rowcount
    connection.close()


@pytest.mark.parametrize("part", ["trace", "card", "article"])
def test_a_damaged_cache_is_begun_anew_wherever_it_is_found_out(project: Project, part: str) -> None:
    warm(project)
    damage(project, part)
    write(project.content / "a1.txt", article(1) + "\nMore.\n")
    with Store(project.folder / "cache") as store:
        build(project, store)
        assert [problem.code for problem in store.problems] == ["cache"]
    same_as_cold(project)
