"""Records survive being stored; what is no record is refused."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namsite import records
from namsite.problems import Problem, Severity
from namsite.serial import ShapeError, compact_json, dump, load

places = st.integers(-(2**63), 2**63 - 1)
st.register_type_strategy(records.Span, st.builds(records.Span, start=places, end=places))
texts = st.text()  # of characters: the readers let no lone surrogate through
mentions = st.builds(
    records.Mention, span=st.from_type(records.Span), surface=texts, rule=texts, score=st.floats(allow_nan=False)
)
blocks = st.builds(records.Block, start=places, end=places, kind=st.just("item"), line=places)


@given(st.builds(records.Findings, fingerprints=st.just((2**56 - 1,)), referents=st.just(())))
def test_findings_survive(findings: records.Findings) -> None:
    assert load(records.Findings, dump(findings)) == findings


@given(st.builds(records.Article, blocks=st.lists(blocks).map(tuple), marks=st.just(())))
def test_articles_survive(article: records.Article) -> None:
    assert load(records.Article, dump(article)) == article


@given(mentions)
def test_any_text_and_number_survives(mention: records.Mention) -> None:
    assert load(records.Mention, dump(mention)) == mention


@given(st.builds(Problem, severity=st.sampled_from(Severity), path=st.none() | texts, line=st.none() | places))
def test_problems_survive_with_their_severity(problem: Problem) -> None:
    loaded = load(Problem, dump(problem))
    assert loaded == problem
    assert isinstance(loaded.severity, Severity)


def test_a_tuple_of_fixed_length_survives() -> None:
    kind: Any = tuple[int, str | None]
    assert load(kind, dump((1, None))) == (1, None)


@pytest.mark.parametrize("what", [None, {}, [], "text", {"span": [1, 2], "surface": "a", "rule": "b", "score": 1.0}])
def test_what_is_no_record_is_refused(what: object) -> None:
    with pytest.raises(ShapeError):
        load(records.Mention, dump(what))


@pytest.mark.parametrize("data", [b"", b"\xc1", b"\xa1\xff", b"\x91" * 100_000])
def test_what_is_no_data_is_refused(data: bytes) -> None:
    with pytest.raises(ShapeError):
        load(records.Mention, data)


def test_an_unknown_choice_is_refused() -> None:
    data = dump(records.Referent(key=0, kind="person", name="A", forms=(), mentions=()))
    with pytest.raises(ShapeError):
        load(records.Referent, data.replace(b"person", b"planet"))


def test_plain_values_as_json() -> None:
    assert compact_json({"a": ["é", 1, None]}) == '{"a":["é",1,null]}'
    assert compact_json({"a": "half \ud800"}) == '{"a":"half ?"}'
