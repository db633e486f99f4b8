"""A call's events as figures: each moves what it should, and nothing that a guest says becomes a label."""

from __future__ import annotations

from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from appliance.contract.events import Latency, Stage, Wait, WaitedFor
from appliance.contract.sessions import SessionKind
from appliance.observe.metrics import MOST_NAMES, Metrics
from tests.appliance.store.histories import event

LATENCY = Latency(
    words_s=0.3,
    decision_s=0.1,
    brain_s=0.0,
    voice_s=0.05,
    playout_s=0.05,
    total_s=0.5,
    speculative=True,
    cached=True,
    tiers={Stage.STT: "moonshine", Stage.BRAIN: "scripted", Stage.TTS: "piper"},
)


LATE = LATENCY.model_copy(
    update={"tool_s": 4.0, "total_s": 4.5, "waited_for": WaitedFor(wait=Wait.TOOL, name="book_room")}
)


def figures(metrics: Metrics) -> dict[str, float]:
    """Every sample as Prometheus reads it: `name{label=value,...}` in the labels' order."""
    text = generate_latest(metrics.registry).decode()
    return {
        f"{sample.name}{{{','.join(f'{k}={v}' for k, v in sorted(sample.labels.items()) if v)}}}": sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name.startswith("nightporter_")
    }


def test_a_call_moves_the_figures() -> None:
    metrics = Metrics()
    for told in (
        event("session.ready", 1),
        event("turn.final", 2, text="my secret is tea", runs_left_out=3),
        event("turn.final", 3, role="porter", latency=LATENCY, interrupted=True),
        event("turn.final", 4, role="porter"),
        event("turn.final", 7, role="porter", latency=LATE),
        event("tier.changed", 5, stage="tts", from_tier="piper", to_tier="flite", reason="late", cause="timeout"),
        event("request.created", 6),
    ):
        metrics.count(told)
    for seq, state in enumerate(("starting", "live", "ended"), 1):
        changed = event("session.changed", seq, source="appliance", state=state, reason="the guest hung up")
        metrics.count(changed, SessionKind.PHONE)
    seen = figures(metrics)
    latency = "nightporter_turn_latency_seconds"
    expected = {
        "nightporter_turns_total{role=guest}": 1,
        "nightporter_turns_total{role=porter}": 3,
        "nightporter_interruptions_total{}": 1,
        "nightporter_runs_left_out_total{}": 3,
        "nightporter_answers_total{cached=true,speculative=true}": 2,
        "nightporter_late_replies_total{name=book_room,waited_for=tool}": 1,
        f"{latency}_sum{{speculative=true,stage=tool}}": 4.0,
        "nightporter_tier_changes_total{cause=timeout,from_tier=piper,stage=tts,to_tier=flite}": 1,
        "nightporter_requests_total{kind=wake_up,urgent=false}": 1,
        "nightporter_calls_total{kind=phone,state=live}": 1,
        "nightporter_calls_total{kind=phone,state=ended}": 1,
        f"{latency}_sum{{speculative=true,stage=words,tier=moonshine}}": 0.6,
        f"{latency}_sum{{speculative=true,stage=decision}}": 0.2,
        f"{latency}_sum{{speculative=true,stage=voice,tier=piper}}": 0.1,
        f"{latency}_sum{{speculative=true,stage=total,tier=piper}}": 5.0,
        f"{latency}_count{{speculative=true,stage=brain,tier=scripted}}": 2,
        f"{latency}_bucket{{le=0.4,speculative=true,stage=total,tier=piper}}": 0,
        f"{latency}_bucket{{le=0.5,speculative=true,stage=total,tier=piper}}": 1,
    }
    assert {name: seen.get(name) for name in expected} == expected
    assert "secret" not in str(seen) and "s1" not in str(seen)


def test_names_and_types_are_as_prometheus_wants_them() -> None:
    metrics = Metrics()
    metrics.count(event("turn.final", 1, role="porter", latency=LATENCY))
    families = {f.name: f for f in text_string_to_metric_families(generate_latest(metrics.registry).decode())}
    ours = {name: family.type for name, family in families.items() if name.startswith("nightporter_")}
    assert ours == {
        "nightporter_build_info": "gauge",
        "nightporter_turn_latency_seconds": "histogram",
        "nightporter_answers": "counter",
        "nightporter_late_replies": "counter",
        "nightporter_turns": "counter",
        "nightporter_interruptions": "counter",
        "nightporter_runs_left_out": "counter",
        "nightporter_tier_changes": "counter",
        "nightporter_breaker_open": "gauge",
        "nightporter_calls": "counter",
        "nightporter_requests": "counter",
    }
    assert all(family.documentation for family in families.values())
    for name, family in families.items():
        if family.type == "counter" and name.startswith("nightporter_"):
            assert all(sample.name == f"{name}_total" for sample in family.samples)


def test_a_breaker_is_open_until_its_tier_serves_again() -> None:
    metrics = Metrics()

    def state() -> tuple[float | None, float | None]:
        seen = figures(metrics)
        names = (f"nightporter_breaker_open{{stage=tts,tier={tier}}}" for tier in ("piper", "flite"))
        return tuple(seen.get(name) for name in names)  # type: ignore[return-value]

    fell = {"stage": "tts", "from_tier": "piper", "to_tier": "flite", "reason": "piper: HTTP 500"}
    metrics.count(event("tier.changed", 1, **fell))
    assert state() == (1, 0)
    metrics.count(
        event(
            "tier.changed",
            2,
            stage="tts",
            from_tier="flite",
            to_tier="piper",
            reason="healthy again",
            cause="recovered",
        )
    )
    assert state() == (0, 0)
    metrics.count(event("tier.changed", 7, "s3", **{**fell, "from_tier": "flite", "cause": "language"}))
    assert state() == (0, 0), "a tier that has no voice for a language is as well as ever"
    metrics.count(event("tier.changed", 3, **fell))
    metrics.count(event("session.ready", 1, "s2", tiers={"tts": "piper"}))
    assert state() == (0, 0), "another call is served by it"


def test_labels_stay_few_whatever_a_job_calls_its_tiers() -> None:
    metrics = Metrics()
    for number in range(10 * MOST_NAMES):
        tiers = {Stage.TTS: f"voice-{number}", Stage.STT: "Good evening, my name is Ann"}
        metrics.count(
            event("turn.final", number + 1, role="porter", latency=LATENCY.model_copy(update={"tiers": tiers}))
        )
    totals = [name for name in figures(metrics) if "_count" in name and "stage=total" in name]
    assert len(totals) == MOST_NAMES + 1
    assert "Ann" not in str(figures(metrics))
