"""pipecat's smart-turn on recordings: run by pipecat's own Python, `python smart_turn.py AUDIO.npz`.

Each array is 16-bit at 16 kHz, the turn so far. Prints JSON: for each, how sure it is that the turn is over, and the
time that it took, on one thread.
"""

# mypy: disable-error-code="import-not-found,misc"
# pipecat lives in an environment of its own

from __future__ import annotations

import json
import sys
import time

import numpy as np
from pipecat.audio.turn.smart_turn.local_smart_turn_v3 import LocalSmartTurnAnalyzerV3


class SmartTurn(LocalSmartTurnAnalyzerV3):
    """Asked without a pipeline around it."""

    def ended_p(self, turn: np.ndarray) -> float:
        return float(self._predict_endpoint(turn.astype(np.float32) / 32768)["probability"])


def main() -> None:
    detector, told = SmartTurn(), []
    with np.load(sys.argv[1]) as turns:
        for number in range(len(turns.files)):
            began = time.perf_counter()
            told.append({"ended_p": detector.ended_p(turns[f"arr_{number}"]), "took_s": time.perf_counter() - began})
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
