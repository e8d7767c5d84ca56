"""The files of quick jump: how names are divided, and what a change of the archive changes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from namsite.config import Config
from namsite.exports.jump import PLANNERS
from namsite.records import Person
from sample_archive import BRANDT, archive, seen
from whole import Archive, files_of, index

CALL = re.compile(r"namsiteNames\((.*)\);\n", re.DOTALL)
LETTERS = "abcdefgh"


def files(of: Archive) -> Mapping[str, str]:
    return {name: data.decode() for name, data in files_of(PLANNERS, index(of), Config()).items()}


def read(script: str) -> tuple[str, list[list[object]], str]:
    found = CALL.fullmatch(script)
    assert found
    letters, entries, further = json.loads(f"[{found[1]}]")
    return letters, entries, further


def crowd(number: int, surname: str = "Wang") -> tuple[Person, ...]:
    """So many people of one surname, with first names of five letters."""
    names = [f"{''.join(LETTERS[number // 8**place % 8] for place in range(5)).title()}" for number in range(number)]
    return tuple(
        replace(BRANDT, id=f"{name.lower()}-wang", name=f"{name} {surname}", aliases=(), titles=(), facts=())
        for name in names
    )


def test_few_names_stand_in_one_file_those_in_most_articles_first() -> None:
    (name, script), *others = files(archive()).items()
    assert (name, others) == ("jump/names.js", [])
    letters, entries, further = read(script)
    assert (letters, further) == ("", "")
    assert entries[0] == [1, "fjord-council", "Fjord Council (FC)", "of the Fjords"]
    assert [0, "tomasz-brandt", "Tomasz Brandt"] in entries
    assert [2, "third-summit-of-the-fjord-council", "Third Summit of the Fjord Council, 20 March 2031"] in [
        entry[:3] for entry in entries
    ]
    assert 3 in [entry[0] for entry in entries]


def test_namesakes_are_told_apart_and_other_spellings_are_there() -> None:
    _, entries, _ = read(files(archive())["jump/names.js"])
    orviks = {str(entry[1]): entry[2:] for entry in entries if "orvik" in str(entry[1])}
    assert orviks["lena-orvik-x1a2b3"] == ["Lena Orvik, fisher"]
    assert orviks["lena-orvik"][0] != "Lena Orvik" and orviks["lena-orvik"][1] == "لينا أورفيك"


@pytest.mark.parametrize("number", [300, 2000])
def test_every_name_is_found_in_small_files_under_each_of_its_words(number: int) -> None:
    people = crowd(number)
    known = files(replace(archive(), people=(*archive().people, *people)))
    assert max(len(read(script)[1]) for script in known.values()) <= 250
    for person in people[:: number // 50]:
        found = looked_up(known, person.name.split()[0].lower())
        assert person.id in found, person.name
    assert len(looked_up(known, "wang")) >= 250
    assert looked_up(known, "brandt") == {"tomasz-brandt"}
    assert looked_up(known, "xyzzy") == set()


def looked_up(known: Mapping[str, str], word: str) -> set[str]:
    """The ids with a word that begins like this, in the files that the script would load."""
    letters, found = "", set()
    _, entries, further = read(known["jump/names.js"])
    for letter in word:
        if letter not in further:
            break
        letters += letter
        _, entries, further = read(known[f"jump/names-{letters}.js"])
    if " " in further:
        found = {str(entry[1]) for entry in read(known[f"jump/names-{letters}-.js"])[1]}
    fits = re.compile(rf"\b{word}", re.IGNORECASE)
    return found | {str(entry[1]) for entry in entries if fits.search(str(entry[2]))}


def test_a_new_name_changes_the_files_of_its_own_words_alone() -> None:
    people = crowd(600)
    before = files(replace(archive(), people=people))
    newcomer = replace(BRANDT, id="zoe-haddad", name="Zoe Haddad", aliases=(), titles=(), facts=())
    after = files(replace(archive(), people=(*people, newcomer)))
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert changed
    assert all(name == "jump/names.js" or re.match(r"jump/names-[zh]", name) for name in changed), changed


def test_one_more_article_changes_no_file_until_there_are_twice_as_many() -> None:
    known = archive()
    more = replace(BRANDT, appearances=(*BRANDT.appearances, seen(known.articles[0].article, "Fjord Council")))
    assert len({one.article_id for one in more.appearances}) in (2, 3)
    people = tuple(more if one.id == BRANDT.id else one for one in known.people)
    assert files(replace(known, people=people)) == files(known)


def test_letters_of_other_scripts_have_safe_addresses() -> None:
    people = tuple(replace(one, name=f"{one.name.split()[0]} Əliyева") for one in crowd(300))
    known = files(replace(archive(), people=people))
    assert all(re.fullmatch(r"jump/names(-[a-z0-9_]+-?)?\.js", name) for name in known)
    assert "jump/names-aliy_435.js" in known
