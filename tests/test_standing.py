"""Titles that nobody holds at one time stand side by side."""

from __future__ import annotations

import pytest

from namsite.standing import at_odds, latest_titles
from resolve.archives import archive


@pytest.mark.parametrize(
    ("articles", "pairs"),
    [
        (
            [
                ("2012-05-01", "President of Kenya Orla Quinn spoke."),
                ("2012-05-01", "President of Chad Orla Quinn spoke."),
            ],
            [],  # two people of one name, which is an open question
        ),
        (
            [("2012-05-01", "President of Kenya Orla Quinn spoke. President of Chad Orla Quinn left.")],
            [("President of Kenya", "President of Chad")],
        ),
        (
            [
                ("2012-05-01", "President of Kenya Orla Quinn spoke."),
                ("2015-05-01", "President of Chad Orla Quinn spoke."),
            ],
            [],
        ),
        (
            [
                ("2012-05-01", "Former President of Kenya Orla Quinn spoke."),
                ("2012-05-01", "President of Chad Orla Quinn spoke."),
            ],
            [],
        ),
        (
            [
                ("2012-05-01", "President of Kenya Orla Quinn spoke."),
                ("2012-05-01", "Kenyan President Orla Quinn spoke."),
            ],
            [],
        ),
        (
            [(None, "President of Kenya Orla Quinn and Foreign Minister of Chad Orla Quinn spoke.")],
            [("President of Kenya", "Foreign Minister of Chad")],
        ),
        ([(None, "President of Kenya Orla Quinn spoke."), (None, "President of Chad Orla Quinn spoke.")], []),
        ([("2012-05-01", "President of Kenya Orla Quinn and envoy of Chad Orla Quinn spoke.")], []),
    ],
)
def test_titles_at_odds(articles: list[tuple[str | None, str]], pairs: list[tuple[str, str]]) -> None:
    found = [at_odds(person) for person in archive(*articles).people]
    assert [(one.as_written, other.as_written) for odds in found for one, other in odds] == pairs


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Kenyan President Orla Quinn spoke. President of the Republic of Kenya Orla Quinn left.",
            ["President of the Republic of Kenya"],
        ),
        (
            "Kenyan President Orla Quinn spoke. President of Chad Orla Quinn left.",
            ["Kenyan President", "President of Chad"],
        ),
        (
            "Minister of Defence of Kenya Orla Quinn spoke. Minister of Foreign Affairs of Kenya Orla Quinn left.",
            ["Minister of Defence of Kenya", "Minister of Foreign Affairs of Kenya"],
        ),
    ],
)
def test_one_office_in_two_wordings_is_said_once(text: str, titles: list[str]) -> None:
    (person,) = archive(("2012-05-01", text)).people
    assert [held.as_written for held in latest_titles(person)] == titles
