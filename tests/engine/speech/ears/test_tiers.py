"""What the tiers of ears do when nothing, something or everything fails; the faults of Riva are in test_stt_faults."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import replace

import pytest
from structlog.testing import capture_logs

from engine.errors import ProviderError
from engine.speech.ears.limits import Limits, is_garbage
from engine.speech.ears.moonshine import MoonshineRecognizer
from engine.speech.ears.tiers import TieredRecognizer
from engine.speech.ports import Heard, Urgency
from tests.engine.speech.ears.hearing_scene import HURRIED, PATIENT, scene
from tests.fakes.model_server import free_port
from tests.fakes.recognizer import FakeRecognizer
from tests.fakes.riva import Plan
from tests.fakes.spoken import say, silence


async def test_while_all_is_well_the_second_tier_is_left_in_peace() -> None:
    async with scene() as s:
        for text in ("good evening", "do you have a room"):
            await s.guest.cut(0)
            await s.says(text)
            assert await s.words() == text
            assert await s.words(Urgency.FINAL) == text
        assert s.second.connections == 0
        assert s.changes == []


async def test_whether_anybody_hears_now() -> None:
    nobody = MoonshineRecognizer(f"ws://127.0.0.1:{free_port()}", give_up_s=0)
    assert not await TieredRecognizer([nobody]).is_well()
    async with scene() as s:
        assert await s.ears.is_well()
    async with FakeRecognizer() as server:
        assert await TieredRecognizer([nobody, MoonshineRecognizer(server.url)]).is_well(), "the second one does"


async def test_no_words_are_an_answer() -> None:
    async with scene() as s:
        for _ in range(4):
            await s.guest.cut(0)
            await s.guest.push(silence(0.3))
            assert await s.words() == ""
        assert s.changes == [] and s.second.connections == 0


async def test_a_long_sound_without_words_is_nobodys_failure() -> None:
    async with scene(limits=replace(PATIENT, cough_s=0.2)) as s:
        for _ in range(4):
            await s.guest.cut(0)
            await s.guest.push(silence(0.3))
            assert await s.words() == ""
        assert s.changes == [] and s.second.connections == 4, "it was asked, and found none either"
        s.second.garbage = "Thank you."
        await s.guest.cut(0)
        await s.guest.push(silence(0.3))
        assert await s.words() == "", "which is what some write for a noise"
        s.second.refusals = 1
        await s.guest.cut(0)
        await s.guest.push(silence(0.3))
        assert await s.words() == ""
        assert s.changes == []


async def test_slow_words_during_speech_are_no_failure() -> None:
    limits = Limits(growing_s=0.01, pause_s=20, final_s=20, last_s=20)
    async with FakeRecognizer() as server:
        ears = TieredRecognizer([MoonshineRecognizer(server.url)], limits=limits)
        guest = await ears.open()
        server.may_answer.clear()
        await guest.push(say("good evening"))
        for _ in range(4):
            assert await guest.transcribe(Urgency.GROWING) is None
        server.may_answer.set()
        assert await guest.transcribe(Urgency.PAUSE)
        await ears.probe()
        await guest.aclose()
    assert server.connections == 1


async def test_the_last_tier_in_line_is_given_time() -> None:
    async with scene([Plan(mute_after=1)], limits=HURRIED) as s:
        s.second.may_answer.clear()
        await s.says("good evening")
        words = asyncio.create_task(s.words())
        await s.second.was_asked.wait()
        done, _ = await asyncio.wait({words}, timeout=2 * HURRIED.pause_s)
        assert not done, "longer than the limit of the tier before it"
        s.second.may_answer.set()
        assert await words == "good evening"


async def test_when_all_fail_the_audio_is_kept() -> None:
    async with scene([Plan(fails_after=1)] * 2) as s:
        s.second.refusals = 2
        await s.says("good evening")
        with pytest.raises(ProviderError, match="every recogniser failed") as failed:
            await s.words()
        assert failed.value.retryable
        assert s.changes == []
        await s.says("do you have a room")
        assert await s.words() == "good evening do you have a room"


async def test_one_bad_moment_of_the_only_tier_is_not_the_end() -> None:
    async with FakeRecognizer(refusals=1) as server:
        ears = TieredRecognizer([MoonshineRecognizer(server.url)])
        guest = await ears.open()
        await guest.push(say("good evening"))
        heard = await guest.transcribe(Urgency.FINAL)
        assert heard and heard.text == "good evening"
        await guest.aclose()


async def test_who_had_all_the_time_there_is_does_not_get_it_twice() -> None:
    async with FakeRecognizer() as server:
        ears = TieredRecognizer([MoonshineRecognizer(server.url)], limits=Limits(last_s=2.0))
        guest = await ears.open()
        server.may_answer.clear()
        await guest.push(say("good evening"))
        with pytest.raises(ProviderError, match="no words within"):
            await guest.transcribe(Urgency.FINAL)
        await guest.aclose()
    assert len(server.questions) == 1


async def test_growing_speech_that_nobody_can_hear_is_dropped() -> None:
    ears = TieredRecognizer([MoonshineRecognizer(f"ws://127.0.0.1:{free_port()}", give_up_s=0)])
    guest = await ears.open()
    for _ in range(5):
        await guest.push(say("good"))
        assert await guest.transcribe(Urgency.GROWING) is None
    with pytest.raises(ProviderError, match="every recogniser failed"):
        await guest.transcribe(Urgency.FINAL)
    with pytest.raises(ProviderError, match="every recogniser is down"):
        await ears.probe()
    await guest.aclose()


async def test_a_question_outlives_the_cut_though_its_tier_fails() -> None:
    async with scene([Plan(interims=False, mute_after=0)], limits=HURRIED) as s:
        await s.says("good evening")
        question = asyncio.create_task(s.words())
        await s.riva.has_heard(2)
        await s.guest.cut(0)
        await s.says("please")
        assert await question == "good evening"
        await s.guest.cut(0)
        await s.says("have a room")
        assert await s.words() == "have a room"
        assert s.tiers == [("riva", "moonshine"), ("moonshine", "riva")]


async def test_questions_that_fail_together_are_one_failure() -> None:
    async with scene([Plan(fails_after=3, interims=False)]) as s:
        await s.says("good evening")
        with capture_logs() as logs:
            questions = [asyncio.create_task(s.guest.transcribe(u)) for u in (Urgency.PAUSE, Urgency.GROWING)]
            await s.says("do you")
            heard, *_ = await asyncio.gather(*questions)
            assert heard and "good evening" in heard.text
            assert await s.words() == "good evening do you"
    assert [entry["tier"] for entry in logs if entry["event"] == "a tier failed"] == ["riva"]


class Mistaken:
    """A tier with a mistake in it, in one place or another."""

    name = "mistaken"

    def __init__(self, where: str) -> None:
        self._where = where

    def serves(self, locale: str) -> bool:
        return True

    async def open(self) -> Mistaken:
        self._trip("open")
        return self

    async def push(self, pcm: bytes) -> None:
        self._trip("push")

    async def transcribe(self, urgency: Urgency) -> Heard | None:
        self._trip("transcribe")
        return Heard("good evening", 1, 0, 0)

    async def recognize(self, pcm: bytes) -> Heard:
        self._trip("transcribe")
        return Heard("good evening", 1, 0, 0)

    async def lapse(self) -> None: ...

    async def cut(self, keep_s: float) -> None: ...

    async def probe(self) -> None: ...

    async def aclose(self) -> None: ...

    def _trip(self, where: str) -> None:
        if where == self._where:
            raise KeyError(" ".join(("good", "evening")))


@pytest.mark.parametrize("where", ["open", "push", "transcribe"])
async def test_a_mistake_of_ours_in_one_tier_is_a_failure_of_that_tier(where: str) -> None:
    with capture_logs() as logs:
        async with FakeRecognizer() as server:
            ears = TieredRecognizer([Mistaken(where), MoonshineRecognizer(server.url)], limits=PATIENT)
            guest = await ears.open()
            await guest.push(say("please"))
            heard = await guest.transcribe(Urgency.PAUSE)
            assert heard and heard.text == "please"
            assert ears.current_tier == "moonshine"
            await guest.aclose()
    assert "a mistake in a tier" in {entry["event"] for entry in logs} and "good evening" not in str(logs)


async def test_one_pause_that_finds_out_saves_the_next_one_the_wait() -> None:
    limits = Limits(pause_s=2.0, final_s=60, last_s=60)
    async with scene([Plan(mute_after=1)], limits=limits, settle_s=0) as s:
        await s.says("good evening")
        first = asyncio.create_task(s.words())
        await s.riva.has_heard(2)
        await s.says("please")
        last = asyncio.create_task(s.words(Urgency.FINAL))
        assert {await first, await last} == {"good evening please"}
        assert s.tiers == [("riva", "moonshine")]


async def test_a_tier_that_is_down_when_the_call_begins_costs_the_guest_nothing() -> None:
    async with scene() as s:
        s.riva.line.cut()
        await s.naps.waiting.get()  # it was probed, and rests until the next probe
        await s.says("good evening")
        assert await s.words() == "good evening"
        assert s.riva.heard == 0
        assert s.tiers == [("riva", "moonshine")]
        assert s.changes[0][2].startswith("riva: ")


async def test_a_hearing_that_is_closed_asks_nobody_any_more() -> None:
    async with scene([Plan(mute_after=1)], settle_s=0) as s:
        await s.says("good evening")
        question = asyncio.create_task(s.words())
        await s.riva.has_heard(2)
        await s.guest.aclose()
        with pytest.raises(ProviderError):
            await question
        assert s.second.connections == 0


async def test_pushing_never_waits_for_a_machine_that_hangs() -> None:
    async with scene() as s:
        await s.says("good")
        await s.riva.has_heard(1)
        s.riva.line.hold()
        for _ in range(50):
            await s.guest.push(silence(1.0))
        s.riva.line.cut()


async def test_a_kept_tail_is_kept_for_the_next_tier() -> None:
    async with scene([Plan(), Plan(fails_after=1)]) as s:
        await s.says("good evening")
        assert await s.words() == "good evening"
        await s.guest.cut(0.1)
        await s.says("do you")
        assert await s.words() == "evening do you"
        assert s.tiers == [("riva", "moonshine")]


async def test_no_words_of_a_guest_are_logged() -> None:
    with capture_logs() as logs:
        async with scene([Plan(babbles_after=1)]) as s:
            await s.says("good evening")
            assert await s.words() == "good evening"
    assert [entry["event"] for entry in logs] == ["a tier failed", "another tier serves"]
    assert logs[1]["from_tier"] == "riva" and logs[1]["to_tier"] == "moonshine" and logs[1]["stage"] == "stt"
    assert not any(word in str(logs) for word in ("good", "evening", "no no"))


async def test_whole_recordings_fall_to_the_next_tier() -> None:
    async with scene([Plan(fails_after=1)]) as s:
        s.riva.offline = ()
        assert (await s.ears.recognize(say("good evening"))).text == "good evening"
        assert s.tiers == [("riva", "moonshine")]
        s.riva.line.cut()
        s.second.refusals = 2
        with contextlib.suppress(ProviderError):
            await s.ears.recognize(say("good evening"))
        with pytest.raises(ProviderError, match="every recogniser failed"):
            await s.ears.recognize(say("good evening"))


async def test_what_is_served() -> None:
    async with scene() as s:
        assert s.ears.serves("en-GB") and s.ears.serves("de-DE"), "Riva was not asked yet"
        await s.says("good evening")
        await s.words()
        assert s.ears.serves("en-GB") and not s.ears.serves("de-DE")


@pytest.mark.parametrize(
    ("text", "audio_s", "garbage"),
    [
        ("", 0.1, False),
        ("Yes.", 0.2, False),
        ("I would like to book a double room for two nights from Friday.", 2.5, False),
        ("no " * 30, 1.0, False),
        ("no " * 50, 1.0, True),
        ("Grüße aus Köln, s'il vous plaît", 2.0, False),
        ("two\nlines", 1.0, False),
        ("\x00\x01", 1.0, True),
        ("caf\ufffd", 1.0, True),
    ],
)
def test_garbage(text: str, audio_s: float, garbage: bool) -> None:
    assert is_garbage(Heard(text, audio_s, 0, 0)) is garbage
