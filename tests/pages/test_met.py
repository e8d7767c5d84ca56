"""Whom a person met: once for each occasion, with everybody who was met then."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html as lxml_html
from msgspec.structs import replace

from namsite.config import Config
from namsite.interface import Phrasebook, opened, speaking
from namsite.records import Encounter
from namsite.render import Renderer
from namsite.themes import theme_folders
from sample_archive import ANNOUNCED, FISHER, HELD, THIRD, archive, evidence
from whole import index, plan

LENA, TOMASZ, ABENI = "lena-orvik", "tomasz-brandt", "abeni-oyelaran-fairweather"
SIDELINES, CLOSED = (evidence(HELD, words) for words in ("On the sidelines", "The Fjord Council closed"))
BEFORE, AFTER = (evidence(ANNOUNCED, words) for words in ("He added", "The second Summit"))
SUMMIT = "on the sidelines of the third Summit of the Fjord Council"


def met(*encounters: Encounter) -> list[str]:
    """What the page of Lena Orvik says of these meetings, line by line."""
    known = index(replace(archive(), encounters=encounters))
    config = Config(search=False)
    renderer, tongue = Renderer(theme_folders(Path("nowhere"))[0], config), opened(Phrasebook())
    with speaking(tongue):
        (page,) = (page for page in plan(known, config) if page.permalink == f"people/{LENA}.html")
    root = lxml_html.document_fromstring(renderer.render(page).decode())
    lines = root.xpath("//section[h2[@id='met']]//li")
    for line in lines:
        assert len(line.xpath("a[@class='person']")) == len(set(line.xpath("a[@class='person']/@href")))
    return [" ".join(line.text_content().split()) for line in lines]


def test_people_met_on_one_occasion_stand_in_one_line_with_one_mark() -> None:
    assert met(
        Encounter(people=(LENA, TOMASZ), evidence=SIDELINES, summit=THIRD.id),
        Encounter(people=(LENA, ABENI), evidence=SIDELINES, summit=THIRD.id),
        Encounter(people=(FISHER.id, LENA), evidence=SIDELINES, summit=THIRD.id),
    ) == [f"Tomasz Brandt, Abeni Oyelaran-Fairweather and Lena Orvik, {SUMMIT} ¶ 7"]


def test_of_whom_other_sentences_tell_each_has_its_marks() -> None:
    assert met(
        Encounter(people=(LENA, TOMASZ), evidence=SIDELINES, summit=THIRD.id),
        Encounter(people=(LENA, ABENI), evidence=CLOSED, summit=THIRD.id),
        Encounter(people=(LENA, FISHER.id), evidence=SIDELINES, summit=THIRD.id),
        Encounter(people=(LENA, ABENI), evidence=SIDELINES, summit=THIRD.id),
    ) == [f"Abeni Oyelaran-Fairweather ¶ 1 ¶ 7; Tomasz Brandt and Lena Orvik ¶ 7, {SUMMIT}"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"summit": THIRD.id}, {}),
        ({"summit": THIRD.id, "date": "2031-03-20"}, {"summit": THIRD.id, "date": "2031-03-21"}),
        ({"place": "Karsund", "date": "2031"}, {"place": "Osk", "date": "2031"}),
        ({"place": "Karsund", "date": "2031-03-20"}, {"place": "Karsund"}),
    ],
)
def test_other_occasions_have_lines_of_their_own(one: dict[str, str], other: dict[str, str]) -> None:
    lines = met(
        Encounter(people=(LENA, TOMASZ), evidence=SIDELINES, **one),
        Encounter(people=(LENA, ABENI), evidence=SIDELINES, **other),
    )
    assert [line.split()[0] for line in lines] == ["Tomasz", "Abeni"]


def test_where_little_is_told_only_one_sentence_is_one_occasion() -> None:
    lines = met(
        Encounter(people=(LENA, TOMASZ), evidence=BEFORE, place="Karsund"),
        Encounter(people=(LENA, ABENI), evidence=BEFORE, place="Karsund"),
        Encounter(people=(LENA, FISHER.id), evidence=AFTER, place="Karsund"),
    )
    assert lines == [
        "Tomasz Brandt and Abeni Oyelaran-Fairweather, in Karsund ¶ 2",
        "Lena Orvik, in Karsund ¶ 3",
    ]
