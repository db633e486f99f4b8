"""Where the time of a porter's turn went: marks in, `Latency` out. Pure; times are seconds since the epoch.

Marks arrive from three places of the job (hearing, thinking, speaking). Work
that was prepared before the turn was over and used is time that nobody waited.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from appliance.contract.events import Latency, Stage


@dataclass(frozen=True, slots=True)
class FirstAudio:
    """The first audio of a reply: when it was there, the silence it begins with, and whether it was spoken before."""

    at: float
    silence_s: float = 0.0
    cached: bool = False


@dataclass(slots=True)
class Waterfall:
    """The marks of the turn that is being answered. One guest, so one at a time."""

    tiers: dict[Stage, str] = field(default_factory=dict)
    _speech_ended_at: float | None = None
    _words_at: float = 0.0
    _decided_at: float = 0.0
    _text_at: float | None = None
    _audio: FirstAudio | None = None
    _prepared: bool = False

    def reply_began(self, at: float) -> None:
        """The brain gave the first text of a new reply; the audio of an older one no longer counts."""
        self._text_at, self._audio = at, None

    def audio_began(self, at: float, *, silence_s: float = 0.0, cached: bool = False) -> None:
        """The voice gave the first audio of the newest reply."""
        if self._audio is None:
            self._audio = FirstAudio(at, silence_s, cached)

    def turn_over(self, *, speech_ended_at: float, words_at: float, decided_at: float, prepared: bool) -> None:
        """The guest's turn was judged to be over; `prepared`: a reply to these very words is under way."""
        self._speech_ended_at, self._words_at, self._decided_at = speech_ended_at, words_at, decided_at
        self._prepared = prepared
        if not prepared:
            self._text_at = self._audio = None

    def sent(self, at: float) -> Latency | None:
        """The first sample of a reply went out. None if it answers no guest (a greeting, a second part)."""
        if self._speech_ended_at is None:
            return None
        audio = self._audio or FirstAudio(0.0)
        marks = [self._speech_ended_at, self._words_at, self._decided_at, self._text_at or 0.0, audio.at]
        points: list[float] = []
        for mark in marks:
            # A mark that is missing or out of order took no time: what follows it waits for what came last.
            points.append(max(points[-1] if points else 0.0, min(mark, at)))
        points.append(max(points[-1], at) + audio.silence_s)
        words, decision, brain, voice, playout = (b - a for a, b in pairwise(points))
        self._speech_ended_at = None
        return Latency(
            words_s=words,
            decision_s=decision,
            brain_s=brain,
            voice_s=voice,
            playout_s=playout,
            total_s=points[-1] - points[0],
            speculative=self._prepared,
            cached=audio.cached,
            tiers=dict(self.tiers),
        )
