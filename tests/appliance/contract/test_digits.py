"""Runs of digits are found in written and spoken numbers, and dates or times are left alone."""

from __future__ import annotations

import pytest

from appliance.contract.digits import _NUMBERS, find_runs


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("", []),
        ("no numbers at all", []),
        ("room 412", ["412"]),
        ("4111 1111-1111.1111", ["4111111111111111"]),
        ("four one one oh", ["4110"]),
        ("forty-one eleven", ["4111"]),
        ("forty one hundred", ["4100"]),
        ("four thousand one hundred and eleven", ["4111"]),
        ("four thousand", ["4000"]),
        ("twenty, six", ["206"]),
        ("one two, three", ["123"]),
        ("double four triple oh quadruple nine", ["440009999"]),
        ("a double room for two", ["2"]),
        ("four one to three", ["4123"]),
        ("from 101 to 105", ["101", "105"]),
        ("four um 1 and then one", ["411"]),
        ("12 is not 13", ["12", "13"]),
        ("the 24th, 2026-07-24, 24/07/2026, 24.07.2026 at 19:30 or 7:05:09", []),
        ("2026-07-24T19:30:00Z", []),
        ("3f2b1c9e-1234-4567-8901-234567890123", []),
        ("٤١١١ １２", ["411112"]),
        ("£120 + £135", ["120", "135"]),
        ("1+2 3", ["123"]),
        ("vier eins, und eins eins", ["4111"]),
        ("einundvierzig elf", ["4111"]),
        ("c'est quarante et un, onze", ["4111"]),
        ("quatre-vingt-dix-sept", ["97"]),
        ("cuarenta y uno once", ["4111"]),
        ("quattro uno uno uno", ["4111"]),
        ("Zimmer zwei eins vier", ["214"]),
        ("once in due course a sept meeting", []),
    ],
)
def test_digits_are_read(text: str, digits: list[str]) -> None:
    assert [run.digits for run in find_runs(text)] == digits


@pytest.mark.parametrize("word", sorted(_NUMBERS))
@pytest.mark.parametrize("form", ["{}", "say {}", "{}!", "_{}_", "({})", "1{}"])
def test_no_number_is_passed_over(word: str, form: str) -> None:
    for text in (form.format(word), form.format(word.upper())):
        assert find_runs(text), text


@pytest.mark.parametrize("text", ["+44 7911", "plus four four 7911", "(+44) 7911"])
def test_a_plus_belongs_to_the_run(text: str) -> None:
    (run,) = find_runs(text)
    assert run.plus
    assert text[run.start : run.end].lstrip("+plus ").startswith(("44", "four"))


def test_a_second_plus_starts_another_run() -> None:
    assert [run.digits for run in find_runs("+44 7911 +49 30")] == ["447911", "4930"]


def test_places_are_those_of_the_text() -> None:
    text = "say four, 12 and five now"
    (run,) = find_runs(text)
    assert text[run.start : run.end] == "four, 12 and five"
    assert [text[part.start : part.end] for part in run.split()] == ["four", "12", "five"]


def test_an_endless_text_takes_no_endless_time() -> None:
    assert len(find_runs("1 " * 50_000)) == 1
