"""Explanations in words. ``pytest --update-golden`` writes the approved one anew: read the difference."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest

from explain.explained import account, known
from namsite.build import gather
from namsite.config import load_project
from namsite.explain import Material, accounts, as_json, find, in_words
from namsite.explain.outline import outline
from namsite.store import Store
from namsite.terminal import laid_out

HERE = Path(__file__).parent
APPROVED = HERE.parent / "golden" / "explain-ilham-aliyev.txt"
MANY = 9


def lines(archive: Material, asked: str, *, everything: bool = False) -> list[str]:
    told = in_words(archive, asked, find(archive, asked), everything=everything)
    return ["  " * paragraph.depth + paragraph.text for paragraph in told]


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Material:
    folder = tmp_path_factory.mktemp("project")
    project = load_project(folder, content=HERE.parents[1] / "seeds")
    gathered = gather(project, Store(None))
    return Material(gathered.index, gathered.articles)


@pytest.fixture(scope="module")
def busy() -> Material:
    """Many articles that name one person in many sentences, and many people of one family name."""
    days = {
        f"{day}.txt": f"Day {day}\n\n0{day}.03.2020\n\nMinister Orla Quinn came.\n\n" + "Orla Quinn spoke.\n\n" * MANY
        for day in range(1, MANY + 1)
    }
    people = "\n\n".join(f"Minister {name} Varga spoke." for name in ("Ines", "Mara", "Anna", "Maria"))
    return known({**days, "family.txt": f"A family\n\n10.03.2020\n\n{people}\n"})


def test_the_seeds_are_explained_as_it_was_read_and_approved(seeds: Material, update_golden: bool) -> None:
    told = in_words(seeds, "Ilham Aliyev", find(seeds, "Ilham Aliyev"), everything=True)
    text = "".join(f"{click.unstyle(line)}\n" for line in laid_out(told, 100))
    if update_golden:
        APPROVED.write_text(text, encoding="utf-8")
    assert text.splitlines() == APPROVED.read_text(encoding="utf-8").splitlines()


def test_every_name_and_article_of_the_seeds_can_be_explained(seeds: Material) -> None:
    everything = (seeds.index.people, seeds.index.organizations, seeds.index.summits, seeds.index.articles)
    for asked in (one for ids in everything for one in ids):
        assert len(lines(seeds, asked)) > 3
        json.loads(as_json(accounts(seeds, find(seeds, asked))))


def test_long_lists_are_cut_and_say_so(busy: Material) -> None:
    short, whole = lines(busy, "Orla Quinn"), lines(busy, "Orla Quinn", everything=True)
    assert "  … and 3 more articles (--all shows them)" in short
    assert short.count("    … and 6 more sentences (--all shows them)") == 6
    assert not any("--all" in line for line in whole)
    assert sum("Orla Quinn spoke." in line for line in whole) == MANY * MANY
    assert f"person, people/orla-quinn, named {MANY * (MANY + 1)} times in {MANY} articles" in whole


def test_evidence_in_several_articles_names_them(busy: Material) -> None:
    assert any("[1#s3, 2#s3, 3#s3 and 6 more]" in line for line in lines(busy, "Orla Quinn"))


def test_what_fits_many_is_a_list_to_choose_from(busy: Material) -> None:
    found = lines(busy, "varga")
    assert found[0] == "4 things fit “varga”; ask for one by its address, or --all:"
    assert "  people/anna-varga – Anna Varga, Minister (person; 1 article)" in found
    assert len(found) == 5
    assert sum(line.startswith("person, people/") for line in lines(busy, "varga", everything=True)) == 4


def test_rules_are_told_in_words_and_records_keep_them_as_they_are(seeds: Material) -> None:
    assert "      “Turkic Council”: a body that the word lists have (0.9)" in lines(seeds, "Turkic Council")
    assert "      “Contact Group”: a body by its noun, “group” (0.8)" in lines(seeds, "Contact Group")
    assert '"rule": "known body"' in as_json(accounts(seeds, find(seeds, "Turkic Council")))


def test_a_question_comes_with_the_line_that_settles_it(seeds: Material) -> None:
    found = lines(seeds, "Turkic Council")
    at = found.index("Possibly the same")
    assert found[at + 1].endswith("with one head noun and one distinctive word in common (0.7)")
    assert found[at + 2] == (
        "    - {organizations: [Cooperation Council of Turkic-Speaking States, Turkic Council], why: …}"
    )


def test_an_article_is_told_section_by_section(seeds: Material) -> None:
    told = outline(account(seeds, "000_d0cd6bd55310ef6e"))
    assert [paragraph.text for paragraph in told if paragraph.style == "heading"] == [
        "How it was read",
        "Named, in the order of the text",
        "Titles",
        "Quotations",
        "Summits",
        "Dates",
    ]


def test_what_is_left_open_is_told_in_words() -> None:
    archive = known(
        {
            "a.txt": "Visits\n\n01.03.2020\n\nTomáš Říha and Ivo Říha came to Karsund. Říha spoke.\n",
            "b.txt": "More\n\n02.03.2020\n\nMinister Zuvra Melkhani left. The cranes stood still.\n",
            "c.txt": "Still more\n\n03.03.2020\n\nThe cranes of Zuvra Melkhani stood still.\n",
        }
    )
    one = "“Říha”: several people bear this name here (0.5)"
    assert f"  {one} [a#s4]" in lines(archive, "Ivo Říha")
    assert f"  {one} [¶ 1 (s4)]" in lines(archive, "a")
    assert "  “karsund”" in lines(archive, "a")
    again = "“Zuvra Melkhani”: found on a second look, since other articles are certain of this name (0.95)"
    assert f"    {again} [¶ 1 (s3)]" in lines(archive, "c")
    assert "  looked at a second time, since other articles are certain of “zuvra melkhani”" in lines(archive, "c")
