from datetime import date, datetime

import pytest

from engine.brain.reading.dates import find_date, find_dates, find_nights, find_slip, find_stay, hotel_day, speak_date
from engine.brain.reading.words import plain

TODAY = date(2026, 11, 19)  # a Thursday

SAID = [
    ("tonight", "2026-11-19"),
    ("this evening", "2026-11-19"),
    ("tomorrow", "2026-11-20"),
    ("tomorrow night", "2026-11-20"),
    ("the day after tomorrow", "2026-11-21"),
    ("on friday", "2026-11-20"),
    ("this saturday", "2026-11-21"),
    ("next friday", "2026-11-27"),
    ("on thursday", "2026-11-26"),
    ("a week on friday", "2026-11-27"),
    ("friday week", "2026-11-27"),
    ("in three days", "2026-11-22"),
    ("in a week", "2026-11-26"),
    ("a fortnight from today", "2026-12-03"),
    ("in a fortnight", "2026-12-03"),
    ("two weeks from now", "2026-12-03"),
    ("three days from today", "2026-11-22"),
    ("the twenty first", "2026-11-21"),
    ("on the 16th", "2026-12-16"),
    ("the third of july", "2027-07-03"),
    ("July 3rd", "2027-07-03"),
    ("3 July", "2027-07-03"),
    ("December the twenty fourth", "2026-12-24"),
    ("the twenty first of december", "2026-12-21"),
    ("the 29th of february", "2028-02-29"),
    ("this weekend", "2026-11-20"),
]

STAYS = [
    ("tonight for two nights", "2026-11-19", 2),
    ("from friday to sunday", "2026-11-20", 2),
    ("tomorrow until monday", "2026-11-20", 3),
    ("from the 3rd of december until the 6th of december", "2026-12-03", 3),
    ("a week from friday", "2026-11-27", None),
    ("friday for a week", "2026-11-20", 7),
    ("this weekend", "2026-11-20", 2),
    ("for a couple of nights", None, 2),
    ("until saturday", None, 2),
    ("in two weeks", "2026-12-03", None),
    ("for a week on friday two nights two people", "2026-11-27", 2),
    ("two nights for a week on friday", "2026-11-27", 2),
    ("a week on friday for two nights", "2026-11-27", 2),
    ("from tomorrow for a week", "2026-11-20", 7),
    ("friday and saturday night", "2026-11-20", 2),
    ("on saturday sunday and monday", "2026-11-21", 3),
    ("the nights of friday and saturday", "2026-11-20", 2),
    ("tonight and tomorrow", "2026-11-19", 2),
    ("tomorrow and the day after", "2026-11-20", 2),
    ("friday or saturday", "2026-11-20", None),
    ("a week but i would only like five nights", None, 5),
]


@pytest.mark.parametrize(("said", "expected"), SAID)
def test_reads_dates(said: str, expected: str) -> None:
    assert [f.day.isoformat() for f in find_dates(plain(said), TODAY)][:1] == [expected]


@pytest.mark.parametrize(
    "said", ["the second one", "the first room", "may I have a towel", "wait a second", "room 301"]
)
def test_takes_nothing_else_for_a_date(said: str) -> None:
    assert find_dates(plain(said), TODAY) == []


@pytest.mark.parametrize(("said", "arrival", "nights"), STAYS)
def test_reads_stays(said: str, arrival: str | None, nights: int | None) -> None:
    day, count = find_stay(plain(said), TODAY)
    assert (day.isoformat() if day else None, count) == (arrival, nights)


@pytest.mark.parametrize(
    ("said", "nights"), [("one night", 1), ("three nights", 3), ("a fortnight", 14), ("2 weeks", 14)]
)
def test_reads_nights(said: str, nights: int) -> None:
    assert find_nights(plain(said)) == nights


@pytest.mark.parametrize(
    ("now", "day"),
    [("2026-11-19T23:59", "2026-11-19"), ("2026-11-20T01:00", "2026-11-19"), ("2026-11-20T06:00", "2026-11-20")],
)
def test_the_hotels_day_ends_with_the_night(now: str, day: str) -> None:
    assert hotel_day(datetime.fromisoformat(now)).isoformat() == day


def test_speaks_dates() -> None:
    assert speak_date(TODAY, TODAY) == "today"
    assert speak_date(date(2026, 11, 20), TODAY) == "tomorrow"
    assert speak_date(date(2026, 12, 3), TODAY) == "Thursday the 3rd of December"
    assert speak_date(date(2026, 12, 11), TODAY) == "Friday the 11th of December"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("on friday", "2026-11-20"),
        ("not saturday, sunday", "2026-11-22"),
        ("on friday, no, thursday", "2026-11-26"),
        ("sunday instead of saturday", "2026-11-22"),
        ("from friday to sunday", "2026-11-20"),
        ("on the sixteenth, sorry, the seventeenth", "2026-12-17"),
    ],
)
def test_the_date_that_is_meant(said: str, meant: str) -> None:
    assert str(find_date(plain(said), TODAY)) == meant


def test_nights_are_corrected_too() -> None:
    assert find_nights("for three nights no four nights") == 4


@pytest.mark.parametrize(
    ("said", "arrival", "nights"),
    [
        ("on Thursday the tenth of december until the following Monday", "2026-12-10", 4),
        ("on Thursday the tenth of december for two nights", "2026-12-10", 2),
        ("from Friday the fourth until Sunday the sixth of december", "2026-12-04", 2),
        ("the weekend of the fifth of December", "2026-12-04", 2),
        ("from Friday to Sunday", "2026-11-20", 2),
    ],
)
def test_a_weekday_beside_a_date_is_no_day_of_its_own(said: str, arrival: str, nights: int) -> None:
    assert find_stay(plain(said), TODAY) == (date.fromisoformat(arrival), nights)


def test_a_christmas_party_has_a_day_of_its_own() -> None:
    assert find_date(plain("a christmas party for forty on the 18th of December"), TODAY) == date(2026, 12, 18)
    assert find_date(plain("a table for Christmas"), TODAY) == date(2026, 12, 25)


@pytest.mark.parametrize(
    ("said", "arrival", "nights"),
    [
        ("june the tenth twenty twenty seven", "2027-06-10", None),
        ("10 December 2026 for two nights", "2026-12-10", 2),
        ("the first of March two thousand and twenty seven", "2027-03-01", None),
        ("the first weekend in July", "2027-07-02", 2),
        ("the second weekend of January", "2027-01-08", 2),
        ("the last weekend of November", "2026-11-27", 2),
        ("the nights of the seventh and eighth of December", "2026-12-07", 2),
        ("the nights of the third, fourth and fifth of December", "2026-12-03", 3),
        ("Tuesday through Friday", "2026-11-24", 3),
        ("for a fortnight from the fourth of January", "2027-01-04", 14),
        ("two weeks from the fourth of January", "2027-01-04", 14),
        ("a fortnight from today, two nights", "2026-12-03", 2),
        ("last Tuesday", "2026-11-17", None),
        ("last Thursday", "2026-11-12", None),
    ],
)
def test_stays_as_they_are_told_by_keyboard(said: str, arrival: str, nights: int | None) -> None:
    assert find_stay(plain(said), TODAY) == (date.fromisoformat(arrival), nights)


@pytest.mark.parametrize(
    ("said", "spoken", "is_past"),
    [
        ("the thirty first of February", "31st of February", False),
        ("on the 31st of June", "31st of June", False),
        ("April thirty first", "31st of April", False),
        ("the thirty second of May", "32nd of May", False),
        ("the 29th of February 2027", "29th of February", False),
        ("last Friday", "Friday the 13th of November", True),
        ("yesterday", "Wednesday the 18th of November", True),
        ("June the tenth twenty twenty six", "Wednesday the 10th of June", True),
    ],
)
def test_a_day_that_can_t_be_meant(said: str, spoken: str, is_past: bool) -> None:
    slip = find_slip(plain(said), TODAY)
    assert slip is not None and (slip.spoken, slip.is_past) == (spoken, is_past)


@pytest.mark.parametrize("said", ["the 29th of February", "the last night", "the 10th of June", "next Friday"])
def test_a_day_that_can_be_meant(said: str) -> None:
    assert find_slip(plain(said), TODAY) is None
