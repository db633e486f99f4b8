"""What was ordered becomes extras and checks."""

from __future__ import annotations

import io
import socket
from dataclasses import replace
from pathlib import Path

import pytest

from installer.environment import Wish
from installer.errors import InstallError
from installer.machine import Machine
from installer.places import places
from installer.preflight import Finding, Level
from installer.prepare import Order, PortUse, describe, examine, say
from installer.progress import Progress


@pytest.mark.parametrize(
    ("dev", "gpu", "found", "extras", "insisted"),
    [
        (False, None, False, set(), set()),
        (False, None, True, {"gpu", "zonos"}, set()),
        (True, None, True, {"dev", "gpu", "zonos"}, {"zonos"}),
        (True, False, False, {"dev", "zonos"}, {"zonos"}),
        (False, True, False, {"gpu", "zonos"}, {"gpu", "zonos"}),
        (False, False, True, set(), set()),
    ],
)
def test_extras_follow_the_machine_unless_a_person_decides(
    machine: Machine, *, dev: bool, gpu: bool | None, found: bool, extras: set[str], insisted: set[str]
) -> None:
    order = Order(PortUse.NONE, dev=dev, gpu=gpu)
    assert order.wish(replace(machine, gpu=found)) == Wish(frozenset({"pico", *extras}), frozenset(insisted))


def test_warnings_are_said_before_everything_that_stops(progress: Progress, screen: io.StringIO) -> None:
    findings = [
        Finding(Level.STOP, "no disk", "Free some."),
        Finding(Level.WARNING, "one core", "Wait."),
        Finding(Level.STOP, "no Python", "Install it."),
    ]
    with pytest.raises(InstallError, match=r"no disk\n  Free some\.\nno Python\n  Install it\."):
        say(findings, progress)
    assert "note: one core" in screen.getvalue()


@pytest.mark.parametrize(
    ("use", "levels"), [(PortUse.CERTAIN, [Level.STOP]), (PortUse.MAYBE, [Level.WARNING]), (PortUse.NONE, [])]
)
def test_a_port_that_is_really_taken_is_found(
    machine: Machine, tmp_path: Path, use: PortUse, levels: list[Level]
) -> None:
    others = (
        "PORT",
        "LIVEKIT_PORT",
        "LIVEKIT_TCP_PORT",
        "LIVEKIT_UDP_PORT",
        "TTS_PORT",
        "SPEECH_PORT",
        "WORKER_PORT",
        "ZONOS_PORT",
    )
    with socket.create_server(("127.0.0.1", 0)) as holder:
        environ = {f"NIGHTPORTER_{name}": "0" for name in others}
        environ |= {"NIGHTPORTER_HOME": str(tmp_path), "NIGHTPORTER_STT_PORT": str(holder.getsockname()[1])}
        findings = examine(places(environ, tmp_path), Order(use), machine)
    assert [finding.level for finding in findings] == levels
    assert all("NIGHTPORTER_STT_PORT" in finding.mend for finding in findings)


def test_a_machine_is_described_in_a_line(machine: Machine) -> None:
    assert describe(machine) == "Python 3.11, 8 cores, 16 GB memory, 100 GB disk free, no NVIDIA GPU"
