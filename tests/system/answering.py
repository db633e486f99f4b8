"""A guest with a script who also answers what the porter asks in between, as people do: says it again, spells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from appliance.contract.calls import CallDetail
from appliance.contract.events import Role
from tests.system.box import Box
from tests.system.guest import Guest

NOT_UNDERSTOOD: Final = ("another way", "don't follow", "what was that", "say it again", "make that out")
SPELL: Final = "spell"
PATIENCE: Final = 2
"""So many times a guest says the same thing again."""


class AnsweringGuest:
    """`again`: what they say when a question with this word in it comes a second time, or asks them to spell."""

    def __init__(self, guest: Guest, box: Box, again: Mapping[str, str]) -> None:
        self._guest = guest
        self._box = box
        self._again = again
        self._given: list[str] = []
        self._asked = ""
        self._heard = 1  # the greeting

    @property
    def repairs(self) -> int:
        """How often something had to be said that is not in the script."""
        return len(self._given)

    async def says_all(self, lines: Sequence[str]) -> str:
        """One after the other; the porter's last reply."""
        return [await self.says(line) for line in lines][-1]

    async def says(self, line: str) -> str:
        """One line, and whatever the porter wants to know again because of it; the porter's last reply."""
        reply = await self._say(line)
        while (answer := self._answer(line, reply)) is not None:
            self._given.append(answer)
            reply = await self._say(answer)
        self._asked = asked_in(reply)
        return reply

    def _answer(self, line: str, reply: str) -> str | None:
        asked = asked_in(reply)
        offered = [line] if any(words in asked for words in NOT_UNDERSTOOD) else [*self._asked_again(asked)]
        self._asked = asked
        return next((answer for answer in offered if self._given.count(answer) < PATIENCE), None)

    def _asked_again(self, asked: str) -> Iterator[str]:
        for word, answer in self._again.items():
            if word in asked and (word in self._asked or word == SPELL):
                yield answer

    async def _say(self, text: str) -> str:
        await self._guest.says(text)

        def has_answered(call: CallDetail) -> bool:
            said = [turn.role for turn in call.transcript]
            return said.count(Role.PORTER) > self._heard and said[-1] is Role.PORTER

        call = await self._box.call_when(self._guest.session.session_id, has_answered)
        turns = [turn.text for turn in call.transcript if turn.role is Role.PORTER]
        reply, self._heard = " ".join(turns[self._heard :]), len(turns)
        return reply


def asked_in(reply: str) -> str:
    """The questions of a reply and what follows them ("You can spell it."), in small letters."""
    sentences = re.split(r"(?<=[.!?]) ", reply.lower())
    first = next((at for at, sentence in enumerate(sentences) if sentence.endswith("?")), len(sentences))
    return " ".join(sentences[first:])
