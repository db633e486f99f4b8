"""What callers say sounds the same wherever it is made, or two runs of a bench could not be compared."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from appliance.settings import CHECKOUT
from tests.bench.speech import speak_lines

LINE = "A room, [0.5] please."
DITHER = 2
"""What changes the rate rounds by chance."""


def test_a_line_sounds_the_same_after_other_lines_and_alone(tmp_path: Path) -> None:
    voices = CHECKOUT / ".parts" / "voices"
    *_, after = speak_lines(["Good evening.", LINE], voices, tmp_path / "one")
    (alone,) = speak_lines([LINE], voices, tmp_path / "other")
    assert len(after.samples) == len(alone.samples)
    assert np.abs(after.samples.astype(int) - alone.samples).max() <= DITHER
