"""Parsing and extracting: the same on one processor or many, and never twice."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from namsite import serial, study, version
from namsite.config import Config
from namsite.executors import processes, run_stage
from namsite.formats import Reading
from namsite.inputs import input_of
from namsite.lexicon import Lexicon, lexicon
from namsite.phrases import Known
from namsite.pipeline import Pipeline
from namsite.problems import Problem
from namsite.records import Article, Findings, Source, Span, Suggestion
from namsite.store import Store
from namsite.study import Look, Study, reading_for, study_all
from namsite.tables import names_in
from namsite.version import code_version


def source(path: str, text: str, encoding: str = "utf-8") -> Source:
    content = text.encode(encoding)
    return Source(path=path, media_type="text/plain", content=content, digest=hashlib.sha256(content).hexdigest())


TELLING = source("earlier.txt", "Earlier\n\n27.04.2020\n\nPresident Zuvra Melkhani opened the fair.\n")
OPEN = source("later.txt", "Later\n\n28.04.2020\n\nThe cranes of Zuvra Melkhani stood still.\n")


@dataclass(frozen=True)
class Whole:
    """A study with all its parts."""

    path: str
    article: Article | None
    findings: Findings | None
    learned: tuple[str, ...]
    problems: tuple[Problem, ...]


def studies(
    sources: Sequence[Source],
    reading: Reading,
    store: Store,
    executor: Executor | None = None,
    progress: study.Progress | None = None,
    pipeline: Pipeline | None = None,
) -> list[Whole]:
    by_path = {one.path: one for one in sources}
    inputs = [input_of(one) for one in sources]
    found = study_all(inputs, by_path.__getitem__, reading, store, executor, progress, pipeline)
    return [_whole(store, each) for each in found]


def _whole(store: Store, of: Study) -> Whole:
    if not of.first or not of.last:
        return Whole(of.path, None, None, (), of.problems)
    known = [names_in(serial.load(Known, data)) for _, data in store.read([of.last], "known")]
    return Whole(
        of.path,
        serial.load(Article, store.one(of.first, "article")),
        serial.load(Findings, store.one(of.last, "findings")),
        tuple(name for names in known for name in names),
        of.problems,
    )


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    chance = random.Random(7)
    people = ["Lena Orvik", "Tomasz Brandt", "Abeni Fairweather", "Ines Calder"]
    return [
        source(
            f"{number:03}.txt",
            f"Report {number}\n\n{number % 27 + 1:02}.04.2020\n\nPresident {chance.choice(people)} met "
            f"{chance.choice(people)} at the {number}th Summit of the Harbour Council on May 4.\n",
        )
        for number in range(100)
    ]


def test_all_executors_agree(sources: list[Source]) -> None:
    reading = Reading()
    serially = studies(sources, reading, Store(None))
    assert [each.article.id for each in serially if each.article] == [each.path[:-4] for each in sources]
    with ThreadPoolExecutor(3) as threads:
        assert studies(sources, reading, Store(None), threads) == serially
    with processes(2) as executor:
        assert studies(sources, reading, Store(None), executor) == serially
    with processes(1) as executor:
        assert executor is None


def test_helpers_end_when_the_work_is_broken_off() -> None:
    with pytest.raises(KeyboardInterrupt), processes(2):
        raise KeyboardInterrupt


def test_what_is_known_is_not_done_again(
    sources: list[Source], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = sources[:5]
    with Store(tmp_path) as store:
        cold = studies(few, Reading(), store)

    def never(*_: object) -> None:
        raise AssertionError("done again")

    monkeypatch.setattr(study, "study", never)
    with Store(tmp_path) as store:
        assert studies(few, Reading(), store) == cold
        assert studies(few[::-1], Reading(), store) == cold[::-1]
        with pytest.raises(AssertionError):
            studies(few, Reading(language="fr"), store)
        with pytest.raises(AssertionError):
            studies([source("other.txt", "x\n\nThe same elsewhere")], Reading(), store)


def test_word_lists_are_stored_for_the_next_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[bytes] = []
    monkeypatch.setattr(study, "adopt", taken.append)
    with Store(tmp_path) as store:
        studies([OPEN], Reading(), store)
        assert taken == []
        studies([OPEN], Reading(), store)
        assert taken == []  # nothing was to be read
        studies([TELLING], Reading(), store)
    assert [serial.load(Lexicon, each) for each in taken] == [lexicon()]
    with Store(None) as store:
        studies([OPEN], Reading(), store)
        studies([TELLING], Reading(), store)
    assert len(taken) == 1  # without a cache there is no next build


def test_who_lets_others_read_the_articles_does_not_read_the_word_lists(
    sources: list[Source], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("read here")

    monkeypatch.setattr(study, "adopt", never)
    monkeypatch.setattr(study, "lexicon", never)
    with Store(tmp_path) as store, processes(2) as executor:
        studies(sources[:70], Reading(), store, executor)
        studies(sources, Reading(language="fr"), store, executor)
    with Store(tmp_path) as store, pytest.raises(AssertionError):
        studies([OPEN], Reading(), store)


def _keys(store: Store) -> list[bytes]:
    assert store._connection is not None
    return [
        name
        for (name,) in store._connection.execute("SELECT DISTINCT key FROM results WHERE part != 'words' ORDER BY key")
    ]


def test_what_could_not_be_read_is_tried_in_every_build(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        (nothing,) = studies([source("empty.txt", "")], Reading(), store)
        assert nothing.article is None
        assert nothing.findings is None
        assert nothing.problems
        assert _keys(store) == []


def test_progress_counts_what_is_to_do(sources: list[Source]) -> None:
    seen: list[tuple[str, int, int]] = []

    def watch(look: Look, done: int, of: int) -> None:
        seen.append((look, done, of))

    studies([*sources[:2], TELLING, OPEN], Reading(), Store(None), progress=watch)
    assert seen == [("Extracting", done, 4) for done in (1, 2, 3, 4)] + [("Looking again", 1, 1)]


def test_a_second_look_is_stored_with_what_it_knew(tmp_path: Path) -> None:
    def people(articles: list[Source]) -> list[str]:
        found = studies(articles, Reading(), store)[-1].findings
        return [one.name for one in found.referents] if found else []

    with Store(tmp_path) as store:
        assert people([OPEN]) == []
        assert people([TELLING, OPEN]) == ["Zuvra Melkhani"]
        known = _keys(store)
        assert people([TELLING, OPEN]) == ["Zuvra Melkhani"]
        assert _keys(store) == known
        assert people([OPEN]) == []


def test_a_second_look_tells_what_it_was_told() -> None:
    told = {each.article.id: each.learned for each in studies([TELLING, OPEN], Reading(), Store(None)) if each.article}
    assert sorted(told.values()) == [(), ("zuvra melkhani",)]


class Reader(Pipeline, frozen=True):
    """A pipeline that takes two words for a person wherever they stand, and counts how often it is asked."""

    asked = 0

    def suggest(self, article: Article) -> tuple[Suggestion, ...]:
        Reader.asked += 1
        start = article.text.find("Zuvra Melkhani")
        return (Suggestion(span=Span(start, start + 14), kind="person"),) if start >= 0 else ()


def reader(version: str) -> Reader:
    return Reader(name="x", folder=Path(), language="en", made_for="", needless=(), version=version, setting="x")


def test_results_are_stored_with_the_pipeline_that_they_rest_on(tmp_path: Path) -> None:
    def people(pipeline: Pipeline | None) -> list[str]:
        (one,) = studies([OPEN], Reading(), store, pipeline=pipeline)
        return [each.name for each in one.findings.referents] if one.findings else []

    Reader.asked = 0
    with Store(tmp_path) as store:
        assert people(None) == []
        assert people(reader("1.0")) == people(reader("1.0")) == ["Zuvra Melkhani"]
        assert Reader.asked == 1
        assert people(None) == []
        assert people(reader("1.1")) == ["Zuvra Melkhani"]
        assert Reader.asked == 2


def test_a_second_look_does_not_ask_the_pipeline_again() -> None:
    Reader.asked = 0
    teaching = source("first.txt", "First\n\n27.04.2020\n\nThe Quay League (QLQ) met there.\n")
    open_ = source("second.txt", "QLQ\n\n28.04.2020\n\nThe cranes of Zuvra Melkhani stood still; QLQ kept watch.\n")
    _, second = studies([teaching, open_], Reading(), Store(None), pipeline=reader("1.0"))
    assert second.findings
    assert {one.name for one in second.findings.referents} == {"QLQ", "Zuvra Melkhani"}
    assert Reader.asked == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251", "gb18030"])
@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["On 17/01/2024 they met."], "dmy"),
        (["On 01/17/2024 they met."], "mdy"),
        (["On 01/02/2024 they met."], None),
        (["On 17/01/2024.", "On 01/17/2024."], None),
        ([], None),
    ],
)
def test_the_archive_decides_the_order_of_day_and_month(texts: list[str], order: str | None, encoding: str) -> None:
    found = [source(f"{number}.txt", text, encoding) for number, text in enumerate(texts)]
    inputs = [input_of(one) for one in found]
    told = reading_for(Config(), inputs).order
    assert (told.order if told else None) == order
    configured = reading_for(Config(date_order="ymd"), inputs).order
    assert configured is not None and configured.order == (order or "ymd")


def test_reading_takes_language_and_time_zone_from_the_configuration() -> None:
    reading = reading_for(Config(language="az", timezone="Asia/Baku"), [])
    assert (reading.language, reading.timezone) == ("az", "Asia/Baku")


def test_a_stage_keeps_the_order_of_its_records() -> None:
    with ThreadPoolExecutor(4) as threads:
        assert list(run_stage(str, range(100), threads)) == [str(number) for number in range(100)]
    assert list(run_stage(str, [])) == []


def test_the_programs_version_is_a_digest_that_knows_missing_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    code_version.cache_clear()
    before = code_version()
    assert len(before) == 64
    monkeypatch.setattr(version, "_LIBRARIES", ("no-such-library",))
    code_version.cache_clear()
    assert code_version() != before
    code_version.cache_clear()


def test_an_article_in_another_language_is_named() -> None:
    words = "İclas mayın dördündə keçirilib və orada üzv ölkələrin nazirləri çıxış edib, qərar qəbul olunub."
    sources = [source("xeber.txt", f"Xəbər\n\n27.04.2020\n\n{words}\n"), TELLING]
    foreign, english = studies(sources, Reading(), Store(None))
    assert [(each.code, each.path) for each in foreign.problems] == [("other-language", "xeber.txt")]
    assert not english.problems
