"""When a call ends and why: at once, or once the porter has spoken its last words."""

from __future__ import annotations

import asyncio
from typing import Any, Final

from livekit.agents import AgentSession, JobContext
from livekit.agents.voice import AgentStateChangedEvent, CloseEvent
from livekit.agents.voice.events import CloseReason

from appliance.contract.sessions import EndReason

CLOSED: Final = {CloseReason.PARTICIPANT_DISCONNECTED: EndReason.GUEST_LEFT, CloseReason.ERROR: EndReason.FAILED}
"""Why LiveKit's session was closed; any other reason is that the job is ended."""


class Farewell:
    """One call's; of several reasons the first one counts."""

    def __init__(self) -> None:
        self.over: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        """Why the call is over, once it is."""
        self._goodbye: str | None = None
        """Why it ends once the porter has finished speaking."""

    def attend(self, session: AgentSession[Any], ctx: JobContext) -> None:
        session.on("close", self._session_closed)
        session.on("agent_state_changed", self._agent_state_changed)
        ctx.add_shutdown_callback(self.shut_down)

    def end(self, reason: str) -> None:
        if not self.over.done():
            self.over.set_result(reason)

    def last_words(self, reason: str) -> None:
        """What the porter says now, or is about to say, is the last of it."""
        self._goodbye = reason

    def stay(self) -> None:
        """Whatever the porter was about to say last, the call goes on."""
        self._goodbye = None

    async def shut_down(self, reason: str) -> None:
        self.end(reason or EndReason.SHUT_DOWN)

    def _session_closed(self, event: CloseEvent) -> None:
        self.end(CLOSED.get(event.reason, EndReason.SHUT_DOWN))

    def _agent_state_changed(self, event: AgentStateChangedEvent) -> None:
        if event.new_state == "listening" and self._goodbye is not None:
            self.end(self._goodbye)
