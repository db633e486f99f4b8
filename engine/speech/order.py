"""The tiers of one stage in order, best first: whom to ask now, and when a failed one is asked again.

Knows nothing of voices or ears. A guest's request only ever opens a breaker;
what closes it is our own probe, made in the background while this is entered
as a context manager.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from types import TracebackType
from typing import Final, Generic, Protocol, Self, TypeVar

import structlog

from engine.errors import ProviderError
from engine.speech.breaker import Breaker, BreakerState
from engine.speech.mistakes import as_failure

PROBE_TIMEOUT_S: Final = 5.0

OnChange = Callable[[str, str, str], None]
"""Called with the tier that served, the one that serves now, and why. The reason holds no guest's words."""

_log = structlog.get_logger(__name__)


class Tier(Protocol):
    """One provider of a stage."""

    @property
    def name(self) -> str: ...

    async def probe(self) -> None:
        """Raises ProviderError when it could not serve now."""


T = TypeVar("T", bound=Tier)


class TierOrder(Generic[T]):
    """The providers of `stage` ("stt", "tts"), a breaker for each, and the one that served last."""

    def __init__(
        self,
        stage: str,
        tiers: Sequence[T],
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        on_change: OnChange = lambda *_: None,
        first: T | None = None,
    ) -> None:
        """`first` is the one that serves when nothing fails, where that isn't the best one of all."""
        if not tiers:
            raise ValueError("at least one tier is needed")
        self._stage = stage
        self._tiers = list(tiers)
        self._breakers = {tier.name: Breaker(clock) for tier in tiers}
        self._failures: dict[str, str] = {}
        self._sleep = sleep
        self._on_change = on_change
        self._current = (first or self._tiers[0]).name
        self._tasks: asyncio.TaskGroup | None = None
        self._probing: set[asyncio.Task[None]] = set()

    @property
    def all(self) -> list[T]:
        """Best first, healthy or not."""
        return list(self._tiers)

    @property
    def best(self) -> T:
        return self._tiers[0]

    @property
    def current(self) -> str:
        """The name of the tier that served last."""
        return self._current

    @property
    def is_down(self) -> bool:
        """Every breaker is open."""
        return all(b.state is not BreakerState.CLOSED for b in self._breakers.values())

    def to_ask(self, suits: Callable[[T], bool] = lambda _: True) -> list[T]:
        """The healthy ones among those that suit, best first; all that suit, as a last resort, when none is."""
        fit = [t for t in self._tiers if suits(t)]
        return [t for t in fit if self._breakers[t.name].state is BreakerState.CLOSED] or fit

    def serves(self, tier: T, unsuited: str = "") -> None:
        """This tier serves now, though it may still fail; a change is told. `unsuited`: the one before it is well, and
        why it can't be asked."""
        if tier.name == self._current:
            return
        before, self._current = self._current, tier.name
        names = [t.name for t in self._tiers]
        fell = names.index(tier.name) > names.index(before)
        reason = unsuited or (self._failures.get(before, "not asked") if fell else "healthy again")
        _log.warning("another tier serves", stage=self._stage, from_tier=before, to_tier=tier.name, reason=reason)
        self._on_change(before, tier.name, reason)

    def succeeded(self, tier: T) -> None:
        """A request came through. An open breaker stays open: a success as the last resort is no probe."""
        if self._breakers[tier.name].state is BreakerState.CLOSED:
            self._breakers[tier.name].succeeded()

    def failed(self, tier: T, error: ProviderError) -> None:
        """A request failed; what it says is the reason of the next change."""
        self._fell(tier, str(error), Breaker.failed)

    def check(self, tier: T) -> asyncio.Task[None]:
        """Probe it now, in the background: one that is down is left alone before a guest has to wait for it."""
        if self._tasks is None:
            raise RuntimeError("probes are made while the order is entered")
        probing = self._tasks.create_task(self._check(tier))
        self._keep(probing)
        return probing

    async def __aenter__(self) -> Self:
        self._tasks = await asyncio.TaskGroup().__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        tasks, self._tasks = self._tasks, None
        for probing in self._probing:
            probing.cancel()
        if tasks is not None:
            await tasks.__aexit__(kind, error, trace)

    def _fell(self, tier: T, reason: str, strike: Callable[[Breaker], None]) -> None:
        self._failures[tier.name] = reason
        breaker = self._breakers[tier.name]
        was_closed = breaker.state is BreakerState.CLOSED
        if was_closed:
            strike(breaker)
        is_open = breaker.state is not BreakerState.CLOSED
        _log.warning("a tier failed", stage=self._stage, tier=tier.name, reason=reason, left_alone=is_open)
        if was_closed and is_open and self._tasks is not None:
            self._keep(self._tasks.create_task(self._bring_back(tier, breaker)))

    def _keep(self, probing: asyncio.Task[None]) -> None:
        self._probing.add(probing)
        probing.add_done_callback(self._probing.discard)

    async def _check(self, tier: T) -> None:
        if (complaint := await self._probe(tier)) is not None:
            self._fell(tier, complaint, Breaker.trip)

    async def _bring_back(self, tier: T, breaker: Breaker) -> None:
        """Probes until it is healthy; each failed tier for itself, so that none waits for another's time-out."""
        while (wait_s := breaker.probe_in_s) is not None:
            await self._sleep(wait_s)
            if breaker.state is not BreakerState.HALF_OPEN:
                continue
            if (complaint := await self._probe(tier)) is None:
                breaker.succeeded()
                _log.info("a tier is healthy again", stage=self._stage, tier=tier.name)
            else:
                breaker.failed()
                _log.info("a tier's probe failed", stage=self._stage, tier=tier.name, reason=complaint)

    async def _probe(self, tier: T) -> str | None:
        """What is wrong with it; None if nothing is."""
        try:
            async with asyncio.timeout(PROBE_TIMEOUT_S):
                await tier.probe()
        except TimeoutError:
            return f"{tier.name}: no answer to a probe within {PROBE_TIMEOUT_S:g} s"
        except ProviderError as e:
            return str(e)
        except Exception as e:  # noqa: BLE001 - whatever it is, no probe of ours may end a guest's call
            return str(as_failure(tier.name, e))
        return None
