"""A guest who says nothing is asked twice, then the call ends; noise does not keep it open."""

import pytest

from engine.call.care.silence import NOISE_S, SOUND_S, Nudge, SilenceWatch


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


def test_a_noise_that_never_ends_is_silence() -> None:
    watch = SilenceWatch(patience_s=10)
    told: list[Nudge | None] = []
    now = 0.0
    watch.porter_waits(now)
    watch.guest_sounds(now + 1)
    while Nudge.GIVE_UP not in told:
        due = watch.due_at()
        assert due is not None and due - now <= 10.0, "it began early, so that it puts nothing off"
        told.append(watch.nudge(due))
        now = due + 5
        watch.porter_waits(now)
    assert told == [Nudge.ASK, Nudge.ASK, Nudge.GIVE_UP]


def test_a_sound_just_before_the_question_may_be_the_answer() -> None:
    watch = SilenceWatch(patience_s=10)
    watch.porter_waits(0)
    watch.guest_sounds(9.9)
    assert watch.nudge(10) is None
    watch.guest_speaks(11)
    assert watch.due_at() == 21


def test_a_cough_is_not_answered_at_once_with_a_question_and_does_not_start_anew() -> None:
    watch = SilenceWatch(patience_s=10)
    watch.porter_waits(0)
    watch.guest_sounds(9)
    watch.guest_sounds(9.5)
    watch.porter_waits(9.5)
    assert watch.due_at() == 9.5 + SOUND_S


@pytest.mark.parametrize("every_s", [0.5, 2.0, SOUND_S - 0.1])
def test_noises_now_and_then_put_it_off_but_not_for_ever(every_s: float) -> None:
    watch, now = SilenceWatch(patience_s=10), 0.0
    watch.porter_waits(now)
    while watch.nudge(now) is None:
        now += every_s
        watch.guest_sounds(now)
    assert now <= NOISE_S + 2 * every_s


def test_a_guest_who_speaks_on_is_never_asked() -> None:
    watch = SilenceWatch(patience_s=10)
    watch.porter_waits(0)
    watch.guest_sounds(1)
    for now in range(2, 120, 3):
        watch.guest_speaks(now)
        assert watch.nudge(now + 3) is None


def test_the_noise_of_an_earlier_silence_is_forgotten_with_it() -> None:
    watch = SilenceWatch(patience_s=10)
    watch.porter_waits(0)
    watch.guest_sounds(9)
    watch.somebody_is_busy()
    watch.porter_waits(50)
    assert watch.due_at() == 60
