"""Text to phonemes with espeak-ng, as a program that is kept running.

Measured: 18 ms a call when it is started for each sentence, 1-4 ms when it is
kept. espeak drops punctuation, which carries the prosody, so each clause goes
through alone and its mark is put back behind it.
"""

from __future__ import annotations

import re
import selectors
import subprocess
import threading
import time
from collections.abc import Sequence
from typing import Final

from engine.errors import ProviderError, SettingsError

_CLAUSE: Final = re.compile(
    r"(.+?)((?<!\b[ap]\.m)[,;:.!?…]+(?=[\s\"'”’)]|$)|(?<=\b[ap]\.m)\.(?=\s*$|\s+[A-Z])|\s[–—-]\s|$)", re.DOTALL
)
"""The last dot of "a.m." ends a clause only where a sentence may end."""
_UNSPOKEN: Final = re.compile(r"[\x00-\x1f\x7f\[\]<>|_*#~^\\]+")
_LANGUAGE_MARK: Final = re.compile(r"\([a-z-]+\)")
_LAST_WORD: Final = "xqzvxqzv"
"""A line that no text contains; its phonemes mark the end of an answer."""
_LONGEST_LINE: Final = 300
"""espeak-ng reads lines of at most 1000 bytes."""
_ANSWER_TIMEOUT_S: Final = 2.0
_FIRST_ANSWER_TIMEOUT_S: Final = 20.0
"""Nobody waits for the first answer but the start of the box, when all processors are busy."""
_MARKS: Final = {"–": ",", "—": ",", "-": ",", "…": "."}


def clauses(text: str) -> list[tuple[str, str]]:
    """ "Yes, of course." -> [("Yes", ","), ("of course", ".")]; the mark is one of , ; : . ! ? or "" at the end."""
    found = []
    for m in _CLAUSE.finditer(_UNSPOKEN.sub(" ", text)):
        words, mark = m[1].strip(" \"'“”‘’()"), m[2].strip()
        if any(c.isalnum() for c in words):
            found.append(
                (words, "?" if "?" in mark else "," if mark in ("–", "—", "-") else mark[:1].replace("…", "."))
            )
    return found


class Phonemizer:
    """One espeak-ng voice; safe to use from several threads. Raises SettingsError when it can't be started."""

    def __init__(self, language: str, command: Sequence[str] = ("espeak-ng", "-q", "--ipa")) -> None:
        self._command = [*command, "-v", language]
        self._turn = threading.Lock()
        self._end = ""
        try:
            self._start()
            self._end = self._exchange("", within_s=_FIRST_ANSWER_TIMEOUT_S)
        except (OSError, ProviderError) as e:
            raise SettingsError(f"espeak-ng does not work ({e}); install the package espeak-ng") from e

    def phonemes(self, text: str) -> str:
        """The phonemes of a sentence, with its punctuation. Raises ProviderError."""
        spoken = [self._clause(words) + mark for words, mark in clauses(text)]
        return " ".join(spoken)

    def close(self) -> None:
        """Idempotent."""
        with self._turn:
            self._stop()

    def _clause(self, words: str) -> str:
        lines = []
        while words:
            cut = words.rfind(" ", 0, _LONGEST_LINE) if len(words) > _LONGEST_LINE else -1
            at = cut if cut > 0 else _LONGEST_LINE
            lines.append(words[:at])
            words = words[at:].strip()
        return " ".join(self._ask(line) for line in lines).strip()

    def _ask(self, line: str) -> str:
        with self._turn:
            try:
                return self._exchange(line)
            except (OSError, ProviderError):
                # espeak-ng died or hangs: a fresh one answers the same line once.
                self._stop()
            try:
                self._start()
                return self._exchange(line)
            except OSError as e:
                raise ProviderError("espeak-ng", f"fails: {e}", retryable=True) from e

    def _start(self) -> None:
        self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)

    def _stop(self) -> None:
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()

    def _exchange(self, line: str, *, within_s: float = _ANSWER_TIMEOUT_S) -> str:
        """Write the line and the last word; what comes before the last word's phonemes is the answer."""
        assert self._process.stdin
        question = f"{line}\n{_LAST_WORD}\n" if line else f"{_LAST_WORD}\n"
        self._process.stdin.write(question.encode())
        return self._read_until(self._end, within_s).removesuffix(self._end).strip()

    def _read_until(self, end: str, within_s: float) -> str:
        stdout = self._process.stdout
        assert stdout
        answer, deadline = b"", time.monotonic() + within_s
        with selectors.DefaultSelector() as selector:
            selector.register(stdout, selectors.EVENT_READ)
            while not (answer.endswith(b"\n") and _plain(answer).endswith(end)):
                if not selector.select(max(0.0, deadline - time.monotonic())):
                    raise ProviderError("espeak-ng", "gives no answer", retryable=True)
                chunk = stdout.read(4096)
                if not chunk:
                    raise ProviderError("espeak-ng", "has ended", retryable=True)
                answer += chunk
        return _plain(answer)


def _plain(answer: bytes) -> str:
    """Without the marks of words that are read in another language; the last word is one in some."""
    return " ".join(_LANGUAGE_MARK.sub("", answer.decode()).split())
