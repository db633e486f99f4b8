"""What was good enough is counted once, in each window, over restarts too; the budget is what may still go wrong."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry, generate_latest

from appliance.contract.events import Event, Latency
from appliance.contract.objectives import Objective, SloWindow
from appliance.contract.sessions import CallState, StartSession
from appliance.observe.slo import Slo, Targets
from appliance.store import events, sessions
from appliance.store.database import Database
from tests.appliance.calls.doubles import Clock
from tests.appliance.store.histories import NOW, event, ingest

TARGETS = Targets(round_trip_s=1.5, recogniser_s=0.5, voice_s=0.5, answered_s=2.0, calls_at_once=8, share=0.75)


def answer(seq: int, total_s: float, words_s: float = 0.1, *, at: float = NOW) -> Event:
    latency = Latency(words_s=words_s, decision_s=0, brain_s=0, voice_s=0.2, playout_s=0, total_s=total_s)
    return event("turn.final", seq, role="porter", latency=latency, at=at, ended_at=at)


def changed(state: str, seq: int, session_id: str = "s1", at: float = NOW) -> Event:
    return event("session.changed", seq, session_id, source="appliance", state=state, at=at)


def windows(slo: Slo, objective: Objective) -> dict[str, SloWindow]:
    (status,) = (s for s in slo.report().objectives if s.objective is objective)
    return {w.window: w for w in status.windows}


def shares(slo: Slo) -> dict[str, tuple[int, int]]:
    hours = {o: windows(slo, o)["1h"] for o in Objective}
    return {o.value: (w.good, w.total) for o, w in hours.items() if w.total}


def test_nothing_was_judged_yet() -> None:
    window = windows(Slo(TARGETS, clock=Clock()), Objective.VOICE)["1h"]
    assert (window.total, window.share, window.budget_left) == (0, None, None)


def test_answers_are_judged_by_their_parts() -> None:
    slo = Slo(TARGETS, clock=Clock())
    for seq, (total_s, words_s) in enumerate([(1.5, 0.5), (1.6, 0.6), (0.5, 0.1), (0.5, 0.1)], 1):
        slo.count(answer(seq, total_s, words_s))
    slo.count(event("turn.final", 9))
    assert shares(slo) == {"round_trip": (3, 4), "recogniser": (3, 4), "voice": (4, 4)}
    hour = windows(slo, Objective.ROUND_TRIP)["1h"]
    assert hour.share == 0.75
    assert hour.budget_left == pytest.approx(0.0), "a quarter may be bad, and was"
    assert windows(slo, Objective.VOICE)["1h"].budget_left == 1.0
    slo.count(answer(5, 9.0))
    assert (windows(slo, Objective.ROUND_TRIP)["1h"].budget_left or 0) < 0


def test_calls_are_judged_by_when_the_porter_came() -> None:
    slo = Slo(TARGETS, clock=Clock())
    for session_id in ("soon", "late", "never", "open"):
        slo.count(changed("starting", 1, session_id))
    slo.count(event("session.ready", 1, "soon", at=NOW + 2))
    slo.count(event("session.ready", 5, "soon", at=NOW + 60))  # a second porter, in the place of one that died
    slo.count(event("session.ready", 1, "late", at=NOW + 2.1))
    for session_id in ("soon", "late", "never"):
        slo.count(changed("failed", 2, session_id))
    slo.refuse()
    assert shares(slo) == {"answered": (1, 3), "calls_at_once": (4, 5)}


def test_windows_roll_and_old_minutes_are_forgotten() -> None:
    clock = Clock()
    slo = Slo(TARGETS, clock=clock)
    slo.count(answer(1, 9.0))
    for hours, expected in ((0.5, [1, 1, 1]), (2, [0, 1, 1]), (25, [0, 0, 1]), (24 * 31, [0, 0, 0])):
        clock.now = NOW + hours * 3600
        found = windows(slo, Objective.ROUND_TRIP)
        assert [found[name].total for name in ("1h", "24h", "30d")] == expected, hours
    slo.count(answer(2, 1.0, at=clock.now))
    assert [w.total for w in windows(slo, Objective.ROUND_TRIP).values()] == [1, 1, 1]


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    made = Database(tmp_path / "store.db", busy_timeout_s=0.05)
    await made.open()
    yield made
    await made.close()


async def test_a_restart_forgets_nothing(database: Database) -> None:
    told: list[Event] = []
    for n, ready_s in enumerate((1.0, 5.0, None)):
        at = NOW - 3 * 86_400 + n

        def start(tables, n=n, at=at):  # type: ignore[no-untyped-def]
            sessions.insert(tables, f"s{n}", f"call-s{n}", StartSession(), at, owner="administrator", time_limit_s=60)
            events.announce(tables, f"s{n}", CallState.STARTING, None, at)

        await database.run(start)
        if ready_s is not None:
            told.append(event("session.ready", 1, f"s{n}", at=at + ready_s))
            latency = Latency(
                words_s=0.6, decision_s=0, brain_s=0, voice_s=0.2, playout_s=0, total_s=ready_s
            ).model_dump()
            said = {"role": "porter", "latency": latency, "at": at + 9, "ended_at": at + 9}
            told.append(event("turn.final", 2, f"s{n}", **said))
        told.append(event("session.closed", 3, f"s{n}", at=at + 10))
    await ingest(database, *told)
    before, after = Slo(TARGETS, clock=Clock()), Slo(TARGETS, clock=Clock())
    for stored in await database.read(lambda t: events.after(t, 0, 99)):
        before.count(stored.event)
    await after.begin(database)
    month = {o: windows(after, o)["30d"] for o in Objective}
    assert {o: (w.good, w.total) for o, w in month.items()} == {
        Objective.ROUND_TRIP: (1, 2),
        Objective.RECOGNISER: (0, 2),
        Objective.VOICE: (2, 2),
        Objective.ANSWERED: (1, 3),
        Objective.CALLS_AT_ONCE: (3, 3),
    }
    assert after.report() == before.report()


def test_prometheus_gets_what_was_judged_since_the_start() -> None:
    slo = Slo(TARGETS, clock=Clock())
    slo.count(answer(1, 1.0))
    slo.count(answer(2, 2.0))
    registry = CollectorRegistry()
    registry.register(slo)
    told = generate_latest(registry).decode()
    assert 'nightporter_slo_events_total{slo="round_trip"} 2.0' in told
    assert 'nightporter_slo_good_events_total{slo="round_trip"} 1.0' in told
