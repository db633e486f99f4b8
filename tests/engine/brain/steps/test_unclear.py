"""What is not understood is owned up to, and twice leads to a person and the keys."""

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene


def test_after_two_failures_a_person_and_the_keys_are_offered(facts: HouseFacts) -> None:
    scene = Scene(facts)
    first, second = (scene.play([said]).reply for said in ("Bibble bobble.", "Wibble wobble."))
    assert "zero" not in first
    assert "person" in second and "zero" in second and "nine" in second
    assert scene.left == []
    assert "colleague" in scene.play(["Blah."]).reply
    assert [draft.kind.value for draft in scene.left] == ["person"]


@pytest.mark.parametrize(
    ("lines", "told", "intent"),
    [
        (["I'd like to make an appointment for tomorrow at four.", "The spa."], "the spa", "spa"),
        (["Our flight was cancelled.", "I want to cancel."], "cancelling", "cancel_booking"),
        (["I missed my train.", "Coming late."], "coming late", "late_arrival"),
    ],
)
def test_which_of_two_things_is_asked(lines: list[str], told: str, intent: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    assert told in scene.play(lines[:1]).reply
    assert scene.play(lines[1:]).decision.intent == intent
