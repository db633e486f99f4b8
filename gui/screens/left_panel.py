"""Beside the conversation: what the call left for staff and how each stands, or the brief for who takes it over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from appliance.contract.requests import Request, RequestState
from gui.screens.brief_page import BriefPage
from gui.screens.cards import make_label
from gui.state.brief import Brief
from gui.state.particulars import name_request, tell_details
from gui.state.requests import tell_state
from gui.state.times import tell_due
from gui.state.wording import tell_why
from gui.words import say

WIDTH_PX, NO_LIMIT_PX = 270, 16_777_215
LOW_PX, BRIEF_SHARE = 150, 0.4
"""Above the conversation: of what is left so much is seen, and a brief takes this share of the whole view at most."""


class LeftPanel(QScrollArea):
    """Hidden while there is nothing to do, nor anybody who has to know."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("left")
        self.setWidgetResizable(True)
        self._narrow_height_px: int | None = None
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: tuple[tuple[Request, ...], str | None, Brief | None] | None = None
        self.show_requests((), None)

    def set_narrow(self, height_px: int | None) -> None:
        """Above the conversation in a view of this height, or beside it and narrow."""
        self._narrow_height_px = height_px
        self._fit()

    def show_requests(self, requests: tuple[Request, ...], me: str | None, brief: Brief | None = None) -> None:
        """`me` is who looks: what they have themselves is told so. A brief tells of all the requests itself."""
        if (requests, me, brief) == self._shown:
            return
        self._shown = requests, me, brief
        self.setVisible(bool(requests) or brief is not None)
        if brief is None:
            self._show_page(_make_page(requests, me), say("Left for staff"), "")
        else:
            page = BriefPage(brief, lambda request: _make_card(request, me))
            self._show_page(page, page.accessibleName(), page.spoken)

    def _show_page(self, page: QWidget, name: str, spoken: str) -> None:
        """Where somebody has scrolled to they read on."""
        at = self.verticalScrollBar().value() if name == self.accessibleName() else 0
        self.setAccessibleName(name)
        self.setAccessibleDescription(spoken)
        self.setWidget(page)
        self._fit()
        self.verticalScrollBar().setValue(at)

    def _fit(self) -> None:
        if self._narrow_height_px is None:
            self.setMinimumSize(WIDTH_PX, 0)
            self.setMaximumSize(WIDTH_PX, NO_LIMIT_PX)
            return
        tells = self._shown is not None and self._shown[2] is not None
        self.setMinimumSize(0, 0)
        self.setMaximumSize(NO_LIMIT_PX, round(self._narrow_height_px * BRIEF_SHARE) if tells else LOW_PX)


def _make_page(requests: tuple[Request, ...], me: str | None) -> QWidget:
    page = QWidget()
    page.setObjectName("leftpage")
    column = QVBoxLayout(page)
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(10)
    column.addWidget(make_label("sectiontitle", say("Left for staff").upper(), wrap=True))
    for request in sorted(requests, key=lambda r: (r.state.is_over, not r.urgent, r.created_at)):
        column.addWidget(_make_card(request, me))
    column.addStretch(1)
    return page


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
    kind = make_label("requestkind", "  ·  ".join(parts), wrap=True)
    for widget in (card, kind):
        for name, value in tone.items():
            widget.setProperty(name, value)
    column.addWidget(kind)
    summary = tell_why(request)
    column.addWidget(make_label("requesttext", summary, wrap=True))
    if details := tell_details(request):
        column.addWidget(make_label("facts", details, wrap=True))
    state = tell_state(request, me)
    column.addWidget(make_label("requeststate", state, wrap=True))
    card.setAccessibleName(f"{kind.text()}: {summary}, {state}")
    return card
