"""Both sides of a call on the loudspeaker, for whoever stands beside the box."""

from __future__ import annotations

from collections import deque

import numpy as np

from gui.audio.mouth import FRAME_SAMPLES, Pcm
from gui.audio.sound_card import Sound

GUEST_LAG_FRAMES = 20
"""200 ms of the guest's audio are kept; the porter's frames set the pace."""


class Monitor:
    """Mixes what the guest sends with what the porter says, frame by frame."""

    def __init__(self, sound: Sound) -> None:
        self._sound = sound
        self._guest: deque[Pcm] = deque(maxlen=GUEST_LAG_FRAMES)

    def hear_guest(self, pcm: Pcm) -> None:
        self._guest.append(pcm)

    def hear_porter(self, pcm: Pcm) -> None:
        guest = self._guest.popleft() if self._guest else np.zeros(FRAME_SAMPLES, dtype=np.int16)
        both = pcm.astype(np.int32) + guest
        self._sound.play(np.clip(both, -32768, 32767).astype(np.int16))
