"""Names as news agencies write them: bodies and people that their dispatches tell by a word in passing."""

from __future__ import annotations

import pytest

from extract.found import bodies, mentions, people


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He told Zwyx radio so.", ["Zwyx"]),
        ("The Zwyx Orlaz party left.", ["Zwyx Orlaz"]),
        ("It was told by Zwyx newspaper.", ["Zwyx"]),
        ("On Monday Zwyx analyst Maria Soto left.", ["Zwyx"]),
        ("On Monday Zwyx CEO Maria Soto left.", ["Zwyx"]),
        ("On Monday Zwyx chief executive Maria Soto left.", ["Zwyx"]),
        ("On Monday Zwyx said its profit rose.", ["Zwyx"]),
        ("On Monday Zwyx said on Friday it plans to close.", ["Zwyx"]),
        ("Later Zwyx rose 1.2 percent.", ["Zwyx"]),
        ("Later Zwyx was down 2.5%.", ["Zwyx"]),
        ("Zwyx Orlaz 24.50 down 0.50", ["Zwyx Orlaz"]),
        ("It was sold by FerroLux in May.", ["FerroLux"]),
        ("By Friday FerroLux agreed.", ["FerroLux"]),
        ("“It rose,” said Maria Soto at Zwyx.", ["Zwyx"]),
        ("An economist for Zwyx said so.", ["Zwyx"]),
        ("Then the clients of Zwyx left.", ["Zwyx"]),
        ("He told ZWX so.", ["ZWX"]),
        ("They went to airlines such as Zwyx.", ["Zwyx"]),
        ("Shares of Boeing and Zwyx fell.", ["Boeing", "Zwyx"]),
        ("They saw Zwyx and Boeing there.", ["Zwyx", "Boeing"]),
        ("Today Zwyx raises target to $74 from $70.", ["Zwyx"]),
        ("Zwyx Orlaz loss 36.1 vs 22.7", ["Zwyx Orlaz"]),
        ("He heads Zwyx Drilling International in Oslo.", ["Zwyx Drilling International"]),
        ("He heads KPMG Zwyx Orlaz in Oslo.", ["KPMG Zwyx Orlaz"]),
        ("Partners Zwyx Petroleum Corp left.", ["Zwyx Petroleum Corp"]),
        ("They asked Telefonica de Argentina today.", ["Telefonica de Argentina"]),
        ("They asked U.N. Climate Change today.", ["U.N. Climate Change"]),
        ("They went to Slater & Zwyx in May.", ["Slater & Zwyx"]),
        # what stands in front is no part of the name
        ("The Paris-based Zwyx Institute met.", ["Zwyx Institute"]),
        ("The NATO-led Orlaz Assistance Force left.", ["Orlaz Assistance Force"]),
        ("The Islamist Orlaz Welfare Party left.", ["Orlaz Welfare Party"]),
        # known bodies
        ("He told EFE news agency so.", ["EFE"]),
        ("They told Hina news agency so.", ["Hina"]),
        ("They saw Boeing Co planes.", ["Boeing Co"]),
        ("He joined Merrill Lynch & Co in May.", ["Merrill Lynch & Co"]),
        ("The S&P 500 fell.", []),
        # companies
        ("Shares of Boats of Norway Ltd fell.", ["Boats of Norway Ltd"]),
        ("It met Boats and Ships Ltd in May.", ["Boats and Ships Ltd"]),
        # what brackets and initials explain
        ("They fear the Zwyx Orlaz Jemaat (ZOJ) there.", ["Zwyx Orlaz Jemaat"]),
        ("Shares in Long Distance Zwyx Co fell. He sold LDZ in May.", ["Long Distance Zwyx Co", "LDZ"]),
    ],
)
def test_a_body(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Savimbo said it was a trap.",
        "Their captain, Rogério Ceni, was kissed.",
        "Shares in Savimbo's boat fell.",
        "Brent rose 1.2 percent.",
        "The OrlaTex index lost 2 percent.",
        "They fear Zwyx Summit Meeting (ZSM) there.",
        "They fear Zwyx Orlaz (KLM) there, and Orlaz of it (KO).",
        "It was told @FerroLux by it.",
        "President Soto said it.",
        "His partner, Foreign Minister Zwyx Orlaz, left.",
        "Revs 131 vs 161",
        "They do Research & Development there.",
        "They met Trade & Zwyx Minister Soto.",
        "They met Maria & Pedro of France & Spain.",
        "They met Boxer-turned-politician Zwyx.",
        "He came by bus. Zwyx chief said so.",
        "It rose. It fell 2-1 and",
    ],
)
def test_none(text: str) -> None:
    assert [name for name in bodies(text) if name != "KLM"] == []


def test_a_company_goes_by_the_first_or_last_word_of_its_name() -> None:
    found = mentions("Zwyx Sellu Oyj said so. Zwyx rose. Shares in Celulosa Orlaz S.A. fell. Shares in Orlaz fell.")
    assert found["Zwyx Sellu Oyj"] == ["Zwyx Sellu Oyj", "Zwyx"]
    assert found["Celulosa Orlaz S.A."] == ["Celulosa Orlaz S.A.", "Orlaz"]


def test_a_family_name_is_a_company_where_nobody_bears_it() -> None:
    assert mentions("Halvorsen Inc said so. The Halvorsen board met.") == {
        "Halvorsen Inc": ["Halvorsen Inc", "Halvorsen"]
    }
    assert mentions("John Fairfax Holdings Ltd rose. A Fairfax holder spoke.") == {
        "John Fairfax Holdings Ltd": ["John Fairfax Holdings Ltd", "Fairfax"]
    }
    found = mentions("Halvorsen Inc closed. Maria Halvorsen left. Halvorsen, 43, was late.")
    assert found == {"Halvorsen Inc": ["Halvorsen Inc"], "Maria Halvorsen": ["Maria Halvorsen", "Halvorsen"]}


def test_a_place_is_no_short_form_of_a_company() -> None:
    assert bodies("Zwyx Electric Ltd said so. Half of Zwyx was dark. Zwyx fell silent.") == ["Zwyx Electric Ltd"]


def test_what_stands_before_a_headline_is_no_name() -> None:
    found = mentions("Shares in Zwyx Orlaz fell.", "BRIEF-Zwyx Orlaz says mill to close")
    assert found == {"Zwyx Orlaz": ["Zwyx Orlaz", "Zwyx Orlaz"]}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chinese Vice Premier Liu He will travel. They saw Liu.", {"Liu He": ["Liu He", "Liu"]}),
        ("They met Bakr bin Laden, a builder.", {"Bakr bin Laden": ["Bakr bin Laden"]}),
        ("President Abdel al-Zwyx left. Zwyx was late.", {"Abdel al-Zwyx": ["Abdel al-Zwyx", "Zwyx"]}),
    ],
)
def test_whole_names(text: str, names: dict[str, list[str]]) -> None:
    assert mentions(text) == names


def test_letters_alone_are_nobody() -> None:
    assert people("A Zwyx poll said so.") == []
    assert people("They saw T. H. E. there.") == []


def test_a_hall_is_nobody() -> None:
    assert people("They met in the shade of Zwyx Hall.") == []
