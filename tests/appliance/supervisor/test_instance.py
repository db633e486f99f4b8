"""Two appliances never share a home, and what a killed one left is not believed."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from appliance.errors import StartError
from appliance.supervisor.instance import Instance, InstanceLock, read_instance

HOLD = """
import sys
from pathlib import Path
from appliance.supervisor.instance import Instance, InstanceLock
with InstanceLock(Path(sys.argv[1])) as lock:
    import os
    lock.publish(Instance("http://127.0.0.1:1", "ws://127.0.0.1:2", os.getpid(), Path("k")))
    print("held", flush=True)
    sys.stdin.read()
"""


def hold(home: Path) -> subprocess.Popen[str]:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None and holder.stdout.readline() == "held\n"
    return holder


def test_it_is_found_while_it_runs_and_gone_after(tmp_path: Path) -> None:
    here = Instance("http://127.0.0.1:8600", "ws://127.0.0.1:7880", os.getpid(), tmp_path / "secrets" / "a.key")
    assert read_instance(tmp_path) is None
    with InstanceLock(tmp_path) as lock:
        assert read_instance(tmp_path) is None
        lock.publish(here)
        assert read_instance(tmp_path) == here
        file = tmp_path / "run" / "instance.json"
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert read_instance(tmp_path) is None and not file.exists()
    with InstanceLock(tmp_path):
        pass


def test_a_second_one_is_refused_with_the_firsts_pid(tmp_path: Path) -> None:
    with InstanceLock(tmp_path), pytest.raises(StartError, match=rf"already running .*pid {os.getpid()}"):
        InstanceLock(tmp_path).__enter__()


def test_another_home_is_free(tmp_path: Path) -> None:
    with InstanceLock(tmp_path / "a"), InstanceLock(tmp_path / "b"):
        assert (tmp_path / "b" / "run" / "lock").exists()


def test_a_killed_one_leaves_nothing_that_counts(tmp_path: Path) -> None:
    holder = hold(tmp_path)
    found = read_instance(tmp_path)
    assert found is not None and found.pid == holder.pid
    with pytest.raises(StartError, match=f"pid {holder.pid}"):
        InstanceLock(tmp_path).__enter__()
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    assert (tmp_path / "run" / "instance.json").exists()
    assert read_instance(tmp_path) is None
    with InstanceLock(tmp_path):
        assert not (tmp_path / "run" / "instance.json").exists()


def test_a_home_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    with pytest.raises(StartError, match="NIGHTPORTER_HOME"):
        InstanceLock(tmp_path / "home").__enter__()
