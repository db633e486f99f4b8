from collections.abc import Iterator

import pytest

from engine.tools.house import load_hotel
from engine.tools.notes import Notes
from tests.engine.tools.scene import EXAMPLE_HOTEL

QUESTIONS = [
    ("what time is breakfast", "Breakfast"),
    ("can I have an early breakfast", "Early breakfast"),
    ("is there parking", "Parking"),
    ("where can I park my car", "Parking"),
    ("can i bring my dog", "Pets"),
    ("where can i smoke", "Smoking"),
    ("is there a gym", "Gym"),
    ("do you have a fitness room", "Gym"),
    ("do you have a swimming pool", "Swimming pool"),
    ("what time do i have to check out", "Check-out"),
    ("can i check out late", "Late check-out"),
    ("what time can i check in", "Check-in"),
    ("do you take american express", "Payment"),
    ("what is the wifi password", "Wifi"),
    ("is there internet", "Wifi"),
    ("when does the bar close", "Bar"),
    ("do you have an elevator", "Lift and accessibility"),
    ("are there vegan options", "Diets and allergies"),
    ("can i leave my bags", "Luggage"),
    ("do you have rooms with a balcony", "Room types"),
    ("where is the fire exit", "Fire safety"),
    ("do you have an ironing board", "Room equipment"),
    ("how far is the beach", "Beach"),
    ("what is your address", "Where we are"),
    ("where are you", "Where we are"),
    ("is there a bus to the airport", "Airport"),
    ("when is dinner", "Restaurant"),
    ("do you speak german", "Languages"),
]
UNKNOWN = [
    "do you have a helicopter pad",
    "do you have a casino",
    "is there a golf course nearby",
    "do you have a tennis court",
    "who won the football",
    "can you recommend a good sushi place",
    "what is the weather tomorrow",
    "is there a piano",
    "can i rent a boat",
    "do you sell stamps",
    "",
    '" OR 1 NEAR * (',
]


@pytest.fixture(scope="module")
def notes() -> Iterator[Notes]:
    index = Notes(load_hotel(EXAMPLE_HOTEL).sections, load_hotel(EXAMPLE_HOTEL).synonyms)
    yield index
    index.close()


@pytest.mark.parametrize(("question", "title"), QUESTIONS)
def test_finds_the_note(question: str, title: str, notes: Notes) -> None:
    assert notes.search(question)[0].title == title


@pytest.mark.parametrize("question", UNKNOWN)
def test_knows_nothing_of_what_is_not_written(question: str, notes: Notes) -> None:
    assert notes.search(question) == ()


def test_every_note_of_the_example_can_be_spoken() -> None:
    notes = load_hotel(EXAMPLE_HOTEL).sections
    assert len(notes) >= 30
    for note in notes:
        assert len(note.spoken.split()) <= 30, note.title
        assert note.keywords, note.title
        assert not any(c in note.spoken for c in "£$€*_#:/"), note.title


def test_every_note_is_found_by_its_own_title(notes: Notes) -> None:
    for note in load_hotel(EXAMPLE_HOTEL).sections:
        assert note.title in [n.title for n in notes.search(note.title)][:2]
