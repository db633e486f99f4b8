"""What a call leaves for staff, told as events: the desk's end that leads to the record."""

from __future__ import annotations

from dataclasses import asdict

from appliance.contract.events import RequestCreated, RequestNoted, RequestWithdrawn
from engine.call.record.report import Report
from engine.tools.desk import RequestDraft


class LeftForStaff:
    """One call's."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def created(self, draft: RequestDraft) -> None:
        self._report.emit(RequestCreated, **asdict(draft))

    def withdrawn(self, request_id: str) -> None:
        self._report.emit(RequestWithdrawn, request_id=request_id)

    def noted(self, request_id: str, text: str) -> None:
        self._report.emit(RequestNoted, request_id=request_id, text=text)
