"""Requests grouped and ordered as staff work through them."""

from __future__ import annotations

import pytest

from gui.state.requests import Group, Requests, tell_state
from tests.fakes.made import make_request


def told(requests: Requests) -> dict[Group, list[str]]:
    return {group: [r.request_id for r in held] for group, held in requests.groups().items()}


def test_what_needs_somebody_stands_first_then_wake_up_calls_by_their_time() -> None:
    requests = Requests()
    requests.load(
        [
            make_request("pillows", kind="housekeeping", created_at=5),
            make_request("late", due_at=900),
            make_request("early", due_at=100),
            make_request("leak", kind="maintenance", created_at=9, urgent=True, state="claimed", claimed_by="Sam"),
            make_request("due", due_at=50, alert=True),
            make_request("taken", due_at=60, state="claimed", claimed_by="Eva", alert=True),
            make_request("old", state="done", done_by="Eva", done_at=10),
            make_request("older", state="withdrawn", created_at=1),
            make_request("person", kind="person", urgent=True, alert=True),
        ]
    )
    assert told(requests) == {
        Group.NOW: ["person", "due", "taken", "leak"],
        Group.WAKE_UP: ["early", "late"],
        Group.REST: ["pillows"],
        Group.DONE: ["old", "older"],
    }
    assert requests.open_count == 7
    assert {r.request_id for r in requests.alerts} == {"due", "taken", "person"}


def test_one_that_changed_moves() -> None:
    requests = Requests()
    requests.load([make_request("due", alert=True)])
    requests.put(make_request("due", state="claimed", claimed_by="Eva"))
    assert told(requests) == {Group.WAKE_UP: ["due"]}


def test_an_urgent_one_that_somebody_has_stays_above_all_until_it_is_done_and_calls_nobody() -> None:
    requests = Requests()
    requests.load([make_request("wake", due_at=100), make_request("leak", kind="maintenance", urgent=True, alert=True)])
    requests.put(make_request("leak", kind="maintenance", urgent=True, state="claimed", claimed_by="Eva"))
    assert told(requests) == {Group.NOW: ["leak"], Group.WAKE_UP: ["wake"]}
    assert requests.alerts == ()
    requests.put(make_request("leak", kind="maintenance", urgent=True, state="done", done_by="Eva"))
    assert told(requests) == {Group.WAKE_UP: ["wake"], Group.DONE: ["leak"]}


@pytest.mark.parametrize(
    ("state", "by", "manager", "offers"),
    [
        ("open", None, False, (True, False, True)),
        ("claimed", "Eva", False, (False, True, True)),
        ("claimed", "Sam", False, (False, False, False)),
        ("claimed", "Sam", True, (False, True, False)),
        ("done", "Eva", False, (False, False, False)),
        ("withdrawn", None, True, (False, False, False)),
    ],
)
def test_only_what_would_be_taken_is_offered(
    state: str, by: str | None, manager: bool, offers: tuple[bool, bool, bool]
) -> None:
    requests = Requests()
    requests.introduce("Eva", may_manage=manager)
    offer = requests.offer(make_request("r", state=state, claimed_by=by))
    assert (offer.claim, offer.release, offer.finish) == offers
    assert offer.note


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "nobody has it"),
        ({"state": "claimed", "claimed_by": "Sam"}, "Sam has it"),
        ({"state": "claimed", "claimed_by": "Eva"}, "You have it"),
        ({"state": "done", "done_by": "Sam"}, "done by Sam"),
        ({"state": "done", "done_by": "Eva"}, "done by you"),
        ({"state": "withdrawn"}, "taken back by the guest"),
    ],
)
def test_who_has_it_is_told(fields: dict[str, str], words: str) -> None:
    assert tell_state(make_request("r", **fields), "Eva") == words
