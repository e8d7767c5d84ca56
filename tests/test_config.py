"""namsite.yaml: what it may say, and what is said of mistakes in it."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from msgspec.structs import fields

from namsite.config import Config, load_project, parse_config, read_config, shown
from namsite.handwritten import ConfigError


def test_an_empty_file_means_the_defaults() -> None:
    assert parse_config("") == parse_config("# nothing yet\n") == parse_config("title:\nnoindex: ~\n") == Config()


def test_the_file_that_init_writes_says_what_the_defaults_are() -> None:
    text = files("namsite").joinpath("starter", "namsite.yaml").read_text(encoding="utf-8")
    assert parse_config(text) == Config()
    keys = {line.partition(":")[0] for line in text.splitlines() if line[:1].isalpha()}
    assert keys == {field.name for field in fields(Config)}


def test_every_setting_is_read() -> None:
    text = """
title: Summits of the Caspian
description: " Who met whom "
language: az
timezone: Asia/Baku
date_order: dmy
base_url: https://example.org/archive//
content: articles
output: public
authority: who.yaml
extractor: " spacy: en_core_web_sm "
rights: "© 2024 A Library"
licence: CC BY 4.0
publish_text: excerpt
noindex: true
outputs: [ninjs, ninjs]
search: false
"""
    assert parse_config(text) == Config(
        title="Summits of the Caspian",
        description="Who met whom",
        language="az",
        timezone="Asia/Baku",
        date_order="dmy",
        base_url="https://example.org/archive",
        content="articles",
        output="public",
        authority="who.yaml",
        extractor="spacy:en_core_web_sm",
        rights="© 2024 A Library",
        licence="CC BY 4.0",
        publish_text="excerpt",
        noindex=True,
        outputs=("ninjs",),
        search=False,
    )


def test_the_extractor_names_a_pipeline_or_none() -> None:
    assert Config().pipeline is None
    assert Config(extractor="spacy:./trained").pipeline == "./trained"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("titel: A", "namsite.yaml:1: unknown key 'titel' (did you mean 'title'?)"),
        ("title: A\nbase-url: x", "namsite.yaml:2: unknown key 'base-url' (did you mean 'base_url'?)"),
        ("zzz:", "namsite.yaml:1: unknown key 'zzz' (known are title, description"),
        ("1: 2", "namsite.yaml:1: unknown key '1'"),
        ("title: A\ntitle: B", "namsite.yaml:2: title stands here and in line 1: keep one"),
        ("\ntitle: 2020", "namsite.yaml:2: title should be text, not 2020 (put it in quotes)"),
        ("title: 2020-01-01", "namsite.yaml:1: title should be text, not a date (put it in quotes)"),
        ("title: [a, b]", "namsite.yaml:1: title should be text, not a list"),
        ("title: {a: b}", "namsite.yaml:1: title should be text, not a group of keys"),
        ("title: 2020-02-31", "namsite.yaml: day is out of range for month: put the value in quotes"),
        ("noindex: 'yes'", "namsite.yaml:1: noindex should be true or false, not 'yes'"),
        ("outputs: ninjs", "namsite.yaml:1: outputs should be a list such as [ninjs], not 'ninjs'"),
        ("outputs: [nins]", "outputs should be one of ninjs, not 'nins' (did you mean 'ninjs'?)"),
        ("publish_text: ful", "should be one of full, excerpt, none, not 'ful' (did you mean 'full'?)"),
        ("publish_text: 3", "should be one of full, excerpt, none, not 3"),
        ("date_order: american", "should be one of auto, dmy, mdy, ymd, not 'american' (known are auto,"),
        ("extractor: spacy", "extractor should be rules, or spacy: and a pipeline's name or path such as spacy:en_"),
        ("extractor: 'spacy: '", "not 'spacy:'"),
        ("extractor: rule", "not 'rule' (did you mean 'rules'?)"),
        ("extractor: Spacey:en_core_web_sm", "not 'Spacey:en_core_web_sm' (did you mean 'spacy'?)"),
        ("extractor: en_core_web_sm", "such as spacy:en_core_web_sm, not 'en_core_web_sm'"),
        ("extractor: [rules]", "extractor should be text, not a list"),
        ("language: no", 'write "no" in quotes for Norwegian'),
        ("language: English!", "should be a language code such as en, en-GB or az, not 'English!'"),
        ("timezone: Baku", "should be a time zone such as Asia/Baku, Europe/London or UTC, not 'Baku'"),
        ("timezone: ../../etc/passwd", "should be a time zone"),
        ("base_url: example.org", "should be an address such as https://example.org/archive"),
        ("base_url: ftp://example.org", "should be an address such as"),
        ("base_url: 'https://[bad'", "should be an address such as"),
        ("base_url: https://example.org/?a=b", "should be an address such as"),
        ("content: ''", "content should name a folder"),
        ("authority: ''", "authority should name a file"),
        ("- a\n- b", "namsite.yaml:1: the file should be a list of lines such as title: My archive"),
        ("just words", "namsite.yaml:1: the file should be a list of lines"),
        ("[" * 5000, "namsite.yaml"),
        ('title: "unclosed\n', "namsite.yaml:2: found unexpected end of stream (is something to be put in quotes?)"),
        ("title: a: b", "namsite.yaml:1: mapping values are not allowed in this context"),
        ("title: !!python/object:os.system x", "namsite.yaml:1: could not determine a constructor"),
        ("title: \x07", "namsite.yaml: unacceptable character #x0007"),
        ("a: 1\n--- \nb: 2", "namsite.yaml:2: but found another document"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_config(text)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_named_file_that_is_missing_is_an_error_and_the_usual_one_is_not(tmp_path: Path) -> None:
    assert load_project(tmp_path).config == Config()
    with pytest.raises(ConfigError, match="there is no such file"):
        load_project(tmp_path, file=tmp_path / "other.yaml")


def test_the_usual_authority_file_need_not_exist_and_another_must(tmp_path: Path) -> None:
    assert load_project(tmp_path).authority == tmp_path / "authority.yaml"
    (tmp_path / "namsite.yaml").write_text("authority: lists/who.yaml")
    with pytest.raises(ConfigError, match=r"lists/who\.yaml: there is no such file \(authority in .*namsite\.yaml"):
        load_project(tmp_path)
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "who.yaml").touch()
    assert load_project(tmp_path).authority == tmp_path / "lists" / "who.yaml"


def test_a_file_that_is_no_text_is_an_error_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "namsite.yaml").write_bytes(b"title: A\nrights: \xff\n")
    with pytest.raises(ConfigError, match=r"namsite\.yaml:2: this is no UTF-8 text"):
        read_config(tmp_path / "namsite.yaml")
    with pytest.raises(ConfigError, match="cannot be read"):
        read_config(tmp_path)


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    (tmp_path / "namsite.yaml").write_bytes(b"\xef\xbb\xbftitle: A\r\n")
    assert load_project(tmp_path).config.title == "A"


def test_paths_in_the_file_are_relative_to_it_and_flags_to_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "archive").mkdir()
    file = tmp_path / "archive" / "other.yaml"
    file.write_text("content: in\noutput: out\nbase_url: https://a.example/")
    monkeypatch.chdir(tmp_path)
    project = load_project(
        Path.cwd(), file=Path("archive/other.yaml"), output=Path("public"), base_url="http://b.example/"
    )
    assert project.folder == tmp_path / "archive"
    assert project.content == tmp_path / "archive" / "in"
    assert project.output == tmp_path / "public"
    assert project.config.base_url == "http://b.example"
    assert project.config.output == "out"  # what pages may show does not depend on the machine


@pytest.mark.parametrize(
    ("content", "output", "message"),
    [
        ("a", "a", "lie in one another"),
        ("a", "a/site", "lie in one another"),
        ("site/a", "site", "lie in one another"),
        ("a", ".", "holds namsite.yaml itself"),
        ("a", "..", "lie in one another"),
    ],
)
def test_content_and_output_stay_apart(tmp_path: Path, content: str, output: str, message: str) -> None:
    with pytest.raises(ConfigError, match="choose"):
        load_project(tmp_path, content=tmp_path / content, output=tmp_path / output)


def test_a_wrong_base_url_on_the_command_line_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="--base-url should be an address"):
        load_project(tmp_path, base_url="nonsense")


def test_paths_are_shown_as_one_would_type_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "a" / "b.txt") == "a/b.txt"
    assert shown(tmp_path.parent) == str(tmp_path.parent)
