"""Compiled templates that are kept."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, UndefinedError

from namsite import kept
from namsite.build import build
from namsite.config import Config, load_project
from namsite.interface import Phrasebook, opened
from namsite.kept import KeptTemplates
from namsite.records import Page
from namsite.render import Renderer
from namsite.store import Store
from namsite.views import Head

HOME = Path(__file__).parents[1]


class View:
    def __init__(self, words: str) -> None:
        self.head = Head(title="T", description="D", language="en")
        self.words = words


def rendered(folder: Path, *, kept_in: Path, words: str = "so", phrasebook: Phrasebook | None = None) -> str:
    book = phrasebook or Phrasebook()
    renderer = Renderer([folder], Config(), opened(book), KeptTemplates(kept_in, book))
    return renderer.render(Page(permalink="a.html", template="t.html", view=View(words))).decode()


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    folder = tmp_path / "theme"
    folder.mkdir()
    (folder / "t.html").write_text('{{ _("People") }}: {{ page.words }}', encoding="utf-8")
    return folder


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the templates that are compiled from here on."""
    names: list[str] = []
    compile_one = Environment.compile

    def noted(self: Environment, source: str, name: str, *further: object) -> object:
        names.append(name)
        return compile_one(self, source, name, *further)  # type: ignore[call-overload]

    monkeypatch.setattr(Environment, "compile", noted)
    return names


def test_a_template_is_compiled_once(theme: Path, tmp_path: Path, compiled: list[str]) -> None:
    first = rendered(theme, kept_in=tmp_path / "kept")
    assert rendered(theme, kept_in=tmp_path / "kept", words="<so>") == "People: &lt;so&gt;"
    assert first == "People: so"
    assert compiled == ["t.html"]


def test_another_template_is_compiled_anew(theme: Path, tmp_path: Path, compiled: list[str]) -> None:
    rendered(theme, kept_in=tmp_path / "kept")
    (theme / "t.html").write_text("{{ page.words }}!", encoding="utf-8")
    assert rendered(theme, kept_in=tmp_path / "kept") == "so!"
    assert compiled == ["t.html"] * 2


def test_another_program_compiles_anew(
    theme: Path, tmp_path: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered(theme, kept_in=tmp_path / "kept")
    monkeypatch.setattr(kept, "code_version", lambda: "another")
    assert rendered(theme, kept_in=tmp_path / "kept") == "People: so"
    assert compiled == ["t.html"] * 2


def test_each_language_has_its_own_words(theme: Path, tmp_path: Path) -> None:
    french = Phrasebook(tag="fr", files=(HOME / "src/namsite/locale/fr.mo",))
    for _ in range(2):
        assert rendered(theme, kept_in=tmp_path / "kept") == "People: so"
        assert rendered(theme, kept_in=tmp_path / "kept", phrasebook=french) == "Personnes: so"


def test_other_words_of_a_language_are_taken(theme: Path, tmp_path: Path) -> None:
    own = tmp_path / "fr.mo"
    words = (HOME / "src/namsite/locale/fr.mo").read_bytes()
    for wording in (b"Personnes", b"Personnel"):
        own.write_bytes(words.replace(b"Personnes", wording))
        french = Phrasebook(tag="fr", files=(own,))
        assert rendered(theme, kept_in=tmp_path / "kept", phrasebook=french) == f"{wording.decode()}: so"


@pytest.mark.parametrize("damage", [b"", b"nothing of the kind", None])
def test_what_is_damaged_is_compiled_anew(
    theme: Path, tmp_path: Path, compiled: list[str], damage: bytes | None
) -> None:
    rendered(theme, kept_in=tmp_path / "kept")
    (file,) = (tmp_path / "kept").iterdir()
    file.write_bytes(file.read_bytes()[:-40] if damage is None else damage)
    assert rendered(theme, kept_in=tmp_path / "kept") == "People: so"
    assert compiled == ["t.html"] * 2


def test_a_missing_attribute_is_told_as_ever(theme: Path, tmp_path: Path) -> None:
    (theme / "t.html").write_text("{{ page.nothing }}", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(UndefinedError, match="nothing"):
            rendered(theme, kept_in=tmp_path / "kept")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_folder_that_others_may_write_to_is_left_alone(theme: Path, tmp_path: Path, compiled: list[str]) -> None:
    rendered(theme, kept_in=tmp_path / "kept")
    (tmp_path / "kept").chmod(0o777)
    rendered(theme, kept_in=tmp_path / "kept")
    assert compiled == ["t.html"] * 2


def test_without_a_place_nothing_is_kept(theme: Path, tmp_path: Path, compiled: list[str]) -> None:
    (tmp_path / "kept").write_text("a file", encoding="utf-8")
    assert [rendered(theme, kept_in=tmp_path / "kept") for _ in range(2)] == ["People: so"] * 2
    assert compiled == ["t.html"] * 2


def test_a_folder_that_went_is_no_trouble(theme: Path, tmp_path: Path) -> None:
    keeping = KeptTemplates(tmp_path / "kept", Phrasebook())
    (tmp_path / "kept").rmdir()
    renderer = Renderer([theme], Config(), kept=keeping)
    assert renderer.render(Page(permalink="a.html", template="t.html", view=View("so"))) == b"People: so"


@pytest.mark.parametrize("has_cache", [True, False])
def test_a_build_without_a_cache_keeps_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_cache: bool) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_text("News\n\n4 May 2020\n\nLena Orvik spoke.\n", encoding="utf-8")
    with Store(tmp_path / "cache" if has_cache else None) as store:
        build(load_project(tmp_path), store)
    kept_files = list(tmp_path.glob("home/namsite/templates/*"))
    assert bool(kept_files) == has_cache
    assert not [file for file in (tmp_path / "cache").rglob("*") if file.is_file() and ".sqlite" not in file.name]
