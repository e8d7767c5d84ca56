"""authority.yaml: what it may say, and what is said of mistakes in it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from namsite.authority import Authority, Bearer, line_for, parse_authority, read_authority
from namsite.handwritten import ConfigError

FILE = "authority.yaml"


def test_an_empty_file_decides_nothing() -> None:
    assert parse_authority("", FILE) == parse_authority("people:\nsame: []\n", FILE) == (Authority(), ())


def test_a_file_that_is_not_there_decides_nothing(tmp_path: Path) -> None:
    assert read_authority(tmp_path / FILE, FILE) == (Authority(), ())


def test_everything_that_a_file_may_say() -> None:
    text = """
people:
  - name: Ilham Aliyev
    aliases: [Ilham Alijev, I. Aliyev @ 2019/visit#s3]
    never: [Ilham Aliyev @ 1999/match]
    why: his own
      page
summits: [{name: Baku summit, why: so it is called}]
same:
  - {organizations: [Turkic Council, "Council, Turkic"], why: one chairman}
not_same:
  - {people: [A B @ x, A B @ y, C D], why: asked them}
"""
    authority, problems = parse_authority(text, FILE)
    assert problems == ()
    person, summit = authority.entries
    assert (person.kind, person.name, person.line) == ("person", "Ilham Aliyev", 3)
    assert person.aliases == (Bearer("Ilham Alijev"), Bearer("I. Aliyev", "2019/visit", 2))
    assert person.never == (Bearer("Ilham Aliyev", "1999/match"),)
    assert person.because == "authority.yaml:3: his own page"
    assert (summit.kind, summit.name, summit.aliases) == ("summit", "Baku summit", ())
    same, not_same = authority.rulings
    assert (same.kind, same.is_same, same.bearers) == (
        "organization",
        True,
        (Bearer("Turkic Council"), Bearer("Council, Turkic")),
    )
    assert (not_same.kind, not_same.is_same, not_same.line) == ("person", False, 12)
    assert [str(one) for one in not_same.bearers] == ["A B @ x", "A B @ y", "C D"]
    assert authority.names("person") == ("A B", "C D", "I. Aliyev", "Ilham Alijev", "Ilham Aliyev")
    assert authority.names("organization") == ("Council, Turkic", "Turkic Council")


ONE_NAME = "such as - {people: [One Name, Other Name], why: who says so}"


@pytest.mark.parametrize(
    ("section", "entry", "said"),
    [
        ("people", "- A B", "an entry should be a group of keys, not 'A B'"),
        ("people", "- [A, B]", "an entry should be a group of keys, not a list"),
        ("people", "- {name: A, alias: [B], why: x}", "unknown key 'alias'; … (did you mean 'aliases'?)"),
        ("people", "- {name: A, qqq: [B], why: x}", "unknown key 'qqq'; … (known are name, aliases, never, why)"),
        ("people", "- {name: A, name: B, why: x}", "name stands here and in line 2; … (keep one)"),
        ("people", "- {why: x}", "name is missing; … (the preferred name)"),
        ("people", "- {name: '—', why: x}", "a name is empty; … (write it or take it out)"),
        ("people", "- {name: 1984, why: x}", "text is expected, not 1984; … (put it in quotes)"),
        ("people", "- {name: [A], why: x}", "text is expected, not a list; … (write a name)"),
        ("people", "- {name: A @ b, why: x}", "the preferred name 'A @ b' has an article; … (put it under aliases)"),
        ("people", "- {name: A}", "why is missing; … (say in a few words who says so, or where it stands)"),
        ("people", "- {name: A, why: }", "why is missing"),
        ("people", "- {name: A, why: …}", "why is missing"),
        ("people", "- {name: A, why: true}", "text is expected, not True; … (put it in quotes)"),
        ("people", "- {name: A, aliases: B, why: x}", "names should be a list, not 'B'; … (as [One Name, Other Name])"),
        (
            "people",
            "- {name: A, aliases: ['@ b'], why: x}",
            "'@ b' is no name with its article; … (write Name @ article",
        ),
        ("people", "- {name: A, aliases: [B @], why: x}", "'B @' is no name with its article"),
        ("people", "- {name: A, never: [B, a], why: x}", "a is both this one and never this one; … (keep one)"),
        ("same", "- {people: [A], why: x}", f"two names are needed; … ({ONE_NAME})"),
        ("same", "- {why: x}", f"an entry is about one of people, organizations, summits; … ({ONE_NAME})"),
        ("same", "- {people: [A, B], summits: [A, B], why: x}", "an entry is about one of people"),
        ("same", "- {peple: [A, B], why: x}", "unknown key 'peple'; … (did you mean 'people'?)"),
        ("same", "- {people: [A, B]}", "why is missing"),
        ("not_same", "- {people: [A, a], why: x}", "A stands here twice; … (name the articles: A @ ARTICLE)"),
        ("not_same", "- {people: [A @ b, A @ b], why: x}", "A @ b stands here twice; … (keep one)"),
    ],
)
def test_a_wrong_entry_is_named_with_its_line_and_left_out(section: str, entry: str, said: str) -> None:
    good = "{name: Good, why: x}" if section == "people" else "{people: [Good, Better], why: x}"
    authority, (problem,) = parse_authority(f"{section}:\n  {entry}\n  - {good}\n", FILE)
    assert f"authority.yaml:2: authority: {said.replace('; …', '; this entry is left out')}" in str(problem)
    assert problem.home == "project"
    assert "Good" in authority.names("person")
    assert len(authority.entries) + len(authority.rulings) == 1


def test_a_mistake_inside_an_entry_has_its_own_line() -> None:
    _, (problem,) = parse_authority("people:\n  - name: A\n    aliases:\n      - B\n      - 3\n    why: x\n", FILE)
    assert str(problem).startswith("authority.yaml:5: authority: text is expected, not 3")


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            ["people:", "  - {name: A, aliases: [B], why: x}", "  - {name: C, aliases: [b], why: y}"],
            {2: "b has an entry here and in line 3", 3: "b has an entry here and in line 2"},
        ),
        (
            ["people:", "  - {name: A, aliases: [B], why: x}", "  - {name: B, why: y}"],
            {2: "B has an entry here and in line 3", 3: "B has an entry here and in line 2"},
        ),
        (
            ["same:", "  - {people: [A, B], why: x}", "not_same:", "  - {people: [C, b, a], why: y}"],
            {
                2: "b and a are joined here and told apart in line 4",
                4: "b and a are told apart here and joined in line 2",
            },
        ),
        (
            ["people:", "  - {name: A, aliases: [B], why: x}", "not_same:", "  - {people: [A, B], why: y}"],
            {
                2: "A and B are joined here and told apart in line 4",
                4: "A and B are told apart here and joined in line 2",
            },
        ),
        (
            ["people:", "  - {name: A, never: [B], why: x}", "same:", "  - {people: [A, B], why: y}"],
            {
                2: "A and B are told apart here and joined in line 4",
                4: "A and B are joined here and told apart in line 2",
            },
        ),
    ],
)
def test_lines_that_contradict_one_another_are_both_left_out(lines: list[str], said: dict[int, str]) -> None:
    authority, problems = parse_authority("\n".join(lines), FILE)
    assert {one.line: one.message.partition(";")[0] for one in problems} == said
    assert all(one.hint == "keep one" for one in problems)
    assert authority == Authority()


def test_one_name_may_be_a_person_s_and_an_organization_s() -> None:
    text = "people:\n  - {name: Georgia, why: x}\norganizations:\n  - {name: Georgia, why: y}\n"
    authority, problems = parse_authority(text, FILE)
    assert (len(authority.entries), problems) == (2, ())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("poeple: []", "authority.yaml:1: unknown section 'poeple' (did you mean 'people'?)"),
        ("people: []\npeople: []", "authority.yaml:2: people stands here and in line 1: keep one"),
        ("people:\n  name: A", "authority.yaml:2: people should be a list of lines such as - {name: Preferred Name"),
        ("same: A = B", "authority.yaml:1: same should be a list of lines such as - {people: [One Name"),
        (
            "- {name: A}",
            "authority.yaml:1: the file should have the sections people, organizations, summits, same, not_same",
        ),
        ("people:\n  - {name: A", "authority.yaml:3: "),
        ("people:\n  - {name: @b, why: x}", "authority.yaml:2: found character that cannot start any token"),
        ("people: &a [*a]", "authority.yaml:1: found unconstructable recursive node"),
    ],
)
def test_a_file_that_cannot_be_used_as_a_whole_is_an_error(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_authority(text, FILE)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


_NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp", "Co", "Cn"]), min_size=1, max_size=12
)


@given(st.lists(_NAMES.map(str.strip).filter(lambda name: any(map(str.isalnum, name)) and "@" not in name), min_size=2))
def test_a_line_to_copy_is_read_back_as_it_was_meant(names: list[str]) -> None:
    line = line_for("organization", [Bearer(names[0], "2020/a, b", 4), *map(Bearer, names[1:])])
    (read,) = yaml.safe_load(line.replace("why: …", "why: x"))
    assert read == {"organizations": [f"{names[0]} @ 2020/a, b#s5", *names[1:]], "why": "x"}


def test_a_line_copied_without_a_reason_is_refused() -> None:
    line = line_for("person", [Bearer("No", "a"), Bearer("Orla Quinn")])
    _, (problem,) = parse_authority(f"same:\n  {line}\n", FILE)
    assert "why is missing" in problem.message
