"""Tells LiveKit's session when the guest makes a sound and when they are quiet again: its "user state".

Who sees to silences goes by it, also while no recogniser works. Nothing else
of the session needs a voice detector here, so it gets the two events that
count and not one for each window: those were a tenth of a job's work.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from livekit import rtc
from livekit.agents import vad

from engine.call.listening.utterance import GO_ON_PROBABILITY, ONSET_S, START_PROBABILITY, WINDOW_S
from engine.call.listening.voice_activity import Silero, VoiceActivity

QUIET_S: Final = 0.25
"""So much silence, and the guest is quiet."""


class Presence(vad.VAD):
    """For audio at 16 kHz, which is what the session is given."""

    def __init__(self, voice_activity: Callable[[], VoiceActivity] = Silero) -> None:
        super().__init__(capabilities=vad.VADCapabilities(update_interval=WINDOW_S))
        self.voice_activity = voice_activity

    def stream(self) -> vad.VADStream:
        return _Stream(self)


class _Stream(vad.VADStream):
    async def _main_task(self) -> None:
        assert isinstance(self._vad, Presence)
        voice_activity, self._sounds = self._vad.voice_activity(), False
        self._voice_s = self._quiet_s = 0.0
        async for frame in self._input_ch:
            if not isinstance(frame, rtc.AudioFrame):
                self._sounds, self._voice_s = False, 0.0  # the turn is over: a voice that goes on is news
                continue
            for _, probability in voice_activity.feed(bytes(frame.data)):
                self._feed(probability)

    def _feed(self, probability: float) -> None:
        if probability >= (GO_ON_PROBABILITY if self._sounds else START_PROBABILITY):
            self._voice_s, self._quiet_s = self._voice_s + WINDOW_S, 0.0
            if not self._sounds and self._voice_s >= ONSET_S:
                self._sounds = True
                self._tell(vad.VADEventType.START_OF_SPEECH)
            return
        self._quiet_s += WINDOW_S
        if not self._sounds:
            self._voice_s = 0.0
        elif self._quiet_s >= QUIET_S:
            self._tell(vad.VADEventType.END_OF_SPEECH)
            self._sounds, self._voice_s = False, 0.0

    def _tell(self, kind: vad.VADEventType) -> None:
        self._event_ch.send_nowait(
            vad.VADEvent(
                type=kind,
                samples_index=0,
                timestamp=0.0,
                speech_duration=self._voice_s,
                silence_duration=self._quiet_s,
            )
        )
