"""Turns into figures: what counts as a wait, a cut-off, no answer, and which peer is the better one."""

from __future__ import annotations

import pytest

from tests.bench.figures import Call, Run, Turn, Usage, quantile, ratios_to_better_peer, summarize

USAGE = Usage(cpu_s=12.0, start_cpu_s=3.0, peak_memory_mb=600.0, ready_memory_mb=400.0)


def turn(wait_s: float | None, *, spoke_into: bool = False) -> Turn:
    return Turn("What time is breakfast?", said_s=1.5, wait_s=wait_s, spoke_into=spoke_into)


def run(system: str, *calls: Call, callers: int = 1, usage: Usage = USAGE) -> Run:
    return Run(system, callers, calls, usage)


def call(*turns: Turn, first_word_s: float | None = 0.5) -> Call:
    return Call(turns, first_word_s, None if first_word_s is None else first_word_s + 0.2)


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [([], 0.5, None), ([0.7], 0.95, 0.7), ([3.0, 1.0, 2.0], 0.5, 2.0), ([0.0, 1.0], 0.95, 0.95)],
)
def test_a_quantile_is_linear_between_neighbours(values: list[float], share: float, expected: float | None) -> None:
    assert quantile(values, share) == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize(
    ("said", "answered"),
    [(turn(0.8), True), (turn(None), False), (turn(None, spoke_into=True), True), (turn(0.3, spoke_into=True), True)],
)
def test_a_turn_is_answered_by_a_wait_or_by_being_cut_off(said: Turn, answered: bool) -> None:
    assert said.is_answered is answered


def test_a_wait_after_a_cut_off_sentence_is_not_counted_as_a_wait() -> None:
    row = summarize([run("product", call(turn(1.0), turn(0.1, spoke_into=True), turn(2.0), turn(None)))])
    assert (row.turns, row.spoke_into, row.unanswered) == (4, 1, 1)
    assert row.wait_p50_s == pytest.approx(1.5)


def test_all_repeats_make_one_row_and_each_keeps_its_median() -> None:
    row = summarize([run("product", call(turn(1.0))), run("product", call(turn(3.0), first_word_s=None))])
    assert row.repeats == 2
    assert row.wait_p50_s == pytest.approx(2.0)
    assert row.repeat_p50_s == pytest.approx((1.0, 3.0))
    assert row.first_word_p50_s == row.first_word_max_s == pytest.approx(0.5)
    assert row.first_word_from_asking_p50_s == pytest.approx(0.7)


def test_cpu_and_memory_are_per_call() -> None:
    row = summarize([run("product", call(turn(1.0)), call(turn(1.0)), call(turn(1.0)), callers=3)])
    assert (row.cpu_per_call_s, row.memory_per_call_mb) == pytest.approx((4.0, 200.0))


def test_a_call_that_was_never_answered_still_makes_a_row() -> None:
    row = summarize([run("livekit", Call((turn(None),), None, None, broken="the line broke"))])
    assert (row.wait_p50_s, row.first_word_max_s, row.broken_calls) == (None, None, 1)


def test_runs_of_two_systems_make_no_row() -> None:
    with pytest.raises(ValueError, match="one system"):
        summarize([run("livekit", call(turn(1.0))), run("pipecat", call(turn(1.0)))])


def test_ratios_are_to_the_better_peer_with_as_many_callers() -> None:
    product = summarize([run("product", call(turn(0.5)))])
    peers = [
        summarize([run("livekit", call(turn(1.0)))]),
        summarize([run("pipecat", call(turn(0.8)))]),
        summarize([run("pipecat", call(turn(0.1)), call(turn(0.1)), callers=2)]),
    ]
    ratios = ratios_to_better_peer(product, peers, frozenset())
    assert ratios["wait_p50_s"] == pytest.approx(0.5 / 0.8)


def test_who_waits_in_the_room_has_no_first_word_to_compare() -> None:
    product = summarize([run("product", call(turn(0.5), first_word_s=0.6))])
    livekit = summarize([run("livekit", call(turn(1.0), first_word_s=1.2))])
    pipecat = summarize([run("pipecat", call(turn(0.8), first_word_s=0.3))])
    waiting = frozenset({"pipecat"})
    assert ratios_to_better_peer(product, [livekit, pipecat], waiting)["first_word_p50_s"] == pytest.approx(0.5)
    assert "first_word_p50_s" not in ratios_to_better_peer(pipecat, [livekit, pipecat], waiting)


def test_without_a_peer_there_are_no_ratios() -> None:
    assert ratios_to_better_peer(summarize([run("product", call(turn(0.5)))]), [], frozenset()) == {}
