"""The voice of one call, from the settings: which tiers, in which order, and in whose voices."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager

import structlog

from engine.settings import Settings
from engine.speech.manner import DEFAULT_LOCALE, Manner
from engine.speech.order import OnChange
from engine.speech.ports import Speaker
from engine.speech.voices import edge, pico
from engine.speech.voices.edge import EdgeSpeaker
from engine.speech.voices.flite import FliteSpeaker
from engine.speech.voices.pico import PicoSpeaker
from engine.speech.voices.piper import PiperSpeaker
from engine.speech.voices.piper_voices import VoicesFolder
from engine.speech.voices.reading import open_reader
from engine.speech.voices.tiers import TieredSpeaker
from engine.speech.voices.zonos import ZonosSpeaker

_log = structlog.get_logger(__name__)


def manner_of(settings: Settings, locale: str = DEFAULT_LOCALE, voice: str | None = None) -> Manner:
    """`voice`: one that was asked for by name."""
    return Manner(locale, voice, settings.speaking_rate)


@asynccontextmanager
async def open_voice(
    settings: Settings, *, locale: str = DEFAULT_LOCALE, on_change: OnChange = lambda *_: None
) -> AsyncIterator[TieredSpeaker]:
    """All tiers that may speak here; each speaks the languages that it has. `locale` is what the call begins in."""
    async with AsyncExitStack() as stack:
        makers: dict[str, Callable[[], Speaker | None]] = {
            "zonos": lambda: _zonos(settings, stack),
            "edge": lambda: _edge(settings),
            "piper": lambda: _piper(settings, stack),
            "pico": lambda: _pico(stack),
            "flite": FliteSpeaker,
        }
        speakers = [speaker for name in settings.tts_order if (speaker := makers[name]())]
        if all(isinstance(speaker, EdgeSpeaker) for speaker in speakers):
            speakers.append(FliteSpeaker())
        yield await stack.enter_async_context(
            TieredSpeaker(speakers, locale=locale, read=open_reader(settings.hotel), on_change=on_change)
        )


def _zonos(settings: Settings, stack: AsyncExitStack) -> ZonosSpeaker | None:
    if settings.zonos_url is None or settings.zonos_dir is None:
        return None
    speaker = ZonosSpeaker(settings.zonos_url, settings.zonos_dir / "voices", table=settings.voices.get("zonos", {}))
    stack.push_async_callback(speaker.aclose)
    return speaker


def _edge(settings: Settings) -> EdgeSpeaker:
    """Always there: a manager may allow it, or forbid it, while a call goes on."""
    voices = {**edge.VOICES, **settings.voices.get("edge", {})}
    return EdgeSpeaker(voices, allowed=lambda: settings.edge_is_allowed)


def _piper(settings: Settings, stack: AsyncExitStack) -> PiperSpeaker:
    folder = VoicesFolder(settings.voices_dir)
    voices, table = folder.look(), settings.voices.get("piper", {})
    for locale, name in table.items():
        if name not in voices:
            _log.warning("the settings name a voice that is not there; another one speaks", voice=name, locale=locale)
    piper = PiperSpeaker(settings.tts_url, voices, table=table, default=settings.voice, look_again=folder.look)
    stack.push_async_callback(piper.aclose)
    return piper


def _pico(stack: AsyncExitStack) -> PicoSpeaker | None:
    if not pico.is_installed():
        _log.info("Pico was not installed here, and is left out")
        return None
    speaker = PicoSpeaker()
    stack.callback(speaker.close)
    return speaker
