"""Which calls the person wants to see, and whether what is said or known of a call has the words that they look for.

The box searches what it has kept; of calls that go on this tells what came since.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from appliance.contract.sessions import Outcome, SessionKind


@dataclass(frozen=True, slots=True)
class Wish:
    """None: whichever. A call that goes on has no outcome yet."""

    words: str | None = None
    kind: SessionKind | None = None
    outcome: Outcome | None = None

    @property
    def is_plain(self) -> bool:
        return self == EVERYTHING


EVERYTHING = Wish()


def is_said(words: str, turn: str) -> bool:
    """All of them in this one turn, as whole words; those in "quotes" one after the other. As the box finds them."""
    spoken = _split(turn)
    parts = [_split(quoted or word) for quoted, word in re.findall(r'"([^"]*)"|([^\s"]+)', words)]
    wanted = [part for part in parts if part]
    return bool(wanted) and all(_stands_in(part, spoken) for part in wanted)


def is_known(words: str, known: Iterable[str | None]) -> bool:
    """All of them in what is known of a call, by their beginnings."""
    stated = _split(" ".join(text for text in known if text))
    wanted = _split(words)
    return bool(wanted) and all(any(word.startswith(begin) for word in stated) for begin in wanted)


def _split(text: str) -> list[str]:
    """Its words, whatever their case and their accents."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.findall(r"\w+", plain.casefold())


def _stands_in(part: Sequence[str], whole: Sequence[str]) -> bool:
    return any(whole[i : i + len(part)] == part for i in range(len(whole) - len(part) + 1))
