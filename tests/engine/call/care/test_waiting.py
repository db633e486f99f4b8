"""What a guest who waits is told, and when: histories of one call, in seconds."""

from __future__ import annotations

import pytest

from engine.call.care.waiting import PUT_OFF_S, TALK_S, TOOL_S, Cause, Remedy, WaitWatch


def told(watch: WaitWatch, until: float) -> list[tuple[float, Remedy]]:
    """Everything that comes due while nothing else happens."""
    found: list[tuple[float, Remedy]] = []
    while (due := watch.due_at()) is not None and due <= until:
        remedy = watch.remedy(due)
        assert remedy is not None, "what is due is said, or it would be due for ever"
        found.append((due, remedy))
    return found


def test_a_reply_that_never_comes_climbs_the_ladder_once_and_ends() -> None:
    watch = WaitWatch()
    watch.turn_over(100.0)
    assert told(watch, 1000.0) == [
        (104.0, Remedy.MOMENT),
        (110.0, Remedy.STILL),
        (118.0, Remedy.HAND_OVER),
        (138.0, Remedy.GOODBYE),
    ]


@pytest.mark.parametrize("answered_at", [100.1, 103.9])
def test_a_reply_in_time_is_left_alone(answered_at: float) -> None:
    watch = WaitWatch()
    watch.turn_over(100.0)
    assert told(watch, answered_at) == []
    watch.porter_heard()
    assert told(watch, 1000.0) == []


def test_words_that_do_not_come_count_from_the_pause() -> None:
    watch = WaitWatch()
    watch.waits_for_words(100.0)
    assert watch.cause is Cause.WORDS
    assert told(watch, 105.0) == [(104.0, Remedy.MOMENT)]


def test_one_moment_is_said_once_in_a_turn_though_words_and_reply_are_both_late() -> None:
    watch = WaitWatch()
    watch.waits_for_words(100.0)
    assert told(watch, 104.0) == [(104.0, Remedy.MOMENT)]
    watch.words_came()
    watch.turn_over(105.0)
    assert told(watch, 112.0) == [(111.0, Remedy.STILL)]


@pytest.mark.parametrize("words_s", [0.3, 2.0, 3.9])
def test_four_seconds_count_from_the_end_of_speech_through_every_stage(words_s: float) -> None:
    watch = WaitWatch()
    watch.guest_speaks()
    watch.waits_for_words(100.1, quiet_s=0.1)
    watch.words_came()
    watch.turn_over(100.0 + words_s, quiet_s=words_s)
    watch.guest_is_quiet(100.0 + words_s)  # the session's word for it comes behind
    watch.porter_thinks(100.0 + words_s)
    watch.tool_began(100.0 + words_s)
    watch.tool_ended()
    watch.has_text()
    assert watch.cause is Cause.VOICE
    assert told(watch, 109.0) == [(104.0, Remedy.MOMENT)]
    assert watch.waited_s(104.0) == pytest.approx(4.0)


def test_words_that_come_after_four_seconds_make_one_moment_due_at_once() -> None:
    watch = WaitWatch()
    watch.turn_over(104.5, quiet_s=4.5)
    assert watch.remedy(104.5) is Remedy.MOMENT


def test_who_was_told_that_nobody_hears_is_not_told_to_wait_when_the_words_are_there() -> None:
    watch = WaitWatch()
    watch.waits_for_words(100.0)
    watch.failed(Cause.WORDS)
    assert told(watch, 100.0) == [(100.0, Remedy.HAND_OVER)]
    watch.ears_opened(107.0)
    watch.turn_over(108.0, quiet_s=8.1)
    assert told(watch, 112.0) == [(112.0, Remedy.MOMENT)]


def test_the_next_turn_begins_anew() -> None:
    watch = WaitWatch()
    watch.turn_over(100.0)
    told(watch, 110.0)
    watch.porter_heard()
    watch.turn_over(200.0)
    assert told(watch, 204.0) == [(204.0, Remedy.MOMENT)]


def test_a_sound_without_words_is_owed_nothing() -> None:
    watch = WaitWatch()
    watch.waits_for_words(100.0)
    watch.nothing_said()
    assert watch.due_at() is None


def test_who_goes_on_speaking_is_not_talked_into_at_once_and_hears_no_remedy_twice() -> None:
    watch = WaitWatch()
    watch.waits_for_words(100.0)
    told(watch, 104.0)
    watch.guest_speaks()
    assert told(watch, 110.5) == [], "without a sound it had been due at 110"
    watch.guest_is_quiet(110.5)
    watch.waits_for_words(110.5)
    assert told(watch, 116.0) == [(115.0, Remedy.STILL)]


def test_a_cough_does_not_make_an_owed_reply_forgotten() -> None:
    watch = WaitWatch()
    watch.turn_over(100.0)
    watch.guest_speaks()
    assert told(watch, 103.0) == []
    watch.guest_is_quiet(103.0)
    watch.waits_for_words(103.0)
    watch.nothing_said()
    assert told(watch, 107.0) == [(107.0, Remedy.MOMENT)]


@pytest.mark.parametrize("sound_s", [0.3, 2.0, 1000.0])
def test_sounds_put_off_what_is_due_and_no_more_than_so_long(sound_s: float) -> None:
    watch, at, heard = WaitWatch(), 100.0, list[tuple[float, Remedy]]()
    watch.turn_over(at)
    while at < 200.0 and watch.cause:
        watch.guest_speaks()
        heard += told(watch, at + sound_s)
        at += sound_s
        watch.guest_is_quiet(at)
        heard += told(watch, at + 0.5)
        at += 0.5
    first = 104.0 + PUT_OFF_S
    assert [remedy for _, remedy in heard] == [Remedy.MOMENT, Remedy.STILL, Remedy.HAND_OVER, Remedy.GOODBYE]
    assert heard[0][0] == first and heard[1][0] <= first + 6.0 + PUT_OFF_S


def test_a_noise_that_the_recogniser_always_answers_too_late_is_told_to_wait_as_well() -> None:
    watch, at = WaitWatch(), 100.0
    while at < 120.0:
        watch.waits_for_words(at)
        if remedies := told(watch, at + 0.2):
            assert remedies == [(104.0 + PUT_OFF_S, Remedy.MOMENT)]
            return
        watch.guest_speaks()
        at += 0.6
    pytest.fail("never told")


def test_an_answer_to_any_pause_shows_that_the_recogniser_is_well() -> None:
    watch, at = WaitWatch(), 100.0
    while at < 120.0:
        watch.waits_for_words(at)
        assert told(watch, at + 0.2) == []
        watch.words_came()
        watch.waits_for_words(at + 0.2)  # asked again meanwhile
        watch.guest_speaks()
        at += 0.6


def test_what_the_porter_says_of_its_own_is_not_late_because_words_were_awaited_before() -> None:
    watch = WaitWatch()
    watch.waits_for_words(100.0)
    watch.leaves()
    watch.speaks_unasked(103.9)
    assert told(watch, 107.0) == []
    watch.porter_heard()
    watch.waits_for_words(108.0)
    assert told(watch, 111.0) == []


def test_a_noise_is_not_told_to_wait_for_ever() -> None:
    watch, at, heard = WaitWatch(), 100.0, list[Remedy]()
    while at < 1000.0 and Remedy.GOODBYE not in heard:
        watch.waits_for_words(at)
        heard += [remedy for _, remedy in told(watch, at + 20.0)]
        watch.nothing_said()
        at += 21.0
    assert heard == [Remedy.MOMENT, Remedy.STILL, Remedy.HAND_OVER, Remedy.GOODBYE]


def test_words_in_the_sound_put_it_off_for_longer_but_not_for_ever() -> None:
    watch = WaitWatch()
    watch.turn_over(100.0)
    watch.guest_speaks()
    for at in range(101, 160):
        watch.words_found(float(at))
        if remedies := told(watch, at + 0.9):
            assert remedies == [(100.0 + TALK_S + 4.0, Remedy.MOMENT)]
            return
    pytest.fail("never told")


def test_a_pause_whose_words_do_not_come_is_a_wait_though_the_turn_is_not_over() -> None:
    watch = WaitWatch()
    watch.guest_speaks()
    watch.waits_for_words(100.0)
    assert told(watch, 105.0) == [(104.0, Remedy.MOMENT)]


def test_a_slow_tool_is_covered_once() -> None:
    watch = WaitWatch()
    watch.turn_over(100.0)
    watch.tool_began(100.2)
    assert watch.cause is Cause.TOOL
    assert told(watch, 101.0) == [(100.2 + TOOL_S, Remedy.COVER)]
    watch.porter_heard()  # the cover itself
    watch.porter_thinks(102.5)
    assert told(watch, 106.5) == [(106.5, Remedy.MOMENT)]


def test_a_quick_tool_is_not_covered() -> None:
    watch = WaitWatch()
    watch.turn_over(100.0)
    watch.tool_began(100.2)
    watch.tool_ended()
    watch.has_text()
    assert watch.cause is Cause.VOICE
    assert told(watch, 103.9) == []


def test_a_tool_behind_words_is_covered_once_they_are_over() -> None:
    watch = WaitWatch()
    watch.turn_over(100.0)
    watch.porter_heard()  # "Certainly."
    watch.tool_began(100.1)
    assert watch.due_at() is None
    watch.porter_thinks(101.0)
    assert told(watch, 102.0) == [(101.0 + TOOL_S, Remedy.COVER)]


def test_the_second_half_of_a_reply_is_waited_for_too() -> None:
    watch = WaitWatch()
    watch.turn_over(100.0)
    watch.tool_began(100.0)
    watch.porter_heard()
    watch.tool_ended()
    watch.porter_thinks(101.0)
    assert watch.cause is Cause.BRAIN
    assert told(watch, 105.0) == [(105.0, Remedy.MOMENT)]


def test_no_voice_left_is_said_at_once_and_at_the_third_time_the_call_ends() -> None:
    watch, remedies = WaitWatch(), []
    for at in (100.0, 200.0, 300.0):
        watch.turn_over(at)
        watch.has_text()
        watch.failed(Cause.VOICE)
        remedies += told(watch, at)
        assert watch.due_at() is None
    assert remedies == [(100.0, Remedy.HAND_OVER), (200.0, Remedy.STILL), (300.0, Remedy.GOODBYE)]


def test_a_voice_that_came_back_in_between_is_forgiven() -> None:
    watch = WaitWatch()
    for at in (100.0, 200.0):
        watch.turn_over(at)
        watch.failed(Cause.VOICE)
        assert told(watch, at) == [(at, Remedy.HAND_OVER)]
        watch.porter_heard()


def test_a_prepared_reply_that_failed_tells_nobody_until_the_turn_is_over() -> None:
    watch = WaitWatch()
    watch.failed(Cause.VOICE)
    assert watch.due_at() is None
    watch.turn_over(100.0, prepared=True)
    assert watch.lacks is Cause.VOICE
    assert told(watch, 100.0) == [(100.0, Remedy.HAND_OVER)]


def test_a_prepared_reply_that_failed_is_forgotten_when_the_next_one_is_made() -> None:
    watch = WaitWatch()
    watch.failed(Cause.VOICE)
    watch.has_text()
    watch.turn_over(100.0)
    assert told(watch, 103.9) == []


def test_ears_that_fail_do_not_disturb_a_reply() -> None:
    watch = WaitWatch()
    watch.turn_over(100.0)
    watch.failed(Cause.WORDS)
    assert told(watch, 103.9) == []
    watch.porter_heard()
    watch.failed(Cause.WORDS)
    watch.waits_for_words(200.0)
    assert told(watch, 200.0) == [(200.0, Remedy.HAND_OVER)]


def test_ears_that_come_back_without_the_words_ask_for_them() -> None:
    watch = WaitWatch()
    watch.waits_for_words(100.0)
    told(watch, 104.0)
    watch.ears_opened(108.0)
    assert [remedy for _, remedy in told(watch, 120.0)] == [Remedy.AGAIN]
    assert watch.due_at() is None


def test_a_reply_that_was_dropped_is_asked_for_again_instead_of_promised() -> None:
    watch = WaitWatch()
    watch.turn_over(100.0)
    watch.porter_thinks(100.1)
    watch.porter_listens()
    assert told(watch, 200.0) == [(104.0, Remedy.AGAIN)]


def test_last_words_that_can_not_be_spoken_are_a_recorded_goodbye() -> None:
    watch = WaitWatch()
    watch.leaves()
    watch.speaks_unasked(100.0)
    watch.failed(Cause.VOICE)
    assert told(watch, 100.0) == [(100.0, Remedy.GOODBYE)]
    watch.leaves()
    watch.speaks_unasked(200.0)
    assert told(watch, 1000.0) == [(204.0, Remedy.GOODBYE)]
    watch.stays()
    watch.turn_over(300.0)
    assert told(watch, 304.0) == [(304.0, Remedy.MOMENT)]


def test_nothing_is_due_before_its_time() -> None:
    watch = WaitWatch()
    watch.turn_over(100.0)
    assert watch.remedy(103.9) is None


def test_words_that_are_lost_are_asked_for_at_once_and_the_third_time_ends_it() -> None:
    watch, said = WaitWatch(), []
    for at in (100.0, 200.0, 300.0):
        watch.words_lost(at)
        said += told(watch, at + 50.0)
    assert said == [(100.0, Remedy.AGAIN), (200.0, Remedy.HAND_OVER), (300.0, Remedy.GOODBYE)]


def test_an_answer_between_two_losses_makes_the_second_one_the_first() -> None:
    watch = WaitWatch()
    watch.words_lost(100.0)
    told(watch, 150.0)
    watch.turn_over(160.0)
    watch.porter_heard()
    watch.words_lost(200.0)
    assert told(watch, 250.0) == [(200.0, Remedy.AGAIN)]


def test_who_goes_on_speaking_has_lost_nothing_yet() -> None:
    watch = WaitWatch()
    watch.words_lost(100.0)
    watch.guest_speaks()
    watch.guest_is_quiet(101.0)
    assert told(watch, 1000.0) == []


def test_a_reply_that_is_owed_is_not_asked_for_because_a_later_sound_was_lost() -> None:
    watch = WaitWatch()
    watch.turn_over(100.0)
    watch.words_lost(101.0)
    assert told(watch, 105.0) == [(104.0, Remedy.MOMENT)]


def test_nobody_waits_for_the_porter_while_a_clerk_speaks_nor_for_what_was_owed_before() -> None:
    watch = WaitWatch()
    watch.turn_over(100.0)
    watch.stands_back()
    watch.failed(Cause.WORDS)
    watch.waits_for_words(120.0)
    assert told(watch, 1000.0) == []
    watch.steps_forward()
    assert told(watch, 1000.0) == []
    watch.turn_over(2000.0)
    assert told(watch, 2005.0) == [(2004.0, Remedy.MOMENT)]
