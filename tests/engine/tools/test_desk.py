import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from datetime import datetime
from itertools import count

import pytest

from appliance.contract.events import Event, RequestCreated, RequestKind, RequestWithdrawn
from appliance.contract.told import Told, tell
from engine.tools.desk import Desk, RequestDraft, left_in

NOW = datetime.fromisoformat("2026-11-19T22:30:00+01:00")
WAKE, CALL_ANN, FIRE = Told(code="Wake 214"), Told(code="Call Ann"), Told(code="Fire")


def make_desk(left: list[RequestDraft]) -> Desk:
    ids = count(1)
    return Desk(left.append, lambda: NOW, lambda: f"request_{next(ids)}")


def test_a_wake_up_call_is_due_in_the_hotels_time() -> None:
    left: list[RequestDraft] = []
    make_desk(left).leave(
        RequestKind.WAKE_UP, WAKE, {"room": "214", "note": ""}, due_at=datetime.fromisoformat("2026-11-20T07:00")
    )
    due = datetime.fromisoformat("2026-11-20T07:00:00+01:00").timestamp()
    assert left == [RequestDraft("request_1", RequestKind.WAKE_UP, False, "Wake 214", {"room": "214"}, due, WAKE)]


@pytest.mark.parametrize(
    ("due_at", "why"),
    [("2026-11-19T22:00", "in the past"), ("2028-11-19T22:00", "a year away")],
)
def test_a_wake_up_call_that_cannot_be_is_refused(due_at: str, why: str) -> None:
    left: list[RequestDraft] = []
    with pytest.raises(ValueError, match=why):
        make_desk(left).leave(RequestKind.WAKE_UP, WAKE, {}, due_at=datetime.fromisoformat(due_at))
    assert left == []


def test_the_same_request_is_left_once() -> None:
    left: list[RequestDraft] = []
    desk = make_desk(left)
    first = desk.leave(RequestKind.MESSAGE, CALL_ANN, {"name": "Ann"})
    assert desk.leave(RequestKind.MESSAGE, CALL_ANN, {"name": "Ann"}) is first
    desk.leave(RequestKind.MESSAGE, CALL_ANN, {"name": "Anna"})
    assert [r.request_id for r in left] == ["request_1", "request_2"]


def test_what_is_still_being_left_is_not_left_again() -> None:
    left: list[RequestDraft] = []
    begun, goes_on = threading.Event(), threading.Event()

    def emit(request: RequestDraft) -> None:
        left.append(request)
        if len(left) == 1:
            begun.set()
            goes_on.wait(10)

    desk = Desk(emit, lambda: NOW, lambda: f"request_{len(left) + 1}")
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(desk.leave, RequestKind.MESSAGE, CALL_ANN, {"name": "Ann"})
        begun.wait(10)
        again = desk.leave(RequestKind.MESSAGE, CALL_ANN, {"name": "Ann"})
        assert not slow.done(), "nobody waits for the one that hangs"
        goes_on.set()
        assert slow.result() is again
    assert [r.request_id for r in left] == ["request_1"]


def test_card_numbers_are_masked() -> None:
    left: list[RequestDraft] = []
    make_desk(left).leave(
        RequestKind.MESSAGE,
        tell("ask.service", kind="Bill", what="Pay with 4111 1111 1111 1111"),
        {"what": "it is 4111111111111111"},
    )
    assert "4111" not in left[0].summary and "4111" not in str(left[0].told)
    assert "4111" not in left[0].details["what"]


def test_an_emergency_is_always_urgent() -> None:
    left: list[RequestDraft] = []
    make_desk(left).leave(RequestKind.EMERGENCY, FIRE, {})
    assert left[0].urgent


def test_what_could_not_be_left_may_be_tried_again() -> None:
    left: list[RequestDraft] = []
    broken = [True]

    def emit(request: RequestDraft) -> None:
        if broken[0]:
            raise OSError("disk full")
        left.append(request)

    desk = Desk(emit, lambda: NOW, lambda: "request_1")
    with pytest.raises(OSError, match="disk full"):
        desk.leave(RequestKind.MESSAGE, CALL_ANN, {})
    broken[0] = False
    desk.leave(RequestKind.MESSAGE, CALL_ANN, {})
    assert len(left) == 1


def test_what_is_taken_back_may_be_left_again() -> None:
    left: list[RequestDraft] = []
    taken_back: list[str] = []
    ids = count(1)
    desk = Desk(left.append, lambda: NOW, lambda: f"request_{next(ids)}", taken_back.append)
    first = desk.leave(RequestKind.MESSAGE, CALL_ANN, {})
    assert desk.withdraw(first.request_id)
    assert not desk.withdraw(first.request_id)
    assert not desk.withdraw("request_of_another_call")
    assert desk.leave(RequestKind.MESSAGE, CALL_ANN, {}).request_id == "request_2"
    assert taken_back == ["request_1"]


def test_a_note_goes_to_what_was_left_in_this_call_and_stands() -> None:
    left: list[RequestDraft] = []
    noted: list[tuple[str, str]] = []
    ids = count(1)
    desk = Desk(
        left.append,
        lambda: NOW,
        lambda: f"request_{next(ids)}",
        note=lambda request_id, text: noted.append((request_id, text)),
    )
    alert = desk.leave(RequestKind.EMERGENCY, FIRE, {})
    assert desk.note(alert.request_id, "no, cigarettes, and my card is 4111 1111 1111 1111")
    assert [request_id for request_id, _ in noted] == ["request_1"]
    assert "cigarettes" in noted[0][1] and "4111" not in noted[0][1]
    assert not desk.note("request_9", "of another call")
    assert desk.withdraw(alert.request_id)
    assert not desk.note(alert.request_id, "taken back")
    assert len(noted) == 1


def test_what_earlier_jobs_of_the_call_left_stands_but_for_what_was_taken_back() -> None:
    left: list[RequestDraft] = []
    first = make_desk(left)
    wake = first.leave(RequestKind.WAKE_UP, WAKE, {"room": "214"}, due_at=datetime.fromisoformat("2026-11-20T07:00"))
    message = first.leave(RequestKind.MESSAGE, CALL_ANN, {})
    created = [RequestCreated(session_id="s1", seq=n, at=1.0, **asdict(draft)) for n, draft in enumerate(left, 1)]
    story: list[Event] = [*created, RequestWithdrawn(session_id="s1", seq=3, at=1.0, request_id=message.request_id)]
    assert left_in(story) == [wake]
    assert left_in([]) == []

    again: list[RequestDraft] = []
    second = Desk(again.append, lambda: NOW, lambda: "request_9", left=left_in(story))
    assert second.standing == (wake,)
    same = second.leave(RequestKind.WAKE_UP, WAKE, {"room": "214"}, due_at=datetime.fromisoformat("2026-11-20T07:00"))
    assert (same, again) == (wake, []), "it is left once"
    assert second.withdraw(wake.request_id)
    assert not second.withdraw(message.request_id)
