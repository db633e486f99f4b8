"""The fused step gives what the plain one gives. Its kernels run on the CPU here, by Triton's own interpreter."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import torch
from torch import Tensor

from engine.zonos.codec import Codec
from engine.zonos.config import CODEBOOKS, CODES, MASK
from engine.zonos.memory import KeyValues, Memory
from engine.zonos.model import Zonos, guided
from engine.zonos.sampling import Sampling
from engine.zonos.streams import Ending, Streams
from tests.engine.zonos.golden_set import CPU, VARIANTS, golden, memory_for, shaped
from tests.engine.zonos.tiny import tiny_dac

triton = pytest.importorskip("triton", reason="it comes with torch where there are GPUs for it")
from engine.zonos.fused.choice import can_choose, take  # noqa: E402
from engine.zonos.fused.decoder import FusedDecoder  # noqa: E402
from engine.zonos.fused.step import FusedStep  # noqa: E402

WINDOW, LENGTH, SLOTS = 256, 320, 3
HERE = CPU if triton.knobs.runtime.interpret else torch.device("cuda")
KINDS = (
    [("transformer", 1), ("hybrid", 2)] if HERE == CPU else [(variant, rows) for variant in VARIANTS for rows in (1, 2)]
)
"""Of model, and rows for each stream: interpreted, one takes a minute."""


def model_of(variant: str) -> Zonos:
    torch.manual_seed(5)
    kinds_of_layer = 2 if variant == "hybrid" else 1
    config = shaped(variant, width=1024, layers=kinds_of_layer, attention_every=kinds_of_layer)
    return Zonos(replace(config, mlp_width=256)).to(HERE)


def streams_of(sampling: Sampling, ending: Ending = Ending()) -> Streams:  # noqa: B008 - frozen
    """In the middle of a sentence, about to begin, and over; their pasts are shorter and longer than a part."""
    streams = Streams(SLOTS, 400, sampling, ending, HERE)
    torch.manual_seed(2)
    streams.codes.copy_(torch.randint(0, 1024, streams.codes.shape))
    streams.at.copy_(torch.tensor([200, 37, 64]))
    streams.column.copy_(torch.tensor([150, 3, 20]))
    streams.seed.copy_(torch.tensor([-7, 12345678901, 3]))
    streams.limit.copy_(torch.tensor([380, 380, 380]))
    streams.left.copy_(torch.tensor([10 + ending.extra, 10 + ending.extra, 0]))
    return streams


def memory_of(model: Zonos, rows: int) -> Memory:
    memory = Memory(model.config, slots=SLOTS, rows=rows, length=LENGTH, device=HERE, dtype=torch.float32)
    torch.manual_seed(3)
    for each in tensors(memory):
        each.normal_()
    return memory


def tensors(memory: Memory) -> list[Tensor]:
    found: list[Tensor] = []
    for layer in memory.layers:
        found += [layer.both] if isinstance(layer, KeyValues) else [layer.conv, layer.state]
    return found


def state_of(streams: Streams) -> dict[str, list[Any]]:
    names = ("codes", "column", "at", "left", "sound")
    return {name: getattr(streams, name).tolist() for name in names}


@pytest.mark.parametrize(("variant", "rows"), KINDS)
def test_a_fused_step_is_a_plain_step(variant: str, rows: int) -> None:
    model, how, scale = model_of(variant), Sampling(), 2.0 if rows == 2 else 1.0
    plain, other = (memory_of(model, rows) for _ in range(2))
    wanted, found = streams_of(how), streams_of(how)
    step = FusedStep(model, other, found, scale)
    with torch.inference_mode():
        for _ in range(2):
            logits = model.step(wanted.last(SLOTS), plain, wanted.at, WINDOW)
            wanted.take(guided(logits, scale))
            step(SLOTS, WINDOW)
            assert state_of(found) == state_of(wanted)
    for one, wanted_one in zip(tensors(other), tensors(plain), strict=True):
        torch.testing.assert_close(one, wanted_one, atol=1e-5, rtol=1e-4)


HABITS = [
    (Sampling(), Ending(), 2, 16),
    (Sampling(temperature=0.7, min_p=0.0, repetition_penalty=1.0), Ending(bias=-6.93, extra=6), 1, 4),
    (Sampling(min_p=0.3, repetition_penalty=5.0), Ending(bias=40.0, extra=2), 2, 4),  # all want to end
]


@pytest.mark.parametrize(("how", "ending", "rows", "steps"), HABITS)
def test_a_column_is_chosen_and_ended_alike(how: Sampling, ending: Ending, rows: int, steps: int) -> None:
    """One stream ends at its longest column, one by its own wish, one is over from the start; sixteen steps see the
    first to its end."""
    wanted, found = streams_of(how, ending), streams_of(how, ending)
    for streams in (wanted, found):
        streams.limit[0] = 155 if steps > 8 else 152
    noise = torch.Generator().manual_seed(4)
    for number in range(steps):
        logits = 4 * torch.randn(SLOTS * rows, CODEBOOKS, 1032, generator=noise).to(HERE)
        logits[..., MASK:] = torch.nan  # rows of the heads that are nobody's
        take(logits, 2.0, found, rows)
        wanted.take(guided(logits[..., :MASK].unflatten(0, (SLOTS, rows)), 2.0))
        assert state_of(found) == state_of(wanted), number
    assert (wanted.left[0] == 0) == (steps > 8)


@pytest.mark.filterwarnings("ignore:All-NaN:RuntimeWarning")
def test_a_stream_that_is_no_number_is_told_of_alone() -> None:
    streams = streams_of(Sampling())
    logits = torch.zeros(SLOTS * 2, CODEBOOKS, 1032, device=HERE)
    logits[3, 8, 7] = torch.nan
    take(logits, 2.0, streams, 2)
    assert streams.sound.tolist() == [True, False, True]


def test_what_no_kernel_is_made_for_is_left_to_plain_pytorch() -> None:
    filters = (Sampling(top_p=0.9), Sampling(top_k=40), Sampling(linear=0.5), Sampling(temperature=0))
    assert not any(can_choose(how) for how in filters)
    tiny = golden("hybrid").model
    with pytest.raises(ValueError, match="heads and states of"):
        FusedStep(tiny, memory_for(tiny), streams_of(Sampling()), 1.0)


def test_the_fused_decoder_sounds_as_the_codec() -> None:
    codec = Codec(tiny_dac(), HERE)
    codes = torch.randint(0, CODES, (2, CODEBOOKS, 6), generator=torch.Generator().manual_seed(1)).to(HERE)
    with torch.inference_mode():
        wanted, found = codec.decode(codes), FusedDecoder(codec, torch.float32)(codes)
    assert wanted.abs().max() > 0.1
    torch.testing.assert_close(found, wanted, atol=1e-5, rtol=0)
