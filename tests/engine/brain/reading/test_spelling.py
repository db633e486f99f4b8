"""Letters, codes and how they are read out."""

import pytest

from engine.brain.reading.spelling import find_code, speak_letters, spelled, tokens_of, without_code
from engine.brain.reading.words import plain


@pytest.mark.parametrize(
    ("said", "letters"),
    [
        ("H O double L O W A Y", ["holloway"]),
        ("HO double LOWAY", ["holloway"]),
        ("B as in Bravo, R, O, W, N.", ["brown"]),
        ("B for Bertie, R for Robert, O, W, N", ["brown"]),
        ("Kilo Oscar Whiskey Alpha Lima Charlie Zulu Yankee Kilo.", ["kowalczyk"]),
        ("P E V E R E double el", ["pevere"]),
        ("we are staying in a hotel", []),
        ("I am in a hotel", []),
    ],
)
def test_finds_what_is_spelled(said: str, letters: list[str]) -> None:
    found = [s.text for s in spelled(tokens_of(said, plain(said)), figures=False)]
    assert [text for text in found if len(text) > 2] == letters


@pytest.mark.parametrize(
    ("said", "asked", "code"),
    [
        ("Hotel Lima four eight two one", False, "HL4821"),
        ("the code is HL4821", False, "HL4821"),
        ("HL 48 21", True, "HL4821"),
        ("Hotel Lima for eight to five.", True, "HL4825"),
        ("age L four eight two one", True, "HL4821"),
        ("four eight two one", True, "4821"),
        ("four eight two one", False, None),
        ("two one four", True, None),
        ("I don't have it", True, None),
        ("", True, None),
    ],
)
def test_finds_a_code(said: str, asked: bool, code: str | None) -> None:
    assert find_code(said, plain(said), asked=asked) == code


def test_what_was_said_beside_a_code() -> None:
    said = "It's hotel lima four eight two five, Peverell."
    assert without_code(said, plain(said)) == "it is peverell"


@pytest.mark.parametrize(
    ("text", "spoken"), [("Holloway", "H, O, double L, O, W, A, Y"), ("HL4421", "H, L, four, four, two, one")]
)
def test_reads_letters_out(text: str, spoken: str) -> None:
    assert speak_letters(text) == spoken
