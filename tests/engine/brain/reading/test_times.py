from datetime import time, timedelta

import pytest

from engine.brain.reading.times import find_delay, find_moved, find_time, speak_time
from engine.brain.reading.words import plain

SAID = [
    ("at seven", "07:00", False),
    ("seven in the morning", "07:00", True),
    ("7 a.m.", "07:00", True),
    ("7am", "07:00", True),
    ("7 pm", "19:00", True),
    ("half six", "06:30", False),
    ("half past six", "06:30", False),
    ("half past six in the evening", "18:30", True),
    ("quarter to seven", "06:45", False),
    ("a quarter past five", "05:15", False),
    ("quarter to seven in the evening", "18:45", True),
    ("ten past six", "06:10", False),
    ("five to eight", "07:55", False),
    ("twenty five to eight p.m.", "19:35", True),
    ("twenty minutes past nine", "09:20", False),
    ("6:30", "06:30", False),
    ("6.30 am", "06:30", True),
    ("06:45", "06:45", True),
    ("18:30", "18:30", True),
    ("six thirty", "06:30", False),
    ("six forty five tomorrow", "06:45", False),
    ("six oh five", "06:05", False),
    ("oh six thirty", "06:30", False),
    ("eighteen thirty", "18:30", True),
    ("six o'clock", "06:00", False),
    ("seven tomorrow morning", "07:00", True),
    ("tomorrow morning at seven", "07:00", True),
    ("at eight at night", "20:00", True),
    ("noon", "12:00", True),
    ("at midnight", "00:00", True),
    ("at seven, no, half past six", "06:30", False),
    ("at seven, sorry, make it eight o'clock", "08:00", False),
    ("wake me at seven room two one four", "07:00", False),
    ("for six please", "06:00", False),
    ("good evening at half six", "06:30", False),
    ("good evening at half six this evening", "18:30", True),
    ("0630 hours", "06:30", True),
    ("at five past midnight", "00:05", True),
    ("ten past midnight please", "00:10", True),
    ("half past midnight", "00:30", True),
    ("a quarter past midnight", "00:15", True),
    ("ten minutes after midnight", "00:10", True),
    ("one minute past midnight", "00:01", True),
    ("a minute to midnight", "23:59", True),
    ("twenty five to midnight", "23:35", True),
    ("quarter to midnight", "23:45", True),
    ("an hour after midnight", "01:00", True),
    ("half an hour before midnight", "23:30", True),
    ("two hours past twelve midnight", "02:00", True),
    ("ten past noon", "12:10", True),
    ("half past noon", "12:30", True),
    ("quarter to noon", "11:45", True),
    ("twenty to midday", "11:40", True),
    ("five past 12 noon", "12:05", True),
    ("twelve midnight", "00:00", True),
    ("at seven, no, five past midnight", "00:05", True),
]

NO_TIME = [
    "a room for two people",
    "for two nights",
    "for three guests",
    "room two one four",
    "what time is breakfast",
    "can I have two towels",
    "for ten days",
]


@pytest.mark.parametrize(("said", "expected", "exact"), SAID)
def test_reads_times(said: str, expected: str, exact: bool) -> None:
    found = find_time(plain(said))
    assert found is not None
    assert (found.at, found.exact) == (time.fromisoformat(expected), exact)


@pytest.mark.parametrize("said", NO_TIME)
def test_takes_no_other_number_for_a_time(said: str) -> None:
    assert find_time(plain(said)) is None


@pytest.mark.parametrize("said", ["seven", "7", "seven please"])
def test_a_bare_number_counts_only_if_a_time_was_asked_for(said: str) -> None:
    found = find_time(plain(said), asked=True)
    assert found is not None
    assert found.at == time(7)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("At a.", "08:00"),
        ("at ate", "08:00"),
        ("heaven please", "07:00"),
        ("half-tast five", "05:30"),
        ("half-nost five please", "05:30"),
        ("quarter for eight", "07:45"),
        ("ten to eighteen room", "07:50"),
        ("Seven to clock", "07:00"),
        ("No. Make it a to clock.", "08:00"),
    ],
)
def test_hears_hours_when_a_time_was_asked_for(said: str, expected: str) -> None:
    found = find_time(plain(said), asked=True)
    assert found is not None
    assert found.at == time.fromisoformat(expected)


@pytest.mark.parametrize("said", ["a wake up call please", "a room please", "can you do it then"])
def test_takes_no_small_word_for_an_hour(said: str) -> None:
    assert find_time(plain(said), asked=True) is None


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("in an hour", 60),
        ("in half an hour", 30),
        ("in twenty minutes", 20),
        ("in two and a half hours", 150),
        ("in an hour and a half", 90),
        ("at seven", None),
    ],
)
def test_reads_delays(said: str, minutes: int | None) -> None:
    assert find_delay(plain(said)) == (None if minutes is None else timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("at", "spoken"),
    [
        ("07:00", "seven in the morning"),
        ("06:30", "half past six in the morning"),
        ("18:45", "quarter to seven in the evening"),
        ("12:00", "twelve noon"),
        ("00:00", "midnight"),
        ("06:47", "six forty seven in the morning"),
        ("14:05", "five past two in the afternoon"),
        ("07:01", "seven oh one in the morning"),
        ("22:00", "ten at night"),
    ],
)
def test_speaks_times(at: str, spoken: str) -> None:
    assert speak_time(time.fromisoformat(at)) == spoken


def test_what_is_spoken_is_read_back_as_the_same_time() -> None:
    for minute in range(0, 24 * 60, 7):
        at = time(minute // 60, minute % 60)
        found = find_time(plain(speak_time(at)))
        assert found is not None
        assert found.at == at, speak_time(at)


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("half past", "06:30"),
        ("no hang on, half past", "06:30"),
        ("quarter to, actually", "05:45"),
        ("make that half an hour later", "06:30"),
        ("an hour earlier, please", "05:00"),
        ("at seven", None),
        ("half past eight", None),
    ],
)
def test_a_time_is_moved_against_the_one_before(said: str, at: str | None) -> None:
    moved = find_moved(plain(said), time(6, 0))
    assert moved == (None if at is None else time.fromisoformat(at))
