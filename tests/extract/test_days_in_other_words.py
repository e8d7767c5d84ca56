"""The days of a summit in the words of many reporters: each table is a family of wordings, with others beside them
that are of something else."""

from __future__ import annotations

import pytest

from extract.articles import days, findings, summit

SPOKE = "President Janis Berzins of Latvia spoke of the fund as well."
ENDED = "The third summit of the Harbour League ended in Riga on Friday."
MET = "Leaders of the Harbour League met in Riga on Saturday for their third summit."


def days_told(*paragraphs: str) -> tuple[str | None, str | None]:
    head, *more = paragraphs
    return days(summit(findings(f"RIGA, April 25 (Levant Press) - {head}", *more, SPOKE)))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (
            "The third summit of the Harbour League is taking place in Riga from today until Monday.",
            "2020-04-25",
            "2020-04-27",
        ),
        ("The third summit of the Harbour League took place in Riga this weekend.", "2020-04-25", "2020-04-26"),
        ("The third summit of the Harbour League was held in Riga over the past two days.", "2020-04-24", "2020-04-25"),
        (
            (
                "President Orla Quinn of Malta flew home on Saturday from the third summit of the Harbour"
                " League, which was held in Riga on Friday."
            ),
            "2020-04-24",
            "2020-04-24",
        ),
        (
            "The third summit of the Harbour League set up a fund. It met in Riga on April 23-24.",
            "2020-04-23",
            "2020-04-24",
        ),
        (
            "The leaders of the Harbour League were in Riga for their third summit. They met on Thursday and Friday.",
            "2020-04-23",
            "2020-04-24",
        ),
        (
            "Leaders of the Harbour League wrapped up their third summit on Saturday, having met since Thursday.",
            "2020-04-23",
            "2020-04-25",
        ),
        (
            "A summit of the Harbour League that began on Wednesday came to a close in Riga on Friday evening.",
            "2020-04-22",
            "2020-04-24",
        ),
        (
            (
                "The third summit of the Harbour League will run through Monday, officials said at its opening"
                " on Saturday."
            ),
            "2020-04-25",
            "2020-04-27",
        ),
        (
            "The leaders of the Harbour League rose from their third summit on Friday after sitting for two days.",
            "2020-04-23",
            "2020-04-24",
        ),
        ("Yesterday's summit of the Harbour League in Riga lasted six hours.", "2020-04-24", "2020-04-24"),
        (
            (
                "The third Harbour League summit began Friday evening with a dinner in Riga. Working sessions"
                " are on Saturday, when it also ends."
            ),
            "2020-04-24",
            "2020-04-25",
        ),
        (
            (
                "Closing the third summit of the Harbour League on Friday, President Orla Quinn of Malta"
                " thanked Riga. She had opened it two days earlier."
            ),
            "2020-04-22",
            "2020-04-24",
        ),
        (
            (
                "President Orla Quinn of Malta on Saturday declared open the third summit of the Harbour"
                " League, which will go on for three days."
            ),
            "2020-04-25",
            "2020-04-27",
        ),
        (
            (
                "President Orla Quinn of Malta brought down the gavel on the third summit of the Harbour League"
                " on Friday. It had lasted two days."
            ),
            "2020-04-23",
            "2020-04-24",
        ),
        (
            "Riga hosted the third summit of the Harbour League this week, on Tuesday and Wednesday.",
            "2020-04-21",
            "2020-04-22",
        ),
        (
            "For the past three days Riga has been host to the third summit of the Harbour League, which ended today.",
            "2020-04-23",
            "2020-04-25",
        ),
        (
            "The third summit of the Harbour League is in its last day. It opened on Thursday.",
            "2020-04-23",
            "2020-04-25",
        ),
        (
            (
                "The third summit of the Harbour League opened in Riga on Saturday. // A declaration is to be"
                " adopted at Sunday's closing session."
            ),
            "2020-04-25",
            "2020-04-26",
        ),
        (
            "The third summit of the Harbour League opened in Riga on Saturday. // The leaders disperse on Monday.",
            "2020-04-25",
            "2020-04-27",
        ),
        (
            (
                "The third summit of the Harbour League began in Riga on Saturday. During the two days the"
                " leaders will deal with fish."
            ),
            "2020-04-25",
            "2020-04-26",
        ),
        (
            "The third summit of the Harbour League met in Riga between Wednesday and Friday.",
            "2020-04-22",
            "2020-04-24",
        ),
        ("The third summit of the Harbour League began and ended yesterday in Riga.", "2020-04-24", "2020-04-24"),
        ("The third summit of the Harbour League continued for a second day in Riga on Saturday.", "2020-04-24", None),
        (
            (
                "The third summit of the Harbour League ended in Riga on Friday. // Three days earlier"
                " President Orla Quinn of Malta had declared it open."
            ),
            "2020-04-21",
            "2020-04-24",
        ),
    ],
)
def test_the_first_and_the_last_day(text: str, first: str, last: str) -> None:
    assert days_told(*text.split(" // ")) == (first, last)


@pytest.mark.parametrize(
    "opened",
    [
        "On Wednesday, when it opened, President Orla Quinn of Malta asked for a fund.",
        "President Orla Quinn of Malta, opening the summit on Wednesday, had asked for a fund.",
        "At the start of the summit on Wednesday President Orla Quinn of Malta asked for a fund.",
        "When the leaders sat down together on Wednesday, few had believed in a fund.",
        "The leaders had come together on Wednesday with little hope of a fund.",
        "The leaders had gathered on Wednesday.",
        "The first session, on Wednesday, had been devoted to fish.",
        "It had been in progress since Wednesday.",
        "The talks had lasted since Wednesday.",
        "President Orla Quinn of Malta had called the meeting to order on Wednesday.",
        "The gathering took three days.",
        "The leaders were together for three days.",
        "In three days the leaders held eleven sessions.",
        "Eleven sessions were held in the three days of the summit.",
        "Eleven sessions were held in the course of three days.",
        "The summit's opening on Wednesday had been delayed by rain.",
    ],
)
def test_the_first_day_behind_a_sentence_that_tells_the_last(opened: str) -> None:
    assert days_told(ENDED, opened) == ("2020-04-22", "2020-04-24")


@pytest.mark.parametrize(
    "other",
    [
        "Farmers from Latvia had gathered on Wednesday.",
        "At the start of the war on Wednesday President Orla Quinn of Malta asked for a fund.",
        "It took the police three days to clear the roads.",
        "The first session of the Maltese parliament on Wednesday was quiet.",
        "The opening of the new road on Wednesday was delayed by rain.",
        "President Orla Quinn of Malta, opening the door on Wednesday, laughed.",
    ],
)
def test_what_else_began_before(other: str) -> None:
    assert days_told(ENDED, SPOKE, other) == (None, "2020-04-24")


def test_ministers_who_had_gathered_did_not_open_the_leaders_summit() -> None:
    main, _ = findings(
        f"RIGA, April 25 (Levant Press) - {ENDED}", SPOKE, "The ministers had gathered on Wednesday."
    ).gatherings
    assert days(main) == (None, "2020-04-24")


@pytest.mark.parametrize(
    "ends",
    [
        "The declaration is to be adopted on Sunday.",
        "The declaration will be signed tomorrow.",
        "A final communique is expected on Sunday.",
        "A joint statement is due tomorrow.",
        "The meeting is to wind up on Sunday.",
        "The meeting is to finish tomorrow.",
        "The meeting finishes on Sunday.",
        "The meeting breaks up on Sunday.",
        "The meeting will be over on Sunday.",
        "The closing session is scheduled for Sunday.",
        "The final session will be held on Sunday.",
        "The summit takes two days.",
        "The summit is spread over two days.",
        "The two-day agenda is long.",
        "The leaders stay until Sunday.",
    ],
)
def test_the_last_day_behind_a_sentence_that_tells_the_first(ends: str) -> None:
    assert days_told(MET, ends) == ("2020-04-25", "2020-04-26")


@pytest.mark.parametrize(
    "other",
    [
        "The road to the port will be closed on Sunday.",
        "The port is to open on Sunday.",
        "A plane with grain is due on Sunday.",
        "A visit to the port takes two days.",
    ],
)
def test_what_else_is_to_come(other: str) -> None:
    assert days_told(MET, other) == ("2020-04-25", "2020-04-25")


def test_a_day_on_which_they_went_home_is_not_the_first() -> None:
    text = "Six kings came to Riga on Thursday for the third summit of the Harbour League and went home on Friday."
    assert days_told(text)[0] != "2020-04-24"


def test_days_from_an_opening_of_which_the_end_is_told_elsewhere() -> None:
    text = "The guests left three days after it had been opened."
    assert days_told(ENDED, SPOKE, text) == (None, "2020-04-24")
