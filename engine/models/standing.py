"""What the voices' server keeps warm: sentences that any guest may hear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Standing:
    """Texts of one language as they are pronounced, cut as they will be spoken; what is wanted most stands first.

    They may be kept on disk: nobody's data is in them.
    """

    pieces: Sequence[str] = ()
    rate: float = 1.0
    voice: str | None = None
    """Who says them, where it is not the house's own voice."""
