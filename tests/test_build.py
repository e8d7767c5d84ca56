"""The whole build: the same bytes whatever happened before, and what belongs beside the pages."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from folders import whole
from namsite.build import build, gather
from namsite.config import Project, load_project
from namsite.gathering import Progress, Step
from namsite.handwritten import ConfigError
from namsite.problems import BuildError, error, in_order, note, warning
from namsite.publishing import static_files
from namsite.store import Store

PICTURE = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "a.txt").write_text("A Visit\n\n03.04.2020\n\nPresident Lena Orvik met Minister Tomasz Brandt in Baku.\n")
    (seeds / "b.txt").write_text("A Summit\n\nThe 3rd Summit of the Harbour Council was held on May 4, 2019.\n")
    return load_project(tmp_path)


def test_every_step_is_announced_in_order(project: Project) -> None:
    steps: list[Step] = []
    built = build(project, Store(None), progress=lambda step, done, of: steps.append(step))
    assert list(dict.fromkeys(steps)) == [
        "Reading",
        "Extracting",
        "Resolving",
        "Planning",
        "Publishing",
        "Finishing",
        "Done",
    ]
    assert (built.counts.articles, built.counts.summits) == (2, 1)
    assert built.published.unchanged == built.published.removed == 0


def test_nothing_changes_when_nothing_changed(project: Project) -> None:
    first = build(project, Store(None)).published
    times = {path: path.stat().st_mtime_ns for path in project.output.rglob("*.html")}
    second = build(project, Store(None)).published
    assert (second.written, second.unchanged, second.removed) == (0, first.written, 0)
    assert {path: path.stat().st_mtime_ns for path in project.output.rglob("*.html")} == times


def test_an_unusable_pipeline_ends_the_build_before_anything_is_read(project: Project) -> None:
    wrong = replace(project, config=replace(project.config, extractor="spacy:./nothing"))
    with pytest.raises(ConfigError, match=r"namsite\.yaml: extractor: \./nothing is no spaCy pipeline"):
        build(wrong, Store(None))
    assert not project.output.exists()


def test_a_pipeline_that_no_article_is_for_is_a_warning(project: Project) -> None:
    pipe = spacy.blank("de")
    pipe.add_pipe("entity_ruler")
    pipe.to_disk(project.folder / "german")
    config = replace(project.config, extractor="spacy:german")
    gathered = gather(replace(project, config=config), Store(None))
    assert [each.code for each in gathered.problems if each.path is None] == ["unused-pipeline"]
    assert dict(gathered.index.people) == dict(gather(project, Store(None)).index.people)


names = st.sampled_from(["a.txt", "b.txt", "deep/c.txt", "d.md"])
texts = st.sampled_from(
    [
        "A Visit\n\n03.04.2020\n\nPresident Lena Orvik met Minister Tomasz Brandt in Baku.\n",
        "A Summit\n\nThe 3rd Summit of the Harbour Council (HC) was held on 14/05/2019. Orvik chaired it.\n",
        "Another\n\n“We agreed,” President Lena Orvik of Velland said. The HC will meet again.\n",
        "",
    ]
)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(names, st.none() | texts), max_size=4))
def test_a_warm_build_over_an_old_site_equals_a_cold_one(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, str | None]]
) -> None:
    folder = tmp_path_factory.mktemp("archive")
    (folder / "seeds").mkdir()
    (folder / "seeds/always.txt").write_text("Always\n\n01.01.2020\n\nPresident Lena Orvik spoke.\n")
    warm = load_project(folder)
    with Store(folder / "cache") as store:
        build(warm, store)
        for name, text in changes:
            path = folder / "seeds" / name
            path.parent.mkdir(exist_ok=True)
            path.unlink(missing_ok=True)
            if text is not None:
                path.write_text(text, encoding="utf-8")
            build(warm, store)
    cold = replace(warm, output=folder / "cold")
    build(cold, Store(None))
    assert whole(warm.output) == whole(cold.output)


@pytest.mark.skipif(os.name != "posix", reason="where there are no locks, nobody waits")
def test_of_two_builds_at_once_the_second_says_so_and_waits(project: Project, tmp_path: Path) -> None:
    first_writes, second_waits = Event(), Event()
    other = replace(project, config=replace(project.config, title="Another Name"))

    def first(step: Step, done: int, of: int) -> None:
        if step == "Publishing" and done:
            first_writes.set()
            assert second_waits.wait(30)
            assert not project.output.exists()

    def second(step: Step, done: int, of: int) -> None:
        if step == "Waiting":
            second_waits.set()

    def built(one: Project, progress: Progress | None = None) -> int:
        with Store(tmp_path / "cache") as store:
            return build(one, store, progress=progress).published.written

    with ThreadPoolExecutor(2) as both:
        a = both.submit(built, project, first)
        assert first_writes.wait(30)
        b = both.submit(built, other, second)
        assert a.result() and b.result()
    alone = replace(other, output=tmp_path / "alone")
    build(alone, Store(None))
    assert whole(project.output) == whole(alone.output)
    assert built(project)  # and none takes the other's site for its own
    assert whole(project.output) != whole(alone.output)


def test_pictures_are_published_beside_the_articles(project: Project) -> None:
    (project.content / "wall of ås.png").write_bytes(PICTURE)
    text = "# Walls\n\n![A wall](<wall of ås.png>)\n\n![Again](<wall of ås.png>)\n\n![Gone](gone.png)\n"
    (project.content / "walls.md").write_text(text, encoding="utf-8")
    built = build(project, Store(None))
    assert (project.output / "articles/media/wall of ås.png").read_bytes() == PICTURE
    missing = [problem for problem in built.problems if problem.code == "missing-picture"]
    assert [problem.path for problem in missing] == ["walls.md"]
    assert "gone.png" in missing[0].message


def test_the_owners_theme_wins_file_by_file(project: Project) -> None:
    (project.folder / "static").mkdir()
    (project.folder / "static/style.css").write_text("body { color: teal }")
    (project.folder / "static/.hidden").touch()
    (project.folder / "templates").mkdir()
    (project.folder / "templates/not_found.html").write_text("My own")
    build(project, Store(None))
    assert (project.output / "static/style.css").read_text() == "body { color: teal }"
    assert (project.output / "404.html").read_text() == "My own"
    assert "<main" in (project.output / "index.html").read_text(encoding="utf-8")
    assert not (project.output / "static/.hidden").exists()


def test_static_files_may_lie_in_folders(tmp_path: Path) -> None:
    (tmp_path / "own/fonts").mkdir(parents=True)
    (tmp_path / "default").mkdir()
    (tmp_path / "own/fonts/a.woff").write_bytes(b"own")
    (tmp_path / "default/b.css").write_bytes(b"default")
    files = dict(static_files([tmp_path / "own", tmp_path / "default"]))
    assert files == {"static/b.css": b"default", "static/fonts/a.woff": b"own"}


def test_what_cannot_be_built_says_what_was_found_on_the_way(project: Project) -> None:
    for path in project.content.iterdir():
        path.write_text("")
    with pytest.raises(BuildError, match="no article could be read") as caught:
        gather(project, Store(None))
    assert len(caught.value.problems) == 2
    assert not project.output.exists()


def test_problems_stand_in_order_and_once() -> None:
    last, first, general = error("x", "a", path="b", line=3), note("x", "a", path="b", line=2), warning("y", "z")
    assert in_order([last, first, last, general]) == (general, first, last)


def test_a_wrong_entry_of_the_authority_file_is_named_and_the_site_is_built(project: Project) -> None:
    project.authority.write_text("people:\n  - {name: Lena Orvik}\n")
    built = build(project, Store(None))
    (wrong,) = [one for one in built.problems if one.code == "authority"]
    assert str(wrong).startswith("authority.yaml:2: authority: why is missing; this entry is left out")
    assert "authority.yaml, line 2" in (project.output / "about" / "index.html").read_text(encoding="utf-8")


def test_an_authority_file_that_cannot_be_used_ends_the_build(project: Project) -> None:
    project.authority.write_text("persons: []\n")
    with pytest.raises(ConfigError, match=r"authority\.yaml:1: unknown section 'persons'"):
        build(project, Store(None))
    assert not project.output.exists()


def test_results_for_articles_do_not_depend_on_the_authority_file(project: Project, tmp_path: Path) -> None:
    with Store(tmp_path / "cache") as store:
        build(project, store)
    project.authority.write_text("people:\n  - {name: L. Orvik, aliases: [Lena Orvik], why: her wish}\n")
    read: list[int] = []
    with Store(tmp_path / "cache") as store:
        build(project, store, progress=lambda step, done, of: read.append(done) if step == "Extracting" else None)
    assert read == [0]
    assert (project.output / "people" / "l-orvik.html").is_file()
