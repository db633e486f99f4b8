"""The installer's one error: what went wrong, and what a person does about it."""

from __future__ import annotations


class InstallError(Exception):
    """`str(e)` says what is wrong; `mend` is the sentence or command that puts it right."""

    def __init__(self, message: str, mend: str) -> None:
        super().__init__(message)
        self.mend = mend


class ProgramFailed(InstallError):
    """A program we ran ended with an error; `tail` holds the last lines it wrote."""

    def __init__(self, message: str, mend: str, tail: tuple[str, ...]) -> None:
        super().__init__(message, mend)
        self.tail = tail
