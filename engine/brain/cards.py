"""What the brain reads holds no payment card, though a guest told it in pieces: the pieces are masked in hindsight."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from appliance.contract.cards import MASK
from appliance.contract.events import Role
from appliance.contract.gathered import Gathered, gather
from engine.brain.dialog import Done, Entry, Said


def without_cards(history: Sequence[Entry]) -> list[Entry]:
    """The history with the guest's cards masked, and their digits wherever else they were written down."""
    gathered = gather([entry.text for entry in history if isinstance(entry, Said) and entry.role is Role.GUEST])
    turns = iter(gathered.turns)
    return [_masked(entry, gathered, turns) for entry in history]


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
