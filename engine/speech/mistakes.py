"""Mistakes of ours: one in a tier counts as a failure of that tier, so that the next one serves the guest."""

from __future__ import annotations

import traceback

import structlog

from engine.errors import ProviderError

_log = structlog.get_logger(__name__)


def as_failure(tier: str, mistake: Exception) -> ProviderError:
    """The log tells where it was made."""
    _log.error("a mistake in a tier", tier=tier, error=type(mistake).__name__, trace=trace_of(mistake))
    return ProviderError(tier, f"a mistake of ours: {type(mistake).__name__}", retryable=False)


def apart(mistake: Exception) -> tuple[Exception, ...]:
    """Of a group of tasks each one's own."""
    return tuple(mistake.exceptions) if isinstance(mistake, ExceptionGroup) else (mistake,)


def trace_of(mistake: Exception) -> str:
    """Without the errors' own texts, which may hold what was said."""
    return "".join(line for each in apart(mistake) for line in traceback.format_tb(each.__traceback__))
