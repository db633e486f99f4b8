"""The engine's errors.

EngineError
├── SettingsError     the settings can't be used; the message names the key
└── ProviderError     a tier failed; `retryable` says whether the same tier may be asked again
"""

from __future__ import annotations


class EngineError(Exception):
    """Base of all our errors; `str(e)` is a sentence for the person at the desk."""


class SettingsError(EngineError):
    pass


class ProviderError(EngineError):
    def __init__(self, tier: str, message: str, *, retryable: bool) -> None:
        super().__init__(f"{tier}: {message}")
        self.tier = tier
        self.retryable = retryable
