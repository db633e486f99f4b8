"""What a recogniser makes up for a noise is no sentence that another one should have heard."""

from __future__ import annotations

import pytest

from engine.speech.ears.limits import is_sentence
from engine.speech.ports import Heard


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", False),
        ("You", False),
        ("Thank you.", False),
        ("The first is the first.", False),
        ("The first step is to take the first step. The first step is to take the first step.", False),
        ("Oh oh oh oh.", False),
        ("What time is breakfast?", True),
        ("What time is breakfast, and what time is dinner?", True),
        ("I'd like to book a table for two tomorrow at seven, and a taxi at eleven.", True),
        ("Two towels, please.", True),
    ],
)
def test_who_goes_in_circles_says_nothing(text: str, meant: bool) -> None:
    assert is_sentence(Heard(text, 3.0, 0.0, 0.1)) == meant
