"""Responses of one stream in, words out: finals settle, interims are replaced, parts of one are joined."""

from __future__ import annotations

import pytest
from riva.client.proto import riva_asr_pb2 as asr

from engine.speech.ears.riva_words import StreamWords, join_text
from engine.speech.ports import Word


def result(text: str, *, final: bool = False, covers: float = 0.0) -> asr.StreamingRecognitionResult:
    alternatives = [asr.SpeechRecognitionAlternative(transcript=text)]
    return asr.StreamingRecognitionResult(alternatives=alternatives, is_final=final, audio_processed=covers)


@pytest.mark.parametrize(
    ("responses", "text"),
    [
        ([], ""),
        ([[]], ""),
        ([[result("good")], [result("good evening")]], "good evening"),
        ([[result("a room ")], [result("A room.", final=True)]], "A room."),
        ([[result("A room.", final=True)], [result("for two")]], "A room. for two"),
        ([[result("A room.", final=True)], [result("for two")], [result("For two.", final=True)]], "A room. For two."),
        ([[result("to be"), result(" or not")]], "to be or not"),
        ([[result("to be"), result(" or not")], [result("to bee")]], "to bee"),
        ([[result("A room.", final=True), result("for")]], "A room. for"),
        ([[result("um")], [result("", final=True)]], ""),
        ([[result("um")], [result("")]], ""),
        ([[result("um")], [asr.StreamingRecognitionResult(audio_processed=1.0)]], "um"),
    ],
)
def test_text(responses: list[list[asr.StreamingRecognitionResult]], text: str) -> None:
    words = StreamWords()
    for results in responses:
        words.take(results)
    assert join_text(words.segments) == text


def test_what_it_covers_only_grows() -> None:
    words = StreamWords()
    for covers in (0.5, 0.2, float("nan"), float("inf"), 0.8, 0.0):
        words.take([result("a", covers=covers)])
    assert words.processed_s == pytest.approx(0.8)


@pytest.mark.parametrize(("told", "meant"), [(0.0, None), (0.5, 0.5), (1.0, 1.0), (1.5, None), (-3.0, None)])
def test_words_and_how_certain_they_are(told: float, meant: float | None) -> None:
    words = StreamWords()
    said = asr.WordInfo(word="room", start_time=1250, end_time=1500, confidence=told)
    alternative = asr.SpeechRecognitionAlternative(transcript="room", confidence=told, words=[said])
    words.take([asr.StreamingRecognitionResult(alternatives=[alternative], is_final=True)])
    (segment,) = words.segments
    assert segment.words == (Word("room", 1.25, 1.5, meant),)
    assert segment.confidence == meant
    assert segment.later(2.0).words == (Word("room", 3.25, 3.5, meant),)
