"""Health: what is wrong and what to do, then the figures: processes, tiers, machine, latency, goals; and the bundle."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QVBoxLayout

from appliance.contract.figures import Figures
from appliance.contract.objectives import Objective, SloReport
from gui.screens.advice_card import AdviceCard, make_well
from gui.screens.button import Button
from gui.screens.cards import Card, Page, make_label
from gui.screens.chart import Chart
from gui.screens.fill_bar import FillBar
from gui.screens.status_table import fill_table
from gui.state.advice import Advice
from gui.state.box import Box
from gui.state.calls import Calls, Change
from gui.state.diagnosis import diagnose
from gui.state.figures import curves, fills
from gui.state.statuses import goal_lines, process_lines, tier_lines
from gui.state.waterfall import MEANINGS, NAMES, Step
from gui.theme import Palette
from gui.words import say

NARROW_EMS = 54
"""Below so many heights of the text there is room for one column only."""

NARROW_CHARTS_EMS = 14
"""Below so many heights of the text the charts of the steps stand one below the other."""

BIG_PX, SMALL_PX = 170, 92


class HealthScreen(Page):
    """Shows `box`; `on_bundle` is given the path that the support bundle shall be written to."""

    def __init__(self, box: Box, calls: Calls, on_bundle: Callable[[str], None], now: Callable[[], float]) -> None:
        super().__init__(say("Health"))
        self._box = box
        self._calls = calls
        self._on_bundle = on_bundle
        self._now = now
        self._palette: Palette | None = None
        self._advice = QVBoxLayout()
        self._advised: tuple[tuple[Advice, ...], str, Palette | None] | None = None
        self._processes, self._tiers = Card(say("Processes")), Card(say("Tiers in the last hour"))
        self._machine, self._goals = Card(say("Machine")), Card(say("Goals"))
        self._charts: dict[Step | None, Chart] = {
            None: Chart(say("The whole wait"), None, BIG_PX),
            **{step: Chart(say(NAMES[step]), step, SMALL_PX) for step in Step},
        }
        self._answers = make_label("quiet", wrap=True)
        self._bars: list[FillBar] = []
        self._bundle = Button(say("Save support bundle …"))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pairs: list[QBoxLayout] = []
        self._lay_out()
        box.watch(self._show)
        calls.watch(self._note)
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._show_states)
        self._show()

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        for chart in self._charts.values():
            chart.set_palette(palette)
        for bar in self._bars:
            bar.set_palette(palette)
        if self.isVisible():
            self._show_advice()

    def showEvent(self, event: object) -> None:
        self._clock.start()
        self._show()

    def hideEvent(self, event: object) -> None:
        self._clock.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        ems = self.width() / self.fontMetrics().height()
        self._columns.setDirection(below if ems < NARROW_EMS else beside)
        for pair in self._pairs:
            pair.setDirection(below if ems < NARROW_CHARTS_EMS else beside)

    def _lay_out(self) -> None:
        self.column.addWidget(make_label("pagetitle", say("Health"), wrap=True))
        self._advice.setSpacing(10)
        self.column.addLayout(self._advice)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(14)
        left.addWidget(self._make_latency_card())
        left.addWidget(self._goals)
        left.addStretch(1)
        for card in (self._processes, self._machine, self._tiers, self._make_bundle_card()):
            right.addWidget(card)
        right.addStretch(1)
        self._columns.setSpacing(14)
        self._columns.addLayout(left, 3)
        self._columns.addLayout(right, 2)
        self.column.addLayout(self._columns)
        self.column.addStretch(1)

    def _make_latency_card(self) -> Card:
        card = Card(say("How long guests waited, in the last hour"))
        card.column.addWidget(self._answers)
        card.column.addWidget(self._charts[None])
        for place, step in enumerate(Step):
            if place % 2 == 0:
                self._pairs.append(QBoxLayout(QBoxLayout.Direction.LeftToRight))
                self._pairs[-1].setSpacing(8)
                card.column.addLayout(self._pairs[-1])
            cell = QVBoxLayout()
            title = make_label("quiet", say(NAMES[step]), wrap=True)
            title.setToolTip(say(MEANINGS[step]))
            cell.addWidget(title)
            cell.addWidget(self._charts[step])
            self._pairs[-1].addLayout(cell, 1)
        return card

    def _make_bundle_card(self) -> Card:
        card = Card(say("Help from afar"))
        words = say(
            "The support bundle holds health, figures, settings and logs. It holds nothing that a guest said, "
            "no names and no numbers, and no secrets."
        )
        card.column.addWidget(make_label("quiet", words, wrap=True))
        self._bundle.clicked.connect(self._ask_path)
        card.column.addWidget(self._bundle)
        return card

    def _ask_path(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, say("Save support bundle"), "nightporter-support.zip", "ZIP (*.zip)"
        )
        if path:
            self._on_bundle(path)

    def _note(self, change: Change) -> None:
        if change is Change.LINK:
            self._show_advice()

    def _show(self) -> None:
        if not self.isVisible():
            return
        self._show_advice()
        self._show_states()
        if self._box.figures is not None:
            self._show_figures(self._box.figures)
        if self._box.goals is not None:
            self._show_goals(self._box.goals)

    def _show_advice(self) -> None:
        box = self._box
        advised = diagnose(box.health, self._calls.link, box.figures, box.goals)
        shown = advised, box.summary, self._palette
        if shown == self._advised:
            return
        self._advised = shown
        _clear(self._advice)
        for advice in advised:
            self._advice.addWidget(AdviceCard(advice, self._palette))
        if not advised:
            self._advice.addWidget(make_well(box))

    def _show_states(self) -> None:
        """Of processes and tiers, since when: that grows."""
        health, figures, now = self._box.health, self._box.figures, self._now()
        fill_table(self._processes, [] if health is None else list(process_lines(health, now)))
        fill_table(self._tiers, [] if figures is None else list(tier_lines(figures, health, now)))

    def _show_figures(self, figures: Figures) -> None:
        goal_s = None
        if self._box.goals is not None:
            goal_s = next((g.target for g in self._box.goals.objectives if g.objective is Objective.ROUND_TRIP), None)
        for curve in curves(figures):
            self._charts[curve.step].show_curve(curve, goal_s if curve.step is None else None)
        self._answers.setText(_tell_hour(figures))
        self._show_machine(figures)

    def _show_machine(self, figures: Figures) -> None:
        found = fills(figures)
        while len(self._bars) < len(found):
            bar = FillBar()
            if self._palette is not None:
                bar.set_palette(self._palette)
            self._bars.append(bar)
            self._machine.column.addWidget(bar)
        for bar, fill in zip(self._bars, found, strict=False):
            bar.show_fill(fill)
        for bar in self._bars[len(found) :]:
            bar.hide()

    def _show_goals(self, report: SloReport) -> None:
        fill_table(self._goals, list(goal_lines(report)))


def _tell_hour(figures: Figures) -> str:
    total = figures.hour.steps.get("total")
    if total is None:
        return say("Nobody was answered in the last hour.")
    return say(
        "{n} answers. Half of them within {usual} s, 95 of 100 within {slow} s. The line is the usual wait, the band "
        "goes up to the slow ones.",
        n=figures.hour.answers,
        usual=f"{total.p50_s:.2f}",
        slow=f"{total.p95_s:.2f}",
    )


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
