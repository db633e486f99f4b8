"""Riva fails in the middle of a guest's sentence, in every way: all words are there, once, and staff are told once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from grpc import StatusCode

from engine.speech.breaker import FIRST_WAIT_S, STRIKES
from engine.speech.ears.limits import Limits
from engine.speech.ears.moonshine import MoonshineRecognizer
from engine.speech.ears.riva import RivaRecognizer
from engine.speech.ears.riva_line import RivaLine
from engine.speech.ears.tiers import TieredRecognizer
from engine.speech.manner import Manner
from engine.speech.ports import RecognizerTier, Urgency
from engine.speech.voices.flite import FliteSpeaker
from tests.engine.speech.ears.hearing_scene import HURRIED, PATIENT, Scene, scene
from tests.fakes.model_server import ModelServer
from tests.fakes.riva import FakeRiva, Plan

FIRST, SECOND, THIRD = "good evening do you", "have a room", "for two nights please"


@dataclass(frozen=True)
class Fault:
    """`plan` of the guest's stream, or what `happens` to the line after the first words."""

    name: str
    reason: str
    """A pattern that is found in what is told of it."""
    plan: Plan | None = None
    happens: Callable[[Scene], None] | None = None
    limits: Limits = PATIENT
    asked: int = 1
    """How many connections to the next tier it takes."""


FAULTS = [
    *(
        Fault(code.name, code.name.lower().replace("_", " "), plan=Plan(fails_after=5, code=code))
        for code in (StatusCode.UNAVAILABLE, StatusCode.INTERNAL, StatusCode.RESOURCE_EXHAUSTED, StatusCode.UNKNOWN)
    ),
    Fault("killed", "unavailable|broke off", happens=lambda s: s.riva.line.cut()),
    Fault("the machine hangs", "no words within", happens=lambda s: s.riva.line.hold(), limits=HURRIED),
    Fault("stalled in mid-sentence", "no words within", plan=Plan(mute_after=5), limits=HURRIED),
    Fault("never says a word", "no words within", plan=Plan(mute_after=0), limits=HURRIED),
    Fault("slow", "no words within", plan=Plan(delay_s=5), limits=HURRIED),
    Fault("can't be decoded", "not a result", plan=Plan(garbage_after=5)),
    Fault("babbles", "nobody can have said", plan=Plan(babbles_after=5)),
    Fault("finds no words", "found no words", plan=Plan(deaf=True), limits=replace(PATIENT, cough_s=0.5), asked=2),
    Fault("half-closed", "in the middle of an utterance", plan=Plan(ends_after=5)),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
async def test_the_next_tier_gives_the_words(fault: Fault) -> None:
    async with scene([fault.plan] if fault.plan else [], limits=fault.limits) as s:
        await s.says(FIRST)
        await s.riva.has_heard(4)
        if fault.happens:
            fault.happens(s)
        await s.says(SECOND)
        assert await s.words() == f"{FIRST} {SECOND}"
        assert s.tiers == [("riva", "moonshine")]
        assert s.ears.current_tier == "moonshine"
        assert re.search(fault.reason, s.changes[0][2])
        await s.guest.transcribe(Urgency.GROWING)
        await s.says(THIRD)
        assert await s.words(Urgency.FINAL) == f"{FIRST} {SECOND} {THIRD}"
        assert len(s.changes) == 1, "told once"
        assert s.second.connections == fault.asked


@pytest.mark.parametrize("fault", [f for f in FAULTS if f.plan], ids=lambda fault: fault.name)
async def test_the_next_utterance_goes_to_riva_again(fault: Fault) -> None:
    async with scene([fault.plan] if fault.plan else [], limits=fault.limits) as s:
        await s.says(f"{FIRST} {SECOND}")
        assert await s.words() == f"{FIRST} {SECOND}"
        await s.guest.cut(0)
        await s.says(THIRD)
        assert await s.words() == THIRD
        assert s.tiers == [("riva", "moonshine"), ("moonshine", "riva")]
        assert s.changes[1][2] == "healthy again"


@pytest.mark.parametrize("fault", [f for f in FAULTS if f.plan], ids=lambda fault: fault.name)
async def test_three_strikes_of_one_kind_keep_guests_away(fault: Fault) -> None:
    text = f"{FIRST} {SECOND}"
    async with scene([fault.plan] * 9 if fault.plan else [], limits=fault.limits) as s:
        for _ in range(STRIKES):
            assert s.naps.waiting.empty(), "not left alone yet"
            asked = len(s.riva.streamed)
            assert await ask(s, text) == text
            assert len(s.riva.streamed) > asked
        assert await s.naps.waiting.get() == FIRST_WAIT_S
        asked = len(s.riva.streamed)
        assert await ask(s, THIRD) == THIRD
        assert len(s.riva.streamed) == asked


async def test_a_tier_that_fails_during_speech_is_replaced_before_the_pause() -> None:
    async with scene([Plan(fails_after=3)]) as s:
        await s.says(FIRST)
        while s.second.connections == 0:
            assert await s.guest.transcribe(Urgency.GROWING) is None or s.second.connections
        assert s.changes == [], "nobody waits for those words"
        await s.says(SECOND)
        assert await s.words() == f"{FIRST} {SECOND}"
        assert s.tiers == [("riva", "moonshine")]


async def test_killed_for_good_then_back_by_our_own_probe() -> None:
    async with scene() as s:
        assert await ask(s, FIRST) == FIRST
        s.riva.line.cut()
        for text in (SECOND, THIRD, FIRST):
            assert await ask(s, text) == text
        assert s.tiers == [("riva", "moonshine")], "told once"
        # Its breaker is open now: guests don't go there, whether it answers or not.
        streams = len(s.riva.streamed)  # now: the first probe's may have been on its way when the line was cut
        await s.riva.line.mend()
        assert await ask(s, SECOND) == SECOND
        assert len(s.riva.streamed) == streams
        while s.ears.current_tier == "moonshine":
            if not s.naps.waiting.empty():  # the first probes fail: gRPC waits a moment before it connects again
                await s.naps.pass_one()
            assert await ask(s, THIRD) == THIRD
        assert s.tiers == [("riva", "moonshine"), ("moonshine", "riva")]
        assert s.changes[1][2] == "healthy again"


async def ask(s: Scene, text: str) -> str:
    await s.guest.cut(0)
    await s.says(text)
    return await s.words()


async def test_killed_in_mid_sentence_our_own_recogniser_hears_all_of_it() -> None:
    speech = FliteSpeaker().speak("Do you have a double room for two nights?", Manner(), opening=False)
    pcm = b"".join([piece async for piece in speech])
    half = len(pcm) // 4 * 2
    changes: list[tuple[str, str, str]] = []
    async with FakeRiva(hears="do you have") as riva, ModelServer("stt") as server:
        moonshine = MoonshineRecognizer(f"ws://127.0.0.1:{server.port}")
        alone = await moonshine.recognize(pcm)
        tiers: list[RecognizerTier] = [RivaRecognizer(RivaLine(riva.address), "en-GB"), moonshine]
        async with TieredRecognizer(tiers, limits=PATIENT, on_change=lambda *c: changes.append(c)) as ears:
            guest = await ears.open()
            await guest.push(pcm[:half])
            while (partial := await guest.transcribe(Urgency.GROWING)) is None:
                pass
            assert partial.text == "do you have"
            riva.line.cut()
            await guest.push(pcm[half:])
            heard = await guest.transcribe(Urgency.PAUSE)
            await guest.aclose()
    assert [change[:2] for change in changes] == [("riva", "moonshine")]
    assert alone.text.startswith("Do you have")
    assert heard and heard.text == alone.text
