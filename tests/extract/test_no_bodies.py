"""What looks like a body's name and is none: where people meet, what a meeting is called, a minister's field."""

from __future__ import annotations

import pytest

from extract.found import bodies, mentions


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a minister's field, a chief's staff
        ("Minister of Petroleum and Natural Gas Maria Soto left.", []),
        ("French Minister of the Economy and Finance, Maria Soto, left.", []),
        ("Minister for Trade, Industry and Natural Gas Maria Soto left.", []),
        ("Chief of Army Staff General Maria Soto received her.", []),
        # what a meeting's theme is called
        ("Its theme was “Zwyx Partnership on Security and Sustainable Development”.", []),
        ('It was held under the motto "Shared Vision for a Secure Zwyx Community".', []),
        ("He spoke of the “Zwyx Partnership on Security”.", ["Zwyx Partnership on Security"]),
        ("They adopted it at the Kampala Summit on Solidarity 2008.", []),
        ("Members of Solidarity left, he said.", ["Solidarity"]),
        # where people meet
        ("The conference ended in the Sava Centre on Thursday.", []),
        ("Ministers had gathered in the Sava Centre and worked.", []),
        ("He held a press conference at the National Museum of Art.", []),
        ("Leaders sat without aides in the Museum of Contemporary Art.", []),
        ("The summit was held at the Congress Center of Tashkent.", []),
        ("He works in the Sava Centre for Development.", ["Sava Centre for Development"]),
        ("The summit will be held in the New Administrative Capital of Egypt.", []),
        # meetings
        ("The Third Ministerial Conference of the African Union was held.", ["African Union"]),
        ("They recalled the Asian-African Conference of 1955.", []),
        ("He opened the Euro-Mediterranean Conference.", []),
        ("He left the Cuban Government of Premier Fidel Soto.", ["Cuban Government"]),
        # capitals
        ("THE PRESIDENT, WHO SURVIVED A COUP, THANKED THE MEMBERS OF THE DELEGATION TODAY.", []),
    ],
)
def test_what_is_no_body(text: str, names: list[str]) -> None:
    assert bodies(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "He chaired the Standing Committee of the Political Bureau of the Communist Party of China Central "
            "Committee today.",
            "Standing Committee of the Political Bureau of the Communist Party of China Central Committee",
        ),
        (
            "The Communist Party of China Central Committee met.",
            "Communist Party of China Central Committee",
        ),
        ('The Information Agency "Zwyx Yoli" reports.', 'Information Agency "Zwyx Yoli"'),
        ("The Akorda press service reports.", "Akorda press service"),
        ("Chairman of the Halk Maslahaty Maria Soto left.", "Halk Maslahaty"),
    ],
)
def test_whole_names(text: str, name: str) -> None:
    assert name in bodies(text)


def test_the_commonwealth_is_the_one_that_the_article_names_in_full() -> None:
    text = "The Commonwealth of Independent States met in Lisbon.\n\nThe ministers of the Commonwealth met on Monday."
    assert mentions(text) == {
        "Commonwealth of Independent States": ["Commonwealth of Independent States", "Commonwealth"]
    }


@pytest.mark.parametrize("joint", ["EU-Russia summit", "EU–Africa Summit", "EU-Central Asia summit"])
def test_a_body_beside_whom_it_meets(joint: str) -> None:
    assert "EU" in bodies(f"The {joint} ended in Lisbon yesterday.")
