"""spaCy pipelines: found by name or path, loaded once, and plainly named where one is missing or unfit.

The pipelines are small ones made here, of rules or with weights that nobody trained: what a trained one finds is not
tested, but that it is loaded, asked and understood.
"""

from __future__ import annotations

import json
import sys
from importlib import metadata
from pathlib import Path

import pytest
import spacy
from msgspec.structs import replace

from extract.articles import article, report
from namsite import pipeline
from namsite.handwritten import ConfigError
from namsite.pipeline import Pipeline, find_pipeline

PATTERNS = [
    {"label": "PERSON", "pattern": "Zuvra Melkhani"},
    {"label": "ORG", "pattern": "Delmar Quoyle"},
    {"label": "GPE", "pattern": "Baku"},
]


def saved(folder: Path, language: str = "en", **meta: object) -> Path:
    """A pipeline of patterns, in a folder of its own."""
    made = spacy.blank(language)
    made.add_pipe("entity_ruler").add_patterns(PATTERNS)  # type: ignore[attr-defined]
    folder.parent.mkdir(exist_ok=True)
    made.to_disk(folder)
    described = json.loads((folder / "meta.json").read_text())
    (folder / "meta.json").write_text(json.dumps(described | meta))
    return folder


@pytest.fixture
def found(tmp_path: Path) -> Pipeline:
    saved(tmp_path / "names")
    return find_pipeline("names", tmp_path, "namsite.yaml: extractor")


def refusal(named: str, home: Path) -> str:
    with pytest.raises(ConfigError) as caught:
        find_pipeline(named, home, "namsite.yaml: extractor")
    return str(caught.value)


def test_a_pipeline_suggests_people_and_organizations_of_the_running_text(found: Pipeline) -> None:
    one = article(report("Zuvra Melkhani left Baku.", "Delmar Quoyle fell.", headline="Delmar Quoyle Falls"))
    suggested = [(one.text[each.span.start : each.span.end], each.kind) for each in found.suggest(one)]
    assert suggested == [("Zuvra Melkhani", "person"), ("Delmar Quoyle", "organization")]
    assert found.suggest(one)[0].span.start > len("Delmar Quoyle Falls")


def test_articles_in_another_language_are_left_to_the_rules(found: Pipeline, tmp_path: Path) -> None:
    one = article(report("Zuvra Melkhani left."))
    assert found.suggest(replace(one, language="en-GB")) == found.suggest(one) != ()
    assert found.suggest(replace(one, language="az")) == ()
    saved(tmp_path / "all", "xx")
    assert find_pipeline("all", tmp_path, "x").suggest(replace(one, language="az")) != ()


def test_components_that_find_no_names_are_not_loaded(tmp_path: Path) -> None:
    made = spacy.blank("en")
    made.add_pipe("sentencizer", name="stops")
    made.add_pipe("tagger").add_label("X")  # type: ignore[attr-defined]
    made.add_pipe("ner").add_label("PERSON")  # type: ignore[attr-defined]
    made.initialize()
    made.to_disk(tmp_path / "trained")
    found = find_pipeline("./trained", tmp_path, "x")
    assert found.needless == ("stops", "tagger")
    assert pipeline._load(found).pipe_names == ["ner"]
    one = article(report("Zuvra Melkhani left."))
    assert found.suggest(one) == found.suggest(one)  # whatever it takes them for


def test_rulers_keep_what_their_patterns_may_ask_for(found: Pipeline, tmp_path: Path) -> None:
    made = spacy.blank("en")
    made.add_pipe("sentencizer")
    made.add_pipe("entity_ruler")
    made.to_disk(tmp_path / "ruled")
    assert find_pipeline("ruled", tmp_path, "x").needless == ()


def test_an_installed_package_is_found_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "xy_made_names"
    saved(package / "xy_made_names-1.0")
    (package / "meta.json").write_text((package / "xy_made_names-1.0" / "meta.json").read_text())
    (package / "__init__.py").write_text(
        "from pathlib import Path\nimport spacy\n\ndef load(**settings):\n"
        "    return spacy.load(Path(__file__).parent / 'xy_made_names-1.0', **settings)\n"
    )
    (tmp_path / "xy_made_names-1.0.dist-info").mkdir()
    (tmp_path / "xy_made_names-1.0.dist-info" / "METADATA").write_text("Name: xy_made_names\nVersion: 1.0\n")
    monkeypatch.syspath_prepend(tmp_path)
    found = find_pipeline("xy_made_names", tmp_path / "elsewhere", "x")
    assert "xy_made_names" not in sys.modules
    assert len(found.suggest(article(report("Zuvra Melkhani left.")))) == 1


def test_the_version_tells_all_that_the_findings_depend_on(found: Pipeline, tmp_path: Path) -> None:
    assert found.version.startswith("en_pipeline 0.0.0 spacy " + metadata.version("spacy"))
    assert str(tmp_path) not in found.version
    saved(tmp_path / "elsewhere" / "names")
    assert find_pipeline("names", tmp_path / "elsewhere", "x").version == found.version
    patterns = next((tmp_path / "names").rglob("patterns.jsonl"))
    patterns.write_text(patterns.read_text().replace("Zuvra", "Zuvro"))
    assert find_pipeline("names", tmp_path, "x").version != found.version


def test_a_missing_library_is_named_with_what_installs_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "_version_of", lambda library: None)
    message = "namsite.yaml: extractor: spaCy is not installed (pip install 'namsite[spacy]')"
    assert refusal("en_core_web_sm", tmp_path) == message


def test_a_missing_pipeline_is_named_with_what_installs_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "entry_points", lambda group: ())
    message = "namsite.yaml: extractor: no spaCy pipeline named 'en_no_such' is installed"
    assert refusal("en_no_such", tmp_path) == f"{message} (python -m spacy download en_no_such)"
    entry = metadata.EntryPoint(name="en_no_such", value="x", group="spacy_models")
    monkeypatch.setattr(metadata, "entry_points", lambda group: (entry,))
    assert refusal("en-no-such", tmp_path).endswith("(did you mean 'en_no_such'?)")


def test_what_is_no_pipeline_is_named(tmp_path: Path) -> None:
    assert refusal("./nothing", tmp_path).endswith("./nothing is no spaCy pipeline: no such folder")
    (tmp_path / "empty").mkdir()
    assert "empty is no spaCy pipeline: there is no meta.json in it" in refusal("empty", tmp_path)
    (tmp_path / "empty" / "meta.json").write_text("[]")
    assert "empty is no spaCy pipeline" in refusal("empty", tmp_path)
    assert "click is no spaCy pipeline" in refusal("click", tmp_path)
    assert "no spaCy pipeline named 'json' is installed" in refusal("json", tmp_path)
    spacy.blank("en").to_disk(tmp_path / "blank")
    assert "blank finds no names: it has no component, and none of" in refusal("blank", tmp_path)


def test_a_pipeline_that_is_another_one_where_it_is_loaded_is_refused(found: Pipeline) -> None:
    other = replace(found, version="of another machine")
    with pytest.raises(ConfigError, match=r"namsite\.yaml: extractor: .* is another one on .*install the same there"):
        pipeline._load(other)


def test_a_pipeline_that_cannot_be_loaded_is_named_with_the_reason(tmp_path: Path) -> None:
    one = article(report("Nothing moved."))
    saved(tmp_path / "old", spacy_version=">=2.0,<2.1")
    old = find_pipeline("old", tmp_path, "namsite.yaml: extractor")
    with pytest.raises(ConfigError, match=r"cannot load this pipeline: it was made for spaCy >=2\.0,<2\.1"):
        old.suggest(one)
    saved(tmp_path / "broken", lang="en")
    (tmp_path / "broken" / "config.cfg").write_text("[components.entity_ruler]\nfactory = 3\n")
    (tmp_path / "broken" / "meta.json").write_text('{"lang": "en", "pipeline": ["ner"]}')
    broken = find_pipeline("broken", tmp_path, "namsite.yaml: extractor")
    with pytest.raises(ConfigError, match=r"namsite\.yaml: extractor: spaCy .* cannot load this pipeline: "):
        broken.suggest(one)
