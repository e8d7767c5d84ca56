"""The interface's words: the catalogues, how a language is chosen, and that no word of a page escapes translation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copytree
from typing import Literal

import pytest
from babel.messages import Catalog, Message
from lxml import html as lxml_html
from msgspec import Struct
from msgspec.structs import fields

import words
from namsite.build import build
from namsite.config import Config, load_project
from namsite.executors import processes
from namsite.handwritten import ConfigError
from namsite.interface import ENGLISH, Phrasebook, Tongue, _, opened, speaking, spoken
from namsite.problems import error, note
from namsite.render import Renderer
from namsite.store import Store
from namsite.themes import phrasebook_of, theme_folders
from namsite.wording import clauses, date_in_words, how_many, listed, ordinal, quoted, range_in_words
from sample_archive import archive
from whole import index, plan

GOLDEN = Path(__file__).parent / "golden"
CATALOGUES = sorted(words.FOLDER.glob("*.po"))
PLACE = re.compile(r"%\((\w+)\)s")
TAG = re.compile(r"<[^>]+>")
REASONS = frozenset({"how", "reason"})


def named(path: Path) -> str:
    return path.stem


def forms(one: Message) -> list[str]:
    return [each for each in ([one.string] if isinstance(one.string, str) else one.string or []) if each]


def originals(one: Message) -> tuple[str, ...]:
    return (one.id,) if isinstance(one.id, str) else tuple(one.id)


# ---- the catalogues ----


def messages(catalog: Catalog) -> set[tuple[object, str | None]]:
    return {(one.id, one.context) for one in catalog if one.id}


def test_the_template_has_the_messages_of_templates_and_code() -> None:
    assert messages(words.read(words.TEMPLATE)) == messages(words.extracted()), "make words brings it up to date"


@pytest.mark.parametrize("path", CATALOGUES, ids=named)
def test_a_language_is_complete_and_compiled(path: Path) -> None:
    catalog = words.read(path)
    assert messages(catalog) == messages(words.extracted()), "make words brings it up to date"
    assert not [one.id for one in catalog if one.id and (one.fuzzy or not words.is_translated(one))]
    assert path.with_suffix(".mo").read_bytes() == words.compiled(catalog), "make words compiles it"


@pytest.mark.parametrize("path", CATALOGUES, ids=named)
def test_a_translation_has_the_places_and_the_markup_of_what_it_translates(path: Path) -> None:
    for one in words.read(path):
        if one.id:
            several = originals(one)[-1]
            for said in forms(one):
                assert set(PLACE.findall(said)) <= set(PLACE.findall(several)), said
                assert sorted(TAG.findall(said)) == sorted(TAG.findall(several)), said
                assert ('"' in said) <= ('"' in several), f"a quotation mark would end an attribute: {said}"
            assert set(PLACE.findall(forms(one)[-1])) == set(PLACE.findall(several)), several


@pytest.mark.parametrize("path", CATALOGUES, ids=named)
def test_dates_numbers_and_lists_are_those_of_the_cldr(path: Path) -> None:
    catalog = words.read(path)
    for context, original, said in words.from_cldr(path.stem):
        message = catalog.get(original, context)
        assert message is not None and message.string == said


def test_another_language_begins_with_what_the_cldr_knows(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    monkeypatch.setattr(words, "TEMPLATE", tmp_path / "namsite.pot")
    words.main(["az"])
    tongue = opened(Phrasebook(tag="az", files=(tmp_path / "az.mo",)))
    with speaking(tongue):
        assert date_in_words("2020-05-04") == "4 may 2020"
        assert _("undated") == "undated"  # what is not translated yet is said in English


# ---- how a language is chosen ----


def project_file(folder: Path, text: str) -> Path:
    (folder / "seeds").mkdir(exist_ok=True)
    (folder / "namsite.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("settings", "tag"),
    [
        ("", "en"),
        ("language: ar", "en"),
        ("language: xx-YY", "xx"),
        ("interface: xx", "xx"),
        ("language: xx\ninterface: en", "en"),
        ("interface: en-GB", "en"),
    ],
)
def test_the_language_is_the_one_asked_for_else_that_of_the_articles(tmp_path: Path, settings: str, tag: str) -> None:
    (tmp_path / "locale").mkdir()
    (tmp_path / "locale" / "xx.mo").write_bytes(words.compiled(words.extracted()))
    assert phrasebook_of(load_project(project_file(tmp_path, settings))).tag == tag


def test_a_language_without_words_is_refused_with_those_that_have_some(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"interface should be one of en.*, not 'xx' .*locale/xx\.mo"):
        phrasebook_of(load_project(project_file(tmp_path, "interface: xx")))


def test_what_is_said_outside_is_english_also_in_other_threads() -> None:
    with speaking(opened(Phrasebook(tag="xx"))), ThreadPoolExecutor(1) as another:
        assert spoken().tag == "xx"
        assert another.submit(lambda: spoken().tag).result() == ENGLISH
    assert spoken().tag == ENGLISH


def french() -> Tongue:
    return opened(Phrasebook(tag="fr", files=(words.FOLDER / "fr.mo",)))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (lambda: date_in_words("2020-05-01T17:44+04:00"), "1er mai 2020, 17:44 (UTC+04:00)"),
        (lambda: date_in_words("2020-08"), "août 2020"),
        (lambda: date_in_words("XXXX-08-02"), "2 août (année non indiquée)"),
        (lambda: range_in_words("2019-10-25", "2019-10-26"), "25–26 octobre 2019"),
        (lambda: range_in_words("2020-04-28", "2020-05-01"), "28 avril – 1er mai 2020"),
        (lambda: range_in_words("2020-02", "2020-04"), "février–avril 2020"),
        (lambda: how_many(0, "%(number)s article", "%(number)s articles"), "0 article"),
        (lambda: how_many(1234, "%(number)s article", "%(number)s articles"), "1\u202f234 articles"),
        (lambda: f"{ordinal(1)}, {ordinal(18)}", "1er, 18e"),
        (lambda: listed(["A", "B", "C", "D"], 2), "A, B et 2 autres"),
        (lambda: quoted("A"), "«\u00a0A\u00a0»"),
        (lambda: clauses(["A", "", "B"]), "A\u202f; B"),
    ],
)
def test_french_has_its_own_dates_numbers_and_signs(said: Callable[[], str], expected: str) -> None:
    with speaking(french()):
        assert said() == expected


def test_what_was_said_in_one_language_is_not_remembered_in_another() -> None:
    with speaking(french()):
        date_in_words("2020-05-03")
    assert date_in_words("2020-05-03") == "3 May 2020"


# ---- no word escapes ----

NOT_SAID = {
    "in a list",
    "between clauses",
    "before what it is",
    "between thousands",
    "first day of a month",
}  # signs, which no bracket marks
MONTHS = {"months beside a day", "months without a day", "months in short"}
ATTRIBUTES: tuple[str, ...] = (
    "aria-label",
    "title",
    "alt",
    "placeholder",
    "data-words",
    "data-copied",
    "data-sentence",
    "data-loading",
)
ATTRIBUTES += ("data-searching", "data-none", "data-one", "data-many", "data-first", "data-undated")
DESCRIBING = "//meta[@name='description' or @property='og:title' or @property='og:description']/@content"
BRACKETED = re.compile("⟦[^⟦⟧]*⟧")
THINGS = {"BibTeX", "RIS", "CSL JSON", "namsite", "Adviser", "Fisher", "Guest", "Role"}  # titles begin with a capital


def bracketed(folder: Path) -> Path:
    """A catalogue in which every message is in brackets."""
    catalog = words.extracted()
    for one in catalog:
        if one.id and one.context not in NOT_SAID:
            several = originals(one)
            said = tuple(", ".join(f"⟦{part}⟧" for part in each.split(", ")) for each in several)
            whole = said if one.context in MONTHS else tuple(f"⟦{each}⟧" for each in several)
            one.string = whole[0] if isinstance(one.id, str) else whole
    folder.mkdir(parents=True)
    (folder / "xx.mo").write_bytes(words.compiled(catalog))
    return folder / "xx.mo"


def unmarked(text: str) -> str:
    """What stands outside all brackets; of one that is cut short, what stands before it."""
    while BRACKETED.search(text):
        text = BRACKETED.sub("|", text)
    return text.partition("⟦")[0]


def visible(page: str) -> Iterator[str]:
    """What a reader sees or hears of a page, but for what articles, programs and the extraction wrote."""
    root = lxml_html.document_fromstring(page)
    yield from root.xpath(DESCRIBING)
    yield from (one for name in ATTRIBUTES for one in root.xpath(f"//@{name}"))
    for other in root.xpath("//script | //style | //code | //pre | //*[@class='prose'] | //body//*[@lang='en']"):
        tail, other.tail = other.tail, ""
        other.clear()
        other.text = tail
    yield "\n".join(root.itertext())


def strings(record: object) -> set[str]:
    """All that is written in records, but for reasons, which are the interface’s words."""
    if isinstance(record, str):
        return {record}
    written = fields(record) if isinstance(record, Struct) else ()
    parts = [getattr(record, each.name) for each in written if each.name not in REASONS] if written else record
    return {each for part in parts for each in strings(part)} if isinstance(parts, list | tuple) else set()


def is_heard(piece: str, everything: str) -> bool:
    """Whether a piece of text is written somewhere, but for the capital that it begins with if it has several words."""
    words_of_it = piece.strip(" .")
    return words_of_it in everything or (" " in words_of_it and words_of_it[:1].lower() + words_of_it[1:] in everything)


@pytest.mark.parametrize("publish_text", ["full", "excerpt", "none"])
def test_no_word_of_the_interface_escapes_translation(
    tmp_path: Path, publish_text: Literal["full", "excerpt", "none"]
) -> None:
    config = Config(title="Tidelines", publish_text=publish_text, outputs=("ninjs",), extractor="spacy:x")
    tongue = opened(Phrasebook(tag="xx", files=(bracketed(tmp_path / "locale"),)))
    known = archive()
    problems = (error("not-text", "this is no text", path="scan.txt", line=2, hint="save it"), note("n", "nothing"))
    renderer = Renderer(theme_folders(Path("nowhere"))[0], config, tongue)
    with speaking(tongue):
        pages = list(plan(index(known, problems), config))
    heard = strings(known) | strings(config) | strings(problems) | {page.permalink for page in pages} | THINGS
    everything = "\n".join(sorted(heard))
    escaped = {
        (page.permalink, piece.strip())
        for page in pages
        for text in visible(renderer.render(page).decode())
        for piece in re.split(r"[^\w .’'/-]+", unmarked(text))
        if re.search(r"[^\W\d]", piece) and not is_heard(piece.strip(), everything)
    }
    assert not sorted(escaped)


def test_another_language_makes_all_pages_anew_in_every_process(tmp_path: Path) -> None:
    copytree(GOLDEN / "content", tmp_path / "seeds")
    for number in range(200):  # so many that several processes make their pages
        (tmp_path / "seeds" / f"more-{number}.txt").write_text(
            f"Headline {number}\n\nNothing more.\n", encoding="utf-8"
        )
    store = Store(tmp_path / "cache")
    built = []
    for settings in ("search: false\n", "search: false\ninterface: xx\n"):
        if "xx" in settings:
            bracketed(tmp_path / "locale")
        project = load_project(project_file(tmp_path, settings))
        with processes(2) as executor:
            build(project, store, executor=executor)
        built.append((project.output / "articles" / "index.html").read_text(encoding="utf-8"))
        pages = [*project.output.rglob("*.html")]
        assert all(("⟦" in page.read_text(encoding="utf-8")) == ("xx" in settings) for page in pages)
    assert 'lang="en"' in built[0] and '<html lang="xx"' in built[1]
