"""Why a line could not be joined, or broke, in each of the window's languages."""

from __future__ import annotations

import errno
from typing import Any

import pytest
from livekit import rtc
from livekit.rtc.participant import PublishTrackError

from gui.calling.broken import REASONS, tell_break
from gui.calling.line import Line
from gui.errors import CallFailed, NoSound
from gui.words import say
from tests.gui.screens.fits import spoken_in

SIGNAL = "engine: signal failure: "


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("client error: 401 Unauthorized - invalid token", "the box does not let this program in"),
        ("client error: 404 Not Found - requested room does not exist", "the call is over"),
        ("server error: 503 Service Unavailable - full", "the box is out of order"),
        ("transport timed out", "the box gave no answer in time"),
        (
            "transport connection error: IO error: invalid peer certificate: Other(OtherError(CaUsedAsEndEntity))",
            "another machine may pretend to be the box: its certificate is not the trusted one",
        ),
        (
            "transport connection error: IO error: Connection refused (os error 111)",
            "the network does not reach the box",
        ),
        (
            "transport connection error: IO error: failed to lookup address information: Name or service not known",
            "the network does not reach the box",
        ),
        (
            "transport connection error: WebSocket protocol error: Handshake not finished",
            "the network does not reach the box",
        ),
    ],
)
def test_what_livekit_says_is_told_in_words_of_ours(said: str, told: str) -> None:
    assert tell_break(Exception(SIGNAL + said)) == told


def test_what_others_say_is_told_as_it_came() -> None:
    assert tell_break(NoSound("the headset is gone")) == "the headset is gone"
    assert tell_break(OSError(errno.ENOSPC, "no space")) == "the disk is full"
    assert tell_break(Exception("never heard of")) == "never heard of"


@pytest.mark.qt
@pytest.mark.parametrize("language", ["de", "es", "fr", "it"])
def test_each_reason_is_told_in_each_language(language: str, qapp: object) -> None:
    with spoken_in(language, 1.0):
        assert [words for _, words in REASONS if say(words) == words] == []


async def test_a_box_that_is_out_of_reach_is_told_so() -> None:
    with pytest.raises(CallFailed, match="could not be joined: the network does not reach the box"):
        async with Line("ws://127.0.0.1:9", "token"):
            pass


class Deaf:
    """A room that lets in, but takes no microphone."""

    def __init__(self) -> None:
        self.local_participant = self

    def on(self, *_told: object) -> None: ...

    def register_text_stream_handler(self, *_told: object) -> None: ...

    async def connect(self, *_where: object) -> None: ...

    async def disconnect(self) -> None: ...

    async def publish_track(self, *_track: Any) -> None:
        raise PublishTrackError("engine: signal failure: transport timed out")


async def test_a_microphone_that_is_not_taken_is_a_call_that_could_not_be_joined(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rtc, "Room", Deaf)
    with pytest.raises(CallFailed, match="could not be joined: the box gave no answer in time"):
        async with Line("ws://127.0.0.1:9", "token"):
            pass
