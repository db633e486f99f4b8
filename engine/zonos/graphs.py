"""How work gets onto the device: on a GPU steps are replayed as graphs and the codec works beside them; on a CPU
everything is done at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Final

import structlog
import torch
from torch import Tensor

Work = Callable[[], None]
Capture = Callable[[Work], Work]
"""Runs work a few times, and gives what does it again: the same operations on the same memory, without any Python."""
_WARM_UPS: Final = 3
_AHEAD: Final = 2
"""Steps that the host may be ahead of the GPU: more would make newcomers and cancelled calls wait."""
_log = structlog.get_logger(__name__)


class CudaCapture:
    """All graphs share their working memory: one runs at a time, and what a step leaves lies outside of it."""

    def __init__(self, device: torch.device) -> None:
        self._beside = torch.cuda.Stream(device)
        self._pool = torch.cuda.graph_pool_handle()

    def __call__(self, work: Work) -> Work:
        """Raises RuntimeError when it can't be captured; the stream is the caller's own again also then."""
        graph, caller = torch.cuda.CUDAGraph(), torch.cuda.current_stream()
        self._beside.wait_stream(caller)
        # libraries make their workspaces per stream: those of the warm-up are there when the capture begins
        with torch.cuda.stream(self._beside):
            for _ in range(_WARM_UPS):
                work()
            with torch.cuda.graph(graph, pool=self._pool, stream=self._beside):
                work()
        caller.wait_stream(self._beside)
        return graph.replay


class Graphs:
    """Runs `step(count, window)`, which must ask nothing of the host; `capture` None: it is never replayed."""

    def __init__(self, step: Callable[[int, int], None], capture: Capture | None) -> None:
        self._step, self._capture = step, capture
        self._replays: dict[tuple[int, int], Work] = {}
        self.faults: dict[int, str] = {}
        """Counts whose steps could not be captured, and why: they run as they are, which is slower."""

    def prepare(self, counts: Iterable[int], windows: Iterable[int], tell: Callable[[str], None]) -> None:
        """Runs every step a few times: whatever it changes is the caller's to put back."""
        for count in sorted(counts, reverse=True):  # the largest first: the others fit into its memory
            try:
                for window in windows:
                    self._prepare(count, window)
            except RuntimeError as e:
                if self._capture is None:
                    raise
                self.faults[count] = str(e).partition("\n")[0]
                _log.warning("a step can't be captured and will be slow", streams=count, error=self.faults[count])
            else:
                tell(f"the step for {count} streams is ready")

    def run(self, count: int, window: int) -> None:
        replay = self._replays.get((count, window))
        if replay is None:
            self._step(count, window)
        else:
            replay()

    def _prepare(self, count: int, window: int) -> None:
        work = partial(self._step, count, window)
        if self._capture is None:
            work()
        else:
            self._replays[count, window] = self._capture(work)


class PerShape:
    """`work` of tensors, captured for each shape of theirs that it is to be fast with.

    What a call gives is overwritten by the next of the same shape.
    """

    def __init__(self, work: Callable[..., Tensor], capture: Capture | None) -> None:
        self._work, self._capture = work, capture
        self._replays: dict[tuple[torch.Size, ...], tuple[tuple[Tensor, ...], Work, list[Tensor]]] = {}

    def prepare(self, *given: Tensor) -> None:
        """`given` are kept. A capture that fails is told of and leaves the work as it is, which is slower."""
        found: list[Tensor] = []

        def work() -> None:
            found[:] = [self._work(*given)]

        if self._capture is None:
            work()
            return
        try:
            self._replays[_shapes(given)] = given, self._capture(work), found
        except RuntimeError as e:
            _log.warning("work can't be captured and will be slow", shapes=_shapes(given), error=str(e))

    def __call__(self, *on: Tensor) -> Tensor:
        if _shapes(on) not in self._replays:
            return self._work(*on)
        given, replay, found = self._replays[_shapes(on)]
        for kept, each in zip(given, on, strict=True):
            kept.copy_(each)
        replay()
        return found[0]


def _shapes(tensors: tuple[Tensor, ...]) -> tuple[torch.Size, ...]:
    return tuple(each.shape for each in tensors)


class Pace:
    """Keeps the host from running away from a GPU; it sleeps meanwhile, as others need the processor."""

    def __init__(self) -> None:
        self._ahead: list[torch.cuda.Event] = []

    def step(self) -> None:
        """One more was sent off."""
        done = torch.cuda.Event(blocking=True)
        done.record()
        self._ahead.append(done)
        if len(self._ahead) > _AHEAD:
            self._ahead.pop(0).synchronize()


class Pending:
    """Tensors on their way to the host; `needs` must stay as they are until those are there."""

    def __init__(self, tensors: list[Tensor], done: Any, needs: tuple[Tensor, ...] = ()) -> None:
        self._tensors, self._done, self._needs = tensors, done, needs

    @property
    def is_ready(self) -> bool:
        return self._done is None or bool(self._done.query())

    def get(self) -> list[Tensor]:
        """Waits where it must."""
        if self._done is not None:
            self._done.synchronize()
        return self._tensors


class Aside:
    """Work that the next steps do not wait for."""

    def __init__(self, device: torch.device) -> None:
        self._stream = torch.cuda.Stream(device) if device.type == "cuda" else None
        self.capture: Capture | None = CudaCapture(device) if self._stream else None
        """For what is to be run so: its graphs have a memory of their own, as steps run beside them."""

    def run(self, work: Callable[[Tensor], Tensor], on: Tensor, also: Tensor) -> Pending:
        """`work(on)` and `also`, for the host; both belong to this work alone."""
        if self._stream is None:
            return Pending([work(on), also], None)
        self._stream.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(self._stream):
            found = []
            for each in (work(on), also):
                host = torch.empty(each.shape, dtype=each.dtype, pin_memory=True)
                found.append(host.copy_(each, non_blocking=True))
            done = torch.cuda.Event()
            done.record()
        # they were made on the other stream, whose next steps would otherwise get their memory
        return Pending(found, done, needs=(on, also))
