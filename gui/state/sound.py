"""This machine's microphone and loudspeaker: which are chosen, how loud they are, and what the check of them found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gui.words import mark, say


@dataclass(frozen=True, slots=True)
class Choice:
    """A device that can be chosen."""

    index: int
    name: str
    worn: bool = False
    """On the head, so that no microphone hears it."""


class Echo(StrEnum):
    """What became of the tone that the loudspeaker played."""

    HEARD = "heard"
    NOT_HEARD = "not heard"
    SILENT = "silent"
    """The microphone gave nothing at all, not even the noise of a room."""


FINDINGS = {
    (Echo.HEARD, False): (mark("Both work: the tone was heard after {ms} ms."), "good"),
    (Echo.HEARD, True): (
        mark("The microphone hears the headphones after {ms} ms: turn them down, or choose the loudspeaker."),
        "warning",
    ),
    (Echo.NOT_HEARD, False): (
        mark("The tone was not heard. Turn the loudspeaker up, or choose another one; did you hear it?"),
        "warning",
    ),
    (Echo.NOT_HEARD, True): (mark("Good: the microphone does not hear the headphones."), "good"),
    (Echo.SILENT, False): (
        mark("The microphone gives pure silence: it is muted, or this program may not use it. See the sound settings."),
        "danger",
    ),
}


class SoundCheck:
    """Levels go from 0 to 1; `problem` tells what is wrong where no sound can be had."""

    def __init__(self) -> None:
        self.microphones: tuple[Choice, ...] = ()
        self.loudspeakers: tuple[Choice, ...] = ()
        self.microphone: int | None = None
        self.loudspeaker: int | None = None
        self.problem: str | None = None
        self.is_listening = False
        self.is_checking = False
        self.level = 0.0
        self.heard_level = 0.0
        self.finding: tuple[str, str] | None = None
        """The result of the echo check in words, and its tone."""
        self._observers: list[Callable[[], None]] = []

    def watch(self, observer: Callable[[], None]) -> None:
        """Be told of every change."""
        self._observers.append(observer)

    @property
    def is_usable(self) -> bool:
        return self.microphone is not None and self.loudspeaker is not None

    def offer(
        self, microphones: Sequence[Choice], loudspeakers: Sequence[Choice], usual: tuple[int | None, int | None]
    ) -> None:
        """These devices are there; what was chosen before stays chosen if it still is, or else the usual ones."""
        self.microphone = _keep(self.microphone, self.microphones, microphones, usual[0])
        self.loudspeaker = _keep(self.loudspeaker, self.loudspeakers, loudspeakers, usual[1])
        self.microphones, self.loudspeakers = tuple(microphones), tuple(loudspeakers)
        self.problem = None
        if self.microphone is None:
            self.problem = say("This machine has no microphone. Plug one in, and look again.")
        elif self.loudspeaker is None:
            self.problem = say("This machine has no loudspeaker. Plug one in, and look again.")
        self._tell()

    def fail(self, problem: str) -> None:
        """No sound at all, or not from what was chosen."""
        self.problem = problem[:1].upper() + problem[1:]
        self.is_listening = self.is_checking = False
        self.level = self.heard_level = 0.0
        self.finding = None
        self._tell()

    def wait_for_others(self) -> None:
        """What was plugged in meanwhile can't be looked for: the sound of a call would end."""
        words = say("Sound is in use. What was plugged in meanwhile is found when nobody here listens or talks.")
        self.finding = words, "warning"
        self._tell()

    def choose(self, microphone: int | None, loudspeaker: int | None) -> None:
        self.microphone, self.loudspeaker = microphone, loudspeaker
        self.finding = None
        self._tell()

    def listen(self, on: bool) -> None:
        self.is_listening = on
        self.level = 0.0
        self._tell()

    def check(self, on: bool) -> None:
        self.is_checking = on
        if on:
            self.finding = None
        self._tell()

    def find(self, echo: Echo, delay_s: float) -> None:
        """The check is over."""
        self.is_checking = False
        worn = any(choice.worn for choice in self.loudspeakers if choice.index == self.loudspeaker)
        words, tone = FINDINGS[echo, worn and echo is not Echo.SILENT]
        self.finding = say(words, ms=round(delay_s * 1000)), tone
        self._tell()

    def hear(self, *, microphone: float | None = None, loudspeaker: float | None = None) -> None:
        """How loud it is now at either."""
        self.level = self.level if microphone is None else microphone
        self.heard_level = self.heard_level if loudspeaker is None else loudspeaker
        self._tell()

    def _tell(self) -> None:
        for observer in list(self._observers):
            observer()


def _keep(chosen: int | None, before: Sequence[Choice], offered: Sequence[Choice], usual: int | None) -> int | None:
    """By its name: with another device plugged in it may have another number."""
    name = next((choice.name for choice in before if choice.index == chosen), None)
    same = [choice.index for choice in offered if choice.name == name]
    return chosen if chosen in same else next(iter(same), usual)
