"""Sessions of unions as their agencies tell them: what a session is called, who is missed or only stands for an office,
and the lines that such pages have above a text."""

from __future__ import annotations

import pytest

from extract import articles
from extract.found import findings, titles

OPENED = "The African Union summit opened in Riga on Wednesday. "


@pytest.mark.parametrize(
    ("text", "name", "days"),
    [
        (
            "The fourth ordinary session of the assembly of the African Union (AU) opened in Bissau Sunday.",
            "fourth ordinary session of the assembly of the African Union (AU)",
            ("2015-06-14", None),
        ),
        (
            "The second extraordinary session of the authority of the Harbour League ended in Riga on Wednesday.",
            "second extraordinary session of the authority of the Harbour League",
            (None, "2015-06-17"),
        ),
        (
            "The 128th (Extraordinary) Meeting of the OPEC Conference convened in Riga on March 31, 2015.",
            "128th (Extraordinary) Meeting of the OPEC Conference",
            ("2015-03-31", None),
        ),
        (
            "The 12th (special) summit of the Harbour League was held in Riga on Wednesday.",
            "12th (special) summit of the Harbour League",
            ("2015-06-17", "2015-06-17"),
        ),
        (
            "The Mercosur presidential summit will be held in Montevideo on Saturday.",
            "Mercosur presidential summit",
            ("2015-06-20", "2015-06-20"),
        ),
    ],
)
def test_what_a_session_is_called(text: str, name: str, days: tuple[str | None, str | None]) -> None:
    (found,) = articles.findings(text, published="2015-06-18").gatherings
    assert (found.name, articles.days(found)) == (name, days)


@pytest.mark.parametrize(
    "text",
    [
        "The fourth session of the assembly of the Farmers' Union opened in Riga on Sunday.",
        "The fourth ordinary session of the assembly of Peru opened in Riga on Sunday.",
        "The presidential meeting with farmers was held in Riga on Sunday.",
    ],
)
def test_sessions_of_others(text: str) -> None:
    assert not articles.findings(text, published="2015-06-18").gatherings


def test_a_meeting_is_called_after_those_of_the_first_paragraph() -> None:
    found = articles.findings(
        "Leaders of Japan, China and South Korea on Monday adopted a joint declaration on trade.",
        "The declaration was adopted at a meeting held on the day in Riga among Japanese Prime Minister Fumo Kanda,"
        " Chinese Premier Li Chang and South Korean President Yun Sok-yol.",
        published="2015-06-18",
    )
    assert [one.name for one in found.gatherings] == ["meeting of leaders of Japan, China and South Korea"]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Notable absentees were Liberian President Ole Vik, who is ill, and Peruvian President Ana Bo.", set()),
        ("Notable absentees at the summit were President Ole Vik, who is ill, and President Ana Bo.", set()),
        ("Absent from the gathering were Presidents Ole Vik and Ana Bo.", set()),
        ("President Ana Bo was missing from the gathering.", set()),
        ("The race is between Namibian Foreign Minister Ole Vik and Peru's Ana Bo.", set()),
        (
            "Three candidates have been vying for the post, the Namibian foreign minister, Ole Vik; a former foreign"
            " minister of Chad, Omar Diaz; and Ana Bo, the outgoing executive secretary of ECOWAS.",
            set(),
        ),
        ("The front-runners for the post are Chadian Foreign Minister Ole Vik and Foreign Minister Ana Bo.", set()),
        ("Candidates for the chair, Presidents Ole Vik and Ana Bo, addressed the delegates.", {"Ole Vik", "Ana Bo"}),
        ("The outgoing chairman, Peruvian President Ole Vik, handed over to President Ana Bo.", {"Ole Vik", "Ana Bo"}),
    ],
)
def test_who_is_missed_or_stands_for_an_office_is_not_there(text: str, there: set[str]) -> None:
    found = articles.findings(OPENED + text, published="2015-06-18")
    assert {name for name, _ in articles.participants(found, found.gatherings[0])} == there


def test_whoever_heads_somewhere_to_do_something_looks_ahead() -> None:
    text = (
        "He heads for Peru to join the ministers' conference taking place in Lima Saturday, the KUNA agency reported."
    )
    (found,) = articles.findings(text, published="2015-06-18").dates
    assert found.start == "2015-06-20"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Addressing reporters, Chadian Chancellor, Ana Bo said a path was taken.", ["Chadian Chancellor → Ana Bo"]),
        ("After the meeting with the Peruvian President, Ole Vik was glad.", []),
    ],
)
def test_an_office_between_commas(text: str, found: list[str]) -> None:
    assert titles(text) == found


@pytest.mark.parametrize(
    "above", ["2004 News Story", "1998 News", "ID : 68219\nAuthor :", "Id:\n682123\nTue, 05/28/2024 - 03:19\nAuther :"]
)
def test_lines_above_a_headline(above: str) -> None:
    read = articles.article(
        f"{above}\n\nOil ministers meet in Riga\n\nMinisters met in Riga today. They spoke of oil.\n"
    )
    assert read.title == "Oil ministers meet in Riga"


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Bissau- Guinea (PRA) -- ", "Bissau"),
        ("Bissau-Guinea (PRA) -- ", "Bissau-Guinea"),
        ("Bissau, Guinea (PRA) -- ", "Bissau"),
    ],
)
def test_a_dateline_with_a_hyphen(line: str, place: str) -> None:
    read = articles.article(f"Talks in Riga\n\n{line}Ministers met in Riga on Monday.\n")
    assert read.dateline is not None
    assert read.dateline.place == place


def test_a_summit_without_a_name() -> None:
    assert findings("They stood on the presidential summit.").gatherings == ()


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        (
            "The ninth consecutive Berlin Process Summit took place on Monday in Tirana.",
            "ninth consecutive Berlin Process Summit",
            "Tirana",
        ),
        ("The Weimar Triangle Summit was held in Paris on Monday.", "Weimar Triangle Summit", "Paris"),
        ("The Normandy Format Summit was held on Monday.", "Normandy Format Summit", None),
        ("The Berlin Climate Summit was held on Monday.", "Berlin Climate Summit", "Berlin"),
        ("The Tirana Summit was held on Monday.", "Tirana Summit", "Tirana"),
    ],
)
def test_a_process_called_after_a_town_meets_anywhere(text: str, name: str, place: str | None) -> None:
    (found,) = articles.findings(text, published="2015-06-18").gatherings
    assert (found.name, found.place) == (name, place)


def test_a_verb_behind_a_summit_is_no_part_of_its_name() -> None:
    text = "The Tirana summit took place on Monday."
    found = articles.findings(text, headline="Tirana summit calls for union", published="2015-06-18")
    assert [one.forms for one in found.gatherings] == [("Tirana summit",)]


def test_a_burmese_name_behind_its_style() -> None:
    found = articles.findings("Foreign Minister U Tun Swe left. U Tun Swe was tired.")
    assert articles.names(found) == ["Tun Swe"]


def test_what_follows_an_insertion_is_no_aside() -> None:
    text = (
        "Officials said forty heads of state, as well as the UN secretary-general, Lena Holm, attended the opening"
        " where the outgoing chairman, Peruvian President Ole Vik, handed over to his successor, President Ana Bo."
    )
    found = articles.findings(OPENED + text, published="2015-06-18")
    there = {name for name, _ in articles.participants(found, found.gatherings[0])}
    assert {"Ole Vik", "Ana Bo"} <= there
