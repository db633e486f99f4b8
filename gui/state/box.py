"""The health of the box, as the appliance tells it."""

from __future__ import annotations

from collections.abc import Callable

from appliance.contract.figures import Figures
from appliance.contract.health import Health, ProcessState
from appliance.contract.objectives import SloReport
from gui.state.parts import name_part, name_process, name_process_state, name_status
from gui.state.times import tell_clock
from gui.told import retell
from gui.words import say


class Box:
    """`health` is None until the appliance has answered, and while it does not."""

    def __init__(self) -> None:
        self.health: Health | None = None
        self.problem: str | None = None
        self.notice: str | None = None
        self.figures: Figures | None = None
        self.goals: SloReport | None = None
        self._observers: list[Callable[[], None]] = []

    def watch(self, observer: Callable[[], None]) -> None:
        """Be told of every change."""
        self._observers.append(observer)

    def set_health(self, health: Health | None) -> None:
        if health != self.health:
            self.health = health
            self._tell()

    def set_problem(self, problem: str | None) -> None:
        """Something that waiting alone does not mend, such as a refused key; None when it is mended."""
        if problem != self.problem:
            self.problem = problem
            self._tell()

    def set_figures(self, figures: Figures) -> None:
        self.figures = figures
        self._tell()

    def set_goals(self, goals: SloReport) -> None:
        self.goals = goals
        self._tell()

    def report(self, notice: str | None) -> None:
        """Something that the person asked for did not work; None when they have read it."""
        if notice != self.notice:
            self.notice = notice
            self._tell()

    @property
    def summary(self) -> str:
        """One line for the top of the window."""
        if self.health is None:
            return say("No contact")
        if self.health.status == "healthy":
            return say("All is well")
        if self.health.status == "degraded":
            return say("Not all is well, calls go on")
        return say("Down: nobody is answered")

    @property
    def duty(self) -> str:
        """Until when the porter answers, or does not; empty where it does day and night."""
        duty = None if self.health is None else self.health.duty
        if duty is None:
            return ""
        until = tell_clock(duty.until)
        if duty.answers:
            return say("Porter answers until {time}", time=until)
        return say("Porter off duty until {time}", time=until)

    @property
    def next_caller(self) -> str | None:
        """What whoever calls now gets; None where they are answered."""
        duty = None if self.health is None else self.health.duty
        if duty is None or duty.answers:
            return None
        return say(
            "The porter is off duty until {time}. Whoever calls is turned away, so that reception takes the call; "
            "calls that have begun are not cut off, and staff can try the porter at any time.",
            time=tell_clock(duty.until),
        )

    @property
    def tone(self) -> str:
        """good, warning, danger or quiet: the colour of the summary."""
        tones = {"healthy": "good", "degraded": "warning", "down": "danger"}
        return "quiet" if self.health is None else tones[self.health.status]

    @property
    def details(self) -> str:
        """Each part and process with its state, and why it is not well."""
        if self.health is None:
            return say("The appliance does not answer.")
        lines = [f"Nightporter {self.health.version}"]
        for part in self.health.parts:
            lines.append(f"{name_part(part.name)}: {retell(part.told, part.reason or name_status(part.status))}")
        for process in self.health.processes:
            ill = process.reason and process.state is not ProcessState.READY
            why = f": {retell(process.told, process.reason or '')}" if ill else ""
            lines.append(f"{name_process(process.name)}: {name_process_state(process.state)}{why}")
        return "\n".join(lines)

    def _tell(self) -> None:
        for observer in list(self._observers):
            observer()
