"""What the selected call left for staff, urgent ones first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from appliance.contract.requests import Request
from gui.state.wording import REQUESTS, tell_details, tell_due

WIDTH_PX = 290


class RequestsPanel(QScrollArea):
    """Hidden while there is nothing to do."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("left")
        self.setAccessibleName("Left for staff")
        self.setWidgetResizable(True)
        self.setFixedWidth(WIDTH_PX)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: tuple[Request, ...] | None = None
        self.show_requests(())

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
        column.addWidget(_label("lefttitle", "LEFT FOR STAFF"))
        for request in sorted(requests, key=lambda r: (not r.urgent, r.created_at)):
            column.addWidget(_make_card(request))
        column.addStretch(1)
        self.setWidget(page)


def _make_card(request: Request) -> QWidget:
    urgent = "true" if request.urgent else "false"
    card = QFrame()
    card.setObjectName("request")
    card.setProperty("urgent", urgent)
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 9, 12, 10)
    column.setSpacing(4)
    due = "" if request.due_at is None else f"  ·  due {tell_due(request.due_at, request.created_at)}"
    kind = _label("requestkind", REQUESTS[request.kind] + due + ("  ·  urgent" if request.urgent else ""))
    kind.setProperty("urgent", urgent)
    column.addWidget(kind)
    column.addWidget(_label("requesttext", request.summary))
    if request.details:
        column.addWidget(_label("facts", tell_details(request.details)))
    card.setAccessibleName(f"{kind.text()}: {request.summary}")
    return card


def _label(name: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
