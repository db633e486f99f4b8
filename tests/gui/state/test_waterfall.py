"""A turn's latency as segments."""

from __future__ import annotations

import pytest

from appliance.contract.events import Wait, WaitedFor
from gui.state.waterfall import MEANINGS, Step, cut_segments, tell_cause, tell_flags
from tests.gui.state.history import LATENCY


def test_segments_add_up_in_order_and_name_their_tiers() -> None:
    segments = cut_segments(LATENCY)
    assert [(s.step, s.time_ms, s.tier) for s in segments] == [
        (Step.WORDS, 100, "moonshine"),
        (Step.DECISION, 50, None),
        (Step.BRAIN, 200, "scripted"),
        (Step.TOOL, 0, None),
        (Step.VOICE, 100, "piper"),
        (Step.PLAYOUT, 50, None),
    ]
    assert sum(s.time_s for s in segments) == pytest.approx(LATENCY.total_s)


@pytest.mark.parametrize(
    ("changes", "flags"),
    [
        ({}, []),
        ({"speculative": True}, ["prepared"]),
        ({"cached": True}, ["from cache"]),
        ({"speculative": True, "cached": True}, ["prepared", "from cache"]),
    ],
)
def test_what_made_it_quick_is_told_in_words(changes: dict[str, bool], flags: list[str]) -> None:
    assert tell_flags(LATENCY.model_copy(update=changes)) == flags


@pytest.mark.parametrize(
    ("waited_for", "told"),
    [
        (None, ""),
        (WaitedFor(wait=Wait.TOOL, name="find_rooms"), "the hotel's system (find_rooms)"),
        (WaitedFor(wait=Wait.QUEUE, name="moonshine"), "the recogniser, which was busy with other guests (moonshine)"),
        (WaitedFor(wait=Wait.BRAIN), "an answer"),
    ],
)
def test_a_late_reply_says_what_it_waited_for(waited_for: WaitedFor | None, told: str) -> None:
    late = LATENCY.model_copy(update={"waited_for": waited_for})
    assert tell_cause(late) == (told and f"It came late: the guest waited for {told}.")


def test_every_step_has_its_meaning() -> None:
    assert set(MEANINGS) == set(Step)
