"""Articles in other languages: the rules read English, so nothing is made up of what they do not understand."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from extract.articles import article, names, report
from namsite.extract import extract
from namsite.extract.foreign import is_foreign
from namsite.phrases import NOTHING, Known
from namsite.records import Findings, Kind, Span, Suggestion
from namsite.tokens import tokenize

TEXTS = {
    "az": (
        "Azərbaycan Respublikasının Prezidenti İlham Əliyev mayın 4-də Bakıda Qoşulmama Hərəkatının Zirvə Görüşündə "
        "çıxış edib və üzv ölkələrin səhiyyə sahəsində əməkdaşlığının vacibliyini qeyd edib."
    ),
    "fr": (
        "Le Premier ministre Paul Martin a déclaré mardi à Québec que la Conférence des chefs d’État et de "
        "gouvernement se tiendrait en mai, et que les ministres des Affaires étrangères se réuniraient avant elle."
    ),
    "de": (
        "Bundeskanzler Olaf Scholz sagte am Montag in Berlin, der Gipfel der Europäischen Union werde im Juni "
        "stattfinden, und die Minister wollten in der kommenden Woche darüber sprechen, was noch offen sei."
    ),
    "nl": (
        "Premier Mark Rutte zei in Den Haag dat de top van de Europese Unie over een week wordt gehouden, en dat "
        "men er hoopt te horen of het verdrag was ondertekend of niet."
    ),
    "es": (
        "El presidente Gabriel Boric dijo el lunes en Santiago que la cumbre de la Comunidad de Estados "
        "Latinoamericanos se celebrará en mayo y que no hay otra fecha para ella."
    ),
    "ar": "قال وزير الخارجية في الرياض إن القمة ستعقد في شهر أيار وإن الدول الأعضاء ستشارك فيها جميعا دون استثناء.",
    "ru": "Министр иностранных дел заявил в Москве, что саммит состоится в мае и что в нём примут участие все страны.",
}


def _found(text: str, learned: Known = NOTHING, suggestions: tuple[Suggestion, ...] = ()) -> Findings:
    return extract(article(report(text, headline="Xəbər")), learned=learned, suggestions=suggestions)


@pytest.mark.parametrize("language", TEXTS)
def test_nothing_is_made_up_of_another_language(language: str) -> None:
    """Whatever the article says of its own language: this archive is one in English."""
    found = _found(TEXTS[language])
    assert (found.referents, found.titles, found.gatherings, found.quotes, found.meetings) == ((), (), (), (), ())
    assert found.fingerprints


def test_names_that_the_archive_knows_are_found() -> None:
    learned = Known({"ilham": (("ilham", "aliyev"),)}, {"bunun": (("bunun",),)})
    text = TEXTS["az"].replace("Əliyev", "Aliyev")
    assert names(_found(text, learned)) == ["İlham Aliyev"]
    learned = Known({}, {"qosulmama": (tuple(token.fold for token in tokenize("Qoşulmama Hərəkatının")),)})
    assert names(_found(TEXTS["az"], learned), "organization") == ["Qoşulmama Hərəkatının"]


def test_names_that_a_model_suggests_are_found() -> None:
    text, name = report(TEXTS["de"], headline="Nachricht"), "Olaf Scholz"
    kind: Kind = "person"
    read = article(text)
    start = read.text.index(name)
    suggested = Suggestion(span=Span(start, start + len(name)), kind=kind)
    found = extract(read, suggestions=(suggested,))
    assert (names(found), found.titles) == ([name], ())


@pytest.mark.parametrize(
    ("text", "language", "foreign"),
    [
        (
            "The minister said on Monday that the summit would be held in May, and that all had agreed to it.",
            "az",
            False,
        ),
        ("LIST OF PARTICIPANTS: H.E. Orla Quinn, Minister of State; Mr Tomas Reyes, Ambassador.", "en", False),
        ("Orla Quinn, Tomas Reyes.", "az", True),
        ("Orla Quinn, Tomas Reyes.", "en-GB", False),
    ],
)
def test_the_words_decide_and_where_they_are_few_what_is_stated(text: str, language: str, foreign: bool) -> None:
    assert is_foreign(replace(article(report(text)), language=language)) == foreign
