from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.brain.reading.numbers import speak_digits
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
    return set(standing_sentences(settings(HOTEL))[0].pieces)


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
    (standing,) = standing_sentences(settings(tmp_path))
    assert "Certainly." in standing.pieces and standing.rate == 1.2


VOICE = {"audio": {"sample_rate": 22050}, "phoneme_id_map": {}}


@pytest.mark.parametrize(
    ("there", "numbers", "table", "warmed"),
    [
        ({"jenny": "en_GB"}, {}, {}, []),
        ({"jenny": "en_GB", "thorsten": "de_DE"}, {}, {}, [("Nachtportier", "thorsten")]),
        ({"jenny": "en_GB", "amy": "en_US"}, {"+1": "en-US"}, {}, [("night porter", "amy")]),
        ({"jenny": "en_GB", "eva": "de_DE", "anna": "de_AT"}, {}, {"de": "anna"}, [("Nachtportier", "anna")]),
        ({"jenny": "en_GB", "mies": "nl_NL"}, {"+31": "nl-NL"}, {}, []),
    ],
    ids=["none for it", "another language", "a number that is called", "the table says whose", "no texts"],
)
def test_each_language_that_a_call_may_be_in_has_its_own(
    tmp_path: Path,
    there: dict[str, str],
    numbers: dict[str, str],
    table: dict[str, str],
    warmed: list[tuple[str, str]],
) -> None:
    for name, code in there.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "voice.onnx").touch()
        told = {**VOICE, "espeak": {"voice": code[:2]}, "language": {"code": code}}
        (tmp_path / name / "voice.json").write_text(json.dumps(told))
    changes = {"voices_dir": tmp_path, "locales_by_number": numbers, "voices": {"piper": table}}
    house, *others = standing_sentences(settings(HOTEL).model_copy(update=changes))
    assert house.voice is None and "Certainly." in house.pieces
    found = {standing.voice: " ".join(standing.pieces) for standing in others}
    expected = {voice: word for word, voice in warmed}
    assert found.keys() == expected.keys()
    assert all(word in found[voice] for voice, word in expected.items())
