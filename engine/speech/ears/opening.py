"""The ears of a call: which recognisers hear its language, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

import structlog

from engine.errors import ProviderError, SettingsError
from engine.settings import Settings
from engine.speech.ears import moonshine
from engine.speech.ears.limits import NAME
from engine.speech.ears.moonshine import MoonshineRecognizer
from engine.speech.ears.tiers import TieredRecognizer
from engine.speech.order import OnChange
from engine.speech.ports import RecognizerTier

_log = structlog.get_logger(__name__)


def serves(settings: Settings, locale: str) -> bool:
    """Whether any tier may understand this language, like "de-DE".

    A Riva can't be asked here; where one is set, it counts as understanding every language until it says otherwise
    (`TieredRecognizer.serves` knows better once it was asked).
    """
    return settings.riva_address is not None or moonshine.serves(locale)


def open_ears(
    settings: Settings,
    locale: str,
    vocabulary: Sequence[str] = (),
    on_change: OnChange = lambda *_: None,
    *,
    detects: bool = False,
) -> TieredRecognizer:
    """Riva, where the hotel has one, then Moonshine, which knows English; to be entered as a context manager.

    `vocabulary`: names that are heard more readily, as far as a tier can. `on_change`: see TieredRecognizer.
    `detects`: a Riva that knows several languages is to tell which one it hears.
    Raises ProviderError, not retryable, when no tier understands the language.
    """
    tiers: list[RecognizerTier] = []
    if settings.riva_address is not None:
        tiers += _riva(settings, settings.riva_address, locale, vocabulary, detects=detects)
    if moonshine.serves(locale):
        tiers.append(MoonshineRecognizer(settings.stt_url))
    if not tiers:
        raise ProviderError(NAME, f"no recogniser understands {locale}", retryable=False)
    return TieredRecognizer(tiers, on_change=on_change)


def _riva(
    settings: Settings, address: str, locale: str, vocabulary: Sequence[str], *, detects: bool
) -> list[RecognizerTier]:
    """None when its files can't be read: a call is answered without Riva rather than not at all."""
    from engine.speech.ears.riva import RivaRecognizer  # noqa: PLC0415 - gRPC takes 40 ms, and few hotels have a Riva
    from engine.speech.ears.riva_line import RivaLine  # noqa: PLC0415

    try:
        line = RivaLine(address, tls=settings.riva_tls, ca_file=settings.riva_ca_file, key_file=settings.riva_key_file)
    except SettingsError as e:
        _log.error("Riva is left out", reason=str(e))
        return []
    return [RivaRecognizer(line, locale, vocabulary=vocabulary, detects=detects, endpointing=settings.riva_endpointing)]
