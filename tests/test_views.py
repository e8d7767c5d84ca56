"""What templates may rely on is written down, and is what they name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment
from jinja2.defaults import DEFAULT_NAMESPACE
from jinja2.meta import find_undeclared_variables
from msgspec import Struct

import views
from namsite.build import build
from namsite.config import Config, load_project
from namsite.links import Reference
from namsite.records import Page
from namsite.render import Renderer
from namsite.rolls import Shown
from namsite.store import Store
from namsite.views import Entry, Head
from sample_archive import archive
from whole import index, plan

DOCS = Path(__file__).parents[1] / "docs"
GUIDE = (DOCS / "templates.md").read_text(encoding="utf-8")


class View(Struct, frozen=True, kw_only=True):
    head: Head
    link: Reference | None
    rows: Shown[Entry]
    pairs: tuple[tuple[str, Reference], ...]


def test_the_document_has_all_views_with_all_their_fields() -> None:
    assert views.DOCUMENT.read_text(encoding="utf-8") == views.document(), "make views brings it up to date"


def test_templates_name_nothing_that_their_views_do_not_have() -> None:
    assert views.unknown_names(views.sources(), views.VIEWS) == []


def test_every_template_of_the_theme_has_a_view_and_every_page_is_given_that_one() -> None:
    assert {path.name for path in views.TEMPLATES.glob("*.html")} == {*views.VIEWS, "parts.html"}
    pages = plan(index(archive()), Config())
    assert {(page.template, type(page.view)) for page in pages} <= set(views.VIEWS.items())


@pytest.mark.parametrize(
    ("template", "unknown"),
    [
        ("{{ page.nothing }}", ["View has no nothing"]),
        ("{% if page.link %}{{ page.link.nowhere }}{% endif %}", ["Reference has no nowhere"]),
        ("{{ page.head.title }}{{ page.link.words | upper }}{{ site.rights_line }}", []),
        ("{% for row in page.rows.rows %}{{ row.title }}{{ row.subtitle }}{% endfor %}", ["Entry has no subtitle"]),
        ("{% for words, link in page.pairs %}{{ words }}{{ link.address }}{% endfor %}", ["Reference has no address"]),
        ("{% for a in ((1, page.link),) %}{{ a }}{% endfor %}{{ site.titel }}", ["Config has no titel"]),
        (
            "{% macro m(one) %}{{ one.x }}{{ loop }}{% endmacro %}{{ m(page.link) }}{{ m(page.head) }}",
            ["Reference", "Head"],
        ),
        ("{% trans name=page.head.names %}{{ name }}{% endtrans %}", ["Head has no names"]),
        ("{% set link = page.link or page.rows %}{{ link.parts }}{{ link.other }}", ["has no other"]),
        ("{{ page.rows.rows[0].opening }}{{ page.rows.rows[0].closing }}", ["Entry has no closing"]),
    ],
)
def test_a_name_that_is_not_there_is_found_in_every_corner(template: str, unknown: list[str]) -> None:
    found = views.unknown_names({"t.html": template}, {"t.html": View})
    assert len(found) == len(unknown)
    assert all(expected in place for expected, place in zip(unknown, found, strict=True))


def listed_names() -> tuple[set[str], set[str]]:
    """The names and the filters that the guide says every template has."""
    table = GUIDE.partition("## What every template has")[2].partition("\n## ")[0]
    cells = [line.split(" | ")[0] for line in table.splitlines() if line.startswith("| `")]
    names = {name for cell in cells for name in re.findall(r"`(\w+)[`(]", cell)}
    return names, {name for cell in cells for name in re.findall(r"`… \\\| (\w+)`", cell)}


def test_what_templates_name_beside_their_view_is_listed() -> None:
    environment = Environment(extensions=["jinja2.ext.i18n"])
    names, own = listed_names()
    environment.filters |= dict.fromkeys(own, str)
    trees = [environment.parse(text) for text in views.sources().values()]
    named = {name for tree in trees for name in find_undeclared_variables(tree)}
    assert named - names <= set(DEFAULT_NAMESPACE) | {"parts", "_trans"}  # which Jinja sets itself


def test_what_is_listed_is_there(tmp_path: Path) -> None:
    names, filters = listed_names()
    assert {"page", "site", "url", "interface"} <= names and "direction" in filters
    text = "".join(f"{{% if {name} is defined %}}{name} {{% endif %}}" for name in sorted(names))
    (tmp_path / "t.html").write_text(
        text + "".join(f"{{{{ 1 and 'en' | {one} }}}}" for one in ("language", "direction"))
    )
    view = View(head=Head(title="", description=""), link=None, rows=Shown(rows=(), size=0), pairs=())
    drawn = Renderer([tmp_path], Config()).render(Page(permalink="index.html", template="t.html", view=view)).decode()
    assert set(drawn.split()[:-1]) == names


def example(title: str) -> tuple[str, str]:
    """A template from the guide: its name in the comment that it begins with, and its text."""
    text = GUIDE.partition(title)[2].partition("```jinja\n")[2].partition("```")[0]
    name = re.match(r"\{# (\S+)", text)
    assert name
    return name[1], text


@pytest.mark.parametrize(
    ("title", "page", "expected"),
    [
        (
            "### One block of a page",
            "index.html",
            '<p class="across">Kept by the library of the institute, room 12.</p>',
        ),
        ("### One part of all pages", "articles/one.html", '<a href="#s'),
        ("### One file", "404.html", "<h1>Nothing here</h1>"),
    ],
)
def test_the_examples_of_the_guide_work(tmp_path: Path, title: str, page: str, expected: str) -> None:
    name, text = example(title)
    (tmp_path / name).parent.mkdir()
    (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "one.txt").write_text(
        "A Visit\n\n03.04.2020\n\nPresident Lena Orvik met Tomasz Brandt on 2 May.\n", encoding="utf-8"
    )
    (tmp_path / "namsite.yaml").write_text("search: false\n", encoding="utf-8")
    project = load_project(tmp_path)
    build(project, Store(None))
    assert expected in (project.output / page).read_text(encoding="utf-8")
