"""Many wordings as one pattern."""

from __future__ import annotations

import re

import pytest

from namsite.patterns import Wordings, in_either_case, written_out


@pytest.mark.parametrize(
    ("wording", "forms"),
    [
        ("attend(?:s|ed)?", ["attend(?:s|ed)?"]),
        ("will chair|to chair", ["will chair", "to chair"]),
        ("(?:is|are) due", ["is due", "are due"]),
        ("(?:co-)?sign(?:s|ed)", ["co-sign(?:s|ed)", "sign(?:s|ed)"]),
        ("(?:(?:both|all) |also )?came|left", ["both came", "all came", "also came", "came", "left"]),
        ("closed(?! (?:door|session))|ended", ["closed(?! (?:door|session))", "ended"]),
        ("(?:[a-z]+ ){1,4}beside|(?:so )*did", ["(?:[a-z]+ ){1,4}beside", "(?:so )*did"]),
    ],
)
def test_a_wording_is_written_out_form_by_form(wording: str, forms: list[str]) -> None:
    assert list(written_out(wording)) == forms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the talks have opened", ["opened"]),
        ("THE TALKS HAVE OPENED", ["OPENED"]),
        ("It Has Ended, and has opened again", ["Has Ended", "has opened"]),
        ("reopened, hasended", []),
        ("it isn't open, and couldn’t be", ["isn't", "couldn’t"]),
    ],
)
def test_wordings_are_found_in_either_case(text: str, found: list[str]) -> None:
    wordings = in_either_case("(?:has |had )?(?:opened|ended)|\\w+n['’]t")
    pattern = re.compile(rf"\b(?:{wordings})\b")
    assert pattern.findall(text) == found


_FORMS = ("chaired(?! the tie)", "attended(?: by)?", "chair", "attended by all", "also came", ", hosts?", "gives way")


def _said(text: str, end: int | None = None) -> list[str]:
    wordings = Wordings(_FORMS, r"\b")
    told = list(wordings.all_in(text) if end is None else wordings.all_in(text, end))
    first = wordings.search(text)
    assert end is not None or first == (told[0] if told else None)
    for one in told:
        assert re.fullmatch(_FORMS[one.number], text[one.start : one.end], re.IGNORECASE)
    return [text[one.start : one.end] for one in told]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("was attended by all, and chaired", ["attended by", "chaired"]),
        ("ATTENDED BY ALL; Also Came", ["ATTENDED BY", "Also Came"]),
        ("who chaired the tie", []),
        ("the armchair, the chairs", []),
        (", host", [", host"]),
        ("the chair , hosts , Chair", ["chair", ", hosts", "Chair"]),
        ("GİVES WAY, Gives Way", ["Gives Way"]),  # the Turkish capital is no i
        ("ATTENDED", ["ATTENDED"]),
        ("", []),
    ],
)
def test_wordings_are_found_from_left_to_right_and_the_first_of_the_list_where_several_begin(
    text: str, said: list[str]
) -> None:
    assert _said(text) == said


def test_wordings_are_found_only_before_an_end() -> None:
    assert _said("chair, chair, chair", len("chair, chair")) == ["chair", "chair"]
    assert _said("attended by", len("attended b")) == ["attended"]


@pytest.mark.parametrize("form", ["c[ao]me", "(?:so )?did", "[Oo]n", "a?n", "s", ""])
def test_a_wording_that_hides_its_first_letters_is_refused(form: str) -> None:
    with pytest.raises(ValueError, match="two plain letters"):
        Wordings(["attended", form], "")
