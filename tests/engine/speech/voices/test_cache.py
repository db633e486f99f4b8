from __future__ import annotations

from engine.speech.voices.cache import LONGEST_PHRASE_CHARS, Phrase, PhraseCache


def jenny(text: str) -> Phrase:
    return Phrase("jenny", text)


def test_the_least_recently_used_goes() -> None:
    cache = PhraseCache(max_bytes=8)
    cache.put(jenny("a"), b"aaaa")
    cache.put(jenny("b"), b"bbbb")
    assert cache.get(jenny("a")) == b"aaaa"
    cache.put(jenny("c"), b"cccc")
    assert [cache.get(jenny(t)) for t in "abc"] == [b"aaaa", None, b"cccc"]
    assert (cache.hits, cache.misses, cache.size_bytes) == (3, 1, 8)


def test_voices_and_rates_are_apart_and_a_phrase_can_change() -> None:
    cache = PhraseCache(max_bytes=8)
    for pcm in (b"1111", b"2222"):
        cache.put(jenny("a"), pcm)
    assert cache.get(jenny("a")) == b"2222" and cache.size_bytes == 4
    assert cache.get(Phrase("alan", "a")) is None and cache.get(Phrase("jenny", "a", 1.5)) is None


def test_what_is_too_long_is_not_kept() -> None:
    cache = PhraseCache(max_bytes=8)
    long = jenny("x" * (LONGEST_PHRASE_CHARS + 1))
    cache.put(jenny("a"), bytes(9))
    cache.put(long, bytes(2))
    assert jenny("a") not in cache and long not in cache and cache.size_bytes == 0


def test_looking_whether_it_is_there_counts_nothing() -> None:
    cache = PhraseCache()
    assert jenny("a") not in cache
    assert (cache.hits, cache.misses) == (0, 0)
