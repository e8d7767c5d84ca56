"""Many wordings as one pattern."""

from __future__ import annotations

import re

import pytest

from namsite.patterns import in_either_case, written_out


@pytest.mark.parametrize(
    ("wording", "forms"),
    [
        ("attend(?:s|ed)?", ["attend(?:s|ed)?"]),
        ("will chair|to chair", ["will chair", "to chair"]),
        ("(?:is|are) due", ["is due", "are due"]),
        ("(?:co-)?sign(?:s|ed)", ["co-sign(?:s|ed)", "sign(?:s|ed)"]),
        ("(?:(?:both|all) |also )?came|left", ["both came", "all came", "also came", "came", "left"]),
        ("closed(?! (?:door|session))|ended", ["closed(?! (?:door|session))", "ended"]),
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
