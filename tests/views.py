"""What templates may rely on: the views, field by field, as docs/views.md lists them (``make views`` writes it), and
what each template names, worked out from its text alone, so that no branch that is seldom drawn is left out.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from jinja2 import Environment, nodes
from msgspec import Struct

from namsite.config import Config
from namsite.listing import ListView
from namsite.pages.about import AboutView
from namsite.pages.article import ArticleView
from namsite.pages.front import FrontView
from namsite.pages.not_found import NotFoundView
from namsite.pages.organization import OrganizationView
from namsite.pages.person import PersonView
from namsite.pages.search import SearchView
from namsite.pages.series import SeriesView
from namsite.pages.summit import SummitView
from namsite.views import HasHead

HOME = Path(__file__).parents[1]
DOCUMENT = HOME / "docs" / "views.md"
TEMPLATES = HOME / "templates"
VIEWS: Mapping[str, Any] = {
    "about.html": AboutView,
    "article.html": ArticleView,
    "base.html": HasHead,
    "front.html": FrontView,
    "listing.html": ListView,
    "not_found.html": NotFoundView,
    "organization.html": OrganizationView,
    "person.html": PersonView,
    "search.html": SearchView,
    "series.html": SeriesView,
    "summit.html": SummitView,
}
_HEAD = """# What each page's template is given

Made from the code by `make views`. [Templates](templates.md) says what else every template has, and what returns
everywhere.
"""
_SIMPLE = {str: "text", int: "number", float: "number", bool: "true or false", object: "see below"}


# ---- fields of views ----


def has_fields(kind: Any) -> bool:
    """Whether a type is a view or a part of one."""
    return isinstance(kind, type) and (issubclass(kind, Struct) or kind is HasHead)


def names_of(kind: Any) -> dict[str, Any]:
    """What can be named of a view, with its types: fields, properties and what the class itself has."""
    origin = get_origin(kind) or kind
    variables = dict(zip(getattr(origin, "__parameters__", ()), get_args(kind), strict=False))
    found = {name: variables.get(hint, _filled(hint, variables)) for name, hint in get_type_hints(origin).items()}
    for name, member in inspect.getmembers_static(origin):
        if isinstance(member, property):
            found[name] = get_type_hints(member.fget)["return"] if member.fget else Any
        elif isinstance(member, str) and not name.startswith("_"):
            found[name] = str
    return found


def _filled(hint: Any, variables: Mapping[Any, Any]) -> Any:
    """``tuple[T, ...]`` with what T stands for."""
    arguments = get_args(hint)
    if get_origin(hint) is not tuple or not any(isinstance(one, TypeVar) for one in arguments):
        return hint
    return tuple.__class_getitem__(tuple(variables.get(one, one) for one in arguments))


def some(kind: Any) -> list[Any]:
    """What a type can be, without None."""
    if get_origin(kind) in (Union, UnionType):
        return [one for one in get_args(kind) if one is not NoneType]
    return [kind]


def elements(kind: Any) -> list[Any]:
    """What one finds in a sequence."""
    found: list[Any] = []
    for one in some(kind):
        arguments = [each for each in get_args(one) if each is not Ellipsis]
        if get_origin(one) in (tuple, list) and arguments:
            found += [arguments[0]] if Ellipsis in get_args(one) or len(arguments) == 1 else [one]
    return found


# ---- the document ----


def document() -> str:
    """docs/views.md, made from the code."""
    listed: dict[Any, None] = {}
    for view in VIEWS.values():
        _collect(view, listed)
    sections = [_section(f"`{name}`: {view.__name__}", view) for name, view in VIEWS.items() if view is not HasHead]
    parts = sorted((one for one in listed if one not in VIEWS.values()), key=called)
    return "\n".join((_HEAD, *sections, "## Parts\n", *(_section(called(one), one, "###") for one in parts)))


def called(kind: Any) -> str:
    """The name of a class, with its module where others have the same name."""
    listed: dict[Any, None] = {}
    for view in VIEWS.values():
        _collect(view, listed)
    is_shared = [one.__name__ for one in listed].count(kind.__name__) > 1
    return f"{kind.__name__} ({kind.__module__.removeprefix('namsite.')})" if is_shared else str(kind.__name__)


def _collect(kind: Any, found: dict[Any, None]) -> None:
    for one in some(kind):
        origin = get_origin(one) or one
        for argument in get_args(one):
            _collect(argument, found)
        if has_fields(origin) and origin not in found:
            found[origin] = None
            for hint in names_of(origin).values():
                _collect(hint, found)


def _section(title: str, kind: Any, level: str = "##") -> str:
    rows = [f"| `{name}` | {_in_words(hint)} |" for name, hint in names_of(kind).items()]
    about = " ".join((inspect.getdoc(kind) or "").replace("``", "`").split())
    return "\n".join((f"{level} {title}\n", f"{about}\n", "| name | what it is |", "|---|---|", *rows, ""))


def _in_words(kind: Any) -> str:
    is_optional = NoneType in get_args(kind)
    words = " or ".join(dict.fromkeys(_one_in_words(one) for one in some(kind)))
    return f"{words}, or none" if is_optional else words


def _one_in_words(kind: Any) -> str:
    origin = get_origin(kind) or kind
    if origin is Literal:
        return ", ".join(f"`{one}`" for one in get_args(kind))
    if origin is tuple:
        arguments = get_args(kind)
        several = ", ".join(_in_words(one) for one in arguments if one is not Ellipsis)
        return f"list of {several}" if Ellipsis in arguments else f"({several})"
    if has_fields(origin):
        inside = ", ".join(f"`{called(one)}`" for one in get_args(kind) if has_fields(one))
        return f"`{called(origin)}`{f' of {inside}' if inside else ''}"
    return _SIMPLE.get(origin, "HTML" if getattr(origin, "__name__", "") == "Markup" else "rows of the list")


# ---- what a template names ----


class Reader:
    """Goes through templates with the types of what they name; ``unknown`` are names that a view does not have."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        environment = Environment(extensions=["jinja2.ext.i18n"])
        environment.extend(newstyle_gettext=True)
        self._trees = {name: environment.parse(text) for name, text in sources.items()}
        self.unknown: list[str] = []
        self._under_way: set[tuple[str, tuple[str, ...]]] = set()
        self._macros = {one.name: one for tree in self._trees.values() for one in tree.find_all(nodes.Macro)}
        self._file = ""
        self._view: Any = None

    def read(self, name: str, view: Any) -> None:
        """Notes what a page's template names."""
        self._file, self._view = name, view
        self._all(self._trees[name].body, {"page": [view], "site": [Config]})

    def _all(self, body: Iterable[nodes.Node], scope: dict[str, list[Any]]) -> None:
        for node in body:
            self._one(node, scope)

    def _one(self, node: nodes.Node, scope: dict[str, list[Any]]) -> None:
        if isinstance(node, nodes.Macro):
            return
        if isinstance(node, nodes.For):
            self._loop(node, scope)
        elif isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
            scope[node.target.name] = self._kinds(node.node, scope)
        elif isinstance(node, nodes.Expr):
            self._kinds(node, scope)
        else:
            self._all(node.iter_child_nodes(), scope)

    def _loop(self, node: nodes.For, scope: dict[str, list[Any]]) -> None:
        for values in self._rounds(node, scope):
            inside = {**scope, **values, "loop": []}
            if node.test:
                self._kinds(node.test, inside)
            self._all(node.body, inside)
        self._all(node.else_, scope)

    def _rounds(self, node: nodes.For, scope: dict[str, list[Any]]) -> Iterator[dict[str, list[Any]]]:
        names = [one.name for one in node.target.find_all(nodes.Name)] or [str(getattr(node.target, "name", ""))]
        if isinstance(node.iter, nodes.Tuple | nodes.List):
            for row in node.iter.items:
                parts = row.items if isinstance(row, nodes.Tuple) and len(names) > 1 else [row]
                yield {name: self._kinds(part, scope) for name, part in zip(names, parts, strict=True)}
            return
        kinds = [each for one in self._kinds(node.iter, scope) for each in elements(one)]
        if len(names) > 1:
            yield {
                name: [part for one in kinds for part in get_args(one)[place : place + 1]]
                for place, name in enumerate(names)
            }
        else:
            yield {names[0]: kinds}

    def _kinds(self, node: nodes.Node, scope: dict[str, list[Any]]) -> list[Any]:
        """What an expression can be; empty where that is not known."""
        if isinstance(node, nodes.Name):
            return scope.get(node.name, [])
        if isinstance(node, nodes.Getattr):
            return self._attribute(node, scope)
        if isinstance(node, nodes.Getitem):
            inside = self._kinds(node.node, scope)
            return (
                [each for one in inside for each in elements(one)] if not isinstance(node.arg, nodes.Slice) else inside
            )
        if isinstance(node, nodes.Call):
            return self._call(node, scope)
        children = [self._kinds(child, scope) for child in node.iter_child_nodes()]
        if isinstance(node, nodes.CondExpr | nodes.Or | nodes.And):
            return [one for kinds in children for one in kinds]
        return []

    def _attribute(self, node: nodes.Getattr, scope: dict[str, list[Any]]) -> list[Any]:
        found: list[Any] = []
        kinds = [one for kind in self._kinds(node.node, scope) for one in some(kind)]
        known = [names_of(one) for one in kinds if has_fields(get_origin(one) or one)]
        for names in known:
            found += [names[node.attr]] if node.attr in names else []
        if known and not any(node.attr in names for names in known):
            whose = " or ".join(sorted({getattr(get_origin(one) or one, "__name__", "") for one in kinds}))
            self.unknown.append(f"{self._file}:{node.lineno}: {whose} has no {node.attr}")
        return found

    def _call(self, node: nodes.Call, scope: dict[str, list[Any]]) -> list[Any]:
        given = [self._kinds(one, scope) for one in node.args]
        for one in node.kwargs:
            self._kinds(one.value, scope)
        name = getattr(node.node, "attr", getattr(node.node, "name", ""))
        if name in self._macros:
            self._macro(self._macros[name], given)
        return []

    def _macro(self, macro: nodes.Macro, given: Sequence[list[Any]]) -> None:
        """A macro, once for each kind of arguments."""
        turn = macro.name, tuple(map(repr, given))
        if turn not in self._under_way:
            self._under_way.add(turn)
            named = dict(zip((one.name for one in macro.args), given, strict=False))
            self._all(macro.body, {"page": [self._view], "site": [Config], **named})


def unknown_names(sources: Mapping[str, str], views: Mapping[str, Any]) -> list[str]:
    """What templates name and their views do not have."""
    reader = Reader(sources)
    for name, view in views.items():
        reader.read(name, view)
    return reader.unknown


def sources() -> dict[str, str]:
    """The templates of the default theme."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(TEMPLATES.glob("*.html"))}


if __name__ == "__main__":
    DOCUMENT.write_text(document(), encoding="utf-8")
    sys.exit(bool(unknown_names(sources(), VIEWS)))
