"""Texts to sound for many at once: a thread of its own goes step by step, and every text gets its chunks as they come.

Nothing of a text is kept or logged. A step that fails or hangs is not survived, nor
is a model of which nothing good comes any more: all texts fail, and whoever was
told by `on_fatal` has the process started anew.
"""

from __future__ import annotations

import asyncio
import itertools
import queue
import threading
import time
import zlib
from collections.abc import AsyncGenerator, Callable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import structlog

from engine.errors import ProviderError
from engine.models.scheduler import Rank
from engine.speech.voices.sentences import bounded, split
from engine.zonos.codec import RATE_HZ
from engine.zonos.conditioning import Conditions
from engine.zonos.loudness import Levels
from engine.zonos.runner import FRAMES_PER_S, Heard, Runner, Wanted
from engine.zonos.scheduler import Full
from engine.zonos.text import Reader, language_for, legible
from engine.zonos.voices import Shelf

TIER: Final = "zonos"
STUCK_S: Final = 10.0
_MOST_FAULTS: Final = 3
"""Sentences that failed in a row: it is not their fault any more, but the model's or its memory's."""
_PHONEMES_PER_S: Final = 15.0
_FASTEST: Final = 40.0
"""Phonemes a second that the model knows."""
_LONGEST_S: Final = 20.0
_CUT_S: Final = 16.0
"""A sentence that would take longer is cut: it may take a quarter more than expected before its end would be lost."""
_FULL: Final = "too many speak already"
_FAILS: Final = "the model fails"
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Speech:
    """One text. `seed` None: the text's own, so that it sounds the same each time."""

    text: str
    voice: str
    locale: str
    rate: float = 1.0
    is_first: bool = True
    seed: int | None = None


class Busy(ProviderError):
    """The queue is full."""


class _Listener:
    """The chunks of one sentence, from the runner's thread to the loop of who asked."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._chunks: asyncio.Queue[Heard] = asyncio.Queue()

    def tell(self, heard: Heard) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._chunks.put_nowait, heard)

    async def next(self) -> Heard:
        return await self._chunks.get()


class Synthesizer:
    """`close` ends its thread. `on_fatal` is called from there, with the reason; a step that takes `stuck_s` hangs."""

    def __init__(
        self,
        runner: Runner,
        shelf: Shelf,
        *,
        on_fatal: Callable[[str], None],
        stuck_s: float = STUCK_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._runner, self._shelf, self._on_fatal, self._clock = runner, shelf, on_fatal, clock
        self._stuck_s, self._faults = stuck_s, 0
        self._reader, self._levels = Reader(), Levels()
        self._orders: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._listeners: dict[str, _Listener] = {}
        self._numbers = itertools.count()
        self._step_began: float | None = None
        self._has_failed = False
        self.sentences = self.failed = self.refused = 0
        """Since the start: begun, broken off by a fault, not taken because too many waited."""
        self._thread = threading.Thread(target=self._work, name="zonos", daemon=True)
        self._thread.start()

    @property
    def is_stuck(self) -> bool:
        """Whether a step has taken longer than any does."""
        began = self._step_began
        return began is not None and self._clock() - began > self._stuck_s

    async def speak(self, speech: Speech) -> AsyncGenerator[bytes, None]:
        """s16le mono at 44.1 kHz. Raises ProviderError (Busy when the queue is full), SettingsError for the voice,
        ValueError for a language that is not spoken."""
        embedding = self._shelf.read(speech.voice).embedding
        language = language_for(speech.locale)
        if language is None:
            raise ValueError(f"{speech.locale} is not spoken here")
        rank = Rank.SOON if speech.is_first else Rank.LATER
        speed = min(_FASTEST, _PHONEMES_PER_S * speech.rate)
        pieces = sayable(speech, speed, self._reader)
        while (found := await asyncio.to_thread(next, pieces, None)) is not None:
            piece, phonemes = found
            told = Conditions(phonemes).with_values(
                speaker=embedding, language_id=[language.number], speaking_rate=[speed]
            )
            seed = zlib.crc32(piece.encode()) if speech.seed is None else speech.seed
            level = self._levels.begin(speech.voice, RATE_HZ)
            async for heard in self._sentence(Wanted(told, seed, most_frames(len(phonemes), speed)), rank):
                even = level.push(heard.samples, is_last=heard.over)
                yield (np.clip(even, -1, 1) * 32767).astype("<i2").tobytes()
            rank = Rank.LATER

    def give_up(self) -> None:
        """Everybody who listens, now or later, is told that it failed."""
        self._has_failed = True
        for key in list(self._listeners):
            self._hear(Heard(key, np.zeros(0, np.float32), over=True, fault=_FAILS))

    def close(self) -> None:
        self._orders.put(None)
        self._thread.join()
        self._reader.close()

    async def _sentence(self, wanted: Wanted, rank: Rank) -> AsyncGenerator[Heard, None]:
        """Whoever stops listening has it cancelled."""
        key, listener = str(next(self._numbers)), _Listener()
        self._listeners[key] = listener
        self._orders.put(lambda: self._begin(key, wanted, rank))
        try:
            if self._has_failed:  # after the listener is there: whoever comes later finds it here
                raise ProviderError(TIER, _FAILS, retryable=True)
            while True:
                heard = await listener.next()
                if heard.fault:
                    kind = Busy if heard.fault == _FULL else ProviderError
                    raise kind(TIER, heard.fault, retryable=True)
                yield heard
                if heard.over:
                    return
        finally:
            self._listeners.pop(key, None)
            self._orders.put(lambda: self._runner.cancel(key))

    def _begin(self, key: str, wanted: Wanted, rank: Rank) -> None:
        try:
            self._runner.submit(key, wanted, rank)
            self.sentences += 1
        except Full:
            self.refused += 1
            self._tell(Heard(key, np.zeros(0, np.float32), over=True, fault=_FULL))

    def _hear(self, heard: Heard) -> None:
        """What the runner gives."""
        self.failed += bool(heard.fault)
        self._faults = self._faults + 1 if heard.fault else 0
        self._tell(heard)

    def _tell(self, heard: Heard) -> None:
        listener = self._listeners.get(heard.key)
        if listener is not None:
            listener.tell(heard)

    def _work(self) -> None:
        try:
            while self._take_orders():
                if not self._runner.is_idle:
                    self._step_began = self._clock()
                    for heard in self._runner.step():
                        self._hear(heard)
                        if self._faults >= _MOST_FAULTS:
                            raise RuntimeError(f"{self._faults} sentences in a row: {heard.fault}")
                    self._step_began = None
        except Exception as e:  # noqa: BLE001 - whatever it is, nobody may go on waiting for this thread
            _log.error("the model fails", error=f"{type(e).__name__}: {e}")
            self.give_up()
            self._on_fatal(f"{type(e).__name__}: {e}")

    def _take_orders(self) -> bool:
        """Waits for one while nobody speaks. False: the end."""
        while True:
            try:
                order = self._orders.get(block=self._runner.is_idle)
            except queue.Empty:
                return True
            if order is None:
                return False
            order()


def sayable(speech: Speech, per_second: float, reader: Reader) -> Iterator[tuple[str, list[int]]]:
    """Sentences with their symbols, each short enough to be said whole. Raises as the reader does."""
    most = int(_CUT_S * per_second)
    for sentence in split(legible(speech.text, speech.locale), opening=speech.is_first):
        read = reader.read(sentence, speech.locale)
        if len(read) <= most:
            yield sentence, read
            continue
        for piece in bounded(sentence, max(1, len(sentence) * most // len(read))):
            yield piece, reader.read(piece, speech.locale)


def most_frames(phonemes: int, per_second: float) -> int:
    """What nobody needs for so many phonemes: half as long again as expected, and two seconds for pauses."""
    return int(FRAMES_PER_S * min(_LONGEST_S, 2 + 1.5 * phonemes / per_second))
