"""Language and clock are those that the window was given."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gui.words import count, keep_time_of, local, say, speak

AT = 1_790_000_000.0
"""13:33 in London, 14:33 UTC+1 elsewhere: 2026-09-21."""


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    speak(lambda text: text)
    keep_time_of(None)


def test_what_is_said_is_translated_before_it_is_filled_in() -> None:
    speak({"since {time}": "seit {time}"}.get)  # type: ignore[arg-type]  # every text of this test is in it
    assert say("since {time}", time="22:10") == "seit 22:10"


def test_braces_in_what_is_only_said_are_left_alone() -> None:
    assert say("{") == "{"


@pytest.mark.parametrize(("number", "told"), [(0, "0 calls"), (1, "1 call"), (2, "2 calls")])
def test_numbers_agree(number: int, told: str) -> None:
    assert count(number, say("{n} call"), say("{n} calls")) == told


@pytest.mark.parametrize(("zone", "hour"), [("Europe/London", 15), ("Asia/Tokyo", 23)])
def test_times_are_the_hotels(zone: str, hour: int) -> None:
    keep_time_of(zone)
    assert local(AT).hour == hour


@pytest.mark.parametrize("zone", [None, "Nowhere/Atall", "../etc/passwd"])
def test_an_unknown_zone_is_the_machines(zone: str | None) -> None:
    keep_time_of("Asia/Tokyo")
    keep_time_of(zone)
    assert local(AT).tzinfo is None
