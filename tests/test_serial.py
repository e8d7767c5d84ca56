"""Records survive being stored; what is no record is refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namsite import records
from namsite.problems import Problem, Severity
from namsite.serial import ShapeError, dump, load, shape

spans = st.builds(records.Span, start=st.integers(), end=st.integers())
texts = st.text(alphabet=st.characters(exclude_categories=()))  # lone surrogates too
mentions = st.builds(records.Mention, span=spans, surface=texts, rule=texts, score=st.floats(allow_nan=False))


@given(st.builds(records.Findings))
def test_findings_survive(findings: records.Findings) -> None:
    assert load(records.Findings, dump(records.Findings, findings)) == findings


@given(st.builds(records.Article))
def test_articles_survive(article: records.Article) -> None:
    assert load(records.Article, dump(records.Article, article)) == article


@given(mentions)
def test_any_text_and_number_survives(mention: records.Mention) -> None:
    line = dump(records.Mention, mention)
    assert line.isascii() and "\n" not in line
    assert load(records.Mention, line) == mention


@given(st.builds(Problem, severity=st.sampled_from(Severity), path=st.none() | texts, line=st.none() | st.integers()))
def test_problems_survive_with_their_severity(problem: Problem) -> None:
    loaded = load(Problem, dump(Problem, problem))
    assert loaded == problem
    assert isinstance(loaded.severity, Severity)


def test_a_tuple_of_fixed_length_survives() -> None:
    kind: Any = tuple[int, str | None]
    assert load(kind, dump(kind, (1, None))) == (1, None)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{",
        "null",
        "{}",
        "[]",
        "[[1,2],3,4]",
        '[[1,2],"a","b","0.5"]',
        '[[1,"2"],"a","b",0.5]',
        '[[1],"a","b",0.5]',
        '[[true,2],"a","b",0.5]',
        '["ab","a","b",0.5]',
        '[[1,2],"a","b",0.5,6]',
        "[" * 100_000,
    ],
)
def test_what_is_no_record_is_refused(line: str) -> None:
    with pytest.raises(ShapeError):
        load(records.Mention, line)


@pytest.mark.parametrize("line", ['[9,"c","m",null,null,null]', '["3","c","m",null,null,null]'])
def test_an_unknown_severity_is_refused(line: str) -> None:
    with pytest.raises(ShapeError):
        load(Problem, line)


def test_an_unknown_choice_is_refused() -> None:
    line = dump(records.Referent, records.Referent(key=0, kind="person", name="A", forms=(), mentions=()))
    with pytest.raises(ShapeError, match="none of"):
        load(records.Referent, line.replace("person", "planet"))


def test_a_whole_number_is_a_number() -> None:
    assert load(records.Mention, '[[1,2],"a","b",1]').score == 1.0


@dataclass(frozen=True)
class Old:
    name: str


@dataclass(frozen=True)
class New:
    name: str
    kind: Literal["a", "b"] | None = None
    parts: tuple[Old, ...] = ()


@dataclass(frozen=True)
class Shapeless:
    either: int | str = 0
    table: dict[str, str] = field(default_factory=dict)


def test_a_shape_tells_types_apart_down_to_their_fields() -> None:
    assert shape(Old) == "Old(name:str)"
    assert shape(New).startswith("New(name:str,kind:")
    assert "parts:tuple[Old(name:str),…]" in shape(New)


@pytest.mark.parametrize("kind", [Shapeless, dict[str, str], bytes])
def test_a_type_without_a_stored_form_is_a_mistake_in_the_program(kind: Any) -> None:
    with pytest.raises(TypeError):
        dump(kind, Shapeless())
    with pytest.raises(TypeError):
        load(tuple[kind, ...], "[]")
