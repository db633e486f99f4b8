"""Why PortAudio refused is said in the window's language, and none of its English is left."""

from __future__ import annotations

import pytest
import sounddevice
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from gui.audio.refusals import REASONS, tell_refusal
from gui.audio.sound_card import list_devices
from gui.errors import NoSound
from gui.language import FOLDER
from gui.words import speak


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("Error opening InputStream: Device unavailable", -9985), "the device is not free"),
        (("Error opening OutputStream", -9999, (0, -16, "busy")), "the system's sound refuses it"),
        (("Internal PortAudio error", -9986), "PortAudio's error -9986"),
        (("Error querying device 7",), "no reason was given"),
    ],
)
def test_it_is_told_by_its_number(arguments: tuple[object, ...], told: str) -> None:
    assert tell_refusal(sounddevice.PortAudioError(*arguments)) == told


def test_the_sound_card_tells_it_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise sounddevice.PortAudioError("Device unavailable", -9985)

    monkeypatch.setattr(sounddevice, "query_devices", refuse)
    with pytest.raises(NoSound) as refused:
        list_devices()
    assert str(refused.value) == "the sound system does not answer: the device is not free"


def test_the_numbers_are_portaudios() -> None:
    assert [number for number in REASONS if _says(number) == "Invalid error code"] == []


def _says(number: int) -> str:
    return sounddevice._ffi.string(sounddevice._lib.Pa_GetErrorText(number)).decode()  # type: ignore[no-any-return]


@pytest.mark.qt
@pytest.mark.parametrize("language", ["de", "es", "fr", "it"])
def test_no_english_is_left(qapp: QApplication, language: str) -> None:
    translator = QTranslator()
    assert translator.load(f"{language}.qm", str(FOLDER))
    speak(lambda text: translator.translate("", text) or text)
    try:
        told = {tell_refusal(sounddevice.PortAudioError("English", number)) for number in (*REASONS, -1, None)}
    finally:
        speak(lambda text: text)
    assert not told & {*REASONS.values(), "no reason was given", "PortAudio's error -1", "PortAudio's error None"}
