"""Why something did not work is said in the window's language."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from gui.failures import FAILURES, tell_failure, tell_places
from gui.language import FOLDER
from gui.words import speak


@pytest.mark.qt
@pytest.mark.parametrize("language", ["de", "es", "fr", "it"])
def test_no_english_is_left_of_what_the_system_often_says(qapp: QApplication, language: str) -> None:
    translator = QTranslator()
    assert translator.load(f"{language}.qm", str(FOLDER))
    speak(lambda text: translator.translate("", text) or text)
    try:
        told = {number: tell_failure(OSError(number, "English")) for number in FAILURES}
    finally:
        speak(lambda text: text)
    assert all(told.values()) and not {*told.values()} & {"English", *FAILURES.values()}


def test_what_the_system_itself_says_is_told_in_our_words(tmp_path: Path) -> None:
    with pytest.raises(OSError) as missing:
        (tmp_path / "none" / "bundle.zip").write_bytes(b"")
    assert tell_failure(missing.value) == "it is not there"
    assert tell_failure(OSError(errno.EMLINK, "Too many links")) == "Too many links"


class _Call(BaseModel):
    state: int


class _Calls(BaseModel):
    calls: list[_Call]


@pytest.mark.parametrize(
    ("text", "places"), [('{"calls": [{"state": "x"}, {}]}', "calls.0.state, calls.1.state"), ("{", "JSON")]
)
def test_what_cannot_be_read_is_told_by_its_place(text: str, places: str) -> None:
    with pytest.raises(ValidationError) as wrong:
        _Calls.model_validate_json(text)
    assert tell_places(wrong.value) == places
