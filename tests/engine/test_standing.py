from __future__ import annotations

from pathlib import Path

from engine.settings import Settings
from engine.standing import standing_sentences
from tests.fakes.model_server import CHECKOUT


def settings(hotel: Path) -> Settings:
    nowhere = Path("/nowhere")
    return Settings(spool_dir=nowhere, book_file=nowhere, hotel=hotel, voices_dir=nowhere, speaking_rate=1.2)


def test_what_any_guest_may_hear_as_it_is_pronounced() -> None:
    standing = standing_sentences(settings(CHECKOUT / "assets" / "hotel"))
    for text in (
        "Good evening, The Harbour Lantern, this is the night porter. How can I help?",
        "Certainly.",
        "And a telephone number, please?",
        "There is a supermarket in Fore Street, five minutes away, open until eleven. The cash machine is beside it.",
    ):
        assert text in standing.texts
    assert standing.rate == 1.2
    assert not [text for text in standing.texts if "{" in text or any(c.isdigit() for c in text)]


def test_a_hotel_without_a_folder_has_the_porters_own_texts(tmp_path: Path) -> None:
    assert "Certainly." in standing_sentences(settings(tmp_path)).texts
