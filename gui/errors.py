"""The desktop's errors.

GuiError
├── NotRunning     no instance of Nightporter was found
│   └── NoAnswer   there should be one, but it does not answer
├── ApiError       the appliance answered with a problem; `status` is the HTTP status
├── CallFailed     the call could not be joined, or the line broke
└── NoSound        this machine has no sound card that can be used
"""

from __future__ import annotations


class GuiError(Exception):
    """Base of all our errors; `str(e)` is a sentence for the person at the desk."""


class NotRunning(GuiError):
    pass


class NoAnswer(NotRunning):
    pass


class ApiError(GuiError):
    def __init__(self, status: int, detail: str) -> None:
        super().__init__(detail)
        self.status = status


class CallFailed(GuiError):
    pass


class NoSound(GuiError):
    pass
