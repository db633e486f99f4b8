"""Why PortAudio refused, in the window's language: what it says itself is English."""

from __future__ import annotations

from gui.words import mark, say

REASONS = {
    -10000: mark("it has not started"),
    -9999: mark("the system's sound refuses it"),
    -9998: mark("it has no channel for this"),
    -9997: mark("it does not know 48 kHz"),
    -9996: mark("there is no such device"),
    -9994: mark("it does not know 16 bit sound"),
    -9993: mark("the devices don't go together"),
    -9992: mark("the memory is full"),
    -9987: mark("it took too long"),
    -9985: mark("the device is not free"),
}
"""By the numbers in portaudio.h."""


def tell_refusal(error: Exception) -> str:
    """A PortAudioError holds its words, then its number; one that is not known here is told by that."""
    number = error.args[1] if len(error.args) > 1 else None
    if number in REASONS:
        return say(REASONS[number])
    return say("no reason was given") if number is None else say("PortAudio's error {number}", number=number)
