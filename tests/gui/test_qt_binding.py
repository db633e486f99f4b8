"""Guards the pinned PySide6: one built for immortal constants alone kills a Python 3.11 after some minutes."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

pytestmark = pytest.mark.qt

CALLS = 100


@pytest.fixture
def nobody_else_counts() -> Iterator[None]:
    """What earlier tests left gives its references back now, and not while they are counted."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("nobody_else_counts")
@pytest.mark.parametrize("constant", [None, True, False])
def test_qt_calls_do_not_use_up_the_references_of_constants(constant: bool | None) -> None:
    owner = QObject()
    before = sys.getrefcount(constant)
    for _ in range(CALLS):
        owner.setObjectName("x")
        owner.blockSignals(False)
        owner.signalsBlocked()
    assert sys.getrefcount(constant) > before - CALLS // 2
