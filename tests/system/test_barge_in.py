"""Both speak at once: the guest into the porter's answer, a sign of listening, a cough, and the porter's own echo."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import numpy as np
import pytest
import pytest_asyncio

from appliance.contract.calls import CallDetail
from appliance.contract.events import Role
from appliance.contract.sessions import CallState
from gui.audio.mouth import RATE_HZ, Pcm
from tests.system.box import Box
from tests.system.guest import TOLD_TO_WAIT, Guest, replies, resembles
from tests.system.loudspeaker import Loudspeaker

pytestmark = [pytest.mark.system, pytest.mark.asyncio(loop_scope="module")]

QUESTION = "What time is breakfast?"
ANSWER = (
    "Breakfast is served from seven to half past ten in the Lantern Room on the ground floor, "
    "and until eleven at weekends."
)
NOT_HEARD = "until eleven at weekends"
INTERRUPTION = "Excuse me, where can I park my car?"
INTO_ANSWER_S = 1.5
SENTENCE_GAP_S = 0.5
"""No silence inside one of the porter's sentences is as long."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def box(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Box]:
    """One for all: each test makes a call of its own, and does nothing else to it."""
    async with Box(tmp_path_factory.mktemp("barge_in") / "home") as box:
        yield box


async def test_an_interrupted_answer_stops_and_the_interruption_is_answered(box: Box, tmp_path: Path) -> None:
    """The waveform of the call is kept: `--basetemp` says where."""
    async with Guest(box) as guest:
        await guest.hears_greeting()
        guest.forget_heard()
        began, ended = await guest.interrupts(QUESTION, await guest.prepares(INTERRUPTION), INTO_ANSWER_S)
        await guest.hears_answer(after=ended)
        assert not guest.heard(NOT_HEARD)
        assert guest.heard("thirty parking spaces behind the house")
        await guest.says("And what time is dinner?")
    guest.recording.write(tmp_path / "barge-in.wav")
    porter = guest.recording.porter
    spoken = porter.spans(SENTENCE_GAP_S)
    cut = [span for span in spoken if span.start < began][-1]
    assert cut.end > began - SENTENCE_GAP_S, "it was speaking"
    assert cut.end < ended, "it falls silent while the guest goes on (how soon is measured by the bench)"
    assert not [span for span in spoken if began < span.start < ended], "and says nothing while they do"
    assert porter.spans(1.0, after=ended), "then it answers"
    call = await box.call_when(guest.session.session_id, lambda c: c.state is CallState.ENDED)
    heard = replies(call)[1]
    assert ANSWER.startswith(heard.rstrip(" ,.")) and NOT_HEARD not in heard, heard
    assert _interrupted(call)[:3] == [False, True, False]
    assert resembles(_guests(call), INTERRUPTION)


@pytest.mark.parametrize("sound", ["mhm", "Okay.", "cough", "door"])
async def test_a_sign_of_listening_or_a_noise_costs_nothing_of_the_answer(box: Box, sound: str) -> None:
    async with Guest(box) as guest:
        await guest.hears_greeting()
        guest.forget_heard()
        pcm = NOISES[sound]() if sound in NOISES else await guest.prepares(sound)
        await guest.interrupts(QUESTION, pcm, INTO_ANSWER_S)
        await guest.hears_out()  # it may have gone on with the same breath, or never have stopped
        assert guest.heard(ANSWER)
        assert guest.heard(NOT_HEARD)
    call = await box.call_when(guest.session.session_id, lambda c: c.state is CallState.ENDED)
    assert replies(call)[1] == ANSWER
    assert not any(turn.interrupted for turn in call.transcript)
    assert resembles(_guests(call), QUESTION) and len(_guests(call)) < len(QUESTION) + 10


async def test_a_guest_on_a_loudspeaker_is_heard_and_the_porter_does_not_answer_itself(box: Box) -> None:
    async with Guest(box, loudspeaker=Loudspeaker()) as guest:
        await guest.hears_greeting()
        await guest.says(QUESTION)
        assert guest.heard(NOT_HEARD)
        _, ended = await guest.interrupts(QUESTION, await guest.prepares(INTERRUPTION), INTO_ANSWER_S)
        await guest.hears_answer(after=ended)
        assert guest.heard("thirty parking spaces behind the house")
    call = await box.call_when(guest.session.session_id, lambda c: c.state is CallState.ENDED)
    assert _interrupted(call) == [False, False, True, False]
    said = [turn.text for turn in call.transcript if turn.role is Role.GUEST]
    assert [resembles(text, real) for text, real in zip(said, (QUESTION, QUESTION, INTERRUPTION), strict=True)] == [
        True
    ] * 3, said


def _interrupted(call: CallDetail) -> list[bool]:
    """Of each reply."""
    turns = [turn for turn in call.transcript if turn.role is Role.PORTER]
    return [turn.interrupted for turn in turns if turn.text not in TOLD_TO_WAIT]


def _guests(call: CallDetail) -> str:
    return " ".join(turn.text for turn in call.transcript if turn.role is Role.GUEST)


def _mhm() -> Pcm:
    """A hum in two parts, the second one higher; the voices of the box spell it when they are asked to say it."""
    return _loud(np.concatenate([_hum(0.18, 115, 110), np.zeros(round(0.06 * RATE_HZ)), _hum(0.28, 120, 150)]))


def _cough() -> Pcm:
    """Two bursts of noise from an open mouth: 0.1 s each, sharp at the start."""
    burst = _noise(0.1, low_hz=500, high_hz=4000) * np.exp(-np.linspace(0, 4, round(0.1 * RATE_HZ)))
    return _loud(np.concatenate([burst, np.zeros(round(0.12 * RATE_HZ)), 0.7 * burst]))


def _door() -> Pcm:
    """A thud that dies away in a third of a second, with a rattle in it."""
    thud = _noise(0.35, low_hz=60, high_hz=400) + 0.2 * _noise(0.35, low_hz=1000, high_hz=3000)
    return _loud(thud * np.exp(-np.linspace(0, 6, len(thud))))


def _hum(seconds: float, from_hz: float, to_hz: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """A voice behind closed lips: hardly anything above 500 Hz."""
    pitch_hz = np.linspace(from_hz, to_hz, round(seconds * RATE_HZ))
    phase = 2 * np.pi * np.cumsum(pitch_hz) / RATE_HZ
    voice = sum(np.sin(k * phase) / k**2 for k in range(1, 12))
    return np.asarray(voice * np.hanning(len(pitch_hz)) ** 0.3)


def _noise(seconds: float, low_hz: float, high_hz: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    spectrum = np.fft.rfft(np.random.default_rng(5).normal(0, 1, round(seconds * RATE_HZ)))
    frequency_hz = np.fft.rfftfreq(round(seconds * RATE_HZ), 1 / RATE_HZ)
    spectrum[(frequency_hz < low_hz) | (frequency_hz > high_hz)] = 0
    return np.fft.irfft(spectrum, round(seconds * RATE_HZ))


def _loud(sound: np.ndarray[tuple[int], np.dtype[np.float64]]) -> Pcm:
    return np.asarray(15000 * sound / np.abs(sound).max(), dtype=np.int16)


NOISES = {"mhm": _mhm, "cough": _cough, "door": _door}
