from __future__ import annotations

import pytest

from engine.brain.reading.introductions import Introduced, introduce
from engine.brain.reading.words import Words, plain


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Eva Muster, 0171 234567.", Introduced("Eva Muster", "0171234567", "")),
        ("0171 234567, Eva Muster.", Introduced("Eva Muster", "0171234567", "")),
        (
            "0171 234567, Eva Muster, it's about the invoice.",
            Introduced("Eva Muster", "0171234567", "it's about the invoice"),
        ),
        ("My name is Tom Hart and my number is 07700 900123.", Introduced("Tom Hart", "07700900123", "")),
        ("Tom Hart. You can reach me on 07700 900123.", Introduced("Tom Hart", "07700900123", "")),
        ("My parcel has not arrived.", Introduced("", "", "My parcel has not arrived")),
        ("", Introduced("", "", "")),
    ],
)
def test_introduce(said: str, told: Introduced) -> None:
    line = plain(said)
    assert introduce(Words(said, line, (line,))) == told
