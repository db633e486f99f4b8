"""Names among a hotel's words; and that the example hotel has some."""

from __future__ import annotations

import pytest

from engine.speech.ears.vocabulary import MOST_NAMES, names, with_guests
from engine.tools.house import load_hotel
from engine.tools.notes import Notes
from tests.fakes.model_server import CHECKOUT


@pytest.mark.parametrize(
    ("vocabulary", "expected"),
    [
        ([], ()),
        (["breakfast", "buffet"], ()),
        (["Tidewater", "restaurant"], ("Tidewater",)),
        (["Restaurant", "restaurant", "Trains", "train", "Buses", "bus"], ()),
        (["The Harbour Lantern", "Snug Single"], ("The Harbour Lantern", "Snug Single")),
        (["Where we are", "What to see", "Early breakfast", "Booking a table"], ()),
        (["Hotel am Markt", "Bar of the Seven Seas"], ("Hotel am Markt", "Bar of the Seven Seas")),
        (["Tidewater", " Tidewater ", "Tidewater"], ("Tidewater",)),
        (["4th floor", "101"], ()),
    ],
)
def test_names(vocabulary: list[str], expected: tuple[str, ...]) -> None:
    assert names(vocabulary) == expected


def test_there_is_a_limit() -> None:
    assert len(names(f"Suite {letter}{number}" for letter in "ABCDEFGHIJ" for number in range(100))) == MOST_NAMES


@pytest.mark.parametrize(
    ("guests", "expected"),
    [
        ([], ("Tidewater",)),
        (["Catherine Holloway"], ("Tidewater", "Catherine Holloway", "Holloway")),
        (["  Anna  van der Berg "], ("Tidewater", "Anna van der Berg", "Berg")),
        (["Ann Lee", "Bo Lee"], ("Tidewater", "Ann Lee", "Lee", "Bo Lee")),
        (["Madonna", ""], ("Tidewater", "Madonna")),
    ],
)
def test_guests_come_after_the_hotels_own(guests: list[str], expected: tuple[str, ...]) -> None:
    assert with_guests(("Tidewater",), guests) == expected


def test_many_guests_are_too_many() -> None:
    assert len(with_guests(("Tidewater",), [f"Guest {n}" for n in range(500)])) == MOST_NAMES


def test_the_example_hotel() -> None:
    hotel = load_hotel(CHECKOUT / "assets" / "hotel")
    notes = Notes(hotel.sections, [])
    found = names([hotel.name, *(t.name for t in hotel.rooms.types), *notes.titles_and_keywords()])
    notes.close()
    assert {"The Harbour Lantern", "Lantern Family Suite", "Tidewater"} <= set(found)
    assert len(found) < 20, "names, and not the whole of the notes"
