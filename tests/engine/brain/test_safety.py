"""After an alert: what the guest says of it since reaches the staff, and nothing that is said takes it back."""

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene


@pytest.mark.parametrize(
    "said",
    [
        "No, cigarettes.",
        "it was only the toaster",
        "false alarm",
        "sorry, it's just steam from the shower",
        "there's no fire",
    ],
)
@pytest.mark.parametrize("before", [["there's smoke in my room"], ["there's smoke in my room", "305"]])
def test_that_it_is_less_is_noted_beside_the_alert_which_stands(
    before: list[str], said: str, facts: HouseFacts
) -> None:
    scene = Scene(facts)
    scene.play(before)
    alerts = [draft.request_id for draft in scene.left]
    reply = scene.play([said]).reply
    assert scene.noted == [(alerts[-1], f"The guest says now: {said}")]
    assert [draft.request_id for draft in scene.left] == alerts
    assert "look" in reply and "get out" not in reply.lower() and "leave the room" not in reply.lower()


def test_what_helpers_should_know_is_noted(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(["there is smoke in the corridor", "one of us is in a wheelchair"])
    assert [text for _, text in scene.noted] == ["The guest says: one of us is in a wheelchair"]
    assert "stairs" in scene.replies[-1]
    scene.play(["room 214"])
    assert "214" in scene.left[-1].summary


def test_a_note_that_could_not_be_written_is_not_promised(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(["there's smoke in my room", "305"])
    scene.desk_works = False
    reply = scene.play(["No, cigarettes."]).reply
    assert "told" not in reply and "look" in reply
