from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import SettingsError
from engine.speech.voices.pronunciation import FILE, Pronunciation, load_pronunciation
from tests.fakes.model_server import CHECKOUT

LISTS = {
    "any": {"Wi-Fi": "why-fye"},
    "en": {
        "spa": "spah",
        "SPA": "ess pee ay",
        "quay": "key",
        "Merrow": "Merroe",
        "Port Merrow": "port Merroe",
        "a/c": "air con",
    },
    "en-US": {"quay": "kway"},
    "de": {"Wi-Fi": "Wei-Fei", "größe": "Groesse"},
}


@pytest.mark.parametrize(
    ("text", "locale", "said"),
    [
        ("Free Wi-Fi, of course.", "en-GB", "Free why-fye, of course."),
        ("Wi-Fi gibt es überall.", "de-DE", "Wei-Fei gibt es überall."),
        ("Wi-Fi partout.", "fr-FR", "why-fye partout."),
        ("The wi-fi is free.", "en-GB", "The wi-fi is free."),
        ("The Spa, the spa and the SPA.", "en-GB", "The spah, the spah and the ess pee ay."),
        ("Space and spas.", "en-GB", "Space and spas."),
        ("On the quay, by Quayside.", "en-GB", "On the key, by Quayside."),
        ("On the Quay.", "en-US", "On the kway."),
        ("In Port Merrow; Merrow's harbour.", "en-GB", "In port Merroe; Merroe's harbour."),
        ("Is there A/C?", "en-GB", "Is there air con?"),
        ("Die GRÖSSE, die Größe.", "de", "Die GRÖSSE, die Groesse."),
        ("Nothing to change.", "it-IT", "Nothing to change."),
        ("", "en-GB", ""),
    ],
)
def test_table(text: str, locale: str, said: str) -> None:
    assert Pronunciation(LISTS).pronounce(text, locale) == said


def test_a_place_is_changed_once() -> None:
    assert Pronunciation({"en": {"a": "b", "b": "a"}}).pronounce("a b", "en") == "b a"


def test_the_example_hotels_list_is_right() -> None:
    list_ = load_pronunciation(CHECKOUT / "assets" / "hotel")
    assert list_.pronounce("An EV charger, asap.", "en-GB") == "An electric car charger, as soon as possible."
    assert list_.pronounce("Wi-Fi", "de-DE") == "Wei-Fei"


def test_no_list_changes_nothing(tmp_path: Path) -> None:
    assert load_pronunciation(tmp_path).pronounce("Wi-Fi", "en-GB") == "Wi-Fi"


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("[en", "can't be read"),
        ("[english]\na = 'b'", "english"),
        ("[en]\na = 1", "a"),
        ("[en]\na = ''", "a"),
        ("[en]\n' a' = 'b'", " a"),
        ("[en]\na = '<speed>'", "a"),
        ("[en]\na = '" + "b" * 121 + "'", "a"),
        ("a = 'b'", "a"),
    ],
)
def test_a_bad_list_is_named(tmp_path: Path, content: str, named: str) -> None:
    (tmp_path / FILE).write_text(content)
    with pytest.raises(SettingsError, match=FILE) as failed:
        load_pronunciation(tmp_path)
    assert named in str(failed.value)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match="can't be read"):
        load_pronunciation(tmp_path)
