"""What the fork server imports and does once for all calls: a job that is forked from it has only its own left to do.

An import in the middle of a call blocks its event loop, and what libraries and
the rules of speech prepare at their first use would take each job a third of a
second of CPU, half of it before the guest hears the first word.
"""

from __future__ import annotations

from importlib import import_module

from livekit.agents.tokenize.basic import hyphenate_word
from livekit.local_inference import init_vad

from engine.brain.intents import load_heard
from engine.brain.texts import load_texts
from engine.call.job import answer
from engine.call.language.tongue import ENGLISH
from engine.call.worker import set_up_job, take
from engine.speech.spoken import spoken
from engine.tools.catalogue import TOOLS

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
spoken("Good evening.", ENGLISH)
hyphenate_word("evening")
for tool in TOOLS:
    assert tool.schema, "a job describes its tools to LiveKit"
