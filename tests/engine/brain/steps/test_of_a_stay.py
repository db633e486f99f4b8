"""What is told of the guest after a booking is left for the desk, and no second room is booked for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.brain.conversations import reservations
from tests.engine.brain.scene import Scene, open_example

BOOKING = [
    "A double for tomorrow for two people, one night.",
    "The classic double.",
    "Ben Archer, oh seven seven double oh, nine double oh, four five six.",
    "Yes please.",
]
BOOKED = {"Archer, double, 2026-11-20, 2026-11-21, 2, booked"}


@pytest.fixture
def booked(tmp_path: Path) -> Iterator[tuple[Scene, Path, set[str]]]:
    facts = open_example(tmp_path)
    book = tmp_path / "book.db"
    before = reservations(book)
    scene = Scene(facts)
    scene.play(BOOKING)
    assert reservations(book) - before == BOOKED
    yield scene, book, before
    facts.close()


@pytest.mark.parametrize(
    ("lines", "told", "reply"),
    [
        (["And my email is ben at archer dot org."], {"email": "ben@archer.org"}, "ben at archer dot org"),
        (
            ["And my email is ben at archer dot org.", "No sorry, it's b archer at archer dot org."],
            {"email": "barcher@archer.org"},
            "barcher at archer dot org",
        ),
        (["Oh, the name is spelled A R C H A R."], {"name": "Ben Archar"}, "Ben Archar"),
        (
            ["Better to ring my wife, on oh seven seven double oh, nine double oh, four five seven."],
            {"phone": "07700900457"},
            "four five seven",
        ),
        (
            ["Oh, the name is spelled A R C H A R.", "And my email is ben at archar dot org."],
            {"name": "Ben Archar", "email": "ben@archar.org"},
            "ben at archar dot org",
        ),
    ],
)
def test_it_is_left_for_the_desk(
    lines: list[str], told: dict[str, str], reply: str, booked: tuple[Scene, Path, set[str]]
) -> None:
    scene, book, before = booked
    assert reply in scene.play(lines).reply
    (left,) = scene.left
    assert left.kind.value == "reservation"
    assert told.items() <= left.details.items()
    assert "HL" in left.summary  # the code
    assert reservations(book) - before == BOOKED


def test_the_stay_is_changed_after_it_as_before(booked: tuple[Scene, Path, set[str]]) -> None:
    scene, book, before = booked
    scene.play(["And my email is ben at archer dot org.", "Sorry, make it two nights.", "Yes."])
    assert reservations(book) - before == {"Archer, double, 2026-11-20, 2026-11-22, 2, booked"}
