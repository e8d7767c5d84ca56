"""Who is taken for a person, and whose titles stand around the name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.found import article, courtesies, findings, mentions, names, people, titles
from namsite.extract import extract


@pytest.mark.parametrize(
    "text",
    [
        "The weather in Lisbon was fine.",
        "St George's Cathedral was full.",
        "They met at St. Mary's School.",
        "Queen Sirikit National Convention Centre was open.",
        "The Maria Fernandez Foundation gave money.",
        "The Zwyx Ordwa was late.",
        "They live near Zwyx Ordwa.",
        "There were 10 Observer States.",
        "Monday Tuesday Wednesday passed.",
        "Okafor was late.",
        "actor Lisbon left.",
        "President Lisbon left.",
        "The Foreign Ministry Mr",
        "New Roads opened.",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Maria Fernandez arrived.", ["Maria Fernandez"]),
        ("Controller Wm. Kent Ordwa arrived.", ["Wm. Kent Ordwa"]),
        ("They met Dr. Mohd. Fazlul Zwyx there.", ["Mohd. Fazlul Zwyx"]),
        ("She is Mele 'Ofa Ordwa, a nurse.", ["Mele 'Ofa Ordwa"]),
        ("They met an adviser of B. Ordwa, a painter.", ["B. Ordwa"]),
        ("They met Maria Fernandez, Pedro Soto and Ana Lopes.", ["Maria Fernandez", "Pedro Soto", "Ana Lopes"]),
        ("Dr. Maria Fernandez, Jr., arrived.", ["Maria Fernandez Jr."]),
        ("Mr Zwyx arrived.", ["Zwyx"]),
        ("The visitor was received by Prince Hamid bin Tariq.", ["Hamid bin Tariq"]),
        ("King Zwyx arrived.", ["King Zwyx"]),
        ("The crowd saw HRH Prince Zwyx.", ["Prince Zwyx"]),
        ("They say Prime Minister Zwyx Ordwa arrived.", ["Zwyx Ordwa"]),
        ("Zwyla Ordainen-Sten fell and got up.", ["Zwyla Ordainen-Sten"]),
        ("Zwyla Sten-Ordosyan fell and got up.", ["Zwyla Sten-Ordosyan"]),
        ("“Yes,” Zwyx Ordwa said.", ["Zwyx Ordwa"]),
        ("“Yes,” said Zwyx Ordwa.", ["Zwyx Ordwa"]),
        ("Zwyx Ordwa, who was late, arrived.", ["Zwyx Ordwa"]),
        ("Zwyx Ordwa, 43, arrived.", ["Zwyx Ordwa"]),
        ("Zwyx Ordwa, the president, arrived.", ["Zwyx Ordwa"]),
        ("The visitors heard Zwyx Ordwa, new director, speak.", ["Zwyx Ordwa"]),
        ('They met Pedro "Memo" Soto, Jr., today.', ['Pedro "Memo" Soto Jr.']),
        ("Then Zwyx Ordwa arrived.", ["Zwyx Ordwa"]),
        ("actor Zwyx Dagmoor left.", ["Zwyx Dagmoor"]),
        ("actor Fernandez left.", ["Fernandez"]),
        ("President Jordan left.", ["Jordan"]),
        ("Zwyx Ordwa,", []),
        ("President", []),
        ("Prof. Dr.", []),
    ],
)
def test_who_is_named(text: str, names: list[str]) -> None:
    assert people(text) == names


def test_a_byline_names_its_writer() -> None:
    assert people("By Zwyx Ordwa\n\nRain fell in the valley. It was wet.") == ["Zwyx Ordwa"]


def test_a_headline_names_only_whom_the_text_names() -> None:
    headline = "Prime Minister Maria Fernandez Opens Zwyx Ordwa Road in Lisbon"
    assert people("Rain fell on the hills.", headline) == []
    assert mentions("Maria Fernandez opened a road.", headline) == {"Maria Fernandez": ["Maria Fernandez"] * 2}


# ---- short names ----


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        ("Maria Fernandez spoke. Fernandez left.", ["Maria Fernandez", "Fernandez"]),
        ("Maria Fernandez spoke. Maria left.", ["Maria Fernandez", "Maria"]),
        ("Maria Fernandez spoke. The Zwyx Fernandez is wet.", ["Maria Fernandez"]),
        ("Then fernandez grew. Maria Fernandez spoke.", ["Maria Fernandez"]),
        ("Maria Rice spoke. Rice is dear.", ["Maria Rice"]),
        ("Maria Rice spoke. Rice said so.", ["Maria Rice", "Rice"]),
        ("Maria Rice spoke. We saw Rice today.", ["Maria Rice", "Rice"]),
        ("Maria May spoke. In May it rained.", ["Maria May"]),
        ("Maria Fernandez Jr. spoke. Fernandez left.", ["Maria Fernandez Jr.", "Fernandez"]),
        ("Mr Zwyx spoke. Zwyx left.", ["Zwyx", "Zwyx"]),
    ],
)
def test_a_family_name_stands_for_its_bearer(text: str, wordings: list[str]) -> None:
    (found,) = mentions(text).values()
    assert found == wordings


# ---- titles ----


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Maria Fernandez arrived.", []),
        ("The president arrived with Maria Fernandez.", []),
        ("Prime Minister Maria Fernandez arrived.", ["Prime Minister → Maria Fernandez"]),
        (
            "President and Prime Minister Maria Fernandez arrived.",
            ["President → Maria Fernandez", "Prime Minister → Maria Fernandez"],
        ),
        (
            "Chairman of the Council, Prime Minister Maria Fernandez arrived.",
            ["Chairman of the Council → Maria Fernandez", "Prime Minister → Maria Fernandez"],
        ),
        ("Maria Fernandez, the Foreign Minister, arrived.", ["Foreign Minister → Maria Fernandez"]),
        (
            "Maria Fernandez, Foreign Minister and Deputy Prime Minister, arrived.",
            ["Foreign Minister → Maria Fernandez", "Deputy Prime Minister → Maria Fernandez"],
        ),
        ("Maria Fernandez, Foreign Minister Pedro Soto and others came.", ["Foreign Minister → Pedro Soto"]),
        ("Maria Fernandez, Foreign Minister Dr Pedro Soto and others came.", ["Foreign Minister → Pedro Soto"]),
        ("Maria Fernandez, senior emergency officer at the agency, arrived.", None),
        ("Kenya's president, Amos Kiptoo, arrived.", ["Kenya's president → Amos Kiptoo"]),
        ("Kenya's president, Dr Amos Kiptoo, arrived.", ["Kenya's president → Amos Kiptoo"]),
        ("The president, Amos Kiptoo and others arrived.", []),
        ("Kenya's president, Amos Kiptoo and Maria Soto arrived.", []),
        (
            "Maria Soto, Kenya's president, Amos Kiptoo, arrived.",
            ["Kenya's president → Maria Soto"],
        ),
        (
            "foreign ministers Ana Lopes, Dr Pedro Soto and Maria Silva met.",
            ["foreign minister → Ana Lopes", "foreign minister → Pedro Soto", "foreign minister → Maria Silva"],
        ),
        ("King Zwyx arrived.", ["King → King Zwyx"]),
    ],
)
def test_whose_title_it_is(text: str, found: list[str] | None) -> None:
    assert titles(text) == (found if found is not None else ["senior emergency officer → Maria Fernandez"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mr. Pedro Soto arrived.", []),
        ("Dr. Maria Fernandez arrived.", ["Dr. → Maria Fernandez"]),
        ("H.E. Maria Fernandez arrived.", ["H.E. → Maria Fernandez"]),
        ("Eng. Maria Fernandez arrived.", ["Eng. → Maria Fernandez"]),
        ("Prime Minister Dr. Maria Fernandez arrived.", ["Dr. → Maria Fernandez"]),
        ("Mr Justice Abel Okafor arrived.", ["Justice → Abel Okafor"]),
    ],
)
def test_courtesy_titles(text: str, found: list[str]) -> None:
    assert courtesies(text) == found


# ---- whatever the text ----

TEXT = (
    "Maria Fernandez Zwyx President King Dr. Mr of the and , . – ( ) 's ’ “ ” said who Kenya UN Council bin Jr. 43 St "
    "ministers Ministry May Rice former Contact Group (NAM) Republic Summit met By II O'Neill 18th U.S. government"
)
WORDS = st.sampled_from(TEXT.split())


@given(st.lists(WORDS, max_size=40).map(" ".join), st.lists(WORDS, max_size=8).map(" ".join))
def test_every_name_and_title_stands_where_it_says(text: str, headline: str) -> None:
    read = article(text, headline or "News")
    found = extract(read)
    assert [one.key for one in found.referents] == list(range(len(found.referents)))
    for one in found.referents:
        assert one.name in one.forms
        for mention in one.mentions:
            wording = read.text[mention.span.start : mention.span.end]
            assert wording.split() == mention.surface.split() != []
            assert 0 < mention.score <= 1
    for title in found.titles:
        assert found.referents[title.person].kind == "person"
        assert title.organization is None or found.referents[title.organization].kind == "organization"
        assert read.text[title.span.start : title.span.end].strip()


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=300))
def test_no_text_is_too_odd(text: str) -> None:
    read = article("Rain fell. " + text)
    assert extract(read) == extract(read)


def test_what_is_found_does_not_depend_on_other_articles() -> None:
    text = "Prime Minister Maria Fernandez met Zwyx Ordwa of the Widget Council."
    before = findings(text)
    findings("President Zwyx Ordwa opened the Zwyx Ordwa Road. Widget Council is a town.")
    assert findings(text) == before


def test_a_title_in_apposition_is_not_the_next_person_s() -> None:
    text = "Maria Quinn, then German Chancellor, and former president Tomas Reyes were not there."
    assert titles(text) == ["then German Chancellor → Maria Quinn", "former president → Tomas Reyes"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Foreign Minister F. W. de Klerk and J. R. da Silva met.", ["F. W. de Klerk", "J. R. da Silva"]),
        ("Anna B. de Klerk spoke. Dr. H. van Houten left.", ["Anna B. de Klerk", "H. van Houten"]),
        ("J. de Vries and C. F. von Braun spoke.", ["J. de Vries", "C. F. von Braun"]),
        ("Jose Ma. de Guzman Jr. spoke.", ["Jose Ma. de Guzman Jr."]),
        ("Mohammed A. al-Rashid spoke.", ["Mohammed A. al-Rashid"]),
    ],
)
def test_initials_before_a_particle(text: str, people: list[str]) -> None:
    assert names(text, "person") == people


def test_whom_somebody_invites_is_not_where_to() -> None:
    assert names("President Lee invited Dung to Busan next year.", "person") == ["Lee"]


@pytest.mark.parametrize(
    "text",
    [
        "The meeting, which began at the beach resort of Bang Saen, was long.",
        "The Fifth Tokyo International Conference (TICAD V) closed.",
    ],
)
def test_resorts_and_short_names_of_conferences_are_nobody(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The plane landed at Rafael Soto airport on Friday.", []),
        ("They played in Rafael Soto stadium.", []),
        ("They flew from Rafael Soto airport to Riga.", []),
        ("They met Rafael Soto at the airport.", ["Rafael Soto"]),
        ("Sabah Parks director Ana Ruiz closed the trail.", ["Ana Ruiz"]),
        ("The dinner was hosted by Sri Lanka Athletics, whose president, Ole Vik, spoke.", ["Ole Vik"]),
        ("Maria Soto, director Ana Ruiz and others came.", ["Maria Soto", "Ana Ruiz"]),
    ],
)
def test_airports_parks_and_federations_are_nobody(text: str, named: list[str]) -> None:
    assert people(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("It was signed by Gao Hucheng, China's minister of Commerce.", ["Gao Hucheng"]),
        ("Yesterday President Moon Jae In agreed.", ["Moon Jae In"]),
        ("It pleased Macau's Chief Executive Fernando Chui Sai On a lot.", ["Fernando Chui Sai On"]),
        ("They met President Lee Wan So.", ["Lee Wan So"]),
        ("Yesterday President Ana Bo On Friday left.", ["Ana Bo"]),
        ("They met in Gao Bamako, Mali's capital.", []),
        ("Fans praised Maria Soto On Ice.", ["Maria Soto"]),
    ],
)
def test_last_syllables_and_words_that_may_be_places(text: str, named: list[str]) -> None:
    assert people(text) == named


def test_a_weekday_before_a_family_name_is_a_day() -> None:
    assert "Sunday Li" not in people("Premier Li Qiang came. On Sunday Li and Kishida Fumio met.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The guests were received by Prime Minister Hun Sen. Later the leaders left.", "Hun Sen"),
        ("The prize went to Amartya Sen. It was a surprise.", "Amartya Sen"),
        ("The company was founded by Jack Ma. It grew.", "Jack Ma"),
        ("Democratic Sen. Bob Okafor spoke.", "Bob Okafor"),
        ("Virginia Sen. Bob Okafor spoke. He left.", "Bob Okafor"),
        ("Ghana's President Nana Akufo-Addo spoke.", "Nana Akufo-Addo"),
        ("Nana Addo Dankwa Akufo-Addo spoke.", "Nana Addo Dankwa Akufo-Addo"),
    ],
)
def test_parts_of_names_that_are_titles_elsewhere(text: str, name: str) -> None:
    assert people(text) == [name]


def test_the_last_words_of_a_place_are_nobody() -> None:
    assert people("They will meet in Bandar Seri Begawan. San Carlos de Bariloche is far.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They heard Velna Dorsk, which was new to them.", ["Velna Dorsk"]),
        ("None was left; Velna Dorsk, which has ships, needs money.", []),
        ("None was left; Velna Dorsk, who has ships, needs money.", ["Velna Dorsk"]),
        ("The day came for Okafor's Velna Dorsk are to merge.", []),
        ("The day came for Kenya's Velna Dorsk to go.", ["Velna Dorsk"]),
        ("Delroy Velna of Jamaica won by a length.", ["Delroy Velna"]),
    ],
)
def test_what_is_told_of_a_thing(text: str, found: list[str]) -> None:
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The 1989 magnitude 6.9 Loma Prieta quake was the worst.", []),
        ("The Loma Prieta earthquake killed 63.", []),
        ("Hurricane Maria Elena followed.", []),
        ("The earthquake that Maria Elena felt was weak.", ["Maria Elena"]),
        ("Speaking to Reuters Ana Ruiz said it was late.", ["Ana Ruiz"]),
        ("In an interview with TASS Paul Ravin said it was late.", ["Paul Ravin"]),
        ("Reporters in Oslo Paul Ravin met were late.", ["Paul Ravin"]),
        ("The house at 10 Anadolu Street was empty.", []),
    ],
)
def test_storms_agencies_and_towns_are_no_part_of_a_name(text: str, found: list[str]) -> None:
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Under President Ana Ruiz the law was changed.", ["President → Ana Ruiz"]),
        ("Under Governor Ana Ruiz, taxes rose.", ["Governor → Ana Ruiz"]),
        ("Under Secretary Ana Ruiz agreed.", ["Under Secretary → Ana Ruiz"]),
        ("US Under Secretary of State Ana Ruiz agreed.", ["US Under Secretary of State → Ana Ruiz"]),
        ("Veteran envoy Ana Ruiz died.", ["envoy → Ana Ruiz"]),
        ("They met the veteran diplomat Ana Ruiz.", ["diplomat → Ana Ruiz"]),
        ("Veteran leader Ana Ruiz spoke.", ["Veteran leader → Ana Ruiz"]),
    ],
)
def test_what_is_no_part_of_a_title(text: str, found: list[str]) -> None:
    assert titles(text) == found
