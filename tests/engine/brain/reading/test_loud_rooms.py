"""The room that is loud is told apart from the caller's."""

from __future__ import annotations

import pytest

from engine.brain.reading.loud_rooms import rooms_of_noise

ROOMS = ("203", "206", "207", "214", "215", "303", "304")


@pytest.mark.parametrize(
    ("line", "own", "loud"),
    [
        ("the noise comes from room 303", "", "303"),
        ("the people in 303 are loud", "", "303"),
        ("room 303 is so loud", "", "303"),
        ("two one four is having a party", "", "214"),
        ("there is noise from the room above 304", "", "304"),
        ("could somebody go up to 303 they are loud", "", "303"),
        ("i am in 214 and the noise comes from 215", "214", "215"),
        ("tell the people in 303 to be quiet i am in 203", "203", "303"),
        ("i am calling from 203 it is loud in 304", "203", "304"),
        ("i am next door in 207", "207", ""),
        ("the neighbours are too loud room 214", "214", ""),
        ("my room is 214", "214", ""),
        ("it is 215 that is loud", "", "215"),
        ("it is so loud", "", ""),
    ],
)
def test_whose_room_it_is(line: str, own: str, loud: str) -> None:
    assert rooms_of_noise(line, ROOMS) == (own, loud)
