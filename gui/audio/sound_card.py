"""This machine's sound card: its devices, and a microphone and loudspeaker with echo cancellation."""

from __future__ import annotations

import asyncio
import re
import threading
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import numpy as np
from livekit import rtc

from gui.audio.alsa import hush_alsa
from gui.audio.mouth import FRAME_SAMPLES, RATE_HZ, Pcm
from gui.audio.refusals import tell_refusal
from gui.errors import NoSound
from gui.words import say

HEADPHONES = re.compile(r"head(phone|set)|ear(phone|bud|pod)|airpod", re.IGNORECASE)

PLAY_AHEAD_S = 0.4
"""Audio kept for the loudspeaker at most; when its clock is slower than ours the oldest is dropped."""


GONE_S = 5.0
"""A microphone that is pulled out brings neither samples nor an error; one by radio may begin late, or pause."""


@dataclass(frozen=True, slots=True)
class Device:
    """A sound device, by the number that the person picks it with."""

    index: int
    name: str
    can_record: bool
    can_play: bool
    is_default: bool


class _Users:
    """How many have devices open just now, in this whole program."""

    def __init__(self) -> None:
        self.asking = threading.RLock()
        """Held by who asks PortAudio for devices, or starts it again: neither while the other does."""
        self.number = 0

    def change(self, by: int) -> None:
        with self.asking:
            self.number += by


_users = _Users()


def look_anew() -> bool:
    """Find what was plugged in meanwhile: PortAudio knows, and numbers, the devices that were there when it started.

    False, and nothing is done, while somebody has a device open: starting it again would end their sound. Raises
    NoSound.
    """
    portaudio = _load_portaudio()
    with _users.asking, _told_as_no_sound(portaudio):
        if _users.number:
            return False
        portaudio._terminate()
        portaudio._initialize()
    return True


def list_devices() -> list[Device]:
    """Every device of this machine. Raises NoSound when there is none, or no PortAudio to ask."""
    portaudio = _load_portaudio()
    with _users.asking, _told_as_no_sound(portaudio):
        defaults = set(portaudio.default.device)
        devices = [
            Device(i, d["name"], d["max_input_channels"] > 0, d["max_output_channels"] > 0, i in defaults)
            for i, d in enumerate(portaudio.query_devices())
        ]
    if not devices:
        raise NoSound(say("this machine has no sound card: plug in a headset or a loudspeaker, and look again"))
    return devices


def pick_device(devices: list[Device], index: int | None, *, to_record: bool) -> Device:
    """The device of that number, or the default one. Raises NoSound when it can't be used for this."""
    usable = [d for d in devices if (d.can_record if to_record else d.can_play)]
    what = say("microphone") if to_record else say("loudspeaker")
    if index is not None:
        chosen = next((d for d in usable if d.index == index), None)
        if chosen is None:
            raise NoSound(
                say("device {number} is no {what}; see the list with: nightporter mic --list", number=index, what=what)
            )
        return chosen
    if not usable:
        raise NoSound(say("this machine has no {what}", what=what))
    return next((d for d in usable if d.is_default), usable[0])


def guess_headphones(name: str) -> bool:
    """Whether a device of this name is worn on the head, so that the microphone does not hear it."""
    return HEADPHONES.search(name) is not None


class Sound:
    """An open microphone and loudspeaker, 48 kHz mono in frames of 10 ms; either may be missing."""

    def __init__(self, loop: asyncio.AbstractEventLoop, *, echo_cancellation: bool, gone_s: float = GONE_S) -> None:
        """After `gone_s` without a sample the microphone is taken for gone."""
        self._loop = loop
        self._gone_s = gone_s
        self._recorded: asyncio.Queue[Pcm] = asyncio.Queue(maxsize=20)
        self._to_play = bytearray()
        self._lock = threading.Lock()
        self._cleaner = (
            rtc.AudioProcessingModule(echo_cancellation=True, noise_suppression=True, high_pass_filter=True)
            if echo_cancellation
            else None
        )

    async def record(self) -> Pcm:
        """The next 10 ms of the microphone; the echo of the loudspeaker is taken out of it. Raises NoSound."""
        try:
            async with asyncio.timeout(self._gone_s):
                return await self._recorded.get()
        except TimeoutError as e:
            raise NoSound(say("the microphone gives no sound any more: is it still plugged in?")) from e

    def play(self, pcm: Pcm) -> None:
        """Queue samples for the loudspeaker; returns at once."""
        with self._lock:
            self._to_play.extend(pcm.tobytes())
            del self._to_play[: max(0, len(self._to_play) - int(PLAY_AHEAD_S * RATE_HZ) * 2)]

    def set_delay_s(self, delay_s: float) -> None:
        """How long a sample takes from `play` through the room to `record`, for the echo canceller."""
        if self._cleaner is not None:
            self._cleaner.set_stream_delay_ms(int(delay_s * 1000))

    def fill(self, out: Any, frames: int, _time: object, _status: object) -> None:
        """PortAudio's thread asks for samples to play."""
        with self._lock:
            part = bytes(self._to_play[: frames * 2])
            del self._to_play[: frames * 2]
        samples = np.zeros(frames, dtype=np.int16)
        samples[: len(part) // 2] = np.frombuffer(part, dtype=np.int16)
        out[:, 0] = samples
        if self._cleaner is not None:
            self._cleaner.process_reverse_stream(rtc.AudioFrame(samples.tobytes(), RATE_HZ, 1, frames))

    def catch(self, heard: Any, frames: int, _time: object, _status: object) -> None:
        """PortAudio's thread brings recorded samples."""
        frame = rtc.AudioFrame(bytearray(heard[:, 0].tobytes()), RATE_HZ, 1, frames)
        if self._cleaner is not None:
            self._cleaner.process_stream(frame)
        pcm = np.frombuffer(bytes(frame.data), dtype=np.int16)
        self._loop.call_soon_threadsafe(self._keep, pcm)

    def _keep(self, pcm: Pcm) -> None:
        if self._recorded.full():
            self._recorded.get_nowait()
        self._recorded.put_nowait(pcm)


@asynccontextmanager
async def open_sound(
    microphone: Device | None, loudspeaker: Device | None, *, echo_cancellation: bool = False
) -> AsyncGenerator[Sound, None]:
    """Open the given devices for the length of the block. Raises NoSound when one can't be opened."""
    coming = asyncio.ensure_future(asyncio.to_thread(_users.change, +1))  # waits for who looks for devices
    try:
        await asyncio.shield(coming)
        async with _opened(microphone, loudspeaker, echo_cancellation=echo_cancellation) as sound:
            yield sound
    finally:
        if coming.done():
            _users.change(-1)
        else:  # cancelled while it waited
            coming.add_done_callback(lambda _come: _users.change(-1))


@asynccontextmanager
async def _opened(
    microphone: Device | None, loudspeaker: Device | None, *, echo_cancellation: bool
) -> AsyncGenerator[Sound, None]:
    portaudio = _load_portaudio()
    sound = Sound(asyncio.get_running_loop(), echo_cancellation=echo_cancellation)
    streams: list[Any] = []
    shape = {"samplerate": RATE_HZ, "blocksize": FRAME_SAMPLES, "channels": 1, "dtype": "int16"}
    try:
        for kind, device, callback in (
            (portaudio.InputStream, microphone, sound.catch),
            (portaudio.OutputStream, loudspeaker, sound.fill),
        ):
            if device is not None:
                streams.append(
                    await asyncio.to_thread(kind, device=_number_of(device, portaudio), callback=callback, **shape)
                )
        sound.set_delay_s(sum(stream.latency for stream in streams))
        for stream in streams:
            await asyncio.to_thread(stream.start)
        yield sound
    except portaudio.PortAudioError as e:
        told = say("the sound device can't be opened: {reason}. Is another program using it?", reason=tell_refusal(e))
        raise NoSound(told) from e
    finally:
        for stream in streams:
            await asyncio.to_thread(stream.close)


def _number_of(device: Device, portaudio: ModuleType) -> int:
    """It may be another one than when the device was listed: somebody looked anew since."""
    names = [known["name"] for known in portaudio.query_devices()]
    if device.name not in names:
        raise NoSound(say("{device} is not plugged in any more", device=device.name))
    return device.index if names[device.index : device.index + 1] == [device.name] else names.index(device.name)


@contextmanager
def _told_as_no_sound(portaudio: ModuleType) -> Iterator[None]:
    try:
        yield
    except portaudio.PortAudioError as e:
        raise NoSound(say("the sound system does not answer: {reason}", reason=tell_refusal(e))) from e


def _load_portaudio() -> ModuleType:
    """sounddevice looks for PortAudio when it is imported, which not every machine has."""
    hush_alsa()
    try:
        import sounddevice  # noqa: PLC0415 - see above
    except OSError as e:
        raise NoSound(say("PortAudio is missing, so no sound card can be used; install libportaudio2")) from e
    module: ModuleType = sounddevice
    return module
