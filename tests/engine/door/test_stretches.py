"""Edges of speech from probabilities alone."""

from __future__ import annotations

import pytest

from engine.door.stretches import WINDOW_S, Edge, Stretches

VOICE, QUIET = 0.9, 0.1


def edges(*runs: tuple[float, float]) -> list[tuple[Edge, float]]:
    """Runs of (seconds, probability); the edges with their times."""
    stretches, at, found = Stretches(), 0.0, []
    for seconds, probability in runs:
        for _ in range(round(seconds / WINDOW_S)):
            at += WINDOW_S
            if (edge := stretches.feed(probability)) is not None:
                found.append((edge, round(at, 2)))
    return found


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ([(2, QUIET)], []),
        ([(1, QUIET), (0.032, VOICE), (1, QUIET)], []),  # a click
        ([(0.96, QUIET), (1, VOICE), (2, QUIET)], [(Edge.BEGAN, 1.02), (Edge.ENDED, 2.66)]),
        ([(0.064, VOICE), (1, VOICE), (0.5, QUIET), (1, VOICE)], [(Edge.BEGAN, 0.06)]),  # a breath
        ([(0.064, VOICE), (9, VOICE), (0.3, QUIET)], [(Edge.BEGAN, 0.06), (Edge.ENDED, 9.28)]),  # a breath after long
        ([(0.064, VOICE), (1, 0.4), (1, QUIET)], [(Edge.BEGAN, 0.06), (Edge.ENDED, 1.76)]),  # a voice that fades
    ],
)
def test_edges(runs: list[tuple[float, float]], expected: list[tuple[Edge, float]]) -> None:
    found = edges(*runs)
    assert [edge for edge, _ in found] == [edge for edge, _ in expected]
    assert [at for _, at in found] == pytest.approx([at for _, at in expected], abs=0.04)


def test_speech_without_a_breath_is_cut_and_goes_on() -> None:
    found = edges((40, VOICE))
    assert [edge for edge, _ in found] == [Edge.BEGAN, Edge.ENDED] * 2 + [Edge.BEGAN]
    lengths = [b - a for (_, a), (_, b) in zip(found[::2], found[1::2], strict=False)]
    assert all(length == pytest.approx(15, abs=0.1) for length in lengths)
