"""One article from beginning to end: every finder in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from namsite.dates import DateOrder, find_dates
from namsite.draft import Draft, Edition, Human, Reading
from namsite.extract import (
    affiliations,
    bodies,
    capitals,
    credited,
    foreign,
    holders,
    in_passing,
    meetings,
    offices,
    participants,
    people,
    predicates,
    quotes,
    referents,
    renames,
    roles,
    shorthand,
    suggested,
    summits,
    titles,
    unread,
)
from namsite.extract.editions import describe, settle
from namsite.extract.gatherings import group_summits
from namsite.extract.issues import month_of_issue, reckoned
from namsite.extract.summit_dates import date_by_the_head, date_by_the_hour, date_of, days_of, filing_day
from namsite.lexicon import Sort
from namsite.likeness import fingerprints
from namsite.phrases import NOTHING, SUGGESTED, Known, longest_first
from namsite.reasons import SEVERAL_BEAR_IT
from namsite.records import Article, Findings, Mention, Referent, Suggestion
from namsite.spelling import without_article
from namsite.tokens import Passage, Token, passages, tokenize

_AWARDS = frozenset({"order", "prize", "award", "medal"})
_HYPHEN = re.compile("[-‐]")


def extract(
    article: Article, order: DateOrder | None = None, learned: Known = NOTHING, suggestions: Sequence[Suggestion] = ()
) -> Findings:
    """All that one article holds: people, bodies, titles, dates, summits, quotes and meetings. ``learned``: what the
    rest of the archive knows of names that the article leaves open; ``suggestions``: what a model takes for names."""
    read = list(passages(article))
    if telexed := capitals.in_capitals(read):
        read = [capitals.as_usual(passage, article.text, article.language) for passage in read]
    usual = capitals.written_as_usual(article, read) if telexed else article
    draft = Draft(usual, [Reading(passage) for passage in read])
    if not telexed and foreign.is_foreign(article):
        return _known_names(draft, suggested.add_likely(learned, draft.readings, suggestions), order)
    known = suggested.add_likely(_certain(draft, learned), draft.readings, suggestions)
    _find_names(draft, known, order)
    persons, ambiguous = referents.group_people(draft.readings)
    organizations = referents.group_bodies(
        [body for r in draft.readings for body in r.bodies], draft.acronyms, renames.find_other_names(draft)
    )
    referents.number(persons, organizations, draft.readings)
    numbers = {id(body): group.number for group in organizations for body in group.names}
    _stand_ins(draft, persons, numbers)
    found = referents.as_referents(persons, organizations, draft.readings)
    if telexed:
        found = capitals.as_printed(found, article.text)
    editions = _summits(draft, known, numbers, found)
    for edition in editions:
        settle(draft, edition, editions, days_of)
    main, live = participants.main_edition(draft, editions)
    if main and live:
        date_by_the_head(draft, main, editions)
        date_by_the_hour(draft, main, editions)
    met, sidelines = meetings.find_meetings(draft, editions)
    taking_part = participants.find_participants(draft, editions, numbers, sidelines, (main, live))
    printed = Draft(article, draft.readings, draft.acronyms, draft.filed) if telexed else draft
    return Findings(
        article_id=article.id,
        referents=found,
        titles=titles.as_titles(printed, numbers),
        quotes=quotes.find_quotes(printed),
        dates=tuple(date for reading in draft.readings for date in reading.dates),
        gatherings=tuple(describe(draft, one, editions, numbers, taking_part[one.key]) for one in editions),
        meetings=met,
        ambiguous=tuple(_open(draft, human) for human in ambiguous),
        fingerprints=fingerprints(article),
        unread=unread.find_unread(draft.readings),
    )


def _known_names(draft: Draft, known: Known, order: DateOrder | None) -> Findings:
    """What can be told of an article in another language: names that are known elsewhere, and dates."""
    published = draft.article.published
    for reading in draft.readings:
        foreign.find_known(reading, known)
        block = reading.passage.block
        text = draft.article.text[block.start : block.end]
        reading.dates = find_dates(
            text, published=published.value if published else None, order=order, offset=block.start
        )
    credited.add_agency(draft)
    persons, _ = referents.group_people(draft.readings)
    organizations = referents.group_bodies([body for r in draft.readings for body in r.bodies], {})
    referents.number(persons, organizations, draft.readings)
    return Findings(
        article_id=draft.article.id,
        referents=referents.as_referents(persons, organizations, draft.readings),
        dates=tuple(date for reading in draft.readings for date in reading.dates),
        fingerprints=fingerprints(draft.article),
        unread=unread.find_unread(draft.readings),
    )


def _find_names(draft: Draft, known: Known, order: DateOrder | None) -> None:
    draft.filed = filing_day(draft)
    day = draft.filed or (draft.article.published.value if draft.article.published else None)
    issue = month_of_issue(draft, order) if day is None else None
    for reading in sorted(draft.readings, key=lambda r: r.passage.headline):
        if reading.passage.headline:
            known = _and_named(known, draft.readings)
        reading.bodies = bodies.find_bodies(reading, known)
        _read_names(reading, known)
        if known.likely_bodies and (more := suggested.find_likely_bodies(reading, known)):
            reading.bodies = sorted((*reading.bodies, *more), key=lambda body: body.first)
            _read_names(reading, known)
        block = reading.passage.block
        text = draft.article.text[block.start : block.end]
        reading.dates = find_dates(text, published=day or issue, order=order, offset=block.start)
        if issue:
            reading.dates = tuple(map(reckoned, reading.dates))
    credited.add_agency(draft)
    draft.acronyms = shorthand.acronyms(draft.readings)
    _short_names(draft, known.surnames)
    for reading in draft.readings:
        holders.attach_titles(reading)
        predicates.attach_predicates(reading)
        affiliations.attach_affiliations(reading)


def _read_names(reading: Reading, known: Known) -> None:
    reading.roles = roles.find_roles(reading, known)
    reading.people = people.find_people(reading, known)


def _stand_ins(draft: Draft, persons: list[referents.Group], numbers: dict[int, int]) -> None:
    """Titles that stand for their holder become mentions of that person."""
    by_number: dict[int | None, referents.Group] = {group.number: group for group in persons}
    for reading, human in offices.find_office_holders(draft, numbers):
        reading.people.append(human)
        reading.people.sort(key=lambda h: h.first)
        by_number[human.referent].names.append(human)


def _summits(draft: Draft, known: Known, numbers: dict[int, int], found: tuple[Referent, ...]) -> list[Edition]:
    named = [summit for reading in draft.readings for summit in summits.find_summits(reading, known)]
    families = {referent.key: referent.parent for referent in found if referent.parent is not None}
    named = summits.without_doubt(named, draft.readings, known)
    if not named:
        return []
    dated = {id(summit): date_of(draft, summit, named) for summit in named}
    editions = group_summits(named, dated, numbers, families, draft.filed)
    in_passing.mark_in_passing(draft, editions)
    return editions


def _certain(draft: Draft, learned: Known) -> Known:
    """What is certain before the article is read: acronyms that brackets explain; companies without their suffix; the
    agency that the page credits; what was learned elsewhere."""
    bodies_by = {first: set(found) for first, found in learned.bodies.items()}
    companies = set[tuple[str, ...]]()
    for reading in draft.readings:
        if "(" in reading.passage.words:
            reading.explained = list(_in_brackets(reading.passage))
            for acronym in (reading.passage.tokens[at].fold for at in reading.explained):
                bodies_by.setdefault(acronym, set()).add((acronym,))
        if not reading.passage.headline:
            companies.update(shorthand.without_suffix(reading.passage))
            for words in bodies.hint(reading):
                bodies_by.setdefault(words[0], set()).add(words)
    for words in companies:
        if len(words) > 1:
            bodies_by.setdefault(words[0], set()).add(words)
    short = shorthand.first_words(draft.readings, companies) if companies else ()
    for word in (*short, *shorthand.initials(draft.readings, bodies_by)):
        bodies_by.setdefault(word, set()).add((word,))
    if draft.article.agency:
        words = tuple(token.fold for token in tokenize(draft.article.agency.name))
        bodies_by.setdefault(words[0], set()).add(words)
    return Known(learned.names, longest_first(bodies_by), learned.surnames)


def _in_brackets(passage: Passage) -> Iterator[int]:
    """Acronyms in brackets behind words whose initials they are, but for a meeting's: *Non-Aligned Movement
    (NAM)*; not *Eliud Kipchoge (KEN)*."""
    tokens = passage.tokens
    for at in [at for at in passage.capitals if tokens[at - 1].text == "("]:
        if not 1 < at < len(tokens) - 1:
            continue
        brackets = tokens[at].all_caps and tokens[at + 1].text == ")" and tokens[at - 2].cap
        body = brackets and not (_only_a_meeting(tokens[at - 2]) or _of_a_paper(tokens, at))
        if body and _spelt_by(tokens, at):
            yield at


def _of_a_paper(tokens: Sequence[Token], at: int) -> bool:
    """*the Charter of the Harbour League (CHL)*, *the Order of the Harbour Community (OHC)*: no letters of a body."""
    lead = tokens[at].text[0]
    before = tokens[max(0, at - 2 - 2 * len(tokens[at].text)) : at - 1]
    papers = (n for n, token in enumerate(before) if token.cap and token.text[0] == lead)
    return any(
        (before[n].sorts & Sort.DOCUMENT or before[n].fold in _AWARDS) and before[n + 1].fold in ("of", "on", "for")
        for n in papers
        if n + 1 < len(before)
    )


def _spelt_by(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words before the brackets begin with the letters of the acronym in them, the last with the last."""
    letters = tokens[at].text
    words = [token.text for token in tokens[max(0, at - 3 - 2 * len(letters)) : at - 1] if token.cap]
    initials = [part[0].upper() for word in words for part in _HYPHEN.split(word) if part]
    rest = iter(reversed(initials))
    return bool(initials) and initials[-1] == letters[-1] and all(letter in rest for letter in reversed(letters))


def _and_named(known: Known, readings: list[Reading]) -> Known:
    """What is known, and all that the text itself names: the measure of a headline, where capitals say nothing."""
    names = {first: set(found) for first, found in known.names.items()}
    bodies_by = {first: set(found) for first, found in known.bodies.items()}
    for reading in readings:
        for human in reading.people:
            if len(human.words) > 1 and human.rule != SUGGESTED:
                names.setdefault(human.words[0], set()).add(human.words)
        for body in reading.bodies:
            words = tuple([t.fold for t in reading.passage.tokens[body.first : body.last]])
            by_itself = body.rule != SUGGESTED and not body.joint
            if "(" not in words and (len(words) > 1 or body.acronym) and by_itself:
                bodies_by.setdefault(words[0], set()).add(words)
    return replace(known, names=longest_first(names), bodies=longest_first(bodies_by))


def _only_a_meeting(token: Token) -> bool:
    """*Heads of Government Meeting (CHOGM)*: the acronym is the meeting's; a *Forum* may be a body."""
    return bool(token.sorts & (Sort.MEETING | Sort.WEAK_MEETING)) and not token.sorts & Sort.BODY_NOUN


def _short_names(draft: Draft, surnames: frozenset[str]) -> None:
    """One sense per document: the family name of somebody named in full is that person everywhere; so is one of
    ``surnames``, those of people whom other articles name, where its bearer speaks."""
    counts: dict[str, int] = {}
    for human in (human for reading in draft.readings for human in reading.people):
        if len(human.words) > 1:
            words = human.words[:-1] if human.words[-1] in ("jr", "sr") else human.words
            forms = {*words, *map(without_article, words)} if "-" in human.surface else set(words)
            for word in forms:  # *Salinas* of *Carlos Salinas de Gortari* too
                if len(word) > 2 or word in (words[0], words[-1]):
                    counts[word] = counts.get(word, 0) + 1
        elif human.titles or human.honorifics:
            counts[human.words[0]] = 1
    spoken = {word for reading in draft.readings for word in unread.find_speaking(reading, surnames)} - set(counts)
    for reading in draft.readings:
        reading.people += people.find_bare_names(reading, counts)
        reading.people += people.find_bare_names(reading, spoken, "family name of somebody whom other articles name")
        reading.people.sort(key=lambda human: human.first)


def _open(draft: Draft, human: Human) -> Mention:
    reading = next(r for r in draft.readings if human in r.people)
    return Mention(
        span=reading.passage.span(human.first, human.last),
        surface=human.surface,
        rule=SEVERAL_BEAR_IT,
        score=0.5,
    )
