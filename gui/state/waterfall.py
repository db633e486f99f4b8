"""Where the time of one porter turn went, as segments to draw."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from appliance.contract.events import Latency, Stage
from appliance.contract.sentences import SENTENCES
from gui.state.particulars import name_tier, name_tool
from gui.words import mark, say


class Step(StrEnum):
    """A part of a turn's latency, in the order in which it passes."""

    WORDS = "words"
    DECISION = "decision"
    BRAIN = "brain"
    TOOL = "tool"
    VOICE = "voice"
    PLAYOUT = "playout"


NAMES = {
    Step.WORDS: mark("words"),
    Step.DECISION: mark("decision"),
    Step.BRAIN: mark("brain"),
    Step.TOOL: mark("tool"),
    Step.VOICE: mark("voice"),
    Step.PLAYOUT: mark("playout"),
}

MEANINGS = {
    Step.WORDS: mark("until the words were there"),
    Step.DECISION: mark("until the turn was judged over"),
    Step.BRAIN: mark("until the reply began"),
    Step.TOOL: mark("until what it needs was looked up or done"),
    Step.VOICE: mark("until the voice was ready"),
    Step.PLAYOUT: mark("until its first sound was sent"),
}

COLOURS = {
    Step.WORDS: "#5b8def",
    Step.DECISION: "#a07be0",
    Step.BRAIN: "#e0a03c",
    Step.TOOL: "#c9665a",
    Step.VOICE: "#3fae87",
    Step.PLAYOUT: "#8b95a7",
}
"""In the terminal: legible on dark and on light. A window's are its palette's."""

STAGES = {Step.WORDS: Stage.STT, Step.BRAIN: Stage.BRAIN, Step.VOICE: Stage.TTS}


@dataclass(frozen=True, slots=True)
class Segment:
    """One step with its time and, where one served it, the tier."""

    step: Step
    time_s: float
    tier: str | None

    @property
    def time_ms(self) -> int:
        return round(self.time_s * 1000)


def tell_flags(latency: Latency) -> list[str]:
    """What made the turn quick, in words; nothing when nothing did."""
    flags = {say("prepared"): latency.speculative, say("from cache"): latency.cached}
    return [word for word, holds in flags.items() if holds]


def tell_cause(latency: Latency) -> str:
    """What a late reply waited for; "" where it came in time."""
    if (cause := latency.waited_for) is None:
        return ""
    what = say(SENTENCES[f"late.{cause.wait}"])
    what = f"{what} ({_name(cause.name)})" if cause.name else what
    return say("It came late: the guest waited for {what}.", what=what)


def _name(name: str) -> str:
    return name_tool(name) if f"tool.{name}" in SENTENCES else name_tier(name)


def cut_segments(latency: Latency) -> tuple[Segment, ...]:
    """All of them, those that took no time included."""
    times_s = {
        Step.WORDS: latency.words_s,
        Step.DECISION: latency.decision_s,
        Step.BRAIN: latency.brain_s,
        Step.TOOL: latency.tool_s,
        Step.VOICE: latency.voice_s,
        Step.PLAYOUT: latency.playout_s,
    }
    return tuple(
        Segment(step, time_s, latency.tiers.get(STAGES[step]) if step in STAGES else None)
        for step, time_s in times_s.items()
    )
