"""Each filter against the public implementation with the same noise; and the noise that a seed brings."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from engine.zonos.sampling import Sampling, choose, noise, penalize, probabilities
from tests.engine.zonos.golden_set import GOLDEN

WANTED = load_file(GOLDEN / "transformer" / "sampler.safetensors")


@pytest.mark.parametrize(
    ("name", "how"),
    [
        ("plain", {"min_p": 0.0}),
        ("min_p", {"min_p": 0.1}),
        ("top_p", {"min_p": 0.0, "top_p": 0.9}),
        ("topk_temp", {"min_p": 0.0, "top_k": 50, "temperature": 0.8}),
        ("unified", {"min_p": 0.0, "linear": 0.5, "conf": 0.4}),
        ("unified_quad_minp", {"min_p": 0.05, "linear": 0.4, "conf": -0.1, "quad": 0.2}),
    ],
)
def test_the_same_probabilities_and_the_same_choice(name: str, how: dict[str, Any]) -> None:
    sampling = Sampling(**how)
    logits = penalize(WANTED["logits"][0], WANTED["generated_tokens"][0, :, -2:], sampling.repetition_penalty)
    wanted = WANTED[f"{name}.probs"][0]
    torch.testing.assert_close(probabilities(logits, sampling)[:1], wanted, atol=1e-6, rtol=1e-5)
    chosen = choose(logits, sampling, WANTED["exp_noise"][0]).argmax(-1, keepdim=True)
    assert chosen.tolist() == WANTED[f"{name}.token"][0].tolist()


def test_what_was_said_twice_is_penalised_twice() -> None:
    found = penalize(WANTED["logits"][0], WANTED["generated_tokens"][0, :, -2:], 3.0)
    torch.testing.assert_close(found, WANTED["reppen.logits"][0])


def test_the_likeliest_needs_no_noise() -> None:
    logits = torch.tensor([[0.0, 2.0, 1.0]])
    assert choose(logits, Sampling(temperature=0), None).argmax(-1).tolist() == [1]


def test_noise_is_exponential_and_differs_by_seed_and_column() -> None:
    found = noise(torch.tensor([1, 2, 1]), torch.tensor([5, 5, 6]), 200_000)
    assert found.isfinite().all()
    assert (found > 0).all()
    for row in found:
        assert row.mean() == pytest.approx(1.0, abs=0.02)
        assert (row > 3).float().mean() == pytest.approx(0.0498, abs=0.003)
    assert torch.corrcoef(found).fill_diagonal_(0).abs().max() < 0.01


def test_noise_does_not_depend_on_the_batch() -> None:
    together = noise(torch.tensor([7, 8]), torch.tensor([3, 9]), 100)
    assert (together[1] == noise(torch.tensor([8]), torch.tensor([9]), 100)[0]).all()
