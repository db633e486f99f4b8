"""Asks LiveKit to send the agent into a room."""

from __future__ import annotations

from typing import Protocol

from livekit.api import AgentDispatch, CreateAgentDispatchRequest

from appliance.bridge.connection import livekit_asked
from appliance.contract.dispatch import AGENT_NAME, JobBrief


class DispatchApi(Protocol):
    """The part of `LiveKitAPI.agent_dispatch` that is used here."""

    async def create_dispatch(self, req: CreateAgentDispatchRequest) -> AgentDispatch: ...
    async def list_dispatch(self, room_name: str) -> list[AgentDispatch]: ...


class Dispatcher:
    """Dispatches by name. LiveKit answers even when no worker takes the job: look for the agent in the room."""

    def __init__(self, api: DispatchApi) -> None:
        self._api = api

    async def dispatch(self, room_name: str, brief: JobBrief) -> None:
        """The room must stand already: for one that doesn't, LiveKit answers after 3 s that nobody responded.

        Raises Unavailable("livekit").
        """
        request = CreateAgentDispatchRequest(agent_name=AGENT_NAME, room=room_name, metadata=brief.model_dump_json())
        async with livekit_asked("dispatch the agent"):
            await self._api.create_dispatch(request)

    async def verify(self, room_name: str, brief: JobBrief) -> None:
        """Sees that the agent was asked into the room, and asks where it was not. Raises Unavailable("livekit").

        It is asked with the room's creation: in the same moment, and a parallel
        dispatch would find no room yet. But a room that stood already takes nothing.
        """
        async with livekit_asked("list a room's dispatches"):
            asked = await self._api.list_dispatch(room_name)
        if not any(one.agent_name == AGENT_NAME for one in asked):
            await self.dispatch(room_name, brief)
