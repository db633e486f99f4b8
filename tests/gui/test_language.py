"""Every text of the window is there in every language, with the same things filled in; the compiled files hold them."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.language import FOLDER, speak_language
from gui.screens.cards import make_label
from gui.words import say, speak

pytestmark = pytest.mark.qt

GUI = Path(__file__).resolve().parents[2] / "gui"
SENTENCES = GUI.parent / "appliance" / "contract" / "sentences.py"
"""What the box says, which the window says after it."""

LANGUAGES = ("de", "es", "fr", "it")
FILLED = re.compile(r"\{\w*\}")


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    speak(lambda text: text)


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What Qt's own tool finds in the code."""
    found = tmp_path_factory.mktemp("texts") / "found.ts"
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    folders = (GUI, *(GUI / name for name in ("audio", "calling", "keepers", "screens", "state")))
    files = [str(file) for folder in folders for file in sorted(folder.glob("*.py"))] + [str(SENTENCES)]
    aliases = ["-tr-function-alias", "tr+=say,QT_TR_NOOP+=mark"]
    subprocess.run([tool, *aliases, *files, "-ts", found], check=True, capture_output=True)
    return set(read(found))


def test_nothing_is_said_where_the_tool_does_not_look(sources: set[str]) -> None:
    """It does not see into f-strings."""
    said: set[str] = set()
    for file in (*GUI.rglob("*.py"), SENTENCES):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("say", "mark"):
                said |= {str(arg.value) for arg in node.args[:1] if isinstance(arg, ast.Constant)}
    assert said == sources


def read(file: Path) -> dict[str, str]:
    """Text and translation; none where it is not finished."""
    texts = {}
    for message in ElementTree.parse(file).getroot().iter("message"):
        source, translation = message.findtext("source"), message.find("translation")
        assert source is not None and translation is not None
        texts[source] = "" if translation.get("type") == "unfinished" else translation.text or ""
    return texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_missing_and_nothing_is_left_over(language: str, sources: set[str]) -> None:
    texts = read(FOLDER / f"{language}.ts")
    assert sources - set(texts) == set(), "assets/languages/README.md tells how they are brought up to date"
    assert set(texts) - sources == set()
    assert [source for source, told in texts.items() if not told] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_is_filled_in(language: str) -> None:
    texts = read(FOLDER / f"{language}.ts")
    wrong = [s for s, told in texts.items() if sorted(FILLED.findall(s)) != sorted(FILLED.findall(told))]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_holds_what_the_written_one_says(language: str, qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load(f"{language}.qm", str(FOLDER))
    texts = read(FOLDER / f"{language}.ts")
    assert {source: translator.translate("", source) for source in texts} == texts


@pytest.mark.parametrize(
    ("language", "spoken", "told"),
    [
        ("de-AT", "de", "Alles in Ordnung"),
        ("fr", "fr", "Tout va bien"),
        ("en-GB", "en", "All is well"),
        ("nl", "en", "All is well"),
    ],
)
def test_the_window_speaks_it(qapp: QApplication, qtbot: QtBot, language: str, spoken: str, told: str) -> None:
    assert speak_language(language) == spoken
    label: QLabel = make_label("pill", say("All is well"))
    qtbot.addWidget(label)
    assert label.text() == told
