"""How late this machine wakes a program that sleeps. Sound is due every ten milliseconds: a machine that stands still
for longer, as a guest of an overloaded host does, makes every call stutter however fast it is."""

from __future__ import annotations

import time
from collections.abc import Callable

NAP_S = 0.01
"""What a frame of sound lasts."""

NAPS = 100
"""A second's worth on a machine that keeps time."""


def measure_lateness(
    clock: Callable[[], float] = time.perf_counter, sleep: Callable[[float], None] = time.sleep
) -> float:
    """Seconds by which one nap in twenty is overslept at least; below 0.001 on an idle machine that keeps time."""
    late = []
    for _ in range(NAPS):
        began = clock()
        sleep(NAP_S)
        late.append(clock() - began - NAP_S)
    return sorted(late)[NAPS - 1 - NAPS // 20]
