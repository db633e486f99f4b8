"""Danger in people's own words, in five languages: how much of it is heard, and how little else alerts somebody."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from engine.brain.conversation import Brain
from engine.brain.foreign.brain import ForeignBrain
from engine.brain.scripted import ScriptedBrain
from engine.tools.house import HouseFacts
from tests.engine.brain.foreign.scene import LANGUAGES
from tests.engine.brain.scene import NOW, open_example, talk_with

TUNED = Path(__file__).with_name("danger.tsv")
HELD_OUT = Path(__file__).with_name("danger_held_out.tsv")
NONE = "-"

FLOORS = {TUNED: 0.99, HELD_OUT: 0.9}
"""Of the rows, those that are taken as they should be: no change may fall below."""


class Row(NamedTuple):
    language: str
    said: str
    dangers: tuple[str, ...]
    """The kinds of which any is right; none if it only sounds like danger."""


def read_rows(file: Path) -> list[Row]:
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    rows = [line.split("\t") for line in lines]
    return [Row(lang, said, () if kinds == NONE else tuple(kinds.split("|"))) for lang, said, kinds in rows]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HouseFacts]:
    facts = open_example(tmp_path_factory.mktemp("hotel"))
    yield facts
    facts.close()


@pytest.fixture(scope="module")
def brains(house: HouseFacts) -> Mapping[str, Brain]:
    abroad = {language: ForeignBrain(language, house, lambda: NOW) for language in LANGUAGES}
    return {"en": ScriptedBrain(house, lambda: NOW), **abroad}


def fault(row: Row, brain: Brain, house: HouseFacts) -> str:
    """What staff are alerted to instead; nothing if all is as expected."""
    decision = asyncio.run(talk_with(brain, house).say(row.said)).decision
    alerted = [act for act in decision.acts if act.name == "alert_emergency"]
    got = decision.slots["danger"] if alerted else ""
    is_right = got in row.dangers if row.dangers else not alerted
    return "" if is_right else f"{row.language} {row.said!r}: {got or decision.intent}"


@pytest.mark.parametrize("file", FLOORS, ids=lambda file: file.stem)
def test_danger_is_heard_and_nothing_else_is_taken_for_it(
    file: Path, brains: Mapping[str, Brain], house: HouseFacts
) -> None:
    rows = read_rows(file)
    faults = [wrong for row in rows if (wrong := fault(row, brains[row.language], house))]
    told = faults if file == TUNED else [f"{len(faults)} of {len(rows)}"]
    assert 1 - len(faults) / len(rows) >= FLOORS[file], "\n".join(told)


def test_the_tables_are_large_and_share_no_row() -> None:
    tuned, held_out = read_rows(TUNED), read_rows(HELD_OUT)
    assert len(tuned) + len(held_out) >= 700
    assert not {(row.language, row.said) for row in tuned} & {(row.language, row.said) for row in held_out}
    assert all(any(row.language == language for row in held_out) for language in ("en", *LANGUAGES))
