"""A graph on a CPU: what a step does is written down as operations on memory, and done again without its Python.

As with a real one, a replay does not see what the host has decided since: numbers are
those of the capture, and tensors are the very same memory.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

from engine.zonos.graphs import Work


class _Tape(TorchDispatchMode):
    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # torch's own is not typed
        self.done: list[tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any], Any]] = []

    def __torch_dispatch__(
        self, func: Callable[..., Any], types: Any, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        given = kwargs or {}
        result = func(*args, **given)
        self.done.append((func, args, given, result))
        return result


def tape(work: Work) -> Work:
    """A `Capture`. Raises RuntimeError when the work does nothing."""
    work()
    with _Tape() as taped:
        work()
    if not taped.done:
        raise RuntimeError("the graph is empty")

    def replay() -> None:
        for func, args, kwargs, result in taped.done:
            again = func(*args, **kwargs)
            for old, new in zip(_tensors(result), _tensors(again), strict=True):
                if old.untyped_storage().data_ptr() != new.untyped_storage().data_ptr():  # neither a view nor in place
                    old.copy_(new)

    return replay


class Counted(TorchDispatchMode):
    """How much there is to do for a GPU: operations that are no views, each of which it is sent one by one."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # torch's own is not typed
        self.operations: Counter[str] = Counter()

    def __torch_dispatch__(
        self, func: Callable[..., Any], types: Any, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        schema = func._schema  # type: ignore[attr-defined]  # of an operation of torch
        is_view = any(each.alias_info and not each.alias_info.is_write for each in schema.returns)
        if not is_view and "empty" not in schema.name:
            self.operations[schema.name] += 1
        return func(*args, **(kwargs or {}))


def _tensors(result: Any) -> list[Tensor]:
    return [each for each in tree_leaves(result) if isinstance(each, Tensor)]
