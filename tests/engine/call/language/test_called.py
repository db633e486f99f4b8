"""The number that was called, in whichever way trunk and settings write it."""

from __future__ import annotations

import pytest

from engine.call.language.called import CALLED_ATTRIBUTE, locale_called

TABLE = {"+49 30 1234-567": "de-DE", "0020": "fr", "+44 (20) 79460000": "en-US"}


@pytest.mark.parametrize(
    ("called", "locale"),
    [
        ("+49301234567", "de-DE"),
        ("0049301234567", "de-DE"),
        ("20", None),
        ("0020", "fr"),
        ("+442079460000", "en-US"),
        ("+493012345", None),
        ("", None),
        ("anonymous", None),
    ],
)
def test_the_locale_of_a_number(called: str, locale: str | None) -> None:
    assert locale_called({CALLED_ATTRIBUTE: called}, TABLE) == locale


def test_a_guest_who_is_no_caller() -> None:
    assert locale_called({}, TABLE) is None
