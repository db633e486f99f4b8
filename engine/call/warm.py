"""What the fork server imports, once for all calls: a job that is forked from it has read and imported everything.

An import in the middle of a call blocks its event loop, and each job that read
the locale files for itself would take a fifth of a second of CPU while guests
are talking.
"""

from __future__ import annotations

from importlib import import_module

from livekit.local_inference import init_vad

from engine.brain.intents import load_heard
from engine.brain.texts import load_texts
from engine.call.job import answer
from engine.call.worker import set_up_job, take

__all__ = ["answer", "set_up_job", "take"]

LAZILY_IMPORTED = (
    "anyio._backends._asyncio",
    "anyio._core._testing",
    "httpcore",
    "livekit.agents.llm.async_toolset",
    "numpy.fft",
)
"""What libraries would import at their first use, by what a job had more of in memory after a call than before it."""

for name in LAZILY_IMPORTED:
    import_module(name)
init_vad()
load_heard()
load_texts()
