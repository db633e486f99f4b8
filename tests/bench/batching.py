"""Does it pay to recognise several callers' utterances, or to speak several sentences, in one batch of the model?

`python -m tests.bench.batching`
runs 2, 4 and 6 utterances of different lengths as one padded batch with the model on both cores, and one after the
other in a thread a core, as `engine serve` does. A ratio above 1 says how much sooner the batch is done; because it
gives nobody their words before all are done, it also costs whoever came first. Two cores, and nothing else may run.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, TypeVar

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from appliance.settings import CHECKOUT
from engine.models.moonshine import END, HEAD_SIZE, HEADS, START
from engine.models.voice import Voice
from engine.speech.ports import HEARING_RATE_HZ
from engine.speech.resample import Resampler
from tests.bench.speech import read_lines
from tests.bench.voice import CALLER_VOICE, open_voice
from tests.bench.word_errors import LINES

SIZES: Final = (2, 4, 6)
ROUNDS: Final = 5
CORES: Final = 2
LONGEST_TOKENS: Final = 40

Samples = NDArray[np.float32]
Arrays = dict[str, NDArray[Any]]
T = TypeVar("T")


class Batched:
    """Moonshine's files with so many threads a run; any number of utterances in one."""

    def __init__(self, threads: int) -> None:
        spec = find_spec("moonshine_voice")
        assert spec and spec.origin
        folder = Path(spec.origin).parent / "assets" / "tiny-en"
        self._encoder = _open(folder / "encoder_model.ort", threads)
        self._decoder = _open(folder / "decoder_model_merged.ort", threads)
        self._past = [each.name for each in self._decoder.get_inputs() if each.name.startswith("past_key_values")]
        self._present = [each.name.replace("present", "past_key_values") for each in self._decoder.get_outputs()[1:]]

    def encode(self, utterances: Sequence[Samples]) -> Arrays:
        """Padded with silence to the longest; the mask says where each ends."""
        longest = max(map(len, utterances))
        batch = np.stack([np.pad(each, (0, longest - len(each))) for each in utterances])  # [B, N]
        mask = np.stack([np.arange(longest) < len(each) for each in utterances]).astype(np.int64)
        (hidden,) = self._encoder.run(None, {"input_values": batch, "attention_mask": mask})
        return {"encoder_hidden_states": hidden, "encoder_attention_mask": mask}

    def decode(self, heard: Arrays) -> list[list[int]]:
        """A token for each at a time, until the last one has ended."""
        size, width, _ = heard["encoder_hidden_states"].shape
        past = {name: _empty(size, width if ".encoder." in name else 0) for name in self._past}
        tokens, newest, has_ended = [list[int]() for _ in range(size)], np.full((size, 1), START), np.zeros(size, bool)
        for step in range(LONGEST_TOKENS):
            first = np.array([step > 0])
            ids = {"input_ids": newest.astype(np.int64), "use_cache_branch": first}
            logits, *present = self._decoder.run(None, {**ids, **heard, **past})
            now = dict(zip(self._present, present, strict=True))
            past = now if not step else now | {name: kept for name, kept in past.items() if ".encoder." in name}
            newest = logits[:, -1:].argmax(-1)
            has_ended |= newest[:, 0] == END
            if has_ended.all():
                break
            for row in np.flatnonzero(~has_ended):
                tokens[row].append(int(newest[row, 0]))
        return tokens


class Spoken:
    """A Piper voice's file with so many threads a run."""

    def __init__(self, folder: Path, threads: int) -> None:
        self._session = _open(folder / "voice.onnx", threads)

    def speak(self, sentences: Sequence[NDArray[np.int64]]) -> None:
        """`sentences`: the numbers of their phonemes."""
        longest = max(map(len, sentences))
        ids = np.stack([np.pad(each, (0, longest - len(each))) for each in sentences])  # [B, S]
        lengths, scales = np.array([len(each) for each in sentences]), np.array([0.667, 1.0, 0.8], np.float32)
        self._session.run(None, {"input": ids, "input_lengths": lengths, "scales": scales})


def main() -> None:
    with open_voice(CHECKOUT / ".parts" / "voices" / CALLER_VOICE) as voice:
        lines = sorted(read_lines(LINES), key=len)
        picked = [lines[n * (len(lines) - 1) // (max(SIZES) - 1)] for n in range(max(SIZES))]
        utterances = [_samples(voice, line) for line in picked]
        phonemes = [np.array(voice._symbols(voice._phonemizer.phonemes(line)), np.int64) for line in picked]
    table = Table("what", *[f"{size} at once" for size in SIZES], title="Time in threads / time in one batch", box=None)
    one, all_cores = Batched(1), Batched(CORES)
    hidden = [one.encode([each]) for each in utterances]
    with ThreadPoolExecutor(CORES) as threads:
        table.add_row("encoder", *_ratios(threads, utterances, lambda each: one.encode([each]), all_cores.encode))
        batches = {size: all_cores.encode(utterances[:size]) for size in SIZES}
        table.add_row(
            "decoder", *_ratios(threads, hidden, one.decode, lambda each: all_cores.decode(batches[len(each)]))
        )
        both = _ratios(
            threads,
            utterances,
            lambda each: one.decode(one.encode([each])),
            lambda batch: all_cores.decode(all_cores.encode(batch)),
        )
        table.add_row("recognition", *both)
        folder = CHECKOUT / ".parts" / "voices" / CALLER_VOICE
        alone, together = Spoken(folder, 1), Spoken(folder, CORES)
        table.add_row(
            "a sentence spoken", *_ratios(threads, phonemes, lambda each: alone.speak([each]), together.speak)
        )
    words = [one.decode(each)[0] for each in hidden]
    same = [sum(a == b for a, b in zip(all_cores.decode(batches[size]), words[:size], strict=True)) for size in SIZES]
    table.add_row("same words", *[f"{count} of {size}" for count, size in zip(same, SIZES, strict=True)])
    console = Console()
    console.print(table)
    console.print("Lengths in seconds:", [round(len(each) / HEARING_RATE_HZ, 1) for each in utterances])


def _ratios(
    threads: ThreadPoolExecutor, what: Sequence[T], alone: Callable[[T], Any], together: Callable[[Sequence[T]], Any]
) -> list[str]:
    return [_ratio(threads, what[:size], alone, together) for size in SIZES]


def _ratio(
    threads: ThreadPoolExecutor, what: Sequence[T], alone: Callable[[T], Any], together: Callable[[Sequence[T]], Any]
) -> str:
    """In turns, so that whatever else the machine does falls on both; the quickest of each counts."""
    took_alone, took_together = list[float](), list[float]()
    for _ in range(ROUNDS):
        took_alone.append(_seconds(lambda: list(threads.map(alone, what))))
        took_together.append(_seconds(lambda: together(what)))
    one, batch = min(took_alone), min(took_together)
    return f"{one / batch:.2f} ({one * 1000:.0f} / {batch * 1000:.0f} ms)"


def _seconds(run: Callable[[], Any]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def _samples(voice: Voice, line: str) -> Samples:
    resampler = Resampler(voice.sample_rate_hz, HEARING_RATE_HZ)
    pcm = resampler.push(voice.speak(line)) + resampler.flush()
    return np.frombuffer(pcm, dtype="<i2").astype(np.float32) / np.float32(32768)


def _open(file: Path, threads: int) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    return ort.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])


def _empty(size: int, length: int) -> NDArray[np.float32]:
    return np.zeros((size, HEADS, length, HEAD_SIZE), np.float32)


if __name__ == "__main__":
    main()
