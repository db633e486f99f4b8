"""The voices of all tiers by name, and the tiers in the order that a wish for one of them asks for."""

from __future__ import annotations

from contextlib import AsyncExitStack
from typing import Final, Self

import httpx
from pydantic import BaseModel, ValidationError

from appliance.contract.speech import Voice
from engine.loopback import loopback_client
from engine.settings import Settings
from engine.speech.manner import DEFAULT_LOCALE
from engine.speech.voices import edge, pico
from engine.speech.voices.opening import open_voice
from engine.speech.voices.piper_voices import find_voices
from engine.speech.voices.tiers import TieredSpeaker

_FLITE: Final = Voice(name="slt", locale="en-US", tier="flite")
_ANSWER_S: Final = 2.0


class _Loaded(BaseModel):
    """What the Piper server says, and that of the hotel's own voice."""

    voices: list[str]


class VoiceTiers:
    """Make it with `open`; `stack` closes it."""

    def __init__(
        self,
        settings: Settings,
        orders: dict[str | None, TieredSpeaker],
        *,
        piper: httpx.AsyncClient,
        zonos: httpx.AsyncClient | None,
    ) -> None:
        self._settings = settings
        self._orders = orders
        self._piper = piper
        self._zonos = zonos

    @classmethod
    async def open(cls, settings: Settings, stack: AsyncExitStack) -> Self:
        patience = httpx.Timeout(_ANSWER_S)
        piper = await stack.enter_async_context(loopback_client(settings.tts_url, patience))
        zonos = None
        if settings.zonos_url is not None:
            zonos = await stack.enter_async_context(loopback_client(settings.zonos_url, patience))
        orders: dict[str | None, TieredSpeaker] = {None: await stack.enter_async_context(open_voice(settings))}
        for tier in settings.tts_order:
            order = (tier, *(other for other in settings.tts_order if other != tier))
            first = settings.model_copy(update={"tts_order": order})
            orders[tier] = await stack.enter_async_context(open_voice(first))
        return cls(settings, orders, piper=piper, zonos=zonos)

    def voicebox(self, tier: str | None) -> TieredSpeaker:
        """All tiers; `tier` first, if one is named. When it fails another one speaks, as in a call."""
        return self._orders[tier]

    async def voices(self) -> list[Voice]:
        """Those that can be heard now, best tier first. Of one language's voices the default is the first."""
        found: dict[str, Voice] = {}
        for tier in self._settings.tts_order:
            for voice in await self._of(tier):
                found.setdefault(voice.name, voice)
        return list(found.values())

    async def _of(self, tier: str) -> list[Voice]:
        match tier:
            case "zonos" if self._zonos:
                # each speaks all languages; it is listed in the house's
                names = await _names(self._zonos)
                return [Voice(name=name, locale=DEFAULT_LOCALE, tier=tier) for name in names]
            case "piper":
                locales = find_voices(self._settings.voices_dir)
                names = await _names(self._piper)
                return [Voice(name=name, locale=locales[name], tier=tier) for name in names if name in locales]
            case "edge" if self._settings.edge_is_allowed:
                table = {**edge.VOICES, **self._settings.voices.get("edge", {})}
                return [Voice(name=name, locale=locale, tier=tier) for locale, name in table.items()]
            case "pico" if pico.is_installed():
                return [Voice(name=f"pico-{locale}", locale=locale, tier=tier) for locale in pico.VOICES]
            case "flite":
                return [_FLITE]
        return []


async def _names(server: httpx.AsyncClient) -> list[str]:
    """What a server has loaded, the default first; none while it is away."""
    try:
        return _Loaded.model_validate_json((await server.get("/v1/voices")).content).voices
    except (httpx.HTTPError, ValidationError):
        return []
