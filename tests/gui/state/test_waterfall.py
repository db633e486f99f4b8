"""A turn's latency as segments."""

from __future__ import annotations

import pytest

from gui.state.waterfall import MEANINGS, Step, cut_segments, tell_flags
from tests.gui.state.history import LATENCY


def test_segments_add_up_in_order_and_name_their_tiers() -> None:
    segments = cut_segments(LATENCY)
    assert [(s.step, s.time_ms, s.tier) for s in segments] == [
        (Step.WORDS, 100, "moonshine"),
        (Step.DECISION, 50, None),
        (Step.BRAIN, 200, "scripted"),
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


def test_every_step_has_its_meaning() -> None:
    assert set(MEANINGS) == set(Step)
