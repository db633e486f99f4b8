"""Which screen is shown, and how many things wait on each."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from gui.words import mark


class Place(StrEnum):
    """The screens, in the order in which they are reached with Ctrl+1 and so on; the value names the symbol."""

    CALLS = "calls"
    REQUESTS = "requests"
    HEALTH = "health"
    TALK = "talk"
    SETTINGS = "settings"


NAMES = {
    Place.CALLS: mark("Calls"),
    Place.REQUESTS: mark("Requests"),
    Place.HEALTH: mark("Health"),
    Place.TALK: mark("Talk"),
    Place.SETTINGS: mark("Settings"),
}


class Places:
    """The person is at one of them."""

    def __init__(self) -> None:
        self.current = Place.CALLS
        self._waiting: dict[Place, int] = {}
        self._observers: list[Callable[[], None]] = []

    def watch(self, observer: Callable[[], None]) -> None:
        """Be told of every change."""
        self._observers.append(observer)

    def go(self, place: Place) -> None:
        if place is not self.current:
            self.current = place
            self._tell()

    def waiting(self, place: Place) -> int:
        """How many things there want somebody; 0 for none."""
        return self._waiting.get(place, 0)

    def set_waiting(self, place: Place, number: int) -> None:
        if number != self.waiting(place):
            self._waiting[place] = number
            self._tell()

    def _tell(self) -> None:
        for observer in list(self._observers):
            observer()
