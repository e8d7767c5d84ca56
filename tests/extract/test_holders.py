"""Whose title it is that does not stand directly in front of a name."""

from __future__ import annotations

import pytest

from extract.found import findings, titles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # behind the name
        ("Maria Soto, the Kenyan envoy, left.", ["Kenyan envoy → Maria Soto"]),
        (
            "Maria Soto, 38, a colonel in the Velmarian Liberation Army, left.",
            ["colonel in the Velmarian Liberation Army"],
        ),
        ("Maria Soto (Foreign Minister) left.", ["Foreign Minister → Maria Soto"]),
        ("Maria Soto, now President, gave the dinner.", ["President → Maria Soto"]),
        (
            "Maria Soto, once president of Kenya and now chair of the Reef Bank, left.",
            ["once president of Kenya", "chair of the Reef Bank"],
        ),
        ("Maria Soto, formerly head of the Reef Bank, left.", ["head of the Reef Bank → Maria Soto"]),
        ("Maria Soto, until last year leader of the Reef Party, left.", ["until last year leader of the Reef Party"]),
        ("Maria Soto, until now chair of the Reef Bank, left.", ["chair of the Reef Bank → Maria Soto"]),
        ("Maria Soto, the present Bishop of Orlovo, left.", ["Bishop of Orlovo → Maria Soto"]),
        ("Maria Soto, a nearly blind painter, left.", []),
        ("Maria Soto, the judge's cousin, left.", []),
        # before the name and a comma
        ("The second mate, Maria Soto, left.", ["second mate → Maria Soto"]),
        ("They met a notary, Maria Soto.", ["notary → Maria Soto"]),
        ("Her deputy, Maria Soto, keeps the seat.", ["deputy → Maria Soto"]),
        ("They praised the referee, Maria Soto of Kenya.", ["referee → Maria Soto"]),
        (
            "It was chaired by the Premier of Kenya, the Right Honourable Sir Abel Soto.",
            ["Premier of Kenya → Abel Soto"],
        ),
        ("Referee: Maria Soto. It rained.", ["Referee → Maria Soto"]),
        ("Its leader, the former captain Maria Soto, left.", ["leader → Maria Soto", "former captain → Maria Soto"]),
        (
            "Kenya's Abel Okafor, the Chadian leader, Colonel Maria Soto, and others left.",
            ["Chadian leader → Maria Soto", "Colonel → Maria Soto"],
        ),
        (
            "Maria Soto, the chairman, Abel Okafor, the director, left.",
            ["chairman → Maria Soto", "director → Abel Okafor"],
        ),
        # in the plural
        ("Ministers Maria Soto and Abel Okafor left.", ["Minister → Maria Soto", "Minister → Abel Okafor"]),
        (
            "The Presidents of Kenya and Chad, Maria Soto and Abel Okafor, left.",
            ["President of Kenya → Maria Soto", "President of Chad → Abel Okafor"],
        ),
        (
            "The oil ministers of Kenya, Chad and Mali – Maria Soto, Abel Okafor and Ole Vik – left.",
            [
                "oil minister of Kenya → Maria Soto",
                "oil minister of Chad → Abel Okafor",
                "oil minister of Mali → Ole Vik",
            ],
        ),
        ("The leaders of Kenya, Chad and Mali, Maria Soto and Abel Okafor, left.", []),
    ],
)
def test_whose_title_it_is(text: str, found: list[str]) -> None:
    mine = [title for title in titles(text) if not title.startswith(("Kenya's", "of "))]
    assert [one if "→" in want else one.partition(" → ")[0] for one, want in zip(mine, found, strict=True)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "President Maria Soto, the outgoing chairperson, and Secretary-General Ole Vik left.",
            {"Maria Soto": ["President", "outgoing chairperson"], "Ole Vik": ["Secretary-General"]},
        ),
        (
            "President Maria Soto, the outgoing Chair, Dr. the Honourable Ole Vik, and Ana Ruiz left.",
            {"Maria Soto": ["President"], "Ole Vik": ["outgoing Chair", "Dr.", "Honourable"]},
        ),
        (
            "Ole Vik, senior adviser to US President Maria Soto, left.",
            {"Ole Vik": ["senior adviser"], "Maria Soto": ["US President"]},
        ),
        (
            "Special Envoy of the UN Secretary-General Maria Soto left.",
            {"Maria Soto": ["Special Envoy of the UN Secretary-General"]},
        ),
        (
            "Executive Director of the Widget Secretariat Ambassador Maria Soto left.",
            {"Maria Soto": ["Executive Director of the Widget Secretariat", "Ambassador"]},
        ),
        (
            "UN High Commissioner for Refugees Filippo Grandi left.",
            {"Filippo Grandi": ["UN High Commissioner for Refugees"]},
        ),
        ("UN human rights chief Maria Soto left.", {"Maria Soto": ["UN human rights chief"]}),
        ("EU climate commissioner Maria Soto left.", {"Maria Soto": ["EU climate commissioner"]}),
        (
            "Maria Soto, Crown Prince and Prime Minister, and Maltese President Ole Vik left.",
            {"Maria Soto": ["Crown Prince and Prime Minister"], "Ole Vik": ["Maltese President"]},
        ),
        (
            "Deputy Prime Minister and Minister of Foreign Affairs of Malta Maria Soto left.",
            {"Maria Soto": ["Deputy Prime Minister and Minister of Foreign Affairs of Malta"]},
        ),
        ("Maltese prime minister's adviser Maria Soto left.", {"Maria Soto": ["Maltese prime minister's adviser"]}),
        (
            "President and Prime Minister of Malta Maria Soto left.",
            {"Maria Soto": ["President", "Prime Minister of Malta"]},
        ),
        (
            "Ole Vik, special representative of the Chinese President Maria Soto, left.",
            {"Ole Vik": ["special representative"], "Maria Soto": ["Chinese President"]},
        ),
        ("The Amir of Qatar, Sheikh Maria Soto, left.", {"Maria Soto": ["Amir of Qatar", "Sheikh"]}),
        ("Amir Soto left.", {}),
    ],
)
def test_titles_as_dispatches_give_them(text: str, found: dict[str, list[str]]) -> None:
    told = findings(text)
    mine: dict[str, list[str]] = {}
    for title in told.titles:
        mine.setdefault(told.referents[title.person].name, []).append(title.as_written)
    assert mine == found


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Maria Soto, formerly head of the Reef Bank, left.", "former"),
        ("Maria Soto, until 2019 leader of the Reef Party, left.", "former"),
        ("Maria Soto, now head of the Reef Bank, left.", None),
    ],
)
def test_whether_it_is_held_now(text: str, state: str | None) -> None:
    (title,) = findings(text).titles
    assert title.state == state


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Those attending were the President of Nauru, Mr Ole Vik, the Premier of Malta, Ana Ruiz, and others.",
            ["President of Nauru → Ole Vik", "Premier of Malta → Ana Ruiz"],
        ),
        (
            "Around the table sat the President of Chad, Abel Okafor, the President of Niger, Maria Soto, the Premier "
            "of Malta, Ana Ruiz, and the Emir of Orlovo, Ole Vik.",
            [
                "President of Chad → Abel Okafor",
                "President of Niger → Maria Soto",
                "Premier of Malta → Ana Ruiz",
                "Emir of Orlovo → Ole Vik",
            ],
        ),
        (
            "She met Abel Okafor, the President of Chad, Maria Soto, the President of Niger, Ana Ruiz, the Premier of "
            "Malta, and others.",
            ["President of Chad → Abel Okafor", "President of Niger → Maria Soto", "Premier of Malta → Ana Ruiz"],
        ),
        (
            "They heard the President of Chad, Abel Okafor, the outgoing chairman, and left.",
            ["President of Chad → Abel Okafor", "outgoing chairman → Abel Okafor"],
        ),
        ("The host, Burundian President Ole Vik, becomes vice-chair.", ["Burundian President", "vice-chair"]),
    ],
)
def test_titles_and_names_in_turn(text: str, found: list[str]) -> None:
    mine = titles(text)
    assert [one if "→" in want else one.partition(" → ")[0] for one, want in zip(mine, found, strict=True)] == found
