"""Many streams in one batch: each sounds as if it were alone, whoever joins, leaves or fails."""

from __future__ import annotations

import random
import sys
from functools import cache
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from torch import Tensor

from engine.models.scheduler import Rank
from engine.zonos.codec import HOP, Codec, Samples
from engine.zonos.conditioning import Conditions
from engine.zonos.config import CODEBOOKS
from engine.zonos.runner import Heard, Runner
from engine.zonos.scheduler import FIRST_PART, Full
from tests.engine.zonos.golden_set import VARIANTS, golden, memory_for
from tests.engine.zonos.tiny import POSITIONS, run_all, sounds, tiny_codec, tiny_runner, wanted

TEXTS = {str(seed): wanted(seed, frames=20 + 5 * seed, phonemes=8 + seed) for seed in range(6)}
CLOSE = 1e-4


@cache
def alone(variant: str = "transformer") -> dict[str, Samples]:
    found: dict[str, Samples] = {}
    for key, text in TEXTS.items():
        found |= sounds(run_all(tiny_runner(variant, slots=1), {key: text}))
    return found


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_batch_sounds_as_each_does_alone(variant: str) -> None:
    """Six texts for four slots: two of them begin in the middle of the others."""
    together = sounds(run_all(tiny_runner(variant), TEXTS))
    assert {key: len(each) for key, each in together.items()} == {
        key: len(each) for key, each in alone(variant).items()
    }
    for key, each in alone(variant).items():
        assert np.abs(together[key] - each).max() < CLOSE


def test_chunks_sound_as_the_whole_run_decoded_at_once() -> None:
    runner = tiny_runner(slots=1)
    runner.submit("a", wanted(1, frames=70))
    heard, upright = [], torch.zeros(0)
    while not runner.is_idle:
        upright = runner._streams.frames(0, 0, 70)
        heard += runner.step()
    frames = len(sounds(heard)["a"]) // 512
    whole = tiny_codec().decode(upright[None, :, :frames])[0].numpy()
    assert frames == 70
    assert np.abs(sounds(heard)["a"] - whole)[8 * 512 :].max() < 1e-5, "all behind the first seam"
    assert len(heard) > 2


def test_the_first_sound_comes_after_nineteen_steps_and_no_chunk_is_late() -> None:
    runner = tiny_runner(slots=1)
    runner.submit("a", wanted(1, frames=70))
    lengths = [sum(len(each.samples) for each in runner.step()) // 512 for _ in range(60)]
    assert [(step, frames) for step, frames in enumerate(lengths) if frames] == [(18, 7), (32, 9), (48, 16)]


@pytest.mark.parametrize("variant", VARIANTS)
def test_warming_up_leaves_no_trace(variant: str) -> None:
    cold, warm, told = tiny_runner(variant), tiny_runner(variant), list[str]()
    warm.warm_up(told.append)
    assert len(told) == 3
    for layer in warm._memory.of(0, 5):
        assert not any(each.any() for each in (getattr(layer, name) for name in layer.__slots__))
    a, b = (sounds(run_all(runner, TEXTS)) for runner in (cold, warm))
    assert all((a[key] == b[key]).all() for key in TEXTS)


def test_the_codec_is_made_ready_with_the_library_that_it_will_use(monkeypatch: pytest.MonkeyPatch) -> None:
    """It was off for a while: the codec's graphs took seven times as long."""
    used: list[bool] = []

    def decode(_: Codec, codes: Tensor) -> Tensor:
        used.append(torch.backends.cudnn.enabled)
        return torch.zeros(len(codes), HOP * codes.shape[2])

    monkeypatch.setattr(Codec, "decode", decode)
    tiny_runner().warm_up()
    assert used
    assert all(used)


def test_a_cancel_in_mid_word_frees_the_slot_at_once_and_nobody_else_hears_it() -> None:
    runner, heard = tiny_runner(slots=3, queue=64), list[Heard]()
    for key, text in TEXTS.items():
        runner.submit(key, text, Rank.SOON)
    for _ in range(25):
        heard += runner.step()
    assert runner.scheduler.speaking == ["0", "1", "2"]
    runner.cancel("0")
    runner.cancel("0")
    assert runner.scheduler.speaking == ["2", "1"]
    heard += runner.step()
    assert runner.scheduler.speaking == ["2", "1", "3"], "the next one has the slot"
    while not runner.is_idle:
        heard += runner.step()
    found = sounds(heard)
    assert not any(each.over for each in heard if each.key == "0")
    for key, sound in alone().items():
        if key != "0":
            assert np.abs(found[key] - sound).max() < CLOSE


def test_two_hundred_random_joins_and_leaves_leave_nothing_behind() -> None:
    chance, runner = random.Random(11), tiny_runner(slots=8, queue=6)
    tensors = [
        each.data_ptr() for layer in runner._memory.layers for each in (getattr(layer, n) for n in layer.__slots__)
    ]
    open_keys, over, joins, leaves, number = set[str](), 0, 0, 0, 0
    while joins < 200:
        if chance.random() < 0.4:
            number += 1
            try:
                runner.submit(str(number), wanted(number, frames=chance.randint(1, 40)), chance.choice(list(Rank)))
                open_keys.add(str(number))
                joins += 1
            except Full:
                leaves += 1
                runner.cancel(chance.choice(sorted(open_keys)))
        if open_keys and chance.random() < 0.15:
            runner.cancel(chance.choice(sorted(open_keys)))
        for each in runner.step():
            over += each.over
            assert not each.fault
        open_keys &= {*runner._by_key, *runner._wanted}
        assert set(runner.scheduler.speaking) == set(runner._by_key)
        assert len(runner.scheduler.speaking) + runner.scheduler.queued == len(open_keys)
    while not runner.is_idle:
        over += sum(each.over for each in runner.step())
    assert over > 20
    assert (runner.scheduler.speaking, runner.scheduler.queued, runner._handovers) == ([], 0, [])
    assert not runner.scheduler._lasts_until
    assert not runner._streams.left.any()
    assert runner._newcomer is None
    assert tensors == [
        each.data_ptr() for layer in runner._memory.layers for each in (getattr(layer, n) for n in layer.__slots__)
    ]
    again = sounds(run_all(runner, TEXTS))
    for key, sound in alone().items():
        assert np.abs(again[key] - sound).max() < CLOSE, "and what comes after sounds as ever"


def test_a_stream_that_is_no_number_fails_alone() -> None:
    broken = wanted(9)
    texts = {**TEXTS, "bad": type(broken)(broken.conditions.with_values(speaking_rate=[float("nan")]), 9, 30)}
    heard = run_all(tiny_runner(slots=8), texts)
    assert [each.fault for each in heard if each.key == "bad"] == ["the model gave what is no number"]
    found = sounds(heard)
    for key, each in alone().items():
        assert np.abs(found[key] - each).max() < CLOSE


def test_a_text_that_does_not_fit_fails_alone() -> None:
    heard = run_all(tiny_runner(), {"long": wanted(1, phonemes=POSITIONS), "short": wanted(2)})
    assert [(each.key, each.over) for each in heard if each.fault] == [("long", True)]
    assert len(sounds(heard)["short"]) == 30 * 512


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_long_text_comes_in_by_parts_while_others_speak(variant: str) -> None:
    """Nobody misses a step meanwhile, and both sound as ever."""
    texts = {"speaks": wanted(1, frames=40), "long": wanted(2, frames=20, phonemes=3 * FIRST_PART)}

    def fresh() -> Runner:
        return Runner(golden(variant).model, tiny_codec(), slots=3, positions=300, clock=lambda: 0.0)

    runner = fresh()
    runner.submit("speaks", texts["speaks"])
    heard = [*runner.step(), *runner.step()]
    runner.submit("long", texts["long"])
    columns = []
    while runner.scheduler.queued:
        heard += runner.step()
        columns.append(runner._by_key["speaks"].column)
    assert columns == [4, 5, 6, 7], "192 phonemes and what else is told are four parts"
    while not runner.is_idle:
        heard += runner.step()
    for key, text in texts.items():
        assert np.abs(sounds(heard)[key] - sounds(run_all(fresh(), {key: text}))[key]).max() < CLOSE


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("length", [5, 40])
def test_a_text_that_is_filled_up_to_a_size_is_known_as_it_is(variant: str, length: int) -> None:
    """A GPU replays one size for all shorter texts; the recurrence's chunks are shorter and longer than this one."""
    model = golden(variant).model
    exact, filled = memory_for(model), memory_for(model)
    prefix = model.prefix(Conditions([7] * 60).with_values(language_id=[19]), exact)[:, :64]
    with torch.inference_mode():
        wanted = model.prefill(prefix[:, :length], exact, 0)
        found = model.prefill(prefix, filled, 0, count=torch.tensor(length))
        codes, at = torch.zeros(1, CODEBOOKS, dtype=torch.long), torch.tensor([length])
        next_wanted, next_found = (model.step(codes, memory, at, 128) for memory in (exact, filled))
    torch.testing.assert_close(found, wanted, atol=CLOSE, rtol=CLOSE)
    torch.testing.assert_close(next_found, next_wanted, atol=CLOSE, rtol=CLOSE)


def test_a_cancel_half_way_in_leaves_nothing_for_the_next() -> None:
    runner = Runner(golden("hybrid").model, tiny_codec(), slots=2, positions=300, clock=lambda: 0.0)
    runner.submit("speaks", wanted(1))
    runner.step()
    runner.submit("long", wanted(2, phonemes=3 * FIRST_PART))
    runner.step()
    assert (runner.scheduler.speaking, runner.scheduler.queued) == (["speaks"], 1)
    runner.cancel("speaks")
    assert not runner.is_idle
    runner.cancel("long")
    assert (runner.is_idle, runner._newcomer) == (True, None)
    found = sounds(run_all(runner, {"1": TEXTS["1"]}))["1"]
    assert np.abs(found - alone("hybrid")["1"]).max() < CLOSE


def test_out_of_memory_fails_one_stream_and_the_next_one_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    runner = tiny_runner(slots=2)
    prefill = type(golden("transformer").model).prefill

    def exhausted(*_: object) -> None:
        monkeypatch.setattr(type(golden("transformer").model), "prefill", prefill)
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(type(golden("transformer").model), "prefill", exhausted)
    heard = run_all(runner, {"first": wanted(1), "second": wanted(2)})
    assert [(each.key, each.fault) for each in heard if each.fault] == [("first", "CUDA out of memory")]
    assert len(sounds(heard)["second"]) == 30 * 512


@pytest.mark.parametrize("why", ["No module named 'triton'", "Failed to find C compiler. Please specify via CC"])
def test_where_nothing_can_be_compiled_steps_are_worked_out_by_plain_pytorch(
    why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError(f"{why}\nand much more")

    monkeypatch.setitem(sys.modules, "engine.zonos.fused.step", SimpleNamespace(FusedStep=fails))
    monkeypatch.setitem(sys.modules, "engine.zonos.fused.decoder", SimpleNamespace(FusedDecoder=fails))
    runner = tiny_runner()
    step, decode = runner._fused(tiny_codec())
    assert (step, decode) == (runner._step_of, tiny_codec().decode)
    assert runner.unfused == why


def test_without_guidance_there_is_one_row_a_stream() -> None:
    runner = Runner(golden("transformer").model, tiny_codec(), slots=2, guidance=None, positions=POSITIONS)
    assert len(sounds(run_all(runner, {"a": wanted(1)}))["a"]) == 30 * 512
    assert runner._memory.rows == 1


def test_a_seed_says_the_same_again_and_another_does_not() -> None:
    once, again, other = (
        sounds(run_all(tiny_runner(slots=1), {"a": type(TEXTS["1"])(TEXTS["1"].conditions, seed, 25)}))["a"]
        for seed in (5, 5, 6)
    )
    assert (once == again).all()
    assert np.abs(once[: len(other)] - other[: len(once)]).max() > 0.01
