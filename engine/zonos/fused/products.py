"""A matrix product for few rows, in parts: what they come to is left to the norm behind it, which is read there anyway.

A GPU's own library needs a kernel more to add up the parts, or leaves half of the GPU's memory bandwidth idle.
"""

from __future__ import annotations

from math import gcd
from typing import Final

import torch
import triton
import triton.language as tl
from torch import Tensor

PARTS: Final = 4
_OUTPUTS, _INPUTS, _STAGES = 64, 128, 4
"""Measured on an H200, where no other sizes are better for any of the model's widths, nor for 2, 32 or 64 rows."""
_LEAST_ROWS: Final = 16
"""Of a matrix that a GPU's matrix units take."""


def product(x: Tensor, weight: Tensor) -> Tensor:
    """`x` [R, K] by `weight` [N, K]; in fp32, [parts, R, N], to be added up."""
    rows, (outputs, inputs) = len(x), weight.shape
    of_part = inputs // PARTS
    out = torch.empty(PARTS, rows, outputs, device=x.device)
    _product[triton.cdiv(outputs, _OUTPUTS), PARTS](
        *(x, weight, out, rows, outputs, inputs, of_part),
        *(_OUTPUTS, gcd(_INPUTS, of_part), max(_LEAST_ROWS, triton.next_power_of_2(rows))),
        num_stages=_STAGES,
    )
    return out


@triton.jit
def _product(
    x_at,
    weight_at,
    out_at,
    rows,
    outputs,
    WIDTH: tl.constexpr,
    OF_PART: tl.constexpr,
    OUTPUTS: tl.constexpr,
    INPUTS: tl.constexpr,
    ROWS: tl.constexpr,
):
    output, row = tl.program_id(0) * OUTPUTS + tl.arange(0, OUTPUTS), tl.arange(0, ROWS)
    part, offset = tl.program_id(1), tl.arange(0, INPUTS)
    is_row, is_output = row < rows, output < outputs
    total = tl.zeros([OUTPUTS, ROWS], dtype=tl.float32)
    for first in range(0, OF_PART, INPUTS):
        place = part * OF_PART + first + offset
        weight = tl.load(weight_at + output[:, None] * WIDTH + place[None, :], mask=is_output[:, None], other=0.0)
        x = tl.load(x_at + row[None, :] * WIDTH + place[:, None], mask=is_row[None, :], other=0.0)
        total = tl.dot(weight, x, total, input_precision="ieee")
    to = (part * rows + row[None, :]) * outputs + output[:, None]
    tl.store(out_at + to, total, mask=is_output[:, None] & is_row[None, :])
