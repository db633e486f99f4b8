"""The Edge tier against a service that speaks its protocol, and fails in every way."""

from __future__ import annotations

import asyncio

import pytest

from engine.errors import ProviderError
from engine.speech.manner import Manner
from engine.speech.voices.edge import VOICES, EdgeSpeaker
from engine.speech.voices.levels import spoken_dbfs
from engine.speech.voices.soundness import Judge, Unsound
from tests.fakes.edge import SECONDS_PER_CHAR, Asked, FakeEdge

TEXT = "Good evening, how may I help you tonight?"


async def speak(edge: FakeEdge, manner: Manner | None = None, text: str = TEXT) -> list[bytes]:
    return [pcm async for pcm in EdgeSpeaker(endpoint=edge.endpoint).speak(text, manner or Manner())]


async def test_audio_comes_in_pieces_and_whole() -> None:
    async with FakeEdge() as edge:
        chunks = await speak(edge)
    seconds = len(b"".join(chunks)) / 2 / 24_000
    assert len(chunks) > 5
    assert seconds == pytest.approx(len(TEXT) * SECONDS_PER_CHAR, abs=0.15)
    assert spoken_dbfs(b"".join(chunks), 24_000) == pytest.approx(-15.5, abs=1)
    assert all(len(pcm) % 2 == 0 for pcm in chunks)


@pytest.mark.parametrize(
    ("manner", "voice", "rate"),
    [
        (Manner(), "en-GB, SoniaNeural", "+0%"),
        (Manner("en-US", rate=1.25), "en-US, AriaNeural", "+25%"),
        (Manner("de-AT", rate=0.5), "de-DE, KatjaNeural", "-50%"),
        (Manner("it-IT", voice="jenny"), "it-IT, ElsaNeural", "+0%"),
    ],
)
async def test_each_language_has_its_voice(manner: Manner, voice: str, rate: str) -> None:
    async with FakeEdge() as edge:
        await speak(edge, manner, "Mr. <b> & Mrs. O'Neill")
    expected = f"Microsoft Server Speech Text to Speech Voice ({voice})"
    assert edge.asked == [Asked(expected, rate, "Mr. <b> & Mrs. O'Neill")]


@pytest.mark.parametrize("fault", ["refuse", "empty", "bad frame", "bad text", "half"])
async def test_a_failure_is_a_provider_error_without_the_token(fault: str) -> None:
    async with FakeEdge([fault]) as edge:
        with pytest.raises(ProviderError) as failed:
            await speak(edge)
    assert failed.value.retryable and "Token" not in str(failed.value)


async def test_nobody_is_there() -> None:
    async with FakeEdge() as edge:
        gone = edge.endpoint
    with pytest.raises(ProviderError, match="edge"):
        _ = [pcm async for pcm in EdgeSpeaker(endpoint=gone).speak(TEXT, Manner())]


async def test_garbage_instead_of_mp3_gives_nothing_to_hear() -> None:
    judge = Judge(EdgeSpeaker.sample_rate_hz)
    async with FakeEdge(["garbage"]) as edge:
        with pytest.raises((ProviderError, Unsound)):
            assert not [pcm for chunk in await speak(edge) if (pcm := judge.push(chunk))] and not judge.finish()


async def test_an_interruption_closes_the_connection() -> None:
    async with FakeEdge(["stall"]) as edge:
        sound = EdgeSpeaker(endpoint=edge.endpoint).speak(TEXT, Manner())
        assert await anext(sound)
        await sound.aclose()
        async with asyncio.timeout(10):
            assert await speak(edge)


async def test_languages_and_probe() -> None:
    async with FakeEdge(["", "empty"]) as edge:
        speaker = EdgeSpeaker(endpoint=edge.endpoint)
        assert all(speaker.serves(locale) for locale in VOICES) and not speaker.serves("nl-NL")
        await speaker.probe()
        with pytest.raises(ProviderError):
            await speaker.probe()
        assert {asked.text for asked in edge.asked} == {"Good evening."}
