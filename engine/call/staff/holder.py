"""Who speaks with the guest: the porter, nobody for a while, or a clerk. Pure: what staff ask for and signs of life in.

    holder    pause     resume    whisper   say       takeover  hand_back transfer  silence
    porter    paused    -         porter    porter    clerk     -         porter    porter
    paused    -         porter    paused    paused    clerk     -         paused    porter
    clerk     -         -         clerk     -         -         porter    clerk     porter

`-` is refused. `silence`: a pause was forgotten, or nothing is heard of the clerk's app. Only the clerk who has the
call can hand it back, or ask that somebody else speaks with the guest (`transfer`). Times are
seconds of a monotonic clock.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from appliance.contract.control import (
    CLERK_JOINS_WITHIN_S,
    CLERK_LOST_S,
    PAUSE_LIMIT_S,
    Clerk,
    Control,
    Holder,
    Refusal,
)
from appliance.contract.told import Told, tell

MOVES: Final = {
    (Holder.PORTER, Control.PAUSE): Holder.PAUSED,
    (Holder.PORTER, Control.WHISPER): Holder.PORTER,
    (Holder.PORTER, Control.SAY): Holder.PORTER,
    (Holder.PORTER, Control.TAKE_OVER): Holder.CLERK,
    (Holder.PORTER, Control.TRANSFER): Holder.PORTER,
    (Holder.PAUSED, Control.RESUME): Holder.PORTER,
    (Holder.PAUSED, Control.WHISPER): Holder.PAUSED,
    (Holder.PAUSED, Control.SAY): Holder.PAUSED,
    (Holder.PAUSED, Control.TAKE_OVER): Holder.CLERK,
    (Holder.PAUSED, Control.TRANSFER): Holder.PAUSED,
    (Holder.CLERK, Control.WHISPER): Holder.CLERK,
    (Holder.CLERK, Control.HAND_BACK): Holder.PORTER,
    (Holder.CLERK, Control.TRANSFER): Holder.CLERK,
}

HOLDERS_OWN: Final = (Control.HAND_BACK, Control.TRANSFER)
"""What nobody else asks for while a clerk has the call."""

ASKED: Final = tuple(control for control in Control if control not in (Control.LISTEN, Control.END))
"""What is asked of the job; the others don't change who speaks."""

UNFIT: Final = {
    Control.PAUSE: "hold.paused",
    Control.RESUME: "hold.not_paused",
    Control.HAND_BACK: "hold.nobody",
}


@dataclass(frozen=True, slots=True)
class Hold:
    """Who has the call; `until`: when the porter takes it, if nothing is heard of them."""

    holder: Holder = Holder.PORTER
    clerk: Clerk | None = None
    until: float | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """Why not; `told` is for the person who asked."""

    why: Refusal
    told: Told


def ask(hold: Hold, control: Control, by: Clerk, at: float) -> Hold | Refused:
    """Who has the call when `by` has asked for this."""
    holder = MOVES.get((hold.holder, control))
    has_it = hold.clerk is None or hold.clerk.who == by.who
    if holder is None or (control in HOLDERS_OWN and not has_it):
        return _refuse(hold, control)
    if holder is hold.holder:
        return hold
    match holder:
        case Holder.CLERK:
            return Hold(holder, by, at + CLERK_JOINS_WITHIN_S)
        case Holder.PAUSED:
            return Hold(holder, None, at + PAUSE_LIMIT_S)
    return Hold()


def signed(hold: Hold, identity: str, at: float) -> Hold:
    """Somebody's app shows that it lives; of one who does not have the call it means nothing."""
    if hold.clerk is None or hold.clerk.identity != identity:
        return hold
    return replace(hold, until=at + CLERK_LOST_S)


def silent(hold: Hold, at: float) -> Hold:
    """Who has the call when nothing was heard up to now."""
    return Hold() if hold.until is not None and at >= hold.until else hold


def follow(clerk: Clerk | None, at: float) -> Hold:
    """How a job begins: after one that died with `clerk` having the call."""
    return Hold() if clerk is None else Hold(Holder.CLERK, clerk, at + CLERK_LOST_S)


def print_moves() -> str:
    """The table for people to read, as it stands above."""
    rows = [["holder", *(control.value for control in ASKED), "silence"]]
    for holder in Holder:
        moves = [MOVES.get((holder, control)) for control in ASKED]
        rows.append([holder.value, *(to.value if to else "-" for to in moves), Holder.PORTER.value])
    return "\n".join("".join(f"{cell:<10}" for cell in row).rstrip() for row in rows)


def _refuse(hold: Hold, control: Control) -> Refused:
    if control in UNFIT and hold.clerk is None:
        return Refused(Refusal.UNFIT, tell(UNFIT[control]))
    assert hold.clerk is not None, "what nobody holds can be asked for"
    return Refused(Refusal.HELD, tell("hold.held", name=hold.clerk.name))
