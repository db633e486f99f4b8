"""What the selected call left for staff and how each stands: urgent ones first, and what is over last."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from appliance.contract.requests import Request, RequestState
from gui.state.particulars import name_request, tell_details, tell_summary
from gui.state.requests import tell_state
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
        self._shown: tuple[tuple[Request, ...], str | None] | None = None
        self.show_requests((), None)

    def set_narrow(self, narrow: bool) -> None:
        """Above the conversation and low, or beside it and narrow."""
        self.setMinimumWidth(0 if narrow else WIDTH_PX)
        self.setMaximumSize(*((NO_LIMIT_PX, LOW_PX) if narrow else (WIDTH_PX, NO_LIMIT_PX)))

    def show_requests(self, requests: tuple[Request, ...], me: str | None) -> None:
        """`me` is who looks: what they have themselves is told so."""
        if (requests, me) == self._shown:
            return
        self._shown = requests, me
        self.setVisible(bool(requests))
        page = QWidget()
        page.setObjectName("leftpage")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(_label("sectiontitle", say("Left for staff").upper()))
        for request in sorted(requests, key=lambda r: (r.state.is_over, not r.urgent, r.created_at)):
            column.addWidget(_make_card(request, me))
        column.addStretch(1)
        self.setWidget(page)


def _make_card(request: Request, me: str | None) -> QWidget:
    over = request.state.is_over
    calls = request.urgent and request.state is RequestState.OPEN
    tone = {"urgent": "true" if calls else "false", "over": "true" if over else "false"}
    card = QFrame()
    card.setObjectName("request")
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 9, 12, 10)
    column.setSpacing(4)
    parts = [name_request(request.kind)]
    if request.due_at is not None:
        parts.append(say("due {time}", time=tell_due(request.due_at, request.created_at)))
    if request.urgent and not over:
        parts.append(say("urgent"))
    kind = _label("requestkind", "  ·  ".join(parts))
    for widget in (card, kind):
        for name, value in tone.items():
            widget.setProperty(name, value)
    column.addWidget(kind)
    summary = tell_summary(request)
    column.addWidget(_label("requesttext", summary))
    if details := tell_details(request):
        column.addWidget(_label("facts", details))
    state = tell_state(request, me)
    column.addWidget(_label("requeststate", state))
    card.setAccessibleName(f"{kind.text()}: {summary}, {state}")
    return card


def _label(name: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
