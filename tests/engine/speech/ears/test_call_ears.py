"""The languages of one call: whose ears hear which utterance, and what is lost by a change (nothing)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import pytest

from engine.speech.ears.call_ears import CallEars, CallHearing
from engine.speech.ears.moonshine import MoonshineRecognizer
from engine.speech.ears.riva import RivaRecognizer
from engine.speech.ears.riva_line import RivaLine
from engine.speech.ears.tiers import TieredRecognizer
from engine.speech.ports import Urgency
from tests.fakes.model_server import free_port
from tests.fakes.recognizer import FakeRecognizer
from tests.fakes.riva import FakeRiva
from tests.fakes.spoken import say


@dataclass
class Scene:
    ears: CallEars
    riva: FakeRiva
    changes: list[tuple[str, str, str]]


@asynccontextmanager
async def scene() -> AsyncIterator[Scene]:
    """German is heard by a Riva, English by our own recogniser."""
    changes: list[tuple[str, str, str]] = []
    async with FakeRiva(languages=("de-DE",)) as riva, FakeRecognizer() as own, AsyncExitStack() as stack:

        def open_in(locale: str) -> TieredRecognizer:
            if locale == "en-GB":
                return TieredRecognizer([MoonshineRecognizer(own.url, give_up_s=0.5)])
            address = riva.address if locale == "de-DE" else f"127.0.0.1:{free_port()}"
            return TieredRecognizer([RivaRecognizer(RivaLine(address), locale, settle_s=20)])

        yield Scene(CallEars(open_in, stack, lambda *told: changes.append(told)), riva, changes)


async def words(hearing: CallHearing) -> str:
    heard = await hearing.transcribe(Urgency.FINAL)
    assert heard is not None
    return heard.text


async def test_a_change_waits_for_the_next_utterance() -> None:
    async with scene() as s:
        assert await s.ears.learn("de-DE") and await s.ears.learn("en-GB")
        s.ears.change_to("de-DE")
        hearing = await s.ears.open()
        await hearing.push(say("good evening"))
        s.ears.change_to("en-GB")
        await hearing.push(say("a room"))
        assert await words(hearing) == "good evening a room", "it was begun in German"
        await hearing.cut(0.5)
        await hearing.push(say("please"))
        assert (await words(hearing)).endswith("please"), "something of it is kept, so these ears go on"
        heard_before = len(s.riva.streamed)
        await hearing.cut(0)
        await hearing.push(say("good evening"))
        assert await words(hearing) == "good evening"
        assert len(s.riva.streamed) == heard_before
        assert s.changes == [("riva", "moonshine", "the call goes on in en-GB")]
        await hearing.aclose()


async def test_a_language_whose_recogniser_is_down_is_known_to_be_so() -> None:
    async with scene() as s:
        assert not await s.ears.learn("fr-FR")
        assert await s.ears.learn("en-GB")
        s.ears.change_to("en-GB")
        assert s.ears.current.current_tier == "moonshine"


async def test_a_language_that_was_not_learnt_is_left_to_who_found_it_out() -> None:
    async with scene() as s:
        await s.ears.learn("de-DE")
        s.ears.change_to("de-DE")
        s.ears.change_to("it-IT")
        assert s.ears.current.current_tier == "riva" and s.changes == []


async def test_ears_without_a_language_can_not_be_opened() -> None:
    async with scene() as s:
        with pytest.raises(RuntimeError, match="no language"):
            await s.ears.open()
