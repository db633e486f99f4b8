"""Moonshine tiny-en (MIT, 27 M parameters): samples in, tokens out; greedy, one audio at a time.

The model comes in the wheel `moonshine-voice`; only its files are used. Its own
library parts the audio by silence and recognises each part alone, which costs
two to three times as much and writes a full stop into every hesitation.

A guest's words are recognised again and again while they grow. What was
recognised last time is tried as a *draft*: one pass of the decoder over all of
it tells how far it still holds, instead of one pass a token. On one core 4 s of
speech take 80 ms, and 45 ms with a draft. (The weights are quantised to the
range of what is decoded together, so a draft may tip a choice that was close.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from engine.errors import SettingsError
from engine.speech.ports import HEARING_RATE_HZ

Samples = NDArray[np.float32]
Arrays = dict[str, NDArray[Any]]

START: Final = 1
END: Final = 2

HEADS: Final = 8
HEAD_SIZE: Final = 36

_TOKENS_PER_S: Final = 6.5
"""Nobody speaks faster; a decoder that writes more has lost its way."""
_TOKENS_ANYHOW: Final = 4
_FIRST_TOKENS: Final = 4
"""By the first ones it shows whether anybody spoke: later ones follow from those before, however wrong."""
_SPACE: Final = "▁".encode()
_SHORT: Final = 128


@dataclass(frozen=True, slots=True)
class Written:
    """What the decoder wrote, and how sure it was of its first tokens: their mean logarithm of probability."""

    tokens: tuple[int, ...]
    sureness: float


class Moonshine:
    """Loads the model (0.2 s). May be used by several threads at once. Raises SettingsError when it can't be read."""

    def __init__(self) -> None:
        folder = _model_folder()
        try:
            self._encoder = _open(folder / "encoder_model.ort")
            self._decoder = _open(folder / "decoder_model_merged.ort")
            self._vocabulary = read_vocabulary((folder / "tokenizer.bin").read_bytes())
        except Exception as e:  # onnxruntime raises its own kinds for each damage
            raise SettingsError(f"the recogniser's model in {folder} can't be loaded: {e}") from e
        self._past = [each.name for each in self._decoder.get_inputs() if each.name.startswith("past_key_values")]
        self._present = [each.name.replace("present", "past_key_values") for each in self._decoder.get_outputs()[1:]]

    def recognize(self, samples: Samples, draft: Sequence[int] = ()) -> Written:
        """`samples` [N] in -1..1 at 16 kHz; `draft`: the tokens of a shorter stretch of the same audio."""
        batch = samples[np.newaxis]
        everything = np.ones(batch.shape, np.int64)
        (hidden,) = self._encoder.run(None, {"input_values": batch, "attention_mask": everything})
        heard = {"encoder_hidden_states": hidden, "encoder_attention_mask": everything}  # both masks are of samples
        past = {name: _empty(hidden.shape[1] if ".encoder." in name else 0) for name in self._past}
        logits, past = self._step([START, *draft], heard, past, is_first=True)
        best = logits.argmax(-1)
        agreed = next((n for n, token in enumerate(draft) if best[n] != token), len(draft))
        past = {name: kept if ".encoder." in name else kept[:, :, : agreed + 1] for name, kept in past.items()}
        tokens, following = [int(token) for token in draft[:agreed]], int(best[agreed])
        sure = _log_probabilities(logits[: agreed + 1][:_FIRST_TOKENS])
        most = int(len(samples) / HEARING_RATE_HZ * _TOKENS_PER_S) + _TOKENS_ANYHOW
        while following != END and len(tokens) < most:
            tokens.append(following)
            logits, past = self._step([following], heard, past, is_first=False)
            following = int(logits[-1].argmax())
            sure += _log_probabilities(logits) if len(sure) < _FIRST_TOKENS else []
        return Written(tuple(tokens), float(np.mean(sure[:_FIRST_TOKENS])))

    def text(self, tokens: Sequence[int]) -> str:
        letters = b"".join(self._vocabulary[token] for token in tokens)
        return letters.replace(_SPACE, b" ").decode("utf-8", "replace").strip()

    def _step(self, tokens: list[int], heard: Arrays, past: Arrays, *, is_first: bool) -> tuple[NDArray[Any], Arrays]:
        """Logits after each of `tokens` [T, vocabulary], and the keys and values to go on with."""
        logits, *present = self._decoder.run(
            None,
            {
                "input_ids": np.array([tokens], np.int64),
                "use_cache_branch": np.array([not is_first]),
                **heard,
                **past,
            },
        )
        now = dict(zip(self._present, present, strict=True))
        if not is_first:  # what was heard stays the same; the decoder gives only an empty place for it
            now |= {name: kept for name, kept in past.items() if ".encoder." in name}
        return logits[0], now


def _log_probabilities(logits: NDArray[Any]) -> list[float]:
    """Of the likeliest token in each row [T, vocabulary]; the runtime uses the rows' memory again in its next run."""
    above = logits - logits.max(-1, keepdims=True)
    return [-float(rest) for rest in np.log(np.exp(above).sum(-1))]


def read_vocabulary(content: bytes) -> list[bytes]:
    """Each token's letters, one after the other: their length in one byte (two from 128 on), then themselves."""
    tokens: list[bytes] = []
    at = 0
    while at < len(content):
        length = content[at]
        at += 1
        if length >= _SHORT:
            length += _SHORT * (content[at] - 1)
            at += 1
        tokens.append(content[at : at + length])
        at += length
    return tokens


def _model_folder() -> Path:
    spec = find_spec("moonshine_voice")  # found, not imported: its library would be loaded with it
    if spec is None or spec.origin is None:
        raise SettingsError("the package moonshine-voice, which holds the recogniser's model, is not installed")
    return Path(spec.origin).parent / "assets" / "tiny-en"


def _open(file: Path) -> ort.InferenceSession:
    """One thread a run: the box runs one recognition per core instead, which gives more of them."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return ort.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])


def _empty(length: int) -> NDArray[np.float32]:
    return np.zeros((1, HEADS, length, HEAD_SIZE), np.float32)
