"""How work gets onto the device: on a GPU steps are replayed as graphs and the codec works beside them; on a CPU
everything is done at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

import torch
from torch import Tensor

Step = Callable[[int, int], None]
_WARM_UPS: Final = 3
_AHEAD: Final = 2
"""Steps that the host may be ahead of the GPU: more would make newcomers and cancelled calls wait."""


class Graphs:
    """Runs `step(count, window)`, which must ask nothing of the host."""

    def __init__(self, step: Step, device: torch.device) -> None:
        self._step = step
        self._is_cuda = device.type == "cuda"
        self._graphs: dict[tuple[int, int], Any] = {}
        self._ahead: list[Any] = []

    def capture(self, counts: Iterable[int], windows: Iterable[int], tell: Callable[[str], None]) -> None:
        """Runs every step a few times: whatever it changes is the caller's to put back."""
        pool = torch.cuda.graph_pool_handle() if self._is_cuda else None
        for count in sorted(counts, reverse=True):  # the largest first: the others fit into its memory
            for window in windows:
                self._warm(count, window)
                if self._is_cuda:
                    graph = torch.cuda.CUDAGraph()
                    with torch.cuda.graph(graph, pool=pool):
                        self._step(count, window)
                    self._graphs[count, window] = graph
            tell(f"the step for {count} streams is ready")

    def run(self, count: int, window: int) -> None:
        graph = self._graphs.get((count, window))
        if graph is None:
            self._step(count, window)
        else:
            graph.replay()
        if self._is_cuda:
            done = torch.cuda.Event()
            done.record()
            self._ahead.append(done)
            if len(self._ahead) > _AHEAD:
                self._ahead.pop(0).synchronize()

    def _warm(self, count: int, window: int) -> None:
        if not self._is_cuda:
            self._step(count, window)
            return
        beside = torch.cuda.Stream()
        beside.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(beside):
            for _ in range(_WARM_UPS):
                self._step(count, window)
        torch.cuda.current_stream().wait_stream(beside)


class Pending:
    """Tensors on their way to the host."""

    def __init__(self, tensors: list[Tensor], done: Any) -> None:
        self._tensors, self._done = tensors, done

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

    def run(self, work: Callable[[Tensor], Tensor], on: Tensor, *more: Tensor) -> Pending:
        """`work(on)` and `more` as they are now, for the host."""
        if self._stream is None:
            return Pending([work(on), *(each.clone() for each in more)], None)
        kept = [each.clone() for each in more]
        self._stream.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(self._stream):
            found = []
            for each in (work(on), *kept):
                host = torch.empty(each.shape, dtype=each.dtype, pin_memory=True)
                found.append(host.copy_(each, non_blocking=True))
            done = torch.cuda.Event()
            done.record()
        for each in (on, *kept):
            each.record_stream(self._stream)
        return Pending(found, done)
