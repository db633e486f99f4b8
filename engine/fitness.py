"""Whether something that the porter would use is fit for calls: what a preflight found, told in one way."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import TextIO

OK, NOT_REACHED, UNFIT = 0, 1, 3
"""Exit codes; 2 is the command line's own, for wrong arguments."""


@dataclass(kw_only=True)
class Fitness:
    """`complaint` and `advice` where the porter can't use it."""

    answered_s: float | None = None
    complaint: str | None = None
    advice: str | None = None

    @property
    def exit_code(self) -> int:
        if self.complaint is None:
            return OK
        return NOT_REACHED if self.answered_s is None else UNFIT

    def complain(self, complaint: str, advice: Mapping[str, str], otherwise: str) -> None:
        """`advice` by what the complaint has in it."""
        self.complaint = complaint
        self.advice = next((each for sign, each in advice.items() if sign in complaint), otherwise)

    def told(self, subject: str, steps: Iterable[str], when_fit: str) -> str:
        """For a person; `steps` begin with + for what is well and ! for what is not."""
        lines = [] if self.answered_s is None else [f"+ it answers, after {1000 * self.answered_s:.0f} ms"]
        lines = [f"  {line}" for line in (*lines, *steps)]
        if self.complaint is None:
            lines.append(f"Fit for calls{when_fit}")
        else:
            lines += [f"  ! {self.complaint}", f"    {self.advice}"]
        return "\n".join([subject, *lines]) + "\n"


def tell(found: Fitness, text: str, *, as_json: bool, out: TextIO) -> int:
    """Returns the exit code."""
    out.write(json.dumps(asdict(found)) + "\n" if as_json else text)
    return found.exit_code
