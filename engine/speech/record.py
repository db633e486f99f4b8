"""Makes assets/phrases anew, after a text under `[phrase]` in a locale was changed: `python -m engine.speech.record`.

Spoken by SVOX Pico, whose voices are Apache-2.0 like Nightporter itself, so the recordings may be passed on. Ogg/Opus,
because ten phrases in five languages are 10 MB as PCM and one as this.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Final

import av
import numpy as np

from engine.brain.texts import load_texts
from engine.speech.manner import Manner
from engine.speech.recordings import FOLDER, RATE_HZ, Language, Manifest, Phrase, Recording, file_of
from engine.speech.voices.onset import trim_onset
from engine.speech.voices.pico import PicoSpeaker

LOCALES: Final = {"en": "en-GB", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "it": "it-IT"}
BIT_RATE: Final = 32_000
BREATH_S: Final = 0.25
"""Between two sentences, on top of what the voice leaves; a menu is heard to be written down."""


async def record_all() -> Manifest:
    """Every phrase of every language, and the manifest beside them."""
    speaker = PicoSpeaker()
    try:
        languages = {language: await _record(speaker, language, locale) for language, locale in LOCALES.items()}
    finally:
        speaker.close()
    return Manifest(languages=languages)


async def _record(speaker: PicoSpeaker, language: str, locale: str) -> Language:
    texts = load_texts(language)
    phrases: dict[Phrase, Recording] = {}
    for phrase in Phrase:
        text = texts.say(f"phrase.{phrase}", 0, {})
        breath = bytes(2 * int(BREATH_S * RATE_HZ))
        spoken = [trim_onset(x, RATE_HZ) async for x in speaker.speak(text, Manner(locale), opening=False)]
        pcm = breath.join(spoken)
        file = file_of(language, phrase)
        file.parent.mkdir(parents=True, exist_ok=True)
        _encode(pcm, file)
        phrases[phrase] = Recording(text=text, seconds=round(len(pcm) / 2 / RATE_HZ, 2))
    return Language(voice=f"SVOX Pico {locale}", licence="Apache-2.0", phrases=phrases)


def _encode(pcm: bytes, file: Path) -> None:
    with av.open(str(file), "w", format="ogg") as container:
        stream = container.add_stream("libopus", rate=RATE_HZ, layout="mono")
        stream.bit_rate = BIT_RATE
        frame = av.AudioFrame.from_ndarray(np.frombuffer(pcm, np.int16).reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate = RATE_HZ
        for packet in [*stream.encode(frame), *stream.encode(None)]:
            container.mux(packet)


if __name__ == "__main__":
    made = asyncio.run(record_all())
    (FOLDER / "manifest.json").write_text(made.model_dump_json(indent=2) + "\n", encoding="utf-8")
