"""The loop with real children: up, restarted, down, whatever they do."""

import asyncio
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from appliance.contract.health import ProcessHealth, ProcessState
from appliance.errors import StartError
from appliance.supervisor.policy import Patience
from appliance.supervisor.process import ChildProcess, start_process
from appliance.supervisor.specs import ProcessSpec
from appliance.supervisor.supervisor import Supervisor
from tests.appliance.supervisor.children import DEAF, POLITE, child, is_alive, log_says
from tests.until import until_holds

HASTY = Patience(first_delay_s=0.01, longest_delay_s=0.02)


class Watch:
    """A supervisor's environment: it remembers every child and every change of state."""

    def __init__(self, logs: Path) -> None:
        self.logs = logs
        self.changes: list[tuple[str, str]] = []
        self.pids: dict[str, list[int]] = {}

    async def spawn(self, spec: ProcessSpec) -> ChildProcess:
        running = await start_process(spec, self.logs)
        self.pids.setdefault(spec.name, []).append(running.pid)
        return running

    def supervisor(self, specs: Sequence[ProcessSpec], patience: Patience = HASTY) -> Supervisor:
        return Supervisor(specs, spawn=self.spawn, on_change=self._heard, patience=patience, probe_every_s=(0.01, 0.01))

    def _heard(self, health: ProcessHealth) -> None:
        self.changes.append((health.name, health.state.value))

    def nobody_left(self) -> bool:
        return not any(is_alive(pid) for pids in self.pids.values() for pid in pids)


@pytest.fixture
def watch(tmp_path: Path) -> Watch:
    return Watch(tmp_path)


def state_of(supervisor: Supervisor, name: str) -> ProcessHealth:
    return next(p for p in supervisor.processes() if p.name == name)


async def test_up_in_order_and_down_in_reverse(watch: Watch) -> None:
    specs = [child("server", POLITE), child("worker", POLITE, needs=("server",))]
    async with watch.supervisor(specs) as supervisor:
        await supervisor.wait_ready()
        assert [(p.name, p.state, p.restarts) for p in supervisor.processes()] == [
            ("server", ProcessState.READY, 0),
            ("worker", ProcessState.READY, 0),
        ]
        assert [p.pid for p in supervisor.processes()] == [watch.pids["server"][0], watch.pids["worker"][0]]
    assert watch.changes == [
        ("server", "starting"),
        ("server", "ready"),
        ("worker", "starting"),
        ("worker", "ready"),
        ("worker", "stopping"),
        ("worker", "stopped"),
        ("server", "stopping"),
        ("server", "stopped"),
    ]
    assert watch.nobody_left()


async def test_a_killed_one_comes_back(watch: Watch) -> None:
    async with watch.supervisor([child("c", POLITE)]) as supervisor:
        await supervisor.wait_ready()
        os.kill(watch.pids["c"][0], signal.SIGKILL)
        await until_holds(lambda: len(watch.pids["c"]) == 2)
        await supervisor.wait_ready()
        await until_holds(lambda: state_of(supervisor, "c").state is ProcessState.READY)
        assert state_of(supervisor, "c").restarts == 1
        assert state_of(supervisor, "c").pid == watch.pids["c"][1]
    assert watch.nobody_left()


async def test_one_that_stops_answering_is_replaced(watch: Watch) -> None:
    sick: set[int] = set()

    async def probe() -> str | None:
        return "406" if watch.pids["c"][-1] in sick else None

    async with watch.supervisor([child("c", DEAF, ready=probe)]) as supervisor:
        await supervisor.wait_ready()
        sick.add(watch.pids["c"][0])
        await until_holds(lambda: len(watch.pids["c"]) == 2)
        await until_holds(lambda: state_of(supervisor, "c").state is ProcessState.READY)
        assert not is_alive(watch.pids["c"][0])
    assert watch.nobody_left()


async def test_a_critical_one_that_never_starts_is_told_with_its_words(watch: Watch) -> None:
    async def never() -> str | None:
        return "can't be reached"

    specs = [child("good", POLITE), child("bad", "import sys; sys.exit('address in use')", ready=never)]
    with pytest.raises(StartError, match="bad does not start: it ended with exit code 1: address in use"):
        async with watch.supervisor(specs) as supervisor:
            await supervisor.wait_ready()
    assert watch.nobody_left()


async def test_one_that_is_not_critical_does_not_hold_up_the_rest(watch: Watch) -> None:
    specs = [child("good", POLITE), child("extra", "", argv=("/nowhere/program",), critical=False)]
    async with watch.supervisor(specs) as supervisor:
        await supervisor.wait_ready()
        assert state_of(supervisor, "good").state is ProcessState.READY
        assert "can't be started" in (state_of(supervisor, "extra").reason or "")


async def test_not_ready_in_time_is_killed_and_tried_again(watch: Watch) -> None:
    async def never() -> str | None:
        return "loading"

    async with watch.supervisor([child("c", DEAF, ready=never, ready_timeout_s=0.05)]):
        await until_holds(lambda: len(watch.pids.get("c", [])) > 1)
        assert not is_alive(watch.pids["c"][0])
    assert watch.nobody_left()


async def test_stopping_while_it_starts_and_stopping_twice(watch: Watch) -> None:
    async def never() -> str | None:
        return "loading"

    async with watch.supervisor([child("c", POLITE, ready=never)]) as supervisor:
        await until_holds(lambda: "c" in watch.pids)
        await asyncio.gather(supervisor.stop(), supervisor.stop())
        with pytest.raises(StartError, match="stopped before"):
            await supervisor.wait_ready()
        assert state_of(supervisor, "c").state is ProcessState.STOPPED
    assert watch.nobody_left()


async def test_cancelled_it_ends_them_in_order_too(watch: Watch) -> None:
    async def run() -> None:
        async with watch.supervisor([child("c", POLITE)]):
            await asyncio.Event().wait()

    task = asyncio.create_task(run())
    await until_holds(lambda: ("c", "ready") in watch.changes)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert watch.changes[-2:] == [("c", "stopping"), ("c", "stopped")]
    assert watch.nobody_left()


async def test_cancelled_twice_it_kills_them_at_once(watch: Watch) -> None:
    async def run() -> None:
        async with watch.supervisor([child("c", DEAF, stop_signals=((signal.SIGTERM, 3600.0),))]):
            await asyncio.Event().wait()

    task = asyncio.create_task(run())
    await until_holds(lambda: ("c", "ready") in watch.changes)
    await until_holds(log_says(watch.logs, "c", "up"))
    task.cancel()
    await until_holds(lambda: ("c", "stopping") in watch.changes)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await until_holds(watch.nobody_left)


async def test_an_error_inside_ends_them_and_is_passed_on(watch: Watch) -> None:
    with pytest.raises(RuntimeError, match="the door broke"):
        async with watch.supervisor([child("c", POLITE)]) as supervisor:
            await supervisor.wait_ready()
            raise RuntimeError("the door broke")
    assert watch.nobody_left()


APPLIANCE = """
import asyncio, sys
from pathlib import Path
from appliance.supervisor.process import start_process
from appliance.supervisor.supervisor import Supervisor
from tests.appliance.supervisor.children import DEAF, POLITE, child

async def main():
    logs = Path(sys.argv[1])
    specs = [child("a", DEAF), child("b", POLITE, needs=("a",))]
    async with Supervisor(specs, spawn=lambda spec: start_process(spec, logs)) as supervisor:
        await supervisor.wait_ready()
        print(*(p.pid for p in supervisor.processes()), flush=True)
        await asyncio.Event().wait()

asyncio.run(main())
"""


async def test_kill_minus_nine_of_the_appliance_leaves_nobody(tmp_path: Path) -> None:
    appliance = await asyncio.create_subprocess_exec(
        sys.executable, "-c", APPLIANCE, str(tmp_path), stdout=asyncio.subprocess.PIPE
    )
    assert appliance.stdout is not None
    pids = [int(pid) for pid in (await appliance.stdout.readline()).split()]
    assert len(pids) == 2 and all(is_alive(pid) for pid in pids)
    appliance.kill()
    await appliance.communicate()
    await until_holds(lambda: not any(is_alive(pid) for pid in pids))
