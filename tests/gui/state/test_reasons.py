"""Known reasons are told in the window's language, with the name that stands in them; others as they came."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from appliance.contract.events import TierCause
from appliance.contract.sessions import EndReason
from gui.state.reasons import CAUSES, ENDS, tell_cause, tell_end
from gui.words import speak

GERMAN = {
    "Front desk": "Rezeption",
    "ended by {name}": "beendet: {name}",
    **{words: f"<{words}>" for words in (*ENDS.values(), *CAUSES.values())},
}


@pytest.fixture(autouse=True)
def in_german() -> Iterator[None]:
    speak(lambda text: GERMAN.get(text, text))
    yield
    speak(lambda text: text)


@pytest.mark.parametrize("reason", EndReason)
def test_why_a_call_ended(reason: EndReason) -> None:
    assert tell_end(reason.value) == f"<{ENDS[reason]}>"


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("ended by Eva Lund", "beendet: Eva Lund"),
        ("ended by Front desk", "beendet: Rezeption"),
        ("Nightporter was restarted while Eva had the call", "Nightporter was restarted while Eva had the call"),
        ("could not be started: LiveKit is away", "could not be started: LiveKit is away"),
        ("ended by ", "ended by "),
        ("closing time", "closing time"),
        ("guest left early", "guest left early"),
    ],
)
def test_names_and_what_is_not_known(reason: str, told: str) -> None:
    assert tell_end(reason) == told


def test_why_another_tier_serves() -> None:
    assert tell_cause(TierCause.TIMEOUT, "piper: no sound in time") == "<no answer in time>"
    assert tell_cause(None, "piper: no sound in time") == "piper: no sound in time", "of an older box"
