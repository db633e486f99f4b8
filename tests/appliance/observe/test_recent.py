"""The last hour's figures come from the stored turns and events, and from nothing older."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from appliance.contract.events import Event, Latency, Stage, TierCause, TierChanged
from appliance.observe.gpu import Gpus
from appliance.observe.machine import Machine
from appliance.observe.recent import HOUR_S, SLICES, Recent, count_tiers, percentile
from appliance.store.database import Database
from appliance.store.figures import Answer
from tests.appliance.calls.doubles import Clock
from tests.appliance.observe.test_gpu import Driver
from tests.appliance.store.histories import NOW, add_session, event, ingest


def answer(seq: int, total_s: float, *, at: float, voice: str = "piper") -> Event:
    tiers = {Stage.STT: "moonshine", Stage.TTS: voice}
    latency = Latency(words_s=0.1, decision_s=0, brain_s=0, voice_s=0, playout_s=0, total_s=total_s, tiers=tiers)
    return event("turn.final", seq, role="porter", latency=latency, at=at, started_at=at - 1, ended_at=at)


@pytest.fixture
async def recent(tmp_path: Path) -> AsyncIterator[Recent]:
    database = Database(tmp_path / "store.db")
    await database.open()
    await add_session(database, now=NOW - 2 * HOUR_S)
    told = [answer(1, 9.0, at=NOW - HOUR_S - 1)]
    told += [answer(2 + n, 0.1 * (n + 1), at=NOW - 1000 - n) for n in range(9)]
    told += [answer(11, 2.0, at=NOW - 10, voice="flite")]
    fall = {"stage": "tts", "from_tier": "piper", "to_tier": "flite", "reason": "no first byte"}
    told += [event("tier.changed", 12, at=NOW - 20, **fall), event("tier.changed", 13, at=NOW - 2 * HOUR_S, **fall)]
    await ingest(database, *told)
    yield Recent(database, Machine(tmp_path), Gpus(Driver(1)), clock=Clock())
    await database.close()


async def test_answers_are_summed_up_by_step_and_slice(recent: Recent) -> None:
    figures = await recent.look()
    assert (figures.hour.answers, len(figures.slices)) == (10, SLICES)
    total = figures.hour.steps["total"]
    assert total.p50_s == pytest.approx(0.6)
    assert total.p95_s == 2.0
    assert [piece.answers for piece in figures.slices] == [0] * 8 + [9, 0, 0, 1]
    assert figures.slices[0].steps == {}
    assert figures.slices[-1].end == NOW


async def test_tiers_tell_who_served_and_who_was_left(recent: Recent) -> None:
    told = {(t.stage.value, t.tier): t for t in (await recent.look()).tiers}
    assert list(told) == [("stt", "moonshine"), ("tts", "piper"), ("tts", "flite")]
    piper = told["tts", "piper"]
    assert (piper.answers, piper.left_at, piper.left_because) == (9, NOW - 20, "no first byte")
    assert piper.times_left == 1 and piper.since is None
    flite = told["tts", "flite"]
    assert (flite.left_at, flite.since) == (None, NOW - 10)
    assert told["stt", "moonshine"].since is None, "it served before this hour began"


def change(at: float, from_tier: str, to_tier: str, cause: TierCause) -> TierChanged:
    told = event("tier.changed", 1, at=at, stage="tts", from_tier=from_tier, to_tier=to_tier, reason="x", cause=cause)
    assert isinstance(told, TierChanged)
    return told


def spoken(at: float, voice: str) -> Answer:
    return Answer(at, json.dumps({"tiers": {"tts": voice}}))


FALL, RETURN = TierCause.TIMEOUT, TierCause.RECOVERED


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ([], {"zonos": (None, 0), "piper": (20, 0)}),
        ([change(15, "zonos", "piper", FALL)], {"zonos": (50, 1), "piper": (20, 0)}),
        (
            [change(15, "zonos", "piper", FALL), change(40, "piper", "zonos", RETURN)],
            {"zonos": (40, 1), "piper": (None, 0)},
        ),
        (
            [change(15, "zonos", "piper", FALL), change(35, "zonos", "piper", FALL)],
            {"zonos": (50, 2), "piper": (20, 0)},
        ),
        ([change(15, "zonos", "piper", TierCause.LANGUAGE)], {"zonos": (None, 0), "piper": (20, 0)}),
    ],
)
def test_since_when_a_tier_serves_and_how_often_it_was_left(
    changes: list[TierChanged], told: dict[str, tuple[float | None, int]]
) -> None:
    answers = [spoken(10, "zonos"), spoken(20, "piper"), spoken(50, "zonos")]
    tiers = count_tiers(answers, changes)
    assert {tier.tier: (tier.since, tier.times_left) for tier in tiers} == told


async def test_the_machine_and_its_gpus_are_told(recent: Recent) -> None:
    figures = await recent.look()
    assert figures.machine.memory_bytes > figures.machine.memory_available_bytes > 0
    assert figures.machine.disk_bytes > figures.machine.disk_free_bytes > 0
    assert [(gpu.name, gpu.utilization_ratio) for gpu in figures.gpus] == [("H0", 0.4)]


@pytest.mark.parametrize(("share", "found"), [(0.0, 1.0), (0.5, 2.0), (0.95, 3.0), (1.0, 3.0)])
def test_a_percentile_is_a_time_that_somebody_waited(share: float, found: float) -> None:
    assert percentile([1.0, 2.0, 3.0], share) == found
