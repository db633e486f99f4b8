"""All streams in one batch: let in, go one step, hand over what can be heard. `step` is the unit; nothing waits in it.

The host counts steps and so knows which frames must be there; whether a stream
has ended it learns with the chunk's sound, and not before.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import product
from typing import Final

import numpy as np
import structlog
import torch
from torch import Tensor, nn

from engine.models.scheduler import Rank
from engine.zonos.chunks import WIDTHS, Chunk, frames_needed, next_chunk
from engine.zonos.codec import HOP, RATE_HZ, Codec, Samples, Seams
from engine.zonos.conditioning import Conditions
from engine.zonos.config import CODEBOOKS
from engine.zonos.graphs import Aside, Capture, CudaCapture, Graphs, Pace, Pending, PerShape
from engine.zonos.memory import Memory
from engine.zonos.model import Zonos, guided
from engine.zonos.sampling import Sampling
from engine.zonos.scheduler import PARTS, SIZES, Scheduler
from engine.zonos.streams import Ending, Streams, spoken_frames, whole_frames

FRAMES_PER_S: Final = RATE_HZ / HOP
GUIDANCE: Final = 2.0
POSITIONS: Final = 2048
"""Text and speech of one stream: 20 s are 1723 of them."""
_TOGETHER: Final = (4, 2, 1)
"""Chunks that are decoded together: seldom more are due in one step, and a GPU's library plans anew for each number."""
_TEXTS: Final = (64, 128, 256)
"""Positions of a text that a GPU replays in one go: to work it out takes it less time than to be told what to do."""
_SMALLEST_WINDOW: Final = 256
_FRAMES_TOO_MANY: Final = 64
"""What is asked for beyond the end of a stream, before the host knows of it."""
_MEMORY_OF_MEAN: Final = 0.8
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One sentence: what is told to the model, the seed of its noise, the most frames it may take."""

    conditions: Conditions
    seed: int
    most_frames: int


@dataclass(frozen=True, slots=True)
class Heard:
    """A chunk of one stream; the last one is `over`. `fault`: it failed, and nothing follows."""

    key: str
    samples: Samples
    over: bool
    fault: str = ""


@dataclass(slots=True)
class _Stream:
    key: str
    position: int
    column: int
    """As if it never ended."""
    chunks: int = 0
    frame: int = 0
    """The first that was not handed over."""
    is_asked: bool = False
    seams: Seams = field(default_factory=Seams)

    @property
    def is_due(self) -> bool:
        return not self.is_asked and whole_frames(self.column) >= frames_needed(self.chunks, self.frame)


@dataclass(slots=True)
class _Newcomer:
    """Who is let in, part by part."""

    key: str
    prefix: Tensor  # [rows, T, d]
    known: int = 0
    """Positions of it that the memory has."""


@dataclass(frozen=True, slots=True)
class _Handover:
    streams: list[_Stream]
    chunks: list[Chunk]
    pending: Pending


class Runner:
    """For one thread. `guidance` None: one row a stream, and half the work."""

    def __init__(
        self,
        model: Zonos,
        codec: Codec,
        *,
        slots: int,
        queue: int = 64,
        sampling: Sampling = Sampling(),  # noqa: B008 - frozen
        ending: Ending = Ending(),  # noqa: B008 - frozen
        guidance: float | None = GUIDANCE,
        positions: int = POSITIONS,
        capture: Capture | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._model, self._clock = model, clock
        self.variant = model.config.variant
        device = model.embeddings.device
        self._scale, rows = (1.0, 1) if guidance is None else (guidance, 2)
        self.scheduler = Scheduler(slots, queue)
        # one slot more, behind all that steps touch: a newcomer is let in there
        self._memory = Memory(
            model.config, slots=slots + 1, rows=rows, length=positions, device=device, dtype=model.embeddings.dtype
        )
        self._porch = slots
        self._newcomer: _Newcomer | None = None
        self._streams = Streams(slots, positions + _FRAMES_TOO_MANY, sampling, ending, device)
        is_cuda = device.type == "cuda"
        if is_cuda:  # cuDNN's attention plans anew for each length of a text, which takes longer than the text
            torch.backends.cuda.enable_cudnn_sdp(False)
        self.unfused = ""
        """Why steps are worked out by plain PyTorch on a GPU."""
        step, decode = self._fused(codec) if is_cuda else (self._step_of, codec.decode)
        capture = capture or (CudaCapture(device) if is_cuda else None)
        self.graphs = Graphs(step, capture)
        self._prefilled = PerShape(self._prefill, capture)
        self._texts = [size for size in _TEXTS if is_cuda and size <= positions // 2]
        self._pace, self._aside = Pace() if is_cuda else None, Aside(device)
        self.decode = PerShape(decode, self._aside.capture)
        """[B, 9, T] -> [B, 512 T] in fp32."""
        windows = (_SMALLEST_WINDOW << n for n in range(16))
        self._windows = [*(window for window in windows if window < positions), positions]
        self._by_key: dict[str, _Stream] = {}
        self._handovers: list[_Handover] = []
        self._wanted: dict[str, Wanted] = {}
        self.step_s = 0.0
        """Of a step, with what the host waits for: mean of late."""

    @property
    def is_idle(self) -> bool:
        return not (self._wanted or self._by_key)

    @torch.inference_mode()
    def warm_up(self, tell: Callable[[str], None] = lambda _: None) -> None:
        """Before anybody speaks; leaves no trace in the memory."""
        counts = {size for size in SIZES if size < self.scheduler.slots} | {self.scheduler.slots}
        room = min(_TEXTS[-1], self._memory.length // 2)
        prefix = self._model.prefix(Conditions([0] * room), self._memory)
        self._model.prefill(prefix[:, : PARTS[0]], self._memory, self._porch)
        for size in self._texts:
            self._prefilled.prepare(prefix[:, :size].clone(), torch.full((), size, device=self._device))
        # by its own guess the library takes twenty times as long for some widths: it is to try, now that there is time
        with torch.backends.cudnn.flags(enabled=True, benchmark=True, allow_tf32=False):
            for count, width in product(_TOGETHER, sorted(WIDTHS, reverse=True)):
                self.decode.prepare(torch.zeros(count, CODEBOOKS, width, dtype=torch.long, device=self._device))
        self.graphs.prepare(counts, self._windows, tell)
        self._memory.clear()

    def submit(self, key: str, wanted: Wanted, rank: Rank = Rank.LATER) -> None:
        """Raises Full."""
        self.scheduler.add(key, rank, self._clock())
        self._wanted[key] = wanted

    def cancel(self, key: str) -> None:
        """The slot is free at once; what is on its way is not heard. A key that is not there is fine."""
        self._wanted.pop(key, None)
        if self._newcomer is not None and self._newcomer.key == key:
            self._newcomer = None
        stream = self._by_key.pop(key, None)
        if stream is not None:
            self._streams.stop(self.scheduler.speaking.index(key))
        if move := self.scheduler.leave(key):
            self._memory.move(move.source, move.target)
            self._streams.move(move.source, move.target)
            self._streams.stop(move.source)

    @torch.inference_mode()
    def step(self) -> list[Heard]:
        """One newcomer is let in a part further, everybody who speaks goes one step on."""
        heard = self._let_in()
        if self.scheduler.speaking:
            began = self._clock()
            furthest = max(stream.position for stream in self._by_key.values())
            self.graphs.run(self.scheduler.batch, next(each for each in self._windows if each > furthest))
            if self._pace:
                self._pace.step()
            for stream in self._by_key.values():
                stream.column += 1
                stream.position = min(stream.position + 1, self._memory.length - 1)
            self._ask_for_sound()
            took = self._clock() - began
            self.step_s = _MEMORY_OF_MEAN * self.step_s + (1 - _MEMORY_OF_MEAN) * took if self.step_s else took
        return heard + self._collect()

    @property
    def device_name(self) -> str:
        """As its maker calls a GPU; or cpu."""
        return torch.cuda.get_device_name(self._device) if self._device.type == "cuda" else self._device.type

    @property
    def _device(self) -> torch.device:
        return self._model.embeddings.device

    def _fused(self, codec: Codec) -> tuple[Callable[[int, int], None], Callable[[Tensor], Tensor]]:
        """A step and the decoder in kernels of our own; or as they are, and why: those want a C compiler."""
        try:
            from engine.zonos.fused.decoder import FusedDecoder  # noqa: PLC0415 - triton is only where GPUs are
            from engine.zonos.fused.step import FusedStep  # noqa: PLC0415

            step, decode = FusedStep(self._model, self._memory, self._streams, self._scale), FusedDecoder(codec)
            with torch.inference_mode():
                step(1, self._memory.length)
        except Exception as e:  # noqa: BLE001 - whatever a compiler has to say: plain PyTorch needs none
            self.unfused = str(e).strip().partition("\n")[0] or type(e).__name__
            _log.warning(
                "steps can't be fused and take twice as long: is there a C compiler, with Python's headers?",
                error=self.unfused,
            )
            return self._step_of, codec.decode
        return step, decode

    def _step_of(self, count: int, window: int) -> None:
        s = self._streams
        logits = self._model.step(s.last(count), self._memory, s.at[:count], window)
        s.take(guided(logits, self._scale))

    def _let_in(self) -> list[Heard]:
        began = self._clock()
        key = self.scheduler.admit(began)
        if key is None:
            return []
        try:
            if self._newcomer is None:
                self._newcomer = _Newcomer(key, self._model.prefix(self._wanted[key].conditions, self._memory))
            newcomer, before = self._newcomer, self._newcomer.known
            logits = self._know_more_of(newcomer)
        except (ValueError, torch.OutOfMemoryError) as e:
            self.cancel(key)
            return [Heard(key, np.zeros(0, np.float32), over=True, fault=str(e).partition("\n")[0])]
        if newcomer.known == newcomer.prefix.shape[1]:
            self._begin(newcomer, logits)
        self.scheduler.part_took(newcomer.known - before, self._clock() - began)
        return []

    def _know_more_of(self, newcomer: _Newcomer) -> Tensor:
        """By a part of its text, or by all of it where that is replayed. Logits [rows, 9, 1025] after it."""
        first, length = newcomer.known, newcomer.prefix.shape[1]
        size = next((size for size in self._texts if size >= length), None)
        if size and first == 0:
            newcomer.known = length
            filled = nn.functional.pad(newcomer.prefix, (0, 0, 0, size - length))
            return self._prefilled(filled, torch.full((), length, device=self._device))
        end = (
            min(length, first + self.scheduler.part) if self.scheduler.speaking else length
        )  # alone it holds up nobody
        newcomer.known = end
        return self._model.prefill(newcomer.prefix[:, first:end], self._memory, self._porch, first)

    def _prefill(self, prefix: Tensor, count: Tensor) -> Tensor:
        return self._model.prefill(prefix, self._memory, self._porch, count=count)

    def _begin(self, newcomer: _Newcomer, logits: Tensor) -> None:
        """`logits` [rows, 9, 1025] of the column after the first."""
        self._newcomer = None
        wanted, length, slot = self._wanted.pop(newcomer.key), newcomer.known, self.scheduler.begin()
        self._memory.move(self._porch, slot)
        limit = min(wanted.most_frames + 1, self._memory.length - length - CODEBOOKS)
        self._streams.begin(slot, guided(logits, self._scale), position=length, seed=wanted.seed, limit=limit)
        self._by_key[newcomer.key] = _Stream(newcomer.key, position=length, column=1)

    def _ask_for_sound(self) -> None:
        """Streams whose chunks are as wide are decoded together."""
        by_width: dict[int, list[tuple[_Stream, Chunk]]] = defaultdict(list)
        for stream in self._by_key.values():
            if stream.is_due:
                chunk = next_chunk(stream.chunks, stream.frame, whole_frames(stream.column), over=False)
                assert chunk, "what is due is there"
                by_width[chunk.right - chunk.left].append((stream, chunk))
        for due in by_width.values():
            while due:
                count = next(each for each in _TOGETHER if each <= len(due))
                together = [due.pop(0) for _ in range(count)]
                self._decode([stream for stream, _ in together], [chunk for _, chunk in together])

    def _decode(self, streams: list[_Stream], chunks: list[Chunk]) -> None:
        slots = [self.scheduler.speaking.index(stream.key) for stream in streams]
        pairs = zip(slots, chunks, strict=True)
        codes = torch.stack([self._streams.frames(slot, chunk.left, chunk.right) for slot, chunk in pairs])
        pending = self._aside.run(self.decode, codes, self._streams.state(slots))
        for stream in streams:
            stream.is_asked = True
        self._handovers.append(_Handover(streams, chunks, pending))

    def _collect(self) -> list[Heard]:
        ready = [each for each in self._handovers if each.pending.is_ready]
        self._handovers = [each for each in self._handovers if each not in ready]
        heard: list[Heard] = []
        for handover in ready:
            sounds, states = handover.pending.get()
            of_each = zip(handover.streams, handover.chunks, sounds, states.tolist(), strict=True)
            for stream, chunk, sound, (left, column, is_sound) in of_each:
                if self._by_key.get(stream.key) is stream:  # not cancelled meanwhile
                    heard += self._hand_over(
                        stream, chunk, sound.numpy(), left=left, column=column, is_sound=bool(is_sound)
                    )
        return heard

    def _hand_over(
        self, stream: _Stream, chunk: Chunk, sound: Samples, *, left: int, column: int, is_sound: bool
    ) -> list[Heard]:
        stream.is_asked = False
        if not is_sound:
            self.cancel(stream.key)
            return [Heard(stream.key, sound[:0], over=True, fault="the model gave what is no number")]
        frames = spoken_frames(column)
        if left == 0 and not chunk.is_last and chunk.right > frames:
            # it had ended before: what is left is decoded once more, up to the true end
            last = next_chunk(stream.chunks, stream.frame, frames, over=True)
            assert last, "a stream that is over has a chunk until its end"
            if last.right > last.left:
                self._decode([stream], [last])
                return []
            chunk, sound = last, sound[:0]
        stream.chunks, stream.frame = stream.chunks + 1, chunk.end
        samples = stream.seams.join(chunk, sound)
        if chunk.is_last:
            self.cancel(stream.key)
        else:
            self.scheduler.heard(stream.key, len(samples) / RATE_HZ, self._clock())
        return [Heard(stream.key, samples, over=chunk.is_last)]
