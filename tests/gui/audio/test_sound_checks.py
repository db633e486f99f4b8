"""Looking for devices as the window does it, with ALSA and PortAudio as they are."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from gui.audio.sound_card import look_anew
from gui.audio.sound_checks import SoundChecks
from gui.keepers.errands import Errands
from gui.state.sound import SoundCheck
from tests.beside import beside


class Desk:
    """Whoever sits here plugs things in and looks for them."""

    def __init__(self, home: Path) -> None:
        self._config = home / ".asoundrc"
        self.state = SoundCheck()
        self.errands = Errands()
        self.checks = SoundChecks(self.state, self.errands)
        self._changed = asyncio.Event()
        self.state.watch(self._changed.set)

    def plug_in(self, name: str) -> None:
        with self._config.open("a") as config:
            config.write(f"pcm.{name} {{ type null }}\n")

    def unplug_all(self) -> None:
        self._config.unlink()

    @property
    def names(self) -> set[str]:
        return {choice.name for choice in self.state.microphones}

    async def until(self, holds: Callable[[], object]) -> None:
        while not holds():
            self._changed.clear()
            await self._changed.wait()


@pytest.fixture
async def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Desk]:
    monkeypatch.setenv("HOME", str(tmp_path))
    desk = Desk(tmp_path)
    desk.plug_in("first")
    async with beside(desk.errands.run()):
        await asyncio.sleep(0)
        desk.checks.look_again(asked=True)
        await desk.until(lambda: "first" in desk.names)
        yield desk
    desk.unplug_all()
    await asyncio.to_thread(look_anew)


async def test_what_was_plugged_in_is_offered_and_the_choice_stays(desk: Desk) -> None:
    first = next(c.index for c in desk.state.microphones if c.name == "first")
    desk.checks.choose(first, first)
    desk.plug_in("another")
    desk.checks.look_again(asked=True)
    await desk.until(lambda: "another" in desk.names)
    assert next(c.name for c in desk.state.microphones if c.index == desk.state.microphone) == "first"
    assert desk.checks.chosen[0].name == "first"


async def test_a_meter_that_runs_is_ended_for_the_look(desk: Desk) -> None:
    first = next(c.index for c in desk.state.microphones if c.name == "first")
    desk.checks.choose(first, first)
    desk.checks.listen()
    await desk.until(lambda: desk.state.is_listening)
    desk.plug_in("another")
    desk.checks.look_again(asked=True)
    await desk.until(lambda: "another" in desk.names)
    assert not desk.state.is_listening
