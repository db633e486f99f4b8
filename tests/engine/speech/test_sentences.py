from __future__ import annotations

import pytest

from engine.speech.sentences import MAX_PIECE_CHARS, split

LONG = "We have a double room for tonight, it is one hundred and twenty pounds, and breakfast is included."


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", []),
        ("?! ...", []),
        ("Certainly.", ["Certainly."]),
        ("Yes. Of course! Really?", ["Yes.", "Of course!", "Really?"]),
        ("Dr. Smith is in. Mr. Jones is not.", ["Dr. Smith is in.", "Mr. Jones is not."]),
        ("At 7 p.m. tomorrow. At 8 a.m. Breakfast.", ["At 7 p.m. tomorrow.", "At 8 a.m.", "Breakfast."]),
        ("It is £120.50 a night at 10.30 sharp.", ["It is £120.50 a night at 10.30 sharp."]),
        ("One line\nanother", ["One line", "another"]),
        (
            LONG,
            ["We have a double room for tonight,", "it is one hundred and twenty pounds, and breakfast is included."],
        ),
        (f"Yes. {LONG}", ["Yes.", LONG]),
    ],
)
def test_pieces(text: str, pieces: list[str]) -> None:
    assert split(text) == pieces
    assert [p for piece in pieces for p in split(piece, opening=False)] == pieces


def test_only_an_opening_sentence_is_cut_at_a_clause() -> None:
    assert split(LONG, opening=False) == [LONG]


@pytest.mark.parametrize("text", ["word " * 200, "x" * 1000, "a clause, " * 90])
def test_no_piece_is_longer_than_the_limit_and_no_word_is_lost(text: str) -> None:
    pieces = split(text)
    assert max(map(len, pieces)) <= MAX_PIECE_CHARS
    assert "".join("".join(pieces).split()) == "".join(text.split())
