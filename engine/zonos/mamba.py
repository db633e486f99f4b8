"""Mamba2 in plain PyTorch: one step of the recurrence, or a scan in chunks that ends in the same state.

The state is kept in fp32: in bf16 a head that forgets less than a 250th a step would not forget at all.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import conv1d, silu, softplus

from engine.zonos.config import MambaShape
from engine.zonos.memory import Recurrence

_EPSILON = 1e-5


class GatedNorm(nn.Module):
    """The gate comes before the norm."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, y: Tensor, gate: Tensor) -> Tensor:
        """`y` in fp32; the answer in the gate's type."""
        gated = y * silu(gate.float())
        normal = gated * torch.rsqrt(gated.square().mean(-1, keepdim=True) + _EPSILON)
        return (normal * self.weight.float()).to(gate.dtype)


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

    def prefill(self, u: Tensor, memory: Recurrence) -> Tensor:
        """`u` [R, T, d], which follows what the memory knows of."""
        gate, mixed, dt = self._split(u)
        kept = self.shape.conv - 1
        seen = torch.cat([memory.conv, mixed.transpose(1, 2)], dim=-1)  # [R, mixed, kept + T]
        memory.conv.copy_(seen[:, :, -kept:])
        convolved = conv1d(seen, self.conv1d.weight, self.conv1d.bias, groups=self.shape.mixed)
        x, b, c = self._parts(silu(convolved).transpose(1, 2))
        y = torch.empty_like(x)
        for start in range(0, u.shape[1], self.shape.chunk):
            now = slice(start, start + self.shape.chunk)
            y[:, now] = self._scan(x[:, now], b[:, now], c[:, now], dt[:, now], memory.state)
        return self._out(y + self.D.float()[:, None] * x, gate)

    def step(self, u: Tensor, memory: Recurrence) -> Tensor:
        """`u` [R, d]."""
        gate, mixed, dt = self._split(u)
        seen = torch.cat([memory.conv, mixed[..., None]], dim=-1)  # [R, mixed, conv]
        memory.conv.copy_(seen[..., 1:])
        assert self.conv1d.bias is not None, "the convolution has a bias"
        convolved = (seen * self.conv1d.weight[:, 0]).sum(-1) + self.conv1d.bias
        x, b, c = self._parts(silu(convolved))
        kept = torch.exp(dt * self._decay())  # [R, heads]
        # the state is by far the largest thing that a step touches: nothing of its size is made beside it
        memory.state.mul_(kept[..., None, None]).addcmul_((dt[..., None] * x)[..., None], b[:, None, None])
        y = (memory.state.flatten(1, 2) @ c[..., None]).view_as(x)  # [R, heads * P, N] @ [R, N, 1]
        return self._out(y + self.D.float()[:, None] * x, gate)

    def _scan(self, x: Tensor, b: Tensor, c: Tensor, dt: Tensor, state: Tensor) -> Tensor:
        """One chunk: x [R, Q, heads, P], b and c [R, Q, N], dt [R, Q, heads]; `state` [R, heads, P, N] goes on."""
        faded = (dt * self._decay()).cumsum(1)  # [R, Q, heads], the logarithm of what is left since the chunk began
        between = faded[:, :, None] - faded[:, None]  # [R, to, from, heads]
        causal = torch.ones(between.shape[1:3], dtype=torch.bool, device=x.device).tril()
        left = between.masked_fill(~causal[..., None], -torch.inf).exp()
        fed = dt[..., None] * x
        y = torch.einsum("rijh,rij,rjhp->rihp", left, c @ b.transpose(1, 2), fed)
        y += torch.einsum("rih,rhpn,rin->rihp", faded.exp(), state, c)
        until_end = (faded[:, -1:] - faded).exp()
        state.mul_(faded[:, -1].exp()[..., None, None]).add_(torch.einsum("rjh,rjhp,rjn->rhpn", until_end, fed, b))
        return y

    def _split(self, u: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        s = self.shape
        gate, mixed, dt = self.in_proj(u).split([s.inner, s.mixed, s.heads], dim=-1)
        return gate, mixed, softplus(dt.float() + self.dt_bias.float())

    def _parts(self, convolved: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """x by heads, B and C; all heads share the latter two."""
        s = self.shape
        x, b, c = convolved.float().split([s.inner, s.state, s.state], dim=-1)
        return x.unflatten(-1, (s.heads, s.head_size)), b, c

    def _decay(self) -> Tensor:
        return -self.A_log.float().exp()

    def _out(self, y: Tensor, gate: Tensor) -> Tensor:
        out: Tensor = self.out_proj(self.norm(y.flatten(-2), gate))
        return out
