"""Where the time of a porter's turn went: marks in, `Latency` out. Pure; times are seconds since the epoch.

Marks arrive from three places of the job (hearing, thinking, speaking). Work
that was prepared before the turn was over and used is time that nobody waited.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from appliance.contract.events import Latency, Stage, Wait, WaitedFor
from engine.call.care.waiting import LATE_S


@dataclass(frozen=True, slots=True)
class FirstAudio:
    """The first audio of a reply: when it was there, the silence it begins with, and whether it was spoken before."""

    at: float
    silence_s: float = 0.0
    cached: bool = False


@dataclass(slots=True)
class _Use:
    """Of a tool, from when to when; still under way without an end."""

    name: str
    began_at: float
    ended_at: float | None = None

    def within(self, begin: float, end: float) -> float:
        ended_at = end if self.ended_at is None else self.ended_at
        return max(0.0, min(end, ended_at) - max(begin, self.began_at))


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
    _queued_s: float = 0.0
    _uses: list[_Use] = field(default_factory=list)

    def reply_began(self, at: float) -> None:
        """The brain gave the first text of a new reply; the audio of an older one no longer counts."""
        self._text_at, self._audio = at, None

    def audio_began(self, at: float, *, silence_s: float = 0.0, cached: bool = False) -> None:
        """The voice gave the first audio of the newest reply."""
        if self._audio is None:
            self._audio = FirstAudio(at, silence_s, cached)

    def tool_began(self, name: str, at: float) -> None:
        self._uses.append(_Use(name, at))

    def tool_ended(self, name: str, at: float) -> None:
        use = next((use for use in self._uses if use.name == name and use.ended_at is None), None)
        if use is not None:
            use.ended_at = at

    def looked_up(self, name: str, at: float, took_s: float) -> None:
        """The brain did, and is done with it."""
        self._uses.append(_Use(name, at - took_s, at))

    def turn_over(
        self, *, speech_ended_at: float, words_at: float, decided_at: float, prepared: bool, queued_s: float = 0.0
    ) -> None:
        """The guest's turn was judged to be over; `prepared`: a reply to these very words is under way.

        `queued_s`: of the time until the words, what passed before the recogniser had time for them.
        """
        self._speech_ended_at, self._words_at, self._decided_at = speech_ended_at, words_at, decided_at
        self._prepared, self._queued_s = prepared, queued_s
        self._uses = [use for use in self._uses if use.ended_at is None]
        if not prepared:
            self._text_at = self._audio = None

    def sent(self, at: float) -> Latency | None:
        """The first sample of a reply went out. None if it answers no guest (a greeting, a second part)."""
        if self._speech_ended_at is None:
            return None
        audio = self._audio or FirstAudio(0.0)
        # A tool that is covered by words of its own takes the time until they are there.
        text_at = self._text_at or (audio.at if self._uses else 0.0)
        marks = [self._speech_ended_at, self._words_at, self._decided_at, text_at, audio.at]
        points: list[float] = []
        for mark in marks:
            # A mark that is missing or out of order took no time: what follows it waits for what came last.
            points.append(max(points[-1] if points else 0.0, min(mark, at)))
        points.append(max(points[-1], at) + audio.silence_s)
        words, decision, thinking, voice, playout = (b - a for a, b in pairwise(points))
        self._speech_ended_at = None
        uses = {use.name: use.within(points[2], points[3]) for use in self._uses}
        tool = min(thinking, sum(uses.values()))
        latency = Latency(
            words_s=words,
            decision_s=decision,
            brain_s=thinking - tool,
            tool_s=tool,
            voice_s=voice,
            playout_s=playout,
            total_s=points[-1] - points[0],
            # LiveKit may have dropped what was prepared and asked once more, for which the guest did wait.
            speculative=self._prepared and self._text_at is not None and self._text_at <= self._decided_at,
            cached=audio.cached,
            tiers=dict(self.tiers),
        )
        if latency.total_s < LATE_S:
            return latency
        slowest_tool = max(uses, key=lambda name: uses[name], default="")
        return latency.model_copy(update={"waited_for": _cause(latency, slowest_tool, self._queued_s)})


def _cause(latency: Latency, tool: str, queued_s: float) -> WaitedFor:
    """The longest part; deciding that the turn is over is none that anybody could wait for so long."""
    parts = {
        Wait.WORDS: latency.words_s,
        Wait.BRAIN: latency.brain_s,
        Wait.TOOL: latency.tool_s,
        Wait.VOICE: latency.voice_s + latency.playout_s,
    }
    wait = max(parts, key=lambda part: parts[part])
    stage = {Wait.WORDS: Stage.STT, Wait.BRAIN: Stage.BRAIN, Wait.VOICE: Stage.TTS}.get(wait)
    name = tool if stage is None else latency.tiers.get(stage, "")
    is_queue = wait is Wait.WORDS and queued_s > latency.words_s / 2
    return WaitedFor(wait=Wait.QUEUE if is_queue else wait, name=name)
