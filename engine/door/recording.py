"""A whole recording into words: one stretch of speech after the other, so that no run holds a call up for long."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from appliance.contract.redaction import CardGuard
from appliance.contract.speech import AudioForm, SpokenWord
from engine.door.intake import Detector, Intake
from engine.door.stretches import PRE_ROLL_WINDOWS, WINDOW_S, Edge, Stretches
from engine.speech.ports import Heard

Recognize = Callable[[bytes], Awaitable[Heard]]


async def transcribe(
    pcm: bytes, form: AudioForm, recognize: Recognize
) -> tuple[str, str | None, list[SpokenWord] | None]:
    """The words (cards masked), the language if a tier heard it, and the words' times if a tier tells them.

    Raises ProviderError.
    """
    windows, stretches = await asyncio.to_thread(_find_speech, pcm, form)
    guard, texts, words = CardGuard(), list[str](), list[SpokenWord]()
    language, masked = None, False
    for first, last in stretches:
        heard = await recognize(b"".join(windows[first:last]))
        text = guard.final(heard.text)
        masked = masked or text != heard.text
        texts.append(text)
        language = heard.language or language
        words += [
            SpokenWord(
                text=word.text,
                start_s=round(first * WINDOW_S + word.start_s, 3),
                end_s=round(first * WINDOW_S + word.end_s, 3),
                confidence=word.confidence,
            )
            for word in heard.words
        ]
    return " ".join(text for text in texts if text), language, None if masked or not words else words


def _find_speech(pcm: bytes, form: AudioForm) -> tuple[list[bytes], list[tuple[int, int]]]:
    """All windows, and the first and last (exclusive) of each stretch of speech."""
    intake, detector, edges = Intake(form), Detector(), Stretches()
    windows = intake.push(pcm) + intake.finish()
    found: list[tuple[int, int]] = []
    began = 0
    for number, window in enumerate(windows):
        edge = edges.feed(detector.probability(window))
        if edge is Edge.BEGAN:
            began = max(found[-1][1] if found else 0, number - PRE_ROLL_WINDOWS)
        elif edge is Edge.ENDED:
            found.append((began, number + 1))
    if edges.is_open:
        found.append((began, len(windows)))
    return windows, found
