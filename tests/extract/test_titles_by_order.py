"""Titles behind a country, behind a style, with what follows their noun: as desks of many countries write them."""

from __future__ import annotations

import pytest

from extract.found import bodies, courtesies, people, titles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # behind the name and where somebody is from
        (
            "Joao Sousa of Brazil and A.C.S. Perera of Sri Lanka, the chairman of the Bureau, worked it out.",
            ["of Brazil → Joao Sousa", "of Sri Lanka → A.C.S. Perera", "chairman of the Bureau → A.C.S. Perera"],
        ),
        ("Ana Ruiz (Peru), the rapporteur of the panel, read it.", ["(Peru)", "rapporteur of the panel → Ana Ruiz"]),
        ("Ana Ruiz from Peru, chair of the fund, read it.", ["chair of the fund → Ana Ruiz"]),
        (
            "Ole Vik of Norway, the current chair of the Arctic Council, spoke.",
            ["of Norway → Ole Vik", "current chair of the Arctic Council → Ole Vik"],
        ),
        # the title of whoever comes next
        (
            "They were Ole Vik of Norway, the Prime Minister of Nauru, Ana Ruiz, and Mr Hans Moll.",
            ["of Norway → Ole Vik", "Prime Minister of Nauru → Ana Ruiz"],
        ),
        ("Ole Vik of Norway, Foreign Minister Ana Ruiz and others left.", ["of Norway", "Foreign Minister → Ana Ruiz"]),
        # behind *elected*, *appointed*
        (
            "President Ole Vik of Malta, elected chairman by acclamation, rose.",
            ["President of Malta → Ole Vik", "chairman → Ole Vik"],
        ),
        ("Ole Vik, named chair of the council in May, left.", ["chair of the council → Ole Vik"]),
        (
            "The chairman, President Ole Vik of Malta, appointed President Ana Ruiz of Peru as mediator.",
            ["President of Malta → Ole Vik", "President of Peru → Ana Ruiz", "mediator → Ana Ruiz"],
        ),
        # for a time only
        (
            "Peru's Ana Ruiz, president pro tempore of the bloc, spoke.",
            ["president pro tempore of the bloc → Ana Ruiz"],
        ),
        ("Its secretary pro tem, Ole Vik, left.", ["secretary pro tem → Ole Vik"]),
        ("Director ad interim Ole Vik left.", ["Director ad interim → Ole Vik"]),
        ("Ole Vik, chargé d'affaires of Malta, came.", ["chargé d'affaires of Malta → Ole Vik"]),
        # of whoever serves another
        (
            "The UN Secretary-General's Personal Envoy for Sudan, Ole Vik, spoke.",
            ["UN Secretary-General's Personal Envoy for Sudan → Ole Vik"],
        ),
        (
            "The AU Commission chairperson's special envoy for the Sahel, Ole Vik, spoke.",
            ["AU Commission chairperson's special envoy for the Sahel → Ole Vik"],
        ),
        # of a body that many own
        (
            "Ole Vik, general secretary of the dockers' union, left.",
            ["general secretary of the dockers' union → Ole Vik"],
        ),
        ("Ana Ruiz, head of the mine's rescue station, left.", ["head of the mine's rescue station → Ana Ruiz"]),
        ("Ana Ruiz, chair of the students’ union ESIB, left.", ["chair of the students’ union ESIB → Ana Ruiz"]),
        # other posts
        ("The Chief Observer of the Union's mission, Mr. Ole Vik, spoke.", ["Chief Observer of the Union's mission"]),
        ("EU Chief Observer Hannah Moll spoke.", ["EU Chief Observer → Hannah Moll"]),
        ("The Minister in the Presidency, Ole Vik, spoke.", ["Minister in the Presidency → Ole Vik"]),
        (
            "Coordinating Minister for Maritime Affairs Ole Vik spoke.",
            ["Coordinating Minister for Maritime Affairs → Ole Vik"],
        ),
        # a delegation of a country, a party that is called what it is
        (
            "The head of the United States delegation, Ana Ruiz, rose.",
            ["head of the United States delegation → Ana Ruiz"],
        ),
        ("Ana Ruiz, leader of the New Zealand team, rose.", ["leader of the New Zealand team → Ana Ruiz"]),
        (
            "The leader of the opposition Farmers' League, Ole Vik, left.",
            ["leader of the opposition Farmers' League → Ole Vik"],
        ),
        # where somebody is sent, behind a name
        ("Ole Vik, SADC facilitator in Lesotho, spoke.", ["SADC facilitator in Lesotho → Ole Vik"]),
        ("Ole Vik, Peru's ambassador in Riga, spoke.", ["Peru's ambassador in Riga → Ole Vik"]),
        # in letters
        ("Bangladesh PM Ana Ruiz came. PM Ole Vik did not.", ["Bangladesh PM → Ana Ruiz", "PM → Ole Vik"]),
        ("At 5 pm Ole Vik left, at 6 PM Ana Ruiz.", []),
        # a form of address with a full stop
        ("Its president, Smt. Leela Moll, said no.", ["president → Leela Moll"]),
        # behind a title and between commas, words that are none of a name elsewhere
        ("Its chairman, Odd Aarvik, asked to see him.", ["chairman → Odd Aarvik"]),
        ("The referee, Edit Zwyx, gave five points.", ["referee → Edit Zwyx"]),
        ("The host, Costa Rica, won. Its chairman, Big Ben, won.", []),
        # other fields and trades
        ("The shift foreman, Ole Vik, came up last.", ["shift foreman → Ole Vik"]),
        ("The delegate-general of the festival, Ana Ruiz, left.", ["delegate-general of the festival → Ana Ruiz"]),
        # who holds an office already is told by other words
        ("The incumbent, Mr. Ole Vik, was beaten.", []),
        ("The Right Honourable Prime Minister Ralph Moll took the chair.", ["Prime Minister → Ralph Moll"]),
    ],
)
def test_a_title_is_its_bearers_whole(text: str, found: list[str]) -> None:
    got = titles(text)
    assert [one if " → " in whole else one.partition(" → ")[0] for one, whole in zip(got, found, strict=False)] == found
    assert len(got) == len(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("His Majesty King Hamad bin Isa Al Khalifa opened it.", ["His Majesty", "King"]),
        ("Her Majesty Queen Rania Al Abdullah opened it.", ["Her Majesty", "Queen"]),
        ("HRH Prince Turki bin Faisal and H.H. Sheikh Nawaf Al-Ahmad left.", ["HRH", "Prince", "H.H.", "Sheikh"]),
        ("The premier of Fiji, Ratu Sir Epeli Mara, spoke.", ["Ratu Sir"]),
    ],
)
def test_a_style_and_what_somebody_is_are_two(text: str, found: list[str]) -> None:
    assert [one.partition(" → ")[0] for one in courtesies(text)] == found


def test_a_style_is_no_part_of_a_name() -> None:
    assert people("His Majesty King Abdullah left with Ratu Sir Epeli Mara.") == ["King Abdullah", "Epeli Mara"]


def test_a_ruler_behind_a_style_holds_an_office() -> None:
    assert titles("His Highness the Amir of Kuwait Sheikh Nawaf Al-Ahmad left.") == ["Amir of Kuwait → Nawaf Al-Ahmad"]


def test_whoever_observes_is_no_newspaper() -> None:
    assert bodies("The Chief Observer of the latter, Mr. Ole Vik, spoke.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a title begins the row and a name ends it: each title is the next name's
        (
            "It saw the Maltese Energy Minister, Ana Ruiz, the Deputy Prime Minister of Peru, Ole Vik, "
            "the Fijian Minister of Energy, Hans Moll, and the Premier of Chad, Musa Bello.",
            [
                "Maltese Energy Minister → Ana Ruiz",
                "Deputy Prime Minister of Peru → Ole Vik",
                "Fijian Minister of Energy → Hans Moll",
                "Premier of Chad → Musa Bello",
            ],
        ),
        (
            "He met the Foreign Minister, Ana Ruiz, the Minister of Defence, Ole Vik, the Chief of Staff, "
            "General Hans Moll, and the Speaker, Eva Lund.",
            [
                "Foreign Minister → Ana Ruiz",
                "Minister of Defence → Ole Vik",
                "Chief of Staff → Hans Moll",
                "General → Hans Moll",
                "Speaker → Eva Lund",
            ],
        ),
        (
            "It comprises the leader of the opposition, Jan Novak, the chairman of the Senate committee, Petr Dvorak, "
            "and the deputy foreign minister, Eva Horak.",
            [
                "leader of the opposition → Jan Novak",
                "chairman of the Senate committee → Petr Dvorak",
                "deputy foreign minister → Eva Horak",
            ],
        ),
        (
            "Among them were the Peruvian Prime Minister, Ana Ruiz, the Maltese Minister of Trade, Ole Vik.",
            ["Peruvian Prime Minister → Ana Ruiz", "Maltese Minister of Trade → Ole Vik"],
        ),
        # a name begins the row, or a title ends it
        (
            "He thanked Ole Vik, the president, Ana Ruiz, the head of the union, and Hans Moll, the mayor.",
            ["president → Ole Vik", "head of the union → Ana Ruiz", "mayor → Hans Moll"],
        ),
        (
            "Among the guests were Ambassador Ole Vik, the Austrian envoy, Ana Ruiz, the Swiss consul, and others.",
            ["Ambassador → Ole Vik", "Austrian envoy → Ole Vik", "Swiss consul → Ana Ruiz"],
        ),
        (
            "The foreign minister of Chad, Ana Ruiz, the chair of the session, said so.",
            ["foreign minister of Chad → Ana Ruiz", "chair of the session → Ana Ruiz"],
        ),
    ],
)
def test_a_row_of_titles_and_names_tells_which_of_them_comes_first(text: str, found: list[str]) -> None:
    assert titles(text) == found
