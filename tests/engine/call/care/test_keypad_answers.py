"""What a call says and leaves for staff when a key is pressed, in the guest's language."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

from livekit.agents import AgentSession

from engine.brain.dialog import Expects
from engine.brain.texts import spoken_languages
from engine.call.care.keypad import Key
from engine.call.care.keypad_answers import KeypadAnswers
from engine.call.language.tongue import Tongue, choose
from engine.call.speaking.announcer import Announcer
from engine.speech.recordings import Phrase
from engine.tools.desk import Desk, RequestDraft
from engine.tools.house import load_hotel
from engine.tools.notes import Notes
from tests.engine.tools.scene import EXAMPLE_HOTEL


class Call:
    """The parts that a key's answer moves."""

    def __init__(self, locale: str = "en-GB", phone: str = "", *, hotel_says: bool = True) -> None:
        self.said: list[str] = []
        self.announced: list[str] = []
        self.interrupted = 0
        self.current_speech = SimpleNamespace(allow_interruptions=True)
        self.left: list[RequestDraft] = []
        self.languages: list[str] = []
        self.typed: list[str] = []
        hotel = load_hotel(EXAMPLE_HOTEL)
        sayings = {x: says.model_dump() for x, says in hotel.languages.items()} if hotel_says else {}
        notes = Notes(hotel.sections if hotel_says else [], hotel.synonyms)
        facts = SimpleNamespace(profile=SimpleNamespace(sayings=sayings), search_hotel=notes.search)
        ids = iter("abcdef")
        self.answers = KeypadAnswers(
            cast("AgentSession[Any]", self),
            cast(Announcer, self),
            Tongue(choose(locale, spoken=spoken_languages(), recognised=False)),
            Desk(self.left.append, lambda: datetime(2026, 11, 19, tzinfo=UTC), lambda: next(ids)),
            cast(Any, facts),
            phone=lambda: phone,
            in_english=lambda: self.languages.append("en"),
            has_the_call=lambda: True,
            expects=lambda: Expects.ROOM,
            hear=self.typed.append,
        )

    def say(self, text: str) -> None:
        self.said.append(text)

    def interrupt(self) -> None:
        self.interrupted += 1

    def stop(self) -> None:
        self.announced.append("stop")

    async def announce(self, phrase: Phrase) -> None:
        self.announced.append(phrase)


def test_a_person_is_asked_for_at_once_and_staff_know_language_and_number() -> None:
    call = Call("de-DE", phone="+49301234567")
    call.answers.alert()
    (left,) = call.left
    assert left.urgent and "German" in left.summary and left.details["phone"] == "+49301234567"


def test_a_wish_to_be_rung_back_is_not_urgent_and_left_once() -> None:
    call = Call()
    call.answers.ask_to_ring_back()
    call.answers.ask_to_ring_back()
    (left,) = call.left
    assert not left.urgent and "rung back" in left.summary and "phone" not in left.details


def test_the_hotels_own_words_are_said_in_the_callers_language() -> None:
    for locale, breakfast, departure in (
        ("en-GB", "half past ten", "by eleven"),
        ("de-DE", "halb elf", "elf Uhr"),
        ("fr-FR", "dix heures et demie", "onze heures"),
        ("es-ES", "diez y media", "las once"),
        ("it-IT", "dieci e mezza", "le undici"),
    ):
        call = Call(locale)
        call.answers.tell(Key.BREAKFAST)
        call.answers.tell(Key.CHECK_OUT)
        assert breakfast in call.said[0] and departure in call.said[1], locale
        assert call.left == []


def test_what_the_hotel_has_not_written_down_is_a_colleagues_to_tell() -> None:
    for locale in ("de-DE", "en-GB"):
        call = Call(locale, hotel_says=False)
        call.answers.tell(Key.BREAKFAST)
        assert len(call.said) == 1 and [x.urgent for x in call.left] == [True]


def test_a_key_stops_recordings_and_speech_but_not_a_goodbye() -> None:
    call = Call()
    call.answers.interrupt()
    assert (call.announced, call.interrupted) == (["stop"], 1)
    call.current_speech.allow_interruptions = False
    call.answers.interrupt()
    assert call.interrupted == 1
