"""What is asked for and answered beside the routes: what was spoken of is booked, two failures lead to the keys."""

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
    "said", ["Book me in tomorrow at ten.", "Put me down for tomorrow at ten, please.", "I'll book it."]
)
def test_what_was_spoken_of_is_booked(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    assert scene.play(["When is the spa open?", said]).decision.intent == "spa"


@pytest.mark.parametrize("said", ["Book me in tomorrow at ten.", "I'll book it."])
def test_what_nobody_spoke_of_is_not(said: str, facts: HouseFacts) -> None:
    assert Scene(facts).play([said]).decision.intent not in ("spa", "table")
