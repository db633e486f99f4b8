"""The tables of spoken sentences, and what counts as understood."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.brain.dialog import Decision, Expects, Lookup
from tests.bench.brain_by_ear import LINES, Row, faults, read_rows

HELD_OUT = LINES.with_name("intents_held_out.tsv")


def decision(intent: str, slots: dict[str, str], note: str = "") -> Decision:
    found = Lookup("hotel_information", {}, [{"title": note}] if note else [], 0.0)
    return Decision(intent, slots, "", (), (found,), Expects.NOTHING, True, 1.0, "")


def test_the_tables_are_large_and_share_no_row() -> None:
    tuned, held_out = read_rows(LINES), read_rows(HELD_OUT)
    assert len(tuned) >= 120
    assert len(held_out) >= 30
    asked = {(row.said, row.before) for row in tuned}
    assert len(asked) == len(tuned)
    assert not asked & {(row.said, row.before) for row in held_out}


def test_reads_a_row(tmp_path: Path) -> None:
    file = tmp_path / "rows.tsv"
    file.write_text("# said\n\nTwo.\tbook\tguests=2; kind~dou\tA room. | Tonight.\nHello.\tgreeting\n")
    assert read_rows(file) == [
        Row("Two.", "book", ("guests=2", "kind~dou"), ("A room.", "Tonight.")),
        Row("Hello.", "greeting", (), ()),
    ]


def test_a_bad_row_is_named(tmp_path: Path) -> None:
    file = tmp_path / "rows.tsv"
    file.write_text("only words\n")
    with pytest.raises(ValueError, match="only words"):
        read_rows(file)


@pytest.mark.parametrize(
    ("intent", "slots", "note", "wrong"),
    [
        ("hotel", {"name": "Tom Baker"}, "Wifi", []),
        ("book", {"name": "Tom Baker"}, "Wifi", ["intent book"]),
        ("hotel", {}, "Wifi", ["name -"]),
        ("hotel", {"name": "Ann"}, "", ["name ann", "note -"]),
    ],
)
def test_faults(intent: str, slots: dict[str, str], note: str, wrong: list[str]) -> None:
    row = Row("said", "hotel", ("name~baker", "note=wifi"), ())
    assert faults(row, decision(intent, slots, note)) == wrong
