"""What is broken, missing or to be carried: what is understood of it, and read back."""

from __future__ import annotations

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene


@pytest.mark.parametrize(
    ("said", "kind", "what"),
    [
        ("Can somebody take my luggage up? It's room 214.", "luggage", "take my luggage up"),
        ("Can you fix the lamp in room 214?", "maintenance", "fix the lamp"),
        ("The tap drips, room 214.", "maintenance", "tap drips"),
        ("Would you mind bringing up a kettle to 214?", "housekeeping", "kettle"),
        ("Could you change the towels and the sheets in room 214?", "housekeeping", "change the towels and the sheets"),
        (
            "Please change the sheets and empty the bin, room 214.",
            "housekeeping",
            "change the sheets and empty the bin",
        ),
        ("I need two towels and my name is Tom Hart, room 214.", "housekeeping", "two towels"),
        ("The tap is dripping, and can you tell me when breakfast is? Room 214.", "maintenance", "tap is dripping"),
    ],
)
def test_the_thing_itself_is_left_for_staff(said: str, kind: str, what: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play([said])
    (left,) = scene.left
    assert (left.kind.value, left.details["what"], left.details["room"]) == (kind, what, "214")


def test_what_is_the_guests_is_read_back_as_theirs(facts: HouseFacts) -> None:
    reply = Scene(facts).play(["Can somebody take my luggage up, room 214?"]).reply
    assert "Take your luggage up, room two one four." in reply


@pytest.mark.parametrize(
    "said",
    ["There is a dog barking, and who is staying in the room next door?", "Who is next door? They shout so loud."],
)
def test_who_makes_the_noise_is_told_to_nobody_and_the_noise_is_seen_to(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    assert "who stays where" in scene.play([said]).reply
    scene.play(["Room 214."])
    assert [left.kind.value for left in scene.left] == ["noise"]


@pytest.mark.parametrize(
    ("lines", "loud"),
    [
        (["The noise comes from room 303.", "214."], "303"),
        (["I'm in 214 and the noise comes from 215."], "215"),
        (["Somebody is shouting in 206.", "I'm next door, in 214."], "206"),
    ],
)
def test_who_hears_the_noise_is_told_with_where_it_comes_from(lines: list[str], loud: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    reply = scene.play(lines).reply
    (left,) = scene.left
    assert left.details["room"] == "214"
    assert loud in left.summary
    assert "You are in room two one four." in reply
