"""Health: what is wrong and what to do, then the figures: processes, tiers, machine, latency, goals; and the bundle."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from appliance.contract.figures import Figures
from appliance.contract.health import Health, ProcessState
from appliance.contract.objectives import Objective, SloReport
from gui.screens.button import Button
from gui.screens.cards import Card, Page, make_label
from gui.screens.chart import Chart
from gui.screens.fill_bar import FillBar
from gui.screens.restyle import set_tone
from gui.screens.symbols import make_symbol
from gui.state.advice import Advice
from gui.state.box import Box
from gui.state.calls import Calls, Change
from gui.state.diagnosis import diagnose, is_left
from gui.state.figures import GOAL_WORDS, curves, fills, judge_goal, name_goal, tell_goal
from gui.state.particulars import name_tier
from gui.state.parts import name_part, name_process, name_process_state, name_stage, name_status
from gui.state.reasons import tell_cause
from gui.state.times import tell_clock, tell_duration
from gui.state.waterfall import MEANINGS, NAMES, Step
from gui.theme import Palette
from gui.told import retell
from gui.words import count, say

NARROW_EMS = 54
"""Below so many heights of the text there is room for one column only."""

NARROW_ADVICE_EMS = 30
"""Below so many heights of the text what to do stands below what guests notice."""

NARROW_CHARTS_EMS = 14
"""Below so many heights of the text the charts of the steps stand one below the other."""

BIG_PX, SMALL_PX = 170, 92
SYMBOL_PX = 18
ILL = {"healthy": "good", "degraded": "warning", "down": "danger"}


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
        self._clock.timeout.connect(self._show_processes)
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
        self._show_processes()
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
            self._advice.addWidget(_AdviceCard(advice, self._palette))
        if not advised:
            self._advice.addWidget(_make_well(box))

    def _show_processes(self) -> None:
        health = self._box.health
        lines = [] if health is None else list(_process_lines(health, self._now()))
        _fill_table(self._processes, lines)

    def _show_figures(self, figures: Figures) -> None:
        goal_s = None
        if self._box.goals is not None:
            goal_s = next((g.target for g in self._box.goals.objectives if g.objective is Objective.ROUND_TRIP), None)
        for curve in curves(figures):
            self._charts[curve.step].show_curve(curve, goal_s if curve.step is None else None)
        self._answers.setText(_tell_hour(figures))
        self._show_machine(figures)
        tiers = [
            (
                f"{name_stage(tier.stage)}: {name_tier(tier.tier)}",
                count(tier.answers, say("{n} answer"), say("{n} answers")),
                "warning" if is_left(tier) else "good",
                "" if tier.left_at is None else say("left at {time}", time=tell_clock(tier.left_at)),
                "" if tier.left_because is None else tell_cause(tier.left_cause, tier.left_because),
            )
            for tier in figures.tiers
        ]
        _fill_table(self._tiers, tiers)

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
        tones = [(goal, judge_goal(goal)) for goal in report.objectives]
        lines = [(name_goal(goal), say(GOAL_WORDS[tone]), tone, "", tell_goal(goal)) for goal, tone in tones]
        _fill_table(self._goals, lines)


Line = tuple[str, str, str, str, str]
"""What, how it is, its tone, since when or how often, and why."""


def _process_lines(health: Health, now: float) -> Iterable[Line]:
    for part in health.parts:
        since = say("for {time}", time=tell_duration(now - part.since))
        yield (
            name_part(part.name),
            name_status(part.status),
            ILL[part.status],
            since,
            retell(part.told, part.reason or ""),
        )
    for process in health.processes:
        ready = process.state is ProcessState.READY
        since = say("for {time}", time=tell_duration(now - process.since))
        restarts = count(process.restarts, say("{n} restart"), say("{n} restarts")) if process.restarts else ""
        more = " · ".join(text for text in (since, restarts) if text)
        yield (
            name_process(process.name),
            name_process_state(process.state),
            "good" if ready else "warning",
            more,
            retell(process.told, process.reason or ""),
        )


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


def _fill_table(card: Card, lines: list[Line]) -> None:
    """Rows are filled anew, not made anew, while there are as many as before."""
    rows = card.findChildren(_Row)
    for row, line in zip(rows, lines, strict=False):
        row.show_line(line)
    for line in lines[len(rows) :]:
        row = _Row()
        card.column.addWidget(row)  # first: shown without a place it would be a window of its own
        row.show_line(line)
    for row in rows[len(lines) :]:
        row.hide()


class _Row(QWidget):
    """A name, what is beside it and a pill at the end; below them the reason, and what had no room beside the name."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._pill = make_label("rowname", wrap=True), make_label("pill")
        self._more, self._below = make_label("quiet"), make_label("quiet", wrap=True)
        self._told = ("", "")
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(8)
        self._across.addWidget(self._name, 1)
        self._across.addWidget(self._more)
        self._across.addWidget(self._pill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 1)
        column.setSpacing(1)
        column.addLayout(self._across)
        column.addWidget(self._below)
        self.setMinimumWidth(1)  # as narrow as the card: what has no room goes below

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        more, why = self._told
        self._pill.setWordWrap(False)
        name_px = self._name.fontMetrics().horizontalAdvance(self._name.text()) + 2
        name_px = max(self._name.minimumSizeHint().width(), min(name_px, self.width() // 2))  # on two lines at most
        pill_px = 8 + self._pill.sizeHint().width()
        more_px = 8 + self._more.sizeHint().width() if more else 0
        fits = self.width() >= name_px + pill_px + more_px
        stacked = self.width() < name_px + pill_px
        self._more.setVisible(bool(more) and fits)
        below = " · ".join(text for text in ("" if fits else more, why) if text)
        self._below.setText(below)
        self._below.setVisible(bool(below))
        wraps = self.width() < pill_px - 8
        self._pill.setWordWrap(wraps)
        self._across.setSpacing(1 if stacked else 8)
        at = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignVCenter
        self._across.setAlignment(self._pill, Qt.AlignmentFlag(0) if wraps else at)  # only so wide it has its height
        self._across.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)

    def show_line(self, line: Line) -> None:
        name, state, tone, more, why = line
        self._told = (more, why)
        for label, text in ((self._name, name), (self._pill, state), (self._more, more)):
            label.setText(text)
        set_tone(self._pill, tone)
        self._arrange()
        self.setAccessibleName(", ".join(text for text in (name, state, more, why) if text))
        self.show()


class _AdviceCard(Card):
    """What guests notice, and what to do beside it, or below it where there is little room."""

    def __init__(self, advice: Advice, palette: Palette | None) -> None:
        super().__init__(advice.title, "advice")
        self.setProperty("tone", advice.tone)
        self._add_symbol(advice, palette)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(12)
        told = ((say("What guests notice"), advice.guests_notice), (say("What to do"), advice.do))
        for title, words in told:
            block = QVBoxLayout()
            block.setSpacing(2)
            block.addWidget(make_label("sectiontitle", title.upper(), wrap=True))
            block.addWidget(make_label("rowname", words, wrap=True))
            block.addStretch(1)
            self._across.addLayout(block, 1)
        self.column.addLayout(self._across)
        self.setAccessibleName(f"{advice.title}. {advice.guests_notice} {advice.do}")

    def _add_symbol(self, advice: Advice, palette: Palette | None) -> None:
        if palette is None:
            return
        symbol = QLabel()
        colour = palette.danger if advice.tone == "danger" else palette.warning
        symbol.setPixmap(make_symbol("emergency", colour, SYMBOL_PX, self.devicePixelRatioF()))
        head = QHBoxLayout()
        head.setSpacing(9)
        head.addWidget(symbol)
        head.addWidget(self.title, 1)
        self.column.insertLayout(0, head)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_ADVICE_EMS * self.fontMetrics().height()
        self._across.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


def _make_well(box: Box) -> Card:
    card = Card(box.summary, "advice")
    card.setProperty("tone", "good")
    return card


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
