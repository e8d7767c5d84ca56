"""About this archive: what was read and what was not, how names were joined, what is open, how to put things right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import PurePath

from msgspec import Struct
from msgspec.structs import replace

from namsite import __version__
from namsite.archive import Index
from namsite.config import Config
from namsite.counting import number_of_articles, number_of_sayings
from namsite.due import Due, Planner
from namsite.interface import _, message, ngettext
from namsite.linked_data import collection
from namsite.links import Reference, reference
from namsite.problems import Problem, Severity, in_order
from namsite.reasons import reason_in_words
from namsite.records import Kind, Page, Question
from namsite.views import Head, merge_reasons, who
from namsite.wording import When, figure, how_many, listed, sentence_case, when

PERMALINK = "about/index.html"
_KINDS: tuple[Kind, ...] = ("person", "organization", "summit")
_MOST_ROWS = 100
_TEXT = {
    "full": message("The articles are published in full."),
    "excerpt": message(
        "Of each article only its first paragraph and a few sentences that statements rest on are published."
    ),
    "none": message("The articles’ text is not published: only names, titles and the places that statements rest on."),
}


class Joined(Struct, frozen=True, kw_only=True):
    """Names that were taken for one, and why; ``number`` counts the reasons that it stands for."""

    target: Reference
    left: str
    right: str
    reason: str
    number: int


class OpenQuestion(Struct, frozen=True, kw_only=True):
    """Two entities that are possibly the same; ``settled_by`` is the line of the authority file that decides it, empty
    where none can."""

    left: Reference
    left_detail: str
    right: Reference
    right_detail: str
    reason: str
    settled_by: str


class NotRead(Struct, frozen=True, kw_only=True):
    """A problem with a file, in words."""

    where: str
    message: str
    hint: str


class AboutView(Struct, frozen=True, kw_only=True):
    """``more_joined`` and ``more_questions`` count what is left out of very long tables; ``authority`` is the name of
    the authority file, ``pipeline`` that of the spaCy pipeline, empty for none."""

    head: Head
    numbers: str
    newest: When | None
    text_policy: str
    formats: tuple[str, ...]
    not_read: tuple[NotRead, ...]
    remarks: str
    joined: tuple[Joined, ...]
    more_joined: int
    questions: tuple[OpenQuestion, ...]
    more_questions: int
    authority: str
    pipeline: str
    version: str


def _due(index: Index, config: Config) -> Iterator[Due]:
    yield Due(permalink=PERMALINK, kind="about", title=_("About this archive"))


def _page(index: Index, config: Config, due: Due) -> Page:
    problems = in_order(chain.from_iterable(index.problems.values()))
    joined = tuple(islice(_joined(index), _MOST_ROWS))
    reasons = sum(tally.merges for kind in _KINDS for tally in index.tallies[kind].values())
    questions = _strongest_first(index)
    dates = [article.published for article in index.shelf.values() if article.published]
    numbers = listed(
        [
            number_of_articles(index.shelf.values()),
            how_many(len(index.labels["person"]), "%(number)s person", "%(number)s people"),
            how_many(len(index.labels["organization"]), "%(number)s organization", "%(number)s organizations"),
            how_many(len(index.labels["summit"]), "%(number)s summit", "%(number)s summits"),
            how_many(number_of_sayings(index), "%(number)s quotation", "%(number)s quotations"),
        ]
    )
    view = AboutView(
        head=_head(index, config, due),
        numbers=numbers,
        newest=when(max(dates)[:10]) if dates else None,
        text_policy=_(_TEXT[config.publish_text]),
        formats=_formats(index),
        not_read=tuple(_not_read(problem) for problem in problems if problem.severity is not Severity.NOTE),
        remarks=_remarks(problems),
        joined=joined,
        more_joined=reasons - sum(one.number for one in joined),
        questions=tuple(_question(index, question) for question in questions[:_MOST_ROWS]),
        more_questions=max(0, len(questions) - _MOST_ROWS),
        authority=config.authority,
        pipeline=PurePath((config.pipeline or "").replace("\\", "/")).name,
        version=__version__,
    )
    return Page(permalink=due.permalink, template="about.html", view=view)


def _head(index: Index, config: Config, due: Due) -> Head:
    words = _(
        "How %(archive)s was made from %(articles)s: what was read, how names were joined, which questions are open, "
        "and how to put a mistake right.",
        archive=config.title,
        articles=number_of_articles(index.shelf.values()),
    )
    return replace(due.head(words, "about"), data=collection(config, due, "about", "AboutPage"))


def _formats(index: Index) -> tuple[str, ...]:
    """*12 articles read from text/plain*: how many of each kind of file."""
    kinds = Counter(article.media_type for article in index.shelf.values())
    return tuple(_read_from(kind, number) for kind, number in sorted(kinds.items()))


def _read_from(kind: str, number: int) -> str:
    return ngettext(
        "%(number)s article read from %(kind)s",
        "%(number)s articles read from %(kind)s",
        number,
        number=figure(number),
        kind=kind,
    )


def _not_read(problem: Problem) -> NotRead:
    place = problem.path or ""
    if problem.path and problem.line:
        place = _("%(file)s, line %(number)s", file=problem.path, number=problem.line)
    return NotRead(where=place, message=sentence_case(problem.message), hint=problem.hint or "")


def _remarks(problems: Sequence[Problem]) -> str:
    notes = sum(1 for problem in problems if problem.severity is Severity.NOTE)
    if not notes:
        return ""
    return how_many(
        notes,
        "%(number)s further note: “namsite check” lists them.",
        "%(number)s further notes: “namsite check” lists them.",
    )


def _joined(index: Index) -> Iterator[Joined]:
    entities = ((kind, one) for kind in _KINDS for one, tally in index.tallies[kind].items() if tally.merges)
    for kind, one in entities:
        for merge in merge_reasons(index.entity(kind, one).merges):
            yield Joined(
                target=reference(index, kind, one),
                left=merge.left,
                right=merge.right,
                reason=merge.reason,
                number=merge.number,
            )


def _strongest_first(index: Index) -> list[Question]:
    once = {question: None for questions in index.questions.values() for question in questions}
    return sorted(once, key=lambda question: (-question.strength, question.kind, question.left, question.right))


def _question(index: Index, question: Question) -> OpenQuestion:
    return OpenQuestion(
        left=reference(index, question.kind, question.left),
        left_detail=who(index, question.kind, question.left),
        right=reference(index, question.kind, question.right),
        right_detail=who(index, question.kind, question.right),
        reason=reason_in_words(question.reason),
        settled_by=question.settled_by or "",
    )


PLANNER = Planner(kind="about", due=_due, page=_page)
