"""Keeps the remarks of Linux's sound library off the terminal: they would stand between the words of the call."""

from __future__ import annotations

import ctypes

_Handler = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p)
_IGNORE = _Handler(lambda *_remark: None)
"""Kept for the life of the program: ALSA calls it from PortAudio's threads."""


def hush_alsa() -> None:
    """What matters comes as an error of PortAudio anyway; an underrun in a call on a busy box does not."""
    try:
        library = ctypes.CDLL("libasound.so.2")
    except OSError:
        return  # this machine's sound does not come through ALSA
    library.snd_lib_error_set_handler(_IGNORE)
