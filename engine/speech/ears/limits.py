"""What counts as a failure of a tier of ears: an error, no words in time, or text that nobody can have said.

No words at all is none, for a cough is voice too, unless the next tier finds a
whole sentence in the same audio. Words during speech may be missing without
harm, so a tier that is slow with those only is not struck.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from engine.errors import ProviderError
from engine.speech.mistakes import as_failure
from engine.speech.ports import Heard

NAME: Final = "ears"
"""All tiers together, as an error's source."""

_FASTEST_CHARS_PER_S: Final = 40
"""The fastest speakers reach 25 characters a second; a recogniser that goes astray repeats itself without end."""
_SHORTEST_BOUND_CHARS: Final = 60
_SENTENCE_WORDS: Final = 3
_NEW_WORDS: Final = 0.65
"""Of a sentence's words, at least. In a hum a recogniser hears "The first step is to take the first step" and on."""
_UNDECODED: Final = "\ufffd"


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds after which the next tier is asked; the last one in line gets `last_s`, because nobody is behind it."""

    growing_s: float = 2.0
    pause_s: float = 1.2
    final_s: float = 1.5
    last_s: float = 20.0
    cough_s: float = 1.5
    """In so much audio without any words the next tier is asked whether there are none: no cough lasts so long."""


H = TypeVar("H", bound=Heard | None)


class TooSlow(ProviderError):
    """No words within the limit."""


async def in_time(tier: str, words: Awaitable[H], limit_s: float) -> H:
    """Raises ProviderError also for words that nobody can have said."""
    try:
        async with asyncio.timeout(limit_s):
            heard = await words
    except TimeoutError as e:
        raise TooSlow(tier, f"no words within {limit_s:g} s", retryable=True) from e
    except ProviderError:
        raise
    except Exception as e:  # whatever it is, the next tier has to hear the guest
        raise as_failure(tier, e) from e
    if heard is not None and is_garbage(heard):
        raise ProviderError(tier, "gave text that nobody can have said", retryable=True)
    return heard


def is_sentence(heard: Heard) -> bool:
    """More than what a recogniser writes for a noise ("You", "Thank you."), or makes up for one, going in circles."""
    words = re.findall(r"[\w']+", heard.text.lower())
    return len(words) >= _SENTENCE_WORDS and len(set(words)) >= _NEW_WORDS * len(words)


def is_garbage(heard: Heard) -> bool:
    too_long = len(heard.text) > _SHORTEST_BOUND_CHARS + _FASTEST_CHARS_PER_S * heard.audio_s
    return too_long or _UNDECODED in heard.text or not all(c.isprintable() or c.isspace() for c in heard.text)


def all_failed(failures: Sequence[ProviderError]) -> ProviderError:
    last = failures[-1] if failures else "none was asked"
    return ProviderError(
        NAME, f"every recogniser failed; the last one: {last}", retryable=any(e.retryable for e in failures)
    )
