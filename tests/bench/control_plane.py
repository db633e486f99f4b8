"""How much the control plane bears, and how fast it is back: `python -m tests.bench.control_plane [WHAT ...]`.

WHAT is any of `requests`, `ingest`, `search`, `memory`, `kills`, `kill_jobs`, `kill_workers`, `kill_appliance`;
without it all of them are measured, which takes some fifteen minutes. Prints figures, and ratios to an application
that does nothing.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np

from appliance.contract.sessions import CallState, SessionKind
from appliance.settings import CHECKOUT
from appliance.store import calls
from appliance.store.database import Database
from appliance.store.search import Wanted
from appliance.store.turns import TURNS_BITS
from tests.appliance.store.histories import NOW
from tests.bench.http_load import Load, load, request
from tests.bench.recovery import PARTS, kill_appliance, kill_jobs, kill_parts, kill_workers

START = "/api/v1/voice-sessions/start"
TURNS_A_CALL = 20
LINES = 20
ROUNDS = 20
WORDS = 20_000
ASKS = 400


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.control_plane", description=__doc__)
    parser.add_argument("what", nargs="*", choices=[[], *MEASURES], help="what to measure; all without it")
    parser.add_argument("--requests", type=int, default=6000, help="of each kind")
    parser.add_argument("--events", type=int, default=40_000)
    parser.add_argument("--turns", type=int, default=1_000_000)
    parser.add_argument("--sessions", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=20, help="how often each part is killed")
    parser.add_argument("--parts", nargs="*", default=list(PARTS), choices=PARTS, help="which are killed")
    parser.add_argument("--store", type=Path, help="where the store of `search` is kept, to be used again")
    options = parser.parse_args(argv)
    for name in options.what or MEASURES:
        with tempfile.TemporaryDirectory(prefix="nightporter-bench-") as folder:
            asyncio.run(MEASURES[name](options, Path(folder)))


async def measure_requests(options: argparse.Namespace, folder: Path) -> None:
    """Status and start, with a key and a real store, beside an application that does nothing: round about, because
    what else the machine does changes from second to second."""
    nothing, asked, started = Load(), Load(), Load()
    async with _serving("bare", folder) as bare, _serving("whole", folder) as whole:
        start = request("POST", START, whole.key)
        status = request("GET", "/api/v1/voice-sessions/call-s1/status", whole.key)
        await load(whole.port, 1, lambda _: start)
        for _ in range(ROUNDS):
            nothing += await load(bare.port, options.requests // ROUNDS, lambda _: request("GET", "/status", "none"))
            asked += await load(whole.port, options.requests // ROUNDS, lambda _: status)
        for _ in range(ROUNDS):
            started += await load(whole.port, max(1, options.requests // ROUNDS // 3), lambda _: start)
    _tell_load("bare starlette", nothing)
    _tell_load("status", asked, nothing)
    _tell_load("start", started, nothing)


async def measure_ingest(options: argparse.Namespace, folder: Path) -> None:
    """Events of 20 calls, in the batches in which jobs post them after the store was away."""
    batch = 200
    async with _serving("whole", folder) as served:
        port, service_key, start = served.port, served.service_key, request("POST", START, served.key)
        await load(port, 20, lambda _: start)
        bodies = [_events(f"s{1 + n % 20}", 1 + batch * (n // 20), batch) for n in range(options.events // batch)]
        posted = await load(port, len(bodies), lambda n: request("POST", "/internal/events", service_key, bodies[n]))
        small = [_events(f"s{1 + n % 20}", 1_000_000 + 3 * (n // 20), 3) for n in range(options.events // batch * 5)]
        live = await load(port, len(small), lambda n: request("POST", "/internal/events", service_key, small[n]))
    _refuse_failures(posted, live)
    _tell("events stored, batches of 200", f"{batch * posted.per_second:,.0f} a second")
    _tell("events stored, batches of 3 as in a call", f"{3 * live.per_second:,.0f} a second")


async def measure_search(options: argparse.Namespace, folder: Path) -> None:
    """Pages of 50 calls by words that are frequent and rare, with and without filters."""
    file = options.store or folder / "store.db"
    database = Database(file)
    await database.open()
    if await database.read(lambda t: t.table("sessions").count) == 0:
        await database.close()
        _fill(file, options.turns)
        database = Database(file)
        await database.open()
    newest = await database.read(lambda t: t.execute("SELECT max(number) FROM sessions").fetchone()[0])
    waits_s: dict[str, list[float]] = {}
    for kind, wanted in _asks(newest):
        began = time.perf_counter()
        page = await database.read(partial(calls.page, limit=50, wanted=wanted))
        waits_s.setdefault(kind, []).append(time.perf_counter() - began)
        assert page is not None
    turns = await database.read(lambda t: t.table("turns").count)
    await database.close()
    everything = [wait for waits in waits_s.values() for wait in waits]
    for kind, waits in [*waits_s.items(), (f"search over {turns:,} turns, all", everything)]:
        p50, p95, worst = (1000 * x for x in (*np.quantile(waits, [0.5, 0.95]), max(waits)))
        _tell(kind, f"P50 {p50:.1f} ms, P95 {p95:.1f} ms, worst {worst:.1f} ms ({len(waits)} times)")


async def measure_memory(options: argparse.Namespace, folder: Path) -> None:
    """Whole sessions, some lines' worth at a time: started, ready, a turn each way, closed."""
    async with _serving("whole", folder) as served:
        start, told = request("POST", START, served.key), [f"{served.memory_mb():.1f} MB before any"]
        for first in range(1, options.sessions + 1, LINES):
            until = min(first + LINES, options.sessions + 1)
            bodies = [_whole_call(f"s{number}") for number in range(first, until)]
            calls_in = [request("POST", "/internal/events", served.service_key, body) for body in bodies]
            started = await load(served.port, len(bodies), lambda _: start)
            ended = await load(served.port, len(bodies), calls_in.__getitem__)
            _refuse_failures(started, ended)
            if (until - 1) * 4 // options.sessions > (first - 1) * 4 // options.sessions:
                told.append(f"{served.memory_mb():.1f} after {until - 1:,}")
    _tell("memory of the appliance, sessions", "; ".join(told))


async def measure_kills(options: argparse.Namespace, folder: Path) -> None:
    for name, took_s in (await kill_parts(folder, options.parts, options.times)).items():
        _tell_recovery(f"{name} killed, ready again", took_s)


async def measure_kill_jobs(options: argparse.Namespace, folder: Path) -> None:
    _tell_recovery("a call's job killed, the next one ready", await kill_jobs(folder / "home", options.times))


async def measure_kill_workers(options: argparse.Namespace, folder: Path) -> None:
    _tell_recovery("worker killed in a call, its next job ready", await kill_workers(folder, options.times))


async def measure_kill_appliance(options: argparse.Namespace, folder: Path) -> None:
    _tell_recovery("appliance killed and started, answers calls", await kill_appliance(folder, options.times))


MEASURES: dict[str, Callable[[argparse.Namespace, Path], Coroutine[None, None, None]]] = {
    "requests": measure_requests,
    "ingest": measure_ingest,
    "search": measure_search,
    "memory": measure_memory,
    "kills": measure_kills,
    "kill_jobs": measure_kill_jobs,
    "kill_workers": measure_kill_workers,
    "kill_appliance": measure_kill_appliance,
}


@dataclass(frozen=True, slots=True)
class _Served:
    """A server in a process of its own; a bare one has no keys."""

    port: int
    pid: int
    key: str = ""
    service_key: str = ""

    def memory_mb(self) -> float:
        lines = Path(f"/proc/{self.pid}/smaps_rollup").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


@asynccontextmanager
async def _serving(what: str, folder: Path) -> AsyncIterator[_Served]:
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.bench.control_plane_server", what, str(folder)),
        cwd=CHECKOUT,
        stdin=PIPE,
        stdout=PIPE,
    )
    assert program.stdout is not None and program.stdin is not None
    try:
        port = int(await program.stdout.readline())
        files = {name: folder / "secrets" / f"{name}.key" for name in ("administrator", "service")}
        keys = {name: file.read_text().strip() for name, file in files.items()} if what == "whole" else {}
        yield _Served(port, program.pid, keys.get("administrator", ""), keys.get("service", ""))
    finally:
        program.stdin.close()
        await program.wait()


def _events(session_id: str, first: int, count: int) -> bytes:
    """A batch of a job's: what is said grows, and becomes a turn."""
    told: list[dict[str, Any]] = []
    for seq in range(first, first + count):
        kind: dict[str, Any] = {"type": "speech.partial", "role": "guest", "text": "do you have a room for"}
        if seq % 3 == 0:
            said = {"turn_id": f"t{seq}", "role": "guest", "text": "Do you have a room for two nights?"}
            kind = {"type": "turn.final", **said, "started_at": NOW + seq, "ended_at": NOW + seq + 1}
        told.append({"session_id": session_id, "seq": seq, "at": NOW + seq, **kind})
    return json.dumps({"events": told}).encode()


def _whole_call(session_id: str) -> bytes:
    latency = {"words_s": 0.1, "decision_s": 0.1, "brain_s": 0, "voice_s": 0.1, "playout_s": 0, "total_s": 0.3}
    said = {"started_at": NOW + 2, "ended_at": NOW + 3}
    told: list[dict[str, Any]] = [
        {"type": "session.ready", "tiers": {"stt": "moonshine"}},
        {"type": "turn.final", "turn_id": "t1", "role": "guest", "text": "Do you have a room?", **said},
        {"type": "turn.final", "turn_id": "t2", "role": "porter", "text": "Yes.", "latency": latency, **said},
        {"type": "session.closed", "reason": "the guest hung up"},
    ]
    numbered = [{"session_id": session_id, "seq": n, "at": NOW + n, **event} for n, event in enumerate(told, 1)]
    return json.dumps({"events": numbered}).encode()


def _fill(file: Path, turns: int) -> None:
    """Calls of a hotel's years: words as unequally frequent as in a language, ten ways to call, few bad ends."""
    chance = random.Random(1)
    words, weights = vocabulary()
    with closing(sqlite3.connect(file, isolation_level=None)) as store:
        store.execute("PRAGMA synchronous = OFF")
        for first in range(1, turns // TURNS_A_CALL + 1, 1000):
            store.execute("BEGIN")
            for number in range(first, min(first + 1000, turns // TURNS_A_CALL + 1)):
                _add_call(store, number, [" ".join(_say(chance, words, weights)) for _ in range(TURNS_A_CALL)], chance)
            store.execute("COMMIT")


def vocabulary() -> tuple[list[str], list[float]]:
    """The word of rank n is said 1/n as often as the first; the weights are added up."""
    return [f"word{n:x}" for n in range(WORDS)], list(accumulate(1 / (n + 1) for n in range(WORDS)))


def _say(chance: random.Random, words: list[str], weights: list[float]) -> list[str]:
    return chance.choices(words, cum_weights=weights, k=chance.randint(3, 20))


def _add_call(store: sqlite3.Connection, number: int, said: list[str], chance: random.Random) -> None:
    kind = chance.choice([SessionKind.PHONE] * 9 + [SessionKind.MIC]).value
    state = chance.choice([CallState.ENDED] * 97 + [CallState.FAILED] + [CallState.INTERRUPTED] * 2).value
    at, session_id = NOW + 60.0 * number, f"{chance.getrandbits(128):032x}"
    store.execute(
        "INSERT INTO sessions (session_id, room_name, kind, agent_type, locale, metadata, state, created_at, ended_at, "
        "number) VALUES (?, ?, ?, 'porter', 'en-GB', '{}', ?, ?, ?, ?)",
        [session_id, f"call-{number}", kind, state, at, at + 50, number],
    )
    store.executemany(
        "INSERT INTO turns (id, session_id, turn_id, seq, role, text, language, started_at, ended_at, interrupted) "
        "VALUES (?, ?, ?, ?, 'guest', ?, 'en', ?, ?, 0)",
        [((number << TURNS_BITS) + n, session_id, f"t{n}", n, text, at, at) for n, text in enumerate(said, 1)],
    )


def _asks(newest: int) -> Iterator[tuple[str, Wanted]]:
    """What kind of question, and the question."""
    chance = random.Random(2)
    words, _ = vocabulary()
    for _ in range(ASKS // 8):
        often, seldom, rare = (chance.choice(words[a:b]) for a, b in ((0, 20), (100, 1000), (5000, WORDS)))
        since = NOW + 60.0 * chance.randrange(newest)
        yield "a frequent word", Wanted(words=often)
        yield "a rare word", Wanted(words=rare)
        yield "two words", Wanted(words=f"{often} {seldom}")
        yield "words in a row", Wanted(words=f'"{often} {seldom}"')
        yield "a word in a period", Wanted(words=seldom, since=since, until=since + 60_000)
        yield "a word in a kind of call", Wanted(words=seldom, kind=SessionKind.MIC)
        yield "a frequent word in failed calls", Wanted(words=often, state=CallState.FAILED)
        yield "a word in a room", Wanted(words=often, room_name=f"call-{chance.randrange(1, newest)}")


def _tell_load(what: str, found: Load, beside: Load | None = None) -> None:
    _refuse_failures(found)
    p95 = 1000 * float(np.quantile(found.waits_s, 0.95))
    ratio = "" if beside is None else f" ({found.per_second / beside.per_second:.2f} of bare starlette)"
    _tell(what, f"{found.per_second:,.0f} requests a second, P95 {p95:.1f} ms{ratio}")


def _tell_recovery(what: str, took_s: list[float]) -> None:
    _tell(what, f"median {statistics.median(took_s):.2f} s, worst {max(took_s):.2f} s ({len(took_s)} times)")


def _refuse_failures(*loads: Load) -> None:
    for found in loads:
        if bad := {status: n for status, n in found.statuses.items() if status >= 300}:
            raise SystemExit(f"not measured: the server answered {bad}")


def _tell(what: str, figure: str) -> None:
    print(f"{what:45} {figure}", flush=True)


if __name__ == "__main__":
    main()
