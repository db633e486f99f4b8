"""Headsets in a PulseAudio of the test's own: real ones to the programs that use them, and no sound card."""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import AsyncExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np

from gui.audio.ear import Ear
from gui.audio.mouth import FRAME_SAMPLES, RATE_HZ, Pcm
from tests.until import until

PROGRAMS = ("pulseaudio", "pactl", "pacat", "parec")
PLUGIN = "libasound_module_pcm_pulse.so"
"""By which PortAudio, that knows ALSA, comes to PulseAudio."""

SHAPE = ("--raw", "--format=s16le", f"--rate={RATE_HZ}", "--channels=1")
LATENCY_MS = "120"
"""Of every program: less, and a busy machine tears holes into what is said."""

ALSA = """\
pcm.!default { type pulse }
ctl.!default { type pulse }
"""
"""The one device that a program finds; PortAudio falls over its own feet where none is called default."""


class Pulse:
    """`async with Pulse() as pulse`; gone with all its headsets when left."""

    def __init__(self) -> None:
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Self:
        # not in pytest's folder: the path of a socket must be short
        self._folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="pulse-")))
        (self._folder / "asound.conf").write_text(ALSA)
        socket = self._folder / "socket"
        self.environment = {
            **os.environ,
            "HOME": str(self._folder),
            "XDG_RUNTIME_DIR": str(self._folder),
            "PULSE_SERVER": f"unix:{socket}",
            "PULSE_LATENCY_MSEC": LATENCY_MS,
            "ALSA_CONFIG_PATH": str(self._folder / "asound.conf"),
        }
        argv = ("-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--log-target=stderr")
        door = ("-L", f"module-native-protocol-unix socket={socket} auth-anonymous=1")
        await _start(self._stack, ("pulseaudio", *argv, *door), self.environment)
        await until(self._answers)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stack.__aexit__(kind, error, trace)

    async def headset(self, name: str) -> Headset:
        """Another one, that nobody wears yet."""
        for end in ("says", "hears"):
            module = ("module-null-sink", f"sink_name={name}_{end}", f"rate={RATE_HZ}", "channels=1")
            assert await self._control("load-module", *module) == 0
        return await self._stack.enter_async_context(Headset(name, self.environment))

    async def _answers(self) -> bool:
        return await self._control("info") == 0

    async def _control(self, *argv: str) -> int:
        program = await _spawn(("pactl", *argv), self.environment)
        await program.communicate()
        return program.returncode or 0


class Headset:
    """A program with `environment` uses it; whoever wears it speaks by `says`, and `heard` is what they heard."""

    def __init__(self, name: str, environment: dict[str, str]) -> None:
        self.ear = Ear()
        self.heard: list[Pcm] = []
        self._mouth = f"{name}_says"
        self._phones = f"{name}_hears"
        self._pulse = environment
        self._stack = AsyncExitStack()

    @property
    def environment(self) -> dict[str, str]:
        return {**self._pulse, "PULSE_SINK": self._phones, "PULSE_SOURCE": f"{self._mouth}.monitor"}

    async def __aenter__(self) -> Self:
        argv = ("parec", *SHAPE, f"--device={self._phones}.monitor")
        program = await _start(self._stack, argv, self._pulse)
        listening = asyncio.create_task(self._listen(program))
        self._stack.callback(listening.cancel)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stack.__aexit__(kind, error, trace)

    async def says(self, pcm: Pcm) -> None:
        """Returns when all of it was said."""
        program = await _spawn(("pacat", *SHAPE, "--playback", f"--device={self._mouth}"), self._pulse)
        await program.communicate(pcm.astype("<i2").tobytes())
        assert program.returncode == 0

    async def _listen(self, program: Process) -> None:
        assert program.stdout is not None
        while True:
            pcm = np.frombuffer(await program.stdout.readexactly(2 * FRAME_SAMPLES), dtype="<i2")
            self.heard.append(pcm)
            self.ear.feed(pcm, time.monotonic())


async def _start(stack: AsyncExitStack, argv: tuple[str, ...], environment: dict[str, str]) -> Process:
    """A program that runs for as long as the stack."""
    program = await _spawn(argv, environment)

    async def end() -> None:
        if program.returncode is None:
            program.terminate()
        await program.wait()

    stack.push_async_callback(end)
    return program


async def _spawn(argv: tuple[str, ...], environment: dict[str, str]) -> Process:
    return await asyncio.create_subprocess_exec(*argv, env=environment, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
