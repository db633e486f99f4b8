"""The loop: one queue of events in, the policy's actions out.

Children and probes only put messages on the queue; this loop alone changes
state, so what happened can always be read as one history.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from types import TracebackType
from typing import Protocol, Self

from appliance.contract.health import ProcessHealth, ProcessState
from appliance.contract.told import Told, tell
from appliance.errors import StartError
from appliance.supervisor.policy import (
    Action,
    Ended,
    Event,
    Kill,
    Patience,
    Probed,
    Rule,
    Start,
    Started,
    Stop,
    StopAsked,
    Tick,
    new_fleet,
    next_look,
    step,
)
from appliance.supervisor.specs import ProcessSpec

GIVE_UP_AFTER = 3
"""Failed starts in a row of a critical process that never was ready: it won't mend itself."""


class Child(Protocol):
    """A running process, as ChildProcess is."""

    pid: int

    async def wait(self) -> Told: ...
    async def stop(self) -> None: ...
    def kill(self) -> None: ...


Spawn = Callable[[ProcessSpec], Awaitable[Child]]
"""Starts one process; raises OSError."""


class Supervisor:
    """`async with` starts the processes; leaving it ends them all, in order, or at once when cancelled."""

    def __init__(
        self,
        specs: Sequence[ProcessSpec],
        *,
        spawn: Spawn,
        on_change: Callable[[ProcessHealth], None] = lambda _: None,
        patience: Patience = Patience(),  # noqa: B008  it is frozen
        clock: Callable[[], float] = time.monotonic,
        wall_clock: Callable[[], float] = time.time,
        probe_every_s: tuple[float, float] = (0.15, 3.0),
    ) -> None:
        """`probe_every_s`: while starting, and once ready."""
        self._specs = {spec.name: spec for spec in specs}
        self._spawn = spawn
        self._on_change = on_change
        self._clock = clock
        self._wall_clock = wall_clock
        self._probe_every_s = probe_every_s
        rules = {spec.name: Rule(spec.needs, spec.ready_timeout_s) for spec in specs}
        self._fleet = new_fleet(rules, patience, clock())
        self._since = dict.fromkeys(rules, wall_clock())
        self._events: asyncio.Queue[Event] = asyncio.Queue()
        self._children: dict[str, Child] = {}
        self._changed = asyncio.Event()
        self._tasks = asyncio.TaskGroup()

    async def __aenter__(self) -> Self:
        await self._tasks.__aenter__()
        self._loop = self._tasks.create_task(self._run(), name="supervisor")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        cancelled = error if isinstance(error, asyncio.CancelledError) else None
        try:
            await self.stop()
        except asyncio.CancelledError as again:  # asked a second time: the tasks' own cleanup kills every group
            cancelled = again
        # an error of the caller's passes by as it is, outside the group
        await self._tasks.__aexit__(type(cancelled) if cancelled else None, cancelled, None)

    async def wait_ready(self) -> None:
        """Until calls can be answered: every critical process is ready, every other one ready or failing.

        Raises StartError if a critical one fails to start three times, or when all is stopped meanwhile.
        """
        while not self._is_ready():
            self._refuse_hopeless()
            await self._changed.wait()

    def processes(self) -> list[ProcessHealth]:
        """Every process as it is now, in starting order."""
        return [self._health(name) for name in self._specs]

    async def stop(self) -> None:
        """Ends every process and returns when none is left."""
        self._events.put_nowait(StopAsked())
        await asyncio.wait([self._loop])

    async def _run(self) -> None:
        await self._handle(Tick())
        while not self._fleet.is_over:
            await self._handle(await self._next_event())

    async def _next_event(self) -> Event:
        look = next_look(self._fleet)
        wait_s = None if look is None else max(0.0, look - self._clock())
        try:
            async with asyncio.timeout(wait_s):
                return await self._events.get()
        except TimeoutError:
            return Tick()

    async def _handle(self, event: Event) -> None:
        before = self._fleet.processes
        self._fleet, actions = step(self._fleet, event, self._clock())
        # what ends first is told first
        for name in reversed(self._specs) if self._fleet.stopping else self._specs:
            if self._fleet.processes[name].state is not before[name].state:
                self._since[name] = self._wall_clock()
                self._on_change(self._health(name))
        self._changed.set()
        self._changed = asyncio.Event()
        for action in actions:
            await self._perform(action)

    async def _perform(self, action: Action) -> None:
        match action:
            case Start(name):
                try:
                    child = await self._spawn(self._specs[name])
                except OSError as e:
                    self._events.put_nowait(Ended(name, tell("process.not_started", why=e)))
                    return
                self._children[name] = child
                self._events.put_nowait(Started(name, child.pid))
                self._tasks.create_task(self._tend(name, child), name=f"tend {name}")
            case Stop(name):
                if name in self._children:
                    self._tasks.create_task(self._children[name].stop(), name=f"stop {name}")
            case Kill(name):
                if name in self._children:
                    self._children[name].kill()

    async def _tend(self, name: str, child: Child) -> None:
        """Until it ends; its group does not outlive this task, however it ends."""
        probing = self._tasks.create_task(self._probe(name, child.pid), name=f"probe {name}")
        try:
            reason = await child.wait()
        finally:
            probing.cancel()
            child.kill()
            del self._children[name]
        self._events.put_nowait(Ended(name, reason))

    async def _probe(self, name: str, pid: int) -> None:
        while True:
            self._events.put_nowait(Probed(name, pid, await self._specs[name].ready()))
            starting = self._fleet.processes[name].state is ProcessState.STARTING
            await asyncio.sleep(self._probe_every_s[0 if starting else 1])

    def _is_ready(self) -> bool:
        return all(
            process.state is ProcessState.READY or (process.failures > 0 and not self._specs[name].critical)
            for name, process in self._fleet.processes.items()
        )

    def _refuse_hopeless(self) -> None:
        if self._fleet.stopping or self._loop.done():
            raise StartError("the processes were stopped before they were ready")
        for name, process in self._fleet.processes.items():
            hopeless = self._specs[name].critical and not process.was_ready and process.failures >= GIVE_UP_AFTER
            if hopeless and process.state is ProcessState.BACKING_OFF:
                raise StartError(f"{name} does not start: it {process.reason}")

    def _health(self, name: str) -> ProcessHealth:
        process = self._fleet.processes[name]
        return ProcessHealth(
            name=name,
            state=process.state,
            since=self._since[name],
            restarts=process.restarts,
            pid=process.pid,
            reason=None if process.reason is None else str(process.reason),
            told=process.reason,
        )
