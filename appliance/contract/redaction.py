"""Payment-card numbers are masked before words are stored, logged or shown; both sides mask alike.

`redact_cards` sees one text at a time. `CardGuard` follows a guest through the
call, because people dictate a card in pieces.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import Any

from appliance.contract.cards import (
    CARD_MAX,
    CARD_MIN,
    MASK,
    find_cards,
    is_foreign_phone,
    is_uk_phone,
    mask_spans,
    may_become_card,
    passes_luhn,
)
from appliance.contract.digits import Run, find_runs, is_silence
from appliance.contract.events import EVENT, Event

__all__ = ["MASK", "CardGuard", "redact_cards", "redact_event", "redact_partial", "redact_value"]

_IDS = frozenset({"session_id", "turn_id", "call_id", "request_id", "command_id", "who", "clerk", "source", "type"})
_MEMORY_TURNS = 3
"""For how many of the guest's turns "card" is remembered, and digits stay masked after the last masked ones."""

_CARD_WORD = re.compile(
    r"(?<!key )(?<!room )(?<!business )(?<!boarding )\bcards?\b|"
    r"\b(?:visa|master\s?card|maestro|amex|american express|diners)\b|"
    r"\b(?:kredit|bank|ec-)karte|\bcarte (?:bancaire|bleue|de cr[ée]dit)|\btarjeta\b|\bcarta di credito|\bbancomat\b",
    re.IGNORECASE,
)
_DICTATION_WORD = re.compile(
    r"(?<!key )(?<!room )\bcard(?:'s)? (?:number|details)\b|"
    r"\b(?:cart|kart|carte|chord|guard) number\b|"  # how a small recogniser writes it
    r"\b(?:cvv2?|cvc2?|security code|three digits on the back|expiry|expires|expiration)\b|"
    r"\b(?:long )?(?:number|digits) (?:on|across) the (?:front|card)\b|"
    r"\b(?:my|it'?s|it is|that'?s|that is|this is|here'?s|here is) (?:my |an? )?"
    r"(?:visa|master\s?card|amex|american express)\b|"
    r"\bkartennummer|\bgültig bis|\bablaufdatum|\bprüf(?:ziffer|nummer)|\bsicherheitscode|"
    r"\bnum[ée]ro de (?:la |ma )?carte|\bdate d.expiration|\bexpire\b|\bcryptogramme|"
    r"\bnúmero de (?:la |mi )?tarjeta|\b(?:fecha de )?caduc(?:idad|a)\b|\bvencimiento|\bcódigo de seguridad|"
    r"\bnumero (?:della |di )(?:mia )?carta|\bscad(?:enza|e)\b|\bcodice di sicurezza",
    re.IGNORECASE,
)
_ROOM_BEFORE = re.compile(
    r"\b(?:room|rooms|suite|floor|zimmer(?:nummer)?|raum|stock|chambre|étage|habitaci[óo]n|cuarto|piso|camera|stanza|piano)"
    r"(?:\s+(?:number|nummer|num[ée]ro|número|ist|die|est|es|è|la|le|il|el))*\W*$",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W*$", re.IGNORECASE)
_MONEY_BEFORE = re.compile(r"[£$€]\s*$")
_UNIT_AFTER = re.compile(
    r"\W*(?:(?:pounds?|euros?|dollars?|quid|pence|nights?|people|persons?|guests?|adults?|children|rooms?|days?|weeks?|"
    r"o'?clock|[ap]\.?m\b)|(?:"
    r"uhr|heures?|personen|personnes|personas|persone|nächte?|nuits?|noches?|notti|notte|tage?|jours?|días?|giorni)\b)",
    re.IGNORECASE,
)


def redact_cards(text: str) -> str:
    """`text` with every payment-card number, written or spoken, replaced by MASK."""
    return _mask(text, find_cards(text))


def redact_partial(text: str) -> str:
    """The same for words that are still growing: digits at the end may become a card, so more than 6 are masked."""
    masked = redact_cards(text)
    return _mask(masked, [run for run in find_runs(masked) if may_become_card(run, masked)])


def redact_value(value: Any) -> Any:
    """A JSON value with every card number in its strings, whole numbers and keys masked."""
    if isinstance(value, str):
        return redact_cards(value)
    if isinstance(value, dict):
        return {redact_cards(str(k)): redact_value(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [redact_value(v) for v in value]
    if isinstance(value, int) or (isinstance(value, float) and value.is_integer()):
        return MASK if CARD_MIN <= len(str(abs(int(value)))) <= CARD_MAX else value
    return value


def redact_event(event: Event) -> Event:
    """The event with every card number in its words, arguments and results masked; its identity stays."""
    fields = json.loads(event.model_dump_json())  # by way of JSON, which knows no NaN
    masked = {k: v if k in _IDS else redact_value(v) for k, v in fields.items()}
    return event if masked == event.model_dump() else EVENT.validate_python(masked)


def _mask(text: str, runs: list[Run]) -> str:
    return mask_spans(text, [(run.start, run.end) for run in runs])


@dataclass(frozen=True, slots=True)
class _Memory:
    """What a guard knows from the turns before."""

    tail: str = ""
    """Digits at the end of the last turn, with those of the turns before that were nothing but digits."""
    pieces: tuple[int, ...] = ()
    """The lengths of the consecutive turns that were nothing but digits."""
    card_turns: int = 0
    """Turns left in which it counts that the guest spoke of a card."""
    open_turns: int = 0
    """Turns left in which digits are taken for the rest of a card."""


class CardGuard:
    """Masks a card that one guest dictates over several turns.

    Feed every turn of the guest, in order: `partial` for words that still grow,
    `final` once for the finished turn. Digits that were harmless when they were
    said (the first groups, when the word "card" never fell) are out; everything after
    them is masked, and `gathered.py` masks them too where they are kept.
    """

    def __init__(self) -> None:
        self._memory = _Memory()

    def final(self, text: str) -> str:
        """The finished turn, masked; later turns are judged knowing it."""
        runs, self._memory = _judge(self._memory, text)
        return _mask(text, runs)

    def pieces(self, text: str) -> list[Run]:
        """The finished turn's digits that belong to a card; later turns are judged knowing it."""
        runs, self._memory = _judge(self._memory, text)
        return runs

    def partial(self, text: str) -> str:
        """The words so far, masked; nothing is remembered of them."""
        masked = _mask(text, _judge(self._memory, text)[0])
        runs = find_runs(masked)
        grows = bool(runs) and is_silence(masked[: runs[0].start]) and len(self._memory.tail) + len(runs[0].digits) > 6
        return _mask(masked, [run for run in runs if may_become_card(run, masked) or (grows and run is runs[0])])


def _judge(memory: _Memory, text: str) -> tuple[list[Run], _Memory]:
    """The digits of one turn of the guest that have to be masked, and what to remember of it."""
    runs = find_runs(text)
    only_digits = is_only_digits(text, runs)
    cards = find_cards(text)
    memory = _hear(memory, text)
    least = _least_digits(memory, only_digits)
    masked: list[Run] = []
    for run in runs:
        goes_on = run is runs[0] and is_silence(text[: run.start])
        if run in cards or (goes_on and _completes_card(memory, run, only_digits)):
            masked.append(run)
        elif least is not None:
            masked += [p for p in run.split() if len(p.digits) >= least and not is_harmless(p, text)]
    return masked, _remember(memory, text, runs, only_digits, masked=bool(masked))


def is_only_digits(text: str, runs: list[Run]) -> bool:
    """The turn is nothing but these digits."""
    return bool(runs) and is_silence(_mask(text, runs).replace(MASK, " "))


def announces_card(text: str) -> bool:
    """The guest says that the digits around are a card's."""
    return _DICTATION_WORD.search(text) is not None


def _hear(memory: _Memory, text: str) -> _Memory:
    """The memory with what the turn's words say about a card."""
    speaks = _CARD_WORD.search(text)
    opened = _MEMORY_TURNS if announces_card(text) else memory.open_turns
    return replace(memory, open_turns=opened, card_turns=_MEMORY_TURNS if speaks else memory.card_turns)


def _least_digits(memory: _Memory, only_digits: bool) -> int | None:
    """How many digits together are taken for a piece of a card; None if no card was spoken of."""
    if memory.open_turns:
        return 1 if only_digits else 2
    return 4 if memory.card_turns else None


def _remember(memory: _Memory, text: str, runs: list[Run], only_digits: bool, *, masked: bool) -> _Memory:
    tail = ""
    if runs and is_silence(text[runs[-1].end :]) and not _is_whole_phone(runs[-1]):
        tail = (memory.tail if only_digits else "") + runs[-1].digits
    return _Memory(
        tail="" if is_uk_phone(tail) else tail,
        pieces=(*memory.pieces, len(runs[-1].digits)) if only_digits else (),
        card_turns=max(0, memory.card_turns - 1),
        open_turns=_MEMORY_TURNS if masked else max(0, memory.open_turns - 1),
    )


def _is_whole_phone(run: Run) -> bool:
    return is_uk_phone(run.digits) or (is_foreign_phone(run) and len(run.digits) >= 10)


def _completes_card(memory: _Memory, run: Run, only_digits: bool) -> bool:
    """Whether the turns before and this run together are as long as a card, or grouped like one."""
    in_fours = only_digits and [*memory.pieces, len(run.digits)][-3:] == [4, 4, 4]
    said = memory.tail + run.digits
    is_phone = is_uk_phone(run.digits) or (said.startswith("0") and len(said) <= 15)  # no card begins so
    is_long = len(said) >= CARD_MIN and (len(run.digits) >= 4 or passes_luhn(said))
    return bool(memory.tail) and (in_fours or is_long) and not is_phone


def is_harmless(run: Run, text: str) -> bool:
    """A room, a year, a price, a count or a telephone number, though a card was spoken of."""
    before, after = text[: run.start], text[run.end :]
    if is_uk_phone(run.digits) or is_foreign_phone(run):
        return True
    is_short = len(run.digits) <= 4
    return is_short and bool(
        _ROOM_BEFORE.search(before)
        or _MONTH_BEFORE.search(before)
        or _MONEY_BEFORE.search(before)
        or _UNIT_AFTER.match(after)
    )
