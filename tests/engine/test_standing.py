from __future__ import annotations

from pathlib import Path

import pytest

from engine.brain.numbers import speak_digits
from engine.brain.texts import load_texts
from engine.settings import Settings
from engine.speech.voices.reading import open_reader
from engine.speech.voices.sentences import split
from engine.standing import standing_sentences
from tests.fakes.model_server import CHECKOUT

HOTEL = CHECKOUT / "assets" / "hotel"


def settings(hotel: Path) -> Settings:
    nowhere = Path("/nowhere")
    return Settings(spool_dir=nowhere, book_file=nowhere, hotel=hotel, voices_dir=nowhere, speaking_rate=1.2)


def read_and_cut(text: str) -> set[str]:
    """As a reply of a call is (`TieredSpeaker.speak`)."""
    return set(split(open_reader(HOTEL)(text, "en-GB")))


@pytest.fixture(scope="module")
def pieces() -> set[str]:
    return set(standing_sentences(settings(HOTEL)).pieces)


@pytest.mark.parametrize(
    "text",
    [
        "Good evening, The Harbour Lantern, this is the night porter. How can I help?",
        "Certainly.",
        "And a telephone number, please?",
        "There is a supermarket in Fore Street, five minutes away, open until eleven. The cash machine is beside it.",
        "The Tidewater serves dinner from six until half past nine, every evening except Monday.",
        "You can cancel without charge until six in the evening on the day before you arrive.",
        "Keep your door locked and open it to nobody. I am sending somebody now.",
    ],
)
def test_what_any_guest_may_hear(pieces: set[str], text: str) -> None:
    assert read_and_cut(text) <= pieces


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("emergency.medical", {"number": "nine nine nine"}),
        ("emergency.fire", {"number": "nine nine nine"}),
        ("emergency.alerted_room", {"room": speak_digits("214")}),
        ("ok.room_known", {"room": speak_digits("101")}),
        ("wake_up.read_back_cancelled", {"room": speak_digits("312")}),
        ("person.thanks", {"contact": f"in room {speak_digits('205')}"}),
        ("person.already", {"phone": "oh one six three two, nine six oh, one four oh"}),
        ("sorry.not_saved", {"phone": "oh one six three two, nine six oh, one four oh"}),
        ("book.free_from", {"day": "tonight", "price": "125", "currency": "pounds"}),
        ("book.free_from", {"day": "tomorrow", "price": "99", "currency": "pounds"}),
    ],
)
def test_the_hotels_own_numbers_are_there_in_whole_sentences(
    pieces: set[str], key: str, values: dict[str, str]
) -> None:
    for nth in range(3):
        assert read_and_cut(load_texts().say(key, nth, values)) <= pieces


@pytest.mark.parametrize(
    ("key", "values", "piece"),
    [
        ("wake_up.is_it", {"when": "seven in the morning", "room": "two one four"}, "room two one four."),
        ("book.done", {"name": "Ada Byron"}, "I've left it with the desk, and they'll ring you to confirm."),
        ("book.confirm", {}, "Shall I book it?"),
    ],
)
def test_of_what_a_guest_brings_something_into_the_rest_is_there(
    pieces: set[str], key: str, values: dict[str, str], piece: str
) -> None:
    assert piece in pieces
    if values:
        assert piece in read_and_cut(load_texts().say(key, 0, values))


def test_nothing_that_only_a_guest_could_bring_is_there(pieces: set[str]) -> None:
    assert not [piece for piece in pieces if "{" in piece or "uaxel" in piece or any(c.isdigit() for c in piece)]
    assert not [piece for piece in pieces if "isn't one of ours" in piece], "rooms of the house are"


def test_a_hotel_without_a_folder_has_the_porters_own_texts(tmp_path: Path) -> None:
    standing = standing_sentences(settings(tmp_path))
    assert "Certainly." in standing.pieces and standing.rate == 1.2
