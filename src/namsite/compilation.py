"""Templates that say the same as Jinja's own with less work: escaping, calls and macros as plain as a site needs them.

A page has hundreds of names, links and marks. Jinja asks of every value whether it brings HTML, of every function
whether it wants the context, and looks for ``one.words`` among the items of ``one`` too; here values are mostly plain
text, no function wants the context, and views have attributes. What Jinja alone knows how to do (keyword arguments,
``call`` blocks) is still left to it, and so is a page as a whole on which some attribute is missing. Words of the
interface without places stand in the compiled code in the language of the site, so that they cost nothing on a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from functools import lru_cache
from keyword import iskeyword
from types import CodeType
from typing import Any

import markupsafe
from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Macro
from jinja2.utils import missing
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from namsite.interface import spoken
from namsite.layers import escape_text

_MESSAGES = frozenset({"_", "gettext", "pgettext"})
_NAMED = (nodes.Name, nodes.Getattr, nodes.Call)  # whose code can be followed by a dot
_FORGIVING = frozenset({"defined", "undefined", "default", "d"})  # tests and filters of what may be missing


def escaped(value: Any) -> str:
    """The value as HTML; a plain string, not Markup, because output is only joined."""
    kind = type(value)
    if kind is str:
        return escape_text(value)
    return value if kind is Markup else markupsafe.escape(value)


def filled(words: str, values: Mapping[str, Any]) -> str:
    """A message with what stands in its places: names that run the other way set apart, and escaped where the message
    is HTML."""
    placed = spoken().placed(values)
    if type(words) is not Markup:
        return words % placed
    return Markup(str(words) % {name: one if type(one) is int else escaped(one) for name, one in placed.items()})  # noqa: S704


class PlainMacro(Macro):
    """A macro whose positional arguments go straight to its code."""

    def __init__(self, environment: Environment, func: Callable[..., str], name: str, *form: Any) -> None:
        super().__init__(environment, func, name, *form)
        is_plain = not (self.catch_kwargs or self.catch_varargs or self.caller) and self._default_autoescape
        self._number = self._argument_count if is_plain else -1

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        lacking = self._number - len(args)
        if kwargs or lacking < 0:
            return super().__call__(*args, **kwargs)
        return str.__new__(Markup, self._func(*args, *(missing,) * lacking))


class _Said(NodeTransformer):
    """Puts constant messages into the language of the environment."""

    def __init__(self, environment: Environment) -> None:
        self._words: MutableMapping[str, Any] = environment.globals

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        words = [one.value for one in node.args if isinstance(one, nodes.Const)]
        is_whole = len(words) == len(node.args) and not (node.kwargs or node.dyn_args or node.dyn_kwargs)
        if name not in _MESSAGES or not is_whole or name not in self._words:
            return self.generic_visit(node)
        return nodes.Const(self._words[name](*words), lineno=node.lineno)


class CarefulCode(CodeGenerator):
    """Code in which functions with positional arguments are called directly, and messages are filled."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        super().visit_Template(_Said(self.environment).visit(node), frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        if forward_caller or node.kwargs or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def visit_Mod(self, node: nodes.BinExpr, frame: Frame) -> None:  # noqa: N802
        if not isinstance(node.left, nodes.MarkSafe | nodes.MarkSafeIfAutoescape):
            super().visit_Mod(node, frame)
            return
        self.write("filled(")
        self.visit(node.left, frame)
        self.write(", ")
        self.visit(node.right, frame)
        self.write(")")


class PlainCode(CarefulCode):
    """The same, where what stands behind a dot is an attribute."""

    _is_careful = False

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        if self._is_careful or iskeyword(node.attr) or not isinstance(node.node, _NAMED):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:  # noqa: N802
        with self._careful_for(node.name):
            super().visit_Test(node, frame)

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:  # noqa: N802
        with self._careful_for(node.name):
            super().visit_Filter(node, frame)

    @contextmanager
    def _careful_for(self, name: str) -> Iterator[None]:
        """What such a test or filter is applied to may be missing."""
        before = self._is_careful
        self._is_careful = before or name in _FORGIVING
        yield
        self._is_careful = before


class QuickTemplate(Template):
    """A template whose compiled code escapes, fills messages and makes macros as above."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        """The page; made anew with careful code where an attribute is missing."""
        values = dict(*args, **kwargs)
        if self.environment.code_generator_class is CarefulCode:
            return super().render(values)
        try:
            return "".join(self.root_render_func(self.new_context(values)))
        except AttributeError:
            return _careful(self.environment).get_template(self.name or "").render(values)
        except Exception:
            self.environment.handle_exception()  # with the lines of the template, not those of its code

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 (Jinja's name)
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__.update(escape=escaped, filled=filled, Macro=PlainMacro)
        return template


@lru_cache(maxsize=4)
def _careful(environment: Environment) -> Environment:
    """The same environment with careful code."""
    twin = environment.overlay()
    twin.code_generator_class = CarefulCode
    twin.bytecode_cache = None  # it has the plain code
    return twin


def compile_plainly(environment: Environment) -> None:
    """Has an environment compile its templates as above."""
    environment.code_generator_class = PlainCode
    environment.template_class = QuickTemplate
