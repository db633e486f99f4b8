"""A language that nobody understands: every sentence is answered in it, by pointing to the keys."""

from appliance.contract.events import Role
from engine.brain.dialog import Said
from engine.brain.texts import load_texts
from engine.brain.unserved import UnservedBrain


def test_it_points_to_the_keys_in_turn_and_does_nothing() -> None:
    brain = UnservedBrain(load_texts("de"))
    first = brain.decide([Said(Role.GUEST, "cut in dark")])
    second = brain.decide([Said(Role.GUEST, "cut in dark"), Said(Role.PORTER, first.reply), Said(Role.GUEST, "hello")])
    assert "Taste" in first.reply and "Taste" in second.reply and first.reply != second.reply
    assert first.complete and not first.acts and not first.ends_call
