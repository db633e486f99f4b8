"""The tiers behind LiveKit's text-to-speech: whole sentences go out as soon as they are there, cards never."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator

import pytest
from livekit.agents import APIConnectOptions, APIError
from livekit.agents.types import USERDATA_TIMED_TRANSCRIPT, TimedString

from engine.call.record.waterfall import Waterfall
from engine.call.speaking.porter_tts import PorterVoice
from engine.errors import ProviderError
from engine.speech.manner import Manner
from engine.speech.voices.onset import KEPT_S
from engine.speech.voices.tiers import TieredSpeaker

TONE = (b"\x00\x20" * 220 + b"\x00\xe0" * 220) * 10


class Speaker:
    """Says a tone for every text and remembers the texts."""

    name = "tone"
    sample_rate_hz = 22_050

    def __init__(self, *, works: bool = True, says: bytes = TONE) -> None:
        self.spoken: list[tuple[str, bool]] = []
        self._says = says
        self._works = works

    def serves(self, locale: str) -> bool:
        return True

    async def speak(self, text: str, manner: Manner, *, opening: bool = True) -> AsyncGenerator[bytes, None]:
        if not self._works:
            raise ProviderError(self.name, "broken", retryable=True)
        self.spoken.append((text, opening))
        yield self._says

    async def probe(self) -> None:
        return None


async def speak(speaker: Speaker, *pieces: str) -> tuple[list[str], float]:
    """The sentences that were announced, and the seconds of audio that came out."""
    told: list[str] = []
    voice = PorterVoice(TieredSpeaker([speaker]), Manner(), Waterfall(), told.append)
    async with voice.stream(conn_options=APIConnectOptions(max_retry=0)) as stream:
        for piece in pieces:
            stream.push_text(piece)
        stream.end_input()
        seconds = sum([audio.frame.duration async for audio in stream])
    return told, seconds


async def test_a_reply_in_one_piece_is_spoken_whole() -> None:
    speaker = Speaker()
    told, seconds = await speak(speaker, "Certainly. At what time?")
    assert " ".join(told) == "Certainly. At what time?"
    assert [text for text, _ in speaker.spoken] == ["Certainly.", "At what time?"]
    assert seconds > 0


async def test_only_the_first_sentence_of_a_reply_opens_it() -> None:
    speaker = Speaker()
    await speak(speaker, "Certainly. ", "At what ", "time? ", "And which room?")
    assert [opening for _, opening in speaker.spoken] == [True, False, False]


async def test_each_sentence_comes_with_the_time_in_which_it_is_said() -> None:
    voice = PorterVoice(TieredSpeaker([Speaker()]), Manner(), Waterfall(), lambda _text: None)
    async with voice.stream(conn_options=APIConnectOptions(max_retry=0)) as stream:
        stream.push_text("Certainly. At what time?")
        stream.end_input()
        frames = [audio.frame async for audio in stream]
    seconds = sum(frame.duration for frame in frames)
    timed = [text for frame in frames for text in frame.userdata.get(USERDATA_TIMED_TRANSCRIPT, [])]
    assert [text for text, _ in _spans(timed)] == ["Certainly.", " At what time?"]
    assert [span for _, span in _spans(timed)] == [
        (0.0, pytest.approx(seconds / 2, abs=0.01)),
        (pytest.approx(seconds / 2, abs=0.01), pytest.approx(seconds, abs=0.01)),
    ]


def _spans(timed: list[TimedString]) -> list[tuple[str, tuple[object, object]]]:
    return [(str(text), (text.start_time, text.end_time)) for text in timed]


SOON = b"\0\0" * 2205 + TONE
"""A tenth of a second of silence before the sound."""


@pytest.mark.parametrize("warm", [True, False])
async def test_the_latency_knows_the_cache_and_the_silence_that_was_cut(warm: bool) -> None:
    speaker, waterfall = TieredSpeaker([Speaker(says=SOON)]), Waterfall()
    if warm:
        await speaker.warm(["Certainly."], Manner())
    waterfall.turn_over(speech_ended_at=1.0, words_at=1.0, decided_at=1.0, prepared=False)
    waterfall.reply_began(1.0)
    voice = PorterVoice(speaker, Manner(), waterfall, lambda _: None)
    async with voice.stream(conn_options=APIConnectOptions(max_retry=0)) as stream:
        stream.push_text("Certainly.")
        stream.end_input()
        seconds = sum([audio.frame.duration async for audio in stream])
    at = time.time()
    latency = waterfall.sent(at)
    assert latency is not None
    assert latency.cached is warm
    assert latency.total_s == pytest.approx(at - 1.0 + KEPT_S, abs=1e-3), "the silence that is left is waited for"
    assert seconds == pytest.approx(len(TONE) / 2 / 22_050 + KEPT_S, abs=0.03)


async def test_a_card_number_is_never_spoken() -> None:
    speaker = Speaker()
    told, _ = await speak(speaker, "Your card is 4242 4242 4242 4242.")
    assert "4242" not in " ".join(told + [text for text, _ in speaker.spoken])


async def test_every_voice_down_is_an_error_and_not_silence() -> None:
    with pytest.raises(APIError):
        await speak(Speaker(works=False), "Certainly.")
