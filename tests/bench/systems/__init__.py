"""The systems under test behind one port: how each is brought up, called, and ended; not how it is measured."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from appliance.contract.events import Latency


@dataclass(frozen=True, slots=True)
class Seat:
    """How one caller gets into a room."""

    url: str
    token: str


@dataclass(frozen=True, slots=True)
class Site:
    """Where a system runs: the checkout, its parts, and an empty folder for whatever it writes."""

    checkout: Path
    parts: Path
    scratch: Path

    @property
    def livekit_server(self) -> Path:
        return self.parts / "bin" / "livekit-server"

    @property
    def voices(self) -> Path:
        return self.parts / "voices"


class Running(Protocol):
    """A system that is up."""

    def roots(self) -> Sequence[int]:
        """The processes that were started; everything below them belongs to the system."""

    async def expect(self, callers: int) -> None:
        """So many callers are about to call: systems that need a bot in each room beforehand put it there."""

    async def ask_for_call(self) -> Seat:
        """What a caller does first; the answer lets them join. Raises StartFailed when the system says no."""

    async def waterfalls(self) -> Sequence[Latency]:
        """Where the time of the newest calls' turns went as the system itself tells it; nothing if it doesn't."""


class System(Protocol):
    """One contender."""

    @property
    def name(self) -> str: ...

    @property
    def waits_in_room(self) -> bool:
        """Its bot is in the room before the guest is, so its first word can't be compared."""

    def run(self, site: Site, callers: int, left_behind: list[str]) -> AbstractAsyncContextManager[Running]:
        """Bring it up for so many callers at once and end all of it afterwards.

        The names of processes that had to be killed are added to `left_behind`. Raises StartFailed.
        """
