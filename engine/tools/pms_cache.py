"""What a hotel's system said was free, with its age: asked again after a minute, told on for a while if it is down."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final

from pydantic import TypeAdapter

from engine.brain.facts import AskTheTool, FactsUnavailable, Offer
from engine.tools.pms import Offers, Stay
from engine.tools.pms_shared import PmsShared

FRESH_S: Final = 60.0
"""Younger than this nobody is asked again."""
AT_HAND_S: Final = 300.0
"""As long as a guest may take to choose; what they book is looked up anew anyway."""
STALE_S: Final = 900.0
"""Older than this it is worth nothing: rooms are sold meanwhile."""

_OFFERS: Final = TypeAdapter(tuple[Offer, ...])


class OfferCache:
    """Shared by all calls; `system` tells one hotel's answers from another's."""

    def __init__(self, shared: PmsShared, system: str) -> None:
        self._shared = shared
        self._system = system

    def at_hand(self, stay: Stay) -> Offers:
        """Raises AskTheTool when it would have to be asked for."""
        kept = self._kept(stay)
        most_s = STALE_S if self._shared.fails() else AT_HAND_S
        if kept is None or kept.age_s > most_s:
            raise AskTheTool("it is not known without asking the hotel's system")
        return kept

    async def get(self, stay: Stay, ask: Callable[[Stay], Awaitable[Offers]], *, fresh: bool) -> Offers:
        """Raises FactsUnavailable when the system does not answer, and what is kept is too old or not wanted."""
        kept = None if fresh else await asyncio.to_thread(self._kept, stay)
        if kept is not None and kept.age_s <= FRESH_S:
            return kept
        try:
            found = await ask(stay)
        except FactsUnavailable:
            if kept is None or kept.age_s > STALE_S:
                raise
            return kept
        await asyncio.to_thread(self._shared.keep, self._key(stay), _OFFERS.dump_json(tuple(found.offers)).decode())
        return replace(found, age_s=0.0)

    def _kept(self, stay: Stay) -> Offers | None:
        kept = self._shared.answer(self._key(stay))
        return None if kept is None else Offers(_OFFERS.validate_json(kept[1]), kept[0])

    def _key(self, stay: Stay) -> str:
        return f"{self._system} {stay.arrival} {stay.nights} {stay.guests}"
