"""Ears are kept for each language, but not for ever more of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from engine.door.tiers import MOST_LOCALES, Ears, EarsByLocale
from tests.fakes.speech_door import Scripted


class Opened:
    """The languages whose ears are open now, in the order in which they were opened."""

    def __init__(self) -> None:
        self.locales: list[str] = []

    @asynccontextmanager
    async def ears(self, locale: str) -> AsyncIterator[Ears]:
        self.locales.append(locale)
        yield Scripted()
        self.locales.remove(locale)


async def test_a_language_too_many_is_opened_for_its_request_only() -> None:
    opened = Opened()
    kept = [f"l{number}" for number in range(MOST_LOCALES)]
    async with AsyncExitStack() as door:
        ears = EarsByLocale(opened.ears, door)
        for locale in (*kept, *kept):
            async with AsyncExitStack() as request:
                await ears.find(locale, request)
        assert opened.locales == kept
        async with AsyncExitStack() as request:
            await ears.find("one more", request)
            assert opened.locales == [*kept, "one more"]
        assert opened.locales == kept
    assert opened.locales == []
