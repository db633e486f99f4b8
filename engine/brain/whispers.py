"""What a colleague at the desk whispers, in the porter's own words. Pure.

A guest must never hear what was written about them, so that only three forms are made anything of; whoever writes
something else is told so, and nothing is said.

    offer her the late check-out           I can also offer you the late check-out.
    tell him that his taxi is here         A colleague at the desk tells me that your taxi is here.
    ask for the room number                May I ask you for the room number?

So in English; how they are written in a call of another language stands in `whisper_forms.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from appliance.contract.events import Role
from engine.brain.dialog import Decision, Entry, Expects, Said, Whispered
from engine.brain.state import Line, Spoken
from engine.brain.telling import heard, tell
from engine.brain.texts import Texts
from engine.brain.whisper_forms import MANNERS, Form, Manner

ENGLISH: Final = "en"


@dataclass(frozen=True, slots=True)
class Hint:
    """A whisper that was understood; `what` is as it is said to the guest."""

    form: Form
    what: str


_NOT_KNOWN: Final = frozenset({"not_understood", "unknown"})


def read_whisper(text: str, language: str = ENGLISH) -> Hint | None:
    """None for anything that is not in one of the three forms of the call's language."""
    manner = MANNERS[language]
    line = manner.please.sub("", " ".join(text.split()))
    for form, pattern in manner.forms:
        if found := pattern.fullmatch(line):
            what = manner.address(found["what"], (found["whom"] or "").lower())
            return None if what is None else Hint(form, what)
    return None


def decide(
    think: Callable[[Sequence[Entry]], Decision], history: Sequence[Entry], texts: Texts, language: str = ENGLISH
) -> Decision:
    """What a brain that knows of no whispers decides, with what was whispered and not heard by the guest yet."""
    asked, wish = as_asked(history, texts, language)
    decision = think(asked)
    is_answered = decision.acts or (language == ENGLISH and decision.intent not in _NOT_KNOWN)
    if wish and not is_answered:  # the clerk who offered it sees that it is wanted
        reply = _accepted_in_words(history, texts) or decision.reply
        decision = replace(decision, reply=reply, expects=Expects.NOTHING, complete=True)
    return _with_hints(decision, history, texts, language)


def as_asked(history: Sequence[Entry], texts: Texts, language: str = ENGLISH) -> tuple[list[Entry], bool]:
    """The history without whispers, in which a yes to an offer is the wish for it; whether its last words are one."""
    offers = {_line(hint, texts): hint.what for hint in _hints(history, language) if hint.form is Form.OFFER}
    told: list[Entry] = []
    wish = False
    for entry in history:
        if isinstance(entry, Whispered):
            continue
        what = _accepted(told, entry, offers, MANNERS[language])
        wish = what is not None
        told.append(entry if what is None else Said(Role.GUEST, _wish(what, entry, MANNERS[language])))
    return told, wish


def _accepted_in_words(history: Sequence[Entry], texts: Texts) -> str:
    """In a variation that was not said twice; "" where there is none."""
    spoken = Spoken()
    for entry in history:
        if isinstance(entry, Said) and entry.role is Role.PORTER:
            spoken = heard(entry.text, spoken)
    return tell((Line("staff.accepted"),), spoken, texts).text


def _with_hints(decision: Decision, history: Sequence[Entry], texts: Texts, language: str) -> Decision:
    """While something is still to be done for the guest, or they have said nothing, a whisper waits."""
    lines = _waiting(history, texts, language)
    last = history[-1] if history else None
    if not lines or decision.acts or not decision.reply or (isinstance(last, Said) and last.role is not Role.GUEST):
        return decision
    hint = " ".join(lines)
    if decision.ends_call:  # first things first: the guest may want it
        return replace(decision, reply=hint, ends_call=False, expects=Expects.YES_NO)
    if decision.expects in (Expects.NOTHING, Expects.YES_NO):
        return replace(decision, reply=f"{decision.reply} {hint}", expects=Expects.YES_NO)
    return replace(decision, reply=f"{hint} {decision.reply}")  # what the porter asks for comes last


def _accepted(before: Sequence[Entry], entry: Entry, offers: Mapping[str, str], manner: Manner) -> str | None:
    """What was offered in the porter's last words, if the guest says yes to it."""
    last = before[-1] if before else None
    if not isinstance(last, Said) or last.role is not Role.PORTER:
        return None
    if not isinstance(entry, Said) or entry.role is not Role.GUEST or not manner.yes.match(entry.text):
        return None
    return next((what for line, what in offers.items() if last.text.rstrip().endswith(line)), None)


def _wish(what: str, entry: Entry, manner: Manner) -> str:
    rest = manner.yes.sub("", entry.text) if isinstance(entry, Said) else ""
    return f"{manner.wish.format(what=what)} {rest}".strip()


def _waiting(history: Sequence[Entry], texts: Texts, language: str) -> list[str]:
    """What the porter has not said since it was whispered; half said is not said."""
    lines: list[str] = []
    for at, entry in enumerate(history):
        if isinstance(entry, Whispered) and (hint := read_whisper(entry.text, language)):
            line = _line(hint, texts)
            after = (e.text for e in history[at:] if isinstance(e, Said) and e.role is Role.PORTER)
            if line not in lines and not any(line in " ".join(text.split()) for text in after):
                lines.append(line)
    return lines


def _hints(history: Sequence[Entry], language: str) -> list[Hint]:
    found = (read_whisper(entry.text, language) for entry in history if isinstance(entry, Whispered))
    return [hint for hint in found if hint is not None]


def _line(hint: Hint, texts: Texts) -> str:
    return texts.say(f"staff.{hint.form}", 0, {"what": hint.what})
