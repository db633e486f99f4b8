"""One call against the example hotel at half past ten on a Thursday night, its tools, and what it left."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

from engine.brain.dialog import Act, Done
from engine.tools.answered import Trouble
from engine.tools.catalogue import BY_NAME
from engine.tools.desk import Desk, RequestDraft
from engine.tools.hands import Hands
from engine.tools.house import HouseFacts

NOW = datetime.fromisoformat("2026-11-19T22:30:00+00:00")
FREE_STAY = {"arrival": "2026-12-01", "nights": 2, "guests": 2, "room_type": "double"}  # Tuesday and Wednesday
BOOKING = {**FREE_STAY, "quoted_minor": 25000, "first_name": "Ann", "last_name": "Lee", "phone": "07700 900555"}
HOLLOWAY = {"code": "HL4821", "last_name": "Holloway"}  # in the house from today, three nights
STRATHEARN = {"code": "hl-4833", "last_name": "Strathearn"}  # arrives in two days


@dataclass
class Call:
    """One call, and what it left."""

    house: HouseFacts
    now: datetime = NOW
    left: list[RequestDraft] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    noted: list[tuple[str, str]] = field(default_factory=list)
    desk_works: bool = True
    limit_s: float = 2.5
    name: str = "call-1"
    misses: int = 0

    def __post_init__(self) -> None:
        ids = count(1)
        desk = Desk(self._emit, lambda: self.now, lambda: f"request_{next(ids)}", self.withdrawn.append, self._note)
        self.hands = Hands(self.house, desk, lambda: self.now, call=self.name, misses=self.misses, limit_s=self.limit_s)

    def _emit(self, draft: RequestDraft) -> None:
        if not self.desk_works:
            raise OSError("no space left on device")
        self.left.append(draft)

    def _note(self, request_id: str, text: str) -> None:
        self.noted.append((request_id, text))

    async def use(self, name: str, /, **arguments: Any) -> Done:
        done = await self.hands.perform(Act(name, arguments))
        json.dumps([done.result, done.log])
        (BY_NAME[name].answers if done.ok else Trouble).model_validate(done.result)
        return done

    async def ask(self, name: str, /, **arguments: Any) -> Any:
        done = await self.use(name, **arguments)
        assert done.ok, done.result
        return done.result
