"""What the voices' server keeps warm: sentences that any guest may hear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Standing:
    """Texts as they are pronounced. They may be kept on disk: nobody's data is in them."""

    texts: Sequence[str] = ()
    rate: float = 1.0
