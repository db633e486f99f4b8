"""`nightporter voice`, as a person uses it: a voice from a real recording, and every refusal in a sentence."""

from __future__ import annotations

import asyncio
import wave
from pathlib import Path

import numpy as np
import pytest
import sounddevice

from engine.errors import ProviderError, SettingsError
from engine.zonos.commands import add, hear, list_voices, remove
from engine.zonos.voices import Shelf
from tests.engine.zonos.test_app import served
from tests.engine.zonos.test_recording import spoken
from tests.fakes.zonos_weights import fill_zonos_folder


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("recordings") / "jenny.wav"
    with wave.open(str(file), "wb") as out:
        out.setparams((1, 2, 16_000, 0, "NONE", ""))
        out.writeframes((spoken("jenny") * 32767).astype("<i2").tobytes())
    return file


def test_a_voice_is_added_heard_and_removed(
    tmp_path: Path, recording: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill_zonos_folder(tmp_path / "zonos")
    list_voices(tmp_path / "zonos")
    assert "no voice yet" in capsys.readouterr().out
    add(recording, "jenny", "Jenny, form of 3 May", tmp_path / "zonos")
    list_voices(tmp_path / "zonos")
    assert "Jenny, form of 3 May" in capsys.readouterr().out
    numbers = Shelf(tmp_path / "zonos" / "voices").read("jenny").embedding
    assert len(set(numbers)) == 128
    hear("jenny", tmp_path / "zonos", "Yes.", "en-GB", out=tmp_path / "heard.wav")
    with wave.open(str(tmp_path / "heard.wav")) as file:
        assert file.getframerate() == 44_100
        assert np.abs(np.frombuffer(file.readframes(file.getnframes()), "<i2")).max() > 1000
    remove("jenny", tmp_path / "zonos")
    assert Shelf(tmp_path / "zonos" / "voices").names == []


def test_a_damaged_voice_hides_no_other_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fill_zonos_folder(tmp_path / "zonos", "house")
    (tmp_path / "zonos" / "voices" / "broken.json").write_text("{")
    list_voices(tmp_path / "zonos")
    broken, house = capsys.readouterr().out.splitlines()
    assert "remove it, and add it" in broken
    assert house.startswith("house  since 2026-05-03")


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (("two words", "ours", "jenny.wav"), "letters, digits"),
        (("jenny", "  ", "jenny.wav"), "--consent"),
        (("house", "ours", "jenny.wav"), "already"),
        (("jenny", "ours", "gone.wav"), "can't be read"),
        (("jenny", "ours", "text.wav"), "Invalid data .*take a WAV"),
        (("jenny", "ours", "silence.wav"), "mostly silence"),
    ],
)
def test_refusals_say_what_to_do(tmp_path: Path, recording: Path, wish: tuple[str, str, str], said: str) -> None:
    name, consent, file = wish
    fill_zonos_folder(tmp_path / "zonos", "house")
    (recording.parent / "text.wav").write_text("no sound")
    with wave.open(str(recording.parent / "silence.wav"), "wb") as out:
        out.setparams((1, 2, 16_000, 0, "NONE", ""))
        out.writeframes(bytes(2 * 12 * 16_000))
    with pytest.raises(SettingsError, match=said):
        add(recording.parent / file, name, consent, tmp_path / "zonos")


def test_a_box_without_a_loudspeaker_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_device(kind: str) -> None:
        raise sounddevice.PortAudioError("Error querying device -1")

    fill_zonos_folder(tmp_path / "zonos", "house")
    monkeypatch.setattr(sounddevice, "query_devices", no_device)
    with pytest.raises(SettingsError, match="--out"):
        hear("house", tmp_path / "zonos")


def test_a_voice_that_is_not_there_and_a_language_that_is_not_spoken(tmp_path: Path) -> None:
    fill_zonos_folder(tmp_path / "zonos", "house")
    with pytest.raises(SettingsError, match="there are: house"):
        hear("nobody", tmp_path / "zonos", "Yes.", "en-GB", out=tmp_path / "heard.wav")
    with pytest.raises(SettingsError, match="nl-NL"):
        hear("house", tmp_path / "zonos", "Ja.", "nl-NL", out=tmp_path / "heard.wav")


async def test_a_server_that_runs_speaks_and_no_model_is_loaded_beside_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_zonos_folder(tmp_path / "zonos", "house")
    monkeypatch.setattr("engine.zonos.server.load_runner", pytest.fail)

    async def speak(text: str, out: str, server: str) -> None:
        await asyncio.to_thread(hear, "house", tmp_path / "zonos", text, out=tmp_path / out, server=server)

    async with served(tmp_path / "served") as s:
        await speak("Yes.", "heard.wav", s.url)
        assert s.runner.scheduler.part_s > 0
        with pytest.raises(SettingsError, match="can't be written"):
            await speak("Yes.", "nowhere/heard.wav", s.url)
        with pytest.raises(ProviderError, match="HTTP 422"):
            await speak("?!", "heard.wav", s.url)
    monkeypatch.undo()
    await speak("No.", "again.wav", s.url)
    assert "heard.wav" in capsys.readouterr().out
    assert (tmp_path / "again.wav").stat().st_size > 1000, "where none runs the model is loaded"
    with pytest.raises(SettingsError, match="nothing in it can be spoken"):
        await speak("?!", "none.wav", s.url)


def test_without_the_speakers_network_the_missing_file_is_named(tmp_path: Path, recording: Path) -> None:
    with pytest.raises(SettingsError, match="speaker's network"):
        add(recording, "jenny", "ours", tmp_path / "nothing")
