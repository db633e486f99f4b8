"""The parts of a turn's latency add up to the whole, whatever was prepared and in whatever order marks came."""

import itertools

import pytest

from appliance.contract.events import Latency, Stage, Wait, WaitedFor
from engine.call.record.waterfall import Waterfall


def test_nothing_prepared() -> None:
    waterfall = Waterfall(tiers={Stage.TTS: "piper"})
    waterfall.turn_over(speech_ended_at=100.0, words_at=100.2, decided_at=100.5, prepared=False)
    waterfall.reply_began(100.6)
    waterfall.audio_began(100.9)
    latency = waterfall.sent(101.0)
    assert latency is not None
    parts = (latency.words_s, latency.decision_s, latency.brain_s, latency.voice_s, latency.playout_s)
    assert parts == pytest.approx((0.2, 0.3, 0.1, 0.3, 0.1))
    assert latency.total_s == pytest.approx(1.0)
    assert not latency.speculative
    assert latency.tiers == {Stage.TTS: "piper"}


def late(
    waterfall: Waterfall, *, words: float = 0.2, text: float | None = 0.6, audio: float = 0.7, queued_s: float = 0.0
) -> Latency:
    """A reply to a turn that ended at 100."""
    waterfall.turn_over(
        speech_ended_at=100.0, words_at=100.0 + words, decided_at=100.3 + words, prepared=False, queued_s=queued_s
    )
    if text is not None:
        waterfall.reply_began(100.0 + text)
    waterfall.audio_began(100.0 + audio)
    latency = waterfall.sent(100.1 + audio)
    assert latency is not None
    parts = (latency.words_s, latency.decision_s, latency.brain_s, latency.tool_s, latency.voice_s, latency.playout_s)
    assert sum(parts) == pytest.approx(latency.total_s)
    return latency


TIERS = {Stage.STT: "moonshine", Stage.BRAIN: "scripted", Stage.TTS: "piper"}


@pytest.mark.parametrize(
    ("marks", "cause"),
    [
        ({}, None),
        ({"words": 4.0, "text": 4.5, "audio": 4.6}, WaitedFor(wait=Wait.WORDS, name="moonshine")),
        ({"words": 4.0, "text": 4.5, "audio": 4.6, "queued_s": 3.0}, WaitedFor(wait=Wait.QUEUE, name="moonshine")),
        ({"text": 5.0, "audio": 5.1}, WaitedFor(wait=Wait.BRAIN, name="scripted")),
        ({"audio": 5.0}, WaitedFor(wait=Wait.VOICE, name="piper")),
    ],
)
def test_a_late_reply_says_what_it_waited_for(marks: dict[str, float], cause: WaitedFor | None) -> None:
    assert late(Waterfall(tiers=dict(TIERS)), **marks).waited_for == cause


def test_what_a_tool_took_is_a_part_of_its_own_and_a_cause() -> None:
    class Acts(Waterfall):
        def reply_began(self, at: float) -> None:
            self.tool_began("book_room", 100.6)
            self.tool_ended("book_room", 105.0)
            self.looked_up("find_rooms", 105.2, 0.1)
            super().reply_began(at)

    latency = late(Acts(), text=5.3, audio=5.4)
    assert (latency.tool_s, latency.brain_s) == pytest.approx((4.5, 0.3))
    assert latency.waited_for == WaitedFor(wait=Wait.TOOL, name="book_room")


def test_a_tool_that_is_covered_by_words_took_the_time_until_them() -> None:
    waterfall = Waterfall()
    waterfall.turn_over(speech_ended_at=100.0, words_at=100.2, decided_at=100.5, prepared=False)
    waterfall.tool_began("book_room", 100.6)
    waterfall.audio_began(101.4)
    latency = waterfall.sent(101.5)
    assert latency is not None
    assert (latency.brain_s, latency.tool_s, latency.voice_s) == pytest.approx((0.1, 0.8, 0.0))


def test_a_tool_of_an_earlier_turn_is_none_of_this_one_unless_it_is_still_under_way() -> None:
    waterfall = Waterfall()
    waterfall.tool_began("leave_message", 90.0)
    waterfall.tool_ended("leave_message", 99.0)
    waterfall.tool_ended("leave_message", 99.5)  # twice is no matter
    assert late(waterfall, text=2.0, audio=2.1).tool_s == 0.0
    waterfall.tool_began("book_room", 99.0)
    assert late(waterfall, text=2.0, audio=2.1).tool_s == pytest.approx(1.5)


def test_prepared_work_costs_nothing() -> None:
    waterfall = Waterfall()
    waterfall.reply_began(100.25)
    waterfall.audio_began(100.35)
    waterfall.turn_over(speech_ended_at=100.0, words_at=100.2, decided_at=100.5, prepared=True)
    latency = waterfall.sent(100.52)
    assert latency is not None
    assert (latency.brain_s, latency.voice_s) == (0.0, 0.0)
    assert latency.playout_s == pytest.approx(0.02)
    assert latency.speculative


def test_silence_at_the_beginning_of_a_reply_is_waited_for() -> None:
    waterfall = Waterfall()
    waterfall.turn_over(speech_ended_at=100.0, words_at=100.2, decided_at=100.5, prepared=False)
    waterfall.reply_began(100.6)
    waterfall.audio_began(100.7, silence_s=0.05, cached=True)
    waterfall.audio_began(100.9, silence_s=0.5)  # the reply's next piece
    latency = waterfall.sent(100.8)
    assert latency is not None
    assert latency.playout_s == pytest.approx(0.15)
    assert latency.total_s == pytest.approx(0.85)
    assert latency.cached


@pytest.mark.parametrize("prepared", [True, False])
def test_the_cache_counts_for_the_reply_that_was_heard(prepared: bool) -> None:
    waterfall = Waterfall()
    waterfall.reply_began(99.0)
    waterfall.audio_began(99.1, silence_s=0.5, cached=True)
    waterfall.turn_over(speech_ended_at=100.0, words_at=100.2, decided_at=100.5, prepared=prepared)
    if not prepared:
        waterfall.reply_began(100.6)
        waterfall.audio_began(100.7)
    latency = waterfall.sent(100.8)
    assert latency is not None
    assert latency.cached is prepared
    assert latency.total_s == pytest.approx(1.3 if prepared else 0.8)


def test_an_older_reply_does_not_count() -> None:
    waterfall = Waterfall()
    waterfall.reply_began(99.0)
    waterfall.audio_began(99.1)
    waterfall.turn_over(speech_ended_at=100.0, words_at=100.2, decided_at=100.5, prepared=False)
    waterfall.reply_began(100.6)
    waterfall.audio_began(100.7)
    latency = waterfall.sent(100.7)
    assert latency is not None
    assert latency.brain_s == pytest.approx(0.1)
    assert latency.voice_s == pytest.approx(0.1)


def test_a_greeting_answers_nobody_and_an_answer_counts_once() -> None:
    waterfall = Waterfall()
    assert waterfall.sent(50.0) is None
    waterfall.turn_over(speech_ended_at=100.0, words_at=100.2, decided_at=100.5, prepared=False)
    assert waterfall.sent(101.0) is not None
    assert waterfall.sent(103.0) is None


@pytest.mark.parametrize("order", list(itertools.permutations([100.2, 100.5, 100.6, 100.9])))
def test_parts_add_up_in_any_order(order: tuple[float, float, float, float]) -> None:
    words_at, decided_at, text_at, audio_at = order
    waterfall = Waterfall()
    waterfall.reply_began(text_at)
    waterfall.audio_began(audio_at)
    waterfall.turn_over(speech_ended_at=100.0, words_at=words_at, decided_at=decided_at, prepared=True)
    latency = waterfall.sent(101.0)
    assert latency is not None
    parts = (latency.words_s, latency.decision_s, latency.brain_s, latency.voice_s, latency.playout_s)
    assert min(parts) >= 0
    assert sum(parts) == pytest.approx(1.0)
    assert latency.total_s == pytest.approx(1.0)


def test_a_reply_that_was_prepared_and_dropped_was_waited_for() -> None:
    waterfall = Waterfall()
    waterfall.reply_began(100.1)
    waterfall.audio_began(100.2)
    waterfall.turn_over(speech_ended_at=100.0, words_at=100.1, decided_at=100.5, prepared=True)
    waterfall.reply_began(100.6)
    waterfall.audio_began(100.7)
    latency = waterfall.sent(100.8)
    assert latency is not None
    assert not latency.speculative
