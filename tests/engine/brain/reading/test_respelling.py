from __future__ import annotations

import pytest

from engine.brain.reading.respelling import respell
from engine.brain.reading.words import plain


@pytest.mark.parametrize(
    ("said", "name", "written"),
    [
        ("No, it's with two L's.", "Underhil", "Underhill"),
        ("No, double L.", "Wiliams", "Williams"),
        ("with a double T", "Marlot", "Marlott"),
        ("It has only one L.", "Hallam", "Halam"),
        ("With a K, not a C.", "Clark", "Klark"),
        ("V for Victor, not F.", "Folkert", "Volkert"),
        ("with a Y instead of an I", "Smith", "Smyth"),
        ("It's Smyth with a Y.", "Smith", "Smyth"),
        ("with an E at the end", "Clark", "Clarke"),
        ("It ends with a T.", "Schmid", "Schmit"),
        ("without the H", "Johnson", "Jonson"),
        ("No.", "Hart", None),
        ("Yes, that's right.", "Underhill", None),
        ("No, I need a taxi.", "Smith", None),
        ("A lift with a view?", "Smith", None),
        ("double oh seven", "Holmes", None),
        ("It's with two L's.", "Underhill", None),
        ("with two Z's", "Hart", None),
    ],
)
def test_respell(said: str, name: str, written: str | None) -> None:
    assert respell(plain(said), name) == written
