"""One Mamba2 layer alone, and the states that a prefill and three steps leave."""

from __future__ import annotations

import pytest
import torch

from engine.zonos.config import MambaShape
from engine.zonos.mamba import Mamba2
from engine.zonos.memory import KeyValues, Recurrence
from tests.engine.zonos.golden_set import ROOM, Golden, golden, memory_for, prefilled

LAYER = 1


def single(g: Golden) -> tuple[Mamba2, Recurrence, torch.Tensor]:
    shape = g.model.config.mamba
    assert shape
    layer = Mamba2(g.model.config.width, shape)
    start = "layer.weights."
    layer.load_state_dict({name[len(start) :]: each for name, each in g.wanted.items() if name.startswith(start)})
    empty = memory_for(g.model, rows=1).of(0, 1)[LAYER]
    assert isinstance(empty, Recurrence)
    return layer.requires_grad_(False), empty, g.given["layer.u"]


def test_all_at_once() -> None:
    g = golden("hybrid")
    layer, memory, u = single(g)
    assert_near(layer.prefill(u, memory), g.wanted["layer.full"])
    assert_near(memory.state, g.wanted["layer.final_ssm_state"])
    assert_near(memory.conv, g.wanted["layer.final_conv_state"][..., 1:])


def test_step_by_step() -> None:
    g = golden("hybrid")
    layer, memory, u = single(g)
    y = layer.out_proj(torch.stack([layer.step(u[:, at], memory) for at in range(u.shape[1])], dim=1))
    assert_near(y, g.wanted["layer.steps"])
    assert_near(memory.state, g.wanted["layer.final_ssm_state"])


def test_the_size_of_a_chunk_changes_nothing() -> None:
    g = golden("hybrid")
    layer, memory, u = single(g)
    layer.shape = MambaShape(layer.shape.state, layer.shape.head_size, layer.shape.inner, layer.shape.conv, chunk=3)
    assert_near(layer.prefill(u, memory), g.wanted["layer.full"])
    assert_near(memory.state, g.wanted["layer.final_ssm_state"])


@pytest.mark.parametrize("part", [1, 2, 7])
def test_in_parts(part: int) -> None:
    g = golden("hybrid")
    layer, memory, u = single(g)
    assert_near(
        torch.cat([layer.prefill(each, memory) for each in u.split(part, dim=1)], dim=1), g.wanted["layer.full"]
    )
    assert_near(memory.state, g.wanted["layer.final_ssm_state"])
    assert_near(memory.conv, g.wanted["layer.final_conv_state"][..., 1:])


@pytest.mark.parametrize("part", [ROOM, 5])
def test_the_states_after_a_prefill_and_three_steps(part: int) -> None:
    """Also where another stream left something, which is forgotten."""
    g = golden("hybrid")
    memory = memory_for(g.model)
    prefilled(g, "B", memory)
    _, at = prefilled(g, "A", memory, part)
    check_states(g, memory.of(0, 1), "after_prefill", at)
    for step in (1, 2, 3):
        g.model.step(g.given["teacher_delayed"][:, :, step], memory, torch.tensor([at + step - 1]), ROOM)
    check_states(g, memory.of(0, 1), "after_3_steps", at)


def check_states(g: Golden, layers: list[KeyValues | Recurrence], when: str, length: int) -> None:
    for number, kept in enumerate(layers):
        wanted = f"A.{when}.layer{number}"
        if isinstance(kept, Recurrence):
            assert_near(kept.state, g.wanted[f"{wanted}.ssm_state"])
            assert_near(kept.conv, g.wanted[f"{wanted}.conv_state"][..., 1:])
        elif f"{wanted}.kv" in g.wanted:
            both = torch.stack([kept.keys, kept.values], dim=2)[..., :length, :]  # [R, heads, 2, T, D]
            assert_near(both.permute(0, 3, 2, 1, 4), g.wanted[f"{wanted}.kv"])


def assert_near(found: torch.Tensor, wanted: torch.Tensor) -> None:
    torch.testing.assert_close(found, wanted, atol=1e-5, rtol=0)
