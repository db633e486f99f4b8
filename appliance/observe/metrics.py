"""What Prometheus is told, counted from the stored events as they arrive. The text is made in `appliance.http.metrics`.

Labels hold only what there are few of: no session, no words, no free text. Counters
begin at 0 with the appliance; what an earlier run left in a spool counts when it is stored.
"""

from __future__ import annotations

import re
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, disable_created_metrics

from appliance import __version__
from appliance.contract.events import (
    Event,
    Latency,
    RequestCreated,
    Role,
    SessionChanged,
    SessionReady,
    Stage,
    TierCause,
    TierChanged,
    TurnFinal,
)
from appliance.contract.sessions import SessionKind

LATENCY_BUCKETS_S: Final = (0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 1.0, 1.3, 1.7, 2.5, 4.0, 8.0)
"""Fine where the goals lie; 4 s is where a guest hears "one moment, please"."""

MOST_NAMES: Final = 32
"""More tiers than any hotel has; whatever else is named is "other"."""

_GOOD_NAME: Final = re.compile(r"[a-z0-9][a-z0-9_.-]{0,39}")


class Metrics:
    """All that is counted here, in a registry of its own."""

    def __init__(self) -> None:
        disable_created_metrics()  # type: ignore[no-untyped-call]  # it has no types
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        build = Gauge("nightporter_build_info", "Which version runs; always 1.", ["version"], registry=self.registry)
        build.labels(__version__).set(1)
        self._names: set[str] = set()
        self._latency = Histogram(
            "nightporter_turn_latency_seconds",
            "From the guest's last sound to the porter's first audible one: the parts and the total. "
            "`tier` served the part; the total has the voice's.",
            ["stage", "tier", "speculative"],
            buckets=LATENCY_BUCKETS_S,
            registry=self.registry,
        )
        self._answers = self._counter(
            "answers", "Answers to guests: prepared before the turn was over, begun from the phrase cache.",
            "speculative", "cached",
        )  # fmt: skip
        self._late = self._counter(
            "late_replies", "Replies after four seconds or more, by what they waited for longest.", "waited_for", "name"
        )
        self._turns = self._counter("turns", "Turns that were spoken.", "role")
        self._left_out = self._counter(
            "runs_left_out", "Runs of the recogniser during speech that were spaced out, because it was busy."
        )
        self._interruptions = self._counter("interruptions", "Turns of the porter that a guest interrupted.")
        self._tier_changes = self._counter(
            "tier_changes", "Another tier took over.", "stage", "from_tier", "to_tier", "cause"
        )
        self._calls = self._counter("calls", "Calls that reached a state.", "state", "kind")
        self._left = Gauge(
            "nightporter_breaker_open",
            "Whether the calls leave this tier alone, as they told it last.",
            ["stage", "tier"],
            registry=self.registry,
        )
        self._requests = self._counter("requests", "What calls left for staff to do.", "kind", "urgent")

    def count(self, event: Event, kind: SessionKind | None = None) -> None:
        """One stored event; `kind` is the call's where the event is a change of its state."""
        match event:
            case TurnFinal():
                self._turns.labels(event.role.value).inc()
                self._left_out.inc(event.runs_left_out)
                if event.role is Role.PORTER and event.interrupted:
                    self._interruptions.inc()
                if event.latency is not None:
                    self._measure(event.latency)
            case TierChanged():
                names = self._name(event.from_tier), self._name(event.to_tier)
                cause = event.cause or TierCause.ERROR
                self._tier_changes.labels(event.stage.value, *names, cause.value).inc()
                self._left.labels(event.stage.value, names[1]).set(0)
                if event.is_failure:
                    self._left.labels(event.stage.value, names[0]).set(1)
            case SessionReady():
                for stage, tier in event.tiers.items():
                    self._left.labels(stage.value, self._name(tier)).set(0)
            case SessionChanged():
                self._calls.labels(event.state, kind.value if kind else "other").inc()
            case RequestCreated():
                self._requests.labels(event.kind.value, _flag(event.urgent)).inc()

    def _measure(self, latency: Latency) -> None:
        tiers = {stage: self._name(latency.tiers[stage]) if stage in latency.tiers else "" for stage in Stage}
        speculative = _flag(latency.speculative)
        for part, time_s, tier in (
            ("words", latency.words_s, tiers[Stage.STT]),
            ("decision", latency.decision_s, ""),
            ("brain", latency.brain_s, tiers[Stage.BRAIN]),
            ("tool", latency.tool_s, ""),
            ("voice", latency.voice_s, tiers[Stage.TTS]),
            ("playout", latency.playout_s, tiers[Stage.TTS]),
            ("total", latency.total_s, tiers[Stage.TTS]),
        ):
            self._latency.labels(part, tier, speculative).observe(time_s)
        self._answers.labels(speculative, _flag(latency.cached)).inc()
        if latency.waited_for is not None:
            self._late.labels(latency.waited_for.wait.value, self._name(latency.waited_for.name)).inc()

    def _name(self, tier: str) -> str:
        """A tier's name, as long as there are few of them."""
        if tier not in self._names:
            if len(self._names) >= MOST_NAMES or not _GOOD_NAME.fullmatch(tier):
                return "other"
            self._names.add(tier)
        return tier

    def _counter(self, name: str, meaning: str, *labels: str) -> Counter:
        return Counter(f"nightporter_{name}_total", meaning, labels, registry=self.registry)


def _flag(value: bool) -> str:
    return "true" if value else "false"
