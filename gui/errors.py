"""The desktop's errors.

GuiError
├── NotRunning     no instance of Nightporter was found
│   └── NoAnswer   there should be one, but it does not answer
├── WentBack       the box counts its events otherwise than before, as after a restored backup
├── SignInNeeded   the box wants to know who asks
├── ApiError       the appliance answered with a problem; `status` is the HTTP status
├── CallFailed     the call could not be joined, or the line broke
└── NoSound        this machine has no sound card that can be used
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


class GuiError(Exception):
    """Base of all our errors; `str(e)` is a sentence for the person at the desk."""


class NotRunning(GuiError):
    pass


class NoAnswer(NotRunning):
    pass


class WentBack(GuiError):
    pass


class SignInNeeded(GuiError):
    pass


class ApiError(GuiError):
    def __init__(self, status: int, detail: str, fields: Mapping[str, str] = MappingProxyType({})) -> None:
        super().__init__(detail)
        self.status = status
        self.fields = fields
        """What is wrong with each field of what was sent, by the appliance's names."""


class CallFailed(GuiError):
    pass


class NoSound(GuiError):
    pass
