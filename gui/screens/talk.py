"""Talk to the porter: the devices and whether they work, a real call from here, and its conversation beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLabel, QWidget

from gui.audio.sound_checks import SoundChecks
from gui.keepers.trials import Trials
from gui.screens.button import Button
from gui.screens.cards import Card, Page, make_label
from gui.screens.choice import ChoiceBox
from gui.screens.conversation import TalkView
from gui.screens.flow import Flow
from gui.screens.meter import Meter
from gui.screens.restyle import set_tone
from gui.state.calls import Calls, Change
from gui.state.sound import Choice, SoundCheck
from gui.state.trial import Caller, Phase, Trial
from gui.theme import Palette
from gui.words import mark, say

SIDE_PX = 400
"""Where the devices need no more."""
SIDE_EMS, TALK_EMS = 15, 22
"""Where the devices and the conversation have not so many heights of the text side by side, it stands below them."""

PHASES = {
    Phase.IDLE: mark("Nobody is talking to the porter from here."),
    Phase.STARTING: mark("The porter is being called …"),
    Phase.TALKING: mark("You are talking to the porter."),
    Phase.ENDING: mark("Hanging up …"),
}


class TalkScreen(QWidget):
    """Shows `sound`, `trial` and the conversation of its call."""

    def __init__(self, sound: SoundCheck, checks: SoundChecks, trial: Trial, trials: Trials, calls: Calls) -> None:
        super().__init__()
        self._sound = sound
        self._checks = checks
        self._trial = trial
        self._trials = trials
        self._calls = calls
        self._microphone, self._loudspeaker = ChoiceBox(), ChoiceBox()
        self._level, self._heard = Meter(say("Microphone")), Meter(say("Loudspeaker"))
        self._wrong, self._found = make_label("wrong", wrap=True), make_label("quiet", wrap=True)
        self._try, self._check, self._again = Button(), Button(), Button()
        self._phase = make_label("quiet", wrap=True)
        self._failed = make_label("wrong", wrap=True)
        self._call, self._demo, self._end = Button(), Button(), Button()
        self._talk = TalkView()
        self._hint = QLabel()
        self._is_narrow = False
        self._connect()
        self._lay_out()
        sound.watch(self._show_sound)
        trial.watch(self._show_trial)
        calls.watch(self._note)
        self._show_sound()
        self._show_trial()

    def set_palette(self, palette: Palette) -> None:
        self._talk.set_palette(palette)
        self._level.set_palette(palette)
        self._heard.set_palette(palette)

    def showEvent(self, event: QShowEvent) -> None:
        """What was plugged in since the last time is there without a word."""
        super().showEvent(event)
        if self._trial.phase is Phase.IDLE:
            self._checks.look_again(asked=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """The devices need another width now."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """The devices and the conversation side by side if both have room, or else one below the other."""
        em_px = self.fontMetrics().height()
        least_px = max(self._side.least_px(), SIDE_EMS * em_px)
        self._is_narrow = self.width() < least_px + TALK_EMS * em_px
        if self._is_narrow:
            self._row.setDirection(QBoxLayout.Direction.TopToBottom)
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
        else:
            self._row.setDirection(QBoxLayout.Direction.LeftToRight)
            self._side.setFixedWidth(max(least_px, min(SIDE_PX, self.width() // 3)))
        self._row.setStretchFactor(self._side, 3 if self._is_narrow else 0)
        self._show_hint()

    def _show_hint(self) -> None:
        """Where there is little room it would only take it from the devices."""
        self._hint.setVisible(not self._talk.has_lines and not self._is_narrow)

    def _connect(self) -> None:
        for combo in (self._microphone, self._loudspeaker):
            combo.activated.connect(lambda _place: self._choose())
        self._try.clicked.connect(self._toggle_meter)
        self._check.clicked.connect(self._checks.check)
        self._again.clicked.connect(lambda: self._checks.look_again(asked=True))
        self._call.clicked.connect(lambda: self._trials.start(Caller.MICROPHONE))
        self._demo.clicked.connect(lambda: self._trials.start(Caller.GUEST))
        self._end.clicked.connect(self._trials.end)

    def _lay_out(self) -> None:
        self._side = Page(say("Devices and call"))
        self._side.column.addWidget(make_label("pagetitle", say("Talk to the porter"), wrap=True))
        self._side.column.addWidget(self._make_call_card())
        self._side.column.addWidget(self._make_device_card())
        self._side.column.addStretch(1)
        self._hint.setObjectName("empty")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setText(say("What you and the porter say appears here."))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._side)
        self._row.addWidget(self._talk, 2)
        self._row.addWidget(self._hint, 2)

    def _make_call_card(self) -> Card:
        card = Card(say("Your call"))
        self._call.setText(say("Call the porter"))
        self._call.setProperty("tone", "main")
        self._call.setToolTip(say("Talk to it by this machine's microphone (Ctrl+N)"))
        self._end.setText(say("Hang up"))
        self._end.setProperty("tone", "danger")
        self._demo.setText(say("Let the demo guest call"))
        self._demo.setToolTip(say("A guest of ours asks five questions; no microphone is needed"))
        for widget in (self._phase, self._failed, self._call, self._end, self._demo):
            card.column.addWidget(widget)
        return card

    def _make_device_card(self) -> Card:
        card = Card(say("Microphone and loudspeaker"))
        self._microphone.setAccessibleName(say("Microphone"))
        self._loudspeaker.setAccessibleName(say("Loudspeaker"))
        self._again.setText(say("Look for devices again"))
        self._again.setToolTip(say("Look for devices that were plugged in meanwhile"))
        self._check.setText(say("Echo check"))
        self._check.setToolTip(say("Plays a tone and listens for it"))
        buttons = Flow(spacing_px=8)
        buttons.add(self._try, self._check, self._again)
        card.column.addWidget(self._wrong)
        for name, combo, meter in (
            (say("Microphone"), self._microphone, self._level),
            (say("Loudspeaker"), self._loudspeaker, self._heard),
        ):
            card.column.addWidget(make_label("quiet", name))
            card.column.addWidget(combo)
            card.column.addWidget(meter)
        card.column.addLayout(buttons)
        card.column.addWidget(self._found)
        return card

    def _choose(self) -> None:
        self._checks.choose(self._microphone.currentData(), self._loudspeaker.currentData())

    def _toggle_meter(self) -> None:
        if self._sound.is_listening:
            self._checks.stop()
        else:
            self._checks.listen()

    def _show_sound(self) -> None:
        sound = self._sound
        _fill(self._microphone, sound.microphones, sound.microphone)
        _fill(self._loudspeaker, sound.loudspeakers, sound.loudspeaker)
        self._wrong.setText(sound.problem or "")
        self._wrong.setVisible(sound.problem is not None)
        self._level.show_level(sound.level)
        self._heard.show_level(sound.heard_level)
        words, tone = sound.finding or (say("The tone is being played …") if sound.is_checking else "", "quiet")
        self._found.setText(words)
        self._found.setVisible(bool(words))
        set_tone(self._found, tone)
        self._try.setText(say("Stop the test") if sound.is_listening else say("Try the microphone"))
        self._show_buttons()

    def _show_trial(self) -> None:
        self._phase.setText(say(PHASES[self._trial.phase]))
        self._failed.setText(self._trial.problem or "")
        self._failed.setVisible(self._trial.problem is not None)
        self._show_buttons()
        self._note(Change.CONVERSATION)

    def _show_buttons(self) -> None:
        """Nothing but the call has the devices while it runs."""
        phase, sound = self._trial.phase, self._sound
        idle = phase is Phase.IDLE
        self._call.setVisible(idle)
        self._call.setEnabled(sound.is_usable)
        self._demo.setEnabled(idle)
        self._end.setVisible(not idle)
        self._end.setEnabled(phase in (Phase.STARTING, Phase.TALKING))
        self._try.setEnabled(idle and sound.microphone is not None and not sound.is_checking)
        self._check.setEnabled(idle and sound.is_usable and not sound.is_checking)
        self._again.setEnabled(idle)
        self._microphone.setEnabled(idle and bool(sound.microphones))
        self._loudspeaker.setEnabled(idle and bool(sound.loudspeakers))
        self._fit()

    def _note(self, change: Change) -> None:
        if change not in (Change.CONVERSATION, Change.SELECTION):
            return
        talk = self._calls.conversation
        if talk is not None and talk.session_id == self._trial.session_id:
            self._talk.show_lines(talk.lines)
        elif self._trial.phase is Phase.STARTING:
            self._talk.show_lines(())
        self._talk.setVisible(self._talk.has_lines)
        self._show_hint()


def _fill(combo: QComboBox, choices: tuple[Choice, ...], chosen: int | None) -> None:
    shown = [(combo.itemText(i), combo.itemData(i)) for i in range(combo.count())]
    if shown != [(choice.name, choice.index) for choice in choices]:
        combo.clear()
        for choice in choices:
            combo.addItem(choice.name, choice.index)
    combo.setCurrentIndex(combo.findData(chosen))
