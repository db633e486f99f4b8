"""One call in German, French, Spanish or Italian, against the example hotel."""

from __future__ import annotations

import asyncio
from itertools import count

from engine.brain.conversation import Conversation, Exchange
from engine.brain.foreign.brain import ForeignBrain
from engine.tools.desk import Desk, RequestDraft
from engine.tools.hands import Hands
from engine.tools.house import HouseFacts
from tests.engine.brain.scene import NOW

LANGUAGES = ("de", "fr", "es", "it")


class ForeignScene:
    """One call in one language."""

    def __init__(self, language: str, facts: HouseFacts, *, desk_works: bool = True) -> None:
        self.left: list[RequestDraft] = []
        self._desk_works = desk_works
        ids = count(1)
        desk = Desk(self._emit, lambda: NOW, lambda: f"request_{next(ids)}", self._take_back)
        hands = Hands(facts, desk, lambda: NOW, call="scene")
        self.talk = Conversation(ForeignBrain(language, facts, lambda: NOW), hands)
        self.greeting = self.talk.greet().reply

    def _emit(self, request: RequestDraft) -> None:
        if not self._desk_works:
            raise OSError("no space left on device")
        self.left.append(request)

    def _take_back(self, request_id: str) -> None:
        self.left = [request for request in self.left if request.request_id != request_id]

    def play(self, lines: list[str]) -> Exchange:
        return [asyncio.run(self.talk.say(line)) for line in lines][-1]
