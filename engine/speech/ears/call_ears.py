"""The ears of one call, language by language: changed between two utterances, so that none is heard by halves."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AsyncExitStack
from typing import Final

from engine.speech.ears.limits import NAME
from engine.speech.ears.tiers import TieredRecognizer
from engine.speech.manner import DEFAULT_LOCALE, language_of
from engine.speech.order import OnChange
from engine.speech.ports import Heard, Hearing, Urgency

ENGLISH: Final = language_of(DEFAULT_LOCALE)


class CallEars:
    """One call's; `stack` closes all of them. `on_change`: see TieredRecognizer."""

    name = NAME

    def __init__(
        self, open_in: Callable[[str], TieredRecognizer], stack: AsyncExitStack, on_change: OnChange = lambda *_: None
    ) -> None:
        self._open_in = open_in
        self._stack = stack
        self._on_change = on_change
        self._known: dict[str, TieredRecognizer] = {}
        self._current: TieredRecognizer | None = None

    @property
    def current(self) -> TieredRecognizer:
        """The ears of the language that is heard now; RuntimeError before the first one was chosen."""
        if self._current is None:
            raise RuntimeError("no language was chosen yet")
        return self._current

    async def learn(self, locale: str) -> bool:
        """Ears for this language, to be changed to. False when none of them answers now.

        English is not asked: its ears may be back before the guest has said a word, and behind it is no other
        language to fall back to. Raises ProviderError when nothing here understands the language.
        """
        ears = self._known.get(locale)
        if ears is None:
            ears = self._known[locale] = await self._stack.enter_async_context(self._open_in(locale))
        return language_of(locale) == ENGLISH or await ears.is_well()

    def change_to(self, locale: str) -> None:
        """From the next utterance on. A language that was not learnt is left to the ears that found it out."""
        before = self._current
        ears = self._current = self._known[locale] if before is None else self._known.get(locale, before)
        if before is not None and ears.current_tier != before.current_tier:
            self._on_change(before.current_tier, ears.current_tier, f"the call goes on in {locale}")

    async def open(self) -> CallHearing:
        """Never fails, as its tiers don't."""
        return CallHearing(self, self.current, await self.current.open())


class CallHearing:
    """One guest's audio, with the ears that were current when the utterance began."""

    def __init__(self, ears: CallEars, recognizer: TieredRecognizer, hearing: Hearing) -> None:
        self._ears = ears
        self._recognizer = recognizer
        self._hearing = hearing
        self._left: list[Hearing] = []
        """Of other languages: questions about what was said before may still be open there."""

    async def push(self, pcm: bytes) -> None:
        await self._hearing.push(pcm)

    async def transcribe(self, urgency: Urgency) -> Heard | None:
        return await self._hearing.transcribe(urgency)

    async def lapse(self) -> None:
        await self._hearing.lapse()

    async def cut(self, keep_s: float) -> None:
        """Also the moment at which another language's ears take over; not while something is kept for these."""
        await self._hearing.cut(keep_s)
        if not keep_s and self._recognizer is not self._ears.current:
            self._left.append(self._hearing)
            self._recognizer = self._ears.current
            self._hearing = await self._recognizer.open()

    async def aclose(self) -> None:
        for hearing in (self._hearing, *self._left):
            await hearing.aclose()
