"""Steps that are replayed sound as those that are run; what can't be captured is run, and told of.

Real graphs need a GPU. Elsewhere a tape stands for them, and what a capture forbids is looked for without values.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import torch
from torch import Tensor

from engine.zonos import runner as runner_module
from engine.zonos.codec import Codec
from engine.zonos.conditioning import Conditions
from engine.zonos.graphs import Graphs, PerShape, Work
from engine.zonos.memory import Memory
from engine.zonos.model import Zonos, guided
from engine.zonos.runner import Runner
from engine.zonos.sampling import Sampling
from engine.zonos.streams import Ending, Streams
from engine.zonos.weights import cast, load_model
from tests.engine.zonos.golden_set import GOLDEN, VARIANTS, golden, official
from tests.engine.zonos.test_runner import TEXTS
from tests.engine.zonos.tiny import POSITIONS, run_all, sounds, tiny_codec, tiny_dac, tiny_runner, wanted
from tests.fakes.graphs import Counted, tape

NOWHERE = torch.device("meta")


def captured(variant: str, capture: Callable[[Work], Work]) -> Runner:
    return Runner(golden(variant).model, tiny_codec(), slots=4, positions=POSITIONS, capture=capture)


@pytest.mark.parametrize("variant", VARIANTS)
def test_what_is_replayed_sounds_as_what_is_run(variant: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three speak in a step for four, and the window grows while they do."""
    monkeypatch.setattr(runner_module, "_SMALLEST_WINDOW", 32)
    taped, plain = captured(variant, tape), tiny_runner(variant)
    told: list[str] = []
    taped.warm_up(told.append)
    assert told == [f"the step for {count} streams is ready" for count in (4, 2, 1)]
    assert sorted(taped.graphs._replays) == [(count, window) for count in (1, 2, 4) for window in (32, 64, 128, 192)]
    monkeypatch.setattr(taped.graphs, "_step", lambda *_: pytest.fail("it was to be replayed"))
    found, wanted = (sounds(run_all(runner, TEXTS)) for runner in (taped, plain))
    assert all((found[key] == wanted[key]).all() for key in TEXTS)


def test_a_step_that_cannot_be_captured_is_run_and_told_of() -> None:
    steps: list[Work] = []

    def fails_for_four(work: Work) -> Work:
        steps.append(work)
        if len(steps) == 1:  # the largest comes first
            raise RuntimeError("CUDA error: operation not permitted when stream is capturing\nCompile with ...")
        return tape(work)

    runner, told = captured("transformer", fails_for_four), list[str]()
    runner.warm_up(told.append)
    assert runner.graphs.faults == {4: "CUDA error: operation not permitted when stream is capturing"}
    assert told == ["the step for 2 streams is ready", "the step for 1 streams is ready"]
    found, wanted = (sounds(run_all(each, TEXTS)) for each in (runner, tiny_runner()))
    assert all((found[key] == wanted[key]).all() for key in TEXTS)


def test_without_graphs_a_step_that_fails_is_no_matter_of_the_capture() -> None:
    def broken(_count: int, _window: int) -> None:
        raise RuntimeError("no")

    with pytest.raises(RuntimeError, match="no"):
        Graphs(broken, None).prepare([1], [64], pytest.fail)


def test_work_is_replayed_for_the_shapes_that_it_was_prepared_for() -> None:
    told: list[int] = []

    def work(x: Tensor, plus: Tensor) -> Tensor:
        told.append(len(x))
        return 2 * x + plus

    per_shape = PerShape(work, tape)
    per_shape.prepare(torch.zeros(3), torch.zeros(()))
    told.clear()
    assert per_shape(torch.tensor([1.0, 2, 3]), torch.tensor(0.5)).tolist() == [2.5, 4.5, 6.5]
    assert not told
    assert per_shape(torch.tensor([1.0]), torch.tensor(0.5)).tolist() == [2.5]
    assert told == [1]


def test_work_that_cannot_be_captured_is_done_as_it_is() -> None:
    def refuse(_: Work) -> Work:
        raise RuntimeError("CUDA error: operation not permitted when stream is capturing")

    per_shape = PerShape(torch.neg, refuse)
    per_shape.prepare(torch.zeros(2))
    assert per_shape(torch.ones(2)).tolist() == [-1, -1]


def nowhere(variant: str, sampling: Sampling = Sampling()) -> tuple[Zonos, Memory, Streams]:  # noqa: B008 - frozen
    """The official shape in bf16, on a device that has shapes and types but no values to be asked for."""
    with NOWHERE:
        model = cast(Zonos(official(variant)), torch.bfloat16)
    memory = Memory(model.config, slots=3, rows=2, length=512, device=NOWHERE, dtype=torch.bfloat16)
    return model, memory, Streams(3, 512, sampling, Ending(), NOWHERE)


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_step_asks_nothing_of_the_host(variant: str) -> None:
    model, memory, streams = nowhere(variant, Sampling(top_p=0.9, top_k=40, linear=0.5))
    with torch.inference_mode():
        prefix = model.prefix(Conditions(range(100)).with_values(speaker=np.zeros(128).tolist()), memory)
        for first in (0, 64):
            logits = model.prefill(prefix[:, first : first + 64], memory, 2, first)
        streams.begin(0, guided(logits, 2.0), position=prefix.shape[1], seed=1, limit=100)
        streams.take(guided(model.step(streams.last(3), memory, streams.at, 256), 2.0))
        assert streams.state([2, 0]).shape == (2, 3)
    with pytest.raises((RuntimeError, NotImplementedError)):
        bool(streams.sound.all())


@pytest.mark.parametrize(("variant", "most"), [("transformer", 440), ("hybrid", 1000)])
def test_a_step_is_few_operations(variant: str, most: int) -> None:
    """A GPU takes some two millionths of a second for each, however little it does; a frame lasts 11,600 of them."""
    model, memory, streams = nowhere(variant)
    with torch.inference_mode():
        model.prefill(model.prefix(Conditions(range(9)), memory), memory, 2)
        with Counted() as counted:
            streams.take(guided(model.step(streams.last(3), memory, streams.at, 256), 2.0))
    assert counted.operations.total() <= most, counted.operations


on_a_gpu = pytest.mark.skipif(not torch.cuda.is_available(), reason="needs an NVIDIA GPU")


@pytest.mark.gpu
@on_a_gpu
@pytest.mark.parametrize("variant", VARIANTS)
def test_real_graphs_sound_as_the_steps_that_they_are_of(variant: str) -> None:
    def refuse(_: Work) -> Work:
        raise RuntimeError("to be run as it is")

    gpu = torch.device("cuda")
    model, codec = load_model(GOLDEN / variant, gpu, torch.float32), Codec(tiny_dac(), gpu)
    found = []
    for capture in (None, refuse):
        runner = Runner(model, codec, slots=4, positions=POSITIONS, capture=capture)
        runner.warm_up()
        assert sorted(runner.graphs.faults) == ([1, 2, 4] if capture else [])
        found.append(sounds(run_all(runner, TEXTS)))
    replayed, run = found
    for key in TEXTS:
        assert len(replayed[key]) == len(run[key])
        assert np.abs(replayed[key] - run[key]).max() < 1e-3


@pytest.mark.gpu
@on_a_gpu
def test_on_a_gpu_a_step_does_not_make_the_host_wait() -> None:
    gpu = torch.device("cuda")
    model, codec = load_model(GOLDEN / "hybrid", gpu, torch.float32), Codec(tiny_dac(), gpu)
    runner = Runner(model, codec, slots=2, positions=POSITIONS)
    runner.warm_up()
    runner.submit("a", wanted(1, frames=100))
    runner.step()
    torch.cuda.set_sync_debug_mode("error")
    try:
        for _ in range(60):
            runner.step()
    finally:
        torch.cuda.set_sync_debug_mode("default")
