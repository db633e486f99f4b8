"""Steps into calls: listens, whispers, has the porter speak, talks with the guest and hands back; no Qt."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import numpy as np

from appliance.contract.control import WayIn
from gui.audio.mouth import Pcm
from gui.audio.sound_card import Sound, guess_headphones, open_sound
from gui.audio.sound_checks import EVERY_FRAMES, SoundChecks, level_of
from gui.calling.clerk import join_as_clerk, listen_in
from gui.calling.line import Line
from gui.client import Client
from gui.errors import ApiError, GuiError
from gui.keepers.errands import Errands
from gui.state.stepping import Act, Stepping
from gui.words import say

OpenSound = Callable[[bool], AbstractAsyncContextManager[Sound]]
"""Opens the loudspeaker, and the microphone too where it is told so. Raises NoSound."""


def chosen_sound(checks: SoundChecks) -> OpenSound:
    """The devices that the person chose."""

    @asynccontextmanager
    async def opened(with_microphone: bool) -> AsyncGenerator[Sound, None]:
        checks.stop()
        microphone, loudspeaker = checks.chosen if with_microphone else (None, checks.chosen_loudspeaker)
        worn = guess_headphones(loudspeaker.name)
        async with open_sound(microphone, loudspeaker, echo_cancellation=with_microphone and not worn) as sound:
            yield sound

    return opened


class SteppingIn:
    """Methods return at once; what came of them is in the state, and for everybody in the events."""

    def __init__(self, client: Client, state: Stepping, errands: Errands, sound: OpenSound) -> None:
        self._client = client
        self._state = state
        self._errands = errands
        self._sound = sound
        self._listening: asyncio.Task[None] | None = None
        self._holding: asyncio.Task[None] | None = None
        self._frames = 0

    def refresh(self) -> None:
        """Ask what the person may do."""
        self._errands.start(self._introduce())

    def listen(self, session_id: str) -> None:
        """Hear this call, or no longer if it is the one that is heard."""
        was = self._state.listening
        self._stop_listening()
        if was != session_id:
            self._listening = self._errands.start(self._listen(session_id))

    def take_over(self, session_id: str) -> None:
        """Talk with the guest."""
        if self._holding is None or self._holding.done():
            self._stop_listening()
            self._holding = self._errands.start(self._talk(session_id))

    def hand_back(self) -> None:
        """Let the porter go on."""
        session_id = self._state.holding
        if session_id is not None and self._state.can_hand_back:
            self._do(Act.HAND_BACK, session_id, lambda: self._client.hand_back(session_id))

    def mute(self) -> None:
        """The guest does not hear the person, or does again."""
        if self._state.holding is not None:
            self._state.mute(not self._state.is_muted)

    def whisper(self, session_id: str, text: str) -> None:
        self._do(Act.WHISPER, session_id, lambda: self._client.whisper(session_id, text))

    def say(self, session_id: str, text: str) -> None:
        self._do(Act.SAY, session_id, lambda: self._client.say(session_id, text))

    def pause(self, session_id: str) -> None:
        self._do(Act.PAUSE, session_id, lambda: self._client.pause(session_id))

    def resume(self, session_id: str) -> None:
        self._do(Act.RESUME, session_id, lambda: self._client.resume(session_id))

    def transfer(self, session_id: str, to: str) -> None:
        self._do(Act.TRANSFER, session_id, lambda: self._client.transfer(session_id, to))

    def end(self, session_id: str) -> None:
        self._do(Act.END, session_id, lambda: self._client.end_call(session_id))

    async def leave(self) -> None:
        """The window closes: no guest is left with nobody."""
        session_id = self._state.holding
        if session_id is not None:
            try:
                await self._client.hand_back(session_id)
            except GuiError:
                return  # the porter notices by itself that nobody is there

    async def _introduce(self) -> None:
        try:
            self._state.allow(frozenset((await self._client.me()).actions))
        except GuiError:
            return  # the link is shown, and it is asked again when it is back

    def _do(self, act: Act, session_id: str, ask: Callable[[], Awaitable[object]]) -> None:
        async def act_and_tell() -> None:
            problem = None
            try:
                await ask()
            except GuiError as e:
                problem = str(e)
            finally:
                self._state.finish(session_id, problem)

        self._state.begin(act, session_id)
        self._errands.start(act_and_tell())

    def _stop_listening(self) -> None:
        if self._listening is not None:
            self._listening.cancel()
            self._listening = None
            self._state.listen(None)  # leaving the room takes a moment, and nothing of it is heard any more

    async def _listen(self, session_id: str) -> None:
        problem = None
        self._state.begin(Act.LISTEN, session_id)
        try:
            async with self._sound(False) as sound:
                way_in = await self._client.listen(session_id)
                async with listen_in(way_in, sound.play, self._state.connect) as line:
                    self._state.finish(session_id)
                    self._state.listen(session_id)
                    await line.closed.wait()
        except GuiError as e:
            problem = str(e)
        finally:
            if self._state.under_way is Act.LISTEN or problem:
                self._state.finish(session_id, problem)
            if self._state.listening == session_id:  # and not another call, that is heard by now
                self._state.listen(None)

    async def _talk(self, session_id: str) -> None:
        """The devices are opened first: a clerk without a microphone must not silence the porter."""
        problem = None
        self._state.begin(Act.TAKE_OVER, session_id)
        try:
            async with self._sound(True) as sound:
                way_in = await self._client.take_over(session_id)
                self._state.finish(session_id)
                self._state.hold(session_id)
                await self._hold(way_in, sound)
                self._state.hold(None)  # the line was closed: the porter has the call, or nobody any more
        except GuiError as e:
            problem = str(e)
        finally:
            if self._state.holding is not None:
                await asyncio.shield(self._let_go(session_id))
            if self._state.under_way is Act.TAKE_OVER or problem:
                self._state.finish(session_id, problem)
            self._state.hold(None)

    async def _hold(self, way_in: WayIn, sound: Sound) -> None:
        """Until the line closes: handed back, ended, or taken back by the porter."""

        async def record() -> Pcm:
            pcm = await sound.record()
            self._measure(mine=pcm)
            return np.zeros_like(pcm) if self._state.is_muted else pcm

        def hear(pcm: Pcm) -> None:
            sound.play(pcm)
            self._measure(theirs=pcm)

        line: Line
        async with join_as_clerk(way_in, live=True, on_audio=hear, on_connection=self._state.connect) as line:
            line.send_from(record)
            await line.closed.wait()

    async def _let_go(self, session_id: str) -> None:
        """Hand back what is still held; that it was handed back already is fine."""
        try:
            await self._client.hand_back(session_id)
        except ApiError:
            return
        except GuiError:
            told = say("The box can't be reached. The porter takes the call back by itself in 5 seconds.")
            self._state.finish(session_id, told)

    def _measure(self, *, mine: Pcm | None = None, theirs: Pcm | None = None) -> None:
        self._frames += 1
        if self._frames % EVERY_FRAMES:
            return
        if mine is not None:
            self._state.hear(mine=level_of(mine))
        if theirs is not None:
            self._state.hear(theirs=level_of(theirs))
