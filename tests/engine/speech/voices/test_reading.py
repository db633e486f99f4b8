from __future__ import annotations

from pathlib import Path

from structlog.testing import capture_logs

from engine.speech.voices.pronunciation import FILE, Pronunciation
from engine.speech.voices.reading import open_reader, reader


def test_the_hotels_list_comes_first_and_figures_become_words(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("[en]\n'Room 412' = 'the blue room'\n")
    read = open_reader(tmp_path)
    assert read("Room 412 is £120.", "en-GB") == "the blue room is one hundred and twenty pounds."


def test_a_list_that_is_damaged_is_left_out(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("[en")
    assert open_reader(tmp_path)("Room 412.", "en-GB") == "Room four one two."


def test_a_text_that_a_mistake_keeps_from_being_read_is_spoken_as_it_is_written() -> None:
    class Mistaken(Pronunciation):
        def pronounce(self, text: str, locale: str) -> str:
            raise IndexError(text)

    with capture_logs() as logs:
        assert reader(Mistaken({}))("Room 412, Mr Byron.", "en-GB") == "Room 412, Mr Byron."
    assert logs[0]["error"] == "IndexError" and "Byron" not in str(logs)
