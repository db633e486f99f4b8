"""Whatever the box can report of itself has its advice: walked by the box's own parts."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from appliance.contract.events import Stage, TierCause
from appliance.contract.figures import Figures, TierFigures
from appliance.contract.health import Health, ProcessHealth, ProcessState
from appliance.contract.objectives import Objective, SloReport, SloStatus, SloWindow
from appliance.errors import StoreError
from appliance.observe.pms import Pms
from appliance.observe.slo import Slo, Targets
from appliance.observe.vitals import Vitals
from appliance.security.secrets import load_secrets
from appliance.settings import Settings
from appliance.store.database import Database
from appliance.supervisor.ports import Ports
from appliance.supervisor.specs import ProcessSpec, specs
from appliance.weights import ZONOS
from gui.state.advice import MANY_RESTARTS, OTHER, UNNAMED, Advice
from gui.state.diagnosis import GOALS, TIERS, diagnose
from gui.stream import Link
from tests.appliance.calls.doubles import Clock
from tests.appliance.store.histories import NOW, add_session
from tests.night.box import make_figures, make_goals
from tests.night.machine import make_machine

PORTS = Ports(
    api=8600, livekit=7880, livekit_tcp=7881, livekit_udp=7882, worker=8613, stt=8611, tts=8612, speech=8614, zonos=8615
)


class Box:
    """The appliance's own judgement of a store, a disk, spools, a book and processes as they are made here."""

    def __init__(self, home: Path, database: Database) -> None:
        self.home, self.database = home, database
        self.spool_dir, self.book = home / "spool", home / "book.db"
        self.spool_dir.mkdir()
        for file in ("bin/livekit-server", "voices/jenny/voice.onnx"):
            (home / "parts" / file).parent.mkdir(parents=True)
            (home / "parts" / file).touch(mode=0o755)
        settings = Settings(home=home, parts=home / "parts")
        for each in (each for each in ZONOS if each.needed):
            (settings.zonos_dir / each.folder).mkdir(parents=True)
            for file in each.files:
                (settings.zonos_dir / each.folder / file).touch()
        self.specs: Sequence[ProcessSpec] = specs(settings, PORTS, load_secrets(home / "secrets"), {})
        self.clock = Clock()
        self.states: dict[str, ProcessHealth] = {}

    async def health(self) -> Health:
        """As `/health` sends it."""
        pms = Pms("book", self.book, clock=self.clock)

        async def duty() -> None:
            return None

        vitals = Vitals(
            self.database,
            self.home,
            self.spool_dir,
            lambda: [self.states.get(spec.name, _process(spec.name, ProcessState.READY)) for spec in self.specs],
            frozenset(spec.name for spec in self.specs if spec.critical),
            pms=pms.judge,
            duty=duty,
            clock=self.clock,
        )
        return Health.model_validate_json((await vitals.look()).model_dump_json())

    async def told(self) -> tuple[Advice, ...]:
        return diagnose(await self.health(), Link.CONNECTED, None, None)


def _process(name: str, state: ProcessState, restarts: int = 0) -> ProcessHealth:
    return ProcessHealth(name=name, state=state, since=NOW, restarts=restarts)


@pytest.fixture
async def box(tmp_path: Path) -> AsyncIterator[Box]:
    database = Database(tmp_path / "store.db", busy_timeout_s=0.05, clock=lambda: NOW)
    await database.open()
    yield Box(tmp_path, database)
    await database.close()


async def test_a_box_that_is_well_is_not_advised(box: Box) -> None:
    assert (await box.health()).status == "healthy"
    assert await box.told() == ()


@pytest.mark.parametrize("state", [state for state in ProcessState if state is not ProcessState.READY])
async def test_every_process_that_the_box_starts_has_its_own_advice_in_every_state(
    box: Box, state: ProcessState
) -> None:
    assert "zonos" in {spec.name for spec in box.specs}
    for spec in box.specs:
        for restarts in (1, MANY_RESTARTS):
            box.states = {spec.name: _process(spec.name, state, restarts)}
            (advice,) = await box.told()
            assert spec.name in advice.title and advice.guests_notice != OTHER[1], spec.name
            assert advice.tone == ("danger" if spec.critical else "warning")
            ends = state in (ProcessState.STOPPING, ProcessState.STOPPED)
            assert ("nightporter up" in advice.do) is ends, "what was ended does not come back by itself"


@pytest.mark.parametrize("part", ["store", "disk", "events", "pms"])
async def test_every_part_that_is_not_well_has_its_own_advice(
    box: Box, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(box.database.file, isolation_level=None)) as other:
        if part == "store":
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError):
                await add_session(box.database)
        elif part == "disk":
            monkeypatch.setattr("appliance.observe.vitals.shutil.disk_usage", lambda _: SimpleNamespace(free=2**20))
        elif part == "events":
            (box.spool_dir / "s1.jsonl").write_text("{}")
            os.utime(box.spool_dir / "s1.jsonl", (NOW - 900, NOW - 900))
        else:
            box.book.write_text("no database at all, and long enough to be read as one")
        health = await box.health()
        (advice,) = diagnose(health, Link.CONNECTED, None, None)
    (ill,) = [found for found in health.parts if found.status != "healthy"]
    assert ill.name == part and ill.reason
    assert advice.guests_notice != OTHER[1] and advice.do.count("\n") == 1, "what to do, and the box's own reason"


async def test_the_parts_of_the_box_are_those_that_were_walked(box: Box) -> None:
    assert {part.name for part in (await box.health()).parts} == {"store", "disk", "events", "pms"}


def test_a_box_that_is_down_by_what_it_does_not_name_is_told_all_the_same() -> None:
    health = Health(status="down", since=NOW, version="1", parts=[], processes=[])
    (advice,) = diagnose(health, Link.CONNECTED, None, None)
    assert (advice.title, advice.tone) == (UNNAMED[0], "danger")


WELL = Health(status="healthy", since=NOW, version="1", parts=[], processes=[])


def left(stage: Stage, *, last_at: float | None = NOW - 60) -> TierFigures:
    return TierFigures(
        stage=stage,
        tier="zonos",
        answers=3,
        last_at=last_at,
        left_at=NOW,
        left_because="x",
        left_cause=TierCause.SILENCE,
    )


def figures(**more: object) -> Figures:
    return make_figures().model_copy(update={"tiers": [], **more})


@pytest.mark.parametrize("stage", Stage)
def test_a_tier_that_was_left_is_told_until_it_serves_again(stage: Stage) -> None:
    (advice,) = diagnose(WELL, Link.CONNECTED, figures(tiers=[left(stage)]), None)
    assert "zonos" in advice.title and advice.guests_notice == TIERS[stage][1]
    assert "Nothing came of it" in advice.do
    assert diagnose(WELL, Link.CONNECTED, figures(tiers=[left(stage, last_at=NOW + 1)]), None) == ()


def test_a_tier_whose_process_is_down_is_told_once() -> None:
    health = WELL.model_copy(update={"status": "degraded", "processes": [_process("zonos", ProcessState.BACKING_OFF)]})
    (advice,) = diagnose(health, Link.CONNECTED, figures(tiers=[left(Stage.TTS)]), None)
    assert "(zonos)" in advice.title


@pytest.mark.parametrize("objective", Objective)
def test_a_goal_that_is_missed_is_told_by_what_the_box_counts(objective: Objective) -> None:
    report = SloReport(objectives=[_missed(goal) if goal.objective is objective else goal for goal in _counted()])
    (advice,) = diagnose(WELL, Link.CONNECTED, figures(), report)
    assert advice.guests_notice == GOALS[objective] and "24 hours" in advice.title


def _counted() -> list[SloStatus]:
    """What the appliance reports while nobody called."""
    targets = Targets(round_trip_s=1.5, recogniser_s=0.5, voice_s=0.5, answered_s=2.0, calls_at_once=8, share=0.95)
    return Slo(targets, clock=lambda: NOW).report().objectives


def _missed(goal: SloStatus) -> SloStatus:
    day = SloWindow(window="24h", good=80, total=100, share=0.8, budget_left=-3.0)
    return goal.model_copy(update={"windows": [day]})


def test_a_goal_that_is_nearly_kept_is_no_advice() -> None:
    assert diagnose(WELL, Link.CONNECTED, figures(), make_goals()) == ()


@pytest.mark.parametrize(
    ("machine", "title"),
    [
        (make_machine(cores=4, load=7.0, memory_gib=(64, 41), disk_gib=(512, 318)), "The processor has more to do"),
        (make_machine(cores=4, load=1.0, memory_gib=(64, 2), disk_gib=(512, 318)), "The memory is nearly full"),
        (make_machine(cores=4, load=1.0, memory_gib=(64, 41), disk_gib=(512, 8)), "The disk is nearly full"),
    ],
)
def test_a_machine_that_is_full_is_told(machine: object, title: str) -> None:
    (advice,) = diagnose(WELL, Link.CONNECTED, figures(machine=machine), None)
    assert advice.title.startswith(title) and advice.do.count("\n") == 1


def test_figures_of_a_box_that_does_not_answer_say_nothing() -> None:
    (advice,) = diagnose(None, Link.LOST, figures(tiers=[left(Stage.TTS)]), make_goals())
    assert "lost the box" in advice.title
