"""Reports from meetings of unions of states, as their agencies and offices put them: whose meeting it is and who leads
it, names and offices of the Gulf, South Asia and the Caribbean, presidencies that are nobody's office."""

from __future__ import annotations

import pytest

from extract import articles
from extract.found import bodies, findings, people, titles

THERE = "President Orla Quinn attended {} in Oslo on Wednesday."


@pytest.mark.parametrize(
    "name",
    [
        "summit of the Visegrád countries",
        "sixth summit of the Presidents of the Visegrad group of states",
        "summit of the Nordic countries",
        "summit of the Baltic and Nordic states",
        "third meeting of the foreign ministers of the Andean nations",
        "summit of the Caspian littoral states",
        "meeting of the finance ministers of the Maghreb countries",
        "summit of the Mekong region",
        "summit of the Commonwealth",
        "summit of the Sahel",
    ],
)
def test_the_name_of_a_summit_ends_with_those_whose_it_is(name: str) -> None:
    assert [one.name for one in findings(THERE.format(f"the {name}")).gatherings] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Orla Quinn attended the summit of the Sahel and Ana Bo met traders in the states.", "Sahel"),
        ("President Orla Quinn attended the summit of the Commonwealth and President Ole Vik left.", "Commonwealth"),
        ("President Orla Quinn attended the summit of the Sahel, countries of the coast did not.", "Sahel"),
    ],
)
def test_what_follows_a_summit_is_no_part_of_it(text: str, name: str) -> None:
    assert [one.name for one in findings(text).gatherings] == [f"summit of the {name}"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dr. Sultan bin Omar Rahmani, Minister of Trade, led the team.", ["Sultan bin Omar Rahmani"]),
        ("Minister of Health Sultan Al Rashidi spoke.", ["Sultan Al Rashidi"]),
        ("Minister of Health Sultan Al-Rashidi spoke.", ["Sultan Al-Rashidi"]),
        (
            "Sultan Yusuf bin Hamid received Sultan bin Khalid Al Amri.",
            ["Yusuf bin Hamid", "Sultan bin Khalid Al Amri"],
        ),
        ("Crown Prince Sultan bin Faisal landed. Prince Sultan said he was pleased.", ["Sultan bin Faisal"]),
        ("Minister of Interior Prince Sultan bin Faisal led the team.", ["Sultan bin Faisal"]),
        ("Sultan Tariq bin Hamid of Oman spoke.", ["Tariq bin Hamid"]),
        ("The Sultan of Perak, Sultan Ismail Mansur, left.", ["Ismail Mansur"]),
        ("Spokesman Syed Rahmanuddin told reporters. Rahmanuddin said talks went well.", ["Syed Rahmanuddin"]),
        ("Foreign Secretary Syed Kamrul Huda left.", ["Syed Kamrul Huda"]),
        ("Prime Minister Sheikh Rahima spoke. Rahima left early.", ["Sheikh Rahima"]),
        ("Sheikh Tamim bin Khalid Al Amri spoke. Sheikh Tamim left early.", ["Tamim bin Khalid Al Amri"]),
    ],
)
def test_rulers_and_those_who_are_called_like_them(text: str, found: list[str]) -> None:
    assert people(text) == found


def test_a_given_name_is_no_title() -> None:
    assert titles("Minister of Health Sultan Al Rashidi and Sultan bin Omar Rahmani spoke.") == [
        "Minister of Health → Sultan Al Rashidi"
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The outgoing chair Pavel Roca, President of Peru, Lena Holm, Prime Minister of Malta, Omar Diaz, Prime"
            " Minister of Chad, and Ana Bo, Secretary-General of CARICOM, spoke.",
            {"outgoing chair → Pavel Roca", "President of Peru → Pavel Roca", "Prime Minister of Malta → Lena Holm"}
            | {"Prime Minister of Chad → Omar Diaz", "Secretary-General of CARICOM → Ana Bo"},
        ),
        (
            "Former chairman Pavel Roca, President of Peru, Lena Holm, Prime Minister of Malta, as well as Omar Diaz,"
            " President of Chad, spoke.",
            {"Former chairman → Pavel Roca", "President of Peru → Pavel Roca", "Prime Minister of Malta → Lena Holm"}
            | {"President of Chad → Omar Diaz"},
        ),
        (
            "Chairman Pavel Roca, Prime Minister of Malta, Lena Holm, Prime Minister of Chad, and others signed.",
            {"Chairman → Pavel Roca", "Prime Minister of Malta → Pavel Roca", "Prime Minister of Chad → Lena Holm"},
        ),
        (
            "Chairman Pavel Roca, Prime Minister of Malta, Lena Holm, and Prime Minister of Chad, Omar Diaz, signed.",
            {"Chairman → Pavel Roca", "Prime Minister of Malta → Lena Holm", "Prime Minister of Chad → Omar Diaz"},
        ),
        (
            "The President of Malta, Lena Holm, the President of Chad, Omar Diaz, were there.",
            {"President of Malta → Lena Holm", "President of Chad → Omar Diaz"},
        ),
    ],
)
def test_the_end_of_a_row_tells_whose_the_titles_are(text: str, found: set[str]) -> None:
    assert set(titles(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The dinner is part of the Dutch V4 Presidency.", ["V4"]),
        ("The Dutch Presidency has arranged five meetings.", []),
        ("The G20 Presidency passed to Chile.", ["G20"]),
        ("The Irish EU Presidency ends in June.", ["EU"]),
        ("The Dutch Presidency of the Council of the European Union begins.", ["Council of the European Union"]),
        ("The Presidency of the African Union went to Chad.", ["African Union"]),
        ("Malta holds the Presidency of the Security Council.", ["Security Council"]),
        ("The Turkish Presidency announced the visit.", ["Turkish Presidency"]),
        ("It was told in a statement by the Egyptian Presidency.", ["Egyptian Presidency"]),
        ("The Presidency of Bosnia and Herzegovina met.", ["Presidency of Bosnia and Herzegovina"]),
        ("He works for the Presidency of the Republic of Peru.", ["Presidency of the Republic of Peru"]),
        ("The Commonwealth of Dominica signed.", []),
        ("Voters in the Commonwealth of Virginia chose.", []),
        ("Ana Bo, Prime Minister of the Commonwealth of The Bahamas, spoke.", []),
        ("Ana Bo, Prime Minister of the Federation of St Kitts and Nevis, spoke.", []),
        ("The Commonwealth of Independent States met.", ["Commonwealth of Independent States"]),
        ("The Federation of Trade Unions signed.", ["Federation of Trade Unions"]),
    ],
)
def test_turns_in_the_chair_and_countries_are_no_bodies(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    ("text", "chairs", "hosts"),
    [
        (
            "The foreign ministers' preparatory meeting, chaired by Foreign Minister Lena Holm, gave its last touches"
            " to the papers for the 25th Harbour Summit.",
            [None],
            [None],
        ),
        (
            "A meeting of ministers, which was chaired by Foreign Minister Lena Holm, was to finish the papers for the"
            " 25th Harbour Summit.",
            [None],
            [None],
        ),
        (
            "Speaking at the 28th Harbour Summit hosted by Malta, Ana Bo thanked for the next summit.",
            [None],
            ["Malta"],
        ),
        ("Chaired by Lena Holm, the 28th Harbour Summit was held in Oslo.", ["Lena Holm"], [None]),
        ("A working session chaired by Lena Holm came before the 28th Harbour Summit.", [None], [None]),
        ("The 28th Harbour Summit was held under the chairmanship of Rt Hon Dr Ana Bo of Fiji.", ["Ana Bo"], [None]),
        ("The 28th Harbour Summit was held under the chairmanship of Dr the Honourable Ana Bo.", ["Ana Bo"], [None]),
        ("The 28th Harbour Summit was chaired by H.E. Mr. Ole Vik.", ["Ole Vik"], [None]),
    ],
)
def test_each_meeting_has_its_own_chair_and_host(text: str, chairs: list[str | None], hosts: list[str | None]) -> None:
    found = findings(text).gatherings
    assert ([one.chair for one in found], [one.host for one in found]) == (chairs, hosts)


def test_whoever_chairs_the_ministers_does_not_chair_the_summit() -> None:
    text = (
        "A meeting of ministers, chaired by Foreign Minister Lena Holm, was to finish the papers for the 25th Harbour"
        " Summit to be held on Tuesday."
    )
    found = articles.findings(text)
    assert [articles.participants(found, one) for one in found.gatherings] == [[("Lena Holm", "chair")], []]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Nordic prime ministers are to hold a summit in Oslo on Saturday. It precedes by a week the NATO summit in"
            " Madrid.",
            [("summit in Oslo", "2020-05-02"), ("NATO summit", None)],
        ),
        (
            "The presidents of the Harbour states will hold a summit in Riga on Friday, ten days before an EU summit.",
            [("summit in Riga", "2020-05-01"), ("EU summit", None)],
        ),
        (
            "Nordic prime ministers arrived in Oslo for the NATO summit. The leaders held a summit on Saturday.",
            [("NATO summit", "2020-04-25")],
        ),
    ],
)
def test_a_summit_before_another(text: str, found: list[tuple[str, str | None]]) -> None:
    read = articles.findings(text, published="2020-04-28" if "held a" not in text else "2020-04-26")
    assert [(one.name, one.start) for one in read.gatherings] == found


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "On 24 June, Prime Minister Orla Quinn will fly to Bergen where she will attend the summit of the Nordic"
            " countries, Ana Bo, her press chief, informed the NTB agency on Wednesday.",
            ("2015-06-24", "2015-06-24"),
        ),
        ("The Harbour League summit in Riga will discuss fish, the minister let it be known on Monday.", (None, None)),
        ("The Harbour League summit will take place in July, the office notified members on Monday.", ("2015-07",) * 2),
        ("The Harbour League is to meet for its fifth summit in July, the host confirmed on Monday.", ("2015-07",) * 2),
        ("The presidents of the Harbour states are holding a summit in Riga on Friday.", ("2015-06-19",) * 2),
        ("The presidents of the Harbour states are holding a summit in Riga on Wednesday.", ("2015-06-17",) * 2),
    ],
)
def test_the_day_on_which_it_was_told_is_another(text: str, days: tuple[str | None, str | None]) -> None:
    (found,) = articles.findings(text, published="2015-06-18").gatherings
    assert articles.days(found) == days


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ministers will hand the papers to the Harbour Summit, besides the clashes in Lebanon.", None),
        ("The Harbour Summit will tackle, among other issues, the crisis in Yemen.", None),
        ("The Harbour Summit dealt with the latest developments in Sudan.", None),
        ("The Harbour Summit will meet in Riga and tackle the crisis in Yemen.", "Riga"),
        ("The Harbour Summit ended in Riga.", "Riga"),
    ],
)
def test_where_a_crisis_is_no_summit_is_held(text: str, place: str | None) -> None:
    (found,) = findings(text).gatherings
    assert found.place == place


@pytest.mark.parametrize(
    "text",
    [
        "President of the European Council Lena Holm, too, said yes to the meeting of the group to be held next week.",
        "Peru's delegate Omar Diaz, Deputy Prime Minister for the Council of Ministers, arrived on Wednesday.",
        "The spokesman of the European Council, Omar Diaz, spoke of a meeting on Wednesday.",
    ],
)
def test_an_office_is_no_sitting_of_its_council(text: str) -> None:
    assert not articles.findings(text, published="2015-06-18").gatherings


OPENED = "King Olav opened the 40th Harbour summit in Riga on Wednesday."


@pytest.mark.parametrize(
    ("texts", "there"),
    [
        (
            [
                "Invitations had gone to all leaders, among them President Tomas Reyes.",
                "President Reyes sent his deputy, Ana Bo, instead.",
            ],
            {"King Olav", "Ana Bo"},
        ),
        (
            [
                "King Olav extended an invitation to the leaders of the bloc, including Emir Tamim bin Khalid, last"
                " week. The invitation to Emir Tamim comes after a quarrel.",
                "Emir Tamim instead sent as his representative Prime Minister Ana Bo.",
            ],
            {"King Olav", "Ana Bo"},
        ),
        (["President Tomas Reyes dispatched Foreign Minister Ana Bo in his place."], {"King Olav", "Ana Bo"}),
        (["President Tomas Reyes has sent Foreign Minister Ana Bo to represent him."], {"King Olav", "Ana Bo"}),
        (["President Tomas Reyes told the summit that he had sent his troops home."], {"King Olav", "Tomas Reyes"}),
        (["In May 1985 President Ana Bo and President Tomas Reyes signed the charter."], {"King Olav"}),
        (["The bloc was born in 1985, when President Ana Bo signed its charter."], {"King Olav"}),
        (["It goes back to 3 May 1985 in Oslo, where President Ana Bo met President Tomas Reyes."], {"King Olav"}),
        (
            [
                "It goes back to the meeting of 15 February 1981 in Riga, when then Danish Prime Minister Ana Bo and"
                " the Swedish head of state at the time, Lena Holm, put their names to a declaration."
            ],
            {"King Olav"},
        ),
        (["The hall, built in 1985, was full when President Ana Bo signed the charter."], {"King Olav", "Ana Bo"}),
        (["Elected in 1985, President Ana Bo signed the charter."], {"King Olav", "Ana Bo"}),
    ],
)
def test_who_sent_another_or_acted_long_ago_is_not_there(texts: list[str], there: set[str]) -> None:
    found = articles.findings(OPENED, *texts, published="2015-06-18")
    assert {person for person, _ in articles.participants(found, found.gatherings[0])} == there


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (
            "The working meeting of the V4 heads of government – Danish Prime Minister Ana Bo, Norwegian Prime Minister"
            " Ole Vik and Swedish Prime Minister Lena Holm – will be held in Riga on Friday evening.",
            ["Ana Bo", "Ole Vik", "Lena Holm"],
        ),
        ("The Harbour summit – President Orla Quinn skipped it – ended in Riga on Wednesday.", []),
    ],
)
def test_those_between_dashes(text: str, there: list[str]) -> None:
    found = articles.findings(text, published="2015-06-18")
    assert [person for person, _ in articles.participants(found, found.gatherings[0])] == there


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The secretary-general of the Harbour League, Orla Quinn arrived in Riga on Thursday.",
            ["secretary-general of the Harbour League → Orla Quinn"],
        ),
        ("The president of Peru, Ole Vik said talks went well.", ["president of Peru → Ole Vik"]),
        ("In the words of the president of Peru, Ole Vik is a friend.", []),
        ("Prime Minister of Dominica, the Honourable Ana Bo presided.", ["Prime Minister of Dominica → Ana Bo"]),
        (
            "Chair of the Conference, Prime Minister of Dominica, the Honourable Ana Bo presided.",
            ["Prime Minister of Dominica → Ana Bo"],
        ),
        ("Bermuda was represented by its Premier, the Hon Ana Bo and a guest.", ["Premier → Ana Bo"]),
        (
            "The Special Representative of the UN Secretary-General for West Africa and the Sahel, Dr Ole Vik, spoke.",
            ["Special Representative of the UN Secretary-General for West Africa and the Sahel → Ole Vik"],
        ),
        ("The UN envoy for Peru and Malta's president met.", []),
        (
            "Ana Bo, Minister of Foreign and European Affairs, left.",
            ["Minister of Foreign and European Affairs → Ana Bo"],
        ),
        (
            "Peru's First Deputy Prime Minister and Foreign Minister Ana Bo spoke.",
            ["Peru's First Deputy Prime Minister and Foreign Minister → Ana Bo"],
        ),
        (
            "Deputy Minister of Planning and Investment Ngo Quoc Hai spoke.",
            ["Deputy Minister of Planning and Investment → Ngo Quoc Hai"],
        ),
        (
            "Minister-Chairman of the Government Office Le Van Dat spoke.",
            ["Minister-Chairman of the Government Office → Le Van Dat"],
        ),
        ("An NGO in Riga spoke. The NGO Oxfam left.", []),
    ],
)
def test_titles_as_offices_put_them(text: str, found: list[str]) -> None:
    assert titles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Order of the Harbour Community (OHC) was given to him.", ["Harbour Community"]),
        ("The Charter of the Harbour League (CHL) was signed.", ["Harbour League"]),
        ("The Bank of the Harbour Union (BHU) opened.", ["Bank of the Harbour Union"]),
        ("The Harbour Community (HC) met.", ["Harbour Community"]),
        ("He landed at Akrotiri Air Base on Monday.", []),
        ("The Royal Air Force flew him home.", ["Royal Air Force"]),
        ("Talks were held at the Hyatt Regency Hotel.", []),
    ],
)
def test_orders_charters_bases_and_hotels_are_no_bodies(text: str, found: list[str]) -> None:
    assert bodies(text) == found


def test_letters_of_a_charter_are_not_those_of_whose_it_is() -> None:
    (found,) = findings("The Charter of the Harbour League (CHL) was signed.").referents
    assert found.acronym is None


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Guests at the fifth Harbour summit, held on 15 June 2015, were President Ana Bo and Ole Vik of Peru.", True),
        ("Prime Minister Ana Bo left Bergen on Tuesday for the fifth Harbour summit.", True),
        ("Prime Minister Ana Bo and a large delegation left Bergen on Tuesday for the fifth Harbour summit.", True),
        ("Prime Minister Ana Bo will be leaving for Riga tomorrow to participate in the fifth Harbour summit.", True),
        ("The fifth Harbour summit opens in July. There Prime Minister Ana Bo will assume the rotating chair.", True),
        ("Prime Minister Ana Bo left the party on Tuesday. The fifth Harbour summit opens in July.", False),
    ],
)
def test_who_sets_out_for_a_summit(text: str, there: bool) -> None:
    found = articles.findings(text, published="2015-06-18")
    assert ("Ana Bo" in [name for name, _ in articles.participants(found, found.gatherings[0])]) is there


def test_another_meeting_has_another_chair() -> None:
    text = "Prime Minister Ana Bo left for the 23rd Harbour Summit. There she will co-chair a summit against malaria."
    found = articles.findings(text, published="2015-06-18")
    assert [articles.participants(found, one) for one in found.gatherings] == [[("Ana Bo", "attending")]]


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        (["Ana Bo will attend the fifth Harbour Summit in Peru.", "The fifth Harbour Summit opens in Lima."], "Lima"),
        (["Ana Bo will attend the fifth Harbour Summit in Peru."], "Peru"),
        (["Ana Bo will attend the fifth Harbour Summit.", "The summit will be held in Lima in July."], "Lima"),
        (["Ana Bo will attend the fifth Harbour Summit.", "She spoke of the summit to friends in Lima."], None),
    ],
)
def test_a_town_says_more_than_a_country(texts: list[str], place: str | None) -> None:
    assert articles.findings(*texts).gatherings[0].place == place


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("She came to her first Harbour summit since taking office on October 30.", (None, None)),
        ("The agenda was set out in a meeting of Harbour ministers on Monday.", ("2015-06-15", "2015-06-15")),
        ("The agenda is to be set out in a meeting of Harbour ministers on Monday.", ("2015-06-22", "2015-06-22")),
    ],
)
def test_days_of_something_else(text: str, days: tuple[str | None, str | None]) -> None:
    read = articles.findings(text, published="2015-06-18")
    assert [articles.days(one) for one in read.gatherings] == [days]


def test_whoever_gives_a_dinner_is_no_host_of_a_summit_to_come() -> None:
    text = "The fifth Harbour summit will be held in July. They sat at a dinner hosted by Prime Minister Ana Bo."
    found = articles.findings(text, published="2015-06-18")
    assert ("Ana Bo", "host") not in articles.participants(found, found.gatherings[0])


def test_how_a_summit_is_held_and_what_it_is_called() -> None:
    text = (
        "The 15th Harbour Summit, the first in-person one after years of virtual meetings, is themed on Strong Ties for"
        " Fair Growth, the host said."
    )
    (found,) = findings(text).gatherings
    assert (found.mode, found.theme) == (None, "Strong Ties for Fair Growth")


def test_a_country_in_square_brackets_belongs_to_a_dateline() -> None:
    read = articles.article("Talks in Riga\n\nPune [India], August 21 (INA): Ministers met in Riga on Monday.\n")
    assert read.dateline is not None
    assert (read.dateline.place, read.agency and read.agency.name) == ("Pune", "INA")
