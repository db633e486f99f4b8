"""Asks LiveKit to send the agent into a room."""

from __future__ import annotations

from typing import Protocol

from livekit.api import AgentDispatch, CreateAgentDispatchRequest

from appliance.bridge.connection import livekit_asked
from appliance.contract.dispatch import AGENT_NAME, JobBrief


class DispatchApi(Protocol):
    """The part of `LiveKitAPI.agent_dispatch` that is used here."""

    async def create_dispatch(self, req: CreateAgentDispatchRequest) -> AgentDispatch: ...


class Dispatcher:
    """Dispatches by name. LiveKit answers even when no worker takes the job: look for the agent in the room."""

    def __init__(self, api: DispatchApi) -> None:
        self._api = api

    async def dispatch(self, room_name: str, brief: JobBrief) -> None:
        """The room must stand already: for one that doesn't, LiveKit answers after 3 s that nobody responded.

        Raises Unavailable("livekit").
        """
        request = CreateAgentDispatchRequest(agent_name=AGENT_NAME, room=room_name, metadata=brief.model_dump_json())
        with livekit_asked("dispatch the agent"):
            await self._api.create_dispatch(request)
