import pytest

from engine.brain.reading.rooms import find_room, without_room
from engine.brain.reading.words import plain

ROOMS = frozenset(str(floor * 100 + n) for floor in (1, 2, 3) for n in range(1, 17))

SAID = [
    ("room 214", "214"),
    ("Room two one four.", "214"),
    ("room number two one four", "214"),
    ("room two fourteen", "214"),
    ("room two hundred and fourteen", "214"),
    ("room three oh five", "305"),
    ("room three zero five please", "305"),
    ("room 2 14", "214"),
    ("I'm in room one one one", "111"),
    ("room two one four at seven thirty", "214"),
    ("my room number is 305", "305"),
    ("it's for 214", "214"),
    ("room double one two", "112"),
    ("room 214, no, seven o'clock, room 215", "215"),
    ("room 214, and room 215", "214"),
    ("room 999", "999"),
    ("room to one four", "214"),
    ("Rum two one four.", "214"),
    ("Roam to one four.", "214"),
    ("in route one-hole-four", "104"),
    ("room to one-fourth", "214"),
    ("in room to 03", "203"),
    ("no, not 203, 302", "302"),
]
ASKED = [
    ("two one four", "214"),
    ("214", "214"),
    ("it's two fourteen", "214"),
    ("to one for", "214"),
    ("three oh five please", "305"),
    ("I think it is 305", "305"),
    ("3.05.", "305"),
    ("it's 3:05", "305"),
    ("nine nine nine", "999"),
    ("three won too", "312"),
    ("Room to one four, please.", "214"),
    ("Bring to one four please.", "214"),
    ("To one fall.", "214"),
    ("Do one fall.", "214"),
    ("You want four", "214"),
    ("I mean, bring one one here.", "110"),
    ("One one one one.", "111"),
]
NONE = [
    "a room for two",
    "a room for two people",
    "a room for tonight",
    "two rooms",
    "wake me at two oh three",
    "hello",
    "bring two towels",
    "a room for 10 people",
    "a room for two, for one night",
    "we are going to want four towels",
]


@pytest.mark.parametrize(("said", "room"), SAID)
def test_reads_rooms(said: str, room: str) -> None:
    assert find_room(plain(said), ROOMS, asked=False) == room


@pytest.mark.parametrize(("said", "room"), ASKED)
def test_believes_more_when_the_room_was_asked_for(said: str, room: str) -> None:
    assert find_room(plain(said), ROOMS, asked=True) == room


@pytest.mark.parametrize("said", NONE)
def test_takes_no_other_number_for_a_room(said: str) -> None:
    assert find_room(plain(said), ROOMS, asked=False) is None


def test_takes_a_rooms_number_out_of_a_line() -> None:
    assert without_room("at seven room two one four", "214") == "at seven room"
    assert without_room("room to one four please", "214") == "room please"
    assert without_room("at seven", "") == "at seven"
