"""A call that goes on in another language: ears, brain, voice and record together, and only when it should."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from appliance.contract.events import Role
from engine.brain.dialog import Decision, Entry, Expects, Said
from engine.call.course.common_tongue import CommonTongue, able, asked_for
from engine.call.language.called import CALLED_ATTRIBUTE
from engine.call.language.tongue import Tongue
from engine.call.listening.listeners import TurnOver
from engine.call.thinking.mind import Mind
from engine.settings import Settings
from engine.speech.ears.call_ears import CallEars
from engine.speech.ears.moonshine import MoonshineRecognizer
from engine.speech.ears.riva import RivaRecognizer
from engine.speech.ears.riva_line import RivaLine
from engine.speech.ears.tiers import TieredRecognizer
from engine.speech.voices.opening import manner_of
from tests.fakes.model_server import free_port
from tests.fakes.recognizer import FakeRecognizer
from tests.fakes.riva import FakeRiva

HOTLINE = {CALLED_ATTRIBUTE: "+49 30 1234"}
GERMAN = TurnOver("haben Sie noch ein Zimmer frei", 0.0, 1.0, 1.1, 1.2, locale="de-DE", confidence=0.9)


class Brain:
    """Greets who has said nothing to it."""

    def decide(self, history: Sequence[Entry]) -> Decision:
        return Decision("test", {}, "" if history else "Good evening.", (), (), Expects.NOTHING, True, 1.0, "")


@dataclass
class Scene:
    """A call in English; German is heard by a Riva."""

    tongue: Tongue
    ears: CallEars
    common: CommonTongue
    mind: Mind
    voice: Any
    narrator: Any
    understands: bool = False
    wished: str = ""

    def held_in(self) -> tuple[str, bool, str, str]:
        """Locale, whether the guest is understood, and what the voice and the record are in."""
        choice = self.tongue.choice
        return choice.locale, choice.understood, self.voice.manner.locale, self.narrator.language


@asynccontextmanager
async def scene(tmp_path: Path, *, is_fixed: bool = False, riva_is_up: bool = True) -> AsyncIterator[Scene]:
    async with FakeRiva(languages=("de-DE",)) as riva, FakeRecognizer() as own, AsyncExitStack() as stack:
        address = riva.address if riva_is_up else f"127.0.0.1:{free_port()}"
        settings = Settings(
            spool_dir=tmp_path,
            book_file=tmp_path,
            hotel=tmp_path,
            voices_dir=tmp_path,
            riva_address=address,
            locales_by_number={"0049301234": "de-DE"},
        )

        def open_in(locale: str) -> TieredRecognizer:
            if locale == "en-GB":
                return TieredRecognizer([MoonshineRecognizer(own.url, give_up_s=0.5)])
            return TieredRecognizer([RivaRecognizer(RivaLine(address), locale, settle_s=20)])

        ears = CallEars(open_in, stack)
        tongue = Tongue(await able(asked_for("en-GB", settings), ears))
        mind = Mind(Brain(), lambda _: Brain(), tongue)
        voice = SimpleNamespace(manner=manner_of(settings, "en-GB"))
        narrator = SimpleNamespace(language="en")
        common = CommonTongue(
            settings,
            tongue,
            ears,
            mind,
            voice=cast("Any", voice),
            narrator=cast("Any", narrator),
            is_fixed=is_fixed,
            understands=lambda words: here.understands,
            wished=lambda words: here.wished,
            told=lambda: 0,
        )
        here = Scene(tongue, ears, common, mind, voice, narrator)
        yield here


async def test_a_number_of_another_language_is_answered_in_it(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        assert await here.common.follow_number(HOTLINE)
        assert here.held_in() == ("de-DE", True, "de-DE", "de")
        assert not await here.common.follow_number(HOTLINE), "it is already"


async def test_a_language_whose_recogniser_is_down_is_led_by_keys_and_heard_in_english(tmp_path: Path) -> None:
    async with scene(tmp_path, riva_is_up=False) as here:
        english = here.ears.current
        assert await here.common.follow_number(HOTLINE)
        assert here.held_in() == ("de-DE", False, "de-DE", "de")
        assert here.ears.current is english


@pytest.mark.parametrize("attributes", [{}, {CALLED_ATTRIBUTE: "+44 20 1234"}])
async def test_any_other_number_changes_nothing(tmp_path: Path, attributes: dict[str, str]) -> None:
    async with scene(tmp_path) as here:
        assert not await here.common.follow_number(attributes)
        assert here.held_in() == ("en-GB", True, "en-GB", "en")


async def test_a_language_that_was_asked_for_is_kept_whatever_is_heard(tmp_path: Path) -> None:
    async with scene(tmp_path, is_fixed=True) as here:
        assert not await here.common.follow_number(HOTLINE)
        assert not here.common.follow_guest(GERMAN)
        assert here.held_in() == ("en-GB", True, "en-GB", "en")


async def test_a_guest_is_followed_into_their_language_and_back_by_a_key(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        assert not here.common.follow_guest(replace(GERMAN, locale="en-GB"))
        assert here.common.follow_guest(GERMAN)
        assert here.held_in() == ("de-DE", True, "de-DE", "de")
        assert here.common.go_on_in_english() == "Good evening."
        assert here.held_in() == ("en-GB", True, "en-GB", "en")


async def test_words_that_mean_something_in_the_calls_language_are_of_it(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.understands = True
        assert not here.common.follow_guest(GERMAN)


@pytest.mark.parametrize("is_fixed", [False, True])
async def test_who_asks_for_english_is_greeted_in_it_whatever_the_call_was_to_be_held_in(
    tmp_path: Path, is_fixed: bool
) -> None:
    async with scene(tmp_path, is_fixed=is_fixed) as here:
        here.tongue.switch(replace(here.tongue.choice, locale="de-DE"))
        asks = replace(GERMAN, words="Sprechen Sie Englisch?")
        here.wished = "en"
        assert here.common.follow_guest(asks)
        assert here.held_in() == ("en-GB", True, "en-GB", "en")
        assert here.mind.decide([Said(Role.GUEST, asks.words)]).reply == "Good evening."
        assert not here.common.follow_guest(asks), "it is held in English already"
