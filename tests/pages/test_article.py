"""What stands beside an article."""

from __future__ import annotations

import pytest

from namsite import shelf
from namsite.pages.article import _titles


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (("president", "President of the Republic of Peru"), ("President of the Republic of Peru",)),
        (("President of Peru", "President of Peru"), ("President of Peru",)),
        (("Vice President", "President"), ("Vice President", "President")),
        (("former President", "President of the Senate"), ("Former President", "President of the Senate")),
    ],
)
def test_a_title_that_only_begins_a_longer_one_is_not_said_beside_it(
    written: tuple[str, ...], shown: tuple[str, ...]
) -> None:
    owed = shelf.Testimony(kind="person", id="ann", name="Ann", titles=written, mentions=(), resting=())
    assert _titles(owed) == shown
