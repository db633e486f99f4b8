"""Payment cards that a guest dictates in pieces, found in hindsight: what was harmless when it was said is masked too.

Everything that keeps a call's words asks again when the guest has said something
new: the porter's memory, the spool, the store. The digits of a card are then masked
wherever they stand, as in a telephone number that they were taken for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any, TypeGuard

from appliance.contract.cards import (
    CARD_MAX,
    CARD_MIN,
    MASK,
    find_cards,
    is_foreign_phone,
    is_uk_phone,
    mask_spans,
    passes_luhn,
)
from appliance.contract.digits import Run, find_runs
from appliance.contract.events import EVENT, Event, Role, TurnFinal
from appliance.contract.redaction import CardGuard, announces_card, is_harmless, is_only_digits, redact_value

_MAX_PIECES = CARD_MAX
_TURNS_BETWEEN = 3
"""So many turns without digits ("hang on") may lie between two pieces of one card."""

_PIECE_LEAST = 2
_KNOWN_LEAST = 4
"""Fewer digits of a card are not looked for elsewhere: they are a room, a time or a price as well."""

_HALF_LEAST = 6
"""So many digits within a sentence are a card's first half, if the next turn goes on with them."""

_FIRST = "23456"
"""What the numbers of payment cards begin with."""

_MARKS = ("session_id", "turn_id", "call_id", "request_id", "command_id", "who", "clerk", "source", "type", "seq")
_TIMES = ("at", "started_at", "ended_at", "due_at", "took_s", "pid", "born", "boot", "latency")
"""What an event is known by, and when it was: no words."""

_YEAR = re.compile(r"20\d\d")


@dataclass(frozen=True, slots=True)
class _Piece:
    """Digits that may be a part of a card; `alone`: the turn is nothing but them."""

    turn: int
    run: Run
    alone: bool

    @property
    def digits(self) -> str:
        return self.run.digits


@dataclass(frozen=True, slots=True)
class Gathered:
    """A guest's turns with the cards in them masked, and the digits of those that were told in pieces."""

    turns: tuple[str, ...]
    cards: tuple[str, ...] = ()

    def mask(self, text: str) -> str:
        """Another text of the call, such as the porter's read-back."""
        if not self.cards:
            return text
        return mask_spans(text, [(run.start, run.end) for run in find_runs(text) if self._knows(run.digits)])

    def mask_value(self, value: Any) -> Any:
        """The same for a JSON value; what is masked anyway is so here, too."""
        if not self.cards:
            return value
        if isinstance(value, str):
            return self.mask(value)
        if isinstance(value, dict):
            return {self.mask(str(k)): self.mask_value(v) for k, v in value.items()}
        if isinstance(value, list | tuple):
            return [self.mask_value(v) for v in value]
        return redact_value(value)

    def _knows(self, digits: str) -> bool:
        if len(digits) < _KNOWN_LEAST or _YEAR.fullmatch(digits):
            return False
        return any(digits in card or (len(card) >= _KNOWN_LEAST and card in digits) for card in self.cards)


def gather(said: Sequence[str]) -> Gathered:
    """All turns of one guest so far, in order, judged together."""
    return _gather(tuple(said))


def redact_story(events: Sequence[Event]) -> list[Event]:
    """A session's events in order, without the cards that its guest told in pieces; their identity stays."""
    turns = [e for e in events if _is_guests(e)]
    gathered = gather([e.text for e in turns])
    shown = {id(e): text for e, text in zip(turns, gathered.turns, strict=True)}
    return [e.model_copy(update={"text": shown[id(e)]}) if _is_guests(e) else _mask_event(e, gathered) for e in events]


def holds_digits(event: Event) -> bool:
    """Whether the cards of its session have to be looked for anew because of it."""
    if _is_guests(event):
        return bool(find_runs(event.text)) or announces_card(event.text)
    return any(len(run.digits) >= _KNOWN_LEAST for run in find_runs(event.model_dump_json(exclude={*_MARKS, *_TIMES})))


def _is_guests(event: Event) -> TypeGuard[TurnFinal]:
    return isinstance(event, TurnFinal) and event.role is Role.GUEST


def _mask_event(event: Event, gathered: Gathered) -> Event:
    if not gathered.cards:
        return event
    fields = event.model_dump(mode="json")
    masked = {k: v if k in (*_MARKS, *_TIMES) else gathered.mask_value(v) for k, v in fields.items()}
    return event if masked == fields else EVENT.validate_python(masked)


@lru_cache(maxsize=256)
def _gather(said: tuple[str, ...]) -> Gathered:
    guard = CardGuard()
    masked = {at: guard.pieces(text) for at, text in enumerate(said)}
    pieces = list(_pieces(said))
    found: set[_Piece] = {p for p in pieces if any(_overlap(p.run, run) for run in masked[p.turn])}
    found |= {p for slice_ in _slices(pieces) if _is_card(slice_) for p in slice_}
    found |= {p for at, goes_on in _claims(said, masked) for p in _before(pieces, at, goes_on=goes_on)}
    shown = [_shown(text, at, masked[at], found) for at, text in enumerate(said)]
    if not found:
        return Gathered(tuple(shown))
    return Gathered(tuple(shown), tuple(_cards(pieces, found)))


def _pieces(said: Sequence[str]) -> Iterator[_Piece]:
    """Digits that are no telephone number and say nothing else by the words beside them."""
    for at, text in enumerate(said):
        runs = find_runs(text)
        alone = is_only_digits(text, runs)
        for run in runs:
            is_phone = is_uk_phone(run.digits) or is_foreign_phone(run)
            if len(run.digits) >= (1 if alone else _PIECE_LEAST) and not is_phone and not is_harmless(run, text):
                yield _Piece(at, run, alone)


def _slices(pieces: Sequence[_Piece]) -> Iterator[Sequence[_Piece]]:
    """Pieces that follow each other closely enough to be one number, from two turns at least."""
    for first in range(len(pieces)):
        for last in range(first + 1, min(first + _MAX_PIECES, len(pieces))):
            if pieces[last].turn - pieces[last - 1].turn > _TURNS_BETWEEN:
                break
            if pieces[last].turn != pieces[first].turn:
                yield pieces[first : last + 1]


def _is_card(pieces: Sequence[_Piece]) -> bool:
    """The checksum fits; or three groups of four, one of which the recogniser may have misheard."""
    digits = "".join(p.digits for p in pieces)
    if digits[0] not in _FIRST or (any(len(p.digits) < _PIECE_LEAST for p in pieces) and not _in_one_go(pieces)):
        return False
    if all(p.alone for p in pieces[1:]) and [len(p.digits) for p in pieces] == [4, 4, 4]:
        return True
    return CARD_MIN <= len(digits) <= CARD_MAX and passes_luhn(digits)


def _in_one_go(pieces: Sequence[_Piece]) -> bool:
    """One turn after the other that was nothing but digits."""
    return all(p.alone for p in pieces) and all(b.turn - a.turn == 1 for a, b in pairwise(pieces))


def _claims(said: Sequence[str], masked: dict[int, list[Run]]) -> Iterator[tuple[int, bool]]:
    """Turns that make a card's pieces of those before: they say so, or go on with them (then True)."""
    for at, text in enumerate(said):
        cards = find_cards(text)
        goes_on = text.startswith(MASK) or any(run.start == 0 and run not in cards for run in masked[at])
        if goes_on or announces_card(text):
            yield at, goes_on


def _before(pieces: Sequence[_Piece], at: int, *, goes_on: bool) -> Iterator[_Piece]:
    """The pieces that were said right before a turn and are long enough to be a card's: alone, unless it goes on."""
    for piece in reversed([p for p in pieces if p.turn < at]):
        least = _KNOWN_LEAST if piece.alone else _HALF_LEAST
        if at - piece.turn > _TURNS_BETWEEN or not (piece.alone or goes_on) or len(piece.digits) < least:
            return
        if piece.digits[0] == "0":
            return
        at = piece.turn
        yield piece


def _shown(text: str, at: int, masked: Sequence[Run], found: set[_Piece]) -> str:
    late = [p.run for p in found if p.turn == at and not any(_overlap(p.run, run) for run in masked)]
    return mask_spans(text, sorted((run.start, run.end) for run in (*masked, *late)))


def _cards(pieces: Sequence[_Piece], found: set[_Piece]) -> Iterator[str]:
    """The digits of the pieces that were found, those that follow each other as one."""
    digits, before = "", -1
    for piece in (p for p in pieces if p in found):
        if digits and piece.turn - before > _TURNS_BETWEEN:
            yield digits
            digits = ""
        digits, before = digits + piece.digits, piece.turn
    yield digits


def _overlap(one: Run, other: Run) -> bool:
    return one.start < other.end and other.start < one.end
