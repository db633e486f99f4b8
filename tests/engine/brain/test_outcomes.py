"""What came of an act is told from its outcome: nothing is said to be done that was not."""

from __future__ import annotations

from appliance.contract.events import Role
from engine.brain.dialog import Done, Said
from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene


def test_nothing_is_confirmed_that_was_not_saved(facts: HouseFacts) -> None:
    scene = Scene(facts, desk_works=False)
    reply = scene.play(["wake me at seven room 214"]).reply
    assert "could not be saved" in reply
    assert facts.profile.phone in reply
    assert "It's set" not in reply


def test_a_failed_alert_is_said_at_once(facts: HouseFacts) -> None:
    reply = Scene(facts, desk_works=False).play(["there is a fire"]).reply
    assert reply.startswith("Leave the room now")
    assert "I could not reach the staff. Call nine nine nine" in reply


def test_failed_acts_are_worded_from_their_outcome(scene: Scene) -> None:
    guest = Said(Role.GUEST, "can I speak to a person")
    act = scene.brain.decide([guest]).acts[0]
    done = Done("tool_1", act.name, act.arguments, False, {"error": "no space"})
    assert "saved" in scene.brain.decide([guest, done]).reply


def test_an_act_that_was_never_performed_comes_again(scene: Scene) -> None:
    history = [
        Said(Role.GUEST, "wake me at seven room 214"),
        Said(Role.PORTER, "Certainly."),
        Said(Role.GUEST, "are you there"),
    ]
    assert [a.name for a in scene.brain.decide(history).acts] == ["set_wake_up_call"]
