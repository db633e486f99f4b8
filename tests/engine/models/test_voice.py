"""The voice is judged by the recogniser's ear."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from engine.errors import SettingsError
from engine.models.phonemes import Phonemizer
from engine.models.recognizer import Recognizer
from engine.models.voice import Voice
from engine.speech.voices.piper_voices import read_config
from engine.speech.voices.sentences import split
from tests.engine.models.conftest import at_16_khz

TEXT = "Breakfast is served from 7:00 until half past ten, in the garden room, and it is included. Anything else?"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Certainly.", ["certainly"]),
        ("A double room for tonight is £120, with breakfast.", ["double", "tonight", "breakfast"]),
        ("I would like a wake-up call at 6:30 am, please.", ["wake", "please"]),
    ],
)
def test_what_it_says_is_understood(alan: Voice, recognizer: Recognizer, text: str, words: list[str]) -> None:
    heard = recognizer.transcribe(at_16_khz(alan.speak(text))).text.lower()
    assert all(word in heard for word in words), heard


def test_pieces_are_as_long_as_the_whole(alan: Voice) -> None:
    pieces = split(TEXT)
    whole, parts = len(alan.speak(TEXT)), sum(len(alan.speak(p)) for p in pieces)
    assert len(pieces) == 3
    assert parts == pytest.approx(whole, rel=0.2)


@pytest.mark.parametrize("rate", [0.5, 0.8, 1.25, 2.0])
def test_the_rate_is_followed(alan: Voice, rate: float) -> None:
    usual, changed = (len(alan.speak(TEXT[:85], r)) for r in (1.0, rate))
    assert usual / changed == pytest.approx(rate, rel=0.12)


def test_it_is_loud_and_does_not_clip(alan: Voice) -> None:
    samples = np.abs(np.frombuffer(alan.speak(TEXT), dtype="<i2").astype(int))
    assert 8_000 < samples.max() < 32_767


@pytest.mark.parametrize("damage", ["no onnx", "no json", "bad json", "bad onnx"])
def test_a_damaged_folder_is_named(tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "bent"
    folder.mkdir()
    if damage != "no onnx":
        (folder / "voice.onnx").write_bytes(b"not a model")
    config = {"audio": {"sample_rate": 22050}, "espeak": {"voice": "en"}, "phoneme_id_map": {"_": [0]}}
    if damage != "no json":
        (folder / "voice.json").write_text("{" if damage == "bad json" else json.dumps(config))
    with pytest.raises(SettingsError, match="bent"):
        Voice(folder, read_config(folder), Phonemizer("en"))
