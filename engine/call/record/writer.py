"""Writes a call's spool in a thread of its own: a disk that hangs holds up nobody but that thread.

The thread lives while there is something to write. Nobody but it touches the
file, so that the lines stand in the order in which they were given.
"""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import Final

import structlog

from appliance.contract.events import Event, Role, TurnFinal
from appliance.contract.gathered import holds_digits
from engine.call.record.spool import Spool

log = structlog.get_logger()

PATIENCE_S: Final = 0.2
"""The call itself waits no longer for a line, and then for none until the disk is back."""


class SpoolWriter:
    """One call's. Nothing raises: what could not be written may still reach the appliance by network."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._queue: deque[tuple[Callable[[], None], Future[None]]] = deque()
        self._lock = threading.Lock()
        """Never held while the disk is used."""
        self._works = False
        self._hangs = False

    def append(self, event: Event) -> Future[None]:
        """Done as soon as the event is on disk, or could not be written."""
        written = self._do(lambda: self._spool.append(event))
        if isinstance(event, TurnFinal) and event.role is Role.GUEST and holds_digits(event):
            # Cards that the guest told in pieces are masked in what is still here; the appliance does so on its own.
            self._do(self._spool.redact)
        return written

    def close(self, *, remove: bool) -> Future[None]:
        """After everything that was given before."""
        return self._do(lambda: self._spool.close(remove=remove))

    def wait(self, written: Future[None]) -> None:
        """Until it is done, for as long as that takes; on an event loop, which a call hangs on, only so long."""
        if not _is_on_a_loop():
            written.result()
        elif not self._hangs:
            try:
                written.result(PATIENCE_S)
            except TimeoutError:
                self._hangs = True
                log.error("the spool's disk hangs; the call goes on")

    def _do(self, task: Callable[[], None]) -> Future[None]:
        done: Future[None] = Future()
        with self._lock:
            self._queue.append((task, done))
            if not self._works:
                threading.Thread(target=self._work, name="spool", daemon=True).start()
                self._works = True
        return done

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._queue:
                    self._works = self._hangs = False
                    return
                task, done = self._queue.popleft()
            if done.set_running_or_notify_cancel():
                self._try(task)
                done.set_result(None)

    def _try(self, task: Callable[[], None]) -> None:
        try:
            task()
        except Exception as e:  # noqa: BLE001 - what follows is written all the same
            log.error("spool can't be written", error=str(e) if isinstance(e, OSError) else type(e).__name__)


def _is_on_a_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
