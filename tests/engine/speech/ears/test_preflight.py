"""What hotel IT is told about a Riva: good news with figures, bad news with what to do next."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import pytest
from grpc import StatusCode

from engine.fitness import NOT_REACHED, OK, UNFIT
from engine.speech.ears import preflight
from engine.speech.ears.preflight import Findings, examine, told
from engine.speech.ears.riva_line import RivaLine
from engine.speech.manner import Manner
from engine.speech.voices.flite import FliteSpeaker
from tests.fakes.model_server import free_port
from tests.fakes.riva import FakeRiva, Plan
from tests.fakes.spoken import say


class Teller(FliteSpeaker):
    """Says what the fake understands."""

    async def speak(self, text: str, manner: Manner, *, opening: bool = True) -> AsyncGenerator[bytes, None]:
        yield say("good evening")


async def look(riva: FakeRiva, locale: str = "en-GB") -> Findings:
    return await examine(RivaLine(riva.address), locale, Teller())


async def test_one_that_is_fit() -> None:
    async with FakeRiva() as riva:
        found = await look(riva)
    assert found.exit_code == OK
    assert found.streaming == {"parakeet-en-US-online": ["en-US"], "parakeet-en-GB-online": ["en-GB"]}
    assert found.recordings == {"parakeet-en-US-offline": ["en-US"]}
    assert (found.language, found.heard) == ("en-GB", "good evening")
    assert found.first_words_s is not None and found.last_words_s is not None
    text = told(found)
    assert "Fit for calls" in text and f"NIGHTPORTER_RIVA_ADDRESS={riva.address}" in text and "en-GB" in text


async def test_a_language_we_have_no_voice_for_is_fit_but_not_tried() -> None:
    async with FakeRiva(languages=["de-DE"]) as riva:
        found = await look(riva, "de-AT")
    assert (found.exit_code, found.language, found.heard) == (OK, "de-DE", None)
    assert "no words were tried" in told(found)


@pytest.mark.parametrize(
    ("plans", "locale", "languages", "advice"),
    [
        ([], "fr-FR", ["en-US"], "--locale"),
        ([], "en-GB", [], "streaming model"),
        ([Plan(fails_after=0, code=StatusCode.INTERNAL)], "en-GB", ["en-US"], "log"),
        ([Plan(interims=False, final=False)] * 3, "en-GB", ["en-US"], "log"),
        ([Plan(fails_after=1, code=StatusCode.RESOURCE_EXHAUSTED)], "en-GB", ["en-US"], "log"),
    ],
)
async def test_one_that_answers_and_is_not_fit(
    plans: list[Plan], locale: str, languages: list[str], advice: str
) -> None:
    async with FakeRiva(plans=plans, languages=languages) as riva:
        found = await look(riva, locale)
    assert found.exit_code == UNFIT
    assert found.complaint and found.complaint in told(found)
    assert advice in (found.advice or "")
    assert "Fit for calls" not in told(found)


async def test_nobody_there() -> None:
    found = await examine(RivaLine(f"127.0.0.1:{free_port()}"), "en-GB", Teller())
    assert found.exit_code == NOT_REACHED
    assert "container" in told(found)


async def test_one_that_wants_a_key() -> None:
    async with FakeRiva(key="open-sesame") as riva:
        found = await look(riva)
    assert found.exit_code == NOT_REACHED
    assert "--key-file" in told(found)


async def test_one_that_tells_its_models_and_is_mute_in_streams(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preflight, "_ANSWERS_WITHIN_S", 0.1)
    async with FakeRiva(mute=True) as riva:
        found = await look(riva)
    assert found.exit_code == UNFIT
    assert "no answer to a stream" in told(found)


async def test_one_that_hangs() -> None:
    async with FakeRiva() as riva:
        riva.line.hold()
        found = await look(riva)
    assert found.exit_code == NOT_REACHED
    assert found.advice
