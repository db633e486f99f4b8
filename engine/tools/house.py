"""The hotel's facts for the brain: its document, its notes and its system, behind one small door."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from appliance.contract.hotel import Hotel
from appliance.contract.hotel_folder import BadHotel, read_hotel
from engine.brain.facts import Note, Offer, Profile
from engine.errors import SettingsError
from engine.tools.book_file import ensure_book
from engine.tools.notes import Notes
from engine.tools.pms import Pms, Stay, check_stay
from engine.tools.pms_book import BookPms

EXAMPLES = "reservations.toml"


class HouseFacts:
    """Read-only lookups; implements `engine.brain.facts.Facts`."""

    def __init__(self, hotel: Hotel, pms: Pms) -> None:
        self.hotel = hotel
        self.pms = pms
        self._notes = Notes(hotel.sections, hotel.synonyms)
        self.profile = _profile(hotel, self._notes)

    @property
    def zone(self) -> ZoneInfo | None:
        return self.hotel.zone

    def search_hotel(self, query: str) -> list[Note]:
        return list(self._notes.search(query))

    def availability(self, arrival: date, nights: int, guests: int) -> list[Offer]:
        return list(self.pms.at_hand(check_stay(Stay(arrival, nights, guests))).offers)

    def availability_age_s(self, arrival: date, nights: int, guests: int) -> float:
        return self.pms.at_hand(check_stay(Stay(arrival, nights, guests))).age_s

    async def arriving(self, day: date) -> list[str]:
        """The names of the guests who arrive; the brain, which tells nobody who stays here, does not see them."""
        return sorted({f"{r.first_name} {r.last_name}".strip() for r in await self.pms.arrivals(day)})

    def close(self) -> None:
        self._notes.close()


def open_house(where: Path, book: Path, today: date) -> HouseFacts:
    """The hotel as its folder or file tells it, with the built-in book. Raises SettingsError or OSError."""
    hotel = load_hotel(where)
    return HouseFacts(hotel, open_book(book, hotel, today, where / EXAMPLES if where.is_dir() else None))


def load_hotel(where: Path) -> Hotel:
    """Raises SettingsError that names the file and the key."""
    try:
        return read_hotel(where)
    except BadHotel as e:
        raise SettingsError(str(e)) from e


def open_book(book: Path, hotel: Hotel, today: date, examples: Path | None) -> BookPms:
    """The built-in book; it is made if there is none, with the examples. Raises SettingsError or OSError."""
    ensure_book(book, hotel.rooms, today, examples)
    initials = "".join(word[0] for word in hotel.name.split() if word[0].isascii() and word[0].isalpha())
    return BookPms(book, hotel.rooms, today, prefix=initials[-2:].upper() or "N")


def _profile(hotel: Hotel, notes: Notes) -> Profile:
    names = [*(kind.name for kind in hotel.rooms.types), *(venue.name for venue in hotel.venues)]
    return Profile(
        name=hotel.name,
        phone=hotel.phone,
        emergency_number=hotel.emergency_number,
        check_in=hotel.check_in,
        check_out=hotel.check_out,
        currency=hotel.currency,
        rooms=frozenset(number for kind in hotel.rooms.types for number in kind.rooms),
        vocabulary=tuple(dict.fromkeys([hotel.name, *names, *notes.titles_and_keywords()])),
        sayings={language: sayings.model_dump(exclude_none=True) for language, sayings in hotel.languages.items()},
        room_types={kind.code: kind.name for kind in hotel.rooms.types},
        nights_max=hotel.policies.nights_max,
        directory={said.lower(): d.name for d in hotel.directory for said in (d.name, *d.also)},
    )
