"""Known reasons are told in the window's language, with the name that stands in them; others as they came."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gui.state.reasons import KNOWN, tell_reason
from gui.words import speak

GERMAN = {
    "Front desk": "Rezeption",
    "ended by {name}": "beendet: {name}",
    **{reason: f"<{reason}>" for reason in KNOWN},
}


@pytest.fixture(autouse=True)
def in_german() -> Iterator[None]:
    speak(lambda text: GERMAN.get(text, text))
    yield
    speak(lambda text: text)


@pytest.mark.parametrize("reason", sorted(KNOWN))
def test_what_is_known(reason: str) -> None:
    assert tell_reason(reason) == f"<{reason}>"


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("ended by Eva Lund", "beendet: Eva Lund"),
        ("ended by Front desk", "beendet: Rezeption"),
        ("Nightporter was restarted while Eva had the call", "Nightporter was restarted while Eva had the call"),
        ("closing time", "closing time"),
        ("guest left early", "guest left early"),
    ],
)
def test_names_and_what_is_not_known(reason: str, told: str) -> None:
    assert tell_reason(reason) == told
