"""The language that guest and porter share, from the greeting on: asked for, of the number called, heard, or keyed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import structlog

from engine.brain.texts import spoken_languages
from engine.call.language.called import locale_called
from engine.call.language.detected import Detection, Turn
from engine.call.language.tongue import ENGLISH, Choice, Tongue, choose
from engine.call.listening.listeners import TurnOver
from engine.call.record.narrator import Narrator
from engine.call.speaking.porter_tts import PorterVoice
from engine.call.thinking.mind import Mind
from engine.settings import Settings
from engine.speech.ears.call_ears import CallEars
from engine.speech.ears.opening import serves
from engine.speech.manner import DEFAULT_LOCALE
from engine.speech.voices.opening import manner_of

log = structlog.get_logger()


def asked_for(locale: str, settings: Settings) -> Choice:
    """What a call in this locale is held in, if the ears for it are well."""
    return choose(locale, spoken=spoken_languages(), recognised=serves(settings, locale))


async def able(choice: Choice, ears: CallEars) -> Choice:
    """The choice as it can be kept now: where no recogniser of the language answers, the keys lead the call."""
    if choice.language != ENGLISH:
        await ears.learn(DEFAULT_LOCALE)  # a key asks for it
    if choice.understood and await ears.learn(choice.locale):
        ears.change_to(choice.locale)
        return choice
    ears.change_to(DEFAULT_LOCALE)
    return replace(choice, understood=False)


class CommonTongue:
    """One call's. Ears, mind, voice and the record of the call change their language together, and only here.

    `is_fixed`: the call's request named its language, which is kept whatever is heard.
    `understands(words)`: whether the brain knows what to do with them, in the language that the call is held in.
    `wished(words)`: the language that they ask to go on in; "" for none.
    `told()`: how many entries the history has, all of them in the language before.
    """

    def __init__(
        self,
        settings: Settings,
        tongue: Tongue,
        ears: CallEars,
        mind: Mind,
        *,
        voice: PorterVoice,
        narrator: Narrator,
        is_fixed: bool,
        understands: Callable[[str], bool],
        wished: Callable[[str], str],
        told: Callable[[], int],
    ) -> None:
        self._settings = settings
        self._tongue = tongue
        self._ears = ears
        self._mind = mind
        self._voice = voice
        self._narrator = narrator
        self._is_fixed = is_fixed
        self._understands = understands
        self._wished = wished
        self._told = told
        self._detection = Detection(spoken_languages())

    async def follow_number(self, attributes: Mapping[str, str]) -> bool:
        """A caller whose request named no language is greeted in that of the number that they called.

        `attributes` are the guest's in the room. True when it is another one than before.
        """
        locale = locale_called(attributes, self._settings.locales_by_number)
        if locale is None or self._is_fixed or locale == self._tongue.choice.locale:
            return False
        self._go_on_in(await able(asked_for(locale, self._settings), self._ears), told=self._told())
        return True

    def follow_guest(self, turn: TurnOver) -> bool:
        """The ears may have heard another language than the call's: then this turn is answered in it. Who asks for
        English is greeted in it, as by the key.

        True when the call goes on in another language.
        """
        current = self._tongue.choice
        if current.language != ENGLISH and self._wished(turn.words) == ENGLISH:
            self._go_on_in(asked_for(DEFAULT_LOCALE, self._settings), told=self._told() + 1)
            return True
        if self._is_fixed:
            return False
        understood = current.understood and self._understands(turn.words)
        heard = Turn(turn.words, turn.locale, turn.confidence, understood)
        if (locale := self._detection.locale_after(heard, current.locale)) == current.locale:
            return False
        self._go_on_in(asked_for(locale, self._settings), told=self._told())
        return True

    def go_on_in_english(self) -> str:
        """The guest asked for it with a key; returns what greets them."""
        return self._go_on_in(asked_for(DEFAULT_LOCALE, self._settings), told=self._told())

    def _go_on_in(self, choice: Choice, *, told: int) -> str:
        """`told`: how many entries of the history the new language's brain need not know."""
        greeting = self._mind.learn(choice, told)
        self._narrator.language = choice.language
        self._ears.change_to(choice.locale if choice.understood else DEFAULT_LOCALE)
        self._voice.manner = manner_of(self._settings, choice.locale)
        log.info("the call goes on in another language", locale=choice.locale)
        return greeting
