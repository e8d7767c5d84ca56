"""What is told of a person, an organization or a summit: where it was found and how, what was joined, what was not."""

from __future__ import annotations

import pytest

from explain.explained import entity, known
from namsite.explain import Material, accounts, find
from namsite.explain.accounts import EntityAccount


def dated(day: int, text: str) -> str:
    return f"A visit\n\n0{day}.03.2020\n\n{text}\n"


@pytest.fixture(scope="module")
def harbours() -> Material:
    return known(
        {
            "a.txt": dated(1, "Minister of Trade of Velland Orla Quinn opened the fair. Quinn left early."),
            "2020/b.txt": dated(2, "Goalkeeper Orla Quinn signed a contract. The Open Harbour League (OHL) met."),
            "c.txt": dated(3, "The cranes of Zuvra Melkhani stood still, and OHL kept watch."),
            "d.txt": dated(4, "Minister of Finance Zuvra Melkhani opened the third Summit of the Zwyx League in Baku."),
            "e.txt": dated(5, "The fourth Summit of the Zwyx League will be held on May 9, 2021 in Ganja."),
            "f.txt": dated(6, "Tomáš Říha and Ivo Říha came. Říha spoke. Prices will fall, Quinn said."),
        }
    )


def rules(account: EntityAccount) -> list[tuple[str, str, str, int]]:
    """(article, wording, rule, sentence) of every mention."""
    return [
        (seen.article_id, found.surface, found.rule, found.place.sentence)
        for seen in account.seen
        for found in seen.mentions
    ]


def test_every_mention_comes_with_its_rule_and_sentence(harbours: Material) -> None:
    one = entity(harbours, "people/orla-quinn")
    assert rules(one) == [
        ("a", "Orla Quinn", "title in front", 3),
        ("a", "Quinn", "surname of somebody named in full", 4),
    ]
    assert one.seen[0].mentions[1].place.text == "Quinn left early."
    assert one.seen[0].mentions[1].place.where == "¶ 1"
    assert one.seen[0].mentions[1].place.permalink == "articles/a.html#s4"
    assert one.seen[0].reasons == ("“Quinn” stands for the only fitting full name in the article",)
    assert one.forms == ("Quinn",)


def test_a_second_look_is_told(harbours: Material) -> None:
    one = entity(harbours, "Zuvra Melkhani")
    assert [(seen.article_id, seen.mentions[0].second_look) for seen in one.seen] == [("c", True), ("d", False)]


def test_what_was_joined_comes_with_the_reason(harbours: Material) -> None:
    (merge,) = entity(harbours, "OHL").joined
    assert (merge.left, merge.right) == ("Open Harbour League (2020/b)", "OHL (c)")
    assert merge.reason == "an acronym that an article explains"


def test_namesakes_are_kept_apart_for_their_titles(harbours: Material) -> None:
    one, other = accounts(harbours, find(harbours, "Orla Quinn"))
    assert isinstance(one, EntityAccount)
    (reason,) = [each.reason for each in one.apart if each.id == other.id]
    assert reason == (
        "equal full names, but titles that cannot be one person’s: “Minister of Trade of Velland” against “Goalkeeper”"
    )


def test_a_family_name_alone_is_kept_apart(harbours: Material) -> None:
    reason = "a name alone is joined only where a title, with its organization or country, fits it and nobody else"
    assert [(each.name, each.reason) for each in entity(harbours, "people/quinn").apart] == [("Orla Quinn", reason)]


def test_a_short_form_that_fits_several_is_told_of_each(harbours: Material) -> None:
    one = entity(harbours, "Tomas Riha")
    assert [(found.surface, found.rule) for found in one.left_open] == [("Říha", "several people bear this name here")]
    assert entity(harbours, "OHL").left_open == ()


def test_editions_are_kept_apart_for_what_articles_say(harbours: Material) -> None:
    one = entity(harbours, "third Summit of the Zwyx League")
    assert [(each.name, each.reason) for each in one.apart] == [
        ("Fourth Summit of the Zwyx League", "one series, but two numbers")
    ]
    assert [(each.value, each.how) for each in one.facts if each.property == "series"] == [
        ("Zwyx League summits", "meetings of this kind of Zwyx League")
    ]
    assert [(each.value, each.how) for each in one.facts if each.property == "place"] == [("Baku", "stated")]
    assert [(each.property, each.value) for each in one.participants] == [("speaker", "Zuvra Melkhani")]
    assert one.participants[0].places[0].article_id == "d"


def test_a_title_says_whose_it_is_and_when_it_was_seen(harbours: Material) -> None:
    (title,) = entity(harbours, "people/orla-quinn").titles
    assert title.value == "Minister of Trade of Velland"
    assert title.how == "of the country Velland; 1 March 2020"
    assert [place.sentence for place in title.places] == [3]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            "Cambodia’s Presidential Administration met.",
            "Malaysia’s Presidential Administration met.",
            "equal names, but of Cambodia against of Malaysia",
        ),
        (
            "The Open Harbour League (OHL) met.",
            "The Office of Herring Licences (OHL) met.",
            "“OHL” is a form of both, but their full names differ",
        ),
    ],
)
def test_bodies_that_share_a_name_are_kept_apart(one: str, other: str, reason: str) -> None:
    archive = known({"a.txt": dated(1, one), "b.txt": dated(2, other)})
    apart = [
        each.reason for body in archive.index.organizations for each in entity(archive, f"organizations/{body}").apart
    ]
    assert reason in apart


def test_people_of_one_article_who_share_a_form() -> None:
    archive = known(
        {
            "a.txt": dated(1, "Minister Orla Quinn spoke. Quinn left."),
            "b.txt": dated(2, "Minister Mara Quinn spoke. Quinn left."),
            "c.txt": dated(3, "Orla Quinn met Mara Quinn."),
            "d.txt": dated(4, "Minister Ines Quinn spoke. Quinn left."),
        }
    )
    assert {each.name: each.reason for each in entity(archive, "Orla Quinn").apart} == {
        "Ines Quinn": "“Quinn” is a form of both, but their full names differ",
        "Mara Quinn": "“Quinn” is a form of both, and the article c names both",
    }


def test_the_authority_file_is_named_wherever_it_decides() -> None:
    archive = known(
        {
            "x.txt": dated(1, "Minister Orla Quinn spoke."),
            "y.txt": dated(2, "Minister Orla Quinn spoke again."),
            "z.txt": dated(3, "Minister Orla Quinn left. The Ordwa League and the Zwyx Council met."),
        },
        "people:",
        "  - {name: Orla M. Quinn, aliases: [Orla Quinn @ x], why: the register}",
        "not_same:",
        "  - {people: [Orla Quinn @ x, Orla Quinn @ z], why: two people}",
        "same:",
        "  - {organizations: [Ordwa League, Zwyx Council], why: renamed}",
    )
    one = entity(archive, "Orla M. Quinn")
    assert [(each.property, each.because) for each in one.facts if each.property != "alias"] == [
        ("preferred name", "authority.yaml:2: the register"),
        ("not the same as", "authority.yaml:4: two people"),
    ]
    assert [each.reason for each in one.apart] == ["the authority file says so (authority.yaml:4: two people)"]
    assert [(each.name, each.settled_by) for each in one.open] == [
        ("Orla Quinn", "- {people: [Orla Quinn @ x, Orla Quinn @ y], why: …}")
    ]
    (merge,) = entity(archive, "Zwyx Council").joined
    assert merge.reason == "the authority file says so (authority.yaml:6: renamed)"


def test_two_entries_of_the_authority_file_are_two() -> None:
    archive = known(
        {"x.txt": dated(1, "Minister Orla Quinn spoke."), "y.txt": dated(2, "Minister Orla Quinn left.")},
        "people:",
        "  - {name: Orla A. Quinn, aliases: [Orla Quinn @ x], why: one}",
        "  - {name: Orla B. Quinn, aliases: [Orla Quinn @ y], why: two}",
    )
    assert [each.reason for each in entity(archive, "Orla A. Quinn").apart] == [
        "the authority file has an entry for each (authority.yaml:2: one; authority.yaml:3: two)"
    ]


def test_what_no_article_says_of_a_summit_is_told() -> None:
    archive = known({"a.txt": "A visit\n\nThe third Summit of the Zwyx League is far away.\n"})
    told = {each.property: (each.value, each.how) for each in entity(archive, "third Summit of the Zwyx League").facts}
    assert told["start"] == ("not known", "no article was found to say when it is")
    assert told["stage"] == ("referred to", "no article was found to say that it is planned, held or cancelled")


def test_where_articles_disagree_the_value_that_was_taken_is_told() -> None:
    summit = "The third Summit of the Zwyx League will be held on May 9, 2021"
    archive = known(
        {
            "a.txt": dated(1, f"{summit} in Ganja."),
            "b.txt": dated(2, f"{summit} in Ganja."),
            "c.txt": dated(3, f"{summit} in Azerbaijan."),
        }
    )
    places = {
        each.value: each.how for each in entity(archive, "summits/third-summit-of-the-zwyx-league-2021-05-09").facts
    }
    assert (places["Ganja"], places["Azerbaijan"]) == ("stated", "stated; taken instead: Ganja")
