"""What the top of the window says of the box and of the porter's hours."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from appliance.contract.health import Health, PorterDuty
from gui.state.box import Box
from gui.words import keep_time_of

SEVEN = 1_795_676_400.0
"""In the morning, in London in November."""


@pytest.fixture(autouse=True)
def in_london() -> Iterator[None]:
    keep_time_of("Europe/London")
    yield
    keep_time_of(None)


def box_with(duty: PorterDuty | None) -> Box:
    box = Box()
    box.set_health(Health(status="healthy", since=0, version="1", parts=[], processes=[], duty=duty))
    return box


def test_a_box_that_says_nothing_says_nothing_of_hours() -> None:
    box = Box()
    assert (box.summary, box.tone, box.duty, box.next_caller) == ("No contact", "quiet", "", None)


def test_day_and_night_is_not_worth_a_word() -> None:
    box = box_with(None)
    assert (box.summary, box.duty, box.next_caller) == ("All is well", "", None)


def test_on_duty_its_end_is_told() -> None:
    box = box_with(PorterDuty(answers=True, until=SEVEN))
    assert (box.duty, box.next_caller) == ("Porter answers until 07:00", None)


def test_off_duty_the_next_caller_is_turned_away() -> None:
    box = box_with(PorterDuty(answers=False, until=SEVEN))
    assert (box.summary, box.duty) == ("All is well", "Porter off duty until 07:00")
    assert box.next_caller is not None and "turned away, so that reception takes the call" in box.next_caller
