"""What the fork server imports and does once for all calls: a job that is forked from it has only its own left to do.

An import in the middle of a call blocks its event loop, and what libraries and
the rules of speech prepare at their first use would take each job a third of a
second of CPU, half of it before the guest hears the first word.
"""

from __future__ import annotations

from importlib import import_module

from livekit.local_inference import init_vad

from engine.brain.reading.ear import Ear
from engine.brain.reading.intents import load_heard
from engine.brain.reading.vocabulary import VOCABULARY
from engine.brain.texts import load_texts
from engine.call.job import answer
from engine.call.language.tongue import ENGLISH
from engine.call.worker import set_up_job, take
from engine.errors import SettingsError
from engine.settings import load_settings
from engine.speech.spoken import spoken
from engine.speech.voices import pico
from engine.tools.catalogue import TOOLS
from engine.tools.house import load_hotel
from engine.tools.notes import Notes

__all__ = ["answer", "set_up_job", "take"]

LAZILY_IMPORTED = (
    "anyio._backends._asyncio",
    "anyio._core._testing",
    "httpcore",
    "livekit.agents.llm.async_toolset",
    "numpy.fft",
)
"""What libraries would import at their first use, by what a job had more of in memory after a call than before it."""


def _look_up_words() -> None:
    """Each phrase that the hotel is asked about in its plain form and by its sound: the hotel as it is now, and of what
    is saved later each job looks up what is new."""
    names: list[str] = []
    try:
        hotel = load_hotel(load_settings().hotel_now)
    except SettingsError:
        pass  # told where a call needs it
    else:
        notes = Notes(hotel.sections, hotel.synonyms)
        names = [hotel.name, *(kind.name for kind in hotel.rooms.types), *notes.titles_and_keywords()]
        notes.close()
    Ear(VOCABULARY, names=names)


for name in LAZILY_IMPORTED:
    import_module(name)
init_vad()
load_heard()
load_texts()
_look_up_words()
pico.is_installed()
spoken("Good evening.", ENGLISH)
for tool in TOOLS:
    assert tool.schema, "a job describes its tools to LiveKit"
