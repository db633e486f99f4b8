"""What guests want in the invented night, as the porter would leave it for staff."""

from __future__ import annotations

from appliance.contract.told import Told, tell

TONIGHT = "2026-11-26"

ASKS_FOR_SOMEBODY = tell("ask.asks_for", whom=tell("whom.person"), why="water comes through the ceiling of room 214")
FOR_THE_DAY = tell(
    "ask.message", to="the day manager", sender="Emmy Noether", text="I would like a quiet room from Friday"
)


def wake(room: str, time: str) -> Told:
    return tell("ask.wake_up", room=room, time=time, date=TONIGHT)


def wish(kind: str, what: str | Told) -> Told:
    return tell("ask.service", kind=tell(f"kind.{kind}"), what=what)


TAXI = wish("transport", "Taxi from the station at 02:40")
