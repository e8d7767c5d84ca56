"""A small archive of invented summits, large enough for its drawings: the same articles every time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path

ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh")
TOWNS = ("Port Lumen", "Karsund", "Belmora", "Ostrey", "Tessford", "Nordhamn", "Quellin", "Maravel")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class League:
    """A body that meets every few years, and those who come, each with an office."""

    name: str
    first: date
    every: int  # days from one meeting to the next
    guests: tuple[str, ...]


LEAGUES = (
    League(
        "Harbour League",
        date(1998, 3, 12),
        1010,
        (
            "President of Orvania Lena Marisk",
            "Prime Minister of Tessia Tomas Belar",
            "Foreign Minister of Norland Ingrid Vollan",
            "President of Quellia Adan Ferro",
            "Secretary General of the Harbour League Mira Solberg",
        ),
    ),
    League(
        "Fjord Council",
        date(2001, 6, 4),
        1400,
        (
            "Foreign Minister of Norland Ingrid Vollan",
            "Prime Minister of Sundria Kari Haugen",
            "President of Isenland Per Lindqvist",
            "Secretary General of the Fjord Council Sanna Rask",
        ),
    ),
    League(
        "Southern Rivers Union",
        date(1999, 10, 21),
        760,
        (
            "President of Quellia Adan Ferro",
            "Prime Minister of Maravia Lucia Benitez",
            "Minister of Agriculture of Orvania Pavel Drozd",
            "President of Rionda Joana Prado",
            "Executive Secretary of the Southern Rivers Union Ruben Salas",
        ),
    ),
    League(
        "Islands Forum",
        date(2004, 2, 9),
        1100,
        (
            "Prime Minister of Tavua Sione Tuala",
            "President of Kalani Moana Reyes",
            "Prime Minister of Maravia Lucia Benitez",
            "Secretary General of the Islands Forum Timoci Vula",
        ),
    ),
    League(
        "Railway Compact",
        date(2006, 5, 17),
        540,
        (
            "Prime Minister of Tessia Tomas Belar",
            "Minister of Transport of Isenland Eva Holm",
            "Minister of Transport of Sundria Nils Aaberg",
            "Chair of the Railway Compact Dorte Munk",
        ),
    ),
)


def write(folder: Path) -> None:
    """Writes the articles into a folder."""
    for name, text in articles():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def articles() -> Iterator[tuple[str, str]]:
    """Two articles for each meeting: one that announces it and one that reports from it."""
    for number, league in enumerate(LEAGUES):
        towns = cycle(TOWNS[number:] + TOWNS[:number])
        guests = cycle(league.guests)
        for turn, ordinal in enumerate(ORDINALS):
            day = league.first + timedelta(days=turn * league.every)
            if day.year > 2021:
                break
            town, some = next(towns), [next(guests) for _ in range(3)]
            slug = f"{day.year}-{league.name.lower().replace(' ', '-')}"
            yield f"{slug}-announced", announced(f"{ordinal} Summit of the {league.name}", day, town, some)
            yield f"{slug}-held", held(f"{ordinal} Summit of the {league.name}", day, town, some)


def announced(summit: str, day: date, town: str, guests: list[str]) -> str:
    """An article of some weeks before."""
    return f"""{summit} to be held in {town}

{in_words(day - timedelta(days=20 + day.day))}

{town}, SALTWIRE

The {summit} will be held in {town} on {in_words(day)}.

{guests[0]} and {guests[1]} are expected to take part, the secretariat said.
"""


def held(summit: str, day: date, town: str, guests: list[str]) -> str:
    """An article of the day."""
    return f"""{summit} opens in {town}

{in_words(day)}

{town}, SALTWIRE

The {summit} opened in {town} on {in_words(day)}.

{guests[0]}, {guests[1]} and {guests[2]} took part in the summit.

“The coast has waited for this for a long time,” {guests[2].split()[-1]} said.
"""


def in_words(day: date) -> str:
    """*12 March 1998*, whatever the locale."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
