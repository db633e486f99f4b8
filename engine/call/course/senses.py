"""What a call speaks and hears through, opened in its language."""

from __future__ import annotations

from contextlib import AsyncExitStack
from functools import partial

from appliance.contract.dispatch import JobBrief
from appliance.contract.events import Stage
from engine.call.course.common_tongue import able
from engine.call.course.hotel_at_hand import HotelAtHand
from engine.call.language.tongue import Tongue
from engine.call.listening.expected import expected_names
from engine.call.record.opening import Record
from engine.call.speaking.porter_tts import PorterVoice
from engine.settings import Settings
from engine.speech.ears.call_ears import CallEars
from engine.speech.ears.opening import open_ears
from engine.speech.ears.tiers import TieredRecognizer
from engine.speech.voices.opening import manner_of, open_voice


async def open_mouth(
    settings: Settings, brief: JobBrief, tongue: Tongue, record: Record, stack: AsyncExitStack
) -> PorterVoice:
    """The voice that the call begins in."""
    locale = tongue.choice.locale
    speaker = await stack.enter_async_context(
        open_voice(settings, locale=locale, on_change=partial(record.narrator.tier_changed, Stage.TTS))
    )
    record.waterfall.tiers[Stage.TTS] = speaker.current_tier
    return PorterVoice(speaker, manner_of(settings, locale, brief.voice_id), record.waterfall, record.narrator.sentence)


async def open_call_ears(
    settings: Settings, tongue: Tongue, hotel: HotelAtHand, record: Record, stack: AsyncExitStack, *, detects: bool
) -> CallEars:
    """The ears that the call begins with; where none understands its language, `tongue` knows it from now on.

    `detects`: they are to tell which language they hear, where they can.
    """
    expected = await expected_names(hotel.house, hotel.now().date(), arrivals=settings.boost_arrivals)
    on_change = partial(record.narrator.tier_changed, Stage.STT)

    def open_in(locale: str) -> TieredRecognizer:
        return open_ears(settings, locale, expected, on_change, detects=detects)

    ears = CallEars(open_in, stack, on_change)
    tongue.switch(await able(tongue.choice, ears))
    record.waterfall.tiers[Stage.STT] = ears.current.current_tier
    return ears
