"""Who asks for what is being made gets that; what nobody wants any more is dropped, if it has not begun."""

from __future__ import annotations

import asyncio

import pytest

from engine.models.once import Once, Work
from tests.until import begun, until_holds


class Kitchen:
    """Makes what is ordered once it is told to."""

    def __init__(self) -> None:
        self.orders: list[Work] = []
        self.ready = asyncio.Event()
        self.made = 0

    async def make(self, work: Work) -> str:
        self.orders.append(work)
        await self.ready.wait()
        self.made += 1
        return "soup"


async def ask(once: Once[str, str], kitchen: Kitchen) -> asyncio.Task[str]:
    """An asker whose order has reached the kitchen."""
    asker = await begun(once.get("soup", kitchen.make))
    await until_holds(lambda: kitchen.orders)
    return asker


async def test_two_who_ask_get_the_same_and_later_ones_a_new_one() -> None:
    once, kitchen = Once[str, str](), Kitchen()
    askers = [await ask(once, kitchen), await ask(once, kitchen)]
    kitchen.ready.set()
    assert await asyncio.gather(*askers) == ["soup", "soup"]
    assert kitchen.made == 1
    assert await once.get("soup", kitchen.make) == "soup"
    assert kitchen.made == 2


async def test_one_who_leaves_takes_it_from_nobody() -> None:
    once, kitchen = Once[str, str](), Kitchen()
    leaves, stays = await ask(once, kitchen), await ask(once, kitchen)
    leaves.cancel()
    kitchen.ready.set()
    assert await stays == "soup"


@pytest.mark.parametrize(("has_begun", "made"), [(False, 0), (True, 1)])
async def test_what_all_have_left_is_finished_only_if_it_has_begun(has_begun: bool, made: int) -> None:
    once, kitchen = Once[str, str](), Kitchen()
    asker = await ask(once, kitchen)
    if has_begun:
        kitchen.orders[0].began()
    asker.cancel()
    await asyncio.gather(asker, return_exceptions=True)
    kitchen.ready.set()
    await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()}, return_exceptions=True)
    assert kitchen.made == made


async def test_who_asks_again_at_once_gets_it() -> None:
    once, kitchen = Once[str, str](), Kitchen()
    first = await begun(once.get("soup", kitchen.make))
    first.cancel()
    second = asyncio.create_task(once.get("soup", kitchen.make))
    kitchen.ready.set()
    assert await second == "soup"
    assert first.cancelled()


async def test_a_failure_reaches_all_who_ask() -> None:
    async def burn(work: Work) -> str:
        raise ValueError("burnt")

    once = Once[str, str]()
    results = await asyncio.gather(once.get("soup", burn), once.get("soup", burn), return_exceptions=True)
    assert [str(r) for r in results] == ["burnt", "burnt"]
