"""The hotel's standing sentences, spoken while nobody waits, so that they are there at once when somebody does."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import structlog

from engine.errors import ProviderError
from engine.models.phrase_store import PhraseStore
from engine.models.pool import Pool
from engine.models.scheduler import Rank
from engine.models.standing import Standing
from engine.models.voice import Voice
from engine.speech.voices.cache import LONGEST_PHRASE_CHARS, Phrase, PhraseCache

QUIET_S = 15.0
"""Nobody was spoken to for so long: in a call the porter speaks more often than that."""

BREATH_S = 0.5
"""Between two of our own: the recogniser has the same cores."""

SHARE = 0.75
"""Of the cache: the rest is for what is said in calls. Whatever stands first goes first."""

_STREAM = "warming"
_log = structlog.get_logger(__name__)


async def warm(
    standing: Standing,
    voice: Voice,
    pool: Pool,
    *,
    cache: PhraseCache,
    store: PhraseStore | None,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> None:
    """Each phrase from disk, or else spoken when it is quiet.

    A guest who comes in the middle waits for one run, or for none where there
    are several workers: later text leaves one of them free.
    """
    short = [piece for piece in dict.fromkeys(standing.pieces) if len(piece) <= LONGEST_PHRASE_CHARS]
    phrases = [Phrase(voice.identity, piece, standing.rate) for piece in short]
    unsaid = [phrase for phrase in phrases if phrase not in cache]
    missing = [phrase for phrase in unsaid if not (_is_full(cache) or await _recall(phrase, cache, store))]
    seen = -1
    for phrase in missing:
        if _is_full(cache):
            break
        # What guests are told is looked up in the cache first, so its counts tell of them, and not of us.
        while (asked := cache.hits + cache.misses) != seen or pool.busy or pool.queued:
            seen = asked
            await sleep(QUIET_S)
        try:
            done = await pool.run(_STREAM, Rank.LATER, partial(_speak, voice, phrase))
        except ProviderError as e:
            _log.warning("warming stops", error=str(e))
            return
        assert done, "nothing else is in this stream"
        cache.put(phrase, done.value)
        if store:
            await asyncio.to_thread(store.save, phrase, done.value)
        await sleep(BREATH_S)
    kept = sum(phrase in cache for phrase in phrases)
    _log.info("standing sentences are warm", phrases=len(phrases), kept=kept)


def _is_full(cache: PhraseCache) -> bool:
    return cache.size_bytes >= SHARE * cache.max_bytes


def _speak(voice: Voice, phrase: Phrase, _worker: int) -> bytes:
    return voice.speak(phrase.text, phrase.rate)


async def _recall(phrase: Phrase, cache: PhraseCache, store: PhraseStore | None) -> bool:
    pcm = await asyncio.to_thread(store.load, phrase) if store else None
    if pcm is not None:
        cache.put(phrase, pcm)
    return pcm is not None
