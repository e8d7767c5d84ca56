"""A world that nobody knows: the names of people, bodies, places and dates of the seed articles, exchanged for invented
ones. What is true of the articles must come out whatever the names are."""

from __future__ import annotations

import re

PEOPLE = {
    "Ilham Aliyev": "Teymar Qoldanov",
    "Hikmat Hajiyev": "Velisar Ambrenko",
    "Kairat Sarybay": "Dourek Malvani",
    "Sarybay": "Malvani",
    "Li Hui": "Xan Quo",
    "Sok Siphana": "Teb Korvana",
    "Cheong Loon Lai": "Phuol Dael Mor",
    "Muzaffar Huseinzoda": "Harzan Olimtoev",
    "António Vitorino": "Édrico Vasterino",
    "Rafael Mariano Grossi": "Jorvel Danilo Presti",
    "Zurab Pololikashvili": "Gomar Tavelishvo",
}
BODIES = {
    "Conference on Interaction and Confidence Building Measures in Asia": (
        "Conference on Dialogue and Trust Building Steps in Meridia"
    ),
    "CICA": "CDTM",
    "Non-Aligned Movement": "Open-Harbour League",
    "NAM": "OHL",
    "Contact Group": "Liaison Group",
    "Cooperation Council of Turkic-Speaking States": "Solidarity Council of Varnic-Speaking Lands",
    "Turkic Council": "Varnic Council",
    "United Nations": "Concert of Realms",
    "African Union": "Boreal Union",
    "World Health Organization": "World Fisheries Organization",
    "International Organization for Migration": "International Organization for Seafaring",
    "IOM": "IOS",
    "International Atomic Energy Agency": "International Lunar Energy Agency",
    "IAEA": "ILEA",
    "World Tourism Organization": "World Orchard Organization",
    "Department for Foreign Policy Affairs": "Department for Outer Trade Matters",
    "Presidential Administration": "Presidential Chancellery",
    "Ministry of Foreign Affairs": "Ministry of Outer Affairs",
    "Minister of Foreign Affairs": "Minister of Outer Affairs",
    "AZERTAC": "VELMAPRES",
}
PLACES = {
    "Azerbaijani": "Velmarian",
    "Azerbaijan": "Velmaria",
    "Baku": "Torvask",
    "Chinese": "Quessian",
    "Cambodia": "Lurmania",
    "Malaysia": "Ordovia",
    "Tajikistan": "Zerathia",
    "Eurasian": "Pelagian",
}
DATES = {
    "25.04.2020": "11.06.2031",
    "April 25": "June 11",
    "May 4": "July 9",
    "October 25-26, 2019": "November 3-4, 2030",
    "April 10, 2020": "May 28, 2031",
    "2019-2022": "2030-2033",
    "1961": "1972",
    "2019": "2030",
    "2020-04-25": "2031-06-11",
    "2020-05-04": "2031-07-09",
    "2019-10-25": "2030-11-03",
    "2019-10-26": "2030-11-04",
    "2020-04-10": "2031-05-28",
}
_ALL = {**PEOPLE, **BODIES, **PLACES, **DATES}
_PATTERN = re.compile(
    r"(?<!\w)(?:" + "|".join(re.escape(name) for name in sorted(_ALL, key=len, reverse=True)) + r")(?!\w)"
)


def exchanged(text: str) -> str:
    """The text with every name exchanged, the longest ones first."""
    return _PATTERN.sub(lambda match: _ALL[match.group()], text)
