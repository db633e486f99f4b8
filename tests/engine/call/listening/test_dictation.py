"""How far somebody is who dictates letters, figures or a code."""

import pytest

from engine.brain.dialog import Expects
from engine.call.listening.dictation import Dictation, dictation

CASES = [
    # words, what the porter had asked for, how far the guest is
    ("h o", Expects.NAME, Dictation.MAY_GO_ON),
    ("that is spelled h-o-l-l-o.", Expects.NAME, Dictation.MAY_GO_ON),
    ("it's a for apple, de for dog.", Expects.NOTHING, Dictation.MAY_GO_ON),
    ("do you have a room for tonight", Expects.NOTHING, Dictation.NONE),
    ("a table for four", Expects.NOTHING, Dictation.NONE),
    ("my booking code is b7", Expects.NOTHING, Dictation.MAY_GO_ON),
    ("the confirmation says x3 q271", Expects.NOTHING, Dictation.MAY_GO_ON),
    ("what is the code for the door?", Expects.NOTHING, Dictation.NONE),
    ("i'm calling from room number 3", Expects.NOTHING, Dictation.GOES_ON),
    ("room four one", Expects.NOTHING, Dictation.GOES_ON),
    ("the key for room, four one.", Expects.YES_NO, Dictation.GOES_ON),
    ("the key for room, four one two.", Expects.YES_NO, Dictation.NONE),
    ("i'm calling from room number 314", Expects.PHONE, Dictation.NONE),
    ("some towels to room two one four", Expects.PHONE, Dictation.NONE),
    ("the heating in room two is not working", Expects.NOTHING, Dictation.NONE),
    ("is there a room free", Expects.NOTHING, Dictation.NONE),
    ("oh one six", Expects.PHONE, Dictation.GOES_ON),
    ("01632 960", Expects.PHONE, Dictation.MAY_GO_ON),
    ("01632 960 123", Expects.PHONE, Dictation.NONE),
    ("room 214", Expects.PHONE, Dictation.NONE),
    ("just call the desk", Expects.PHONE, Dictation.NONE),
    ("my number is", Expects.NOTHING, Dictation.GOES_ON),
    ("my number is oh seven seven", Expects.NOTHING, Dictation.GOES_ON),
    ("my mobile number is 07700 900 123 in the day", Expects.NOTHING, Dictation.NONE),
    ("please call me back on 0207 946", Expects.NOTHING, Dictation.MAY_GO_ON),
    ("please call me back on 0207 946 0182", Expects.NOTHING, Dictation.NONE),
    ("it's oh one six", Expects.NOTHING, Dictation.GOES_ON),
    ("it's a 1632", Expects.NOTHING, Dictation.GOES_ON),
    ("it's a 1632 960", Expects.NOTHING, Dictation.MAY_GO_ON),
    ("ring my daughter in dublin on double 0353", Expects.NOTHING, Dictation.GOES_ON),
    ("ring my daughter in dublin on double, o three, five, three, one.", Expects.ROOM, Dictation.GOES_ON),
    ("the office in leeds is on owed double one three", Expects.ROOM, Dictation.GOES_ON),
    ("that's owed to me", Expects.NOTHING, Dictation.NONE),
    ("my mobile is ow double 7 double ow", Expects.NOTHING, Dictation.GOES_ON),
    ("my registration is lv682.", Expects.NOTHING, Dictation.MAY_GO_ON),
    ("my mobile is charging", Expects.NOTHING, Dictation.NONE),
    ("i am parked on double yellow lines", Expects.NOTHING, Dictation.NONE),
    ("it's open", Expects.NOTHING, Dictation.NONE),
    ("it's only for one night", Expects.NOTHING, Dictation.NONE),
    ("", Expects.PHONE, Dictation.NONE),
]


@pytest.mark.parametrize(("text", "expects", "how_far"), CASES)
def test_how_far(text: str, expects: Expects, how_far: Dictation) -> None:
    assert dictation(text, expects) is how_far
