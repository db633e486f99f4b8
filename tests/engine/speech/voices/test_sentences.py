from __future__ import annotations

import pytest

from engine.speech.voices.sentences import MAX_PIECE_CHARS, finished, split

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
        ("At seven a.m. Breakfast. At 8 p.m. Monday.", ["At seven a.m.", "Breakfast.", "At 8 p.m. Monday."]),
        ("No. That is fine. J. Smith is.", ["No.", "That is fine.", "J. Smith is."]),
        ("Never mind. Thank you.", ["Never mind.", "Thank you."]),
        ("Der Code ist N P, vier. Danke.", ["Der Code ist N P, vier.", "Danke."]),
        ("¿Qué tal? Bien. ¡Gracias!", ["¿Qué tal?", "Bien.", "¡Gracias!"]),
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


@pytest.mark.parametrize(
    ("growing", "whole"),
    [
        ("", ""),
        ("Certainly.", ""),
        ("Certainly. ", "Certainly."),
        ("Certainly. I will", "Certainly."),
        ("It is Dr. ", ""),
        ("It is Dr. Smith. And", "It is Dr. Smith."),
        ("Room No. ", ""),
        ("Room No. 5 is free. ", "Room No. 5 is free."),
        ("Am 3. ", ""),
        ("Am 3. Juli. Und", "Am 3. Juli."),
        ("um 6.30 Uhr. Das", "um 6.30 Uhr."),
        ("Tee, z. B. ", ""),
        ("z. B. Tee. Oder", "z. B. Tee."),
        ("M. Dupont est là. Oui", "M. Dupont est là."),
        ("We close at 7 p.m. ", ""),
        ("We close at 7 p.m. Breakfast", "We close at 7 p.m."),
        ("We close at 7 p.m. tomorrow", ""),
        ("tea, etc. ", ""),
        ("tea, etc. We", "tea, etc."),
        ("El Sr. García. La Sra. ", "El Sr. García."),
        ("Il Sig. Rossi. Ecco", "Il Sig. Rossi."),
        ("One line\nanother", "One line"),
    ],
)
def test_what_is_surely_over_of_a_growing_text(growing: str, whole: str) -> None:
    said, rest = finished(growing)
    assert said == whole
    assert f"{said} {rest}".split() == growing.split()
