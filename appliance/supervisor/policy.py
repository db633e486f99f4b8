"""What to do about each process: pure, (fleet, event, now) -> (fleet, actions).

No clock, no process and no log may live here. Times are seconds of one clock
that never jumps.

    waiting      its needs are not ready            -> starting when they are
    starting     it runs and does not answer yet    -> ready | backing_off
    ready        it answers                         -> backing_off when it ends or stops answering
    backing_off  it ended or is being killed        -> starting | waiting when its delay is over
    stopping     it was asked to end                -> stopped
    stopped      it is not started again
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from appliance.contract.health import ProcessState
from appliance.contract.told import Told, tell

WAITING, STARTING, READY = ProcessState.WAITING, ProcessState.STARTING, ProcessState.READY
BACKING_OFF, STOPPING, STOPPED = ProcessState.BACKING_OFF, ProcessState.STOPPING, ProcessState.STOPPED


@dataclass(frozen=True, slots=True)
class Rule:
    """`needs` must be ready before it is started; it must be ready in `ready_timeout_s`."""

    needs: tuple[str, ...] = ()
    ready_timeout_s: float = 60.0


@dataclass(frozen=True, slots=True)
class Patience:
    """When to try again and when to lose patience. One that was well for `steady_after_s` is started again at once:
    calls wait for it."""

    first_delay_s: float = 0.5
    longest_delay_s: float = 30.0
    steady_after_s: float = 60.0
    bad_probes: int = 3

    def delay_s(self, failures: int) -> float:
        """The wait after that many failures in a row; 32 doublings are beyond any limit."""
        return min(self.longest_delay_s, self.first_delay_s * 2.0 ** min(failures - 1, 32))


@dataclass(frozen=True, slots=True)
class Process:
    """One process; `alive` from its start until its end was reported."""

    since: float
    state: ProcessState = WAITING
    alive: bool = False
    pid: int | None = None
    retry_at: float = 0.0
    bad_probes: int = 0
    failures: int = 0
    restarts: int = 0
    was_ready: bool = False
    reason: Told | None = None


@dataclass(frozen=True, slots=True)
class Fleet:
    """All processes; `rules` lists a process after everything it needs."""

    rules: Mapping[str, Rule]
    patience: Patience
    processes: Mapping[str, Process]
    stopping: bool = False

    @property
    def is_over(self) -> bool:
        return all(p.state is STOPPED for p in self.processes.values())


@dataclass(frozen=True, slots=True)
class Tick:
    """Time went by."""


@dataclass(frozen=True, slots=True)
class Started:
    name: str
    pid: int


@dataclass(frozen=True, slots=True)
class Probed:
    """`problem` is None when it answered well. The pid tells a late answer of a process that is gone."""

    name: str
    pid: int
    problem: Told | None


@dataclass(frozen=True, slots=True)
class Ended:
    """It is gone, or could not be started at all; the exit code does not matter."""

    name: str
    reason: Told


@dataclass(frozen=True, slots=True)
class StopAsked:
    """End everything, in order."""


Event = Tick | Started | Probed | Ended | StopAsked


@dataclass(frozen=True, slots=True)
class Start:
    name: str


@dataclass(frozen=True, slots=True)
class Stop:
    """Ask it to end, with its own signals and waits."""

    name: str


@dataclass(frozen=True, slots=True)
class Kill:
    """End it at once."""

    name: str


Action = Start | Stop | Kill


def new_fleet(rules: Mapping[str, Rule], patience: Patience, now: float) -> Fleet:
    """Raises ValueError if a process is listed before something it needs."""
    seen: set[str] = set()
    for name, rule in rules.items():
        if not seen.issuperset(rule.needs):
            raise ValueError(f"{name} needs {', '.join(rule.needs)}, which must be listed before it")
        seen.add(name)
    return Fleet(rules, patience, {name: Process(since=now) for name in rules})


def step(fleet: Fleet, event: Event, now: float) -> tuple[Fleet, tuple[Action, ...]]:
    """The fleet after the event, and what has to be done now, in order."""
    if isinstance(event, StopAsked):
        fleet = replace(fleet, stopping=True)
    elif not isinstance(event, Tick):
        fleet = _with(fleet, event.name, _hear(fleet, event, now))
    return _stop_in_order(fleet, now) if fleet.stopping else _start_in_order(fleet, now)


def next_look(fleet: Fleet) -> float | None:
    """When a Tick is due although nothing happens, or None."""
    if fleet.stopping:
        return None
    due = [
        *(p.retry_at for name, p in fleet.processes.items() if _may_start(fleet, name)),
        *(_deadline(fleet, name) for name, p in fleet.processes.items() if p.state is STARTING),
    ]
    return min(due, default=None)


def _hear(fleet: Fleet, event: Started | Probed | Ended, now: float) -> Process:
    process = fleet.processes[event.name]
    match event:
        case Started(pid=pid):
            return replace(process, pid=pid)
        case Ended(reason=reason):
            gone = replace(process, alive=False, pid=None)
            return _failed(fleet, gone, reason, now) if process.state in (STARTING, READY) else gone
        case Probed(pid=pid, problem=problem):
            return _judge(fleet, event.name, problem, now) if pid == process.pid else process


def _judge(fleet: Fleet, name: str, problem: Told | None, now: float) -> Process:
    process = fleet.processes[name]
    if process.state is STARTING:
        if problem is None:
            return replace(process, state=READY, since=now, bad_probes=0, was_ready=True, reason=None)
        return replace(process, reason=problem)
    if process.state is READY:
        if problem is None:
            return replace(process, bad_probes=0, reason=None)
        if not _needs_ready(fleet, name):
            return process  # it can't be well while what it needs is away; that is restarted first
        return replace(process, bad_probes=process.bad_probes + 1, reason=problem)
    return process


def _failed(fleet: Fleet, process: Process, reason: Told, now: float) -> Process:
    steady = process.state is READY and now - process.since >= fleet.patience.steady_after_s
    failures = 1 if steady else process.failures + 1
    retry_at = now if steady else now + fleet.patience.delay_s(failures)
    return replace(
        process, state=BACKING_OFF, since=now, failures=failures, retry_at=retry_at, bad_probes=0, reason=reason
    )


def _start_in_order(fleet: Fleet, now: float) -> tuple[Fleet, tuple[Action, ...]]:
    actions: list[Action] = []
    for name in fleet.rules:
        process = fleet.processes[name]
        if (why := _hopeless(fleet, name, now)) is not None:
            fleet = _with(fleet, name, _failed(fleet, process, why, now))
            actions.append(Kill(name))
        elif _may_start(fleet, name) and now >= process.retry_at:
            again = process.restarts + (process.failures > 0)
            fleet = _with(fleet, name, replace(process, state=STARTING, since=now, alive=True, restarts=again))
            actions.append(Start(name))
        elif process.state is BACKING_OFF and not process.alive and now >= process.retry_at:
            fleet = _with(fleet, name, replace(process, state=WAITING, since=now))
    return fleet, tuple(actions)


def _stop_in_order(fleet: Fleet, now: float) -> tuple[Fleet, tuple[Action, ...]]:
    actions: list[Action] = []
    for name in reversed(tuple(fleet.rules)):
        process = fleet.processes[name]
        dependents = [other for other, rule in fleet.rules.items() if name in rule.needs]
        if any(fleet.processes[other].state is not STOPPED for other in dependents):
            continue
        if process.alive and process.state is not STOPPING:
            fleet = _with(fleet, name, replace(process, state=STOPPING, since=now, reason=None))
            actions.append(Stop(name))
        elif not process.alive and process.state is not STOPPED:
            fleet = _with(fleet, name, replace(process, state=STOPPED, since=now))
    return fleet, tuple(actions)


def _hopeless(fleet: Fleet, name: str, now: float) -> Told | None:
    """Why a process that runs has to be killed, or None."""
    process = fleet.processes[name]
    if process.state is STARTING and now >= _deadline(fleet, name):
        limit_s = f"{fleet.rules[name].ready_timeout_s:g}"
        if process.reason is None:
            return tell("process.late", seconds=limit_s)
        return tell("process.late_because", seconds=limit_s, why=process.reason)
    if process.bad_probes >= fleet.patience.bad_probes:
        return tell("process.stopped_answering", why=process.reason)
    return None


def _deadline(fleet: Fleet, name: str) -> float:
    return fleet.processes[name].since + fleet.rules[name].ready_timeout_s


def _may_start(fleet: Fleet, name: str) -> bool:
    process = fleet.processes[name]
    return process.state in (WAITING, BACKING_OFF) and not process.alive and _needs_ready(fleet, name)


def _needs_ready(fleet: Fleet, name: str) -> bool:
    return all(fleet.processes[need].state is READY for need in fleet.rules[name].needs)


def _with(fleet: Fleet, name: str, process: Process) -> Fleet:
    return replace(fleet, processes={**fleet.processes, name: process})
