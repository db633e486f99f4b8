"""A guest who says nothing is asked twice, then the call ends."""

from engine.call.silence import Nudge, SilenceWatch


def test_asked_twice_then_goodbye() -> None:
    watch = SilenceWatch(patience_s=10)
    told = []
    for now in (0.0, 20.0, 40.0):
        watch.porter_waits(now)
        assert watch.nudge(now + 9.9) is None
        told.append(watch.nudge(now + 10))
    assert told == [Nudge.ASK, Nudge.ASK, Nudge.GIVE_UP]


def test_a_nudge_is_due_once() -> None:
    watch = SilenceWatch(patience_s=10)
    watch.porter_waits(0)
    assert watch.nudge(10) is Nudge.ASK
    assert watch.due_at() is None
    assert watch.nudge(100) is None


def test_while_somebody_is_busy_no_silence_counts() -> None:
    watch = SilenceWatch(patience_s=10)
    watch.porter_waits(0)
    watch.somebody_is_busy()
    assert watch.due_at() is None


def test_words_give_new_patience() -> None:
    watch = SilenceWatch(patience_s=10)
    for now in (0.0, 20.0):
        watch.porter_waits(now)
        watch.nudge(now + 10)
    watch.guest_spoke()
    watch.porter_waits(40)
    assert watch.nudge(50) is Nudge.ASK
