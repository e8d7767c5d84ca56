"""The archive of the two seed articles, held against what a careful reader finds in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from evaluation import EVALUATION, participants, predictions, records, scorer, titles
from invented import exchanged
from namsite import __version__
from namsite.build import build, gather
from namsite.config import load_project
from namsite.gathering import Gathered
from namsite.records import Question
from namsite.store import Store

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"
Record = dict[str, Any]


def dataset(content: Path, folder: Path) -> Path:
    build(load_project(folder, content=content), Store(None))
    return folder / "build" / "data"


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return dataset(SEEDS, tmp_path_factory.mktemp("seeds"))


@pytest.fixture(scope="module")
def golden() -> Record:
    loaded: Record = yaml.safe_load((HERE / "golden" / "seeds.yaml").read_text(encoding="utf-8"))
    return loaded


def named(data: Path) -> dict[str, str]:
    return {one["id"]: one["name"] for kind in ("people", "organizations", "summits") for one in records(data, kind)}


def test_articles_with_their_dates_and_names(seeds: Path, golden: Record) -> None:
    names = named(seeds)
    found = {
        article["id"]: {
            "title": article["title"],
            "published": article["published"],
            "agency": article["agency"],
            "place": article["place"],
            "people": sorted(names[one["id"]] for one in article["people"]),
            "organizations": sorted(names[one["id"]] for one in article["organizations"]),
        }
        for article in records(seeds, "articles")
    }
    assert found == golden["articles"]


def test_titles_as_written_and_whose_they_are(seeds: Path, golden: Record) -> None:
    names = named(seeds)
    found = {
        person["name"]: {title["as_written"]: names.get(title["organization"]) for title in person["titles"]}
        for person in records(seeds, "people")
    }
    assert found == golden["titles"]


def test_acronyms_and_parents(seeds: Path, golden: Record) -> None:
    names = named(seeds)
    bodies = records(seeds, "organizations")
    assert {body["name"]: body["acronym"] for body in bodies if body["acronym"]} == golden["acronyms"]
    assert {body["name"]: names[body["parent"]] for body in bodies if body["parent"]} == golden["parents"]


def test_summits_with_all_that_is_stated_of_them(seeds: Path, golden: Record) -> None:
    names, series = named(seeds), {one["id"]: one for one in records(seeds, "summits")}
    found = {one["name"]: one for one in series.values()}
    assert sorted(found) == sorted(one["name"] for one in golden["summits"])
    for wanted in golden["summits"]:
        one = found[wanted["name"]]
        fields = ("number", "start", "end", "place", "mode", "stage", "chair", "host", "theme")
        expected = {field: wanted.get(field) for field in fields}
        assert {field: one[field] for field in fields} == {
            f: str(v) if f in ("start", "end") and v else v for f, v in expected.items()
        }
        assert one["extraordinary"] is wanted.get("extraordinary", False)
        assert {names[part["person"]]: part["capacity"] for part in one["participants"]} == wanted["participants"]


def test_two_editions_of_one_series_stay_apart(seeds: Path) -> None:
    editions = [one for one in records(seeds, "summits") if "contact-group" in one["series"]]
    assert len(editions) == 2
    assert {one["start"] for one in editions} == {"2020-05-04", None}
    assert len({one["series"] for one in editions}) == 1


def test_quotes_with_speaker_and_verb(seeds: Path, golden: Record) -> None:
    names = named(seeds)
    for direct, kind in ((True, "direct quotes"), (False, "reported quotes")):
        found = [quote for quote in records(seeds, "quotes") if quote["direct"] is direct]
        assert len(found) == len(golden[kind])
        for quote, wanted in zip(found, golden[kind], strict=True):
            assert (names[quote["speaker"]], quote["verb"]) == (wanted["speaker"], wanted["verb"])
            assert quote["text"].startswith(wanted["begins"])


def test_seven_meetings_on_the_sidelines(seeds: Path, golden: Record) -> None:
    names = named(seeds)
    met = [meeting for article in records(seeds, "articles") for meeting in article["meetings"]]
    pairs = [[names[one] for one in meeting["people"]] for meeting in met]
    assert sorted(other for first, other in pairs if first == "Kairat Sarybay") == golden["met Kairat Sarybay"]
    assert len(pairs) == 7


def questions(built: Gathered) -> list[Question]:
    return list(dict.fromkeys(one for asked in built.index.questions.values() for one in asked))


def test_only_what_is_open_is_asked(tmp_path: Path, golden: Record) -> None:
    built = gather(load_project(tmp_path, content=SEEDS), Store(None))
    names = {one.id: one.name for one in built.index.organizations.values()}
    found = [sorted((names[q.left], names[q.right])) for q in questions(built)]
    assert found == golden["possibly the same"]


def test_the_authority_file_settles_what_is_open_and_the_pages_say_so(tmp_path: Path) -> None:
    built = gather(load_project(tmp_path, content=SEEDS), Store(None))
    (question,) = questions(built)
    assert question.settled_by is not None
    line = question.settled_by.replace("why: …", "why: the names of one body")
    (tmp_path / "authority.yaml").write_text(f"same:\n  {line}\n")
    project = load_project(tmp_path, content=SEEDS)
    built = gather(project, Store(None))
    build(project, Store(None))
    assert not built.index.questions
    (body,) = [one for one in built.index.organizations.values() if "Turkic" in one.name]
    assert {"Turkic Council", "Cooperation Council of Turkic-Speaking States"} <= {body.name, *body.aliases}
    assert [len(seen.evidence) for seen in body.appearances] == [2]  # one article, though it has both names
    page = (tmp_path / "build" / "organizations" / f"{body.id}.html").read_text(encoding="utf-8")
    assert "the authority file says so (authority.yaml:2: the names of one body)" in page
    about = (tmp_path / "build" / "about" / "index.html").read_text(encoding="utf-8")
    assert "authority.yaml:2: the names of one body" in about


def test_a_preferred_name_stands_on_the_pages_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "authority.yaml").write_text(
        "organizations:\n  - {name: Organization of Turkic States, aliases: [Turkic Council], why: its name now}\n"
    )
    build(load_project(tmp_path, content=SEEDS), Store(None))
    page = (tmp_path / "build" / "organizations" / "organization-of-turkic-states.html").read_text(encoding="utf-8")
    assert "By the archive’s own authority file: authority.yaml:2: its name now" in page
    assert "<i>Turkic Council</i>" in page


def test_a_misprint_stays_as_it_is_written(seeds: Path) -> None:
    page = (seeds.parent / "articles" / "003_7b759d4e91d52ed3.html").read_text(encoding="utf-8")
    assert "Ogranizations" in page
    assert "Ogranizations" not in (seeds / "organizations.jsonl").read_text(encoding="utf-8")


def test_every_statement_leads_to_a_sentence_that_says_it(tmp_path: Path) -> None:
    index = gather(load_project(tmp_path, content=SEEDS), Store(None)).index
    articles = {one: record.article for one, record in index.articles.items()}
    for person in index.people.values():
        for title in person.titles:
            for evidence in title.evidence:
                article = articles[evidence.article_id]
                sentence = article.sentences[evidence.sentence]
                assert sentence.start <= evidence.start < evidence.end <= sentence.end
                assert article.text[evidence.start : evidence.end] == title.as_written


# ---- the same with names that nobody knows ----


def in_words(data: Path, change: Any) -> set[tuple[object, ...]]:
    """The dataset as statements in words, without ids and offsets; ``change`` is applied to every wording."""
    names = {key: change(name) for key, name in named(data).items()}
    found: set[tuple[object, ...]] = set()
    for article in records(data, "articles"):
        day = article["published"] and change(article["published"][:10]) + article["published"][10:]
        found.add(("article", article["id"], change(article["title"]), day, change(article["agency"] or "")))
        found |= {("met", *(names[one] for one in meeting["people"])) for meeting in article["meetings"]}
    for person in records(data, "people"):
        found.add(("person", names[person["id"]], *sorted(map(change, person["aliases"])), *person["articles"]))
        for title in person["titles"]:
            found.add(("title", names[person["id"]], change(title["as_written"]), names.get(title["organization"])))
    for body in records(data, "organizations"):
        aliases = sorted(map(change, body["aliases"]))
        parent = names.get(body["parent"])
        found.add(("body", names[body["id"]], change(body["acronym"] or ""), parent, *aliases, *body["articles"]))
    for one in records(data, "summits"):
        stated = [change(one[field] or "") for field in ("start", "end", "place", "chair", "host", "theme")]
        found.add(("summit", names[one["id"]], *stated, one["mode"], one["stage"], one["number"], one["extraordinary"]))
        found |= {("part", names[one["id"]], names[p["person"]], p["capacity"]) for p in one["participants"]}
    for quote in records(data, "quotes"):
        found.add(("quote", names.get(quote["speaker"]), quote["verb"], quote["direct"], change(quote["text"])))
    return found


def test_invented_names_give_the_same_records(seeds: Path, tmp_path: Path) -> None:
    content = tmp_path / "seeds"
    content.mkdir()
    for path in SEEDS.iterdir():
        (content / path.name).write_text(exchanged(path.read_text(encoding="utf-8")), encoding="utf-8")
    assert in_words(dataset(content, tmp_path), str) == in_words(seeds, exchanged)


# ---- against the evaluation sets, where they are at hand ----


needs_shared = pytest.mark.skipif(not (EVALUATION / "score.py").is_file(), reason="the evaluation sets are not at hand")


@needs_shared
def test_the_seeds_score_full_marks(seeds: Path) -> None:
    score = scorer()
    gold = yaml.safe_load((EVALUATION / "seeds" / "gold.yaml").read_text(encoding="utf-8"))
    result = score.Scorer(gold).score(predictions(seeds))
    for kind in (*score.KINDS, "summits (by name)"):
        *_, hit, extra, missed, repeats = result[kind]
        assert score.prf(hit, extra - repeats, missed)[2] == 1, kind
        assert result["clusters"][kind][4] == 0, f"two {kind} in one record"
    assert result["organizations"][-1] <= 1
    assert result["wrong summit dates"] == 0
    assert result["published"][0] == result["published"][1]
    assert result["quotes"][0] == result["quotes"][2]
    assert titles(seeds, gold)[0] == titles(seeds, gold)[1]
    assert participants(seeds, gold)[0] == participants(seeds, gold)[1]


def test_the_version_is_said_on_the_page_about_the_archive(seeds: Path) -> None:
    assert __version__ in (seeds.parent / "about" / "index.html").read_text(encoding="utf-8")
