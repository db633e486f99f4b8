from __future__ import annotations

import pytest

from engine.models.reading import read_aloud


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("£120 a night", "120 pounds a night"),
        ("It is £1, no more.", "It is 1 pound, no more."),
        ("£1,240.50.", "1,240 pounds 50."),
        ("€95.00", "95 euros"),
        ("$80.05", "80 dollars 5"),
        ("at 7:00", "at 7 o'clock"),
        ("7:00 am", "7 am"),
        ("6:30 am", "6 30 am"),
        ("6:30am", "6 30am"),
        ("at 7:05.", "at 7 oh 5."),
        ("from 14:00 to 19:45", "from 2 pm to 19 45"),
        ("until 0:00", "until midnight"),
        ("room 301", "room 3 oh 1"),
        ("rooms 12", "rooms 12"),
        ("call +44 20 7946 0123.", "call plus 4 4 2 oh 7 9 4 6 oh 1 2 3."),
        ("a 10% discount on 1st May 2025", "a 10% discount on 1st May 2025"),
        ("1,200,000 stars", "1,200,000 stars"),
    ],
)
def test_figures(written: str, spoken: str) -> None:
    assert read_aloud(written) == spoken
