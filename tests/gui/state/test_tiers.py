"""Each tier tells by a word how it is, since when, and how often calls had to leave it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from appliance.contract.events import Stage, TierCause
from appliance.contract.figures import TierFigures
from appliance.contract.health import Health, ProcessState
from gui.state.statuses import tier_lines
from gui.state.times import tell_clock
from gui.words import keep_time_of
from tests.night import NOW
from tests.night.box import VOICE_LEFT, make_figures, make_health


@pytest.fixture(autouse=True)
def in_london() -> Iterator[None]:
    keep_time_of("Europe/London")
    yield
    keep_time_of(None)


def voice(tier: str, answers: int, *, ago_s: float | None, **more: object) -> TierFigures:
    at = None if ago_s is None else NOW - ago_s
    found = {"stage": Stage.TTS, "tier": tier, "answers": answers, "last_at": at}
    return TierFigures.model_validate(found | more)


def told(*tiers: TierFigures, health: Health | None = None) -> list[tuple[str, ...]]:
    figures = make_figures().model_copy(update={"tiers": [*tiers]})
    return [line[1:4] for line in tier_lines(figures, health, NOW)]


def all_well() -> Health:
    health = make_health()
    processes = [p.model_copy(update={"state": ProcessState.READY}) for p in health.processes]
    return health.model_copy(update={"processes": processes})


def test_the_invented_night() -> None:
    assert list(tier_lines(make_figures(), make_health(), NOW))[2:] == [
        (
            "Speaks: zonos",
            "down",
            "danger",
            f"for 4 min 40 s · 81 answers · left 2 times, last at {tell_clock(VOICE_LEFT)}",
            "it can't be reached",
        ),
        ("Speaks: piper", "serving", "good", "for 4 min 40 s · 9 answers", ""),
    ]


def test_one_that_was_left_and_runs_is_left_and_the_next_one_serves() -> None:
    left = voice("zonos", 5, ago_s=300, times_left=1, left_at=NOW - 290, left_because="x", left_cause=TierCause.TIMEOUT)
    assert told(left, voice("piper", 1, ago_s=9, since=NOW - 280), health=all_well()) == [
        ("left", "warning", f"for 4 min 50 s · 5 answers · left once, at {tell_clock(NOW - 290)}"),
        ("serving", "good", "for 4 min 40 s · 1 answer"),
    ]


def test_one_that_came_back_serves_and_the_other_stands_by() -> None:
    back = voice("zonos", 5, ago_s=5, since=NOW - 60, times_left=1, left_at=NOW - 290)
    assert told(back, voice("piper", 1, ago_s=70), health=all_well()) == [
        ("serving", "good", f"for 1 min 0 s · 5 answers · left once, at {tell_clock(NOW - 290)}"),
        ("standing by", "quiet", f"last answer at {tell_clock(NOW - 70)} · 1 answer"),
    ]


def test_one_that_took_over_serves_before_it_has_answered() -> None:
    before = voice("piper", 3, ago_s=20)
    assert [line[0] for line in told(before, voice("zonos", 0, ago_s=None, since=NOW - 2))] == [
        "standing by",
        "serving",
    ]


def test_one_that_was_never_left_serves_all_of_the_hour() -> None:
    assert told(voice("piper", 3, ago_s=20)) == [("serving", "good", "for all of this hour · 3 answers")]


@pytest.mark.parametrize("tier", ["edge", "flite"])
def test_one_that_needs_no_process_of_the_box_is_not_down_with_one(tier: str) -> None:
    assert [line[0] for line in told(voice(tier, 3, ago_s=20), health=make_health())] == ["serving"]
