"""The selected call in two lines: who, state, where from, since when, and which tiers serve it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from appliance.contract.events import Stage
from gui.screens.restyle import set_tone
from gui.state.calls import CallRow
from gui.state.wording import KINDS, name_state, tell_clock, tell_duration, tell_turns

STAGE_NAMES = {Stage.STT: "Hears", Stage.BRAIN: "Thinks", Stage.TTS: "Speaks"}


class CallHeader(QWidget):
    """Told what to show; draws the duration from `now`."""

    def __init__(self, now: Callable[[], float]) -> None:
        super().__init__()
        self.setObjectName("callheader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._now = now
        self._who = _label("who")
        self._state = _label("pill")
        self._facts = _label("facts")
        self._tiers = _label("tiers")
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self._who)
        first.addWidget(self._state)
        first.addStretch(1)
        second = QHBoxLayout()
        second.addWidget(self._facts)
        second.addStretch(1)
        second.addWidget(self._tiers)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 12)
        column.setSpacing(5)
        column.addLayout(first)
        column.addLayout(second)

    def show_call(self, row: CallRow, tiers: Mapping[Stage, str]) -> None:
        state, tone = name_state(row)
        self._who.setText(row.who)
        self._state.setText(state)
        self._state.setAccessibleName(f"State: {state}")
        set_tone(self._state, tone)
        lasted = tell_duration(row.lasted_s(self._now()))
        began = f"since {tell_clock(row.created_at)}" if row.is_live else tell_clock(row.created_at)
        facts = [KINDS[row.kind], began, lasted, tell_turns(row.turns)]
        if row.reason:
            facts.append(row.reason)
        self._facts.setText("  ·  ".join(facts))
        self._tiers.setText("   ".join(f"{STAGE_NAMES[stage]}: {tier}" for stage, tier in tiers.items()))


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
