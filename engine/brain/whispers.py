"""What a colleague at the desk whispers, in the porter's own words. Pure.

A guest must never hear what was written about them, so that only three forms are made anything of; whoever writes
something else is told so, and nothing is said.

    offer her the late check-out           I can also offer you the late check-out.
    tell him that his taxi is here         A colleague at the desk tells me that your taxi is here.
    ask for the room number                May I ask you for the room number?
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from appliance.contract.events import Role
from engine.brain.addressing import to_the_guest
from engine.brain.dialog import Decision, Entry, Expects, Said, Whispered
from engine.brain.state import Line, Spoken
from engine.brain.telling import heard, tell
from engine.brain.texts import Texts


class Form(StrEnum):
    """What the porter is to do with it; names of texts in `[staff]` of a locale."""

    OFFER = "offer"
    TELL = "tell"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Hint:
    """A whisper that was understood; `what` is as it is said to the guest."""

    form: Form
    what: str


_WHOM: Final = r"(?P<whom>her|him|them|(?:the )?(?:guest|caller|lady|gentleman)|m(?:r|rs|s)\.? \w+)"
_FORMS: Final = (
    (Form.OFFER, re.compile(rf"(?:offer|suggest)(?: to)?(?: {_WHOM})? (?P<what>.+)", re.IGNORECASE)),
    (Form.TELL, re.compile(rf"(?:tell|let) {_WHOM}(?: know)?,?(?: that)? (?P<what>.+)", re.IGNORECASE)),
    (
        Form.ASK,
        re.compile(
            rf"ask(?: {_WHOM})? (?P<what>(?:for|about|if|whether|what|when|where|which|who|how|why)\b.+)", re.IGNORECASE
        ),
    ),
)

_NOT_KNOWN: Final = frozenset({"not_understood", "unknown"})

_PLEASE: Final = re.compile(r"^please,? |[,.;! ]+(?:please)?[.!? ]*$", re.IGNORECASE)

_YES: Final = re.compile(
    r"^(?:oh |well |um )?(?:yes|yeah|yep|sure|certainly|of course|please do|that would be (?:great|nice|lovely|good))"
    r"(?:,? (?:please|thank you|thanks))?\b[,.! ]*",
    re.IGNORECASE,
)


def read_whisper(text: str) -> Hint | None:
    """None for anything that is not in one of the three forms."""
    line = _PLEASE.sub("", " ".join(text.split()))
    for form, pattern in _FORMS:
        if found := pattern.fullmatch(line):
            return Hint(form, to_the_guest(found["what"], (found["whom"] or "").lower()))
    return None


def decide(think: Callable[[Sequence[Entry]], Decision], history: Sequence[Entry], texts: Texts) -> Decision:
    """What a brain that knows of no whispers decides, with what was whispered and not heard by the guest yet."""
    asked, wish = as_asked(history, texts)
    decision = think(asked)
    if wish and decision.intent in _NOT_KNOWN:  # the clerk who offered it sees that it is wanted
        reply = _accepted_in_words(history, texts) or decision.reply
        decision = replace(decision, reply=reply, expects=Expects.NOTHING, complete=True)
    return _with_hints(decision, history, texts)


def as_asked(history: Sequence[Entry], texts: Texts) -> tuple[list[Entry], bool]:
    """The history without whispers, in which a yes to an offer is the wish for it; whether its last words are one."""
    offers = {_line(hint, texts): hint.what for hint in _hints(history) if hint.form is Form.OFFER}
    told: list[Entry] = []
    wish = False
    for entry in history:
        if isinstance(entry, Whispered):
            continue
        what = _accepted(told, entry, offers)
        wish = what is not None
        told.append(entry if what is None else Said(Role.GUEST, _wish(what, entry)))
    return told, wish


def _accepted_in_words(history: Sequence[Entry], texts: Texts) -> str:
    """In a variation that was not said twice; "" where there is none."""
    spoken = Spoken()
    for entry in history:
        if isinstance(entry, Said) and entry.role is Role.PORTER:
            spoken = heard(entry.text, spoken)
    return tell((Line("staff.accepted"),), spoken, texts).text


def _with_hints(decision: Decision, history: Sequence[Entry], texts: Texts) -> Decision:
    """While something is still to be done for the guest, or they have said nothing, a whisper waits."""
    lines = _waiting(history, texts)
    last = history[-1] if history else None
    if not lines or decision.acts or not decision.reply or (isinstance(last, Said) and last.role is not Role.GUEST):
        return decision
    hint = " ".join(lines)
    if decision.ends_call:  # first things first: the guest may want it
        return replace(decision, reply=hint, ends_call=False, expects=Expects.YES_NO)
    if decision.expects in (Expects.NOTHING, Expects.YES_NO):
        return replace(decision, reply=f"{decision.reply} {hint}", expects=Expects.YES_NO)
    return replace(decision, reply=f"{hint} {decision.reply}")  # what the porter asks for comes last


def _accepted(before: Sequence[Entry], entry: Entry, offers: Mapping[str, str]) -> str | None:
    """What was offered in the porter's last words, if the guest says yes to it."""
    last = before[-1] if before else None
    if not isinstance(last, Said) or last.role is not Role.PORTER:
        return None
    if not isinstance(entry, Said) or entry.role is not Role.GUEST or not _YES.match(entry.text):
        return None
    return next((what for line, what in offers.items() if last.text.rstrip().endswith(line)), None)


def _wish(what: str, entry: Entry) -> str:
    rest = _YES.sub("", entry.text) if isinstance(entry, Said) else ""
    return f"I would like {what}, please. {rest}".strip()


def _waiting(history: Sequence[Entry], texts: Texts) -> list[str]:
    """What the porter has not said since it was whispered; half said is not said."""
    lines: list[str] = []
    for at, entry in enumerate(history):
        if isinstance(entry, Whispered) and (hint := read_whisper(entry.text)):
            line = _line(hint, texts)
            after = (e.text for e in history[at:] if isinstance(e, Said) and e.role is Role.PORTER)
            if line not in lines and not any(line in " ".join(text.split()) for text in after):
                lines.append(line)
    return lines


def _hints(history: Sequence[Entry]) -> list[Hint]:
    found = (read_whisper(entry.text) for entry in history if isinstance(entry, Whispered))
    return [hint for hint in found if hint is not None]


def _line(hint: Hint, texts: Texts) -> str:
    return texts.say(f"staff.{hint.form}", 0, {"what": hint.what})
