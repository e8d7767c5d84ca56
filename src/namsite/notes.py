"""Evidence seen from the article: what other pages state on the word of each of its sentences.

All of it stands in what the article's own records have; of others only labels are asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from msgspec import Struct
from msgspec.structs import replace

from namsite.archive import Index
from namsite.config import Config
from namsite.fragments import Fragments, on_page
from namsite.interface import _, message
from namsite.links import SUMMIT_LABELS, Reference, reference, summit_link
from namsite.permalinks import QUOTES, TIMELINE, PageKind
from namsite.prose import Sign
from namsite.records import ArticleRecord, Encounter, Kind, Saying
from namsite.shelf import Resting, Testimony, by_key, year_of
from namsite.views import published_sentences
from namsite.wording import clauses, how_many, listed, ordinal, range_in_words, sentence_case, term

_HEADLINE = "headline"
_TIMELINE = message("Timeline")
_NOBODY = message("Speaker not named")
_MANY = 4  # subjects that a note names without being folded
_LABELS = {"title": message("Title"), "parent": message("Part of")}
_SECTIONS = {"title": "titles", "part": "participants"}
_FACTS: Mapping[Kind, str] = {"person": "facts", "organization": "facts", "summit": "known"}  # sections of their pages


class Rests(Struct, frozen=True, kw_only=True):
    """A statement that rests on a sentence: what kind of statement it is (``label``; empty: what the page lists), in
    which words, and who else is in it."""

    label: str
    words: str = ""
    others: tuple[Reference, ...] = ()


class Subject(Struct, frozen=True, kw_only=True):
    """Whom or what a sentence states something of, at the place of their page where it is stated first."""

    target: Reference
    statements: tuple[Rests, ...]


class Note(Struct, frozen=True, kw_only=True):
    """What rests on a sentence, which has the ``anchor``. Notes are numbered in the order of the text; that of the
    headline has the number 0. ``source`` leads to the sentence on the agency's own page, where that is known; where a
    sentence states something of many, ``summary`` counts them (*9 people and 3 organizations*)."""

    anchor: str
    number: int
    subjects: tuple[Subject, ...]
    summary: str = ""
    source: str = ""


class _Told(Struct, frozen=True, kw_only=True):
    """A statement, the page ``of`` whom it is made, and the section of that page."""

    of: Reference
    section: str
    statement: Rests


def notes(index: Index, record: ArticleRecord, source_url: str, fragments: Mapping[int, str]) -> tuple[Note, ...]:
    """The notes of an article, the headline's first."""
    places = index.texts[record.article.id].places
    told = by_key(sorted(_told(index, record), key=itemgetter(0)))
    headlines = {number for number in told if places[number] == _HEADLINE}
    numbers = {number: turn for turn, number in enumerate((one for one in told if one not in headlines), 1)}
    return tuple(
        _note(number, numbers.get(number, 0), statements, on_page(source_url, fragments.get(number, "")))
        for number, statements in told.items()
    )


def fragments_of(index: Index, config: Config, record: ArticleRecord) -> Mapping[int, str]:
    """The text fragments of the sentences that may be published."""
    article = record.article
    if config.publish_text == "none":
        return {}
    is_excerpt = config.publish_text == "excerpt"
    shown = published_sentences(index, article.id) if is_excerpt else range(len(article.sentences))
    found = Fragments(article, with_neighbours=not is_excerpt)
    return {number: found.of(number) for number in shown}


def signs(notes: Sequence[Note], fragments: Mapping[int, str]) -> Mapping[int, Sign]:
    """What the sentences of an article bear, by their numbers (from 0)."""
    found = {number: Sign(fragment=fragment) for number, fragment in fragments.items()}
    for note in notes:
        sentence = int(note.anchor[1:]) - 1
        found[sentence] = replace(found.get(sentence, Sign()), note=note.number)
    return found


def _note(sentence: int, number: int, told: Sequence[_Told], source: str) -> Note:
    subjects = tuple(_subject(of_one) for of_one in by_key((one.of, one) for one in told).values())
    summary = _counted(subjects) if len(subjects) > _MANY else ""
    return Note(anchor=f"s{sentence + 1}", number=number, subjects=subjects, summary=summary, source=source)


def _counted(subjects: Sequence[Subject]) -> str:
    numbers = Counter(one.target.kind for one in subjects)
    words: Mapping[PageKind, str] = {
        "person": how_many(numbers["person"], "%(number)s person", "%(number)s people"),
        "organization": how_many(numbers["organization"], "%(number)s organization", "%(number)s organizations"),
        "summit": how_many(numbers["summit"], "%(number)s summit", "%(number)s summits"),
    }
    return listed([counted for kind, counted in words.items() if numbers[kind]])


def _subject(told: Sequence[_Told]) -> Subject:
    first = told[0]
    target = replace(first.of, permalink=f"{first.of.permalink}#{first.section}") if first.section else first.of
    return Subject(target=target, statements=statements_of(one.statement for one in told))


def statements_of(told: Iterable[Rests]) -> tuple[Rests, ...]:
    """Each statement once, those together that say the same of several people."""
    alike = by_key((_alike(one), one) for one in dict.fromkeys(told))
    return tuple(map(_of_all, alike.values()))


def _alike(one: Rests) -> Rests:
    """What a statement has in common with others that are made of further people: *attending*, of each of several. Who
    met whom is said of each meeting by itself."""
    return replace(one, others=()) if one.words and len(one.others) == 1 else one


def _of_all(alike: Sequence[Rests]) -> Rests:
    """*Part: A, B and C, attending*."""
    return replace(alike[0], others=tuple(other for one in alike for other in one.others))


# ---- the statements, each with the number of its sentence ----


def _told(index: Index, record: ArticleRecord) -> Iterator[tuple[int, _Told]]:
    article_id = record.article.id
    for owed in index.testimony.get(article_id, ()):
        yield from _of_entity(index, owed)
    for saying in index.sayings_in.get(article_id, ()):
        yield saying.evidence.sentence, _quotation(index, saying)
    for met in index.encounters_in.get(article_id, ()):
        yield from ((met.evidence.sentence, told) for told in _meeting(index, met))
    for dated in record.dates:
        if year_of(dated):
            statement = Rests(label="", words=range_in_words(dated.start, dated.end))
            yield dated.evidence.sentence, _Told(of=_list(_TIMELINE, TIMELINE), section="", statement=statement)


def _of_entity(index: Index, owed: Testimony) -> Iterator[tuple[int, _Told]]:
    """Titles, parts in summits and facts; those of one kind in one sentence together."""
    target = _page_of(index, owed.kind, owed.id)
    alike = by_key(((one.sentence, _kind(one.what), one.person), one) for one in owed.resting)
    for (sentence, what, person), told in alike.items():
        others = (reference(index, "person", person),) if person else ()
        statement = Rests(label=_label(owed.kind, what), words=_words(index, what, told), others=others)
        yield sentence, _Told(of=target, section=_SECTIONS.get(what, _FACTS[owed.kind]), statement=statement)


def _list(words: str, permalink: str) -> Reference:
    """A list of the archive that has statements about nobody."""
    return Reference(kind="article", words=_(words), permalink=permalink)


def _page_of(index: Index, kind: Kind, key: str) -> Reference:
    """A summit under its name alone: where it has a date, that is one of the statements."""
    return summit_link(index.labels[kind][key]) if kind == "summit" else reference(index, kind, key)


def _kind(what: str) -> str:
    """A summit's first and last day are one statement."""
    return "start" if what == "end" else what


def _label(kind: Kind, what: str) -> str:
    labels = SUMMIT_LABELS if kind == "summit" else _LABELS
    return _(labels[what]) if what in labels else sentence_case(term(what))


def _words(index: Index, what: str, told: Sequence[Resting]) -> str:
    values = [one.words for one in told]
    if what == "start":
        days = {one.what: one.words for one in told}
        return range_in_words(days.get("start"), days.get("end"))
    if what == "parent":
        values = [index.labels["organization"][one].name for one in values]
    if what == "number":
        values = [ordinal(int(one)) if one.isdigit() else one for one in values]
    if what in ("mode", "part", "stage"):
        values = list(map(term, values))
    return clauses(values if what == "part" else map(sentence_case, values))


def _quotation(index: Index, saying: Saying) -> _Told:
    of = reference(index, "person", saying.speaker) if saying.speaker else _list(_NOBODY, QUOTES)
    return _Told(of=of, section="said" if saying.speaker else "", statement=Rests(label=_("Quotation")))


def _meeting(index: Index, met: Encounter) -> Iterator[_Told]:
    """It stands on the page of each who met, and on that of the summit."""
    people = tuple(reference(index, "person", one) for one in dict.fromkeys(met.people))
    for one in people[:1]:
        yield _Told(of=one, section="met", statement=Rests(label=_("Meeting"), others=people[1:]))
    if met.summit:
        of = _page_of(index, "summit", met.summit)
        yield _Told(of=of, section="sidelines", statement=Rests(label=_("Meeting on the sidelines"), others=people))
