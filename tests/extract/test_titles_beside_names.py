"""Titles that stand beside a name, each as a whole: what stands before the noun and behind it belongs to it."""

from __future__ import annotations

import pytest

from extract.found import bodies, courtesies, people, titles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a field of work, in lower case, before a post in lower case
        ("They heard the crane driver Ole Vik.", ["crane driver → Ole Vik"]),
        ("Cane grower Ole Vik lost his crop.", ["Cane grower → Ole Vik"]),
        ("She praised former handball captain Ana Ruiz.", ["former handball captain → Ana Ruiz"]),
        ("Mine director Ole Vik resigned.", ["Mine director → Ole Vik"]),
        ("The Peruvian parliament chairman, Ana Ruiz, left.", ["Peruvian parliament chairman → Ana Ruiz"]),
        ("The theatre's music director, Ana Ruiz, bowed.", ["theatre's music director → Ana Ruiz"]),
        ("British technology secretary Ana Ruiz was there.", ["British technology secretary → Ana Ruiz"]),
        ("Armed forces chief Gen. Ole Vik reported that.", ["Armed forces chief → Ole Vik"]),
        ("The armed forces chief, Gen. Ole Vik, reported that.", ["armed forces chief → Ole Vik"]),
        # an adjective, a verb or another's noun is no field
        ("They heard the injured driver Ole Vik.", ["driver → Ole Vik"]),
        ("They joined last night chairman Ole Vik at sea.", ["chairman → Ole Vik"]),
        # of a department, and whose
        (
            "Ole Vik, the chief of the foreign relations department of the Kenyan president's office, left.",
            ["chief of the foreign relations department of the Kenyan president's office → Ole Vik"],
        ),
        (
            "Ole Vik, the chief of the foreign relations department of Kenyan presidents office, left.",
            ["chief of the foreign relations department of Kenyan presidents office → Ole Vik"],
        ),
        (
            "Ole Vik, head of the international relations department of the Ministry of Transport, left.",
            ["head of the international relations department of the Ministry of Transport → Ole Vik"],
        ),
        (
            "Ole Vik, the head of the state protocol service of the Kenyan presidential administration, left.",
            ["head of the state protocol service of the Kenyan presidential administration → Ole Vik"],
        ),
        (
            "Ole Vik, chief of the press service of Kenyan president, left.",
            ["chief of the press service of Kenyan president → Ole Vik"],
        ),
        # a country without *of*
        ("They met the President Russia Ole Vik.", ["President Russia → Ole Vik"]),
        ("It was opened by President the Republic of Kenya Ole Vik.", ["President the Republic of Kenya → Ole Vik"]),
        ("Foreign Minister Norway Ana Ruiz left.", ["Foreign Minister Norway → Ana Ruiz"]),
        ("President Chad Smith left.", ["President → Chad Smith"]),
        ("The President Kenya Airways hired was Ole Vik.", []),
        # of another state, or of the next in a list
        (
            "After talks with Peruvian President Ole Vik, the Kenyan leader left.",
            ["Peruvian President → Ole Vik"],
        ),
        (
            "During talks with Deputy Chairman of the Cabinet of Ministers and Minister of Trade of Oman Ole Vik, the"
            " top Peruvian diplomat criticized them.",
            ["Deputy Chairman of the Cabinet of Ministers → Ole Vik", "Minister of Trade of Oman → Ole Vik"],
        ),
        (
            "Peruvian President Ole Vik, the former Kenyan consul, left.",
            ["Peruvian President → Ole Vik", "former Kenyan consul → Ole Vik"],
        ),
        (
            "The Foreign Minister of Peru Ole Vik, the chairman of the League, left.",
            ["Foreign Minister of Peru → Ole Vik", "chairman of the League → Ole Vik"],
        ),
        (
            "Ana Bo, accompanied by Dr. Ole Vik, Vice-President for Trade, Tomas Reyes, Foreign Minister, and"
            " others, left.",
            ["Vice-President for Trade → Ole Vik", "Foreign Minister → Tomas Reyes"],
        ),
        # who reports is not who stands before
        ("The guest was President of Peru Ole Vik, Kazinform correspondent reports.", ["President of Peru → Ole Vik"]),
        ("The road was opened by Ole Vik, the press secretary said.", []),
        ("Ole Vik, the minister of trade, told the house.", ["minister of trade → Ole Vik"]),
        # for what somebody is thanked
        (
            "Kenyan President Ole Vik spoke. Ana Ruiz expressed her gratitude to the Kenyan President for the welcome.",
            ["Kenyan President → Ole Vik", "Kenyan President → Ole Vik"],
        ),
        ("He praised the minister for the environment, Ole Vik.", ["minister for the environment → Ole Vik"]),
        # of a party whose name begins with *New*
        (
            "Fijian Deputy Prime Minister, Deputy Chairman and Executive Secretary of the ruling New Dawn Party Ole Vik"
            " left.",
            [
                "Fijian Deputy Prime Minister → Ole Vik",
                "Deputy Chairman and Executive Secretary of the ruling New Dawn Party → Ole Vik",
            ],
        ),
        (
            "Ana Ruiz, Special Envoy of the President - Minister of Foreign Affairs of the Republic of Peru, left.",
            ["Special Envoy of the President - Minister of Foreign Affairs of the Republic of Peru → Ana Ruiz"],
        ),
        ("The committee headed by Prime Minister Gift Banda met.", ["Prime Minister → Gift Banda"]),
        # of oneself
        (
            "Ole Vik, Secretary General of NATO and himself a former Norwegian premier, left.",
            ["Secretary General of NATO → Ole Vik", "former Norwegian premier → Ole Vik"],
        ),
        ("Ana Ruiz, herself a former judge, left.", ["former judge → Ana Ruiz"]),
        ("Ana Ruiz, herself a teacher, left.", []),
        # where somebody serves
        ("The Polish ambassador in Almaty, Ole Vik, asked for help.", ["Polish ambassador in Almaty → Ole Vik"]),
        ("Peru's consul general in Zurich, Ana Ruiz, left.", ["Peru's consul general in Zurich → Ana Ruiz"]),
        (
            "The Permanent Secretary in the Ministry of Foreign Affairs, Ana Ruiz, left.",
            ["Permanent Secretary in the Ministry of Foreign Affairs → Ana Ruiz"],
        ),
        (
            "Ole Vik, secretary of state in the Economy Ministry, left.",
            ["secretary of state in the Economy Ministry → Ole Vik"],
        ),
        ("The ambassador arrived in Almaty, Ole Vik said.", []),
        ("His envoy in Kenya, Mr Ole Vik, heard it.", ["envoy in Kenya → Ole Vik"]),
        ("Their ambassador in Riga, Dr. Ana Ruiz, heard it.", ["ambassador in Riga → Ana Ruiz"]),
        ("My doctor, Ana Ruiz, forbids it.", ["doctor → Ana Ruiz"]),
        # behind an age
        ("Ole Vik (44), a teacher, left.", ["teacher → Ole Vik"]),
        ("Ole Vik, aged 44, a teacher, left.", ["teacher → Ole Vik"]),
        ("Ole Vik, 31, a guide from Bergen, left.", ["guide from Bergen → Ole Vik"]),
        # several fields of one post
        (
            "State Tourism, Culture and Environment Minister Ole Vik left.",
            ["State Tourism, Culture and Environment Minister → Ole Vik"],
        ),
        ("Trade, Industry and Tourism Minister Ole Vik left.", ["Trade, Industry and Tourism Minister → Ole Vik"]),
        ("Youth, Sports and Gender Affairs Minister Ole Vik left.", ["Youth, Sports and Gender Affairs Minister"]),
        ("In Peru, Culture and Environment Minister Ole Vik left.", ["Culture and Environment Minister → Ole Vik"]),
        ("Yesterday, Culture and Environment Minister Ole Vik left.", ["Culture and Environment Minister → Ole Vik"]),
        # two posts with one country
        (
            "Ole Vik, Attorney-General and Minister of Foreign Affairs of Mauritius, left.",
            ["Attorney-General and Minister of Foreign Affairs of Mauritius → Ole Vik"],
        ),
        ("Ole Vik, Vice President and Deputy Prime Minister, left.", ["Vice President and Deputy Prime Minister"]),
        ("Ole Vik, president and CEO, left.", ["president and CEO → Ole Vik"]),
        (
            "Ana Ruiz, Prime Minister of Barbados and chair of CARICOM, left.",
            ["Prime Minister of Barbados → Ana Ruiz", "chair of CARICOM → Ana Ruiz"],
        ),
        # what the owner owns, in lower case
        (
            "Ole Vik, the head of the prime minister's press office, left.",
            ["head of the prime minister's press office"],
        ),
        (
            "The head of the parliament's foreign affairs committee, Ole Vik, left.",
            ["head of the parliament's foreign affairs committee → Ole Vik"],
        ),
        ("The leader of the Indian delegation, Mr Ole Vik, said no.", ["leader of the Indian delegation → Ole Vik"]),
        ("Ole Vik, head of the Afghan interim administration, left.", ["head of the Afghan interim administration"]),
        ("Ole Vik, president of the OPEC conference, left.", ["president of the OPEC conference → Ole Vik"]),
        ("Senator Ole Vik, Leader of the Opposition bench, rose.", ["Senator", "Leader of the Opposition bench"]),
        ("Ole Vik, president of the IAEA board, left.", ["president of the IAEA board → Ole Vik"]),
        ("Ole Vik, chief executive of the utility Dunavgas, left.", ["chief executive of the utility Dunavgas"]),
        ("Ana Ruiz, head of the investment bank Quillay, left.", ["head of the investment bank Quillay → Ana Ruiz"]),
        ("Ana Ruiz, director of the charity Orlo Aid, left.", ["director of the charity Orlo Aid → Ana Ruiz"]),
        # whoever only bears a rank bears it of no country
        ("Libya's Colonel Ole Vik left.", ["Colonel → Ole Vik"]),
        ("He met Uganda's General Ole Vik.", ["General → Ole Vik"]),
        ("Libya's President Ole Vik left.", ["Libya's President → Ole Vik"]),
        # other posts
        ("The supervisor of elections, Ana Ruiz, said so.", ["supervisor of elections → Ana Ruiz"]),
        ("The chief witness was the line's bookkeeper, Ana Ruiz.", ["bookkeeper → Ana Ruiz"]),
        (
            "There sat the president-general of the Reef Workers' Union, Ole Vik, and others.",
            ["president-general of the Reef Workers' Union → Ole Vik"],
        ),
        ("President General Ole Vik left.", ["President → Ole Vik", "General → Ole Vik"]),
        ("Its Speaker, Nizam Mohammed, left.", ["Speaker → Nizam Mohammed"]),
        (
            "Beside him stood his opposite number at the African Union, Rein Tamberg.",
            ["opposite number at the African Union → Rein Tamberg"],
        ),
        ("A junior colleague, Ole Vik, stayed.", []),
        ("The Finnish colleague, Ole Vik, had no comment.", ["Finnish colleague → Ole Vik"]),
        ("President and chief executive Ana Ruiz replied.", ["President and chief executive → Ana Ruiz"]),
        ("Chairman and CEO Ole Vik replied.", ["Chairman and CEO → Ole Vik"]),
        # behind the noun
        (
            "Ole Vik, secretary-general designate of the Reef League, spoke.",
            ["secretary-general designate of the Reef League"],
        ),
        ("Professor emeritus Ana Ruiz spoke.", ["Professor emeritus → Ana Ruiz"]),
        ("The Deputy Minister in charge of fisheries, Ole Vik, spoke.", ["Deputy Minister in charge of fisheries"]),
        (
            "Ole Vik, co-chair of the working group on trade, left.",
            ["co-chair of the working group on trade → Ole Vik"],
        ),
        ("Ole Vik, chairman of the committee on Monday, left.", ["chairman of the committee → Ole Vik"]),
        # a name that is also a town's
        (
            "The Speaker of the ECOWAS Parliament, Sidie Tunis, also spoke.",
            ["Speaker of the ECOWAS Parliament → Sidie Tunis"],
        ),
        ("The mayor of Riga, Liepaja, left.", []),
    ],
)
def test_a_title_is_whole(text: str, found: list[str]) -> None:
    mine = titles(text)
    assert [one if "→" in want else one.partition(" → ")[0] for one, want in zip(mine, found, strict=True)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Among them was the former Speaker, Lord Fusimalohi, who left.", ["Lord → Lord Fusimalohi"]),
        ("She sent a junior colleague, Baroness Blackstone.", ["Baroness → Baroness Blackstone"]),
        ("Sister Bernadette Roy asked for an inquiry.", ["Sister → Bernadette Roy"]),
        ("They heard the reef's president, Dato' Prof Ana Ruiz, there.", ["Dato' → Ana Ruiz", "Prof → Ana Ruiz"]),
        ("Lt. Gen. (retd) Ole Vik spoke.", ["Lt. Gen. (retd) → Ole Vik"]),
        ("His sister Bernadette Roy left.", []),
    ],
)
def test_a_rank_is_told(text: str, found: list[str]) -> None:
    assert courtesies(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The chief of protocol, Mahamane ag Intalla, said so.", ["Mahamane ag Intalla"]),
        ("Presidents Mwanawasa and Mbeki were very clear.", ["Mwanawasa", "Mbeki"]),
        ("Ministers Okafor, Ruiz and Vik signed.", ["Okafor", "Ruiz", "Vik"]),
        ("Presidents Day and Mother's Day are holidays.", []),
        ("He met Mr Than Swe of Myanmar.", ["Than Swe"]),
        ("More people came to Mr Okafor Than ever.", ["Okafor"]),
        ("No invitation had gone to Hamas, whose Ismail Haniyeh was in Gaza.", ["Ismail Haniyeh"]),
        ("She laid a wreath at the church of St Stephen.", []),
        ("It opened in the Oratory of San Felipe Neri.", []),
        ("They met in the Baba Vida fortress.", []),
        ("Proxy adviser Glasshouse Research had advised against them.", []),
        ("Kaj Sundqvist, chairman of Lumo Line, spoke. Shareholders of Lumo agreed.", ["Kaj Sundqvist"]),
    ],
)
def test_who_is_somebody(text: str, found: list[str]) -> None:
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She works in the Ministry of Foreign Affairs there.", ["Ministry of Foreign Affairs"]),
        ("The Orlovo Workers' Pension Plan voted against it.", ["Orlovo Workers' Pension Plan"]),
        ("An adviser at Glasshouse Research warned them.", ["Glasshouse Research"]),
        ("Brodosped's director, Ole Vik, left. She stayed with Brodosped.", ["Brodosped"]),
        ("Vesikaar's finance director Ana Ruiz left.", ["Vesikaar"]),
        ("Kusturica's director of photography, Ole Vik, left.", []),
        ("Shareholders of Lumo agreed. The crew of Lumo Line did not.", ["Lumo Line"]),
        ("They spoke at the Commonwealth Resort in Munyonyo.", []),
        ("They spoke of the Commonwealth in Munyonyo.", ["Commonwealth"]),
        (
            "The Nordic Council met beside the Nordic Council of Ministers.",
            ["Nordic Council", "Nordic Council of Ministers"],
        ),
    ],
)
def test_bodies_beside_titles(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a portfolio that is a judge's title too
        (
            "It was signed by Minister of Justice Omar Hamad and Attorney General Ana Ruiz.",
            ["Minister of Justice → Omar Hamad", "Attorney General → Ana Ruiz"],
        ),
        ("They heard the clerk of Justice Ana Ruiz.", ["Justice → Ana Ruiz"]),
        # how fresh an office is
        ("Ana Ruiz, the newly elected vice president of Peru, came.", ["vice president of Peru → Ana Ruiz"]),
        ("Ana Ruiz, recently appointed chair of the Reef Council, came.", ["chair of the Reef Council → Ana Ruiz"]),
        ("Ana Ruiz, the pro tempore chair of the bloc, came.", ["pro tempore chair of the bloc → Ana Ruiz"]),
        # held now, as written
        (
            "Ole Vik, President of Malta and current chair of the League, spoke.",
            ["President of Malta → Ole Vik", "current chair of the League → Ole Vik"],
        ),
        ("Ole Vik, the present chair of the League, spoke.", ["chair of the League → Ole Vik"]),
        # before a style
        ("The Premier of Nauru, the Rt. Hon. Ole Vik, spoke.", ["Premier of Nauru → Ole Vik"]),
        ("Prime Minister the Hon. Ana Ruiz spoke.", ["Prime Minister → Ana Ruiz"]),
        # a word of a ruler's title that is part of a name, or of a country
        ("Finance Minister Shah Wali Noor spoke.", ["Finance Minister → Shah Wali Noor"]),
        ("Energy Minister Prince Faisal Noor spoke.", ["Energy Minister → Faisal Noor", "Prince → Faisal Noor"]),
        ("Shah Mohammed Reza Pahlavi left the country.", ["Shah → Mohammed Reza Pahlavi"]),
        ("There were Ana Ruiz (Nauru) and Ole Vik (Cook Islands).", []),
        # a field and a firm that no list knows
        ("Ana Ruiz, director of sales at Volvik, left.", ["director of sales at Volvik → Ana Ruiz"]),
        ("They met Ole Vik, head of research at Polarfisk.", ["head of research at Polarfisk → Ole Vik"]),
        ("Ole Vik, director of sales at Polarfisk harbour, left.", ["director of sales → Ole Vik"]),
        ("Ole Vik, head of research at Easter, left.", ["head of research → Ole Vik"]),
        # the government of a state, by its kind
        (
            "Ana Ruiz, Chief Adviser of the interim government of Nauru, left.",
            ["Chief Adviser of the interim government of Nauru → Ana Ruiz"],
        ),
        (
            "Ana Ruiz, spokeswoman for the transitional government of Mali, left.",
            ["spokeswoman for the transitional government of Mali → Ana Ruiz"],
        ),
    ],
)
def test_titles_in_the_words_of_others(text: str, found: list[str]) -> None:
    # whose people somebody is (*Nauru* in brackets) has no role
    assert [one for one in titles(text) if not one.startswith("(")] == found


@pytest.mark.parametrize(
    "text",
    [
        "The Secretary-General of the United Nations, Ban Ki-moon, came.",
        "On Monday Ban Ki-moon came.",
        "They met Baik Tae-ung and Ban Ki-moon.",
    ],
)
def test_a_family_name_that_is_a_word_too(text: str) -> None:
    assert "Ban Ki-moon" in people(text)


def test_the_word_is_no_family_name() -> None:
    assert people("Ban on imports stays. Ban Treaty talks failed.", "Ban Russian Coal, Peru Says") == []
