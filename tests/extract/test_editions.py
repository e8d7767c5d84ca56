"""What an article says of a summit: where, how, who chairs, which theme, at which stage; always with its place."""

from __future__ import annotations

import pytest

from extract.articles import article, findings, report, summit
from namsite.extract import extract


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Arab League summit was long.", None),
        ("The Arab League summit was attended by ministers who said nothing in Tunis.", None),
        ("The Arab League summit was a success in every way.", None),
        ("The Arab League summit was held in the African Union's hall.", None),
        ("The Arab League summit was held in", None),
        ("The Arab League summit was held in the", None),
        ("The Arab League summit was held in Tunis.", "Tunis"),
        ("The Arab League summit was held in New York.", "New York"),
        ("The Arab League summit was held in the Gambia.", "Gambia"),
        ("The Arab League summit was held in Tarvos.", "Tarvos"),
        ("The Tunis summit was held.", "Tunis"),
        ("President Orla Quinn visited Tunis to attend the Arab League summit.", "Tunis"),
        ("President Orla Quinn arrived in Tarvos to attend the Arab League summit.", "Tarvos"),
        ("In Tunis rain fell on the Arab League summit.", None),
        ("The NATO summit opened in Port Vellidra on Friday.", "Port Vellidra"),
        ("The NATO summit opened at Vellidra Resort Munyondra on Friday.", "Vellidra Resort Munyondra"),
        ("The NATO summit opened in September.", None),
    ],
)
def test_place(text: str, place: str | None) -> None:
    assert summit(findings(text)).place == place


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The Arab League summit was held in Tunis.", None),
        ("President Orla Quinn visited Tunis before the Arab League summit.", None),
        ("The Arab League summit was held through videoconference.", "by video link"),
        ("The Arab League summit was held via a video link.", "by video link"),
        ("The Arab League summit was held online.", "by video link"),
        ("The virtual Arab League summit was held.", "by video link"),
        ("President Orla Quinn travelled to Tunis to take part in the Arab League summit.", None),
        ("President Orla Quinn visited Tunis to attend the Arab League summit.", "in person"),
    ],
)
def test_mode(text: str, mode: str | None) -> None:
    assert summit(findings(text)).mode == mode


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Nobody forgot the Arab League summit.", "referred to"),
        ("The next Arab League summit is far away.", "announced"),
        ("The Arab League summit will be held in Tunis.", "announced"),
        ("Tunis is to host the Arab League summit.", "announced"),
        ("The Arab League summit is under way.", "under way"),
        ("The Arab League summit opened in Tunis.", "under way"),
        ("The Arab League summit was held in Tunis.", "held"),
        ("The Arab League summit was held. The Summit will be forgotten.", "held"),
        ("The Arab League summit was held and will be held again.", "held"),
        ("The NATO summit in Vilnius was cancelled.", "cancelled"),
        ("The next NATO summit in Vilnius was called off on Friday.", "cancelled"),
    ],
)
def test_stage(text: str, stage: str) -> None:
    assert summit(findings(text)).stage == stage


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("The Arab League summit was hosted by them in Tunis.", None),
        ("The Arab League summit was hosted by President Orla Quinn.", "Orla Quinn"),
        ("The Arab League summit was hosted by Tunisia, Mara Holm said.", "Tunisia"),
        ("The Arab League summit was hosted by the Republic of Tunisia.", "the Republic of Tunisia"),
    ],
)
def test_host(text: str, host: str | None) -> None:
    assert summit(findings(text)).host == host


@pytest.mark.parametrize(
    ("text", "chair"),
    [
        ("The Arab League summit was chaired by Orla Quinn.", "Orla Quinn"),
        ("The Arab League summit was chaired by the President of the World Bank Orla Quinn.", "Orla Quinn"),
        ("The Arab League summit was chaired by Tunisia and Orla Quinn spoke.", "Tunisia"),
    ],
)
def test_chair(text: str, chair: str) -> None:
    assert summit(findings(text)).chair == chair


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("The Arab League summit adopted “One sea, one shore”.", None),
        ("The Arab League summit themed “One sea, one shore” opened.", "One sea, one shore"),
        ("The Arab League summit was held under the motto of “One sea”.", "One sea"),
        ('The Arab League summit entitled "One sea" opened.', "One sea"),
    ],
)
def test_theme(text: str, theme: str | None) -> None:
    assert summit(findings(text)).theme == theme


def test_the_best_name_is_the_text_s_not_the_headline_s() -> None:
    found = findings("The 5th summit of the Arab League was held.", headline="The great Arab League summit was over")
    one = summit(found)
    assert one.name == "5th summit of the Arab League"
    assert one.forms == ("Arab League summit", "5th summit of the Arab League")


def test_a_bare_mention_says_that_it_stands_for_another() -> None:
    one = summit(findings("Rain fell on the African Union summit. The Summit was long."))
    assert [(m.surface, m.rule) for m in one.mentions] == [
        ("African Union summit", "name of a summit"),
        ("Summit", "stands for the summit named before"),
    ]
    assert "Summit" not in one.forms


def test_every_statement_has_its_wording_in_the_text() -> None:
    read = article(
        report(
            "The 5th Arab League summit, themed “One sea”, was held in Tunis through videoconference on May 3, 2019.",
            "The 5th Arab League summit was chaired by Orla Quinn and hosted by Tunisia.",
        )
    )
    (one,) = extract(read).gatherings
    wordings = {s.property: (s.value, read.text[s.span.start : s.span.end]) for s in one.statements}
    assert wordings == {
        "start": ("2019-05-03", "May 3, 2019"),
        "place": ("Tunis", "Tunis"),
        "mode": ("by video link", "through videoconference"),
        "theme": ("One sea", "One sea"),
        "chair": ("Orla Quinn", "Orla Quinn"),
        "host": ("Tunisia", "Tunisia"),
        "stage": ("held", "was held"),
        "number": ("5", "5th Arab League summit"),
    }


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The Arab League summit of 3 May 2020 is a burden.", "announced"),
        ("The Arab League summit of 3 May 2019 is a burden.", "referred to"),
        ("The Arab League summit was due to be held on 3 March 2020.", "held"),
        ("The Arab League summit will be held on 25 April 2020.", "under way"),
        ("The Arab League summit of 3 May 2020 was cancelled.", "cancelled"),
        (
            "It will rain in the valleys of the north and on the plains of the south, as the Arab League summit shows.",
            "referred to",
        ),
    ],
)
def test_stages_by_the_calendar(text: str, stage: str) -> None:
    assert summit(findings(text)).stage == stage


def test_no_place_behind_another_verb() -> None:
    assert summit(findings("The Arab League summit was overshadowed by bombs in London.")).place is None


@pytest.mark.parametrize(
    "text",
    [
        "The ministers recommended that the Second Harbour League Summit be held in Doha in October.",
        "The Second Harbour League Summit should be held in Doha in October.",
        "He asked that the Second Harbour League Summit take place in Doha in October.",
        "The Second Harbour League Summit could be convened in Doha in October.",
    ],
)
def test_a_summit_that_is_wished_for_has_not_been_held(text: str) -> None:
    one = summit(findings(text, published="2020-04-25"))
    assert (one.stage, one.start, one.place) == ("announced", "2020-10", "Doha")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Foreign ministers of the Arab League met on Friday at Tahrir Palace.", "Tahrir Palace"),
        ("The Commonwealth summit was held at Lancaster House on Friday.", "Lancaster House"),
        ("The Commonwealth summit was held at Lancaster House in London on Friday.", "London"),
        ("The Lancaster House summit of the Commonwealth was held on Friday.", "Lancaster House"),
    ],
)
def test_a_house_is_a_place_where_no_town_is_named(text: str, place: str) -> None:
    assert [one.place for one in findings(text).gatherings] == [place]


def test_a_place_in_a_headline_in_capitals_is_a_name() -> None:
    found = findings(
        "The 11th Harbour League Summit opened on Thursday.", headline="11th HARBOUR LEAGUE SUMMIT OPENS IN BUCHAREST"
    )
    assert [one.place for one in found.gatherings] == ["Bucharest"]
