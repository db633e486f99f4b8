"""What a call looks like in a terminal, as plain text."""

from __future__ import annotations

import io

from rich.console import Console

from appliance.contract.events import PorterState, RequestKind, Role, Stage
from gui.terminal.view import CallView
from tests.gui.state.history import LATENCY, History


def play(past: History) -> list[str]:
    """The printed lines, without the spaces at their ends."""
    out = io.StringIO()
    with CallView(Console(file=out, width=110, color_system=None)) as view:
        for stored in past.events:
            view.show(stored)
    return [line.rstrip() for line in out.getvalue().splitlines()]


def test_both_sides_tools_and_requests_are_told_in_order() -> None:
    past = History()
    past.ready()
    past.state(PorterState.LISTENING)
    past.partial(Role.GUEST, "Wake me")
    past.turn("t1", Role.GUEST, "Wake me at seven.")
    past.tool("c1", "request_service", kind="wake_up", time="07:00")
    past.answer("c1", "request_service", {"request_id": "r1"})
    past.request(RequestKind.WAKE_UP, "Wake room 214 at 7:00.")
    past.tier(Stage.TTS, "piper", "flite")
    past.turn("t2", Role.PORTER, "I will.", interrupted=True)
    assert play(past) == [
        "          The porter is in the call (stt moonshine, tts piper).",
        "Guest     Wake me at seven.",
        "          ▸ request_service(kind=wake_up, time=07:00)",
        "          ◂ request_id=r1  [10 ms]",
        "          ★ left for staff: Wake room 214 at 7:00.",
        "          ! tts: flite after piper (no answer)",
        "Porter    I will.  (interrupted)",
    ]


def test_a_turn_s_latency_is_a_waterfall() -> None:
    past = History()
    past.turn("t1", Role.PORTER, "From seven.", latency=LATENCY)
    lines = play(past)[1:]
    assert [line.split()[0] for line in lines] == ["words", "decision", "brain", "tool", "voice", "playout", "answered"]
    starts = [line.index("█") for line in lines[:-1] if line.split()[0] != "tool"]
    assert starts == sorted(starts)
    assert [line[53:].split()[0] for line in lines] == ["100", "50", "200", "0", "100", "50", "500"]


def test_a_turn_that_was_prepared_from_the_cache_says_so() -> None:
    past = History()
    quick = LATENCY.model_copy(update={"speculative": True, "cached": True})
    past.turn("t1", Role.PORTER, "From seven.", latency=quick)
    assert play(past)[-1].split() == ["answered", "prepared,", "from", "cache", "500", "ms"]
    assert len(play(past)[-1]) <= 80


def test_a_failed_tool_and_long_answers_stay_on_their_line() -> None:
    past = History()
    past.answer("c1", "availability", "the book is locked " * 40, ok=False)
    (first, *more) = play(past)
    assert first.lstrip().startswith("✗ the book is locked")
    assert len(more) <= 1
