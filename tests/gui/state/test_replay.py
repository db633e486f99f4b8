"""A call replayed moment by moment."""

from __future__ import annotations

import pytest

from appliance.contract.events import Role
from gui.state.conversation import Bubble, Notice, ToolLine
from gui.state.replay import SPEEDS, TAIL_S, Mark, Replay

GUEST = Bubble("t1", 100.0, Role.GUEST, "When is breakfast tomorrow?", until=104.0)
TOOL = ToolLine("c1", 105.0, "hotel_information", {}, True, "seven", 1.0)
PORTER = Bubble("t2", 106.0, Role.PORTER, "From seven.", until=108.0, interrupted=True)
END = Notice("n1", 109.0, "The call ended", serious=False)


@pytest.fixture
def replay() -> Replay:
    replay = Replay()
    replay.load((GUEST, TOOL, PORTER, END))
    return replay


def told(replay: Replay) -> list[str]:
    return [line.name if isinstance(line, ToolLine) else line.text for line in replay.lines]


def test_all_of_it_is_there_at_first(replay: Replay) -> None:
    assert replay.lines == replay.items
    assert (replay.begin, replay.end, replay.length_s) == (100.0, 109.0 + TAIL_S, 9.0 + TAIL_S)


@pytest.mark.parametrize(
    ("at", "lines"),
    [
        (100.0, ["When"]),
        (102.0, ["When is"]),
        (104.0, ["When is breakfast tomorrow?"]),
        (105.5, ["When is breakfast tomorrow?", "hotel_information"]),
        (107.0, ["When is breakfast tomorrow?", "hotel_information", "From"]),
        (109.0, ["When is breakfast tomorrow?", "hotel_information", "From seven.", "The call ended"]),
    ],
)
def test_words_come_as_they_were_said(replay: Replay, at: float, lines: list[str]) -> None:
    replay.seek(at)
    assert told(replay) == lines


def test_what_was_not_known_yet_is_not_shown(replay: Replay) -> None:
    replay.seek(105.5)
    assert replay.lines[1] == ToolLine("c1", 105.0, "hotel_information", {}, None, None, None)
    replay.seek(107.0)
    last = replay.lines[-1]
    assert isinstance(last, Bubble)
    assert (last.partial, last.interrupted) == (True, False)


def test_time_passes_only_while_it_plays_and_ends_with_all_of_it(replay: Replay) -> None:
    replay.pass_time(5)
    assert replay.at is None
    replay.play()
    replay.pass_time(2)
    assert replay.at == 102.0
    replay.stop()
    replay.pass_time(2)
    assert replay.at == 102.0
    replay.play()
    replay.quicken()
    replay.pass_time(2)
    assert replay.at == 102.0 + 2 * SPEEDS[1]
    replay.pass_time(100)
    assert (replay.at, replay.is_playing) == (None, False)
    assert replay.lines == replay.items


def test_speeds_come_round(replay: Replay) -> None:
    for _ in SPEEDS:
        replay.quicken()
    assert replay.speed == SPEEDS[0]


def test_marks_tell_who_when_and_what_went_wrong(replay: Replay) -> None:
    assert replay.marks == (
        Mark(100.0, 104.0, Role.GUEST),
        Mark(105.0, 106.0, None),
        Mark(106.0, 108.0, Role.PORTER),
        Mark(109.0, 109.0, None),
    )
    replay.load([Notice("n", 5.0, "stt: no answer", serious=True)])
    assert replay.marks[0].is_serious


def test_an_empty_call_can_t_be_played() -> None:
    replay = Replay()
    replay.load(())
    replay.play()
    assert not replay.is_playing
