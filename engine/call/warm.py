"""What the fork server imports, once for all calls: a job that is forked from it has read and imported everything.

An import in the middle of a call blocks its event loop, and each job that read
the locale files for itself would take a fifth of a second of CPU while guests
are talking.
"""

from __future__ import annotations

from importlib import import_module

from engine.brain.intents import load_heard
from engine.brain.texts import load_texts
from engine.call.job import answer

__all__ = ["answer"]

LAZILY_IMPORTED = ("anyio._backends._asyncio", "anyio._core._testing")
"""What libraries would import at their first use."""

for name in LAZILY_IMPORTED:
    import_module(name)
load_heard()
load_texts()
