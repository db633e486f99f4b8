"""Mamba2 in plain PyTorch: one step of the recurrence, or a scan in chunks that ends in the same state.

The state is kept in fp32: in bf16 a head that forgets less than a 250th a step would not forget at all. All between the
two projections is fp32 too: it is little, and to change the type of each part would take a GPU longer than its work.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import conv1d, rms_norm, silu, softplus

from engine.zonos.config import MambaShape
from engine.zonos.memory import Recurrence

EPSILON = 1e-5


class GatedNorm(nn.Module):
    """The gate comes before the norm."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, y: Tensor, gate: Tensor) -> Tensor:
        return rms_norm(y * silu(gate), self.weight.shape, self.weight, EPSILON)


class Mamba2(nn.Module):
    def __init__(self, width: int, shape: MambaShape) -> None:
        super().__init__()
        self.shape = shape
        self.in_proj = nn.Linear(width, shape.inner + shape.mixed + shape.heads, bias=False)
        self.conv1d = nn.Conv1d(shape.mixed, shape.mixed, shape.conv, groups=shape.mixed)
        self.dt_bias = nn.Parameter(torch.zeros(shape.heads))
        self.A_log = nn.Parameter(torch.zeros(shape.heads))
        self.D = nn.Parameter(torch.ones(shape.heads))
        self.norm = GatedNorm(shape.inner)
        self.out_proj = nn.Linear(shape.inner, width, bias=False)
        self._decay: Tensor | None = None

    def prefill(self, u: Tensor, memory: Recurrence, count: Tensor | None = None) -> Tensor:
        """`u` [R, T, d], which follows what the memory knows of; the memory will know of `count` positions of it."""
        gate, mixed, dt = self._split(u)
        kept = self.shape.conv - 1
        seen = torch.cat([memory.conv, mixed.transpose(1, 2)], dim=-1)  # [R, mixed, kept + T]
        if count is None:
            memory.conv.copy_(seen[:, :, -kept:])
        else:
            memory.conv.copy_(seen.index_select(-1, count + torch.arange(kept, device=u.device)))
            # where no time goes by, the state stays as it is
            dt = dt * (torch.arange(u.shape[1], device=u.device) < count)[:, None]
        x, b, c = self._parts(self._convolved(seen).transpose(1, 2))
        y = torch.empty_like(x)
        for start in range(0, u.shape[1], self.shape.chunk):
            now = slice(start, start + self.shape.chunk)
            y[:, now] = self._scan(x[:, now], b[:, now], c[:, now], dt[:, now], memory.state)
        mixed_in: Tensor = self.out_proj(self._gated(y, x, gate).to(u.dtype))
        return mixed_in

    def step(self, u: Tensor, memory: Recurrence) -> Tensor:
        """`u` [R, d]; what `out_proj` is to be given, [R, inner]."""
        gate, mixed, dt = self._split(u)
        seen = torch.cat([memory.conv, mixed[..., None]], dim=-1)  # [R, mixed, conv]
        memory.conv.copy_(seen[..., 1:])
        x, b, c = self._parts(self._convolved(seen)[..., 0])
        kept = torch.exp(dt * self._fades())  # [R, heads]
        # the state is by far the largest thing that a step touches: nothing of its size is made beside it
        memory.state.mul_(kept[..., None, None]).addcmul_((dt[..., None] * x)[..., None], b[:, None, None])
        y = (memory.state.flatten(1, 2) @ c[..., None]).view_as(x)  # [R, heads * P, N] @ [R, N, 1]
        return self._gated(y, x, gate).to(u.dtype)

    def _scan(self, x: Tensor, b: Tensor, c: Tensor, dt: Tensor, state: Tensor) -> Tensor:
        """One chunk: x [R, Q, heads, P], b and c [R, Q, N], dt [R, Q, heads]; `state` [R, heads, P, N] goes on."""
        faded = (dt * self._fades()).cumsum(1).transpose(1, 2)  # [R, heads, Q], the logarithm of what is left by then
        between = faded[..., :, None] - faded[..., None, :]  # [R, heads, to, from]
        causal = torch.ones(between.shape[2:], dtype=torch.bool, device=x.device).tril()
        left = between.masked_fill(~causal, -torch.inf).exp() * (c @ b.mT)[:, None]
        fed = (dt[..., None] * x).transpose(1, 2)  # [R, heads, Q, P]
        asked = (state.flatten(1, 2) @ c.mT).unflatten(1, state.shape[1:3])  # [R, heads, P, Q]
        y: Tensor = left @ fed + (asked * faded.exp()[:, :, None]).mT
        added = (fed * (faded[..., -1:] - faded).exp()[..., None]).mT.flatten(1, 2) @ b  # [R, heads * P, N]
        state.mul_(faded[..., -1, None, None].exp()).add_(added.view_as(state))
        return y.transpose(1, 2)

    def _split(self, u: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        s = self.shape
        gate, mixed, dt = self.in_proj(u).float().split([s.inner, s.mixed, s.heads], dim=-1)
        return gate, mixed, softplus(dt + self.dt_bias)

    def _convolved(self, seen: Tensor) -> Tensor:
        """[R, mixed, conv - 1 + T] -> [R, mixed, T]."""
        return silu(conv1d(seen, self.conv1d.weight, self.conv1d.bias, groups=self.shape.mixed))

    def _parts(self, convolved: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """x by heads, B and C; all heads share the latter two."""
        s = self.shape
        x, b, c = convolved.split([s.inner, s.state, s.state], dim=-1)
        return x.unflatten(-1, (s.heads, s.head_size)), b, c

    def _gated(self, y: Tensor, x: Tensor, gate: Tensor) -> Tensor:
        """y and x [..., heads, P], gate [..., inner]."""
        gated: Tensor = self.norm(torch.addcmul(y, self.D[:, None], x).flatten(-2), gate)
        return gated

    def _fades(self) -> Tensor:
        """Of each head; worked out at its first use, which is before any capture."""
        if self._decay is None:
            self._decay = -self.A_log.exp()
        return self._decay
