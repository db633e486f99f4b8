"""The hotel's facts for the brain: its profile, its notes and its system, behind one small door."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from engine.brain.facts import Note, Offer, Profile
from engine.tools.book_file import ensure_book
from engine.tools.hotel import Notes, read_notes
from engine.tools.pms import Pms
from engine.tools.pms_book import BookPms
from engine.tools.profile import read_hotel, read_rooms


class HouseFacts:
    """Read-only lookups; implements `engine.brain.facts.Facts`."""

    def __init__(self, profile: Profile, notes: Notes, pms: Pms, zone: ZoneInfo | None) -> None:
        self.profile = profile
        self.zone = zone
        self._notes = notes
        self._pms = pms

    def search_hotel(self, query: str) -> list[Note]:
        return list(self._notes.search(query))

    def availability(self, arrival: date, nights: int, guests: int) -> list[Offer]:
        return self._pms.availability(arrival, nights, guests)

    def arriving(self, day: date) -> list[str]:
        """The names of the guests who arrive; the brain, which tells nobody who stays here, does not see them."""
        return self._pms.arriving(day)

    def close(self) -> None:
        self._notes.close()


def open_house(hotel: Path, book: Path, today: date) -> HouseFacts:
    """Reads the hotel's folder and makes the book if there is none. Raises SettingsError or OSError."""
    file, rooms = read_hotel(hotel), read_rooms(hotel)
    ensure_book(book, hotel, today)
    notes = Notes(read_notes(hotel), file.synonyms)
    names = [t.name for t in rooms.types]
    profile = Profile(
        name=file.name,
        phone=file.phone,
        emergency_number=file.emergency_number,
        check_in=file.check_in,
        check_out=file.check_out,
        currency=file.currency,
        rooms=frozenset(number for kind in rooms.types for number in kind.rooms),
        vocabulary=tuple(dict.fromkeys([file.name, *names, *notes.titles_and_keywords()])),
        sayings={language: sayings.model_dump() for language, sayings in file.languages.items()},
    )
    return HouseFacts(profile, notes, BookPms(book), file.zone)
