"""Whole conversations as scripts, played against a fresh book, and what is wrong with how they end."""

from __future__ import annotations

import re
import shutil
import sqlite3
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from engine.brain.conversation import Exchange
from engine.tools.desk import RequestDraft
from tests.engine.brain.scene import NOW, Scene, open_example

FILE = Path(__file__).with_name("conversations.toml")

CALLERS = Path(__file__).with_name("callers.toml")
"""Callers who correct themselves, answer in half sentences, want two things at once, or change their minds."""

CALLERS_HELD_OUT = Path(__file__).with_name("callers_held_out.toml")
"""As those, counted before rules were made for them."""

KEYBOARD = Path(__file__).with_name("keyboard.toml")
"""What two strangers found by keyboard, by families."""

KEYBOARD_HELD_OUT = Path(__file__).with_name("keyboard_held_out.toml")
"""Of the same families, for which no rule was made."""

STAYS = Path(__file__).with_name("stays.toml")
"""What they found of stays: changes, dates, proof, wishes, and of tables and parties."""

STAYS_HELD_OUT = Path(__file__).with_name("stays_held_out.toml")
"""As those, written before rules were made for them."""

AUDIT_WISHES = Path(__file__).with_name("audit_wishes.toml")
"""What an audit found of times, wishes and wording."""

BOOK = "book.db"
SENTENCE = 3
"""Words; "Anything else?" may be asked as often as something was done."""


@dataclass(frozen=True, slots=True)
class Script:
    """One conversation and its expected end, as `conversations.toml` tells it."""

    name: str
    lines: tuple[str, ...]
    now: datetime = NOW
    book: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    says: str = ""
    never: tuple[str, ...] = ()
    again: Mapping[str, str] = field(default_factory=dict)
    """By voice: what the guest says who is asked for it once more."""


def read_scripts(file: Path = FILE) -> list[Script]:
    return [_script(row) for row in tomllib.loads(file.read_text(encoding="utf-8"))["conversation"]]


def _script(row: dict[str, object]) -> Script:
    now = datetime.fromisoformat(str(row.pop("now"))).replace(tzinfo=UTC) if "now" in row else NOW
    lists = {key: tuple(value) for key, value in row.items() if isinstance(value, list)}
    again = row.get("again")
    return Script(
        str(row["name"]),
        now=now,
        says=str(row.get("says", "")),
        again=again if isinstance(again, dict) else {},
        **lists,
    )


def play(script: Script, made: Path, folder: Path) -> list[str]:
    """Faults of the conversation's end, in words. `made` is a fresh book, of which a copy is used."""
    folder.mkdir(exist_ok=True)
    shutil.copy(made, folder / BOOK)
    facts = open_example(folder)
    try:
        scene = Scene(facts, now=script.now)
        scene.play(script.lines)
    finally:
        facts.close()
    return [
        *_book_faults(script, made, folder / BOOK),
        *_left_faults(script.left, scene.left),
        *_said_faults(script, scene.exchanges),
    ]


def _book_faults(script: Script, before: Path, after: Path) -> list[str]:
    changed = sorted(reservations(after) - reservations(before))
    return [] if changed == sorted(script.book) else [f"book: {changed}"]


def reservations(book: Path) -> set[str]:
    with closing(sqlite3.connect(book)) as rows:
        told = "last_name, type, arrival, departure, guests, status"
        return {", ".join(map(str, row)) for row in rows.execute(f"select {told} from reservations")}


def _left_faults(expected: Sequence[str], left: Sequence[RequestDraft]) -> list[str]:
    told = [_told(draft) for draft in left]
    if len(told) != len(expected):
        return [f"left {len(told)}, not {len(expected)}: {told}"]
    return [f"left {got}, not {want}" for want, got in zip(expected, told, strict=True) if not _fits(want, got)]


def _told(draft: RequestDraft) -> str:
    due = datetime.fromtimestamp(draft.due_at, UTC).strftime("%Y-%m-%dT%H:%M") if draft.due_at else ""
    return " ".join(("!" * draft.urgent + draft.kind.value, draft.summary, *draft.details.values(), due))


def _fits(want: str, got: str) -> bool:
    kind, *words = want.split()
    return got.split(maxsplit=1)[0] == kind and all(word.lower() in got.lower() for word in words)


def _said_faults(script: Script, exchanges: Sequence[Exchange]) -> list[str]:
    """Nothing is said three times but to who asks to hear it again."""
    replies = [exchange.reply for exchange in exchanges]
    wrong = [] if script.says.lower() in replies[-1].lower() else [f"said {replies[-1]!r}"]
    every = " ".join(replies).lower()
    wrong += [f"{text!r} was said" for text in script.never if text.lower() in every]
    told = [exchange.reply for exchange in exchanges if exchange.decision.intent != "repeat"]
    sentences = Counter(s for reply in told for s in re.split(r"(?<=[.!?]) ", reply) if len(s.split()) >= SENTENCE)
    return wrong + [f"{sentence!r} was said three times" for sentence, times in sentences.items() if times > 2]
