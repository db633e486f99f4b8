"""What `nightporter up` tells: lines for a person, or one JSON object a line for a script."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TextIO

from appliance.contract.health import ProcessHealth, ProcessState
from appliance.contract.spoken_fingerprint import in_words
from appliance.supervisor.instance import Instance

_MARKS = {
    ProcessState.READY: "+",
    ProcessState.BACKING_OFF: "!",
    ProcessState.STOPPED: "-",
}


@dataclass(frozen=True, slots=True)
class Console:
    """Where a run's changes of state go."""

    out: TextIO
    as_json: bool
    clock: Callable[[], float] = time.time

    def process(self, health: ProcessHealth) -> None:
        """One of the supervised processes changed its state."""
        if self.as_json:
            self._write("process", **health.model_dump(mode="json"))
        elif health.state in _MARKS:
            why = f": {health.reason}" if health.reason else ""
            self._line(f"  {_MARKS[health.state]} {health.name} {health.state.value.replace('_', ' ')}{why}")

    def starting(self, home: str) -> None:
        if self.as_json:
            self._write("starting", home=home)
        else:
            self._line(f"Nightporter starts; its data is in {home}")

    def warn(self, text: str) -> None:
        """Something that does not stop the start, and what to do about it."""
        if self.as_json:
            self._write("warning", text=text)
        else:
            self._line(f"  ! {text}")

    def first_administrator(self, user_name: str, password: str) -> None:
        """The one time that the password is shown, and only to a person: what a script or a service reads is kept."""
        if self.as_json:
            self._write("first_administrator", user_name=user_name)
        elif self.out.isatty():
            self._line(f"  The first administrator: {user_name}, password {password}")
            self._line("  Note it: it is shown this once. `nightporter user password` sets another one.")
        else:
            self._line(
                f"  The first administrator is {user_name}; `nightporter user password {user_name}` sets the password"
            )

    def door(self, url: str, fingerprint: str) -> None:
        """Where the API answers on the network, and by what its certificate is known."""
        if self.as_json:
            self._write("door", url=url, fingerprint=fingerprint)
        else:
            self._line(f"  On the network: {url}/api/docs; its certificate in words: {' '.join(in_words(fingerprint))}")
            self._line(f"  (SHA-256 {fingerprint}; `nightporter certificate` tells them again)")

    def ready(self, instance: Instance, took_s: float) -> None:
        """Calls can be answered; where, and how to sign in."""
        if self.as_json:
            self._write(
                "ready",
                api_url=instance.api_url,
                livekit_url=instance.livekit_url,
                key_file=str(instance.key_file),
                took_s=round(took_s, 2),
            )
            return
        self._line(f"Ready after {took_s:.1f} s. The porter answers.")
        self._line(f"  API      {instance.api_url}/api/docs")
        self._line(f"  LiveKit  {instance.livekit_url}")
        self._line(f"  Sign in  with the key in {instance.key_file}: send it as `Authorization: Bearer KEY`")
        self._line("  Try it   nightporter demo, nightporter mic, nightporter desktop. Ctrl-C ends everything.")

    def stopping(self) -> None:
        if self.as_json:
            self._write("stopping")
        else:
            self._line("Ending; a second Ctrl-C ends at once.")

    def stopped(self) -> None:
        if self.as_json:
            self._write("stopped")
        else:
            self._line("Ended. Nothing is left running.")

    def _write(self, event: str, **fields: Any) -> None:
        self._line(json.dumps({"event": event, "at": self.clock(), **fields}))

    def _line(self, text: str) -> None:
        self.out.write(text + "\n")
        self.out.flush()
