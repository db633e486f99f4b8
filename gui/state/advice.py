"""What is wrong with the box, what guests notice of it, and what to do: one advice for each thing that is not well."""

from __future__ import annotations

from dataclasses import dataclass

from appliance.contract.health import Health, PartHealth, ProcessHealth, ProcessState
from gui.stream import Link
from gui.told import retell
from gui.words import mark, say

MANY_RESTARTS = 5
"""A process that died so often since the start will not mend by itself."""


@dataclass(frozen=True, slots=True)
class Advice:
    """`tone` is danger where calls are not answered, warning where they are."""

    title: str
    guests_notice: str
    do: str
    tone: str


PARTS = {
    "store": (
        mark("The store of calls can't be used"),
        mark("Calls that go on are not cut off, and what is said in them is kept. New calls are not answered."),
        mark("Ring whoever looks after the box, and read them the line below."),
    ),
    "disk": (
        mark("The disk is nearly full"),
        mark("Nothing yet. Once it is full, no new call can be stored, and so none is answered."),
        mark("Have space made on the disk within the next days: old backups and logs first."),
    ),
    "events": (
        mark("What happened in calls is stored late"),
        mark("Nothing. Conversations and requests show up here later than they should."),
        mark("Wait a few minutes. If it stays so, ring whoever looks after the box."),
    ),
    "pms": (
        mark("The hotel's own system gives no answer"),
        mark(
            "The porter tells what it knew a quarter of an hour ago, or that it can't look it up, and leaves a request."
        ),
        mark(
            "Look through the requests: bookings may wait there. If it stays so, ring whoever looks after the system."
        ),
    ),
}

PROCESSES = {
    "livekit-server": (
        mark("The line itself is down (livekit-server)"),
        mark("Nobody can be answered. Calls that went on are cut off."),
    ),
    "worker": (
        mark("The porter's own process is down (worker)"),
        mark("New calls wait for it, 45 seconds at most. Calls that go on are not cut off."),
    ),
    "stt": (
        mark("The recogniser is down (stt)"),
        mark("The porter hears with what is left, or asks guests to say it again."),
    ),
    "tts": (
        mark("The porter's voice is down (tts)"),
        mark("The porter goes on with another voice, which sounds plainer."),
    ),
    "zonos": (
        mark("The hotel's own voice is down (zonos)"),
        mark("The porter goes on with another voice."),
    ),
    "llm": (
        mark("The language model is down (llm)"),
        mark("The porter answers by its own rules: the same facts, in plainer words."),
    ),
    "speech": (
        mark("The speech door is down (speech)"),
        mark("Nothing: no call goes through it. Programs that ask the box to speak or to listen wait."),
    ),
}
OTHER = (mark("A process is down ({name})"), mark("Perhaps nothing. Watch the next call."))

UNNAMED = (
    mark("Something is not well"),
    mark("Perhaps nothing. Watch the next call."),
    mark("Save the support bundle below, and ring whoever looks after the box."),
)
"""Where the box says that it is not well, and not by what."""

NOBODY_ANSWERED = mark("Nobody is answered.")

IT_ENDS = mark("Nightporter is being ended. If nobody meant to, start it at the box, with: nightporter up")
IT_COMES_BACK = mark("It is being started again by itself; that takes seconds. Nothing to do.")
IT_STARTS = mark("It is starting. Nothing to do.")
IT_KEEPS_DYING = mark("It has died {n} times. Save the support bundle below, and ring whoever looks after the box.")


def advise(health: Health | None, link: Link) -> tuple[Advice, ...]:
    """Most serious first; nothing when all is well."""
    if health is None:
        return (_no_contact(link),) if link in (Link.LOST, Link.NOT_RUNNING) else ()
    found = [_of_part(part) for part in health.parts if part.status != "healthy"]
    found += [_of_process(p, health) for p in health.processes if p.state is not ProcessState.READY]
    if health.status == "down" and all(advice.tone != "danger" for advice in found):
        found.append(_of_nothing_known(NOBODY_ANSWERED, "danger"))
    elif health.status == "degraded" and not found:
        found.append(_of_nothing_known(UNNAMED[1], "warning"))
    return tuple(sorted(found, key=lambda advice: advice.tone != "danger"))


def _no_contact(link: Link) -> Advice:
    if link is Link.NOT_RUNNING:
        return Advice(
            say("Nightporter is not running"),
            say("Nobody is answered."),
            say("Start it at the box, with: nightporter up. Until then let the telephone ring at the desk."),
            "danger",
        )
    return Advice(
        say("This window has lost the box"),
        say("Most likely nothing: the porter goes on without this window."),
        say("Look whether the box is on and the network cable is in. This window comes back by itself."),
        "warning",
    )


def _of_part(part: PartHealth) -> Advice:
    title, notice, do = PARTS.get(part.name, (OTHER[0], OTHER[1], IT_COMES_BACK))
    tone = "danger" if part.status == "down" else "warning"
    reason = f"\n{_begin(retell(part.told, part.reason))}" if part.reason else ""
    return Advice(say(title, name=part.name), say(notice), say(do) + reason, tone)


def _of_process(process: ProcessHealth, health: Health) -> Advice:
    title, notice = PROCESSES.get(process.name, OTHER)
    if process.state in (ProcessState.STOPPING, ProcessState.STOPPED):
        do = say(IT_ENDS)
    elif process.restarts >= MANY_RESTARTS:
        do = say(IT_KEEPS_DYING, n=process.restarts)
    else:
        do = say(IT_STARTS if process.state in (ProcessState.STARTING, ProcessState.WAITING) else IT_COMES_BACK)
    reason = f"\n{_begin(retell(process.told, process.reason))}" if process.reason else ""
    tone = "danger" if health.status == "down" else "warning"
    return Advice(say(title, name=process.name), say(notice), do + reason, tone)


def _of_nothing_known(notice: str, tone: str) -> Advice:
    title, _, do = UNNAMED
    return Advice(say(title), say(notice), say(do), tone)


def _begin(reason: str) -> str:
    """As a line of its own; an address stays as it is."""
    return reason[:1].upper() + reason[1:] if reason.partition(" ")[0].isalpha() else reason
