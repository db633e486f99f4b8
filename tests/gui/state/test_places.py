"""Where the person is, and what waits where."""

from __future__ import annotations

from gui.state.places import NAMES, Place, Places


def test_observers_hear_of_changes_only() -> None:
    places, told = Places(), list[Place]()
    places.watch(lambda: told.append(places.current))
    places.go(Place.CALLS)
    places.go(Place.HEALTH)
    places.set_waiting(Place.REQUESTS, 0)
    places.set_waiting(Place.REQUESTS, 2)
    places.set_waiting(Place.REQUESTS, 2)
    assert told == [Place.HEALTH, Place.HEALTH]
    assert (places.waiting(Place.REQUESTS), places.waiting(Place.CALLS)) == (2, 0)


def test_every_place_has_its_name() -> None:
    assert set(NAMES) == set(Place)
