"""What the keys of a guest's telephone do, in every call and every language.

A key is understood when words are not: it is the way out of a language that
nobody here recognises. Single keys have a meaning of their own; a number counts
only as the answer to the porter's question for one. Nothing else is written down
anywhere: guests type card numbers too.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from enum import Enum, auto
from typing import Final, Protocol

from livekit import rtc

from appliance.contract.dispatch import GUEST_IDENTITY
from engine.brain.dialog import Expects
from engine.call.language.tongue import ENGLISH
from engine.speech.recordings import Phrase


class Key(Enum):
    """What a guest wants who presses a key."""

    PERSON = auto()
    CALL_BACK = auto()
    BREAKFAST = auto()
    CHECK_OUT = auto()
    ENGLISH = auto()
    MENU = auto()
    NOTHING = auto()


_KEYS: Final = {
    "0": Key.PERSON,
    "1": Key.CALL_BACK,
    "2": Key.BREAKFAST,
    "3": Key.CHECK_OUT,
    "5": Key.ENGLISH,
    "9": Key.MENU,
}

SPOKEN_BY: Final = {
    Key.PERSON: Phrase.PERSON,
    Key.CALL_BACK: Phrase.CALL_BACK,
    Key.MENU: Phrase.MENU,
    Key.NOTHING: Phrase.NO_KEY,
}
"""The answers that are recorded; the others are the hotel's own words."""


def meaning(digits: str, language: str) -> Key:
    """Of keys that were pressed in one go; the same one several times is impatience, different ones are a number.

    English is offered to those who don't have it already.
    """
    key = _KEYS.get(digits[0], Key.NOTHING) if len(set(digits)) == 1 else Key.NOTHING
    return Key.NOTHING if key is Key.ENGLISH and language == ENGLISH else key


PAUSE_S: Final = 0.6
"""A key has a meaning of its own when no other one follows it so soon."""

NUMBER_PAUSE_S: Final = 1.8
"""The same while a number is asked for, which people look up digit by digit; '#' ends it at once."""


NUMBERS: Final = (Expects.ROOM, Expects.PHONE, Expects.NAME)
"""Questions that a number may answer."""


def typed(digits: str, expects: Expects) -> str:
    """The number that answers the porter's question; empty if it can't be one. No card begins with a 0."""
    number = digits.rstrip("#")
    if not number.isdecimal():
        return ""
    is_room, is_phone = 2 <= len(number) <= 4, 10 <= len(number) <= 15 and number[0] == "0"
    match expects:
        case Expects.ROOM:
            return number if is_room else ""
        case Expects.PHONE:  # or the room, as it is asked for in most questions
            return number if is_room or is_phone else ""
        case Expects.NAME:  # of a reservation: its code's figures
            return number if 4 <= len(number) <= 6 else ""
    return ""


class Answers(Protocol):
    """What a call can do about a key."""

    @property
    def language(self) -> str: ...

    @property
    def has_the_call(self) -> bool:
        """Whether the porter speaks with the guest; a clerk needs no keys."""

    @property
    def expects(self) -> Expects:
        """What the porter has asked for."""

    def hear(self, number: str) -> None:
        """The guest answers with this number."""

    def interrupt(self) -> None:
        """Whoever presses a key has heard enough."""

    async def announce(self, phrase: Phrase) -> None: ...

    def alert(self) -> None:
        """Staff take over or ring back, at once."""

    def ask_to_ring_back(self) -> None: ...

    def tell(self, about: Key) -> None:
        """The hotel's own words about breakfast or departure."""

    def go_on_in_english(self) -> None: ...


class Keypad:
    """One call's. A newer key stops the answer to an older one."""

    def __init__(self, answers: Answers, *, pause_s: float = PAUSE_S, number_pause_s: float = NUMBER_PAUSE_S) -> None:
        self._answers = answers
        self._pause_s = pause_s
        self._number_pause_s = number_pause_s
        self._digits = ""
        self._pressed = asyncio.Event()

    def attend(self, room: rtc.Room) -> None:
        room.on("sip_dtmf_received", self._received)

    async def run(self) -> None:
        """For as long as the call lasts."""
        while True:
            await self._pressed.wait()
            with suppress(TimeoutError):
                while not self._digits.endswith("#"):
                    self._pressed.clear()
                    async with asyncio.timeout(self._longest_pause_s):
                        await self._pressed.wait()
            self._pressed.clear()
            digits, self._digits = self._digits, ""
            if number := typed(digits, self._answers.expects):
                self._answers.hear(number)
            else:
                await self._answer(meaning(digits, self._answers.language))

    @property
    def _longest_pause_s(self) -> float:
        return self._number_pause_s if self._answers.expects in NUMBERS else self._pause_s

    def _received(self, tone: rtc.SipDTMF) -> None:
        # Others in the room are staff and our own processes; only the guest's telephone has a say.
        if tone.participant is None or tone.participant.identity != GUEST_IDENTITY or not self._answers.has_the_call:
            return
        self._digits += tone.digit
        self._answers.interrupt()
        self._pressed.set()

    async def _answer(self, key: Key) -> None:
        match key:
            case Key.PERSON:
                self._answers.alert()
            case Key.CALL_BACK:
                self._answers.ask_to_ring_back()
            case Key.BREAKFAST | Key.CHECK_OUT:
                self._answers.tell(key)
            case Key.ENGLISH:
                self._answers.go_on_in_english()
        if key in SPOKEN_BY:
            await self._answers.announce(SPOKEN_BY[key])
