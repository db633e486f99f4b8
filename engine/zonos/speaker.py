"""Whose voice it is: from a recording to 128 numbers, with the public ResNet293 and its projection."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import torch
import torchaudio
from torch import Tensor, nn
from torch.nn.functional import relu

from engine.errors import SettingsError
from engine.zonos.config import SPEAKER_SIZE

RATE_HZ: Final = 16_000
NETWORK_FILE: Final = "ResNet293_SimAM_ASP_base.pt"
PROJECTION_FILE: Final = "ResNet293_SimAM_ASP_base_LDA-128.pt"
_BLOCKS: Final = (10, 20, 64, 3)
_PLANES: Final = 64
_EMBEDDING: Final = 256
_MELS: Final = 80
_HALVINGS: Final = 8
"""Three of the four layers halve what they see."""
_ATTENTION: Final = 128
_SMALLEST: Final = 1e-5
_SIMAM_LAMBDA: Final = 1e-4


class Filterbank(nn.Module):
    """Samples [B, N] at 16 kHz -> logarithms of 80 mel bands [B, 80, T], each band's mean removed."""

    def __init__(self) -> None:
        super().__init__()
        self._mel = torchaudio.transforms.MelSpectrogram(
            RATE_HZ, n_fft=512, win_length=400, hop_length=160, n_mels=_MELS
        )

    def forward(self, samples: Tensor) -> Tensor:
        bands = (self._mel(samples) + 1e-6).log()
        centred: Tensor = bands - bands.mean(-1, keepdim=True)
        return centred


class Block(nn.Module):
    """Two convolutions, and attention without weights: what stands out from its map's mean counts more."""

    def __init__(self, taken: int, planes: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(taken, planes, 3, stride=stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(planes)
        self.conv2 = nn.Conv2d(planes, planes, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(planes)
        self.downsample = nn.Sequential()
        if stride != 1 or taken != planes:
            self.downsample.append(nn.Conv2d(taken, planes, 1, stride=stride, bias=False))
            self.downsample.append(nn.BatchNorm2d(planes))

    def forward(self, x: Tensor) -> Tensor:
        y = self.bn2(self.conv2(relu(self.bn1(self.conv1(x)))))
        far = (y - y.mean((2, 3), keepdim=True)).square()
        spread = far.sum((2, 3), keepdim=True) / (y.shape[2] * y.shape[3] - 1)
        y = y * torch.sigmoid(far / (4 * (spread + _SIMAM_LAMBDA)) + 0.5)
        return relu(y + self.downsample(x))


class Front(nn.Module):
    def __init__(self, blocks: Sequence[int], planes: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, planes, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(planes)
        taken = planes
        for number, count in enumerate(blocks):
            width, stride = planes << number, 2 if number else 1
            layer = nn.Sequential(*(Block(width if n else taken, width, 1 if n else stride) for n in range(count)))
            self.add_module(f"layer{number + 1}", layer)
            taken = width

    def forward(self, x: Tensor) -> Tensor:
        x = relu(self.bn1(self.conv1(x)))
        for number in range(4):
            x = self.get_submodule(f"layer{number + 1}")(x)
        return x


class Pooling(nn.Module):
    """Mean and spread over time, weighted by attention."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.attention = nn.Sequential(
            nn.Conv1d(width, _ATTENTION, 1), nn.ReLU(), nn.BatchNorm1d(_ATTENTION), nn.Conv1d(_ATTENTION, width, 1)
        )

    def forward(self, x: Tensor) -> Tensor:
        """[B, channels, bands, T] -> [B, 2 * channels * bands]."""
        x = x.flatten(1, 2)
        weight = self.attention(x).softmax(-1)
        mean = (x * weight).sum(-1)
        spread = ((x.square() * weight).sum(-1) - mean.square()).clamp_min(_SMALLEST).sqrt()
        return torch.cat([mean, spread], dim=1)


class SpeakerNet(nn.Module):
    def __init__(self, blocks: Sequence[int] = _BLOCKS, planes: int = _PLANES, size: int = _EMBEDDING) -> None:
        super().__init__()
        width = (planes << len(blocks) - 1) * _MELS // _HALVINGS
        self.front = Front(blocks, planes)
        self.pooling = Pooling(width)
        self.bottleneck = nn.Linear(2 * width, size)

    def forward(self, bands: Tensor) -> Tensor:
        embedding: Tensor = self.bottleneck(self.pooling(self.front(bands[:, None])))
        return embedding


class SpeakerEncoder:
    def __init__(self, network: SpeakerNet, projection: nn.Linear) -> None:
        self._bands, self._network, self._projection = Filterbank(), network.eval(), projection

    @torch.inference_mode()
    def embed(self, samples: Tensor) -> tuple[float, ...]:
        """Samples [N] in -1..1 at 16 kHz."""
        embedding = self._projection(self._network(self._bands(samples[None])))
        return tuple(embedding[0].tolist())


def load_speaker(folder: Path) -> SpeakerEncoder:
    """On the CPU: it is asked once for each voice. Raises SettingsError when a file is missing or does not fit."""
    try:
        network = _network_for(torch.load(folder / NETWORK_FILE, map_location="cpu", weights_only=True))
        weights = torch.load(folder / PROJECTION_FILE, map_location="cpu", weights_only=True)
        size, taken = weights["weight"].shape
        if size != SPEAKER_SIZE:
            raise ValueError(f"the projection gives {size} numbers, not {SPEAKER_SIZE}")
        projection = nn.Linear(taken, size)
        projection.load_state_dict(weights)
    except Exception as e:  # torch's unpickler raises whatever a damaged file provokes
        raise SettingsError(f"the speaker's network in {folder} can't be loaded: {str(e).splitlines()[0]}") from e
    return SpeakerEncoder(network, projection)


def _network_for(weights: dict[str, Tensor]) -> SpeakerNet:
    """As deep and wide as its weights are."""
    depth = [len({name.split(".")[2] for name in weights if name.startswith(f"front.layer{n}.")}) for n in range(1, 5)]
    network = SpeakerNet(depth, len(weights["front.conv1.weight"]), len(weights["bottleneck.weight"]))
    network.load_state_dict(weights)
    return network
