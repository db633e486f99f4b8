"""The top of the window: the house, how the box is, and the test call's buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from gui.screens.restyle import set_tone
from gui.state.box import Box
from gui.state.trial import Caller, Phase, Trial

WORDS = {
    Phase.IDLE: "Start a test call",
    Phase.STARTING: "Starting the call …",
    Phase.TALKING: "Test call is running",
    Phase.ENDING: "Hanging up …",
}


class TopBar(QWidget):
    """Tells `on_start` who shall call (None: the usual caller) and `on_end` to hang up."""

    def __init__(
        self,
        box: Box,
        trial: Trial,
        icon: QPixmap,
        on_start: Callable[[Caller | None], None],
        on_end: Callable[[], None],
    ) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._box = box
        self._trial = trial
        self._health = QLabel()
        self._health.setObjectName("pill")
        self._by_microphone = QAction("Talk by this machine's microphone", self)
        self._by_guest = QAction("Let the demo guest call", self)
        self._by_microphone.triggered.connect(lambda: on_start(Caller.MICROPHONE))
        self._by_guest.triggered.connect(lambda: on_start(Caller.GUEST))
        self._start = self._make_start(on_start)
        self._end = QPushButton("End call")
        self._end.setObjectName("endcall")
        self._end.setAccessibleName("End the test call")
        self._end.clicked.connect(on_end)
        self._lay_out(icon)
        box.watch(self._show_health)
        trial.watch(self._show_trial)
        self._show_health()
        self._show_trial()

    def _make_start(self, on_start: Callable[[Caller | None], None]) -> QToolButton:
        button = QToolButton()
        button.setObjectName("testcall")
        button.setAccessibleName("Start a test call")
        button.setToolTip("Talk to the porter from here (Ctrl+N)")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(button)
        menu.addActions([self._by_microphone, self._by_guest])
        button.setMenu(menu)
        button.clicked.connect(lambda: on_start(None))
        return button

    def _lay_out(self, icon: QPixmap) -> None:
        mark = QLabel()
        mark.setPixmap(icon)
        brand = QLabel("Nightporter")
        brand.setObjectName("brand")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        for widget in (mark, brand, self._health):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self._end)
        row.addWidget(self._start)

    def _show_health(self) -> None:
        self._health.setText(f"●  {self._box.summary}")
        self._health.setToolTip(self._box.details)
        self._health.setAccessibleName(f"Health: {self._box.summary}")
        set_tone(self._health, self._box.tone)

    def _show_trial(self) -> None:
        phase = self._trial.phase
        self._start.setText(WORDS[phase])
        self._start.setEnabled(phase is Phase.IDLE)
        self._end.setVisible(phase in (Phase.STARTING, Phase.TALKING))
        self._by_microphone.setEnabled(self._trial.has_sound_card)
        name = "Talk by this machine's microphone"
        self._by_microphone.setText(name if self._trial.has_sound_card else f"{name} (no sound card)")
