"""Where a template is wrong: the innermost one that was at work, with its line, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from traceback import walk_tb

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from namsite.records import Page

_MISSING = re.compile(r"'(?:\w+\.)*(?P<view>\w+) object' has no attribute (?P<field>'.*')")


def template_fault(problem: Exception, templates: Sequence[Path], page: Page) -> str | None:
    """What to tell an owner whose page could not be rendered, with the place; None where no template is to blame, but
    the program. The last of the ``templates`` folders is the installed theme."""
    place = next(_places(problem, templates), None)
    is_own = place is not None and any(Path(place[0]).is_relative_to(own) for own in templates[:-1])
    if not is_own and not isinstance(problem, TemplateError):
        return None
    where = _where(place, templates) if place else f"templates/{page.template}"
    return f"{where}: {_what(problem)} (on {page.permalink}){_advice(problem)}"


def _places(problem: Exception, templates: Sequence[Path]) -> Iterator[tuple[str, int]]:
    """The file and the line of each template that was at work, the innermost first."""
    if isinstance(problem, TemplateSyntaxError) and problem.filename:
        yield problem.filename, problem.lineno
    frames = [(frame.f_code.co_filename, line) for frame, line in walk_tb(problem.__traceback__)]
    yield from (place for place in reversed(frames) if any(Path(place[0]).is_relative_to(one) for one in templates))


def _where(place: tuple[str, int], templates: Sequence[Path]) -> str:
    file, line = Path(place[0]), place[1]
    folder = next(one for one in templates if file.is_relative_to(one))
    installed = "the installed theme’s " if len(templates) > 1 and folder == templates[-1] else ""
    return f"{installed}templates/{file.relative_to(folder).as_posix()}:{line}"


def _what(problem: Exception) -> str:
    if isinstance(problem, TemplateNotFound):
        return f"there is no template {problem.name}"
    words = (problem.message if isinstance(problem, TemplateError) else None) or str(problem)
    if missing := _MISSING.fullmatch(words):
        return f"{missing['view']} has no field {missing['field']}"
    return words if isinstance(problem, TemplateError) else f"{type(problem).__name__}: {words}"


def _advice(problem: Exception) -> str:
    if isinstance(problem, UndefinedError):
        return "; docs/views.md lists what templates are given, “{% if x is defined %}” asks for what some pages lack"
    if isinstance(problem, TemplateNotFound):
        return "; “default/” before a name means the installed theme’s"
    return ""
