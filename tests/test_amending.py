"""Articles that were changed: those that concern no other are put right by themselves, all else is gathered anew."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from msgspec.structs import replace

from folders import whole
from namsite import serial, study
from namsite.build import build
from namsite.config import Project, load_project
from namsite.due import Due
from namsite.executors import processes
from namsite.lexicon import Lexicon, lexicon
from namsite.pieces import Made
from namsite.press import Workshop, make
from namsite.store import FILE_NAME, Store

ARTICLES = {
    "visit": "A Visit\n\n03.04.2020\n\nPresident Lena Orvik met Minister Tomasz Brandt in Baku. "
    "It rained all day long.\n",
    "summit": "A Summit\n\nThe 3rd Summit of the Harbour Council (HC) was held on May 4, 2019. "
    "Lena Orvik chaired it.\n",
    "open": "The Cranes\n\n28.04.2020\n\nThe cranes of Zuvra Melkhani stood still. Nobody knows when they will move.\n",
    "fair": "The Fair\n\n27.04.2020\n\nPresident Zuvra Melkhani opened the fair. “It is early,” Melkhani said.\n",
    "copied": "Nets\n\n01.05.2020\n\nThe nets were mended by the men of the harbour, and the women sold what was "
    "left in them to the traders of the town. Nothing was thrown away on that long and windy day.\n",
}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    for name, text in ARTICLES.items():
        put(tmp_path, name, text)
    return load_project(tmp_path)


def put(folder: Path, name: str, text: str) -> None:
    path = folder / "seeds" / f"{name}.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def rebuild(project: Project) -> set[str]:
    """The steps of a warm build, which gives what a cold one gives."""
    steps: set[str] = set()
    with Store(project.folder / "cache") as store:
        build(project, store, progress=lambda step, done, of: steps.add(step))
        assert store.problems == []
    cold = replace(project, output=project.folder / "cold")
    build(cold, Store(None))
    assert whole(project.output) == whole(cold.output)
    return steps


CONCERNS_NO_OTHER = {
    "one more sentence": ("visit", "", "\n\nThe text was amended."),
    "a sentence less": ("visit", " It rained all day long.", ""),
    "another word of the same length": ("fair", "opened the fair", "opened the mart"),
    "a sentence of a second look": ("open", "stood still", "stand still"),
}
CONCERNS_OTHERS = {
    "a name": ("visit", "Tomasz Brandt", "Abeni Fairweather"),
    "a headline, which moves the names below": ("fair", "The Fair", "The Great Fair"),
    "a title": ("visit", "Minister", "Ambassador"),
    "a place of a name": ("visit", "President Lena", "In the rain President Lena"),
    "a date": ("visit", "03.04.2020", "04.04.2020"),
    "a quotation": ("fair", "It is early", "It is late"),
    "a copy": ("fair", "President Zuvra", ARTICLES["copied"].partition("2020\n\n")[2] + "President Zuvra"),
    "what was certain": ("fair", "President Zuvra Melkhani", "Zuvra Melkhani"),
    "nothing in it": ("visit", ARTICLES["visit"], ""),
}


@pytest.mark.parametrize("what", CONCERNS_NO_OTHER)
def test_what_concerns_no_other_article_is_put_right_by_itself(project: Project, what: str) -> None:
    rebuild(project)
    name, old, new = CONCERNS_NO_OTHER[what]
    put(project.folder, name, ARTICLES[name].replace(old, new, 1) if old else ARTICLES[name].rstrip() + new)
    assert not {"Extracting", "Resolving"} & rebuild(project)


@pytest.mark.parametrize("what", CONCERNS_OTHERS)
def test_what_concerns_others_is_resolved_again(project: Project, what: str) -> None:
    rebuild(project)
    name, old, new = CONCERNS_OTHERS[what]
    put(project.folder, name, ARTICLES[name].replace(old, new, 1))
    assert {"Extracting", "Resolving"} <= rebuild(project)


def test_an_article_that_was_a_copy_may_be_none_any_more(project: Project) -> None:
    put(project.folder, "again", ARTICLES["copied"].replace("Nets", "The Nets"))
    rebuild(project)
    put(project.folder, "again", ARTICLES["copied"].replace("The nets were mended", "The nets were sold"))
    assert "Resolving" in rebuild(project)


def test_the_numeric_dates_of_one_article_may_decide_those_of_all(project: Project) -> None:
    put(project.folder, "open", ARTICLES["open"].rstrip() + "\n\nOn 01/02/2019 they moved.\n")
    rebuild(project)
    put(project.folder, "visit", ARTICLES["visit"].rstrip() + "\n\nOn 17/02/2019 it rained too.\n")
    assert "Resolving" in rebuild(project)


def test_an_article_is_put_right_with_the_stored_word_lists(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    rebuild(project)
    taken: list[bytes] = []
    monkeypatch.setattr(study, "adopt", taken.append)
    put(project.folder, "visit", f"{ARTICLES['visit']}\n\nThe text was amended.")
    assert "Extracting" not in rebuild(project)
    assert [serial.load(Lexicon, each) for each in taken] == [lexicon()]


def test_many_changes_at_once_are_gathered(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("namsite.amending._MOST", 1)
    rebuild(project)
    for name in ("visit", "fair"):
        put(project.folder, name, ARTICLES[name].rstrip() + "\n\nThe text was amended.\n")
    assert "Resolving" in rebuild(project)


def test_a_template_alone_reads_nothing_again(project: Project) -> None:
    rebuild(project)
    (project.folder / "templates").mkdir()
    (project.folder / "templates/not_found.html").write_text("My own")
    assert not {"Extracting", "Resolving"} & rebuild(project)
    assert (project.output / "404.html").read_text() == "My own"


def test_resolving_apart_gives_the_same(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("namsite.build._FEW", 1)
    with processes(2) as executor, Store(project.folder / "cache") as store:
        first = build(project, store, executor=executor)
    assert first.counts.articles == len(ARTICLES)
    cold = replace(project, output=project.folder / "cold")
    build(cold, Store(None))
    assert whole(project.output) == whole(cold.output)


@pytest.mark.parametrize("table", ["records", "pieces", "contents"])
def test_a_damaged_catalogue_is_begun_anew(project: Project, table: str) -> None:
    rebuild(project)
    connection = sqlite3.connect(project.folder / "cache" / FILE_NAME)
    with connection:
        connection.execute(f"UPDATE {table} SET checksum = x'00'")
    connection.close()
    put(project.folder, "visit", ARTICLES["visit"].rstrip() + "\n\nThe text was amended.\n")
    (project.output / "index.html").unlink()
    with Store(project.folder / "cache") as store:
        build(project, store)
        assert [problem.code for problem in store.problems] == ["cache"]
    cold = replace(project, output=project.folder / "cold")
    build(cold, Store(None))
    assert whole(project.output) == whole(cold.output)


def test_only_pages_that_quote_what_changed_are_made_again(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    rebuild(project)
    made: list[str] = []

    def noted(workshop: Workshop, order: bytes) -> Made:
        made.append(serial.load(Due, order).permalink)
        return make(workshop, order)

    monkeypatch.setattr("namsite.publishing.make", noted)
    put(project.folder, "visit", ARTICLES["visit"] + "\n\nThe text was amended.")
    with Store(project.folder / "cache") as store:
        build(project, store)
    assert "articles/visit.html" in made
    assert not [one for one in made if one.startswith(("people/", "organizations/", "summits/", "quotes/"))], made
