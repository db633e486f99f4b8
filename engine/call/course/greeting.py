"""The first words to a guest: prepared before they come, and in the language of the number that they called."""

from __future__ import annotations

from typing import Any

from livekit import rtc
from livekit.agents import AgentSession

from engine.call.course.common_tongue import CommonTongue
from engine.call.guest import guest_in
from engine.call.speaking.porter_tts import PorterVoice
from engine.call.thinking.mind import Mind


class Greeting:
    """One call's. `opening_line`: what its request wants said; `resumed`: another job of this call has died, and the
    guest is in the middle of it."""

    def __init__(
        self, mind: Mind, common_tongue: CommonTongue, voice: PorterVoice, opening_line: str | None, *, resumed: bool
    ) -> None:
        self._mind = mind
        self._common_tongue = common_tongue
        self._voice = voice
        self._opening_line = opening_line
        self.resumed = resumed
        self._words = self._first_words()

    async def follow_number(self, room: rtc.Room) -> None:
        """If the guest is in the room already, or by now."""
        guest = guest_in(room)
        if guest is not None and await self._common_tongue.follow_number(guest.attributes):
            self._words = self._first_words()

    async def prepare(self) -> None:
        """Synthesize it; without a voice that can, it comes later or not at all."""
        await self._voice.speaker.warm([self._words] if self._words else [], self._voice.manner)

    def say(self, session: AgentSession[Any]) -> None:
        """Where nobody understands the guest there are no words: recordings greet them."""
        if self._words:
            session.say(self._words)

    def _first_words(self) -> str:
        return self._mind.first_words(self._opening_line, resumed=self.resumed)
