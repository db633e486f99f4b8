"""The four steps before anything of ours runs: machine, system packages, Python packages, parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from installer.catalogue import load_catalogue
from installer.environment import Wish, ensure_environment
from installer.errors import InstallError, ProgramFailed
from installer.machine import Machine, look
from installer.packages import install_packages, missing_packages
from installer.parts import ensure_parts
from installer.places import Places
from installer.ports import chosen_ports, find_trouble, is_running
from installer.preflight import Finding, Level, apt_will_mend, check_machine, check_packages, check_ports
from installer.progress import Progress, Step
from installer.stamp import read_stamp
from installer.workshop import Ground

STEPS = 4


class PortUse(Enum):
    """What becomes of the ports that are set."""

    NONE = "nobody listens on them"
    MAYBE = "another choice may be made later"
    CERTAIN = "they are listened on as they are set"


@dataclass(frozen=True, slots=True)
class Order:
    """What a person asked for. `gpu`: None leaves it to what is found."""

    ports: PortUse
    dev: bool = False
    gpu: bool | None = None
    offline: bool = False

    def wants_gpu(self, machine: Machine) -> bool:
        return machine.gpu if self.gpu is None else self.gpu

    def wish(self, machine: Machine) -> Wish:
        gpu = self.wants_gpu(machine)
        chosen = {"pico": True, "dev": self.dev, "gpu": gpu, "zonos": gpu or self.dev}
        extras = frozenset(extra for extra, wanted in chosen.items() if wanted)
        insisted = {"gpu": self.gpu, "zonos": self.gpu or self.dev}
        return Wish(extras, frozenset(extra for extra in extras if insisted.get(extra)))


def prepare(where: Places, order: Order, progress: Progress) -> None:
    """Does what is not done yet. Raises InstallError with what to do about it."""
    with progress.step("This machine") as step:
        machine = look(where.checkout)
        findings = examine(where, order, machine)
        say(findings, progress)
        step.result = describe(machine)
    with progress.step("System packages") as step:
        machine = _complete(where, order, machine, progress, step)
    with progress.step("Python packages") as step:
        wish = order.wish(machine)
        step.result = ensure_environment(where, machine, wish, progress, offline=order.offline)
    with progress.step("Parts that are not Python") as step:
        ground = Ground(where.parts, where.python)
        step.result = ensure_parts(load_catalogue(), ground, progress, offline=order.offline)


def examine(where: Places, order: Order, machine: Machine) -> list[Finding]:
    """The checks of the machine and the ports."""
    installed = read_stamp(where.venv) is not None
    findings = check_machine(machine, installed=installed, gpu=order.wants_gpu(machine), dev=order.dev)
    if order.ports is not PortUse.NONE:
        ports, troubles = chosen_ports(where.settings)
        host = where.settings.get("host", "127.0.0.1")
        troubles += find_trouble(ports, host)
        api = next((port.number for port in ports if port.setting == "port"), 0)
        running = bool(troubles) and is_running(host, api)
        findings += check_ports(troubles, running=running, decisive=order.ports is PortUse.CERTAIN)
    return findings


def say(findings: Sequence[Finding], progress: Progress) -> None:
    """Raises InstallError with all that stops us, after the warnings."""
    for finding in findings:
        if finding.level is Level.WARNING:
            progress.note(f"note: {finding.what}\n      {finding.mend}")
    stops = [finding for finding in findings if finding.level is Level.STOP]
    if stops:
        raise InstallError("\n".join(f"{stop.what}\n  {stop.mend}" for stop in stops), "Then start again.")


def describe(machine: Machine) -> str:
    python = ".".join(map(str, machine.python))
    gpu = "NVIDIA GPU" if machine.gpu else "no NVIDIA GPU"
    return (
        f"Python {python}, {machine.cores} cores, {machine.memory_gb:.0f} GB memory, "
        f"{machine.disk_free_gb:.0f} GB disk free, {gpu}"
    )


def _complete(where: Places, order: Order, machine: Machine, progress: Progress, step: Step) -> Machine:
    """The system's packages, as far as we may; the machine as it is then."""
    gpu = order.wants_gpu(machine)
    missing = missing_packages(machine, gpu=gpu)
    step.result = f"{len(missing)} missing" if missing else "already there"
    if apt_will_mend(missing, machine, offline=order.offline):
        try:
            install_packages(missing, progress)
            step.result = "installed"
        except ProgramFailed as e:
            progress.note("\n".join([str(e), *(f"| {line}" for line in e.tail[-3:])]))
        machine = look(where.checkout)
        missing = missing_packages(machine, gpu=gpu)
    say(check_packages(missing, machine), progress)
    return machine
