"""Does the guest's voice sound as if the turn were over? LiveKit's small end-of-turn model on the newest audio.

It hears melody and lengthened endings, in any language. Its opinion is one of
several (see `engine.call.listening.turns`): it runs only where the words look complete.
"""

from __future__ import annotations

import asyncio
from typing import Final

import numpy as np
from livekit.local_inference import EOT, EOT_MAX_SAMPLES

from engine.call.listening.utterance import WINDOW_S
from engine.speech.ports import HEARING_RATE_HZ

ENDING_WINDOWS: Final = int(EOT_MAX_SAMPLES / (WINDOW_S * HEARING_RATE_HZ))
"""How many windows of the voice detector the model takes in: 1.2 s."""


class EndDetector:
    """One call's; the model behind it is shared. A run takes 26-51 ms of one core."""

    def __init__(self) -> None:
        self._model = EOT()

    async def ended_p(self, pcm: bytes) -> float:
        """How probable it is that the turn is over, 0 to 1. `pcm`: s16le mono at 16 kHz, the newest 1.2 s at most."""
        return await asyncio.to_thread(self._model.predict, np.frombuffer(pcm, dtype="<i2"))
