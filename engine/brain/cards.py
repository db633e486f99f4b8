"""What the brain reads holds no payment card, though a guest told it in pieces: the pieces are masked in hindsight."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from appliance.contract.cards import MASK
from appliance.contract.digits import find_runs
from appliance.contract.events import Role
from appliance.contract.gathered import Gathered, gather
from engine.brain.dialog import Act, Done, Entry, Said
from engine.brain.state import Line, Slots, State
from engine.brain.turns import Turn

NUMBERS = ("phone", "phone_part", "code", "room", "back_phone", "old_room")
"""Slots that are worth nothing without their digits."""


def without_cards(history: Sequence[Entry]) -> list[Entry]:
    """The history with the guest's cards masked, and their digits wherever else they were written down."""
    gathered = _gathered(history)
    turns = iter(gathered.turns)
    return [_masked(entry, gathered, turns) for entry in history]


def cards_in(history: Sequence[Entry]) -> tuple[str, ...]:
    """The digits of the cards that the guest told, as far as they are not masked yet."""
    return _gathered(history).cards


def _gathered(history: Sequence[Entry]) -> Gathered:
    return gather([entry.text for entry in history if isinstance(entry, Said) and entry.role is Role.GUEST])


def is_masked(text: str) -> bool:
    """Whether a card's digits were taken out of a turn."""
    return MASK in text


def _masked(entry: Entry, gathered: Gathered, turns: Iterator[str]) -> Entry:
    if isinstance(entry, Said) and entry.role is Role.GUEST:
        return replace(entry, text=next(turns))
    if not gathered.cards:
        return entry
    if isinstance(entry, Done):
        arguments, result = gathered.mask_value(dict(entry.arguments)), gathered.mask_value(entry.result)
        return replace(entry, arguments=arguments, result=result, log=gathered.mask_value(entry.log))
    return replace(entry, text=gathered.mask(entry.text))


def was_masked_since(before: Turn, now: Turn) -> bool:
    """Whether a turn is the one that was read before, but for a card that it turned out to hold a piece of."""
    said, done, clerk = now
    same_acts = [d.call_id for d in done] == [d.call_id for d in before[1]]
    return said != before[0] and said is not None and is_masked(said) and same_acts and clerk == before[2]


def digits_of(turns: Sequence[Turn]) -> Gathered:
    """The digits that turns held before they were masked, to be found wherever they were taken to."""
    said = "".join(run.digits for words, _, _ in turns for run in find_runs(words or ""))
    return Gathered((), (said,) if said else ())


def forget(state: State, card: Gathered) -> State:
    """A conversation's state as it was, without a card's digits: not to be acted on, nor said again."""
    return replace(
        state,
        slots=_slots(state.slots, card),
        known=_slots(state.known, card),
        waiting=tuple((topic, _slots(slots, card)) for topic, slots in state.waiting),
        batch=tuple((topic, _slots(slots, card)) for topic, slots in state.batch),
        left=tuple(replace(left, slots=_slots(left.slots, card)) for left in state.left),
        wanted_by=state.wanted_by and replace(state.wanted_by, slots=_slots(state.wanted_by.slots, card)),
        uncertain=state.uncertain and replace(state.uncertain, slots=_slots(state.uncertain.slots, card)),
        pending=tuple(Act(act.name, card.mask_value(dict(act.arguments))) for act in state.pending),
        replies=tuple(card.mask(reply) for reply in state.replies),
        told=tuple(Line(line.key, {k: card.mask(v) for k, v in line.values.items()}) for line in state.told),
    )


def _slots(slots: Slots, card: Gathered) -> Slots:
    masked = {key: card.mask(value) for key, value in slots.items()}
    return {key: value for key, value in masked.items() if not (key in NUMBERS and is_masked(value))}
