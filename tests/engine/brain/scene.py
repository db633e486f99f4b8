"""A conversation at a known hour, against the example hotel and a book of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path

from engine.brain.conversation import Brain, Conversation, Exchange
from engine.brain.scripted import ScriptedBrain
from engine.tools.desk import Desk, RequestDraft
from engine.tools.hands import Hands
from engine.tools.house import HouseFacts, open_house

EXAMPLE_HOTEL = Path(__file__).resolve().parents[3] / "assets" / "hotel"
NOW = datetime.fromisoformat("2026-11-19T22:30:00+00:00")  # a Thursday
LIMIT_S = 60.0
"""A machine that stands still makes no tool fail."""


def open_example(folder: Path) -> HouseFacts:
    return open_house(EXAMPLE_HOTEL, folder / "book.db", NOW.date())


def talk_with(brain: Brain, facts: HouseFacts) -> Conversation:
    """A call that was greeted, of which nobody asks what it left."""
    ids = count(1)
    desk = Desk(lambda _: None, lambda: NOW, lambda: f"request_{next(ids)}", lambda _: None, lambda _, __: None)
    talk = Conversation(brain, Hands(facts, desk, lambda: NOW, call="scene", limit_s=LIMIT_S))
    talk.greet()
    return talk


@dataclass
class Scene:
    """Plays a guest's lines and keeps what the porter said, did and left."""

    facts: HouseFacts
    now: datetime = NOW
    desk_works: bool = True
    follows: Scene | None = None
    """Of whose call this is another job: the first one died."""
    brain: ScriptedBrain = None  # type: ignore[assignment]  # one of its own, unless another scene's is lent
    left: list[RequestDraft] = field(default_factory=list)
    noted: list[tuple[str, str]] = field(default_factory=list)
    exchanges: list[Exchange] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.left = list(self.follows.left) if self.follows else []
        ids = count(1 + len(self.left))
        desk = Desk(
            self._emit,
            lambda: self.now,
            lambda: f"request_{next(ids)}",
            self._take_back,
            self._note,
            left=tuple(self.left),
        )
        self.brain = self.brain or ScriptedBrain(self.facts, lambda: self.now)
        self.talk = Conversation(self.brain, Hands(self.facts, desk, lambda: self.now, call="scene", limit_s=LIMIT_S))
        if self.follows:
            self.talk.history[:] = self.follows.talk.history
        else:
            self.talk.greet()

    def _emit(self, request: RequestDraft) -> None:
        if not self.desk_works:
            raise OSError("no space left on device")
        self.left.append(request)

    def _take_back(self, request_id: str) -> None:
        self.left = [r for r in self.left if r.request_id != request_id]

    def _note(self, request_id: str, text: str) -> None:
        if not self.desk_works:
            raise OSError("no space left on device")
        self.noted.append((request_id, text))

    def play(self, lines: Sequence[str]) -> Exchange:
        """Says the lines one after the other and returns what became of the last."""
        for line in lines:
            self.exchanges.append(asyncio.run(self.talk.say(line)))
        return self.exchanges[-1]

    @property
    def replies(self) -> list[str]:
        return [e.reply for e in self.exchanges]
