"""One appliance per home: a lock while it runs, and a file that says where it answers."""

from __future__ import annotations

import fcntl
import json
import os
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from appliance.errors import StartError
from appliance.security.private import make_private_dir, open_private, replace_private

LOCK_TRIES = 5
LOCK_WAIT_S = 0.05


@dataclass(frozen=True, slots=True)
class Instance:
    """A running appliance, as the command line and the desktop find it."""

    api_url: str
    livekit_url: str
    pid: int
    key_file: Path


class InstanceLock:
    """Held from before the first process starts until after the last one ended; the kernel frees it on kill -9."""

    def __init__(self, home: Path) -> None:
        self._home = home

    def __enter__(self) -> Self:
        """Raises StartError if another appliance runs on this home, or the folder can't be used."""
        try:
            make_private_dir(_lock_file(self._home).parent)
            self._fd = open_private(_lock_file(self._home), os.O_RDWR | os.O_CREAT)
        except OSError as e:
            raise StartError(f"{self._home} can't be used: {e}. Set NIGHTPORTER_HOME to a folder of yours.") from e
        try:
            self._lock()
            _instance_file(self._home).unlink(missing_ok=True)  # of one that was killed
            os.ftruncate(self._fd, 0)
            os.write(self._fd, str(os.getpid()).encode())
        except BaseException:
            os.close(self._fd)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _instance_file(self._home).unlink(missing_ok=True)
        os.close(self._fd)  # the lock's file stays: removing it would let two hold "the" lock

    def publish(self, instance: Instance) -> None:
        """Tells where the appliance answers, once it does. Raises OSError."""
        replace_private(_instance_file(self._home), json.dumps(asdict(instance), default=str) + "\n")

    def _lock(self) -> None:
        for _ in range(LOCK_TRIES):
            try:
                fcntl.flock(self._fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                time.sleep(LOCK_WAIT_S)  # `read_instance` holds it for a moment to see whether it is free
            else:
                return
        pid = os.pread(self._fd, 20, 0).decode() or "unknown"
        raise StartError(f"already running on {self._home} (pid {pid}); see `nightporter status`")


def read_instance(home: Path) -> Instance | None:
    """The appliance that runs and is ready on this home, or None; what a killed one left does not count."""
    try:
        fd = os.open(_lock_file(home), os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(fd, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return _read(_instance_file(home))
    finally:
        os.close(fd)
    return None


def _read(file: Path) -> Instance | None:
    try:
        values = json.loads(file.read_text())
    except FileNotFoundError:
        return None  # it is starting or ending
    return Instance(values["api_url"], values["livekit_url"], values["pid"], Path(values["key_file"]))


def _lock_file(home: Path) -> Path:
    return home / "run" / "lock"


def _instance_file(home: Path) -> Path:
    return home / "run" / "instance.json"
