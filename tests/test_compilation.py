"""Templates compiled plainly say what Jinja's own say."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from namsite.compilation import PlainMacro, compile_plainly


class Drawing:
    def __html__(self) -> str:
        return "<svg>"


def environment(text: str, parts: str = "") -> Environment:
    return Environment(loader=DictLoader({"t": text, "parts": parts}), autoescape=True, undefined=StrictUndefined)


@pytest.mark.parametrize(
    "text",
    [
        "{{ words }} {{ markup }} {{ drawing }} {{ 2 + number }} {{ nothing }}",
        "{% macro m(a, b='<') %}{{ a }}{{ b }}{% endmacro %}{{ m(words) }}{{ m(words, 1) }}{{ m(a=1) }}{{ m(1, b=2) }}",
        "{% macro m() %}{{ varargs | join }}{{ kwargs.x }}{% endmacro %}{{ m(words, x='&') }}",
        "{% macro m(a) %}{{ a }}{{ caller() }}{% endmacro %}{% call m(words) %}<i>{{ words }}</i>{% endcall %}",
        "{% macro m(a) %}<b>{{ a }}</b>{% endmacro %}{% set kept = m(words) %}{{ kept }}{{ kept | length }}",
        "{% import 'parts' as parts with context %}{{ parts.p(words) }}{{ parts.p(parts.p(markup)) }}",
        "{{ f(words) }}{{ f(*[words]) }}{{ f(**{'value': words}) }}{{ words.upper() }}{{ '{} <'.format(words) }}",
        "{% for i in range(3) %}{{ loop.cycle('<', '>') }}{% endfor %}",
        "{% autoescape false %}{{ words }}{% macro m(a) %}{{ a }}{% endmacro %}{{ m(words) }}{% endautoescape %}",
    ],
)
def test_what_is_written_is_the_same(text: str) -> None:
    values = {"words": "<a & 'b'>", "markup": Markup("<b>"), "drawing": Drawing(), "number": 40, "nothing": None}
    parts = "{% macro p(a) %}<i>{{ a }}{{ words }}</i>{% endmacro %}"
    plain, jinja = environment(text, parts), environment(text, parts)
    compile_plainly(plain)
    written = plain.get_template("t").render(**values, f=repr_of)
    assert written == jinja.get_template("t").render(**values, f=repr_of)


def repr_of(value: object) -> str:
    return f"<{value!r}>"


def test_macros_take_the_short_way() -> None:
    plain = environment("{% macro m(a) %}<b>{{ a }}</b>{% endmacro %}")
    compile_plainly(plain)
    macro = plain.get_template("t").module.m  # type: ignore[attr-defined]
    assert isinstance(macro, PlainMacro)
    assert type(macro("<")) is Markup
    assert macro("<") == "<b>&lt;</b>"
    with pytest.raises(TypeError, match="not more than 1 argument"):
        macro("<", ">")


def test_a_function_that_is_not_there_is_an_error_of_the_template() -> None:
    plain = environment("{{ nobody(1) }}")
    compile_plainly(plain)
    with pytest.raises(UndefinedError, match="nobody"):
        plain.get_template("t").render()


class View:
    """Something with an attribute, and nothing else."""

    def __init__(self, **values: object) -> None:
        self.__dict__ = values


@pytest.mark.parametrize(
    "text",
    [
        "{{ view.words }}{{ view.inner.words | upper }}{{ 'a'.upper() }}{{ view.class }}",
        "{% if view.missing is defined %}!{% endif %}{{ view.missing | default(words) }}{{ view.words is defined }}",
        "{{ table.words }}{{ table.items() | list }}{{ view.inner.table.words }}",
        "{{ view.words if table.words else view.missing }}",
        "{% trans a=view.words, b=40 %}<b>{{ a }}</b> of {{ b }} %{% endtrans %}{{ '%s, %s' % (words, 1) }}",
    ],
)
def test_attributes_and_items_are_found_as_jinja_finds_them(text: str) -> None:
    table = {"words": "<c>"}
    view = View(words="<a>", inner=View(words="<b>", table=table), **{"class": "x"})
    plain, jinja = environment(text), environment(text)
    for each in (plain, jinja):
        each.add_extension("jinja2.ext.i18n")
        each.install_null_translations()  # type: ignore[attr-defined]
    compile_plainly(plain)
    written = plain.get_template("t").render(view=view, table=table, words="<w>")
    assert written == jinja.get_template("t").render(view=view, table=table, words="<w>")


def test_an_attribute_that_is_missing_is_an_error_of_the_template() -> None:
    plain = environment("{{ view.mising }}")
    compile_plainly(plain)
    with pytest.raises(UndefinedError, match="has no attribute 'mising'"):
        plain.get_template("t").render(view=View(words=""))
