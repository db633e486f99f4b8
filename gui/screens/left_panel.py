"""What the selected call left for staff, urgent ones first, and what was taken back last."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from appliance.contract.requests import Request
from gui.state.particulars import name_request, tell_details, tell_summary
from gui.state.times import tell_due
from gui.words import say

WIDTH_PX, LOW_PX, NO_LIMIT_PX = 270, 150, 16_777_215


class LeftPanel(QScrollArea):
    """Hidden while there is nothing to do."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("left")
        self.setAccessibleName(say("Left for staff"))
        self.setWidgetResizable(True)
        self.set_narrow(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: tuple[Request, ...] | None = None
        self.show_requests(())

    def set_narrow(self, narrow: bool) -> None:
        """Above the conversation and low, or beside it and narrow."""
        self.setMinimumWidth(0 if narrow else WIDTH_PX)
        self.setMaximumSize(*((NO_LIMIT_PX, LOW_PX) if narrow else (WIDTH_PX, NO_LIMIT_PX)))

    def show_requests(self, requests: tuple[Request, ...]) -> None:
        if requests == self._shown:
            return
        self._shown = requests
        self.setVisible(bool(requests))
        page = QWidget()
        page.setObjectName("leftpage")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(_label("sectiontitle", say("Left for staff").upper()))
        for request in sorted(requests, key=lambda r: (r.is_withdrawn, not r.urgent, r.created_at)):
            column.addWidget(_make_card(request))
        column.addStretch(1)
        self.setWidget(page)


def _make_card(request: Request) -> QWidget:
    is_urgent = request.urgent and not request.is_withdrawn
    urgent = "true" if is_urgent else "false"
    card = QFrame()
    card.setObjectName("request")
    card.setProperty("urgent", urgent)
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 9, 12, 10)
    column.setSpacing(4)
    parts = [name_request(request.kind)]
    if request.due_at is not None:
        parts.append(say("due {time}", time=tell_due(request.due_at, request.created_at)))
    if is_urgent:
        parts.append(say("urgent"))
    if request.is_withdrawn:
        parts.append(say("taken back by the guest"))
    kind = _label("requestkind", "  ·  ".join(parts))
    kind.setProperty("urgent", urgent)
    column.addWidget(kind)
    summary = tell_summary(request)
    column.addWidget(_label("requesttext", summary))
    if details := tell_details(request):
        column.addWidget(_label("facts", details))
    card.setAccessibleName(f"{kind.text()}: {summary}")
    return card


def _label(name: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
