"""What the brain understands of the spoken sentences: no fewer than it did, and every safety case."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.brain.dialog import Decision, Expects, Lookup
from tests.bench.brain import Tally, tally
from tests.brain.sentences import BY_OTHERS, HELD_OUT, STRANGERS, TUNED, Row, faults, read_rows
from tests.engine.brain.scene import open_example

FLOORS = {
    "sentences, said": (0.98, 0.97),
    "sentences, heard": (0.95, 0.89),
    "held_out, said": (0.95, 0.92),
    "held_out, heard": (0.89, 0.81),
    "by_others, said": (0.93, 0.92),
    "by_others, heard": (0.85, 0.75),
    "strangers, said": (0.82, 0.72),
    "strangers, heard": (0.70, 0.60),
}
"""Route and slot accuracy that no change may fall below."""


@pytest.fixture(scope="module")
def tallies(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Tally]]:
    facts = open_example(tmp_path_factory.mktemp("hotel"))
    yield {result.name: result for file in (TUNED, HELD_OUT, BY_OTHERS, STRANGERS) for result in tally(file, facts, [])}
    facts.close()


@pytest.mark.parametrize("name", FLOORS)
def test_understands_as_much_as_it_did(name: str, tallies: dict[str, Tally]) -> None:
    route, slots = FLOORS[name]
    got = tallies[name]
    assert got.routes_right / got.rows >= route, "\n".join(got.wrong)
    assert got.slots_right / got.slots >= slots, "\n".join(got.wrong)


@pytest.mark.parametrize("name", FLOORS)
def test_every_safety_case_is_heard(name: str, tallies: dict[str, Tally]) -> None:
    assert tallies[name].safety >= 6
    assert tallies[name].missed == []


def test_the_tables_are_large_and_share_no_row() -> None:
    tuned, held_out = read_rows(TUNED), read_rows(HELD_OUT)
    assert len(tuned) + len(held_out) >= 400
    assert len(held_out) * 3 >= len(tuned)
    asked = {(row.said, row.before) for row in tuned}
    assert len(asked) == len(tuned)
    assert not asked & {(row.said, row.before) for row in held_out}
    assert all(row.heard for row in (*tuned, *held_out))


def test_reads_a_row(tmp_path: Path) -> None:
    file = tmp_path / "rows.tsv"
    file.write_text("# said\n\nTwo.\tTo.\tbook\tguests=2; kind~dou\tA room. | Tonight.\nHello.\t\tgreeting\n")
    assert read_rows(file) == [
        Row("Two.", "To.", "book", ("guests=2", "kind~dou"), ("A room.", "Tonight.")),
        Row("Hello.", "", "greeting", (), ()),
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
    found = Lookup("get_hotel_info", {}, [{"title": note}] if note else [], 0.0)
    decision = Decision(intent, slots, "", (), (found,), Expects.NOTHING, True, 1.0, "")
    assert faults(Row("said", "heard", "hotel", ("name~baker", "note=wifi"), ()), decision) == wrong
