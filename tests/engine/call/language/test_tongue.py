"""In which language a call is held, by what was asked for and what there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import pytest

from engine.brain.conversation import Brain
from engine.brain.dialog import Decision, Entry
from engine.brain.facts import Facts
from engine.brain.foreign.brain import ForeignBrain
from engine.brain.scripted import ScriptedBrain
from engine.brain.state import Spoken
from engine.brain.telling import TIMES, sentences_of
from engine.brain.texts import LOCALES, spoken_languages
from engine.call.language.tongue import NAMES, UNDERSTOOD, Choice, Tongue, choose
from engine.speech.recordings import Phrase, recorded
from tests.engine.brain.scene import NOW, open_example, talk_with

SPOKEN = frozenset({"en", "de"})


@pytest.mark.parametrize(
    ("locale", "recognised", "choice"),
    [
        ("en-GB", True, Choice("en-GB", understood=True, foreign=False)),
        ("en-US", True, Choice("en-US", understood=True, foreign=False)),
        ("en-GB", False, Choice("en-GB", understood=True, foreign=False)),
        ("de-DE", False, Choice("de-DE", understood=False, foreign=False)),
        ("de-DE", True, Choice("de-DE", understood=True, foreign=False)),
        ("de", False, Choice("de", understood=False, foreign=False)),
        ("xx", False, Choice("en-GB", understood=True, foreign=True)),
        ("pl-PL", True, Choice("en-GB", understood=True, foreign=True)),
    ],
)
def test_what_a_call_is_held_in(locale: str, recognised: bool, choice: Choice) -> None:
    assert choose(locale, spoken=SPOKEN, recognised=recognised) == choice


def test_a_language_is_understood_when_the_brain_has_patterns_in_it() -> None:
    assert {file.stem.removesuffix("_heard") for file in LOCALES.glob("*_heard.toml")} == UNDERSTOOD


def test_staff_can_read_the_name_of_every_language() -> None:
    assert set(NAMES) == spoken_languages()


async def test_a_call_that_changes_its_language_speaks_the_new_one() -> None:
    tongue = Tongue(choose("de-DE", spoken=SPOKEN, recognised=False))
    text, pcm = await tongue.recording(Phrase.MOMENT)
    assert (text, pcm) == ("Einen Moment, bitte.", recorded("de")[Phrase.MOMENT])
    tongue.switch(choose("en-GB", spoken=SPOKEN, recognised=True))
    text, pcm = await tongue.recording(Phrase.MOMENT)
    assert (text, pcm) == ("One moment, please.", recorded("en")[Phrase.MOMENT])
    assert tongue.say("silence.ask") == "Are you still there?"


def test_what_was_said_twice_in_a_call_is_not_said_again() -> None:
    tongue = Tongue(choose("en-GB", spoken=SPOKEN, recognised=True))
    tongue.remember("One moment, please. Good evening.")
    assert [tongue.say("staff.paused") for _ in range(6)] == [
        "I'll be with you in a moment.",
        "Please hold the line.",
        "I'll be with you in a moment.",
        "Please hold the line.",
        "One moment, please.",
        "",
    ]


Makes = Callable[[Facts, Callable[[], datetime], Callable[[], Spoken]], Brain]
BRAINS: dict[str, tuple[str, Makes, list[str]]] = {
    "en": (
        "en-GB",
        ScriptedBrain,
        [
            *("What time is breakfast?", "When is breakfast?", "I'd like to see my booking.", "HL 9999", "Smith"),
            *("HL 9998", "Jones", "HL 9997", "Brown"),
        ],
    ),
    "de": (
        "de-DE",
        lambda facts, now, beside: ForeignBrain("de", facts, now, beside),
        [
            "Wann gibt es Frühstück?",
            "Wecken Sie mich um sechs, Zimmer 214.",
            "Frühstück?",
            "Ab wann gibt es Frühstück?",
        ],
    ),
}


class Slow:
    """A brain in a call whose acts are all slow, so that each is covered; `press` is the key for breakfast."""

    def __init__(self, brain: Brain, tongue: Tongue, breakfast: str) -> None:
        self.said: list[str] = []
        self._brain = brain
        self._tongue = tongue
        self._breakfast = breakfast

    def decide(self, history: Sequence[Entry]) -> Decision:
        decision = self._brain.decide(history)
        self._tongue.remember(decision.reply)
        self.said.append(decision.reply)
        if decision.acts:
            cover = self._tongue.say("wait.look_up")
            assert not cover or cover not in decision.reply, "not twice in a row"
            self.said.append(cover)
        return decision

    def press(self) -> str:
        self.said.append(self._tongue.say("hotel.answer", answer=self._breakfast))
        return self.said[-1]


@pytest.mark.parametrize("language", BRAINS)
async def test_nothing_is_said_three_times_by_brain_covers_and_keys_together(language: str, tmp_path: Path) -> None:
    locale, makes, lines = BRAINS[language]
    facts = open_example(tmp_path)
    tongue = Tongue(choose(locale, spoken=SPOKEN, recognised=True))
    note = facts.search_hotel("What time is breakfast?")[0].spoken
    breakfast = facts.profile.sayings["de"]["breakfast"] if language == "de" else note
    slow = Slow(makes(facts, lambda: NOW, lambda: tongue.spoken), tongue, breakfast)
    talk = talk_with(slow, facts)
    assert slow.press() == breakfast
    for line in lines:
        await talk.say(line)
    assert slow.press() == "", "it was told by key and by voice"
    heard = Counter(sentence for said in slow.said for sentence in sentences_of(said.casefold()))
    assert [sentence for sentence, times in heard.items() if times > TIMES] == []
