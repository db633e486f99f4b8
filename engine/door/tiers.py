"""What the door hears and speaks through: made once for each language, and kept while the door is open."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass
from typing import Final, Protocol

from appliance.contract.speech import Voice
from engine.speech.manner import Manner
from engine.speech.ports import Heard, Hearing

MOST_LOCALES: Final = 16
"""Kept with what is known of their tiers' health; a further one is opened for a single request."""


class Ears(Protocol):
    """The recognisers of one language."""

    @property
    def current_tier(self) -> str:
        """The tier that heard last."""

    async def open(self) -> Hearing:
        """Raises ProviderError."""

    async def recognize(self, pcm: bytes) -> Heard:
        """A whole recording at 16 kHz. Raises ProviderError."""


class Voicebox(Protocol):
    """All tiers that speak, in one order."""

    @property
    def sample_rate_hz(self) -> int: ...

    @property
    def current_tier(self) -> str:
        """The tier that was heard last."""

    def speak(self, text: str, manner: Manner, *, opening: bool = True) -> AsyncGenerator[bytes, None]:
        """Raises ProviderError when no tier can be heard."""


OpenEars = Callable[[str], AbstractAsyncContextManager[Ears]]
"""For a locale like "en-GB". Raises ProviderError, not retryable, where no tier knows the language."""


@dataclass(frozen=True, slots=True)
class Tiers:
    """`voicebox` gives the tiers that speak: in their own order, or with the named one first. `voices` tells which
    voices can be heard now, best tier first.
    """

    open_ears: OpenEars
    voicebox: Callable[[str | None], Voicebox]
    voices: Callable[[], Awaitable[Sequence[Voice]]]


class EarsByLocale:
    """`stack` closes what was kept."""

    def __init__(self, open_ears: OpenEars, stack: AsyncExitStack) -> None:
        self._open_ears = open_ears
        self._stack = stack
        self._kept: dict[str, Ears] = {}

    async def find(self, locale: str, request: AsyncExitStack) -> Ears:
        """The ears for a locale; `request` closes those that are not kept. Raises ProviderError."""
        if locale not in self._kept:
            if len(self._kept) >= MOST_LOCALES:
                return await request.enter_async_context(self._open_ears(locale))
            self._kept[locale] = await self._stack.enter_async_context(self._open_ears(locale))
        return self._kept[locale]
