"""Standing sentences: spoken when it is quiet, kept on disk, and never in a guest's way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from engine.errors import ProviderError
from engine.models.phrase_store import PhraseStore
from engine.models.pool import Pool
from engine.models.standing import Standing
from engine.models.voice import Voice
from engine.models.warming import BREATH_S, QUIET_S, warm
from engine.speech.voices.cache import Phrase, PhraseCache

PIECES = ["Certainly.", "One moment, please.", "I'll have a look."]
STANDING = Standing((*PIECES, PIECES[0]))


class Naps:
    """A sleep that is over at once and remembers."""

    def __init__(self) -> None:
        self.taken: list[float] = []
        self.disturb: Callable[[], object] | None = None

    async def sleep(self, seconds: float) -> None:
        self.taken.append(seconds)
        if self.disturb:
            self.disturb()
            self.disturb = None


@pytest.fixture
def naps() -> Naps:
    return Naps()


async def test_spoken_once_in_quiet_moments_and_from_disk_after_a_restart(
    alan: Voice, naps: Naps, tmp_path: Path
) -> None:
    cache, pool = PhraseCache(), Pool(1)
    await warm(STANDING, alan, pool, cache=cache, store=PhraseStore(tmp_path), sleep=naps.sleep)
    assert all(Phrase(alan.identity, piece) in cache for piece in PIECES)
    assert (pool.runs, naps.taken) == (3, [QUIET_S, BREATH_S, BREATH_S, BREATH_S])
    after, again = PhraseCache(), Pool(1)
    await warm(STANDING, alan, again, cache=after, store=PhraseStore(tmp_path), sleep=naps.sleep)
    assert again.runs == 0
    first = Phrase(alan.identity, PIECES[0])
    assert after.get(first) == cache.get(first)
    for each in (pool, again):
        each.close()


async def test_a_guest_who_is_spoken_to_puts_it_off(alan: Voice, naps: Naps) -> None:
    """Also one who is told what is in the cache already."""
    cache, pool = PhraseCache(), Pool(1)
    cache.put(Phrase("jenny", "Good evening."), b"sound")
    naps.disturb = lambda: cache.get(Phrase("jenny", "Good evening."))
    await warm(Standing(PIECES[:1]), alan, pool, cache=cache, store=None, sleep=naps.sleep)
    assert naps.taken == [QUIET_S, QUIET_S, BREATH_S]
    pool.close()


async def test_another_rate_is_another_phrase(alan: Voice, naps: Naps) -> None:
    cache, pool = PhraseCache(), Pool(1)
    await warm(Standing(PIECES[:1], 1.25), alan, pool, cache=cache, store=None, sleep=naps.sleep)
    assert Phrase(alan.identity, PIECES[0], 1.25) in cache and Phrase(alan.identity, PIECES[0]) not in cache
    pool.close()


async def test_what_was_said_in_another_languages_turn_is_not_said_again(alan: Voice, naps: Naps) -> None:
    cache, pool = PhraseCache(), Pool(1)
    for pieces in (PIECES, [*PIECES, "Good evening."]):
        await warm(Standing(pieces), alan, pool, cache=cache, store=None, sleep=naps.sleep)
    assert pool.runs == len(PIECES) + 1
    pool.close()


class EqualBytes(Voice):
    """Says everything in so many bytes."""

    def __init__(self) -> None:
        self.identity = "equal"

    def speak(self, piece: str, rate: float = 1.0) -> bytes:
        return bytes(1000)


async def test_what_is_said_in_calls_keeps_its_share_of_the_cache(naps: Naps, tmp_path: Path) -> None:
    pieces = [f"Room {n}." for n in "one two three four five six seven eight nine ten".split()]
    for _ in range(2):  # spoken, and then from disk
        cache, pool = PhraseCache(max_bytes=4000), Pool(1)
        await warm(Standing(pieces), EqualBytes(), pool, cache=cache, store=PhraseStore(tmp_path), sleep=naps.sleep)
        assert [Phrase("equal", piece) in cache for piece in pieces] == [True] * 3 + [False] * 7
        assert cache.size_bytes == 3000
        pool.close()


async def test_a_voice_that_fails_ends_it_quietly(naps: Naps) -> None:
    class Hoarse(Voice):
        def __init__(self) -> None:
            self.identity = "hoarse"

        def speak(self, piece: str, rate: float = 1.0) -> bytes:
            raise ProviderError("piper", "hoarse", retryable=True)

    cache, pool = PhraseCache(), Pool(1)
    await warm(STANDING, Hoarse(), pool, cache=cache, store=None, sleep=naps.sleep)
    assert cache.size_bytes == 0 and pool.runs == 1
    pool.close()
