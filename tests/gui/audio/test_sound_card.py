"""The sound card without one: picking devices, and what goes through an open microphone and loudspeaker."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from gui.audio.ear import loudness_rms
from gui.audio.mouth import FRAME_SAMPLES, RATE_HZ, Pcm
from gui.audio.sound_card import (
    PLAY_AHEAD_S,
    Device,
    Sound,
    guess_headphones,
    list_devices,
    look_anew,
    open_sound,
    pick_device,
)
from gui.errors import NoSound

MICROPHONE = Device(0, "Webcam", can_record=True, can_play=False, is_default=False)
SCREEN = Device(1, "Screen", can_record=False, can_play=True, is_default=False)
CARD = Device(2, "Card", can_record=True, can_play=True, is_default=True)
DEVICES = [MICROPHONE, SCREEN, CARD]


@pytest.mark.parametrize(
    ("devices", "index", "to_record", "picked"),
    [
        (DEVICES, None, True, CARD),
        (DEVICES, None, False, CARD),
        (DEVICES, 0, True, MICROPHONE),
        (DEVICES, 1, False, SCREEN),
        ([MICROPHONE, SCREEN], None, True, MICROPHONE),
        ([MICROPHONE, SCREEN], None, False, SCREEN),
    ],
)
def test_the_asked_for_or_default_device_is_picked(
    devices: list[Device], index: int | None, to_record: bool, picked: Device
) -> None:
    assert pick_device(devices, index, to_record=to_record) is picked


@pytest.mark.parametrize(
    ("devices", "index", "to_record", "says"),
    [
        (DEVICES, 1, True, "device 1 is no microphone"),
        (DEVICES, 0, False, "device 0 is no loudspeaker"),
        (DEVICES, 9, True, "device 9 is no microphone"),
        ([SCREEN], None, True, "no microphone"),
        ([], None, False, "no loudspeaker"),
    ],
)
def test_what_can_t_be_used_is_told(devices: list[Device], index: int | None, to_record: bool, says: str) -> None:
    with pytest.raises(NoSound, match=says):
        pick_device(devices, index, to_record=to_record)


@pytest.mark.parametrize(
    ("name", "worn"),
    [
        ("Plantronics Headset", True),
        ("USB Earphones", True),
        ("Ada's AirPods", True),
        ("WH-1000 headphones", True),
        ("default", False),
        ("HDA Intel: ALC256 Analog", False),
        ("Gear speaker", False),
    ],
)
def test_headphones_are_guessed_by_name(name: str, worn: bool) -> None:
    assert guess_headphones(name) is worn


def ramp(samples: int) -> Pcm:
    return np.arange(samples, dtype=np.int16)


def play_out(sound: Sound, samples: int) -> NDArray[np.int16]:
    """What PortAudio would get for the loudspeaker."""
    out = np.full((samples, 1), 99, dtype=np.int16)
    sound.fill(out, samples, None, None)
    played: NDArray[np.int16] = out[:, 0]
    return played


@pytest.fixture
async def sound() -> Sound:
    return Sound(asyncio.get_running_loop(), echo_cancellation=False)


async def test_what_is_played_comes_out_in_order_and_silence_after_it(sound: Sound) -> None:
    sound.play(ramp(700))
    heard = np.concatenate([play_out(sound, FRAME_SAMPLES), play_out(sound, FRAME_SAMPLES)])
    assert np.array_equal(heard, np.concatenate([ramp(700), np.zeros(260, dtype=np.int16)]))


async def test_a_slow_loudspeaker_loses_the_oldest(sound: Sound) -> None:
    kept = int(PLAY_AHEAD_S * RATE_HZ)
    sound.play(ramp(kept + FRAME_SAMPLES))
    assert play_out(sound, 1)[0] == FRAME_SAMPLES


async def test_the_microphone_is_recorded_in_frames(sound: Sound) -> None:
    sound.catch(ramp(FRAME_SAMPLES)[:, np.newaxis], FRAME_SAMPLES, None, None)
    assert np.array_equal(await sound.record(), ramp(FRAME_SAMPLES))


async def test_who_records_too_slowly_loses_the_oldest(sound: Sound) -> None:
    for value in range(25):
        sound.catch(np.full((FRAME_SAMPLES, 1), value, dtype=np.int16), FRAME_SAMPLES, None, None)
    assert (await sound.record())[0] == 5


async def test_a_microphone_that_brings_nothing_any_more_is_gone() -> None:
    sound = Sound(asyncio.get_running_loop(), echo_cancellation=False, gone_s=0.01)
    with pytest.raises(NoSound, match="still plugged in"):
        await sound.record()


@pytest.mark.parametrize(("cancels", "quietest", "loudest"), [(False, 0.9, 1.1), (True, 0.0, 0.1)])
async def test_the_loudspeaker_s_echo(cancels: bool, quietest: float, loudest: float) -> None:
    """Four seconds of a porter whose every frame comes back into the microphone 20 ms later."""
    sound = Sound(asyncio.get_running_loop(), echo_cancellation=cancels)
    sound.set_delay_s(0.02)
    noise = np.random.default_rng(1).normal(0, 3000, (400, FRAME_SAMPLES)).astype(np.int16)
    recorded = []
    for i, frame in enumerate(noise):
        sound.play(frame)
        play_out(sound, FRAME_SAMPLES)
        sound.catch(noise[max(0, i - 2)][:, np.newaxis], FRAME_SAMPLES, None, None)
        recorded.append(await sound.record())
    last_second = np.concatenate(recorded[300:])
    assert quietest <= loudness_rms(last_second) / loudness_rms(noise[300:].ravel()) <= loudest


@pytest.fixture
def plug_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """A device for ALSA and PortAudio as they are: one that swallows what is played."""
    monkeypatch.setenv("HOME", str(tmp_path))

    def plug_in(name: str) -> None:
        with (tmp_path / ".asoundrc").open("a") as config:
            config.write(f"pcm.{name} {{ type null }}\n")

    plug_in("first")
    look_anew()
    yield plug_in
    (tmp_path / ".asoundrc").unlink()
    look_anew()


def names() -> list[str]:
    return [device.name for device in list_devices() if device.name in ("first", "second")]


def test_what_was_plugged_in_meanwhile_is_found_by_looking_anew(plug_in: Callable[[str], None]) -> None:
    plug_in("second")
    assert names() == ["first"]
    assert look_anew()
    assert names() == ["first", "second"]


async def test_a_device_is_opened_by_its_name_where_its_number_is_anothers_by_now(
    plug_in: Callable[[str], None],
) -> None:
    first = next(device for device in list_devices() if device.name == "first")
    async with open_sound(None, replace(first, index=first.index + 7)):
        pass
    with pytest.raises(NoSound, match="gone is not plugged in"):
        async with open_sound(None, replace(first, name="gone")):
            pass


async def test_nobodys_sound_ends_for_a_look(plug_in: Callable[[str], None]) -> None:
    first = next(device for device in list_devices() if device.name == "first")
    async with open_sound(None, first) as sound:
        plug_in("second")
        assert not await asyncio.to_thread(look_anew)
        assert names() == ["first"]
        sound.play(ramp(FRAME_SAMPLES))
    assert await asyncio.to_thread(look_anew)
    assert names() == ["first", "second"]
