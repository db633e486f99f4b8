"""What tiers say of themselves has a few classes."""

from __future__ import annotations

import pytest

from engine.speech.causes import cause_of


@pytest.mark.parametrize(
    ("reason", "cause"),
    [
        ("piper: no sound in time", "timeout"),
        ("riva: stalled", "timeout"),
        ("riva: Deadline exceeded", "timeout"),
        ("piper: gave only silence", "silence"),
        ("riva: no words within 1.2 s", "timeout"),
        ("moonshine: gave no answer, asked twice", "timeout"),
        ("piper: its audio is noise", "garbage"),
        ("edge: its audio is clipped", "garbage"),
        ("riva: gave text that nobody can have said", "garbage"),
        ("riva: closed the stream in the middle of an utterance", "unreachable"),
        ("piper: has no voice for de", "language"),
        ("no voice for en-GB", "language"),
        ("the call goes on in de-DE", "language"),
        ("piper: fell silent in the middle", "silence"),
        ("moonshine: the recogniser's server can't be reached", "unreachable"),
        ("piper: ConnectError: all attempts failed", "unreachable"),
        ("healthy again", "recovered"),
        ("piper: HTTP 500", "error"),
        ("not asked", "not_asked"),
        ("My name is Ann", "error"),
    ],
)
def test_reasons_have_a_few_classes(reason: str, cause: str) -> None:
    assert cause_of(reason) == cause
