"""Bodies that only the words around their name tell, and their short forms."""

from __future__ import annotations

import pytest

from extract.found import bodies, mentions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Italian firm Consorzio Valdano denied it.", ["Consorzio Valdano"]),
        ("The carmaker Zwyx denied it.", ["Zwyx"]),
        ("The new company, Stellora, will start in May.", ["Stellora"]),
        ("The seamen's union, SYNOPEK, welcomed it.", ["SYNOPEK"]),
        ("The institute for land and rivers, ITERVA, drew maps.", ["ITERVA"]),
        ("Reef International, a charity in Orlovo, welcomed it.", ["Reef International"]),
        ("They met The Lanterns, the group that she once led, in May.", ["The Lanterns"]),
        ("Shares in Zwyx Maltings rose.", ["Zwyx Maltings"]),
        ("It was noted by analysts at Jarrow in May.", ["Jarrow"]),
        ("She told the Orlovo Mirror so.", ["Orlovo Mirror"]),
        ("He was until May leader of FOM-CISK in the north.", ["FOM-CISK"]),
        ("She was head of finance at Bank Utara until May.", ["Bank Utara"]),
        ("She told Radio Sunnavik so.", ["Radio Sunnavik"]),
        ("A spokesman for Agence Terunga spoke.", ["Agence Terunga"]),
        ("Aguas del Norte S.A. sold it.", ["Aguas del Norte S.A."]),
        ("ORLAX said so on Monday.", ["ORLAX"]),
        ("Officials of ORLAX left.", ["ORLAX"]),
        ("They wrote to the ORLAX in May.", ["ORLAX"]),
        ("The strikers won. On Friday they beat Orlovo Stars 2-1 in Tarva.", ["Orlovo Stars"]),
        ("It was bought by the chief executive of Ferrolux in May.", ["Ferrolux"]),
        ("They met when Ferrolux's shareholders voted.", ["Ferrolux"]),
        ("The Leeward and Orlovian League met.", ["Leeward and Orlovian League"]),
    ],
)
def test_a_body(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The head of the firm, Okafor, denied it.",
        "The company President Maria Soto left.",
        "The company, Maria Soto, left.",
        "The bank in Paris closed.",
        "On the island, Okafor, a bank robber, was caught.",
        "Maria Soto, a company director, left.",
        "She told Maria Soto so.",
        "She bought Zwyx in May.",
        "They spoke of the party Monday brought.",
        "The Minister of Tourism and Civil Aviation left.",
        "The Fourth Conference of Ministers ended.",
        "Radio Programmes were read.",
        "Results: 1. Yazdani (QRI), 2. Okunishi (JPN). Yazdani of QRI was first.",
    ],
)
def test_none(text: str) -> None:
    assert bodies(text) == []


@pytest.mark.parametrize(
    ("text", "name", "wordings"),
    [
        (
            "Zwyx Maltings Ltd closed. The Zwyx Maltings director left.",
            "Zwyx Maltings Ltd",
            ["Zwyx Maltings Ltd", "Zwyx Maltings"],
        ),
        (
            "The Supreme Court of Kenya met. The Supreme Court ruled.",
            "Supreme Court of Kenya",
            ["Supreme Court of Kenya", "Supreme Court"],
        ),
        (
            "The Orlovo Philharmonic Orchestra played. The Orlovo Philharmonic left.",
            "Orlovo Philharmonic Orchestra",
            ["Orlovo Philharmonic Orchestra", "Orlovo Philharmonic"],
        ),
    ],
)
def test_short_forms(text: str, name: str, wordings: list[str]) -> None:
    assert mentions(text)[name] == wordings


def test_an_acronym_stands_for_the_one_name_that_it_fits() -> None:
    text = "The Orlovo Island Fishers Union met. The union, OIFU, was founded in May."
    assert mentions(text)["Orlovo Island Fishers Union"] == ["Orlovo Island Fishers Union", "OIFU"]
