"""The real engine in all its languages, and engines that break."""

from __future__ import annotations

import asyncio
import threading

import pytest

from engine.errors import ProviderError
from engine.speech.manner import Manner
from engine.speech.voices.levels import TARGET_DBFS, spoken_dbfs
from engine.speech.voices.pico import PicoSpeaker

EVENING = {
    "en-GB": "Good evening, how may I help you?",
    "en-US": "Good evening, how may I help you?",
    "de-DE": "Guten Abend, wie kann ich Ihnen helfen?",
    "de-AT": "Grüß Gott, Sie wünschen?",
    "fr": "Bonsoir, que puis-je faire pour vous ?",
    "es-ES": "Buenas noches, ¿en qué puedo ayudarle?",
    "it-IT": "Buonasera, come posso aiutarla?",
}


async def speak(speaker: PicoSpeaker, text: str, manner: Manner) -> bytes:
    return b"".join([pcm async for pcm in speaker.speak(text, manner)])


@pytest.mark.parametrize("locale", EVENING)
async def test_each_language_at_the_common_loudness(locale: str) -> None:
    pcm = await speak(PicoSpeaker(), EVENING[locale], Manner(locale))
    assert 1.0 < len(pcm) / 32_000 < 5.0
    assert spoken_dbfs(pcm, 16_000) == pytest.approx(TARGET_DBFS, abs=1)


async def test_the_rate_is_followed_and_does_not_stick() -> None:
    speaker = PicoSpeaker()
    usual, slow, fast, again = [
        len(await speak(speaker, EVENING["en-GB"], Manner(rate=rate))) for rate in (1.0, 0.5, 2.0, 1.0)
    ]
    assert slow > 1.5 * usual and fast < 0.75 * usual and again == pytest.approx(usual, rel=0.02)


async def test_a_language_that_it_does_not_speak() -> None:
    assert not PicoSpeaker().serves("nl-NL") and PicoSpeaker().serves("fr-CA")
    with pytest.raises(ProviderError, match="nl-NL"):
        await speak(PicoSpeaker(), "Goedenavond.", Manner("nl-NL"))


async def test_markup_in_a_name_is_not_obeyed() -> None:
    speaker = PicoSpeaker()
    plain = await speak(speaker, "Good evening, Mr. Smith.", Manner())
    tagged = await speak(speaker, "Good evening, <speed level='20'> Mr. Smith.", Manner())
    assert len(tagged) < 3 * len(plain)


class Broken:
    """Fails once, then hangs until it is let go."""

    def __init__(self) -> None:
        self.rate = self.volume = 100
        self.go_on = threading.Event()

    def speak(self, text: str) -> bytes | None:
        if text == "Fail.":
            raise RuntimeError("Text to speech failed")
        self.go_on.wait()
        return b""


async def test_an_engine_that_fails_or_hangs_is_an_error_and_a_new_one_is_made() -> None:
    made: list[Broken] = []

    def load(language: str) -> Broken:
        made.append(Broken())
        return made[-1]

    speaker = PicoSpeaker(load, timeout_s=2.0)
    with pytest.raises(ProviderError, match="can't speak"):
        await speak(speaker, "Fail.", Manner())
    with pytest.raises(ProviderError, match="too long"):
        await speak(speaker, "Hang.", Manner())
    assert len(made) == 2
    made[-1].go_on.set()
    speaker.close()


async def test_calls_at_the_same_time_take_turns() -> None:
    speaker = PicoSpeaker()
    alone = await speak(speaker, EVENING["de-DE"], Manner("de-DE"))
    many = await asyncio.gather(*(speak(speaker, EVENING["de-DE"], Manner("de-DE")) for _ in range(8)))
    assert [len(pcm) for pcm in many] == pytest.approx([len(alone)] * 8, rel=0.02)
