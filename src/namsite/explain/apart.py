"""What could be taken for somebody or something and is not, with the reason that kept the two apart."""

from __future__ import annotations

from collections.abc import Iterator

from namsite.cards import card_of
from namsite.explain.accounts import Apart, Open
from namsite.explain.material import Material
from namsite.permalinks import permalink
from namsite.records import Kind, Organization, Person, Question, Summit
from namsite.resolve.clusters import Reader
from namsite.resolve.summits import EditionCluster, Occurrence, conflict
from namsite.spelling import plain
from namsite.standing import latest_title
from namsite.views import who

Entity = Person | Organization | Summit


def forms_of(entity: Entity) -> frozenset[str]:
    """Every name and short form of an entity, as names are compared."""
    acronym = entity.acronym if isinstance(entity, Organization) else None
    return frozenset(plain(form) for form in (entity.name, *entity.aliases, acronym or "") if plain(form))


def open_questions(known: Material, kind: Kind, entity_id: str) -> tuple[Open, ...]:
    """What is possibly the same, the strongest reason first."""
    questions = known.index.questions.get((kind, entity_id), ())
    return tuple(_open(known, each, entity_id) for each in sorted(questions, key=lambda each: -each.strength))


def _open(known: Material, question: Question, entity_id: str) -> Open:
    other = question.right if question.left == entity_id else question.left
    return Open(
        id=other,
        name=known.index.labels[question.kind][other].name,
        permalink=permalink(question.kind, other),
        detail=who(known.index, question.kind, other),
        reason=question.reason,
        strength=question.strength,
        settled_by=question.settled_by,
    )


def kept_apart(known: Material, kind: Kind, entity_id: str) -> tuple[Apart, ...]:
    """Whoever shares a name or a short form, and the other editions of a summit, but for what stays open."""
    entity = known.index.entity(kind, entity_id)
    asked = {side for each in known.index.questions.get((kind, entity_id), ()) for side in (each.left, each.right)}
    return tuple(
        Apart(
            id=other.id,
            name=other.name,
            permalink=permalink(kind, other.id),
            detail=who(known.index, kind, other.id),
            reason=_decided(entity, other) or _reason(known, entity, other),
        )
        for other in _candidates(known, entity)
        if other.id not in {*asked, entity_id}
    )


def _candidates(known: Material, entity: Entity) -> Iterator[Entity]:
    if isinstance(entity, Summit):
        yield from (known.index.summits[one] for one in known.index.series[entity.series].summits)
        return
    mine = forms_of(entity)
    others = known.index.people if isinstance(entity, Person) else known.index.organizations
    yield from (other for other in others.values() if mine & forms_of(other) or _decided(entity, other))


def _decided(entity: Entity, other: Entity) -> str | None:
    """What the authority file says: that these are not the same, or that each has an entry of its own."""
    for fact in entity.facts:
        if fact.property == "not the same as" and _is_called(other, fact.value):
            return f"the authority file says so ({fact.because})"
    own, theirs = _entry(entity), _entry(other)
    if own and theirs and own != theirs and forms_of(entity) & forms_of(other):
        return f"the authority file has an entry for each ({own}; {theirs})"
    return None


def _is_called(entity: Entity, name: str) -> bool:
    """Whether a name of the authority file, *Name* or *Name (article)*, may mean an entity."""
    forms = forms_of(entity)
    bare, _, article = name.removesuffix(")").rpartition(" (")
    here = any(seen.article_id == article for seen in entity.appearances)
    return plain(name) in forms or (here and plain(bare) in forms)


def _entry(entity: Entity) -> str | None:
    return next((fact.because for fact in entity.facts if fact.property == "preferred name"), None)


def _reason(known: Material, one: Entity, other: Entity) -> str:
    if isinstance(one, Summit) and isinstance(other, Summit):
        return _two_editions(known, one, other)
    shared = sorted(forms_of(one) & forms_of(other), key=lambda form: (-len(form.split()), form))[0]
    if isinstance(one, Organization) and isinstance(other, Organization):
        return _two_bodies(known, one, other)
    if isinstance(one, Person) and isinstance(other, Person) and len(shared.split()) > 1:
        return f"equal full names, but titles that cannot be one person’s: {_called(one)} against {_called(other)}"
    together = {seen.article_id for seen in one.appearances} & {seen.article_id for seen in other.appearances}
    if together:
        return f"“{_as_written(one, shared)}” is a form of both, and the article {min(together)} names both"
    if len(one.name.split()) == 1 or len(other.name.split()) == 1:
        return "a name alone is joined only where a title, with its organization or country, fits it and nobody else"
    return f"“{_as_written(one, shared)}” is a form of both, but their full names differ"


def _two_bodies(known: Material, one: Organization, other: Organization) -> str:
    if plain(one.name.partition(" (")[0]) == plain(other.name.partition(" (")[0]):
        return f"equal names, but {_owner(known, one)} against {_owner(known, other)}"
    shared = min(forms_of(one) & forms_of(other), key=lambda form: (-len(form), form))
    return f"“{_as_written(one, shared)}” is a form of both, but their full names differ"


def _owner(known: Material, body: Organization) -> str:
    if body.parent:
        return f"a part of {known.index.labels['organization'][body.parent].name}"
    return f"of {body.country}" if body.country else "of no body or country that is named"


def _two_editions(known: Material, one: Summit, other: Summit) -> str:
    reason = conflict(_edition(known, one), _edition(known, other))
    return f"one series, but {reason}" if reason else "one series, but nothing that is said of them agrees"


def _edition(known: Material, summit: Summit) -> EditionCluster:
    occurrences = []
    for article_id in dict.fromkeys(seen.article_id for seen in summit.appearances):
        reader = Reader(card_of(known.index.articles[article_id].article, known.findings(article_id)))
        keys = {gathering.key for gathering in known.gatherings_of(article_id, summit.id)}
        occurrences += [Occurrence(reader, one, None) for one in reader.card.gatherings if one.key in keys]
    return EditionCluster(occurrences)


def _called(person: Person) -> str:
    title = latest_title(person)
    return f"“{title}”" if title else "none"


def _as_written(entity: Entity, form: str) -> str:
    acronym = entity.acronym if isinstance(entity, Organization) else None
    return next((each for each in (entity.name, *entity.aliases, acronym or "") if plain(each) == form), form)
