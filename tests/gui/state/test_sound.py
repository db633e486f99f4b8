"""The devices and the check of them, told to the state."""

from __future__ import annotations

import pytest

from gui.state.sound import Choice, Echo, SoundCheck

MICS, SPEAKERS = (Choice(0, "Desk mic"), Choice(2, "Headset")), (Choice(1, "Speaker"),)


def test_the_usual_devices_are_chosen_and_a_choice_stays() -> None:
    sound = SoundCheck()
    sound.offer(MICS, SPEAKERS, (0, 1))
    assert (sound.microphone, sound.loudspeaker, sound.problem, sound.is_usable) == (0, 1, None, True)
    sound.choose(2, 1)
    sound.offer(MICS, SPEAKERS, (0, 1))
    assert sound.microphone == 2
    sound.offer(MICS[:1], SPEAKERS, (0, 1))
    assert sound.microphone == 0, "it was unplugged"


def test_a_choice_stays_though_another_device_has_its_number_now() -> None:
    sound = SoundCheck()
    sound.offer(MICS, SPEAKERS, (0, 1))
    sound.choose(2, 1)
    new = Choice(0, "Webcam")
    sound.offer((new, Choice(1, "Desk mic"), Choice(3, "Headset")), (Choice(2, "Speaker"),), (0, 2))
    assert (sound.microphone, sound.loudspeaker) == (3, 2)


@pytest.mark.parametrize(
    ("mics", "speakers", "word"), [((), SPEAKERS, "microphone"), (MICS, (), "loudspeaker"), ((), (), "microphone")]
)
def test_what_is_missing_is_named(mics: tuple[Choice, ...], speakers: tuple[Choice, ...], word: str) -> None:
    sound = SoundCheck()
    sound.offer(mics, speakers, (0 if mics else None, 1 if speakers else None))
    assert word in (sound.problem or "")
    assert not sound.is_usable


@pytest.mark.parametrize("echo", Echo)
@pytest.mark.parametrize("headphones", [False, True])
def test_every_finding_is_told_in_words_also_of_a_headset_that_nobody_chose(echo: Echo, headphones: bool) -> None:
    sound = SoundCheck()
    sound.offer(MICS, (Choice(1, "Any", worn=headphones),), (0, 1))
    sound.check(True)
    assert sound.finding is None
    sound.find(echo, 0.12)
    assert sound.finding is not None and not sound.is_checking
    words, tone = sound.finding
    assert ("120 ms" in words) == (echo is Echo.HEARD)
    assert tone == {
        (Echo.HEARD, False): "good",
        (Echo.HEARD, True): "warning",
        (Echo.NOT_HEARD, False): "warning",
        (Echo.NOT_HEARD, True): "good",
    }.get((echo, headphones), "danger")


def test_where_there_is_no_sound_nothing_of_it_is_left_on_the_page() -> None:
    sound = SoundCheck()
    sound.offer(MICS, SPEAKERS, (0, 1))
    sound.hear(microphone=0.6, loudspeaker=0.4)
    sound.find(Echo.HEARD, 0.1)
    sound.fail("this machine has no sound card")
    assert (sound.level, sound.heard_level, sound.finding) == (0.0, 0.0, None)
    assert sound.problem == "This machine has no sound card"
