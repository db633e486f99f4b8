"""Short calls while parts of the box are killed at random: nothing that was said is lost, nothing is left over, and
every row ends truthfully. `SOAK_S=1800` makes the half minute half an hour, `SOAK_SEED` makes it another one.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sqlite3
import time
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from appliance.bridge.connection import open_livekit_api
from appliance.bridge.rooms import Rooms
from appliance.contract.events import EVENT, SpeechPartial
from appliance.contract.sessions import CallState, SessionKind, StartSession
from appliance.security.secrets import load_secrets
from gui.audio.clips import read_clip
from gui.audio.mouth import Pcm
from gui.calling.line import Line
from gui.errors import GuiError
from tests.system.box import Box
from tests.until import until

SOAK_S = float(os.environ.get("SOAK_S", "30"))
SEED = int(os.environ.get("SOAK_SEED", "1"))
CALLERS = 2
BETWEEN_KILLS_S = 5.0
VICTIMS = {"job": 8, "worker": 1, "livekit-server": 1, "tts": 1, "stt": 1}
"""By how likely each is."""

pytestmark = [pytest.mark.system, pytest.mark.timeout(SOAK_S + 240)]


class Witness:
    """Reads over the jobs' shoulders: every event that one has written down, and whether a kill fell into a call."""

    def __init__(self, spool: Path) -> None:
        self._spool = spool
        self.written: dict[tuple[str, int], str] = {}
        self.kills: list[tuple[float, str]] = []

    async def run(self) -> None:
        while True:
            self.look()
            await asyncio.sleep(0.05)  # looks at another process's files

    def look(self) -> None:
        for file in self._spool.glob("*.jsonl"):
            with suppress(FileNotFoundError):
                for line in file.read_bytes().splitlines():
                    with suppress(ValueError):  # half a line, that a killed job left
                        event = EVENT.validate_json(line)
                        if not isinstance(event, SpeechPartial):  # they give way to their turn
                            self.written[event.session_id, event.seq] = event.type

    def was_quiet(self, since: float, until_: float) -> bool:
        return not any(since - 20 <= at <= until_ for at, _ in self.kills)


async def test_the_night_goes_on_whoever_dies(tmp_path: Path) -> None:
    print(f"soak: SOAK_S={SOAK_S:g} SOAK_SEED={SEED}")
    chance = random.Random(SEED)
    home = tmp_path / "home"
    async with Box(home, starts_per_minute="1000") as box:
        family = psutil.Process(box.process.pid).children(recursive=True)
        question = read_clip(await box.client.synthesize("What time is breakfast?", "alan"))
        witness = Witness(home / "spool")
        ends_at = time.monotonic() + SOAK_S
        async with asyncio.TaskGroup() as tasks:
            watching = tasks.create_task(witness.run())
            killing = tasks.create_task(_kill(box, witness, chance))
            callers = [tasks.create_task(_call_again_and_again(box, question, chance, ends_at)) for _ in range(CALLERS)]
            outcomes = [outcome for caller in callers for outcome in await caller]
            killing.cancel()
            await until(lambda: _is_over(box), 120)
            watching.cancel()
        await until(lambda: _is_swept(home), 60)
        jobs = {
            pid for (pid,) in _rows(home, "SELECT json_extract(body, '$.pid') FROM events WHERE type='job.started'")
        }
        await until(lambda: _have_left(jobs), 60)
        family += psutil.Process(box.process.pid).children(recursive=True)
        async with open_livekit_api(box.livekit_url.replace("ws", "http", 1), load_secrets(home / "secrets")) as api:
            assert await Rooms(api.room, sleep=asyncio.sleep, command_key="none is told").list() == [], (
                "no room is left over"
            )
    _, alive = await asyncio.to_thread(psutil.wait_procs, family, 20)
    assert alive == [], "no process is left over"
    print(f"soak: {len(outcomes)} calls {_counted(outcomes)}, kills {_counted([who for _, who in witness.kills])}")
    _check_words(home, witness)
    _check_rows(home, witness)


async def _call_again_and_again(box: Box, question: Pcm, chance: random.Random, ends_at: float) -> list[str]:
    outcomes = []
    while time.monotonic() < ends_at:
        try:
            outcomes.append(await _call(box, question, chance))
        except GuiError as e:
            outcomes.append(type(e).__name__)
            await asyncio.sleep(0.5)  # the line is down, a guest tries again
    return outcomes


async def _call(box: Box, question: Pcm, chance: random.Random) -> str:
    session = await box.client.start(StartSession(kind=SessionKind.TEST))
    async with Line(session.livekit_url, session.token) as line:
        if await line.ear.wait_speech(0, 12) is None:
            return "not greeted"
        if chance.random() < 0.2:
            return "hung up at the greeting"
        await line.ear.wait_quiet(0.6, 8)
        asked, _ = await line.say(question)
        answered = await line.ear.wait_speech(asked, 12) is not None
        await line.ear.wait_quiet(0.6, 8)
        if chance.random() < 0.3:
            with suppress(GuiError):  # over already
                await box.client.end(session.room_name)
        return "answered" if answered else "not answered"


async def _kill(box: Box, witness: Witness, chance: random.Random) -> None:
    while True:
        await asyncio.sleep(BETWEEN_KILLS_S * chance.uniform(0.5, 1.5))
        (name,) = chance.choices(list(VICTIMS), list(VICTIMS.values()))
        pid = _a_job(box.home) if name == "job" else (await box.processes())[name].pid
        if pid is not None:
            witness.kills.append((time.time(), name))
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


def _a_job(home: Path) -> int | None:
    """The process of the newest open call."""
    found = _rows(
        home, "SELECT job_pid FROM sessions WHERE ended_at IS NULL AND job_pid IS NOT NULL ORDER BY created_at DESC"
    )
    return int(str(found[0][0])) if found else None


def _rows(home: Path, sql: str) -> list[tuple[object, ...]]:
    """From the store, beside the appliance."""
    store = sqlite3.connect(f"file:{home / 'store.db'}?mode=ro", uri=True)
    try:
        return store.execute(sql).fetchall()
    finally:
        store.close()


async def _is_over(box: Box) -> bool:
    return all(call.state.is_over for call in (await box.client.calls()).calls)


async def _is_swept(home: Path) -> bool:
    return not list((home / "spool").iterdir())


async def _have_left(pids: set[object]) -> bool:
    return not any(isinstance(pid, int) and psutil.pid_exists(pid) for pid in pids)


def _check_words(home: Path, witness: Witness) -> None:
    stored = {
        (session_id, seq): type_
        for session_id, seq, type_ in _rows(home, "SELECT session_id, seq, type FROM events WHERE source = 'job'")
    }
    lost = {key: type_ for key, type_ in witness.written.items() if stored.get(key) != type_}
    assert lost == {}, "what a job wrote down is in the store"
    assert witness.written, "the witness saw something"
    assert _rows(home, "SELECT * FROM gaps") == [], "no sequence number was skipped"


def _check_rows(home: Path, witness: Witness) -> None:
    rows = _rows(home, "SELECT session_id, state, state_reason, outcome, created_at, ended_at FROM sessions")
    assert rows
    for session_id, state, reason, outcome, created_at, ended_at in rows:
        told = f"{session_id}: {state}, {reason}, {outcome}"
        assert CallState(str(state)).is_over, told
        assert reason, told
        assert outcome, told
        assert isinstance(created_at, float), told
        assert isinstance(ended_at, float), told
        if witness.was_quiet(created_at, ended_at):
            assert state == CallState.ENDED, told


def _counted(names: list[str]) -> dict[str, int]:
    return {name: names.count(name) for name in sorted(set(names))}
