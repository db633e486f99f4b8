"""Ten words stand for a certificate, the same on both ends of a telephone."""

from __future__ import annotations

import pytest

from appliance.contract.spoken_fingerprint import SPOKEN, WORDS, in_words

FINGERPRINT = "00:01:FF:10:20:30:40:50:60:70" + ":AB" * 22


def test_there_is_a_word_for_every_byte_and_none_is_taken_for_another() -> None:
    assert len(WORDS) == 256
    assert len({word[:4] for word in WORDS}) == 256
    assert [word for word in WORDS if not (word.isascii() and word.islower() and 4 <= len(word) <= 8)] == []


def test_the_words_of_a_fingerprint_are_the_same_for_ever() -> None:
    told = "acorn actor zebra atlas birch canal copper eagle fountain hermit"
    assert " ".join(in_words(FINGERPRINT)) == told
    assert in_words(FINGERPRINT.replace(":", "").lower()) == in_words(FINGERPRINT)


def test_every_byte_that_is_spoken_counts() -> None:
    pairs = FINGERPRINT.split(":")
    others = {in_words(":".join([*pairs[:n], "77", *pairs[n + 1 :]])) for n in range(SPOKEN)}
    assert len(others | {in_words(FINGERPRINT)}) == SPOKEN + 1


@pytest.mark.parametrize("wrong", ["", "AB:CD", "not digits at all"])
def test_what_is_no_fingerprint_has_no_words(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"fingerprint|hexadecimal"):
        in_words(wrong)
