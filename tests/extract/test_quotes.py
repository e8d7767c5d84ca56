"""Who said what: in quotation marks and reported; what is no quote stays out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.articles import article, called, findings, quotes, report
from namsite.extract import extract


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The so-called “new bridge” is long.", id="a term, not a quote"),
        pytest.param("“We shall build it.” The crowd went home.", id="a few words that nobody is said to have said"),
        pytest.param("The meeting entitled “We build the bridge together” was long.", id="a title"),
        pytest.param("It met under the theme “Building all the bridges together for peace”.", id="a theme"),
        pytest.param("“”, Orla Quinn said.", id="nothing between the marks"),
        pytest.param('Orla Quinn said "', id="a mark that opens nothing"),
        pytest.param("Orla Quinn told them.", id="nothing is reported"),
        pytest.param("It said the bridge would be built.", id="no person speaks"),
        pytest.param("He said the bridge would be built.", id="a pronoun for nobody"),
        pytest.param("Orla Quinn, saying the bridge was old, left.", id="a participle"),
        pytest.param("Orla Quinn, Tomas Reyes and others, said the bridge would be built.", id="a list, not a clause"),
    ],
)
def test_no_quote(text: str) -> None:
    assert quotes(findings(text)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('"We shall build the bridge together," President Orla Quinn said.', "We shall build the bridge together"),
        ('"We shall build the bridge together," said President Orla Quinn.', "We shall build the bridge together"),
        ("President Orla Quinn told reporters: “We shall build it together.”", "We shall build it together."),
        ("«We shall build the bridge together», Orla Quinn said.", "We shall build the bridge together"),
        ("„We shall build the bridge together“, said Orla Quinn.", "We shall build the bridge together"),
        ("‘We shall build the bridge together,’ Orla Quinn said.", "We shall build the bridge together"),
        ("“We shall,” Orla Quinn said, “build it.”", "We shall, build it."),
        ("“We shall build it,” Orla Quinn said. “And soon, too.”", "We shall build it. And soon, too."),
        ("Orla Quinn said that the bridge would be built.", "the bridge would be built"),
        ("Orla Quinn also said the bridge would be built.", "the bridge would be built"),
        ("Orla Quinn told reporters that the bridge would be built.", "the bridge would be built"),
        ("The bridge would be built by May, Orla Quinn said.", "The bridge would be built by May"),
        ("The bridge would be built, President Orla Quinn has told Reuters.", "The bridge would be built"),
        ("Orla Quinn of Ireland said the bridge would be built.", "the bridge would be built"),
        ("Orla Quinn of the World Bank, a lender, said the bridge would be built.", "the bridge would be built"),
        ("Orla Quinn, senior engineer at the World Bank, said it would be built.", "it would be built"),
        ("Orla Quinn, who took over in May, said it would be built.", "it would be built"),
        ("Orla Quinn spoke of it. She said the bridge would be built.", "the bridge would be built"),
    ],
)
def test_who_said_what(text: str, said: str) -> None:
    assert quotes(findings(text)) == [("Orla Quinn", said)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Runner Orla Quinn won.\n\n“I ran as if it burned,” the 34-year-old said.", "Orla Quinn"),
        ("Runner Orla Quinn won.\n\n“I ran as if it burned,” the Chilean said.", "Orla Quinn"),
        ("Orla Quinn has forty cows.\n\n“I know them all by name,” the farmer said.", "Orla Quinn"),
        (
            "Runner Orla Quinn won.\n\nHer brother, Pedro Quinn, came.\n\n“I ran as if it burned,” she said.",
            "Orla Quinn",
        ),
        ("Orla Quinn met Mrs Ana Reyes.\n\n“I ran as if it burned,” she said.", "Orla Quinn"),
        # whom the words themselves name did not say them
        ("Orla Quinn was tired. “Vik is a runner as I am not,” she said of Zan Vik.", "Orla Quinn"),
        ('Tomas Reyes left. "Ask Pedro about the bridge," he says of his brother, Pedro Reyes.', "Tomas Reyes"),
        # an office in small letters at the head of the sentence before
        (
            "Tomas Reyes, President of Malta, came. Pedro Quinn left. The president has time. “I shall stay now,” he "
            "says.",
            "Tomas Reyes",
        ),
        (
            "Kenyan Foreign Minister Orla Quinn spoke.\n\n“I know them all by name,” the Kenyan minister said.",
            "Orla Quinn",
        ),
        ("“I know them all by name,” said the Reef Council's Orla Quinn.", "Orla Quinn"),
        ("It came as “one of a hundred and three”. In her turn, Orla Quinn left late.", None),
        ("Kenyan President Orla Quinn spoke.\n\n“I know them all by name,” the Kenyan leader said.", "Orla Quinn"),
        ("“I know them all by name,” said 40-year-old Orla Quinn.", "Orla Quinn"),
        ("Kenyan Foreign Minister Orla Quinn spoke.\n\n“I know them all by name,” the Chadian minister said.", None),
    ],
)
def test_who_is_meant(text: str, speaker: str | None) -> None:
    assert [who for who, _ in quotes(findings(text))] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "It was opened by Fisheries Minister Ole Vik. Member Ana Ruiz asked for the prime minister, Tomas Reyes. "
            "“He is at a hockey game,” the minister replied.",
            "Ole Vik",
        ),
        (
            "President Ole Vik came with Vice President Ana Ruiz. “We shall not sign this,” the president said.",
            "Ole Vik",
        ),
        ("Harrow Capital Partners lost. “We were given a thick book,” said Harrow's Ole Vik, who had come.", "Ole Vik"),
        ("“We were given a thick book,” said Ana Ruiz's spokesman, Ole Vik.", "Ole Vik"),
    ],
)
def test_a_minister_is_no_prime_minister_and_whose_somebody_is_may_stand_between(
    text: str, speaker: str | None
) -> None:
    assert [name for name, _ in quotes(findings(text))] == [speaker]


def test_two_speakers_are_two_quotes() -> None:
    found = findings("“We shall build the bridge,” Orla Quinn said. Tomas Reyes said: “And we shall not build it.”")
    assert quotes(found) == [
        ("Orla Quinn", "We shall build the bridge"),
        ("Tomas Reyes", "And we shall not build it."),
    ]


def test_words_between_marks_after_another_sentence_are_a_quote_of_their_own() -> None:
    found = findings(
        "“We shall build the bridge,” Orla Quinn said. Then the crowd said it: “We shall all of us build it.”"
    )
    assert [said for _, said in quotes(found)] == ["We shall build the bridge", "We shall all of us build it."]


def test_a_long_quote_that_nobody_is_said_to_have_said_has_no_speaker() -> None:
    found = findings("“We shall build the bridge together, all of us.” The crowd went home.")
    assert quotes(found) == [(None, "We shall build the bridge together, all of us.")]
    assert found.quotes[0].verb is None


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("“We shall build the bridge together, all of us.", "“And we shall cross it together,” Orla Quinn said."),
        ("“We shall build the bridge together,” Orla Quinn said. “It is time.", "“And we shall cross it, all of us.”"),
        ("Orla Quinn said: “We shall build the bridge together.", "“And we shall cross it together, all of us.”"),
    ],
)
def test_a_quote_that_runs_on_keeps_its_speaker(paragraphs: tuple[str, str]) -> None:
    found = findings(*paragraphs)
    assert [speaker for speaker, _ in quotes(found)] == ["Orla Quinn", "Orla Quinn"]


def test_what_follows_other_words_does_not_run_on() -> None:
    found = findings(
        "“We shall build the bridge together,” Orla Quinn said.", "A poster: “All of us shall cross it soon.”"
    )
    assert quotes(found)[1][0] is None


def test_a_pronoun_in_the_next_paragraph_is_whom_the_one_before_named_last() -> None:
    found = findings("Orla Quinn met the builders.", "She said the bridge would be built by May.")
    assert quotes(found) == [("Orla Quinn", "the bridge would be built by May")]


def test_headlines_and_headings_are_no_quotes() -> None:
    assert (
        quotes(findings("It rained all day.", headline="“We shall build the bridge together”, Orla Quinn says")) == []
    )


def test_how_a_quote_is_described() -> None:
    direct, reported = findings(
        "“We shall build it together,” Orla Quinn said.", "Orla Quinn added that it is time now."
    ).quotes
    assert (direct.direct, direct.verb, direct.reason) == (True, "said", "“Orla Quinn” stands before “said”")
    assert (reported.direct, reported.verb) == (False, "added")


@given(
    st.lists(
        st.sampled_from(["“", "”", '"', "«", "»", "‘", "’", "Orla Quinn", "said", "she", ",", ".", "bridge"]),
        max_size=30,
    )
)
def test_any_mixture_of_marks_gives_quotes_that_stand_in_the_text(words: list[str]) -> None:
    read = article(report("It began.", " ".join(words)))
    for quote in extract(read).quotes:
        assert quote.text
        wording = read.text[quote.span.start : quote.span.end]
        assert all(word.rstrip(".,") in wording for word in quote.text.split())


def test_other_people_s_words_are_not_joined() -> None:
    found = findings(
        "“We agree,” said Orla Quinn. “It is a long way,” said the spokesman, Tomas Reyes. “Perhaps,” a passer-by said."
    )
    assert quotes(found) == [
        ("Orla Quinn", "We agree"),
        ("Tomas Reyes", "It is a long way"),
    ]


def test_the_next_sentence_s_subject_did_not_say_it() -> None:
    found = findings("“We shall build,” Orla Quinn said, “and build well.” Tomas Reyes denied the report.")
    assert quotes(found) == [("Orla Quinn", "We shall build, and build well.")]


def test_a_title_with_its_owner_may_stand_between_the_verb_and_the_name() -> None:
    found = findings("“We shall build the bridge,” said the council’s director, Orla Quinn.")
    assert quotes(found) == [("Orla Quinn", "We shall build the bridge")]


def test_a_pronoun_is_the_subject_of_the_sentence_before() -> None:
    found = findings("Orla Quinn came by boat and met Tomas Reyes.", "“We are almost ready,” she said.")
    assert quotes(found) == [("Orla Quinn", "We are almost ready")]


def test_she_is_nobody_with_a_name_that_only_men_bear() -> None:
    found = findings("Thomas Reyes came by boat and met Maria Quinn.", "“We are almost ready,” she said.")
    assert quotes(found) == [("Maria Quinn", "We are almost ready")]


@pytest.mark.parametrize("office", ["president", "head of state"])
def test_an_office_is_whom_the_text_named_with_it(office: str) -> None:
    found = findings(f"President Orla Quinn met Tomas Reyes. “We are almost ready,” the {office} said.")
    assert quotes(found) == [("Orla Quinn", "We are almost ready")]


def test_an_office_that_nobody_was_named_with_is_nobody() -> None:
    found = findings("Tomas Reyes came. “We are almost ready for it now,” the president said.")
    assert quotes(found) == [(None, "We are almost ready for it now")]


MET = "Ana Vellis, the harbour master, and Tomas Reyes, a pilot, met the press."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("'We don't want a house like that,' said Reyes.", "Tomas Reyes"),
        ("Vellis called it 'a house that nobody wants to live in'.", "Ana Vellis"),
        ("``We want no house like that,'' said Reyes.", "Tomas Reyes"),
        ("»We want no house like that«, said Reyes.", "Tomas Reyes"),
        ("“We want no house like that,” beamed Vellis.", "Ana Vellis"),
        ("“We want no house like that,” Vellis shrugged.", "Ana Vellis"),
        ("“We want no house like that,” according to Vellis.", "Ana Vellis"),
        ("“We want no house like that.” – Ana Vellis", "Ana Vellis"),
        ("“We want no house like that,” said the harbour master.", "Ana Vellis"),
        ("“We want no house like that,” the harbour master said.", "Ana Vellis"),
        ("Vellis smiled. “We want no house like that,” she shrugged.", "Ana Vellis"),
        ("Vellis: “We want no house like that.”", "Ana Vellis"),
        ("Vellis had an answer: “We want no house like that.”", "Ana Vellis"),
        ("Vellis was blunt. “We want no house like that.”", "Ana Vellis"),
        ("Vellis spoke of a house “that nobody wants to live in”.", "Ana Vellis"),
        ("“We want no house like that,” she used to say. Vellis laughed.", "Ana Vellis"),
        ("Vellis spoke on behalf of Tomas Reyes and called it “a house that nobody wants”.", "Ana Vellis"),
        ("A sign by the old door read “Nobody at all may enter this house”.", None),
        ("It rained. “We want no house like that,” a passer-by shrugged.", None),
    ],
)
def test_who_speaks_without_a_verb_of_saying_or_by_office(text: str, speaker: str | None) -> None:
    assert [who for who, _ in quotes(findings(MET, text))] == [speaker]


def test_words_that_follow_in_the_same_paragraph_are_the_same_speaker_s() -> None:
    text = (
        "“I told you so,” Vellis said in the hall of the old customs house by the harbour. It was cold, and dark, and "
        "late. “Tell my wife that I have won.”"
    )
    assert [who for who, _ in quotes(findings(MET, text))] == ["Ana Vellis", "Ana Vellis"]


def test_a_paragraph_that_is_a_quote_goes_on_from_the_one_before() -> None:
    found = findings(MET, "“We want no house like that,” said Reyes.", "“And we shall build another one.”")
    assert [who for who, _ in quotes(found)] == ["Tomas Reyes", "Tomas Reyes"]
    found = findings("Orla Quinn was angry.", "“We want no house like that.”")
    assert quotes(found) == [("Orla Quinn", "We want no house like that.")]


def test_the_next_sentence_names_no_speaker() -> None:
    found = findings("Tomas Reyes rose.", "“We trade debt for life,” he told the ministers. President Ole Vik sat.")
    assert quotes(found) == [("Tomas Reyes", "We trade debt for life")]


def test_an_office_that_several_hold_is_that_of_the_first() -> None:
    found = findings(
        "President Orla Quinn presided.",
        "The presidents of Malta and Peru, Ana Vellis and Tomas Reyes, left. “We meet again,” the President said.",
    )
    assert quotes(found) == [("Orla Quinn", "We meet again")]


def test_a_headline_names_its_speaker_before_a_colon() -> None:
    found = findings("Ana Vellis maps the coast.", headline="Ana Vellis: “We map it with our feet”")
    assert quotes(found) == [("Ana Vellis", "We map it with our feet")]


def test_a_speaker_whose_name_fits_two_is_neither() -> None:
    found = findings("Judge Daniel Otieno and the farmer Peter Otieno came. Otieno said he had not read the papers.")
    assert quotes(found) == []


def test_in_which_he_is_the_author() -> None:
    text = "Nasser Bourita read out a message of King Ole to the summit, in which he said that the sea must be clean."
    assert quotes(findings(text)) == [("King Ole", "the sea must be clean")]
    text = "Nasser Bourita opened the hall of King Ole, in which he said that the sea must be clean."
    assert quotes(findings(text)) == [("Nasser Bourita", "the sea must be clean")]


def test_the_title_of_a_paper_is_no_quote() -> None:
    assert quotes(findings('The meeting, "Towards a New World Order for Living Well", was long. Ana Lopes left.')) == []


@pytest.mark.parametrize(
    "text",
    [
        'It was new to Orla Quinn, who said that the text was "not necessarily of any use to us".',
        'It was new to Orla Quinn of Malta, who called the text "not necessarily of any use to us".',
    ],
)
def test_whoever_said_it_stands_before_who(text: str) -> None:
    assert quotes(findings(text)) == [("Orla Quinn", "not necessarily of any use to us")]


def _speakers(text: str) -> list[str | None]:
    """Who said each direct quote, None for nobody."""
    found = findings(text)
    return [None if q.speaker is None else found.referents[q.speaker].name for q in found.quotes if q.direct]


_ASKED = "Orla Quinn, the mayor, spoke of Tomas Reyes.\n\nQ: What did it bring?\n\nQuinn: “It brought us a plan.”"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"{_ASKED}\n\nQ: Was it so?\n\n“I shall not tell you who said what.” (She smiles.)", ["Orla Quinn"] * 2),
        (f"{_ASKED}\n\nQ: And Tomas Reyes?\n\n“He went to take a call from the bank.”", ["Orla Quinn"] * 2),
        (f"{_ASKED}\n\nQ: So?\n\nReyes: “No, it did not do that.”\n\nQ: And?\n\n“It did, as all of us know.”", 2),
        ("Tomas Reyes spoke.\n\nQ: And Tomas Reyes?\n\n“He went to take a call from the bank.”", []),
    ],
)
def test_who_answers_in_an_interview(text: str, speakers: list[str] | int) -> None:
    named = [name for name in _speakers(text) if name is not None]
    assert len(named) == speakers if isinstance(speakers, int) else named == speakers


@pytest.mark.parametrize(
    "text",
    [
        "In her statement the Foreign Secretary said that a bay is wide. “It has a stake in every harbour,” she added.",
        "The Foreign Secretary then turned to trade. “We shall not wait for another year,” she said.",
    ],
)
def test_a_pronoun_for_the_holder_of_an_office(text: str) -> None:
    above = "Foreign Secretary Orla Quinn led them. Tomas Reyes, the premier, was there."
    assert _speakers(f"{above}\n\n{text}") == ["Orla Quinn"]


def test_a_pronoun_for_who_is_named_beside_the_office() -> None:
    text = "The Foreign Secretary met Eva Reyes. “We shall not wait for long,” she said."
    assert _speakers(f"Foreign Secretary Ann Quinn came.\n\n{text}") == ["Eva Reyes"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Quinn was less festive. “Either we build a union now or never,” the Maltese president told them.",
            "Orla Quinn",
        ),
        (
            "First through the gate was Quinn. “I think that today is about bread,” the Prime Minister said.",
            "Orla Quinn",
        ),
        ("“We have agreed where to keep the wheat,” said the chairman, Canada's Tomas Reyes.", "Tomas Reyes"),
        ("Kenya's Quinn was sad. “Either we build a union now or never,” the Maltese president told them.", None),
        # somebody else is named as well, or has another office, or does not act
        ("Quinn sat by Tomas Reyes. “Either we build a union now or never,” the Maltese president told them.", None),
        ("Judge Eva Vella was there. “Either we build a union now or never,” the Maltese president told them.", None),
        (
            "Of all in Peru and Malta it struck Quinn. “We do not build a union for that,” the Maltese president said.",
            None,
        ),
        (
            "Nobody was in a festive mood. “Either we build a union now or never,” the Maltese president told them.",
            None,
        ),
    ],
)
def test_an_office_for_who_was_just_named(text: str, speaker: str | None) -> None:
    assert _speakers(f"Orla Quinn came.\n\nIt rained upon them all day long.\n\n{text}") == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # whom somebody tells is named behind the verb
        (
            "Orla Quinn replied for an hour. “You have no proof of that,” she told the club's president, Ms Eva Reyes.",
            ["Orla Quinn"],
        ),
        ("Eva Reyes came. “You have no proof of that at all,” the minister told Tomas Reyes.", [None]),
        ("“You have no proof of that,” Orla Quinn told Tomas Reyes.", ["Orla Quinn"]),
        # what somebody calls something, and what is called so
        ("Orla Quinn praised Tomas Reyes, whom she called “the keeper of the bridge”.", ["Orla Quinn"]),
        ("It was Tomas Reyes, whom Orla Quinn called “the keeper of the bridge”.", ["Orla Quinn"]),
        ("Orla Quinn wrote a book she called “The Keeper of the Bridge”.", []),
        ("Orla Quinn spoke of a play called “the keeper of the bridge”.", []),
        # two apostrophes for a quotation mark, as telexes have them
        ("''You have shown what a bridge is,'' Orla Quinn said.", ["Orla Quinn"]),
        ("It's the '90s, Orla Quinn said. Reyes' and Quinn's boats left.", []),
    ],
)
def test_marks_and_verbs_that_mislead(text: str, speakers: list[str | None]) -> None:
    assert _speakers(text) == speakers


_WITH_QUESTIONS = (
    "Orla Quinn, the mayor, talks to the Harbour Week about Tomas Reyes.\n\nWho talked the most?\n\n"
    "“Eva Reyes did, being new,” Quinn laughs.\n\nAnd what was said of Tomas Reyes?\n\n"
)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"{_WITH_QUESTIONS}“He listens to all of us.”", ["Orla Quinn"] * 2),
        (f"{_WITH_QUESTIONS}“He listens to all of us,” said Eva Reyes.", ["Orla Quinn", "Eva Reyes"]),
        (  # two answer
            f"{_WITH_QUESTIONS}“He listens to me,” said Eva Reyes.\n\nIs it so?\n\n“It is so, as all know.”",
            ["Orla Quinn", "Eva Reyes", None],
        ),
    ],
)
def test_questions_that_stand_alone(text: str, speakers: list[str | None]) -> None:
    assert _speakers(text) == speakers


@pytest.mark.parametrize(
    ("headline", "speakers"),
    [
        ("“We should have met on the bridge”", ["Orla Quinn"] * 3),
        ("“Bridge” or no bridge", ["Orla Quinn"] * 2),
        ("“A bridge”", ["Orla Quinn"] * 2),
    ],
)
def test_a_headline_that_is_nothing_but_a_quote(headline: str, speakers: list[str]) -> None:
    found = findings(f"{_WITH_QUESTIONS}“He listens to all of us.”", headline=headline)
    assert [called(found, quote.speaker) for quote in found.quotes if quote.direct] == speakers


@pytest.mark.parametrize(
    ("headline", "speakers"),
    [
        ("Orla Quinn: ‘A ship does not care about our speeches’", ["Orla Quinn"]),
        ("Orla Quinn: 'A ship does not care about our speeches'", ["Orla Quinn"]),
        ("Quinn: ‘A ship doesn’t care about our speeches’", ["Orla Quinn"]),
        ("Orla Quinn and the ‘ships of the old harbour’ of Riga", []),
        ("Orla Quinn’s ministers, the ships’ owners", []),
    ],
)
def test_a_headline_may_have_single_marks(headline: str, speakers: list[str]) -> None:
    found = findings("Minister Orla Quinn was in Riga on Friday.", headline=headline)
    assert [called(found, quote.speaker) for quote in found.quotes if quote.direct] == speakers
