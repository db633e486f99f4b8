"""The hotel as one call has it at hand: its facts, its time, and the hands and the desk that act in it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime

from engine.call.record.left_for_staff import LeftForStaff
from engine.call.record.opening import Record
from engine.settings import Settings
from engine.tools.desk import Desk, left_in
from engine.tools.hands import Hands, misses_in
from engine.tools.house import HouseFacts
from engine.tools.opening import open_hotel


@dataclass(frozen=True, slots=True)
class HotelAtHand:
    """One call's."""

    house: HouseFacts
    now: Callable[[], datetime]
    """The hotel's time, with its zone."""
    desk: Desk
    hands: Hands


async def open_hotel_at_hand(
    settings: Settings, record: Record, new_id: Callable[[], str], stack: AsyncExitStack
) -> HotelAtHand:
    """Raises SettingsError or OSError."""
    house = await asyncio.to_thread(open_hotel, settings, datetime.now().date())
    stack.callback(house.close)
    stack.push_async_callback(house.pms.aclose)

    def now() -> datetime:
        return datetime.now().astimezone(house.zone)

    left = LeftForStaff(record.report)
    desk = Desk(left.created, now, new_id, left.withdrawn, left.noted, left=left_in(record.before))
    return HotelAtHand(
        house, now, desk, Hands(house, desk, now, call=record.session_id, misses=misses_in(record.before))
    )
