"""Names of bodies: what is none, where a name begins and ends, its acronym, country and parent."""

from __future__ import annotations

import pytest

from extract.found import bodies, findings, mentions
from namsite.records import Referent


@pytest.mark.parametrize(
    "text",
    [
        "The council met in the ministry.",
        "The Council met.",
        "The government fell.",
        "The government of the day fell.",
        "The government of",
        "A government of Ministers fell.",
        "Heads of State and Government met.",
        "The State and Government agreed.",
        "They met at Lancaster House.",
        "They met at the Zwyx Hall.",
        "Baku Congress Center was full.",
        "Zwyx Conference Hall was full.",
        "Belgrade Conference was long.",
        "The 5th Southern Conference on Climate Action opened.",
        "The 2009 Tunis Forum on Space Research opened.",
        "They wrote a report on Maritime Transport.",
        "Sana Ordwann, Ambassador of Iraq, left.",
        "The 3rd Conference was long.",
        "Group of friends met.",
        "Prime Cabinet Secretary Maria Soto left.",
        "Inc. is a word.",
        "The (Inc.) is a word.",
        "Who left?",
        "Apple trees grew, and orange trees.",
        "The Zwyx Pact was signed.",
        "The Kenya membership agreed.",
        "Yesterday Parliament sat.",
        "Ministers of Monday met in the Council of Monday.",
        "The Lopes and Council (new) Committee",
    ],
)
def test_no_body_is_named(text: str) -> None:
    assert bodies(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # by a head noun
        ("The Widget Council met.", "Widget Council"),
        ("Yesterday the Widget Council met.", "Widget Council"),
        ("WHO Council met.", "WHO Council"),
        ("The Foreign and Trade Council met.", "Foreign and Trade Council"),
        ("The Kenyan Ministry of Health met.", "Kenyan Ministry of Health"),
        ("The Ministry of Foreign Affairs of Malaysia met.", "Ministry of Foreign Affairs of Malaysia"),
        ("The Ministry of Labour and Trade met.", "Ministry of Labour and Trade"),
        ("The Ministry of Health Maria Soto heads is new.", "Ministry of Health"),
        ("The Widget Committee on Zwyx Affairs met.", "Widget Committee on Zwyx Affairs"),
        ("The Committee of 24 met.", "Committee of 24"),
        ("The Committee on Zwyx Affairs met.", "Committee on Zwyx Affairs"),
        ("The 5th Army left.", "5th Army"),
        ("The Embassy in Kenya opened.", "Embassy in Kenya"),
        ("The Mission to Kenya opened.", "Mission to Kenya"),
        ("The Widget Council in Kenya met.", "Widget Council"),
        ("The Zwyx Academy of the Arts was full.", "Zwyx Academy of the Arts"),
        ("The government of Velmaria met.", "government of Velmaria"),
        ("The government of the Republic of Zwyx met.", "government of the Republic of Zwyx"),
        ("The Council of Zwyx Measures in Ordwa (CZMO) met.", "Council of Zwyx Measures in Ordwa"),
        ("The Kenyan Government in Lisbon met.", "Kenyan Government"),
        ("The Widget Committee on President Zwyx met.", "Widget Committee"),
        ("The Widget Council of the", "Widget Council"),
        ("The Widget Council for Health in Africa met.", "Widget Council for Health in Africa"),
        ("The Trade (new) Council of Widgets met.", "Council of Widgets"),
        ("The Lisbon and Widget Council met.", "Widget Council"),
        ("The 5th Widget Council met.", "Widget Council"),
        ("The Chinese People's Widget Council met.", "Chinese People's Widget Council"),
        ("The Socialist Widget Council met.", "Socialist Widget Council"),
        ("The Zwyx Refugee Support Federation met.", "Zwyx Refugee Support Federation"),
        ("The Zwyx Agency for Women's Rights met.", "Zwyx Agency for Women's Rights"),
        ("Speaker of the Parliament of Oman Pierre Ordwann left.", "Parliament of Oman"),
        ("Chairman of the Zwyx Forum for Food Security Maria B. Soto left.", "Zwyx Forum for Food Security"),
        # by the gazetteer
        ("The U.N. Security Council met.", "U.N. Security Council"),
        ("Moody's said so.", "Moody's"),
        ("They asked Samsung for it.", "Samsung"),
        # by its members, its leaders, its suffix
        ("The leadership of the Zwyx Ordwa Pact agreed.", "Zwyx Ordwa Pact"),
        ("The Zwyx Pact membership agreed.", "Zwyx Pact"),
        ("The Pact of Zwyx Rivers membership agreed.", "Pact of Zwyx Rivers"),
        ("The ZWO members agreed.", "ZWO"),
        ("Yesterday Zwyx Microsystems Ltd grew.", "Zwyx Microsystems Ltd"),
        ("The shares of Zwyx Microsystems Inc. grew.", "Zwyx Microsystems Inc."),
    ],
)
def test_where_a_name_begins_and_ends(text: str, name: str) -> None:
    assert bodies(text) == [name]


def test_a_headline_names_only_what_the_text_names() -> None:
    headline = "Widget Council Opens Gadget Bank in Lisbon"
    assert bodies("Rain fell on the hills.", headline) == []
    assert mentions("The Widget Council met.", headline) == {"Widget Council": ["Widget Council"] * 2}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was paid by the Royal New Zealand Air Force today.", ["Royal New Zealand Air Force"]),
        ("He asked the Velmarian Red Cross today.", ["Velmarian Red Cross"]),
        ("He left the Supreme Soviet today.", ["Supreme Soviet"]),
        ("She sat in the Chamber of Deputies today.", ["Chamber of Deputies"]),
        ("She sat in the Parliament today.", []),
        ("It was built by Halden Works, Inc. and sold.", ["Halden Works, Inc."]),
        ("He flew to the Soviet Union today.", []),
        ("It was the 18th Meeting of the Conference of Heads of Government.", []),
        ("A friend of the ZWX came.", ["ZWX"]),
        ("Tarva 2, Zwyx Liman 1. That was all.", ["Tarva", "Zwyx Liman"]),
        ("He told Omroep Zwyxel so.", ["Omroep Zwyxel"]),
        ("It belongs to Zwyx Tankers of Piraeus.", ["Zwyx Tankers"]),
        ("He lay in St Mary's Hospital.", ["St Mary's Hospital"]),
        ("She met the Kanak and Socialist Liberation Front.", ["Kanak and Socialist Liberation Front"]),
        ("She met Saudi Energy Minister Ole Vik.", []),
        ("The Bakers' Union of Zwyx struck.", ["Bakers' Union of Zwyx"]),
        ("The 4th Infantry Battalion moved.", ["4th Infantry Battalion"]),
        ("The ZLFX came to the talks.", ["ZLFX"]),
        ("They hired the salvage firm Zwyx & Sons.", ["Zwyx & Sons"]),
        ("They gave to the charity Bread for Zwyx.", ["Bread for Zwyx"]),
        ("They played AC Zwyxel there. As Zwyxel knew.", ["AC Zwyxel"]),
        (
            "They asked the United Nations Educational, Scientific and Cultural Organization today.",
            ["United Nations Educational, Scientific and Cultural Organization"],
        ),
        ("They met Chief Financial Officer Ole Vik.", []),
    ],
)
def test_names_of_many_shapes(text: str, names: list[str]) -> None:
    assert bodies(text) == names


def test_a_common_word_in_a_headline_is_no_company() -> None:
    assert bodies("Rain fell on the hills.", "Apple Opens Zwyx Road in Lisbon") == []


def test_a_known_name_inside_a_longer_one_is_not_named() -> None:
    assert bodies("They met Zwyx Doctors Without Borders today.") == ["Zwyx Doctors Without Borders"]
    assert bodies("They met Velmarian African Union today.") == ["Velmarian African Union"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("They asked Trend.", True),
        ("They asked Apple today.", True),
        ("They asked Zwyx Siemens today.", True),
        ("They heard that Apple said so.", True),
        ("They know Apple's phones.", True),
        ("Apple said so.", False),
        ("They know the Apple today.", True),
        ("They saw the Apple Zwyx today.", False),
    ],
)
def test_a_single_word_must_be_able_to_mean_the_body(text: str, named: bool) -> None:
    assert bool(bodies(text)) is named


# ---- acronym, country, parent ----


def body(text: str, name: str) -> Referent:
    return next(one for one in findings(text).referents if one.name == name)


def test_an_acronym_in_brackets_is_a_name_of_its_own() -> None:
    text = "The International Widget Organization (IWO) met. The IWO agreed. IWO (its name) grew."
    one = body(text, "International Widget Organization")
    assert one.acronym == "IWO"
    assert [mention.surface for mention in one.mentions] == ["International Widget Organization", *["IWO"] * 3]


def test_an_acronym_may_have_small_letters() -> None:
    one = body("Then the Widget Organization (WiO) met. WiO agreed.", "Widget Organization")
    assert [mention.surface for mention in one.mentions] == ["Widget Organization", "WiO", "WiO"]


@pytest.mark.parametrize("brackets", ["(see below)", "(Lisbon)", "()", "(IWO", "(IWO and more)"])
def test_other_brackets_hold_no_acronym(brackets: str) -> None:
    assert body(f"Then the Widget Organization {brackets} met.", "Widget Organization").acronym is None


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The Ministry of Health of Malaysia met.", "Ministry of Health of Malaysia", "Malaysia"),
        ("The Chinese Government met.", "Chinese Government", "China"),
        ("Velmaria's Widget Council met.", "Widget Council", "Velmaria"),
        ("South Korea's Widget Council met.", "Widget Council", "South Korea"),
        ("The Parliament of Velmaria met.", "Parliament of Velmaria", "Velmaria"),
        ("The Parliament of the Republic of Velmaria met.", "Parliament of the Republic of Velmaria", "Velmaria"),
        ("The government of Kenya met.", "government of Kenya", "Kenya"),
        ("The Widget Council of Lisbon met.", "Widget Council of Lisbon", None),
        ("ZWO's Widget Council met.", "Widget Council", None),
        ("The Widget Council met.", "Widget Council", None),
    ],
)
def test_whose_country_it_is(text: str, name: str, country: str | None) -> None:
    assert body(text, name).country == country


@pytest.mark.parametrize(
    ("text", "name", "parent"),
    [
        ("The Widget Council met.", "Widget Council", None),
        ("The UN met. UN Widget Committee met as well.", "UN Widget Committee", "UN"),
        ("NAM's Contact Group met. NAM agreed.", "Contact Group", "NAM"),
        (
            "The Widget League (WL) Contact Group met. The Widget League agreed.",
            "Widget League Contact Group",
            "Widget League",
        ),
        ("ZWO agreed. The ZWO (new) and the ZWO Contact Group met.", "ZWO Contact Group", "ZWO"),
        (
            "The Department for Foreign Affairs of Velmaria's Presidential Administration met.",
            "Department for Foreign Affairs",
            "Presidential Administration",
        ),
        (
            "The Widget Department of the Gadget Council met. The Gadget Council agreed.",
            "Widget Department of the Gadget Council",
            "Gadget Council",
        ),
        (
            "The Widget Council met. The Widget Council Secretariat agreed.",
            "Widget Council Secretariat",
            "Widget Council",
        ),
        ("The Department of Health met.", "Department of Health", None),
    ],
)
def test_what_it_is_part_of(text: str, name: str, parent: str | None) -> None:
    found = findings(text).referents
    one = next(one for one in found if one.name == name)
    assert (found[one.parent].name if one.parent is not None else None) == parent


def test_a_name_goes_on_behind_its_head_noun() -> None:
    assert bodies("They met at the European Press Libraries in May.") == ["European Press Libraries"]
    assert bodies("The European Commission President spoke.") == ["European Commission"]


@pytest.mark.parametrize(
    ("text", "names_"),
    [
        (
            "The Executive Committee of the Fund for Saving the Aral Sea met.",
            ["Executive Committee of the Fund for Saving the Aral Sea"],
        ),
        ("The Alliance for Promoting Trade opened an office.", ["Alliance for Promoting Trade"]),
        ("The Fund for Building has the key.", ["Fund for Building"]),
    ],
)
def test_a_gerund_takes_in_what_is_done(text: str, names_: list[str]) -> None:
    assert bodies(text)[:1] == names_


def test_an_acronym_of_another_language_is_the_whole_body_s() -> None:
    found = findings("The High Commission of the Organisation for the Development of the Zwyx River (OMVZ) met.")
    acronyms = {one.name: one.acronym for one in found.referents}
    assert acronyms["High Commission of the Organisation for the Development of the Zwyx River"] is None
    assert acronyms["Organisation for the Development of the Zwyx River"] == "OMVZ"


@pytest.mark.parametrize(
    ("text", "names_"),
    [
        ("The Commonwealth Finance Ministers' Meeting opened.", ["Commonwealth"]),
        ("They met at the Zwyx Union Hotel.", []),
        ("The Group of 15 developing countries met.", ["Group of 15"]),
        ("The National Institute of Civil Defence (INDECI) met.", ["National Institute of Civil Defence"]),
    ],
)
def test_more_of_what_is_a_body(text: str, names_: list[str]) -> None:
    assert bodies(text) == names_


def test_a_programme_of_action_is_a_document() -> None:
    assert bodies("The Riga Programme of Action covers ten years.") == []
