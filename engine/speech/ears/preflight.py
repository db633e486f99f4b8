"""Does a Riva answer, and how well: what hotel IT wants to know before they set `riva_address`."""

from __future__ import annotations

import asyncio
import sys
import time
from dataclasses import dataclass, field
from statistics import median
from typing import Final, TextIO

from engine.errors import ProviderError
from engine.fitness import Fitness, tell
from engine.speech.ears.riva import RivaRecognizer
from engine.speech.ears.riva_line import RivaLine
from engine.speech.manner import Manner
from engine.speech.ports import HEARING_RATE_HZ, Urgency
from engine.speech.voices.flite import FliteSpeaker

_UTTERANCE: Final = "Good evening, do you have a double room for two nights?"
_PIECE_S: Final = 0.032
_RUNS: Final = 3

_ADVICE: Final = {
    "andshake failed": "TLS does not come about. Has this port no TLS (then leave out --tls), or is its certificate "
    "from another authority than --ca-file's?",
    "unavailable": "Nothing answers there. Is Riva's container running and its port published (usually 50051)? Does a "
    "firewall stand between? If it wants TLS, add --tls, and --ca-file for an authority of your own.",
    "deadline exceeded": "Something accepts the connection and does not answer. Riva takes minutes to load its models: "
    "try again when its log says that it listens. If it wants TLS, add --tls.",
    "unauthenticated": "It wants a key: write it into a file of mode 0600 and add --tls --key-file FILE.",
    "permission denied": "It knows the key and refuses it: ask who runs this Riva.",
    "no model": "Start Riva with a streaming model for this language, or try another one with --locale.",
    "no streaming model": "Start Riva with a streaming model: calls need words while the guest speaks.",
    "unimplemented": "It speaks gRPC and is no Riva, or one without speech recognition. Is this the right port?",
}
_ANSWERS_WITHIN_S: Final = 5.0
_OTHERWISE: Final = "Riva's own log tells more."


@dataclass
class Findings(Fitness):
    """What was found, step by step."""

    address: str
    locale: str
    streaming: dict[str, list[str]] = field(default_factory=dict)
    recordings: dict[str, list[str]] = field(default_factory=dict)
    """Languages by model, for streams and for whole recordings."""
    language: str | None = None
    heard: str | None = None
    """What it made of our own probe utterance; None if none could be spoken."""
    first_words_s: float | None = None
    """Median, from the first audio to the first words."""
    last_words_s: float | None = None
    """Median, from the last audio to all words."""


def preflight(line: RivaLine, locale: str, *, as_json: bool, out: TextIO = sys.stdout) -> int:
    """Tells what it finds; returns the exit code."""
    findings = asyncio.run(examine(line, locale))
    return tell(findings, told(findings), as_json=as_json, out=out)


async def examine(line: RivaLine, locale: str, speaker: FliteSpeaker | None = None) -> Findings:
    found = Findings(line.address, locale)
    try:
        began = time.monotonic()
        models = await line.models()
        found.answered_s = time.monotonic() - began
        for model in models:
            (found.streaming if model.streaming else found.recordings)[model.name] = list(model.languages)
        found.language = await line.language_for(locale)
        recognizer = RivaRecognizer(line, locale, settle_s=0)
        try:
            async with asyncio.timeout(_ANSWERS_WITHIN_S):
                await recognizer.probe()
        except TimeoutError as e:
            raise ProviderError(
                "riva", f"no answer to a stream within {_ANSWERS_WITHIN_S:.0f} s", retryable=True
            ) from e
        await _listen(recognizer, await _utterance(speaker or FliteSpeaker(), locale), found)
    except ProviderError as e:
        found.complain(str(e), _ADVICE, _OTHERWISE)
    finally:
        await line.aclose()
    return found


async def _utterance(speaker: FliteSpeaker, locale: str) -> bytes:
    """Empty if we can't speak this language without a server of our own."""
    if not speaker.serves(locale):
        return b""
    try:
        return b"".join([pcm async for pcm in speaker.speak(_UTTERANCE, Manner(locale), opening=False)])
    except ProviderError:
        return b""


async def _listen(recognizer: RivaRecognizer, pcm: bytes, found: Findings) -> None:
    """As a guest would be heard: in pieces, as fast as they are spoken. Raises ProviderError."""
    if not pcm:
        return
    firsts, lasts = [], []
    for _ in range(_RUNS):
        hearing = await recognizer.open()
        try:
            began, first = time.monotonic(), None
            piece = 2 * int(_PIECE_S * HEARING_RATE_HZ)
            for number, at in enumerate(range(0, len(pcm), piece)):
                await asyncio.sleep(began + number * _PIECE_S - time.monotonic())
                await hearing.push(pcm[at : at + piece])
                if first is None and await hearing.transcribe(Urgency.GROWING):
                    first = time.monotonic() - began
            ended = time.monotonic()
            async with asyncio.timeout(_ANSWERS_WITHIN_S):
                heard = await hearing.transcribe(Urgency.FINAL)
            lasts.append(time.monotonic() - ended)
            firsts += [] if first is None else [first]
        except TimeoutError as e:
            raise ProviderError(
                "riva", f"no words within {_ANSWERS_WITHIN_S:.0f} s of the last audio", retryable=True
            ) from e
        finally:
            await hearing.aclose()
        found.heard = heard.text if heard else ""
    found.first_words_s = median(firsts) if firsts else None
    found.last_words_s = median(lasts)
    if not found.heard:
        raise ProviderError("riva", "it answers, and hears no words in clear speech", retryable=False)


def told(found: Findings) -> str:
    steps = []
    for use, models in (("streams", found.streaming), ("recordings", found.recordings)):
        steps += [f"+ {use:<10} {', '.join(languages)}  ({name})" for name, languages in sorted(models.items())]
    if found.answered_s is not None and not steps:
        steps.append("! it does not tell its models")
    if found.language is not None:
        steps.append(f"+ calls in {found.locale} are heard as {found.language}")
    if found.heard:
        steps.append(f'+ it was told "{_UTTERANCE}" and heard "{found.heard}"')
    if found.last_words_s is not None:
        first = "none during speech" if found.first_words_s is None else f"{1000 * found.first_words_s:.0f} ms"
        steps.append(f"+ first words after {first}; all words {1000 * found.last_words_s:.0f} ms after the last")
    if found.complaint is None and found.heard is None:
        steps.append("! no words were tried: flite is not here, or does not speak this language")
    set_it = f". Set NIGHTPORTER_RIVA_ADDRESS={found.address} and start the porter again."
    return found.told(f"Riva at {found.address}", steps, set_it)
