"""Tiers that fail in every way, as scripted speakers; and the real server killed in the middle of a text."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

import pytest

from engine.errors import ProviderError
from engine.speech.ports import Speaker
from engine.speech.tiers import TieredSpeaker
from engine.speech.tts_flite import FliteSpeaker
from engine.speech.tts_local import PiperSpeaker
from tests.fakes.model_server import ModelServer, require_voice

TEXT = "One. Two. Three."


def tone(mark: int) -> bytes:
    return mark.to_bytes(2, "little") * 4


class Scripted:
    """Says each sentence as `behaviour` tells: ok, refuse, silent, empty, hang, half (one chunk, then an error)."""

    sample_rate_hz = 22_050

    def __init__(self, name: str, mark: int, behaviour: list[str]) -> None:
        self.name = name
        self.mark = mark
        self.behaviour = behaviour
        self.said: list[str] = []
        self.probed = asyncio.Event()

    async def speak(self, text: str, voice: str, *, opening: bool = True) -> AsyncGenerator[bytes, None]:
        self.said.append(text)
        what = self.behaviour.pop(0) if self.behaviour else "ok"
        if what == "refuse":
            raise ProviderError(self.name, "refused", retryable=True)
        if what == "hang":
            await asyncio.Event().wait()
        if what == "empty":
            return
        yield bytes(8) if what == "silent" else tone(self.mark)
        if what == "half":
            raise ProviderError(self.name, "broke", retryable=True)
        if what == "stall":
            await asyncio.Event().wait()

    async def probe(self) -> None:
        self.probed.set()


async def say(speaker: TieredSpeaker, text: str = TEXT) -> list[int]:
    heard = [pcm async for pcm in speaker.speak(text, "jenny")]
    return [int.from_bytes(pcm[:2], "little") for pcm in heard if pcm]


@pytest.mark.parametrize(
    ("behaviour", "heard", "left_to_second"),
    [
        (["ok", "ok", "ok"], [1000, 1000, 1000], []),
        (["refuse"], [2000, 2000, 2000], ["One.", "Two.", "Three."]),
        (["silent"], [2000, 2000, 2000], ["One.", "Two.", "Three."]),
        (["empty"], [2000, 2000, 2000], ["One.", "Two.", "Three."]),
        (["hang"], [2000, 2000, 2000], ["One.", "Two.", "Three."]),
        (["ok", "refuse"], [1000, 2000, 2000], ["Two.", "Three."]),
        (["ok", "half"], [1000, 1000, 2000], ["Three."]),
        (["ok", "stall"], [1000, 1000, 2000], ["Three."]),
    ],
)
async def test_the_next_tier_goes_on_in_the_same_text(
    behaviour: list[str], heard: list[int], left_to_second: list[str]
) -> None:
    first, second = Scripted("first", 1000, behaviour), Scripted("second", 2000, [])
    changes: list[tuple[str, str]] = []
    speaker = TieredSpeaker(
        [first, second],
        first_byte_timeout_s=0.05,
        stall_timeout_s=0.05,
        on_change=lambda before, after, reason: changes.append((before, after)),
    )
    assert await say(speaker) == heard
    assert second.said == left_to_second
    assert changes == ([("first", "second")] if left_to_second else [])


async def test_when_all_are_down_it_says_so() -> None:
    speaker = TieredSpeaker([Scripted("first", 1, ["refuse"]), Scripted("second", 2, ["silent"])])
    with pytest.raises(ProviderError, match="every voice"):
        await say(speaker)


async def test_three_strikes_then_our_own_probe_brings_it_back() -> None:
    first, second = Scripted("first", 1000, ["refuse"] * 3), Scripted("second", 2000, [])
    now, naps = [0.0], asyncio.Queue[float]()
    changes: list[tuple[str, str, str]] = []
    waking = asyncio.Event()

    async def sleep(seconds: float) -> None:
        naps.put_nowait(seconds)
        await waking.wait()
        now[0] += seconds

    async with TieredSpeaker(
        [first, second], clock=lambda: now[0], sleep=sleep, on_change=lambda *c: changes.append(c)
    ) as speaker:
        for text in ("Alpha.", "Beta.", "Gamma.", "Delta."):
            assert await say(speaker, text) == [2000]
        assert first.said == ["Alpha.", "Beta.", "Gamma."], "an open breaker keeps guests away"
        assert await naps.get() == 1.0
        waking.set()
        await first.probed.wait()
        assert await say(speaker, "Epsilon.") == [1000]
    assert [c[:2] for c in changes] == [("first", "second"), ("second", "first")]


async def test_only_the_best_voice_is_remembered() -> None:
    first, second = Scripted("first", 1000, ["ok", "refuse"]), Scripted("second", 2000, [])
    speaker = TieredSpeaker([first, second])
    await speaker.warm(["One."], "jenny")
    assert await say(speaker, "One.") == [1000]
    assert await say(speaker, "Two.") == [2000]
    assert await say(speaker, "Two.") == [1000]
    assert first.said == ["One.", "Two.", "Two."]


async def test_a_guest_who_interrupts_ends_the_speech() -> None:
    first = Scripted("first", 1000, [])
    sound = TieredSpeaker([first]).speak(TEXT, "jenny")
    assert await anext(sound) == tone(1000)
    await sound.aclose()
    assert first.said == ["One."]


async def test_server_killed_in_the_middle_flite_finishes() -> None:
    require_voice("jenny")
    changes: list[tuple[str, str, str]] = []
    async with ModelServer("tts") as server:
        speakers: list[Speaker] = [PiperSpeaker(f"http://127.0.0.1:{server.port}"), FliteSpeaker()]
        speaker = TieredSpeaker(speakers, first_byte_timeout_s=20, on_change=lambda *c: changes.append(c))
        heard = []
        async for pcm in speaker.speak("Good evening. Breakfast is at seven. Sleep well.", "jenny"):
            heard.append(pcm)
            if len(heard) == 1:
                await server.kill()
    assert [c[:2] for c in changes] == [("piper", "flite")]
    assert len(b"".join(heard)) > 2 * 22_050 * 2, "over two seconds: the rest was spoken"
