"""A resolution that remembers the last one gives what a fresh one gives."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.articles import article, report
from namsite.authority import parse_authority
from namsite.extract import extract
from namsite.resolve import Memory
from whole import resolve

TEXTS = (
    "President Orla Quinn attended the 3rd Summit of the Harbour League (HL) in Lisbon on 4 May 2019.",
    "President Orla Quinn of Kenya met Prime Minister Tomas Reyes. Quinn said that it rained.",
    "HL members met in Lisbon for the 3rd Summit of the Harbour League.",
    "Orla Quinn, chief executive of Quinn Motors Ltd, said that sales grew by a third in the first half of the year.",
    "The Ministry of Health agreed. The Supreme Court and the Widget Council of Rivers met the Rivers Council.",
    "The Supreme Court of Kenya ruled against Thomas Reyes. Reyes had asked the Ministry of Health for a licence.",
    "Secretary-General Dara Holm of the Harbour League told the NATO summit that peace was near.",
    "Secretary-General Holm of the Harbour League told the 4th Summit of the Harbour League the same on 9 May 2020.",
    "Rain fell all day on the hills of Lisbon and on the harbour, and nobody met anybody there, as everybody knew.",
    "Rain fell all day on the hills of Lisbon and on the harbour, and nobody met anybody there, as everybody said.",
)
LINES = "same:\n- {people: [Tomas Reyes, Thomas Reyes], why: the registry}\n"
_READ = [article(report(text, published=f"{2015 + n}-05-04"), f"a{n}.txt") for n, text in enumerate(TEXTS)]
_FOUND = [extract(one) for one in _READ]
_AUTHORITIES = [parse_authority(lines, "authority.yaml")[0] for lines in ("", LINES)]


@given(st.lists(st.tuples(st.sets(st.integers(0, len(TEXTS) - 1)), st.booleans()), min_size=2, max_size=5))
@settings(max_examples=60)
def test_what_is_remembered_changes_nothing(steps: list[tuple[set[int], bool]]) -> None:
    memory = Memory()
    for chosen, with_lines in steps:
        articles, findings = [_READ[n] for n in sorted(chosen)], [_FOUND[n] for n in sorted(chosen)]
        authority = _AUTHORITIES[with_lines]
        assert resolve(articles, findings, authority, memory) == resolve(articles, findings, authority)


def test_records_of_what_did_not_change_are_the_same_objects() -> None:
    memory = Memory()
    before, _ = resolve(_READ, _FOUND, memory=memory)
    changed = [article(report("President Orla Quinn left.", published="2022-05-04"), "a1.txt"), *_READ[2:]]
    after, _ = resolve([_READ[0], *changed], [_FOUND[0], extract(changed[0]), *_FOUND[2:]], memory=memory)
    same = {one.id for one in after.organizations} & {one.id for one in before.organizations}
    kept = {id(one) for one in before.organizations}
    assert [one.id for one in after.organizations if one.id in same and id(one) not in kept] == []


def test_only_the_last_resolution_is_remembered() -> None:
    memory, made = Memory(), []

    def make() -> int:
        made.append(1)
        return len(made)

    memory.begin()
    assert [memory.recall("stage", 1, ("a",), make) for _ in range(2)] == [1, 2]
    memory.begin()
    assert memory.recall("stage", 1, ("a",), make) == 2
    memory.begin()
    memory.begin()
    assert memory.recall("stage", 1, ("a",), make) == 3
