"""Whether the porter answers now: by the hours that a manager set, and the hotel's clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo

from appliance.contract.health import PorterDuty
from appliance.contract.told import Told, tell
from appliance.errors import Unavailable
from appliance.hotel_words import HotelWords
from appliance.house_settings import LiveSettings


class Duty:
    """`clock` tells seconds since the epoch."""

    def __init__(self, settings: LiveSettings, hotel: HotelWords, *, clock: Callable[[], float]) -> None:
        self._settings = settings
        self._hotel = hotel
        self._clock = clock

    async def why_not(self) -> Told | None:
        """A sentence for who calls outside the hours; None while the porter answers."""
        hours, duty = self._settings.now.porter_hours, await self.look()
        if hours is None or duty is None or duty.answers:
            return None
        return tell("hours", opens=hours.opens, closes=hours.closes)

    async def look(self) -> PorterDuty | None:
        """As staff are told it; None where no hours are set."""
        hours = self._settings.now.porter_hours
        if hours is None:
            return None
        now = datetime.fromtimestamp(self._clock(), await self._zone())
        return PorterDuty(answers=hours.hold(now.time()), until=hours.change_after(now).timestamp())

    async def _zone(self) -> tzinfo | None:
        """A hotel or a store that can't be read is in Health; the clock of the box is near enough."""
        try:
            return (await self._hotel.read()).hotel.zone
        except Unavailable:
            return None
