"""Histories: what happens, when, and what the policy does about it."""

import itertools
import random

import pytest

from appliance.contract.health import ProcessState
from appliance.contract.told import Told
from appliance.supervisor.policy import (
    Action,
    Ended,
    Event,
    Fleet,
    Kill,
    Patience,
    Probed,
    Process,
    Rule,
    Start,
    Started,
    Stop,
    StopAsked,
    Tick,
    new_fleet,
    next_look,
    step,
)

RULES = {"livekit": Rule(ready_timeout_s=10), "stt": Rule(ready_timeout_s=60), "worker": Rule(("livekit",), 20)}
ALONE = {"livekit": Rule(ready_timeout_s=10)}

BAD = Told(code="bad")


class History:
    """Plays events at times and keeps what came of them."""

    def __init__(self, rules: dict[str, Rule] = RULES) -> None:
        self.fleet: Fleet = new_fleet(rules, Patience(), 0.0)
        self.actions: list[Action] = []
        self._pids = itertools.count(100)

    def at(self, now: float, *events: Event) -> list[Action]:
        self.actions = []
        for event in events or (Tick(),):
            self.fleet, actions = step(self.fleet, event, now)
            self.actions += actions
        return self.actions

    def up(self, now: float, name: str) -> list[Action]:
        """It was started and answers."""
        pid = next(self._pids)
        return self.at(now, Started(name, pid), Probed(name, pid, None))

    def probed(self, now: float, name: str, problem: str | None) -> list[Action]:
        pid = self[name].pid
        assert pid is not None
        return self.at(now, Probed(name, pid, None if problem is None else Told(code=problem)))

    def states(self) -> list[str]:
        return [p.state.value for p in self.fleet.processes.values()]

    def __getitem__(self, name: str) -> Process:
        return self.fleet.processes[name]


def test_what_needs_nothing_starts_together_and_the_worker_after_livekit() -> None:
    history = History()
    assert history.at(0) == [Start("livekit"), Start("stt")]
    assert history.states() == ["starting", "starting", "waiting"]
    assert history.up(1, "stt") == []
    assert history.up(2, "livekit") == [Start("worker")]
    assert history.up(3, "worker") == []
    assert history.states() == ["ready"] * 3
    assert next_look(history.fleet) is None


def test_delays_double_up_to_half_a_minute() -> None:
    history = History(ALONE)
    assert history.at(0) == [Start("livekit")]
    now, delays = 0.0, []
    for _ in range(9):
        assert history.at(now, Started("livekit", 1), Ended("livekit", Told(code="ended with exit code 0"))) == []
        look = next_look(history.fleet)
        assert look is not None
        assert history.at(look - 0.001) == []
        assert history.at(look) == [Start("livekit")]
        delays.append(look - now)
        now = look
    assert delays == [0.5, 1, 2, 4, 8, 16, 30, 30, 30]
    assert history["livekit"].restarts == 9 and not history["livekit"].was_ready


def test_a_minute_of_being_well_is_forgiven_and_started_again_at_once() -> None:
    history = History(ALONE)
    history.at(0)
    history.at(0, Ended("livekit", Told(code="x")))
    history.at(0.5)
    history.at(0.5, Ended("livekit", Told(code="x")))
    history.at(1.5)
    history.up(2, "livekit")
    assert history.at(61.9, Ended("livekit", Told(code="was killed by SIGKILL"))) == []
    assert next_look(history.fleet) == pytest.approx(61.9 + 2.0)
    assert str(history["livekit"].reason) == "was killed by SIGKILL"
    assert history.at(64) == [Start("livekit")]
    history.up(65, "livekit")
    assert history.at(125, Ended("livekit", Told(code="was killed by SIGKILL"))) == [Start("livekit")]
    assert history.at(125.1, Ended("livekit", Told(code="ended with exit code 1"))) == []
    assert next_look(history.fleet) == pytest.approx(125.1 + 1.0), "the second failure in a row"


def test_an_exit_code_of_zero_while_starting_is_a_failure() -> None:
    history = History(ALONE)
    history.at(0)
    history.at(0.1, Started("livekit", 1), Ended("livekit", Told(code="ended with exit code 0")))
    assert history.states() == ["backing_off"]


def test_not_ready_in_time_is_killed_and_tried_again_only_when_it_is_gone() -> None:
    history = History(ALONE)
    history.at(0)
    history.at(0.1, Started("livekit", 1), Probed("livekit", 1, Told(code="connection refused")))
    assert next_look(history.fleet) == 10
    assert history.at(9.99) == []
    assert history.at(10) == [Kill("livekit")]
    assert str(history["livekit"].reason) == "was not ready in 10 s: connection refused"
    assert next_look(history.fleet) is None
    assert history.at(15) == []
    assert history.at(16, Ended("livekit", Told(code="was killed by SIGKILL"))) == [Start("livekit")]
    assert str(history["livekit"].reason) == "was not ready in 10 s: connection refused"


def test_three_bad_answers_in_a_row_are_too_many() -> None:
    history = History(ALONE)
    history.at(0)
    history.up(1, "livekit")
    for now, problem in enumerate(["406", "406", None, "406", "406"], start=2):
        assert history.probed(now, "livekit", problem) == []
        assert history.states() == ["ready"]
    assert history.probed(9, "livekit", "406") == [Kill("livekit")]
    assert str(history["livekit"].reason) == "stopped answering: 406"


def test_a_late_answer_of_the_one_before_does_not_count() -> None:
    history = History(ALONE)
    history.at(0)
    history.at(0, Started("livekit", 1), Ended("livekit", Told(code="x")))
    history.at(0.5)
    history.at(0.6, Probed("livekit", 1, None), Started("livekit", 2), Probed("livekit", 1, None))
    assert history.states() == ["starting"]
    history.at(0.7, Probed("livekit", 2, None))
    assert history.states() == ["ready"]


def test_the_worker_is_not_blamed_while_livekit_is_away() -> None:
    history = History()
    history.at(0)
    for name in ("livekit", "stt", "worker"):
        history.up(1, name)
    history.at(2, Ended("livekit", Told(code="was killed by SIGKILL")))
    for now in (3, 4, 5, 6):
        assert Kill("worker") not in history.probed(now, "worker", "503")
    assert history.states() == ["starting", "ready", "ready"]
    history.up(7, "livekit")
    assert [history.probed(now, "worker", "503") for now in (8, 9, 10)] == [[], [], [Kill("worker")]]


def test_a_worker_that_dies_while_livekit_is_away_waits_for_it() -> None:
    history = History()
    history.at(0)
    for name in ("livekit", "stt", "worker"):
        history.up(1, name)
    history.at(2, Ended("livekit", Told(code="x")), Ended("worker", Told(code="x")))
    assert history.at(2.5) == [Start("livekit")]
    assert history.states() == ["starting", "ready", "waiting"]
    assert history.up(3, "livekit") == [Start("worker")]


def test_what_can_not_be_started_backs_off() -> None:
    history = History(ALONE)
    history.at(0)
    history.at(0, Ended("livekit", Told(code="can't be started: no such file")))
    assert history.states() == ["backing_off"] and not history["livekit"].alive


def test_stopping_ends_dependents_first() -> None:
    history = History()
    history.at(0)
    for name in ("livekit", "stt", "worker"):
        history.up(1, name)
    assert history.at(2, StopAsked()) == [Stop("worker"), Stop("stt")]
    assert history.states() == ["ready", "stopping", "stopping"]
    assert history.at(3, Ended("stt", Told(code="x"))) == []
    assert history.at(3, StopAsked()) == []
    assert history.at(4, Ended("worker", Told(code="x"))) == [Stop("livekit")]
    assert not history.fleet.is_over
    assert history.at(5, Ended("livekit", Told(code="x"))) == []
    assert history.fleet.is_over


def test_stopping_before_anything_runs_is_over_at_once() -> None:
    history = History()
    assert history.at(0, StopAsked()) == []
    assert history.fleet.is_over


def test_stopping_while_one_backs_off_and_one_is_being_killed() -> None:
    history = History()
    history.at(0)
    history.at(1, Ended("livekit", Told(code="x")))
    assert history.at(60) == [Start("livekit"), Kill("stt")]
    assert set(history.at(61, StopAsked())) == {Stop("stt"), Stop("livekit")}
    history.at(62, Ended("stt", Told(code="x")), Ended("livekit", Told(code="x")))
    assert history.fleet.is_over and next_look(history.fleet) is None


def test_a_need_must_be_listed_first() -> None:
    with pytest.raises(ValueError, match="worker needs livekit"):
        new_fleet({"worker": Rule(("livekit",)), "livekit": Rule()}, Patience(), 0)


@pytest.mark.parametrize("seed", range(30))
def test_no_history_starts_a_second_copy_or_never_ends(seed: int) -> None:
    """Random worlds: at most one copy of each at any time, and asking to stop always ends all of them."""
    dice = random.Random(seed)
    history, running, pids, now = History(), dict[str, int](), itertools.count(1), 0.0

    def obey(actions: list[Action]) -> None:
        for action in actions:
            if isinstance(action, Start):
                assert action.name not in running
                running[action.name] = next(pids)
                obey(history.at(now, Started(action.name, running[action.name])))
            else:
                assert action.name in running

    for _ in range(300):
        now += dice.expovariate(1.0)
        events: list[Event] = [Tick()]
        for name, pid in running.items():
            events += [
                Ended(name, Told(code="x")),
                Probed(name, pid, dice.choice([None, BAD])),
                Probed(name, pid - 1, None),
            ]
        event = dice.choice(events)
        if isinstance(event, Ended):
            del running[event.name]
        obey(history.at(now, event))
        alive = {name for name, p in history.fleet.processes.items() if p.alive}
        assert alive == set(running)
        assert all(p.alive for p in history.fleet.processes.values() if p.state is ProcessState.READY)
    obey(history.at(now, StopAsked()))
    while running:
        name, _ = running.popitem()
        obey(history.at(now, Ended(name, Told(code="x"))))
    assert history.fleet.is_over
