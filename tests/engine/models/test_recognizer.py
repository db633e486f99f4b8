from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from rapidfuzz.fuzz import ratio

from engine.models.recognizer import Recognizer, part, without_artefacts
from engine.models.voice import Voice
from tests.engine.models.conftest import at_16_khz


def alike(heard: str, said: str) -> bool:
    """The voice says a sentence a little differently each time, and the recogniser slips now and then."""
    return ratio(heard.lower(), said.lower()) >= 80


@pytest.mark.parametrize(
    "pcm",
    [np.zeros(0, np.int16), np.zeros(1500, np.int16), np.zeros(32_000, np.int16), np.full(32_000, 40, np.int16)],
    ids=["nothing", "too short", "silence", "an offset below hearing"],
)
def test_silence_has_no_words(recognizer: Recognizer, pcm: NDArray[np.int16]) -> None:
    assert recognizer.transcribe(pcm).text == ""


def test_words_of_a_guest(recognizer: Recognizer, alan: Voice) -> None:
    pcm = at_16_khz(alan.speak("Do you have a double room for tonight?"))
    assert alike(recognizer.transcribe(pcm).text, "Do you have a double room for tonight?")


def test_a_draft_changes_next_to_nothing(recognizer: Recognizer, alan: Voice) -> None:
    pcm = at_16_khz(alan.speak("I would like a wake up call at seven in the morning please."))
    whole = recognizer.transcribe(pcm)
    shorter = recognizer.transcribe(pcm[: len(pcm) * 2 // 3])
    assert shorter.tokens and shorter.text != whole.text
    for draft in (shorter.tokens, whole.tokens, (5000, 6000, 7000)):
        assert alike(recognizer.transcribe(pcm, draft).text, whole.text)


@pytest.mark.parametrize(("pitch_hz", "seconds"), [(90, 5), (140, 12), (230, 2)])
def test_in_a_hum_there_are_no_words(recognizer: Recognizer, pitch_hz: int, seconds: int) -> None:
    at = np.arange(seconds * 16_000) / 16_000
    resonances = {n: np.exp(-(((pitch_hz * n - np.array([450, 800, 2800])) / 150) ** 2)).sum() for n in range(1, 30)}
    hum = np.sum([loud * np.sin(2 * np.pi * pitch_hz * n * at) for n, loud in resonances.items()], axis=0)
    pcm = (hum / np.abs(hum).max() * 8000).astype(np.int16)
    assert recognizer.transcribe(pcm).text == ""


def test_noise_does_not_run_on_for_ever(recognizer: Recognizer) -> None:
    noise = np.random.default_rng(1).normal(0, 3000, 32_000).astype(np.int16)
    assert len(recognizer.transcribe(noise).tokens) <= 17


def test_long_audio_is_parted_where_it_is_quiet() -> None:
    samples = np.ones(40 * 16_000, np.float32)
    samples[20 * 16_000 : 20 * 16_000 + 4000] = 0
    pieces = part(samples)
    assert len(np.concatenate(pieces)) == len(samples)
    assert [round(len(piece) / 16_000, 1) for piece in pieces] == [20.1, 19.9]
    assert [len(piece) for piece in part(samples[: 24 * 16_000])] == [24 * 16_000]


def test_all_of_a_long_recording_is_recognised(recognizer: Recognizer, alan: Voice) -> None:
    rooms = ("double room", "single room", "table", "parking space", "quiet room", "suite")
    sentences = [at_16_khz(alan.speak(f"Do you have a {room} for tonight?")) for room in rooms]
    long = np.concatenate([np.concatenate([sentence, np.zeros(8000, np.int16)]) for sentence in sentences * 2])
    assert len(long) > 30 * 16_000
    # the voice says it a little differently each time, and "room" is heard as "ring" now and then
    assert recognizer.transcribe(long).text.lower().replace("-", "").count("tonight") >= 10


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("? Yes, please.", "Yes, please."),
        ("You Yes, please.", "Yes, please."),
        ("You What time is breakfast?", "What time is breakfast?"),
        ("You. Room two one four.", "Room two one four."),
        ("? You I'd like a room.", "I'd like a room."),
        ("You're very kind.", "You're very kind."),
        ("You are very kind.", "You are very kind."),
        ("You Mr. Smith?", "You Mr. Smith?"),
        ("You know, I would like a room.", "You know, I would like a room."),
        ("You", "You"),
        ("Young people are loud.", "Young people are loud."),
        ("Yes, please.", "Yes, please."),
        ("...", ""),
        ("", ""),
    ],
)
def test_what_was_written_for_breath_is_left_out(written: str, kept: str) -> None:
    assert without_artefacts(written) == kept
