"""What the ears of a call are to hear more readily: the hotel's names, and those of the guests who arrive today."""

from __future__ import annotations

from datetime import date

import structlog

from engine.brain.facts import FactsUnavailable
from engine.speech.ears.vocabulary import names, with_guests
from engine.tools.house import HouseFacts

log = structlog.get_logger()


async def expected_names(house: HouseFacts, today: date, *, arrivals: bool) -> tuple[str, ...]:
    """Guests' names are worth much in it, and no call fails without them."""
    known = names(house.profile.vocabulary)
    try:
        return with_guests(known, await house.arriving(today)) if arrivals else known
    except FactsUnavailable as e:
        log.warning("the names of today's guests are not known", reason=str(e))
        return known
