import io
import json
from pathlib import Path
from typing import Any

import pytest

from engine.chat import MAX_LINE_CHARS, Night, chat
from engine.settings import Settings
from tests.engine.tools.scene import EXAMPLE_HOTEL


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(spool_dir=tmp_path, book_file=tmp_path / "book.db", hotel=EXAMPLE_HOTEL, voices_dir=tmp_path)


def ask(settings: Settings, *lines: str) -> list[dict[str, Any]]:
    out = io.StringIO()
    assert (
        chat(settings, Night(), as_json=True, lines=io.StringIO("".join(f"{line}\n" for line in lines)), out=out) == 0
    )
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_greets_and_answers_an_object_a_line(settings: Settings) -> None:
    greeting, answer = ask(settings, '{"text": "wake me at seven in room 214"}')
    assert "The Harbour Lantern" in greeting["reply"]
    assert "set for seven " in answer["reply"]
    assert answer["intent"] == "wake_up"
    assert answer["slots"]["room"] == "214"
    assert [(t["name"], t["ok"]) for t in answer["tools"]] == [("set_wake_up_call", True)]
    assert set(answer["decision"]) == {"why", "confidence", "complete", "expects"}
    assert answer["requests"][0]["kind"] == "wake_up"


def test_shows_what_was_looked_up(settings: Settings) -> None:
    _, answer = ask(settings, '{"text": "what time is breakfast"}')
    assert answer["tools"][0]["name"] == "get_hotel_info"
    assert answer["requests"] == []


@pytest.mark.parametrize(
    "line",
    ["hello", "{", "[]", '{"words": "hello"}', '{"text": 7}', '{"text": "a", "b": 1}', "[" * 5000],
)
def test_a_bad_line_is_answered_and_the_talk_goes_on(line: str, settings: Settings) -> None:
    _, error, answer = ask(settings, line, '{"text": "is there parking"}')
    assert set(error) == {"error"}
    assert "parking" in answer["reply"]


def test_a_very_long_line_is_refused(settings: Settings) -> None:
    _, error = ask(settings, json.dumps({"text": "x" * (MAX_LINE_CHARS + 1)}))
    assert str(MAX_LINE_CHARS) in error["error"]


def test_a_person_reads_plain_lines(settings: Settings) -> None:
    out = io.StringIO()
    lines = io.StringIO("there is a fire\n\nbye\n")
    assert chat(settings, Night(), as_json=False, lines=lines, out=out) == 0
    shown = out.getvalue()
    assert "Nothing you ask for is sent to anybody" in shown
    assert "left for staff: URGENT emergency" in shown
    assert shown.count("porter:") == 3
