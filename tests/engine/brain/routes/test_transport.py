"""A taxi: when, from where and where to, with how many ride and what they bring."""

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene

TAXI = "a taxi to the airport at six tomorrow"


@pytest.mark.parametrize(
    ("lines", "wishes"),
    [
        (
            ["I need a taxi for six people to the airport at six tomorrow with a child seat", "214"],
            "six people child seat",
        ),
        ([TAXI, "there are six of us", "room 214"], "six of us"),
        ([TAXI, "room 214", "We need a child seat"], "child seat"),
        ([TAXI, "room 214", "We need a child seat", "and we have five suitcases"], "child seat suitcases"),
    ],
)
def test_what_it_has_to_have_room_for_is_left_too(lines: list[str], wishes: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(lines)
    (left,) = scene.left
    assert all(word in left.summary for word in wishes.split())
    assert left.details["room"] == "214" and "06:00" in left.summary
    assert any(word in left.details["said"] for word in wishes.split())


@pytest.mark.parametrize(
    ("lines", "summary"),
    [
        (["taxi to the station at two tomorrow, room 102", "in the afternoon I mean"], "14:00 on Friday 20"),
        (["taxi to the station at two tomorrow, room 102", "in the morning"], "02:00 on Friday 20"),
        (["taxi to the station at two tomorrow, room 102", "two pm"], "14:00 on Friday 20"),
        (["can you get me a cab for two o'clock", "in the afternoon", "to Trelowan", "102"], "14:00 on Friday 20"),
        (["a cab for two o'clock, room 102", "no, in the afternoon"], "14:00 on Friday 20"),
        (["order me a taxi for Saturday at two, room 214", "the afternoon"], "14:00 on Saturday 21"),
        (["late check out and a taxi at one tomorrow, room 203", "in the afternoon"], "13:00 on Friday 20"),
        (["cab for half past one please, room 203, we want to go for lunch in town"], "13:30 on Friday 20"),
        (["taxi to the theatre at seven on Saturday, room 203"], "19:00 on Saturday 21"),
        (["a taxi tomorrow at eight, no nine, to the museum, room 214"], "09:00 on Friday 20"),
        (["a taxi tomorrow at eight, room 214, for two of us"], "08:00 on Friday 20"),
        (["taxi tomorrow afternoon at two to the station, room 102"], "14:00 on Friday 20"),
        (["taxi to the airport please, flight's at nine, room 102", "at six in the morning"], "06:00 on Friday 20"),
        (["a taxi now please", "room 102"], "Taxi now"),
        (["a taxi at seven tomorrow evening", "no, at eight", "room 102"], "20:00 on Friday 20"),
        (["a taxi at noon tomorrow", "no, at eleven", "room 102"], "11:00 on Friday 20"),
    ],
)
def test_it_comes_in_the_half_of_the_day_that_is_meant(lines: list[str], summary: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(lines)
    (left,) = scene.left
    assert summary in left.summary


@pytest.mark.parametrize(
    ("lines", "spoken"),
    [
        (["order me a taxi for Saturday at four pm, room 214"], "four in the afternoon on Saturday"),
        (["a taxi at noon tomorrow, room 214"], "twelve noon tomorrow;"),
        (["a taxi on Saturday at three, room 214"], "in the morning, or in the afternoon?"),
    ],
)
def test_it_says_in_which_half_of_the_day(lines: list[str], spoken: str, facts: HouseFacts) -> None:
    assert spoken in Scene(facts).play(lines).reply


@pytest.mark.parametrize(
    ("lines", "parts", "not_said"),
    [
        (
            ["taxi at ten tomorrow from the station to you, Delahunty, on the 9.50 train", "07700900128"],
            ["from station", "10:00", "Delahunty"],
            "to you",
        ),
        (
            ["taxi from the airport to the hotel on Saturday at three in the afternoon", "07700900128"],
            ["from airport", "15:00 on Saturday"],
            "to hotel",
        ),
        (["can somebody pick me up at the station", "at nine tomorrow morning", "07700900128"], ["from station"], ""),
        (
            ["taxi at eight tomorrow to the station, Katie Price, 07700900801"],
            ["to station", "Katie Price"],
            "station katie",
        ),
        (["taxi to the airport terminal at eight tomorrow, room 214"], ["to airport terminal"], "from"),
    ],
)
def test_it_goes_from_where_to_where(lines: list[str], parts: list[str], not_said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(lines)
    (left,) = scene.left
    assert all(part in left.summary for part in parts)
    assert not not_said or not_said not in left.summary
