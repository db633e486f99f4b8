"""What rings, and what has been heard."""

from __future__ import annotations

from gui.state.alarm import Alarm

S1, S2 = ("s1", "r1"), ("s1", "r2")


def test_it_rings_until_it_is_seen_to() -> None:
    alarm = Alarm()
    alarm.update({S1: "Room 305 wants a person"})
    assert alarm.ringing
    alarm.update({})
    assert not alarm.ringing


def test_what_was_heard_is_silent_and_what_is_new_rings() -> None:
    alarm = Alarm()
    alarm.update({S1: "One"})
    alarm.hush()
    assert not alarm.ringing
    alarm.update({S1: "One", S2: "Two"})
    assert alarm.unheard == ("Two",)


def test_what_is_seen_to_is_silent_and_the_others_ring_on() -> None:
    alarm = Alarm()
    alarm.update({S1: "One", S2: "Two"})
    assert alarm.first == S1
    alarm.hush_one(S1)
    assert (alarm.unheard, alarm.first) == (("Two",), S2)
    alarm.hush_one(S2)
    assert not alarm.ringing and alarm.first is None


def test_what_comes_back_rings_again() -> None:
    alarm = Alarm()
    alarm.update({S1: "One"})
    alarm.hush()
    alarm.update({})
    alarm.update({S1: "One"})
    assert alarm.ringing


def test_each_new_thing_is_called_out_once() -> None:
    alarm, called = Alarm(), list[str]()
    alarm.on_new(called.append)
    for reasons in ({S1: "A"}, {S1: "A"}, {S1: "A", S2: "B"}, {S2: "B"}):
        alarm.update(reasons)
    assert called == ["A", "B"]
