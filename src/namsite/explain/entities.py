"""Everything that bears on one person, organization or summit."""

from __future__ import annotations

from collections.abc import Iterator

from namsite.explain.accounts import EntityAccount, Found, Seen, Stated
from namsite.explain.apart import Entity, kept_apart, open_questions
from namsite.explain.material import Material, sentences_once
from namsite.permalinks import permalink
from namsite.records import Fact, Kind, Organization, Participant, Person, Summit, TitleHeld
from namsite.spelling import plain
from namsite.wording import date_in_words, span_in_words


def explain_entity(known: Material, kind: Kind, entity_id: str) -> EntityAccount:
    """Where somebody or something is named and by which rules, what was joined and what was not, and what is said."""
    entity = known.index.entity(kind, entity_id)
    return EntityAccount(
        kind=kind,
        id=entity_id,
        name=entity.name,
        permalink=permalink(kind, entity_id),
        forms=tuple(form for form in entity.aliases if form != entity.name),
        seen=_seen(known, kind, entity),
        left_open=tuple(_left_open(known, entity)) if isinstance(entity, Person) else (),
        joined=tuple(dict.fromkeys(entity.merges)),
        apart=kept_apart(known, kind, entity_id),
        open=open_questions(known, kind, entity_id),
        titles=tuple(_title(known, held) for held in entity.titles) if isinstance(entity, Person) else (),
        facts=_facts(known, entity),
        participants=tuple(_part(known, each) for each in entity.participants) if isinstance(entity, Summit) else (),
    )


def _seen(known: Material, kind: Kind, entity: Entity) -> tuple[Seen, ...]:
    articles = dict.fromkeys(seen.article_id for seen in entity.appearances)  # in order of publication
    return tuple(one for article in articles for one in known.named(article, only=(kind, entity.id)))


def _left_open(known: Material, person: Person) -> Iterator[Found]:
    for seen in person.appearances:
        words = set(plain(seen.name).split())
        for mention in known.findings(seen.article_id).ambiguous:
            if words.issuperset(plain(mention.surface).split()):
                yield known.found(seen.article_id, mention)


def _title(known: Material, held: TitleHeld) -> Stated:
    organization = known.index.labels["organization"][held.organization].name if held.organization else None
    how = (
        "a courtesy title" if held.courtesy else None,
        held.state,
        f"of the organization {organization}" if organization else None,
        f"of the country {held.country}" if held.country else None,
        span_in_words((held.first_seen, held.last_seen)),
        f"in {len(held.articles)} articles" if len(held.articles) > 1 else None,
    )
    return Stated(
        property=held.role,
        value=held.as_written,
        how="; ".join(part for part in how if part),
        places=sentences_once(map(known.place_of, held.evidence)),
    )


def _facts(known: Material, entity: Entity) -> tuple[Stated, ...]:
    of_summit = (_series(known, entity), *_unstated(entity)) if isinstance(entity, Summit) else ()
    return (*of_summit, *(_fact(known, entity, fact) for fact in entity.facts))


def _fact(known: Material, entity: Entity, fact: Fact) -> Stated:
    is_parent = isinstance(entity, Organization) and fact.property == "parent"
    return Stated(
        property=fact.property,
        value=known.index.labels["organization"][fact.value].name if is_parent else fact.value,
        how=f"{fact.how}{_other_value(entity, fact)}" if fact.evidence else "",
        places=sentences_once(map(known.place_of, fact.evidence)),
        because=fact.because,
    )


def _other_value(entity: Entity, fact: Fact) -> str:
    """What the archive has instead, where articles contradict one another."""
    taken = getattr(entity, fact.property, None)
    return "" if taken is None or str(taken) == fact.value else f"; taken instead: {date_in_words(str(taken))}"


def _series(known: Material, summit: Summit) -> Stated:
    series = known.index.series[summit.series]
    body = known.index.labels["organization"][series.organization].name if series.organization else None
    how = f"meetings of this kind of {body}" if body else "meetings of this kind with the same words in their names"
    return Stated(property="series", value=series.name, how=how, places=())


def _unstated(summit: Summit) -> Iterator[Stated]:
    """What every summit has and no article says of this one."""
    if not summit.start:
        yield Stated(property="start", value="not known", how="no article was found to say when it is", places=())
    if not any(fact.property == "stage" for fact in summit.facts):
        yield Stated(
            property="stage",
            value=summit.stage,
            how="no article was found to say that it is planned, held or cancelled",
            places=(),
        )


def _part(known: Material, participant: Participant) -> Stated:
    return Stated(
        property=participant.capacity,
        value=known.index.labels["person"][participant.person].name,
        how="",
        places=sentences_once(map(known.place_of, participant.evidence)),
    )
