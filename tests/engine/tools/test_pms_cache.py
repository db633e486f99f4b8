"""What is at hand without asking, what has to be asked for, and what is told on while the system is down."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from engine.brain.facts import AskTheTool, FactsUnavailable, Offer
from engine.tools.pms import Offers, Stay
from engine.tools.pms_cache import AT_HAND_S, FRESH_S, STALE_S, OfferCache
from engine.tools.pms_shared import PmsShared
from tests.engine.tools.test_pms_shared import Clock

STAY = Stay(date(2026, 11, 19), 1, 2)
FOUND = Offers((Offer("double", "Classic Double", 2, 3, 12500, 12500),))


class System:
    """Counts how often it is asked; it may be down."""

    def __init__(self) -> None:
        self.asked = 0
        self.is_down = False

    async def look(self, _: Stay) -> Offers:
        self.asked += 1
        if self.is_down:
            raise FactsUnavailable("down")
        return FOUND


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def shared(tmp_path: Path, clock: Clock) -> PmsShared:
    return PmsShared(tmp_path / "pms.db", clock=clock)


async def test_what_was_not_asked_for_is_not_at_hand_and_then_is(shared: PmsShared, clock: Clock) -> None:
    cache, system = OfferCache(shared, "mews"), System()
    with pytest.raises(AskTheTool):
        cache.at_hand(STAY)
    assert await cache.get(STAY, system.look, fresh=False) == FOUND
    assert cache.at_hand(STAY).offers == FOUND.offers
    clock.now += FRESH_S - 1
    await cache.get(STAY, system.look, fresh=False)
    assert system.asked == 1, "it is young enough"
    await cache.get(STAY, system.look, fresh=True)
    assert system.asked == 2
    clock.now += AT_HAND_S + 1
    with pytest.raises(AskTheTool):
        cache.at_hand(STAY)


async def test_while_it_is_down_the_last_answer_is_told_on_for_a_while(shared: PmsShared, clock: Clock) -> None:
    cache, system = OfferCache(shared, "mews"), System()
    await cache.get(STAY, system.look, fresh=False)
    system.is_down = True
    shared.failed()
    clock.now += AT_HAND_S + 60
    assert cache.at_hand(STAY).age_s == AT_HAND_S + 60
    assert (await cache.get(STAY, system.look, fresh=False)).age_s == AT_HAND_S + 60
    with pytest.raises(FactsUnavailable):
        await cache.get(STAY, system.look, fresh=True)
    clock.now += STALE_S
    with pytest.raises(AskTheTool):
        cache.at_hand(STAY)
    with pytest.raises(FactsUnavailable):
        await cache.get(STAY, system.look, fresh=False)


async def test_another_stay_or_another_hotel_is_another_answer(shared: PmsShared) -> None:
    await OfferCache(shared, "mews").get(STAY, System().look, fresh=False)
    for cache, stay in (
        (OfferCache(shared, "mews"), Stay(STAY.arrival, 2, 2)),
        (OfferCache(shared, "mews"), Stay(STAY.arrival, 1, 1)),
        (OfferCache(shared, "apaleo"), STAY),
    ):
        with pytest.raises(AskTheTool):
            cache.at_hand(stay)
