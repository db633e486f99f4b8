import io
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from engine.__main__ import main
from engine.chat import MAX_LINE_CHARS, Night, chat
from engine.errors import SettingsError
from engine.settings import Settings
from engine.tools.book_file import GUARDS, SCHEMA
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
    assert set(greeting) == set(answer)
    assert "for seven " in answer["reply"]
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


KNOWN = Night(now=datetime(2026, 6, 8, 22, 0))
BOOKING = ["a room for two tonight", "the second one", "Tom Hart", "07700 900 123", "yes please"]


def talk(settings: Settings, night: Night, *lines: str) -> str:
    out = io.StringIO()
    assert chat(settings, night, as_json=False, lines=io.StringIO("".join(f"{x}\n" for x in lines)), out=out) == 0
    return out.getvalue()


def test_a_known_night_stands_still(settings: Settings) -> None:
    assert "seven tomorrow morning, Tuesday" in talk(settings, KNOWN, "wake me at seven in room 214")


def test_the_end_is_written_with_what_was_booked_and_left(settings: Settings, tmp_path: Path) -> None:
    night = replace(KNOWN, dump=tmp_path / "end.json")
    assert "It's booked" in talk(settings, night, *BOOKING, "get me a person", "wake me at six in room 214")
    end = json.loads((tmp_path / "end.json").read_text())
    hart = next(r for r in end["reservations"] if r["last_name"] == "Hart")
    assert (hart["type"], hart["arrival"], hart["guests"]) == ("harbour", "2026-06-08", 2)
    assert [(r["kind"], r["state"]) for r in end["requests"]] == [("person", "open"), ("wake_up", "open")]
    assert [r["kind"] for r in end["alerts"]] == ["person"]


def test_what_was_taken_back_is_shown_and_stands_as_withdrawn_at_the_end(settings: Settings, tmp_path: Path) -> None:
    night = replace(KNOWN, dump=tmp_path / "end.json")
    said = talk(settings, night, "I lost my umbrella", "Tom Hart", "room 110", "cancel it please")
    assert "[taken back: lost_property" in said
    end = json.loads((tmp_path / "end.json").read_text())
    assert [(r["kind"], r["state"]) for r in end["requests"]] == [("lost_property", "withdrawn")]
    assert end["alerts"] == []


def test_rooms_are_booked_in_a_copy_unless_a_book_is_named(settings: Settings, tmp_path: Path) -> None:
    own = replace(KNOWN, book=tmp_path / "own.db")
    for night, codes in ((KNOWN, 0), (own, 1)):
        talk(settings, night, *BOOKING)
        for file in (settings.book_file, tmp_path / "own.db"):
            if file.exists():
                with closing(sqlite3.connect(file)) as book:
                    found = book.execute("select count(*) from reservations where last_name = 'Hart'").fetchone()
                assert found == (codes,)
    assert not settings.book_file.exists()


@pytest.mark.parametrize(
    ("night", "named"),
    [
        (Night(dump=Path("/nowhere/end.json")), "--dump"),
        (Night(dump=Path("/")), "--dump"),
        (Night(dump=Path("/proc/end.json")), "can't be written"),
        (Night(book=Path("/nowhere/book.db")), "--book"),
        (Night(book=Path(__file__)), "no book"),
        (Night(hotel=Path("/nowhere")), "/nowhere"),
        (Night(hotel=EXAMPLE_HOTEL / "hotel.toml"), "expected the folder"),
        (Night(now=datetime(9999, 12, 31, 23, 0)), "--now 9999-12-31: expected a day of the years 2000 to 2100"),
        (Night(now=datetime(1, 1, 1)), "--now"),
    ],
)
def test_a_bad_file_is_named_before_anything_is_said(night: Night, named: str, settings: Settings) -> None:
    out = io.StringIO()
    with pytest.raises(SettingsError, match=named):
        chat(settings, night, as_json=False, lines=io.StringIO("hello\n"), out=out)
    assert out.getvalue() == ""


@pytest.mark.parametrize(
    "made",
    ["create table reservations (code)", SCHEMA, SCHEMA.replace("    key text unique\n", "    key2 text\n") + GUARDS],
)
def test_a_book_of_another_program_is_refused(made: str, settings: Settings, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.executescript(made)
    with pytest.raises(SettingsError, match=r"no book of the porter's: it has no .*\. Name another file"):
        talk(settings, Night(book=tmp_path / "other.db"), "hello")


def test_a_book_is_used_again(settings: Settings, tmp_path: Path) -> None:
    own = replace(KNOWN, book=tmp_path / "own.db")
    assert "It's booked" in talk(settings, own, *BOOKING)
    assert "It's booked" in talk(settings, own, *BOOKING)


def test_a_person_reads_the_name_of_the_command_that_they_called(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.argv", ["engine", "chat", "--hotel", str(tmp_path / "nowhere")])
    with pytest.raises(SystemExit):
        main()
    assert "Usage: nightporter chat" in capsys.readouterr().err


def test_another_language_is_spoken_by_keyboard(settings: Settings) -> None:
    said = talk(
        settings, replace(KNOWN, language="de"), "Bitte wecken Sie mich um halb sieben", "Zimmer 214", "Es brennt!"
    )
    assert "Nachtportier" in said and "Zimmer 2 1 4" in said
    assert "left for staff: wake_up" in said and "left for staff: URGENT emergency" in said


def test_who_wishes_for_english_is_greeted_in_it_and_understood(settings: Settings) -> None:
    night = replace(KNOWN, language="de")
    said = talk(settings, night, "Bitte wecken Sie mich um halb sieben", "English, please.", "When is breakfast?")
    _, greeted, answered = said.rsplit("porter: ", 2)
    assert "night porter" in greeted
    assert "Breakfast is served" in answered


@pytest.mark.parametrize(
    "wish", ["I'd like to speak Spanish please", "¿Podemos hablar en español?", "Spanish, please."]
)
def test_who_wishes_for_another_language_is_greeted_in_it_and_understood(wish: str, settings: Settings) -> None:
    said = talk(settings, KNOWN, wish, "Despiérteme a las siete", "habitación 214")
    assert "colleague" not in said
    assert "portero de noche" in said.split("porter: ")[2]
    assert "left for staff: wake_up" in said


def test_who_writes_in_another_language_is_answered_in_it(settings: Settings) -> None:
    said = talk(settings, KNOWN, "Guten Abend, ich möchte um sieben geweckt werden", "Zimmer 214")
    assert "left for staff: wake_up" in said


def test_the_language_may_be_changed_to_and_fro(settings: Settings) -> None:
    said = talk(settings, KNOWN, "Können wir Deutsch sprechen?", "English, please.", "When is breakfast?")
    assert "Nachtportier" in said and "Breakfast is served" in said


def test_what_is_said_after_an_alert_stands_in_the_end(settings: Settings, tmp_path: Path) -> None:
    night = replace(KNOWN, dump=tmp_path / "end.json")
    said = talk(settings, night, "there is smoke in my room", "305", "No, cigarettes.")
    assert "[noted for staff: The guest says now: No, cigarettes.]" in said
    end = json.loads((tmp_path / "end.json").read_text())
    assert [r["notes"] for r in end["requests"]] == [[], ["The guest says now: No, cigarettes."]]
    assert len(end["alerts"]) == 2


def test_a_card_that_was_told_in_pieces_is_not_in_the_end_that_is_written(settings: Settings, tmp_path: Path) -> None:
    night = replace(KNOWN, dump=tmp_path / "end.json")
    left = ("I'd like to leave a message for Anna Lee", "ring me on 4929", "Tom Hart")
    talk(settings, night, *left, "yes", "1234 5678 9015")
    end = json.loads((tmp_path / "end.json").read_text())
    assert [r["kind"] for r in end["requests"]] == ["message"]
    assert "4929" not in str(end)
    assert "card number removed" in str(end)
