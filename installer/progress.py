"""What a person sees: numbered steps with their times, and on a terminal one line that moves while they wait."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from installer.errors import InstallError, ProgramFailed

FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"
MARGIN = "      "
CLEAR_LINE = "\r\x1b[K"
QUIET_LINE_EVERY_S = 30.0
"""Without a terminal nothing moves, so a long step says from time to time that it is alive."""


def in_words(seconds: float) -> str:
    """`1 min 40 s`, `3 s`, `0.4 s`."""
    if seconds < 2:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"


class Progress:
    """Writes to `out` what is being done, and all of it to `log` too.

    `clock` counts seconds; `terminal` says whether `out` can take a line back.
    """

    def __init__(
        self,
        out: TextIO,
        log: TextIO,
        total: int,
        *,
        terminal: bool | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.log = log
        self._out = out
        self._total = total
        self._terminal = out.isatty() if terminal is None else terminal
        self._clock = clock
        self._number = 0
        self._frame = 0
        self._last_quiet_line = 0.0

    def begin(self, title: str) -> None:
        """Announces the next step, for one whose end is not ours to tell."""
        self._number += 1
        self._line(f"[{self._number}/{self._total}] {title}")

    def waiting(self) -> None:
        self.note("another installer is at work in this checkout: waiting for it to end")

    @contextmanager
    def step(self, title: str) -> Iterator[Step]:
        """One numbered step; what it found is said with its time when the block ends."""
        self.begin(title)
        step = Step()
        began = self._clock()
        yield step
        self._line(f"{MARGIN}{step.result}, {in_words(self._clock() - began)}")

    def note(self, text: str) -> None:
        """A sentence inside the current step; further lines are set under it."""
        for line in text.splitlines():
            self._line(f"{MARGIN}{line}")

    def running(self, what: str, since: float, last_line: str) -> None:
        """Called a few times a second while a program runs: `what`, how long, and its last line."""
        elapsed_s = self._clock() - since
        if self._terminal:
            frame = FRAMES[self._frame % len(FRAMES)]
            self._frame += 1
            text = f"{MARGIN}{frame} {what}, {in_words(elapsed_s)}  {last_line}"
            self._out.write(CLEAR_LINE + text[: shutil.get_terminal_size().columns - 1])
            self._out.flush()
        elif self._clock() - max(since, self._last_quiet_line) >= QUIET_LINE_EVERY_S:
            self._last_quiet_line = self._clock()
            self._line(f"{MARGIN}{what}, {in_words(elapsed_s)} so far")

    def failed(self, error: InstallError, log_file: Path) -> None:
        """What went wrong, the program's last lines, and what to do about it."""
        self._line(f"\n{error}")
        for line in error.tail if isinstance(error, ProgramFailed) else ():
            self._line(f"  | {line}")
        self._line(f"{error.mend}\nEverything that was said is in {log_file}")

    def now(self) -> float:
        return self._clock()

    def _line(self, text: str) -> None:
        self._out.write((CLEAR_LINE if self._terminal else "") + text + "\n")
        self._out.flush()
        self.log.write(text + "\n")


class Step:
    """What came of a step, in a word or two."""

    def __init__(self) -> None:
        self.result = "done"
