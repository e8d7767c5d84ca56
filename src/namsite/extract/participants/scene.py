"""One article while its participants are looked for, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from namsite.draft import Draft, Edition, Reading, Summit
from namsite.extract.participants import clauses
from namsite.extract.participants.acts import THOSE_OF, before, began_a_body, behind, hosts_a_meal, leads_a_list
from namsite.extract.participants.asides import is_in_company, mark_asides
from namsite.extract.participants.company import is_in_turn, leads_to_one_of_two, leads_to_the_other
from namsite.extract.participants.elsewhere import in_another_place, seems_away
from namsite.extract.participants.groups import Group, Member, groups_in
from namsite.extract.participants.spoken_of import is_beside_somebody, may_be_there, whose_letter_it_is
from namsite.extract.participants.topic import A_WEEK, near_the_report
from namsite.records import Participation, Span

_WHO_SPOKE = re.compile(
    r"^,?\s*(?:who (?:told|addressed|spoke|chaired|attended)\b|(?:the )?host of (?:the|this)\b)[^,.;]*"
)
# *offered to hold the next*
_OFFERS = re.compile(r"\s*(?:then )?(?:offered|invited|announced|proposed|promised|agreed|confirmed)\b")
_REPORTED = re.compile(r"\s*,?\s*reported (?:to|on)\b")
_SUCCEEDS = re.compile(r"\bsucceed(?:s|ed|ing)\b[^,.;]*$")
_WHOSE = re.compile(r"^,?\s*(?:one of )?whose\b")
_OF_THE_LAST = re.compile(r",?\s*who(?:se)?\b[^,.;:“”\"]*[.;]?\s*$")  # a clause with which the sentence ends
_LIST_OPENS = re.compile(rf"(?::| (?:were|are|included?)){THOSE_OF},?\s*$")
_IN_PLACE_OF = re.compile(  # *who stood in for Quinn, Malta's Reyes and Vik*: for the first of the list
    r"\b(?:st(?:ood|ands|anding|and) in for|deputi[sz](?:ed|ing|es) for|(?:place|instead|behalf) of"
    r"|represent(?:ed|ing|s)|replac(?:ed|ing|es))(?: (?:the|his|her|its|their))?\s*$"
)
_BY_THEM = re.compile(r"\bby(?: the)?\s*$")
_APART = re.compile(r"\b(?:bi|tri)lateral (?:[a-z]+ ){0,3}(?:was|were) signed\b")  # a treaty of two beside it
_IN_DOUBT = re.compile(r"\b(?:whether|if|unless|doubt(?:s|ed)?)\b")
_PRONOUN = re.compile(r"^\s*(?:(?:He|She|They)\b|[A-Z][a-z]+(?: [a-z][a-z'’-]*){1,6},? (?:he|she|they)\b)")
_EXPLAINS = re.compile(r",? (?:as|because|since)(?: (?:the|its|his|her))? ")  # *represented by Vik, as Quinn is ill*
_IT = re.compile(r"\s*It (?:will be|is to be|is|was|had been)\b")
_UNDER = re.compile(r"\bunder\s*$")
_RELATIVE = re.compile(r"\b(?:which|whom)\s*$")
_AHEAD = re.compile(
    r"\b(?:will|would|(?:is|are) (?:due|expected|likely|set|scheduled)|plans to|intends|may|might|could|should)\b"
)
_SAYING_OR_WHO = re.compile(r"\b(?:that|who|whose|which|said|says|told|added|since)\b|[“”\"«»;:]")
_ASKED = re.compile(r"\b[Aa]sked (?:about|whether|if|by|why|how)\b")
_DESCRIBED = re.compile(r"\s*,\s*(?:\d|an?\b|the\b|who\b|of\b)")  # *, 82, a teacher*
_AT_HOME = re.compile(r"\s*(?:In|From|At) (?:his|her|their|a)\b")
_SINCE = re.compile(r"\s*(?:has|have) since\b")  # *has since put off his visit*
_IN_A_MESSAGE = re.compile(
    r"In (?:a|an|his|her|their) (?!video|recorded)(?:[a-z]+ )?(?:message|letter|telegram|cable)\b"
)
_SPOKE = re.compile(r"\s*,?\s*(?:speaks?|spoke)(?=[.,;]|$)")
_SEVERAL = 2
_NOT_NOW = ("announced", "cancelled")
_SAYS_NOTHING = ("absent", "nothing")
_PREDICATE = re.compile(r"\s+[a-z]")
# Which capacity says more where an article gives somebody several.
_RANK = ("chair", "host", "initiator", "speaker", "signed", "attending", "met on the sidelines", "announced")


@dataclass(slots=True)
class Scene:
    """``main`` is the summit that the article is about, ``live`` whether it reports from there, ``ahead`` the summits
    that are still to come; ``likely`` are people whose titles make it likely, ``others`` those with other ones only."""

    draft: Draft
    editions: Sequence[Edition]
    main: Edition | None
    live: bool
    ahead: Sequence[Edition]
    likely: frozenset[int]
    others: frozenset[int]
    governing: int = 0  # how many are likely to be there, by their titles or as one of a country
    no_others: bool = False  # whether several are named, and nobody with another office
    two: frozenset[int] = frozenset()  # those between whom the summit is, where nobody else is there for granted
    found: dict[int, dict[int, Participation]] = field(default_factory=dict)
    absent: set[tuple[int, int]] = field(default_factory=set)
    weights: dict[tuple[int, int], tuple[bool, int]] = field(default_factory=dict)
    listing: bool = False  # the points that follow name who is there
    here: Edition | None = None  # whose meeting the sentence goes on to tell of, where it names none
    by_letter: bool = False  # whether the sentence tells what somebody wrote
    of_two: bool = False  # whether the sentence goes on to name the other of two
    in_company: bool = False  # whether the sentence names several
    before: Sequence[tuple[Summit, Edition]] = ()  # those that an earlier sentence names, and of ``latest`` this one
    latest: Sequence[tuple[Summit, Edition]] = ()
    noted: Edition | None = None  # where those named before in the sentence are
    named: dict[tuple[int, tuple[int, int]], list[tuple[Summit, Edition]]] = field(init=False)  # in a sentence

    def __post_init__(self) -> None:
        self.found = {edition.key: {} for edition in self.editions}
        self.named = {}
        for edition in self.editions:
            for mention in edition.mentions:
                self.named.setdefault((id(mention.reading), mention.sentence), []).append((mention, edition))

    def add(self, edition: Edition, person: int, capacity: str, span: Span, surely: bool = True) -> None:
        """Somebody takes part, unless somebody says the opposite; what is stated counts for more than what is not
        said in so many words."""
        known = self.found[edition.key].get(person)
        weight = (not surely, _RANK.index(capacity))
        if (edition.key, person) not in self.absent and (known is None or weight < self.weights[edition.key, person]):
            self.found[edition.key][person] = Participation(person=person, capacity=capacity, span=span)
            self.weights[edition.key, person] = weight

    def read(self, reading: Reading) -> None:
        """Adds those whom the sentences of one passage tell to be there."""
        passage = reading.passage
        if passage.block.kind != "item":
            self.listing = False
        self.here, self.latest = self.main, ()
        for first, last in passage.sentences:
            self._sentence(reading, first, last)
            ends_in_colon = passage.tokens[last - 1].text == ":"
            self.listing |= ends_in_colon and leads_a_list(self.draft.text(passage.span(first, last)))

    def _sentence(self, reading: Reading, first: int, last: int) -> None:
        named = self.named.get((id(reading), (first, last)), ())
        self.before, self.latest = self.latest, named or self.latest
        if named:
            self._turn_to([edition for mention, edition in named if not mention.announced and not mention.former])
        if not reading.people or not (named or self.main or self.ahead):
            return
        if clauses.tells_of_another_meeting(reading.passage.text(first, last), bool(named)):
            return
        there, self.noted, self.of_two = False, None, False
        self.by_letter = _IN_A_MESSAGE.match(self.draft.article.text, reading.passage.starts[first]) is not None
        groups = groups_in(self.draft, reading, first, last)
        groups = mark_asides(groups, reading.passage, self.draft.article.text) if len(groups) > 1 else groups
        self.in_company = sum(len(group.members) for group in groups) > 1
        groups = clauses.of_now(groups, reading, first, last, None if named else self.draft.filed)
        for whole in groups:
            for group in self._parts(whole):
                there = self._group(reading, group, named, there)

    def _parts(self, whole: Group) -> tuple[Group, ...]:
        """A list, or those of it of whom different things are said."""
        by_them = _BY_THEM.search(whole.left)  # *was met at the airport by Quinn and Reyes*: by both
        of_the_first = before(whole.left) in _SAYS_NOTHING and not (by_them or _LIST_OPENS.search(whole.left))
        if self.by_letter or of_the_first or _IN_PLACE_OF.search(whole.left):
            return whole.parts()
        of_the_last = behind(whole.right, None, False) if _OF_THE_LAST.match(whole.right) else None
        return whole.without_what_follows() if of_the_last == "nothing" else (whole,)

    def _turn_to(self, named: Sequence[Edition]) -> None:
        """*The ministers met on Tuesday. Quinn took the chair*: of theirs, to the end of the paragraph."""
        if self.main is None or not named:
            return
        beside = [
            e
            for e in named
            if e is not self.main and e.stage not in _NOT_NOW and near_the_report(e, self.draft.filed, A_WEEK)
        ]
        self.here = beside[0] if beside and self.main not in named else self.main

    def _group(self, reading: Reading, group: Group, named: Sequence[tuple[Summit, Edition]], there: bool) -> bool:
        """Whether the people of one list are there; ``there`` whether those named before them are."""
        now = not any(edition.of_long_ago(self.draft.filed) for _, edition in named)
        dead = now and all(member.is_dead for member in group.members)
        if _APART.search(group.left) or whose_letter_it_is(group) or dead:
            return False
        of_ministers = not named and self.here and self.here.lead.level == "ministers"
        if of_ministers and all(member.governs for member in group.members):
            self.here = self.main  # *The ministers had met on Tuesday. President Quinn signed*: at the leaders' summit
        edition, capacity = self._told(group, named)
        if capacity:
            self.of_two = leads_to_one_of_two(group)
            return self._note(group, edition, capacity)
        second = self.of_two and leads_to_the_other(group)
        self.of_two = leads_to_one_of_two(group)
        if there and self.here and (second or is_in_turn(group)):
            return self._note(group, self.here, "attending")
        titled = any(member.human.titles for member in group.members)
        if self.live and self.here and titled and _SPOKE.match(clauses.main_clause(group.right)):
            return self._note(group, self.here, "speaker", surely=False)
        item = reading.passage.block.kind == "item"
        there = there or _PRONOUN.match(group.left) is not None
        beside = (
            there
            and (not group.aside or is_in_company(group))
            and before(group.left, "beside")
            and may_be_there(self.draft.article.text, group)
        )
        if self.here and (beside or (item and self.listing)):
            return self._note(group, self.noted or self.here, "attending", surely=False)
        return (not item or _PREDICATE.match(group.right) is not None) and self._by_default(group, named, there)

    def _note(self, group: Group, edition: Edition | None, capacity: str, surely: bool = True) -> bool:
        if edition is None or capacity == "nothing" or (edition.stage == "announced" and clauses.is_done(group)):
            return False
        self.noted = edition
        offers = self.live and edition.stage == "announced" and _OFFERS.match(group.right) is not None
        for member in group.members:
            if offers and self.main and self._expected(member):  # *offered to host the next*: at this one
                self.add(self.main, member.referent, "attending", member.span, surely=False)
            if capacity == "absent":
                self.absent.add((edition.key, member.referent))
                self.found[edition.key].pop(member.referent, None)
            else:
                to_come = capacity == "attending" and edition.stage == "announced"
                self.add(edition, member.referent, "announced" if to_come else capacity, member.span, surely)
        return capacity != "absent"

    def _told(self, group: Group, named: Sequence[tuple[Summit, Edition]]) -> tuple[Edition | None, str | None]:
        """The summit and the capacity that the words around a list of people state."""
        named = [(m, e) for m, e in named if not group.reaches(m.offset)]  # *chairman of the last session*
        if met := next((e for m, e in named if group.are_those_of(m)), None):
            return met, "attending"
        spoken_of = [(m, e) for m, e in named if e is self.main or not clauses.in_another_clause(m, group)]
        nearest = clauses.nearest_to(spoken_of, group)
        edition = nearest[1] if nearest else (_IT.match(group.left) and clauses.told_of_first(self.before)) or self.here
        capacity = before(group.left)
        edition = (clauses.led_to(spoken_of, group) if capacity and nearest else None) or edition
        if capacity == "nothing" and (aside := _WHO_SPOKE.match(group.right)):  # *succeeds Quinn, who told the summit*
            capacity = behind(aside[0], None, False) or capacity
        if capacity == "nothing" and _SUCCEEDS.search(group.left) and group.members[-1].leaves_the_chair:
            capacity = "attending"  # whoever was in the chair before gives it up there
        if capacity == "chair" and _UNDER.search(group.left) and all(member.no_longer for member in group.members):
            capacity = "nothing"  # *the report prepared under former President Quinn*
        if capacity == "initiator" and not named and began_a_body(group.left):
            capacity = "nothing"
        if capacity:
            over = edition is not None and edition.stage == "held" and _AHEAD.search(group.left) is not None
            over |= capacity == "host" and edition in self.ahead and hosts_a_meal(group.left)
            return (None, None) if over else (edition, capacity)
        if _REPORTED.match(clauses.main_clause(group.right)):
            named, edition = (), self.here  # *reported on what had been done since the last summit*: to this one
        follows = [(m.offset - group.end, e) for m, e in named if m.offset >= group.end]
        follows = [(at, e) for at, e in follows if e not in self.ahead or not clauses.is_said_before(group, at)]
        mention = next(((at, e) for at, e in follows if at <= len(group.right)), None)
        object_before = _RELATIVE.search(group.left) is not None
        theirs = _WHOSE.match(group.right) is None  # *whose songs opened it*: not theirs
        clause = clauses.main_clause(group.right)
        capacity = behind(clause, None, object_before) if clause != group.right else None
        if capacity == "nothing" and theirs:  # *Quinn, who spoke next, did not smile*
            capacity = behind(group.right[: -len(clause)], None, object_before) or capacity
        if capacity:
            return edition, capacity
        capacity = behind(group.right, mention[0] if mention else None, object_before) if theirs else None
        to_come = self._still_ahead(group, named)
        if capacity:
            return (mention[1] if mention else edition or (to_come if clauses.is_to_come(clause) else None)), capacity
        if to_come and not _IN_DOUBT.search(group.left) and behind(group.right, None, False, "coming"):
            away = not named and in_another_place(group, clause, self._places())  # *will be in Lima on Saturday*
            return (None, None) if away else (to_come, "announced")
        return None, None

    def _still_ahead(self, group: Group, named: Sequence[tuple[Summit, Edition]]) -> Edition | None:
        """The summit to which somebody will come: one that the sentence names, else the last one spoken of before."""
        ahead = self.ahead or ([self.main] if self.main and self.main.stage == "under way" else [])
        here = [edition for m, edition in named if edition in ahead and m.offset < group.start][-1:]
        here += [edition for _, edition in named if edition in ahead]
        here += [self.main] if self.main and self.main in ahead else []
        spoken_of = [(m.offset, e) for e in ahead for m in e.mentions if m.offset < group.start]
        goes_on = self.main and (self.main.stage == "under way" or (self.live and self.main.stage != "held"))
        now = self.main if goes_on else None
        return here[0] if here else max(spoken_of, key=lambda each: each[0], default=(0, now))[1]

    def _by_default(self, group: Group, named: Sequence[tuple[Summit, Edition]], there: bool) -> bool:
        """In a report from a summit those who govern and who act in a sentence are there."""
        if group.aside and not is_in_company(group):
            return there
        if there and _EXPLAINS.fullmatch(group.left):
            return False
        if not self.live or self.here is None or self.by_letter or not (group.acts or self._is_named(group)):
            return False
        here = self.main if named and all(clauses.in_another_clause(m, group) for m, _ in named) else self.here
        behind = group.end + len(group.right)  # what stands behind the next list is said of that
        others = [
            e for m, e in named if e is not self.here and m.offset < behind and not clauses.in_another_clause(m, group)
        ]
        if others and not (_OFFERS.match(group.right) and all(edition.stage == "announced" for edition in others)):
            return False
        clause = clauses.main_clause(group.right)
        saying = _SAYING_OR_WHO.search(clause)
        predicate = clause[: saying.start() if saying else None]
        if in_another_place(group, clause, self._places()) or (
            group.left.rstrip().endswith(" by") and _AHEAD.search(group.left)
        ):
            return False
        if (
            _AHEAD.search(predicate)
            or _SINCE.match(clause)
            or clauses.is_long_ago(predicate, self.draft.filed)
            or _ASKED.search(group.left)
        ):
            return False
        shared = any(map(self._expected, group.members)) or (there and group.listed)  # in one list with such
        if not shared and not self._only_named(group):
            return False
        for member in group.members:
            if (shared or member.referent not in self.others) and (not self.two or member.referent in self.two):
                self.add(here or self.here, member.referent, "attending", member.span, surely=False)
        return True

    def _is_named(self, group: Group) -> bool:
        """*to laughter from President Quinn*: whether those of whom nothing is told are there all the same."""
        return any(map(self._expected, group.members)) and may_be_there(self.draft.article.text, group)

    def _places(self) -> tuple[str | None, ...]:
        """Where the summit is held or the report was filed."""
        dateline = self.draft.article.dateline
        return (self.main.place if self.main else None, dateline.place if dateline else None)

    def _only_named(self, group: Group) -> bool:
        """Whether an article that names several who govern, or nobody else, takes for granted who those are who act: it
        gives none of them an office or an age."""
        if any(member.referent in self.others for member in group.members) or is_beside_somebody(group):
            return False
        if _AT_HOME.match(group.left) or group.stands_alone or _DESCRIBED.match(group.right):
            return False
        alone = self.no_others and self.in_company and not seems_away(group.right, self._places())
        return alone or max(self.governing, len(group.members) - 1) >= _SEVERAL

    def _expected(self, member: Member) -> bool:
        return member.referent in self.likely or member.of_country
