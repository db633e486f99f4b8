"""Changes of a stay, in many words, against what is booked: four nights from Tuesday, the 24th, for two."""

import pytest

from engine.brain.reading.intents import load_heard
from engine.brain.reading.words import Words, plain
from engine.brain.routes.change_reading import new_stay, read_change
from engine.brain.state import House
from engine.tools.house import HouseFacts
from tests.engine.brain.scene import NOW

BOOKED = {
    "wish": "change_booking",
    "shown_code": "HL1",
    "res_arrival": "2026-11-24",
    "res_nights": "4",
    "res_guests": "2",
    "res_type": "double",
}


@pytest.mark.parametrize(
    ("said", "arrival", "nights"),
    [
        ("shorten it by one night", "24", 3),
        ("one night less", "24", 3),
        ("two nights fewer", "24", 2),
        ("a night shorter please", "24", 3),
        ("cut it short by two days", "24", 2),
        ("take one night off", "24", 3),
        ("drop the last night", "24", 3),
        ("skip the first night", "25", 3),
        ("shorten it to two nights", "24", 2),
        ("leave a day earlier", "24", 3),
        ("check out two days sooner", "24", 2),
        ("we're going home a day earlier", "24", 3),
        ("leave a day later", "24", 5),
        ("arrive a day later", "25", 3),
        ("arrive a day later but keep the same departure", "25", 3),
        ("come one day later and still leave on the same day", "25", 3),
        ("we arrive as planned but leave a day earlier", "24", 3),
        ("come and leave a day later", "25", 4),
        ("a day later", "25", 4),
        ("the week after instead", "01", 4),
        ("the following week", "01", 4),
        ("put it back a week", "01", 4),
        ("postpone it by two days", "26", 4),
        ("bring it forward by one day", "23", 4),
        ("move it to the Wednesday instead of the Tuesday", "25", 4),
        ("Wednesday instead of Tuesday", "25", 4),
        ("instead of the Tuesday we come on the Thursday", "26", 4),
        ("the Friday instead of the Saturday", "24", 3),
        ("leaving on the Friday instead of the Saturday", "24", 3),
        ("until the 27th", "24", 3),
        ("three nights", "24", 3),
    ],
)
def test_a_stay_is_changed(said: str, arrival: str, nights: int, facts: HouseFacts) -> None:
    new = new_stay({**BOOKED, **heard(said, "change", BOOKED, facts)})
    assert (new["arrival"][-2:], new["nights"]) == (arrival, nights)


@pytest.mark.parametrize(
    ("said", "guests"),
    [("for three people", 3), ("one person less", 1), ("one of us can't come", 1), ("two more adults", 4)],
)
def test_the_party_is_changed(said: str, guests: int, facts: HouseFacts) -> None:
    assert new_stay({**BOOKED, **heard(said, "change", BOOKED, facts)})["guests"] == guests


def test_one_night_less_than_what_was_read_back(facts: HouseFacts) -> None:
    asked = {**BOOKED, "new_nights": "6", "quoted": "1"}
    assert new_stay({**asked, **heard("no, one night less", "confirm", asked, facts)})["nights"] == 5


def test_the_newest_way_to_say_how_long_counts(facts: HouseFacts) -> None:
    asked = {**BOOKED, "extra": "-1"}
    assert new_stay({**asked, **heard("no, until the 26th", "confirm", asked, facts)})["nights"] == 2


def heard(said: str, asked: str, slots: dict[str, str], facts: HouseFacts) -> dict[str, str]:
    house = House(facts, NOW.replace(tzinfo=None), load_heard())
    return read_change(Words(said, plain(said), (plain(said),)), asked, slots, house)
