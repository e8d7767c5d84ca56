"""Words that say of something that it begins, goes on or ends."""

from __future__ import annotations

import pytest

from namsite.extract.summit_dates.cues import cues


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The summit opened on Monday and ended today.", [("begins", "opened"), ("ends", "ended")]),
        ("It had begun on Monday and will close on Friday.", [("begins", "had begun"), ("until", "will close on")]),
        ("The talks run until Friday.", [("until", "run until")]),
        ("It opens today until Friday.", [("begins", "opens"), ("until", "until")]),
        ("The leaders met until Friday.", []),
        ("It begins on 3 May and closes on 5 May.", [("begins", "begins"), ("ends", "closes")]),
        ("Envoys meet on 3 May and close on 5 May.", [("until", "close on")]),
        ("They close on 5 May.", []),
        ("The meeting continues on Friday.", [("on", "continues")]),
        ("The summit ROSE here on Friday.", [("ends", "ROSE")]),
        ("Exports rose on Friday.", []),
        ("Yesterday's opening was quiet; Sunday’s opening of the road was not.", [("begins", "Yesterday's opening")]),
        ("The reopened road, the weekends.", []),
        ("The session began reading the text in a closed session.", []),
    ],
)
def test_beginnings_and_ends_are_told_in_their_order(sentence: str, said: list[tuple[str, str]]) -> None:
    assert [(cue.kind, cue.words) for cue in cues(sentence)] == said
    assert all(sentence[cue.start : cue.end] == cue.words for cue in cues(sentence))
