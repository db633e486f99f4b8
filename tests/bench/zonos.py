"""How fast does the hotel's own voice speak, to how many, and how much is that of what the machine could do?

`python -m tests.bench.zonos`
On a CUDA machine both variants run in their official shape with random weights (how fast they are does not depend on
what they hold), on a CPU a small model, which only shows what batching gains. The floor is what one step has to read,
by the copy bandwidth measured in the same run; the eager loop is the same model one stream at a time without graphs,
as the public code does it. Nothing else may run on the machine.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import torch
from rich.console import Console
from rich.table import Table
from transformers.models.dac import DacConfig, DacModel

from engine.models.scheduler import Rank
from engine.zonos.chunks import WIDTHS, next_chunk
from engine.zonos.codec import HOP, Codec
from engine.zonos.conditioning import Conditions
from engine.zonos.config import CODEBOOKS, CODES, Config
from engine.zonos.memory import Memory, slot_bytes
from engine.zonos.model import Zonos, guided
from engine.zonos.runner import FRAMES_PER_S, Runner, Wanted
from engine.zonos.streams import Ending
from engine.zonos.weights import cast
from tests.engine.zonos.golden_set import VARIANTS, official, shaped

GUIDANCE: Final = 2.0
FRAME_MS: Final = 1000 / FRAMES_PER_S
PHONEMES: Final = 100
POSITIONS: Final = 1024
GB: Final = 1e9
GOALS: Final = {1: (0.13, 45.0), 16: (0.16, 90.0)}
"""Streams -> real-time factor and milliseconds to the first sound, on an H200."""
GOAL_RATIO: Final = 10.0
"""Times the eager loop's throughput at 16 streams."""


@dataclass(frozen=True, slots=True)
class Machine:
    device: torch.device
    dtype: torch.dtype
    name: str
    streams: tuple[int, ...]
    steps: int
    newcomers: int

    def wait(self) -> None:
        if self.device.type == "cuda":
            torch.cuda.synchronize()


def this_machine(streams: tuple[int, ...] | None) -> Machine:
    if torch.cuda.is_available():
        name = torch.cuda.get_device_name()
        return Machine(torch.device("cuda"), torch.bfloat16, name, streams or (1, 4, 8, 16, 32), 200, 20)
    torch.set_num_threads(1)  # a second thread waits more than it helps while others use the machine
    name = "CPU, one thread"
    return Machine(torch.device("cpu"), torch.float32, name, streams or (1, 4, 8), 40, 5)


def random_model(config: Config, machine: Machine) -> Zonos:
    torch.manual_seed(1)
    with machine.device:
        return cast(Zonos(config), machine.dtype)


def random_codec(machine: Machine, *, is_small: bool) -> Codec:
    shape: dict[str, Any] = {"encoder_hidden_size": 2, "decoder_hidden_size": 64} if is_small else {}
    config = DacConfig(**shape)
    config.sampling_rate = 44_100
    return Codec(DacModel(config), machine.device)


def open_runner(model: Zonos, codec: Codec, slots: int, *, is_guided: bool = True) -> Runner:
    """Streams that never end by themselves: random weights would end at random."""
    guidance = GUIDANCE if is_guided else None
    runner = Runner(
        model, codec, slots=slots, ending=Ending(bias=float("-inf")), guidance=guidance, positions=POSITIONS
    )
    runner.warm_up()
    return runner


def wanted(seed: int, seconds: float) -> Wanted:
    told = Conditions([4 + (seed + n) % 180 for n in range(PHONEMES)]).with_values(language_id=[19])
    return Wanted(told, seed, int(seconds * FRAMES_PER_S))


def bandwidth(machine: Machine) -> float:
    """Bytes a second that are read and written by a copy."""
    source = torch.empty(256 * 1024 * 1024, dtype=torch.uint8, device=machine.device)
    target = torch.empty_like(source)
    took = min(seconds(machine, lambda: target.copy_(source)) for _ in range(10))
    return 2 * source.nbytes / took


def seconds(machine: Machine, work: Callable[[], object]) -> float:
    machine.wait()
    began = time.perf_counter()
    work()
    machine.wait()
    return time.perf_counter() - began


def step_s(machine: Machine, runner: Runner, streams: int) -> float:
    """Of a whole step, handing over included, with all streams speaking."""
    for number in range(streams):
        runner.submit(str(number), wanted(number, 60.0), Rank.SOON)
    while len(runner.scheduler.speaking) < streams:
        runner.step()
    took = seconds(machine, lambda: [runner.step() for _ in range(machine.steps)]) / machine.steps
    for number in range(streams):
        runner.cancel(str(number))
    return took


def eager_s(machine: Machine, model: Zonos) -> float:
    """A step of one stream without graphs; the codec is left out, which favours the eager loop."""
    memory = Memory(model.config, slots=1, rows=2, length=POSITIONS, device=machine.device, dtype=machine.dtype)
    with torch.inference_mode():
        prefix = model.prefix(wanted(0, 1).conditions, memory)
        model.prefill(prefix, memory, 0)
        codes = torch.zeros(1, CODEBOOKS, dtype=torch.long, device=machine.device)
        place = torch.tensor([prefix.shape[1]], device=machine.device)

        def loop() -> None:
            for _ in range(machine.steps // 4):
                guided(model.step(codes, memory, place, POSITIONS), GUIDANCE).argmax(-1)

        loop()
        return seconds(machine, loop) / (machine.steps // 4)


def floor_s(model: Zonos, machine: Machine, bytes_a_second: float, streams: int) -> float:
    """What has to be read (and of Mamba's states written) for one step, in the middle of what was measured."""
    weights = sum(each.nbytes for each in model.backbone.parameters()) + model.heads.nbytes
    place = PHONEMES + machine.steps // 2

    def kept(length: int) -> int:
        return slot_bytes(model.config, rows=2, length=length, dtype=model.embeddings.dtype)

    states = kept(0)
    return (weights + streams * (kept(place) - states + 2 * states)) / bytes_a_second


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Milliseconds from asking to the first sound, and the longest between two steps of those who spoke meanwhile."""

    p50: float
    p95: float
    longest_hold: float


def arrivals(machine: Machine, runner: Runner, streams: int) -> Arrivals:
    """Newcomers come one after the other while the other streams speak."""
    for number in range(streams - 1):
        runner.submit(f"other {number}", wanted(number, 60.0), Rank.LATER)
    took: list[float] = []
    holds: list[float] = []
    for number in range(machine.newcomers):
        for _ in range(7 + number % 5):
            runner.step()
        key, began = f"new {number}", time.perf_counter()
        runner.submit(key, wanted(number, 60.0), Rank.SOON)
        is_heard = False
        while not is_heard:
            before = time.perf_counter()
            is_heard = any(heard.key == key for heard in runner.step())
            holds.append(1000 * (time.perf_counter() - before))
        took.append(1000 * (time.perf_counter() - began))
        runner.cancel(key)
    for number in range(streams - 1):
        runner.cancel(f"other {number}")
    machine.wait()
    return Arrivals(statistics.median(took), statistics.quantiles(took, n=20)[-1], max(holds))


def letting_in_ms(machine: Machine, runner: Runner) -> float:
    """A text is read and its first step done, while nobody else speaks."""

    def let_in() -> None:
        runner.submit("a", wanted(0, 60.0))
        while not runner.scheduler.speaking:
            runner.step()

    took: list[float] = []
    for _ in range(5):
        took.append(1000 * seconds(machine, let_in))
        runner.cancel("a")
    return min(took)


def host_waits(machine: Machine, runner: Runner) -> list[str]:
    """Where PyTorch made the host wait for the GPU in steps of streams that speak; what is handed over included."""
    runner.submit("a", wanted(1, 60.0))
    while not runner.scheduler.speaking:
        runner.step()
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        torch.cuda.set_sync_debug_mode("warn")
        for _ in range(machine.steps):
            runner.step()
        torch.cuda.set_sync_debug_mode("default")
    runner.cancel("a")
    return [f"{Path(each.filename).name}:{each.lineno}" for each in told]


@dataclass(frozen=True, slots=True)
class Given:
    """What all numbers of streams are measured with."""

    machine: Machine
    model: Zonos
    codec: Codec
    bytes_a_second: float
    eager: float
    """Seconds of a step of the eager loop."""


def of_streams(given: Given, streams: int) -> dict[str, Any]:
    machine, model = given.machine, given.model
    is_cuda = machine.device.type == "cuda"
    if is_cuda:
        torch.cuda.reset_peak_memory_stats()
    began = time.perf_counter()
    runner = open_runner(model, given.codec, streams)
    ready_s = time.perf_counter() - began
    took, floor = step_s(machine, runner, streams), floor_s(model, machine, given.bytes_a_second, streams)
    came = arrivals(machine, runner, streams)
    return {
        "streams": streams,
        "step_ms": 1000 * took,
        "rtf": 1000 * took / FRAME_MS,
        "floor_ratio": took / floor,
        "eager_ratio": streams * given.eager / took,
        "first_p50_ms": came.p50,
        "first_p95_ms": came.p95,
        "longest_hold_ms": came.longest_hold,
        "state_gb": slot_bytes(model.config, rows=2, length=POSITIONS, dtype=machine.dtype) * streams / GB,
        "most_gb": torch.cuda.max_memory_allocated() / GB if is_cuda else None,
        "ready_s": ready_s,
        "host_waits": host_waits(machine, runner) if is_cuda else [],
        "not_captured": runner.graphs.faults,
        "unfused": runner.unfused,
    }


def measure(variant: str, machine: Machine, console: Console) -> dict[str, Any]:
    is_small = machine.device.type == "cpu"
    small = shaped(variant, width=512, layers=4, attention_every=2 if variant == "hybrid" else 1)
    model = random_model(small if is_small else official(variant), machine)
    codec = random_codec(machine, is_small=is_small)
    given = Given(machine, model, codec, bandwidth(machine), eager_s(machine, model))
    rows = [of_streams(given, streams) for streams in machine.streams]
    console.print(
        table_of(rows, f"Zonos {variant}, {machine.name}, {'a small model' if is_small else 'random weights'}")
    )
    for row in rows:
        for count, why in row["not_captured"].items():
            console.print(f"{row['streams']} streams: the step for {count} could not be captured: {why}")
    if rows[0]["unfused"]:
        console.print(f"steps were not fused: {rows[0]['unfused']}")
    if not is_small:
        waits = [place for row in rows for place in row["host_waits"]]
        console.print(f"the host had to wait {len(waits)} times in {machine.steps} steps each: {', '.join(waits)}")
    most = machine.streams[-1]
    unguided = step_s(machine, open_runner(model, codec, most, is_guided=False), most)
    console.print(f"without guidance {1000 * unguided:.2f} ms a step of {most} streams")
    runner = open_runner(model, codec, 1)
    text_ms = letting_in_ms(machine, runner)
    console.print(f"{PHONEMES} phonemes are let in, and their first step done, in {text_ms:.1f} ms")
    apart = chunk_error(runner, machine)
    console.print(f"in chunks the sound is {apart:.0e} of its peak off the whole, behind the first seam")
    decoded = {
        frames: 1000 * min(seconds(machine, partial(decode, runner, machine, frames)) for _ in range(5))
        for frames in WIDTHS
    }
    console.print("codec " + ", ".join(f"{frames} frames {ms:.2f} ms" for frames, ms in decoded.items()))
    console.print(f"copy {given.bytes_a_second / GB:.0f} GB/s")
    if not is_small:
        say_goals(rows, console)
    return {
        "variant": variant,
        "rows": rows,
        "unguided_ms": 1000 * unguided,
        "letting_in_ms": text_ms,
        "codec_ms": decoded,
        "copy": given.bytes_a_second,
        "chunk_error": apart,
    }


def table_of(rows: list[dict[str, Any]], title: str) -> Table:
    table = Table(
        *("streams", "ms a step", "RTF", "of the floor", "of the eager loop", "first sound P50 / P95 ms"),
        *("longest hold ms", "GB of state", "GB at most", "warm-up s"),
        title=title,
        box=None,
    )
    for row in rows:
        table.add_row(
            str(row["streams"]),
            f"{row['step_ms']:.2f}",
            f"{row['rtf']:.3f}",
            f"{row['floor_ratio']:.2f}x",
            f"{row['eager_ratio']:.2f}x",
            f"{row['first_p50_ms']:.0f} / {row['first_p95_ms']:.0f}",
            f"{row['longest_hold_ms']:.1f}",
            f"{row['state_gb']:.2f}",
            f"{row['most_gb']:.2f}" if row["most_gb"] else "-",
            f"{row['ready_s']:.1f}",
        )
    return table


@torch.inference_mode()
def chunk_error(runner: Runner, machine: Machine) -> float:
    """What a sound in chunks is off the sound at once, over its peak, behind the first seam."""
    codes = torch.randint(CODES, (1, CODEBOOKS, 120), device=machine.device)
    whole = runner.decode(codes)[0].cpu()
    off, number, first = 0.0, 0, 0
    while chunk := next_chunk(number, first, codes.shape[2], over=False):
        part = runner.decode(codes[..., chunk.left : chunk.right])[0].cpu()
        begin = HOP * (chunk.first - chunk.left)
        found = part[begin : begin + HOP * (chunk.end - chunk.first)]
        if number:
            off = max(off, float((found - whole[HOP * chunk.first : HOP * chunk.end]).abs().max()))
        number, first = number + 1, chunk.end
    return off / float(whole.abs().max())


@torch.inference_mode()
def decode(runner: Runner, machine: Machine, frames: int) -> None:
    runner.decode(torch.zeros(1, CODEBOOKS, frames, dtype=torch.long, device=machine.device)).cpu()


def say_goals(rows: list[dict[str, Any]], console: Console) -> None:
    """Each figure over its goal; below 1 it is met. They were set for an H200."""
    for row in rows:
        if goal := GOALS.get(row["streams"]):
            rtf, first = goal
            first_ratio = row["first_p95_ms"] / first
            console.print(f"goals, {row['streams']} streams: RTF {row['rtf'] / rtf:.2f}, first sound {first_ratio:.2f}")
        if row["streams"] == 16:
            console.print(f"goal, {GOAL_RATIO:.0f} times the eager loop: {GOAL_RATIO / row['eager_ratio']:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--variant", nargs="+", choices=VARIANTS, default=VARIANTS)
    parser.add_argument("--streams", nargs="+", type=int)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    machine = this_machine(tuple(options.streams) if options.streams else None)
    found = [measure(variant, machine, Console()) for variant in options.variant]
    if options.json:
        options.json.write_text(json.dumps({"machine": machine.name, "found": found}, indent=1))


if __name__ == "__main__":
    main()
