from __future__ import annotations

from engine.speech.cache import LONGEST_PHRASE_CHARS, PhraseCache


def test_the_least_recently_used_goes() -> None:
    cache = PhraseCache(max_bytes=8)
    cache.put("jenny", "a", b"aaaa")
    cache.put("jenny", "b", b"bbbb")
    assert cache.get("jenny", "a") == b"aaaa"
    cache.put("jenny", "c", b"cccc")
    assert [cache.get("jenny", t) for t in "abc"] == [b"aaaa", None, b"cccc"]


def test_voices_are_apart_and_a_phrase_can_change() -> None:
    cache = PhraseCache(max_bytes=8)
    for pcm in (b"1111", b"2222"):
        cache.put("jenny", "a", pcm)
    assert (cache.get("jenny", "a"), cache.get("alan", "a")) == (b"2222", None)


def test_what_is_too_long_is_not_kept() -> None:
    cache = PhraseCache(max_bytes=8)
    cache.put("jenny", "a", bytes(9))
    cache.put("jenny", "x" * (LONGEST_PHRASE_CHARS + 1), bytes(2))
    assert cache.get("jenny", "a") is None and cache.get("jenny", "x" * (LONGEST_PHRASE_CHARS + 1)) is None
