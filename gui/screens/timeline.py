"""The call as a strip of time: who spoke when, what was looked up, what went wrong; and the way to see it again."""

from __future__ import annotations

import time

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from appliance.contract.events import Role
from gui.screens.button import Button
from gui.screens.cards import make_label
from gui.screens.symbols import make_icon
from gui.state.replay import Replay
from gui.state.times import tell_position
from gui.theme import Palette
from gui.words import mark, say

FRAME_MS = 50
LANE_PX, GAP_PX = 9, 4
STEP_S = 5.0
"""An arrow key moves by so much."""
GUEST_LANE, MIDDLE_LANE, PORTER_LANE = 0, 1, 2
LANES = {
    Role.GUEST: mark("Guest"),
    Role.PORTER: mark("Porter"),
    Role.CLERK: mark("Clerk"),
    None: mark("looked up, or changed"),
}
"""What the colours mean, top to bottom."""


RECORDINGS = {
    False: mark("This call was not recorded. Play shows the words again as they came."),
    True: mark("This call was recorded, and its sound is on the box. Play shows the words again as they came."),
    None: mark("The box does not say whether this call was recorded. Play shows the words again as they came."),
}


class _Strip(QWidget):
    """Three lanes: the guest, what nobody said, the porter (and the clerk in their place)."""

    def __init__(self, replay: Replay) -> None:
        super().__init__()
        self._replay = replay
        self._palette: Palette | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Timeline of the call; the arrow keys move in it"))
        self.setToolTip(say("Guest above, porter below; click for that moment"))

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 3 * LANE_PX + 2 * GAP_PX + 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self._replay.end if self._replay.at is None else self._replay.at
        match event.key():
            case Qt.Key.Key_Left:
                self._replay.seek(at - STEP_S)
            case Qt.Key.Key_Right:
                self._replay.seek(at + STEP_S)
            case Qt.Key.Key_Home:
                self._replay.seek(self._replay.begin)
            case Qt.Key.Key_End:
                self._replay.seek(self._replay.end)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._replay.seek(self._replay.begin + event.position().x() / max(1, self.width()) * self._replay.length_s)

    mouseMoveEvent = mousePressEvent

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._palette is None or self._replay.length_s <= 0:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            per_s = self.width() / self._replay.length_s
            for lane in (GUEST_LANE, PORTER_LANE):
                painter.setBrush(QColor(self._palette.raised))
                painter.drawRoundedRect(self._place(lane, 0, self.width()), 3, 3)
            for found in self._replay.marks:
                lane = {None: MIDDLE_LANE, Role.GUEST: GUEST_LANE}.get(found.role, PORTER_LANE)
                left, width = (found.begin - self._replay.begin) * per_s, (found.end - found.begin) * per_s
                painter.setBrush(QColor(colour_of(found.role, self._palette, serious=found.is_serious)))
                painter.drawRoundedRect(self._place(lane, left, max(3.0, width)), 3, 3)
            if self._replay.at is not None:
                painter.setBrush(QColor(self._palette.accent))
                painter.drawRect(QRectF((self._replay.at - self._replay.begin) * per_s - 1, 0, 2, self.height()))
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QColor(self._palette.focus))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _place(self, lane: int, left: float, width: float) -> QRectF:
        return QRectF(left, 4 + lane * (LANE_PX + GAP_PX), width, LANE_PX)


def colour_of(role: Role | None, palette: Palette, *, serious: bool = False) -> str:
    if role is None:
        return palette.danger if serious else palette.faint
    return {Role.GUEST: palette.good, Role.PORTER: palette.speaking}.get(role, palette.accent)


class Timeline(QWidget):
    """Play, the strip, where it stands, and how fast; below it what the colours mean, and whether there is sound."""

    def __init__(self, replay: Replay) -> None:
        super().__init__()
        self._replay = replay
        self._palette: Palette | None = None
        self._strip = _Strip(replay)
        self._play = Button()
        self._play.clicked.connect(self._toggle)
        self._speed = Button()
        self._speed.setObjectName("chip")
        self._speed.clicked.connect(replay.quicken)
        self._where = QLabel()
        self._where.setObjectName("quiet")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setSpacing(10)
        for widget in (self._play, self._strip, self._where, self._speed):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 4, 20, 4)
        column.setSpacing(2)
        column.addLayout(row)
        self._legend = make_label("legend", wrap=True)
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        column.addWidget(self._legend)
        self._recording = make_label("legend", wrap=True)
        column.addWidget(self._recording)
        self._frames = QTimer(self, interval=FRAME_MS)
        self._frames.timeout.connect(self._pass)
        self._passed_at = 0.0
        replay.watch(self._show)
        self._show()

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        self._strip.set_palette(palette)
        told = [(colour_of(role, palette), say(name)) for role, name in LANES.items()]
        told.append((colour_of(None, palette, serious=True), say("something failed")))
        marks = (f'<span style="color:{colour}">■</span> {name}' for colour, name in told)
        self._legend.setText("&nbsp;&nbsp;&nbsp;".join(marks))
        self._show()

    def show_recording(self, sound_kept: bool | None) -> None:
        """What the box says of this call's sound."""
        self._recording.setText(say(RECORDINGS[sound_kept]))

    def _toggle(self) -> None:
        if self._replay.is_playing:
            self._replay.stop()
        else:
            self._replay.play()

    def _pass(self) -> None:
        now = time.monotonic()
        passed_s, self._passed_at = now - self._passed_at, now
        self._replay.pass_time(passed_s)

    def _show(self) -> None:
        replay = self._replay
        if replay.is_playing and not self._frames.isActive():
            self._passed_at = time.monotonic()
            self._frames.start()
        elif not replay.is_playing:
            self._frames.stop()
        at = replay.length_s if replay.at is None else replay.at - replay.begin
        self._where.setText(f"{tell_position(at)} / {tell_position(replay.length_s)}")
        self._play.setAccessibleName(say("Pause") if replay.is_playing else say("Play the words again as they came"))
        self._play.setToolTip(self._play.accessibleName())
        if self._palette is not None:
            name = "pause" if replay.is_playing else "play"
            self._play.setIcon(
                make_icon(name, self._palette.text, self._palette.disabled, 16, self.devicePixelRatioF())
            )
        self._speed.setText(f"{replay.speed:g}×")
        self._speed.setAccessibleName(say("Speed {speed}", speed=f"{replay.speed:g}"))
        self._strip.update()
