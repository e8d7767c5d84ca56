"""Templates that say the same as Jinja's own with less work: escaping, calls and macros as plain as a site needs them.

A page has hundreds of names, links and marks. Jinja asks of every value whether it brings HTML, and of every function
whether it wants the context; here values are mostly plain text, and no function wants it. What Jinja alone knows how to
do (keyword arguments, ``call`` blocks) is still left to it. Words of the interface without places stand in the compiled
code in the language of the site, so that they cost nothing on a page.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from types import CodeType
from typing import Any, cast

import markupsafe
from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Macro
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

_MESSAGES = frozenset({"_", "gettext", "pgettext"})
_escape_text: Callable[[str], str] = getattr(markupsafe, "_escape_inner", markupsafe.escape)


def escaped(value: object) -> str:
    """The value as HTML; a plain string, not Markup, because output is only joined."""
    kind = type(value)
    if kind is str:
        return _escape_text(cast(str, value))
    return cast(Markup, value) if kind is Markup else markupsafe.escape(value)


class PlainMacro(Macro):
    """A macro whose positional arguments go straight to its code."""

    def __init__(self, environment: Environment, func: Callable[..., str], name: str, *form: Any) -> None:
        super().__init__(environment, func, name, *form)
        is_plain = not (self.catch_kwargs or self.catch_varargs or self.caller) and self._default_autoescape
        self._number = self._argument_count if is_plain else -1

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        if kwargs or len(args) != self._number:
            return super().__call__(*args, **kwargs)
        return str.__new__(Markup, self._func(*args))


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


class CodeWithPlainCalls(CodeGenerator):
    """Code in which functions with positional arguments are called directly."""

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


class QuickTemplate(Template):
    """A template whose compiled code escapes and makes macros as above."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 (Jinja's name)
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__.update(escape=escaped, Macro=PlainMacro)
        return template


def compile_plainly(environment: Environment) -> None:
    """Has an environment compile its templates as above."""
    environment.code_generator_class = CodeWithPlainCalls
    environment.template_class = QuickTemplate
