"""What a clerk is told when something is not well."""

from __future__ import annotations

import pytest

from appliance.contract.health import Health, PartHealth, ProcessHealth, ProcessState
from gui.state.advice import MANY_RESTARTS, advise
from gui.stream import Link


def box(status: str, *ill: PartHealth | ProcessHealth) -> Health:
    return Health(
        status=status,
        since=0,
        version="1",
        parts=[i for i in ill if isinstance(i, PartHealth)],
        processes=[i for i in ill if isinstance(i, ProcessHealth)],
    )


def process(name: str, state: ProcessState = ProcessState.BACKING_OFF, restarts: int = 1) -> ProcessHealth:
    return ProcessHealth(name=name, state=state, since=0, restarts=restarts, reason="Exit code 1")


def test_nothing_is_said_while_all_is_well() -> None:
    well: list[PartHealth | ProcessHealth] = [
        process("stt", ProcessState.READY),
        PartHealth(name="disk", status="healthy", since=0),
    ]
    assert advise(box("healthy", *well), Link.CONNECTED) == ()


def test_the_boxes_own_reason_stands_below_what_to_do() -> None:
    """That each thing has its own advice is walked in `test_diagnosis.py`."""
    disk = PartHealth(name="disk", status="degraded", since=0, reason="is full")
    told = [advice.do.splitlines()[-1] for advice in advise(box("degraded", process("stt"), disk), Link.CONNECTED)]
    assert told == ["Is full", "Exit code 1"]


def test_a_process_nobody_knows_is_told_by_its_name() -> None:
    (advice,) = advise(box("degraded", process("riva")), Link.CONNECTED)
    assert "riva" in advice.title


def test_what_keeps_dying_is_not_waited_for() -> None:
    (advice,) = advise(box("down", process("worker", restarts=MANY_RESTARTS)), Link.CONNECTED)
    assert "support bundle" in advice.do


def test_what_starts_needs_nothing() -> None:
    (advice,) = advise(box("degraded", process("tts", ProcessState.STARTING)), Link.CONNECTED)
    assert "starting" in advice.do


def test_the_most_serious_stands_first() -> None:
    store = PartHealth(name="store", status="down", since=0)
    disk = PartHealth(name="disk", status="degraded", since=0)
    assert [a.tone for a in advise(box("down", disk, store), Link.CONNECTED)] == ["danger", "warning"]


@pytest.mark.parametrize(
    ("link", "told"), [(Link.CONNECTING, []), (Link.LOST, ["warning"]), (Link.NOT_RUNNING, ["danger"])]
)
def test_a_box_that_is_not_there(link: Link, told: list[str]) -> None:
    assert [a.tone for a in advise(None, link)] == told
