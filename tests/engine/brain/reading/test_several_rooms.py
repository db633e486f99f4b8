"""Wake-up calls of several rooms in one breath are taken apart."""

from __future__ import annotations

import pytest

from engine.brain.reading.several_rooms import calls_by_room

ROOMS = ("103", "104", "210", "211", "214", "305")


@pytest.mark.parametrize(
    ("line", "calls"),
    [
        (
            "wake up calls for both rooms 210 and 211 at seven",
            [
                ("210", "wake up calls for both rooms 210 and at seven"),
                ("211", "wake up calls for both rooms and 211 at seven"),
            ],
        ),
        (
            "wake me at six and my son in 305 at eight",
            [("", "wake me at six and my son in"), ("305", "wake me and my son in 305 at eight")],
        ),
        (
            "call one oh three at five and one oh four at six",
            [("103", "call one oh three at five and"), ("104", "call and one oh four at six")],
        ),
        ("at five for 210 and at six for 211", [("210", "at five for 210 and for"), ("211", "for and at six for 211")]),
        (
            "wake 210 at six and half past six and 211 at seven",
            [("210", "wake 210 at six and half past six and"), ("211", "wake and and 211 at seven")],
        ),
        (
            "wake 210 211 at seven and half past seven",
            [("210", "wake 210 at seven and half past seven"), ("211", "wake 211 at seven and half past seven")],
        ),
        ("room 210 at six 211 at six thirty", [("210", "room 210 at six at"), ("211", "room 211 at six thirty")]),
        (
            "my son in 305 at eight and at six in 214",
            [("305", "my son in 305 at eight and in"), ("214", "my son in and at six in 214")],
        ),
        (
            "wake two hundred and ten and 305 at seven",
            [("210", "wake two hundred and ten and at seven"), ("305", "wake and 305 at seven")],
        ),
    ],
)
def test_each_room_has_its_words(line: str, calls: list[tuple[str, str]]) -> None:
    assert calls_by_room(line, ROOMS) == calls


@pytest.mark.parametrize(
    "line",
    [
        "wake me at seven in 214",
        "wake my parents in 305 at eight",
        "wake me at six in room 214 no seven room 210",
        "wake me and my son in 305 at eight",
        "wake me at six and my wife at seven in 214",
    ],
)
def test_one_room_or_who_knows_whose_hour(line: str) -> None:
    assert calls_by_room(line, ROOMS) == []
