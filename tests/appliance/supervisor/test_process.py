"""Real children: their output is kept, their end is told, and nothing of them is left."""

import asyncio
import signal
import stat
import sys
from pathlib import Path

import pytest

from appliance.observe.logs import clean_line
from appliance.supervisor.process import ChildProcess, start_process
from appliance.supervisor.specs import ProcessSpec
from tests.appliance.supervisor.children import (
    DEAF,
    GONE_PARENT,
    PARENT,
    POLITE,
    SECOND_TIME,
    child,
    is_alive,
    log_says,
)
from tests.until import until_holds

SOON = 0.05


async def start(spec: ProcessSpec, logs: Path) -> ChildProcess:
    running = await start_process(spec, logs)
    await until_holds(log_says(logs, spec.name, "up"))
    return running


def grandchild(logs: Path, name: str) -> int:
    return int((logs / f"{name}.log").read_text().split()[1])


@pytest.mark.parametrize(
    ("code", "how"),
    [
        ("", "ended with exit code 0"),
        ("import sys; sys.exit('port taken')", "ended with exit code 1: port taken"),
        ("import os; os.abort()", "was killed by SIGABRT"),
        ("print('a'); print('b' * 5000)", "ended with exit code 0: " + "b" * 200),
    ],
    ids=["zero", "words", "signal", "long words"],
)
async def test_how_it_ended_is_told(tmp_path: Path, code: str, how: str) -> None:
    running = await start_process(child("c", code), tmp_path)
    assert str(await running.wait()) == how


async def test_words_of_the_run_before_are_not_repeated(tmp_path: Path) -> None:
    await (await start_process(child("c", "print('first')"), tmp_path)).wait()
    assert str(await (await start_process(child("c", ""), tmp_path)).wait()) == "ended with exit code 0"
    assert (tmp_path / "c.log").read_text() == "first\n"


async def test_logs_are_private_and_both_streams_are_in(tmp_path: Path) -> None:
    code = "import sys; print('out', flush=True); print('err', file=sys.stderr)"
    await (await start_process(child("c", code), tmp_path / "logs")).wait()
    log = tmp_path / "logs" / "c.log"
    assert log.read_text() == "out\nerr\n"
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


async def test_nothing_of_a_guest_or_a_key_is_in_it(tmp_path: Path) -> None:
    code = "print('Ada rang from 020 7946 0018 (ada@hotel.example), key np_service_' + 'x' * 43)"
    running = await start_process(child("c", code), tmp_path, lambda line: clean_line(line, {"Ada"}))
    said = "[name removed] rang from [phone number removed] ([e-mail address removed]), key ***"
    assert str(await running.wait()) == f"ended with exit code 0: {said}"
    assert (tmp_path / "c.log").read_text() == f"{said}\n"


async def test_a_program_that_is_missing_raises(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        await start_process(child("c", "", argv=("/nowhere/program",)), tmp_path)


async def test_it_gets_its_environment_and_folder_and_no_keyboard(tmp_path: Path) -> None:
    code = (
        "import os, sys; print(os.getcwd(), sorted(k for k in os.environ if k != 'LC_CTYPE'), repr(sys.stdin.read()))"
    )
    spec = child("c", code, env={"A": "1"}, cwd=tmp_path)
    await (await start_process(spec, tmp_path)).wait()
    assert (tmp_path / "c.log").read_text() == f"{tmp_path} ['A'] ''\n"


async def test_a_polite_one_ends_at_sigterm(tmp_path: Path) -> None:
    running = await start(child("c", POLITE), tmp_path)
    await running.stop()
    assert str(await running.wait()) == "was killed by SIGTERM: up"


async def test_a_deaf_one_is_killed(tmp_path: Path) -> None:
    running = await start(child("c", DEAF, stop_signals=((signal.SIGTERM, SOON),)), tmp_path)
    await running.stop()
    assert str(await running.wait()).startswith("was killed by SIGKILL")
    assert not is_alive(running.pid)


async def test_one_that_wants_to_be_asked_twice_is(tmp_path: Path) -> None:
    # two kinds: of two of a kind a child that does not run in between would see one
    spec = child("c", SECOND_TIME, stop_signals=((signal.SIGHUP, SOON), (signal.SIGTERM, 20.0)))
    running = await start(spec, tmp_path)
    await running.stop()
    assert str(await running.wait()) == "ended with exit code 0: asked once"


async def test_stopping_what_is_gone_is_no_error(tmp_path: Path) -> None:
    running = await start_process(child("c", ""), tmp_path)
    await running.wait()
    await running.stop()
    running.kill()
    assert not is_alive(running.pid)


async def test_grandchildren_go_with_it(tmp_path: Path) -> None:
    running = await start_process(child("c", PARENT), tmp_path)
    await until_holds(log_says(tmp_path, "c", "grandchild"))
    pid = grandchild(tmp_path, "c")
    assert is_alive(pid)
    await running.stop()
    await until_holds(lambda: not is_alive(pid))


async def test_grandchildren_of_one_that_left_them_behind_go_too(tmp_path: Path) -> None:
    running = await start_process(child("c", GONE_PARENT), tmp_path)
    assert str(await running.wait()).startswith("ended with exit code 3")
    pid = grandchild(tmp_path, "c")
    await until_holds(lambda: not is_alive(pid))


APPLIANCE = """
import asyncio, sys
from pathlib import Path
from appliance.supervisor.process import start_process
from tests.appliance.supervisor.children import DEAF, child

async def main():
    running = await start_process(child("c", DEAF), Path(sys.argv[1]))
    print(running.pid, flush=True)
    await running.wait()

asyncio.run(main())
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV])
async def test_it_dies_with_the_appliance(tmp_path: Path, number: signal.Signals) -> None:
    appliance = await asyncio.create_subprocess_exec(
        sys.executable, "-c", APPLIANCE, str(tmp_path), stdout=asyncio.subprocess.PIPE
    )
    assert appliance.stdout is not None
    pid = int(await appliance.stdout.readline())
    await until_holds(log_says(tmp_path, "c", "up"))
    assert is_alive(pid)
    appliance.send_signal(number)
    await appliance.communicate()
    await until_holds(lambda: not is_alive(pid))
