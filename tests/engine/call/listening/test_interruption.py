"""Who gets the floor when both speak: the words' table, and what the porter does meanwhile."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import pytest

from engine.brain.dialog import Expects
from engine.call.listening.interruption import HOLD_S, Interruption, wants_the_floor
from engine.call.listening.turns import Judgement

NOTHING_KNOWN = Judgement(complete=False, expects=Expects.NOTHING)
KNOWN = Judgement(complete=True, expects=Expects.NOTHING)


@pytest.mark.parametrize(
    ("words", "voice_s", "judgement", "wants"),
    [
        ("Mm-hmm.", 0.4, NOTHING_KNOWN, False),
        ("Mhm.", 0.3, NOTHING_KNOWN, False),
        ("Amen.", 0.5, NOTHING_KNOWN, False),
        ("Uh-huh, okay.", 0.6, NOTHING_KNOWN, False),
        ("Mm-hm.", 0.6, KNOWN, False),
        ("Uh-hum, hm.", 0.6, KNOWN, False),
        ("Yes.", 0.4, KNOWN, False),
        ("Okay, right.", 0.7, NOTHING_KNOWN, False),
        ("I see.", 0.4, NOTHING_KNOWN, False),
        ("Thank you.", 0.4, KNOWN, False),
        ("All right, great.", 0.8, NOTHING_KNOWN, False),
        ("Oh, really?", 0.6, NOTHING_KNOWN, False),
        ("Okay, but is there parking?", 1.4, KNOWN, True),
        ("Yes, yes, thank you, that's all right.", 2.0, KNOWN, True),
        ("Excuse", 0.4, NOTHING_KNOWN, True),
        ("Stop.", 0.3, NOTHING_KNOWN, True),
        ("No.", 0.2, KNOWN, True),
        ("Wait", 0.3, NOTHING_KNOWN, True),
        ("And is there", 0.6, NOTHING_KNOWN, False),
        ("And is there a", 0.9, NOTHING_KNOWN, True),
        ("And men of.", 0.6, NOTHING_KNOWN, False),
        ("Breakfast", 0.4, KNOWN, True),
        ("Holloway", 0.6, NOTHING_KNOWN, False),
        ("My room", 0.9, NOTHING_KNOWN, True),
        ("Three, three,", 0.4, NOTHING_KNOWN, False),
        ("Go.", 0.13, NOTHING_KNOWN, False),
        ("I. C. I. C. I.", 0.9, NOTHING_KNOWN, False),
        ("Right, right, right, right, right.", 0.9, NOTHING_KNOWN, False),
    ],
)
def test_words_into_the_porters_sentence(words: str, voice_s: float, judgement: Judgement, wants: bool) -> None:
    assert wants_the_floor(words, voice_s, judgement, has_paused=True) is wants


@pytest.mark.parametrize(
    ("words", "wants"), [("Bye.", False), ("Parking", False), ("Excuse", True), ("And where is", True)]
)
def test_of_half_a_sentence_the_brain_makes_nothing(words: str, wants: bool) -> None:
    assert wants_the_floor(words, 0.9, KNOWN, has_paused=False) is wants


@pytest.mark.parametrize("words", ["But can we?", "But.", "No", "Hold"])
@pytest.mark.parametrize(
    ("voice_s", "has_paused", "wants"), [(0.3, False, False), (0.3, True, True), (0.5, False, True)]
)
def test_of_half_a_word_nothing_is_made(words: str, voice_s: float, has_paused: bool, wants: bool) -> None:
    assert wants_the_floor(words, voice_s, NOTHING_KNOWN, has_paused=has_paused) is wants


@pytest.mark.parametrize(("words", "wants"), [("Yes.", True), ("Okay, sure.", True), ("Mm-hmm.", False)])
def test_a_yes_answers_a_question_that_is_not_at_its_end_yet(words: str, wants: bool) -> None:
    assert wants_the_floor(words, 0.4, Judgement(complete=True, expects=Expects.YES_NO), has_paused=True) is wants


@pytest.mark.parametrize(
    ("words", "voice_s", "has_paused", "wants"),
    [
        ("for one night?", 0.6, True, True),
        ("tomorrow.", 0.4, True, True),
        ("for one", 0.4, False, False),
        ("please.", 0.3, True, False),
        ("Mm-hmm.", 0.4, True, False),
        ("Thank you.", 0.4, True, False),
    ],
)
def test_the_rest_of_a_sentence_that_was_answered_too_early(
    words: str, voice_s: float, has_paused: bool, wants: bool
) -> None:
    assert wants_the_floor(words, voice_s, NOTHING_KNOWN, has_paused=has_paused, goes_on=True) is wants


@dataclass
class Speech:
    is_speaking: bool = True
    done: list[str] = field(default_factory=list)
    went_on: asyncio.Event = field(default_factory=asyncio.Event)

    def hold(self) -> None:
        self.done.append("hold")

    def go_on(self) -> None:
        self.done.append("go on")
        self.went_on.set()

    def give_up(self) -> None:
        self.done.append("give up")


def make(speech: Speech) -> Interruption:
    return Interruption(speech, lambda _words: NOTHING_KNOWN)


async def test_the_porter_is_silent_at_once_and_gives_up_when_there_are_words() -> None:
    speech = Speech()
    guest = make(speech)
    guest.voice_began()
    assert speech.done == ["hold"]
    assert not guest.words("Ex", 0.3, has_paused=False, goes_on=False)
    assert guest.words("Excuse me", 0.5, has_paused=False, goes_on=False)
    assert guest.words("Excuse me, is there a pool?", 1.5, has_paused=True, goes_on=False)
    guest.voice_ended()
    assert speech.done == ["hold", "give up"]


async def test_what_may_be_a_voice_holds_the_porter_until_it_is_known_to_be_none() -> None:
    speech = Speech()
    guest = make(speech)
    guest.stirred()
    assert speech.done == ["hold"]
    guest.subsided()
    assert speech.done == ["hold", "go on"]


async def test_a_murmur_that_comes_again_and_again_does_not_make_the_porter_stammer() -> None:
    speech = Speech()
    guest = make(speech)
    for _ in range(3):
        guest.stirred()
        guest.subsided()
    assert speech.done == ["hold", "go on"]
    guest.stirred()
    guest.voice_began()
    assert speech.done == ["hold", "go on", "hold"], "a voice holds it all the same"


async def test_a_voice_that_stirred_first_holds_the_porter_once() -> None:
    speech = Speech()
    guest = make(speech)
    guest.stirred()
    guest.voice_began()
    assert not guest.words("Okay.", 0.4, has_paused=True, goes_on=False)
    guest.voice_ended()
    assert speech.done == ["hold", "go on"]


async def test_what_stirs_while_the_porter_is_silent_changes_nothing() -> None:
    speech = Speech(is_speaking=False)
    guest = make(speech)
    guest.stirred()
    speech.is_speaking = True
    guest.porter_began()
    guest.subsided()
    assert speech.done == []


async def test_a_sign_of_listening_lets_the_porter_go_on() -> None:
    speech = Speech()
    guest = make(speech)
    guest.voice_began()
    assert not guest.words("Okay.", 0.4, has_paused=True, goes_on=False)
    guest.voice_ended()
    assert speech.done == ["hold", "go on"]


async def test_okay_and_more_is_more_than_a_sign_of_listening() -> None:
    speech = Speech()
    guest = make(speech)
    guest.voice_began()
    assert not guest.words("Okay.", 0.4, has_paused=True, goes_on=False)
    assert guest.words("Okay, but where do I park?", 1.2, has_paused=True, goes_on=False)
    assert speech.done == ["hold", "give up"]


async def test_a_sound_without_words_holds_the_porter_only_so_long() -> None:
    speech = Speech()
    guest = make(speech)
    guest.voice_began()
    assert not guest.words("", HOLD_S - 0.01, has_paused=False, goes_on=False)
    assert speech.done == ["hold"]
    assert not guest.words("", HOLD_S, has_paused=False, goes_on=False)
    assert not guest.words("Mhm.", HOLD_S + 0.3, has_paused=False, goes_on=False)
    assert speech.done == ["hold", "go on"]
    assert guest.words("And where is the spa?", 2.0, has_paused=True, goes_on=False), "words still count"
    assert speech.done == ["hold", "go on", "give up"]
    guest.voice_ended()
    assert speech.done == ["hold", "go on", "give up"]


async def test_a_sound_in_which_nobody_looks_for_words_holds_the_porter_only_so_long() -> None:
    speech = Speech()
    guest = Interruption(speech, lambda _words: NOTHING_KNOWN, longest_hold_s=0.0)
    guest.voice_began()
    assert speech.done == ["hold"]
    async with asyncio.timeout(5):
        await speech.went_on.wait()
    assert guest.words("And where is the spa?", 2.0, has_paused=True, goes_on=False), "words still count"
    assert speech.done == ["hold", "go on", "give up"]


async def test_while_the_porter_is_silent_every_word_counts() -> None:
    speech = Speech(is_speaking=False)
    guest = make(speech)
    guest.voice_began()
    assert guest.words("Okay.", 0.4, has_paused=True, goes_on=False)
    guest.voice_ended()
    assert speech.done == []


async def test_a_porter_who_begins_while_the_guest_speaks_is_held() -> None:
    speech = Speech(is_speaking=False)
    guest = make(speech)
    guest.voice_began()
    speech.is_speaking = True
    guest.porter_began()
    assert guest.words("and for two nights", 1.0, has_paused=True, goes_on=False)
    assert speech.done == ["hold", "give up"]


async def test_a_porter_who_answered_too_early_gives_up_for_a_rest_that_makes_no_sense_by_itself() -> None:
    speech = Speech()
    guest = make(speech)
    guest.voice_began()
    assert guest.words("for one night", 0.6, has_paused=True, goes_on=True)
    assert speech.done == ["hold", "give up"]


async def test_a_porter_who_begins_to_a_silent_guest_is_not() -> None:
    speech = Speech()
    guest = make(speech)
    guest.porter_began()
    assert speech.done == []
