"""The number that a caller dialled, and the language that the hotel answers it in. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

CALLED_ATTRIBUTE: Final = "sip.trunkPhoneNumber"
"""Where LiveKit's telephony puts the trunk's number: the one that was called."""


def locale_called(attributes: Mapping[str, str], locales: Mapping[str, str]) -> str | None:
    """By the table of number -> locale. Numbers are the same however they are written: "+44 20 7946-0000"."""
    called = _digits(attributes.get(CALLED_ATTRIBUTE, ""))
    return next((locale for number, locale in locales.items() if called and _digits(number) == called), None)


def _digits(number: str) -> str:
    """International numbers start with + or 00."""
    return re.sub(r"\D", "", re.sub(r"^\s*\+", "00", number))
