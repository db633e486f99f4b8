"""The window in the person's language: our translations, and Qt's own for its dialogs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from gui.words import speak

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "languages"


def known_languages() -> list[str]:
    """Their codes."""
    return sorted({"en", *(file.stem for file in FOLDER.glob("*.qm"))})


def speak_language(language: str | None = None) -> str:
    """In `language` (de, fr ...), or the first of the system's that we know; returns which, en where we know none."""
    wanted = [language] if language else [name.replace("_", "-") for name in QLocale.system().uiLanguages()]
    for name in wanted:
        code = name.partition("-")[0].lower()
        if code == "en":
            break
        ours = QTranslator()
        if ours.load(f"{code}.qm", str(FOLDER)):
            _speak_through(ours)
            return code
    return "en"


def translate_dialogs(app: QCoreApplication, language: str) -> None:
    """Qt's own, such as the one that asks where to save."""
    qts = QTranslator(app)
    if qts.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qts)


def _speak_through(translator: QTranslator) -> None:
    """A text that it does not know is said in English."""
    speak(lambda text: translator.translate("", text) or text)
