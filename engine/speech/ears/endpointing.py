"""When Riva itself takes an utterance to be over, in its own terms.

Our turn decision does not depend on it: what Riva settles early is joined with what follows.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Endpointing:
    """None leaves a value to the server."""

    start_history_ms: int | None = None
    start_threshold: float | None = None
    stop_history_ms: int | None = None
    stop_threshold: float | None = None
    stop_history_eou_ms: int | None = None
    stop_threshold_eou: float | None = None
