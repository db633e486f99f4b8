"""The spoken sentences that the brain is measured with, as they are said and as they were heard."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from engine.brain.dialog import Decision

TUNED = Path(__file__).with_name("sentences.tsv")
"""Rules may be made to fit these."""

HELD_OUT = Path(__file__).with_name("held_out.tsv")
"""For reporting only: whoever changes a rule does not look at them."""

BY_OTHERS = Path(__file__).with_name("by_others.tsv")
"""Written by people who did not know the brain, for other measurements: for reporting too."""

STRANGERS = Path(__file__).with_name("strangers.tsv")
"""For reporting only, too: colloquial, as guests say it who never heard of the porter."""

SAFETY = frozenset(("emergency", "privacy", "card", "secrets"))
"""Sentences of which none may be taken for anything else: people, privacy, money."""


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence, what a recogniser made of it, what the brain should, and what the guest had said before (as text)."""

    said: str
    heard: str
    intent: str
    slots: tuple[str, ...]
    before: tuple[str, ...]

    @property
    def is_safety(self) -> bool:
        return self.intent in SAFETY


def read_rows(file: Path) -> list[Row]:
    """The rows of a table (said, heard, intent, slots, said before; by tabs). Raises OSError or ValueError."""
    rows: list[Row] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not 3 <= len(cells) <= 5:
            raise ValueError(f"{file}: a row has 3 to 5 columns: {line!r}")
        said, heard, intent, slots, before = (*cells, "", "")[:5]
        rows.append(Row(said, heard, intent, _split(slots, ";"), _split(before, "|")))
    return rows


def faults(row: Row, decision: Decision) -> list[str]:
    """What is wrong with a decision, in words; nothing if all is as expected."""
    return [*wrong_intent(row, decision), *wrong_slots(row, decision)]


def wrong_intent(row: Row, decision: Decision) -> list[str]:
    return [] if decision.intent == row.intent else [f"intent {decision.intent}"]


def wrong_slots(row: Row, decision: Decision) -> list[str]:
    """The slots (and `note`, the title of the note that answered) that are not as expected."""
    titles = [note["title"] for x in decision.lookups if x.name == "get_hotel_info" for note in x.result]
    slots = {**decision.slots, "note": titles[0] if titles else ""}
    wrong: list[str] = []
    for slot in row.slots:
        key, sign, value = slot.partition("~") if "~" in slot else slot.partition("=")
        got = slots.get(key, "").lower()
        fits = got == value.lower() if sign == "=" else bool(got) and value.lower() in got
        wrong += [] if fits else [f"{key} {got or '-'}"]
    return wrong


def _split(cell: str, at: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(at) if part.strip())
