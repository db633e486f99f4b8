"""How long a silence has to be before the porter answers, by what was said."""

import pytest

from engine.brain.dialog import Expects
from engine.call.listening.turns import Judgement, Overheard, same_words, silence_needed_s
from engine.call.listening.waits import (
    ASIDE_S,
    COMPLETE_S,
    GREETING_S,
    OPEN_S,
    SENTENCE_S,
    STATED_S,
    UNFINISHED_S,
    YES_NO_S,
)

CASES = [
    # words, the brain calls it complete, what the porter had asked for, silence needed
    ("What time is breakfast?", True, Expects.NOTHING, COMPLETE_S),
    ("do you have a room with a balcony", True, Expects.NOTHING, COMPLETE_S),
    ("Which room is it in?", True, Expects.NOTHING, COMPLETE_S),
    ("Can I change my room?", True, Expects.NOTHING, COMPLETE_S),
    ("Good evening, a room please.", True, Expects.NOTHING, COMPLETE_S),
    # a short answer
    ("01632 960 123", True, Expects.PHONE, STATED_S),
    ("Two one four.", True, Expects.ROOM, STATED_S),
    ("We will arrive on Friday.", True, Expects.NUMBER, STATED_S),
    ("Could you bring some towels to room 207", True, Expects.PHONE, COMPLETE_S),
    ("Yes.", False, Expects.YES_NO, YES_NO_S),
    ("Yes, please.", False, Expects.YES_NO, YES_NO_S),
    # ... but who declines often says why
    ("No, thank you.", False, Expects.YES_NO, SENTENCE_S),
    ("No thanks.", True, Expects.NOTHING, SENTENCE_S),
    # ... and who thanks, what else they want
    ("Thank you.", True, Expects.NOTHING, SENTENCE_S),
    ("Lovely, thank you very much.", True, Expects.YES_NO, SENTENCE_S),
    ("Yes, thank you.", True, Expects.YES_NO, YES_NO_S),
    # a statement, or a voice that stays up
    ("The heating in room two one four is not working.", True, Expects.NOTHING, STATED_S),
    ("We will arrive on Friday, quite late at night.", True, Expects.NUMBER, STATED_S),
    ("I've left behind a grey scarf", True, Expects.REQUEST, STATED_S),
    ("Who won the match this evening,", True, Expects.NOTHING, SENTENCE_S),
    # a statement that is no answer to what was asked
    ("It's a reservation for me", True, Expects.YES_NO, ASIDE_S),
    ("I've left behind a grey scarf", True, Expects.YES_NO, ASIDE_S),
    ("Do you have a room with a view", True, Expects.YES_NO, COMPLETE_S),
    # ... nor one that has just named a day, of which there is more to tell
    ("Do you have a room for two people tonight?", True, Expects.NOTHING, STATED_S),
    ("do you have a room for tonight", True, Expects.YES_NO, STATED_S),
    ("Can I have a table on Friday", True, Expects.REQUEST, STATED_S),
    ("How much is a double room for two nights from tomorrow?", True, Expects.NOTHING, COMPLETE_S),
    ("A room for tonight, please.", True, Expects.NOTHING, COMPLETE_S),
    ("Some towels, please.", True, Expects.YES_NO, COMPLETE_S),
    ("No, Friday.", True, Expects.YES_NO, STATED_S),
    ("Yes, and for three nights.", True, Expects.YES_NO, STATED_S),
    # no sign either way
    ("My suitcase got lost.", False, Expects.NOTHING, OPEN_S),
    ("Who won the match this evening,", False, Expects.NOTHING, OPEN_S),
    ("my suitcase", False, Expects.MESSAGE, OPEN_S),
    ("I heard three", False, Expects.NAME, OPEN_S),
    # dictation, whatever the brain makes of it
    ("01632 960", False, Expects.PHONE, OPEN_S),
    ("01632 960 123", False, Expects.PHONE, OPEN_S),
    ("My booking code is B7 K4", False, Expects.NOTHING, OPEN_S),
    ("The confirmation says x3", True, Expects.PHONE, OPEN_S),
    ("That is spelled H.O.", True, Expects.NAME, OPEN_S),
    ("My number is 077 double four 912", True, Expects.NOTHING, OPEN_S),
    ("You can reach me at plus four four, one six one four", True, Expects.NOTHING, UNFINISHED_S),
    ("That is the name of the house and it is spelled H O", False, Expects.NOTHING, OPEN_S),
    ("It's spelled like this: A for apple, D for dog.", False, Expects.NOTHING, OPEN_S),
    # a greeting, or so little that it must be the beginning of something
    ("Good evening.", True, Expects.NOTHING, GREETING_S),
    ("Oh, hello!", True, Expects.REQUEST, GREETING_S),
    ("Hello, yes.", False, Expects.REQUEST, GREETING_S),
    ("Yes.", False, Expects.NOTHING, GREETING_S),
    ("my suitcase", False, Expects.NOTHING, GREETING_S),
    # the words go on
    ("", False, Expects.NOTHING, UNFINISHED_S),
    ("um", False, Expects.NOTHING, UNFINISHED_S),
    ("I would like, um,", False, Expects.NOTHING, UNFINISHED_S),
    ("Well, so", False, Expects.NOTHING, UNFINISHED_S),
    ("My name is", True, Expects.NOTHING, UNFINISHED_S),
    ("my name is,", False, Expects.NAME, UNFINISHED_S),
    ("I would like to come from the", True, Expects.DATE, UNFINISHED_S),
    ("Room number", True, Expects.ROOM, UNFINISHED_S),
    ("A room for two and", True, Expects.NOTHING, UNFINISHED_S),
    ("Is breakfast served before?", True, Expects.NOTHING, UNFINISHED_S),
    ("What I wanted to ask is.", True, Expects.NOTHING, UNFINISHED_S),
    ("We are in room, let me see.", False, Expects.NOTHING, UNFINISHED_S),
    ("Can I move my booking to the second?", True, Expects.NOTHING, UNFINISHED_S),
    ("How do I get from the airport?", True, Expects.NOTHING, UNFINISHED_S),
    ("Does the gym have a rowing machine and is it", True, Expects.NOTHING, UNFINISHED_S),
    ("Honestly, it's the third time that", True, Expects.NOTHING, UNFINISHED_S),
    ("How much would it be with?", True, Expects.NOTHING, UNFINISHED_S),
    ("Could you put me through to Doctor?", True, Expects.NOTHING, UNFINISHED_S),
    ("I'm calling for my colleague", False, Expects.NOTHING, UNFINISHED_S),
    ("01632", False, Expects.PHONE, UNFINISHED_S),
    ("My number is 0770", True, Expects.NOTHING, UNFINISHED_S),
    ("You can reach me at plus four four", True, Expects.MESSAGE, UNFINISHED_S),
    ("I'm calling from room number 3", True, Expects.NOTHING, UNFINISHED_S),
    ("the train leaves at...", True, Expects.NOTHING, UNFINISHED_S),
]


@pytest.mark.parametrize(("words", "complete", "expects", "needed_s"), CASES)
def test_silence_needed(words: str, complete: bool, expects: Expects, needed_s: float) -> None:
    assert silence_needed_s(Overheard(words, Judgement(complete, expects))) == needed_s


@pytest.mark.parametrize(
    ("words", "complete", "ended_p", "needed_s"),
    [
        ("The key for room four one two", True, 0.10, STATED_S),
        ("There will be my wife and her sister and our two children", False, 0.09, OPEN_S),
        ("There will be my wife and her sister and our two children", False, 0.95, SENTENCE_S),
        ("Should you tell me if there is parking at the hotel?", False, None, SENTENCE_S),
        ("Could I have toothpaste?", False, 0.95, OPEN_S),
        ("My name is", False, 0.95, UNFINISHED_S),
        ("My name is Sarah Miller and I have a reservation for two nights.", False, 0.41, SENTENCE_S),
        ("My name is Sarah Miller and I have a reservation for two nights.", False, 0.39, SENTENCE_S),
        ("My name is Sarah Miller and I have a reservation for two nights", False, 0.39, OPEN_S),
        ("My name is Sarah Miller and I have a reservation.", False, 0.39, OPEN_S),
        ("My name is Sarah Miller and I have a reservation for two nights.", False, None, SENTENCE_S),
        ("I have a reservation for two nights.", False, 0.95, OPEN_S),
        ("The number that you can reach me at is 01632 960", False, 0.95, OPEN_S),
    ],
)
def test_what_the_sound_of_the_voice_changes(
    words: str, complete: bool, ended_p: float | None, needed_s: float
) -> None:
    assert silence_needed_s(Overheard(words, Judgement(complete, Expects.NOTHING), ended_p)) == needed_s


def test_the_surer_the_shorter() -> None:
    assert YES_NO_S <= COMPLETE_S < STATED_S < SENTENCE_S < OPEN_S < GREETING_S < UNFINISHED_S


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("What time is breakfast", "What time is breakfast?", True),
        ("room two, one four", "Room two one four.", True),
        ("room two one", "Room two one four.", False),
        ("I'm here", "Im here", False),
        ("", "?", True),
    ],
)
def test_words_are_the_same_however_they_are_written(one: str, other: str, same: bool) -> None:
    assert same_words(one, other) is same
