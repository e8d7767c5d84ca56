"""Titles that a verb gives."""

from __future__ import annotations

import pytest

from extract.found import findings, titles


@pytest.mark.parametrize(
    ("text", "as_written", "state"),
    [
        ("Maria Soto was secretary-general of the Reef Council.", "secretary-general of the Reef Council", None),
        ("Maria Soto is now chair of the Reef Council.", "chair of the Reef Council", None),
        ("Maria Soto was on Friday elected President.", "President", None),
        ("Maria Soto, a painter known to all, was elected Kenya's fourth president.", "Kenya's fourth president", None),
        ("Maria Soto, who became the third Premier of Kenya, left.", "Premier of Kenya", None),
        ("Maria Soto, who is to be chief executive of the firm, left.", "chief executive of the firm", "designate"),
        ("They named Maria Soto, an engineer by training, as the new chief executive.", "chief executive", None),
        ("With Maria Soto as his deputy he will run it.", "deputy", None),
        ("Parliament elected Maria Soto president.", "president", None),
        ("Maria Soto, who was once president of Kenya, left.", "president of Kenya", "former"),
        ("Maria Soto resigned as Foreign Minister.", "Foreign Minister", "former"),
        ("Maria Soto, Ph.D., has been appointed President.", "President", None),
        ("Maria Soto will still be president of Kenya.", "president of Kenya", "designate"),
        ("Maria Soto stepped down in March 2019 as Foreign Minister.", "Foreign Minister", "former"),
        ("The mediator is Justice Maria Soto.", "mediator", None),
        ("Maria Soto, who also served as ambassador to Oman, left.", "ambassador to Oman", None),
        ("Maria Soto, who twice served as prime minister, left.", "prime minister", None),
        ("Maria Soto had earlier served as minister of trade.", "minister of trade", None),
        ("Maria Soto served twice as minister of trade.", "minister of trade", None),
        ("Maria Soto rose to become prime minister of Malta.", "prime minister of Malta", None),
        ("Maria Soto served two terms as mayor of Oslo.", "mayor of Oslo", None),
        ("The manager of the tour will be Maria Soto.", "manager of the tour", "designate"),
    ],
)
def test_who_holds_it(text: str, as_written: str, state: str | None) -> None:
    found = [title for title in findings(text).titles if title.as_written == as_written]
    assert [title.state for title in found] == [state]
    assert f"{as_written} → Maria Soto" in titles(text)


@pytest.mark.parametrize(
    "text",
    [
        "Maria Soto was not president.",
        "Maria Soto was never president of Malta.",
        "Maria Soto has not served as mayor of Oslo.",
        "The man who once met Maria Soto and also served as mayor of Oslo left.",
        "Maria Soto met Abel Okafor and later served as mayor of Oslo.",
        "Maria Soto was a guest.",
        "Maria Soto is a lawyer.",
        "Maria Soto met the president of Kenya.",
        "They asked if the president was Maria Soto.",
        "Maria Soto was told that the president of Kenya was ill.",
        "Maria Soto left when Abel Okafor spoke, and he was president.",
        "Kenya sent its military-appointed governor.",
        "President of nothing was the word that day.",
    ],
)
def test_no_title(text: str) -> None:
    assert titles(text) == []
