"""Number words: a few that are irregular, and that no two numbers are said alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from engine.speech.spoken.numbers import de, en, es, fr, it


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (en.british(1_001), "one thousand and one"),
        (en.american(1_120), "one thousand one hundred twenty"),
        (en.british(2_000_000), "two million"),
        (en.ordinal(12), "twelfth"),
        (en.ordinal(20), "twentieth"),
        (en.ordinal(101), "one hundred and first"),
        (en.year(1900), "nineteen hundred"),
        (en.year(1905), "nineteen oh five"),
        (en.year(2000), "two thousand"),
        (en.decade(1980), "nineteen eighties"),
        (de.cardinal(101), "einhundert eins"),
        (de.cardinal(1, "f"), "eine"),
        (de.cardinal(21_000), "einundzwanzigtausend"),
        (de.cardinal(1_000_001, "f"), "eine Million eine"),
        (de.ordinal(1, "en"), "ersten"),
        (de.ordinal(103, "e"), "einhundert dritte"),
        (de.year(1900), "neunzehnhundert"),
        (fr.cardinal(71), "soixante et onze"),
        (fr.cardinal(80), "quatre-vingts"),
        (fr.cardinal(81, "f"), "quatre-vingt-une"),
        (fr.cardinal(80_000), "quatre-vingt mille"),
        (fr.cardinal(200), "deux cents"),
        (fr.cardinal(201), "deux cent un"),
        (fr.ordinal(5), "cinquième"),
        (fr.ordinal(1, "f"), "première"),
        (es.cardinal(100), "cien"),
        (es.cardinal(101, "f"), "ciento una"),
        (es.cardinal(21_000, "f"), "veintiuna mil"),
        (es.cardinal(2_000_000), "dos millones"),
        (es.ordinal(3, before_noun=True), "tercer"),
        (es.ordinal(21, "f"), "vigésima primera"),
        (it.cardinal(21), "ventuno"),
        (it.cardinal(28), "ventotto"),
        (it.cardinal(123), "cento ventitré"),
        (it.cardinal(1, "f"), "una"),
        (it.ordinal(23), "ventitreesimo"),
        (it.ordinal(11, "f"), "undicesima"),
    ],
)
def test_irregular_ones(said: str, words: str) -> None:
    assert said == words


@pytest.mark.parametrize("cardinal", [en.british, en.american, de.cardinal, fr.cardinal, es.cardinal, it.cardinal])
def test_no_two_numbers_are_said_alike(cardinal: Callable[[int], str]) -> None:
    numbers = [*range(3_000), *range(3_000, 1_000_000, 997), *range(10**6, 10**9, 999_983)]
    said = [cardinal(n) for n in numbers]
    assert len(set(said)) == len(numbers)
    assert not any(c.isdecimal() for words in said for c in words)
