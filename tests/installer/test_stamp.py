"""What pip has to do, from what was done before: a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer.stamp import Plan, Stamp, hash_inputs, plan, read_stamp, remove_stamp, write_stamp

NOTHING = Plan(rebuild=False, base=False, extras=())


@pytest.mark.parametrize(
    ("stamp", "wanted", "insisted", "sound", "expected"),
    [
        (None, set(), set(), False, Plan(True, True, ())),
        (None, {"dev"}, set(), True, Plan(False, True, ("dev",))),
        (Stamp("now"), set(), set(), True, NOTHING),
        (Stamp("now", ("dev",)), set(), set(), True, NOTHING),
        (Stamp("now", ("dev",)), {"dev"}, set(), True, NOTHING),
        (Stamp("now"), {"dev"}, set(), True, Plan(False, False, ("dev",))),
        (Stamp("before", ("dev",)), {"gpu"}, set(), True, Plan(False, True, ("dev", "gpu"))),
        (Stamp("now", ("dev",)), set(), set(), False, Plan(True, True, ("dev",))),
        (Stamp("now", (), ("gpu",)), {"gpu"}, set(), True, NOTHING),
        (Stamp("now", (), ("gpu",)), {"gpu"}, {"gpu"}, True, Plan(False, False, ("gpu",))),
        (Stamp("before", (), ("gpu",)), {"gpu"}, set(), True, Plan(False, True, ("gpu",))),
    ],
)
def test_only_what_is_not_done_yet_is_done(
    stamp: Stamp | None, wanted: set[str], insisted: set[str], sound: bool, expected: Plan
) -> None:
    assert plan(stamp, "now", wanted, insisted, sound=sound) == expected


PYPROJECT = '[project]\nname = "x"\ndependencies = ["a==1"]\n[tool.ruff]\nline-length = 120\n'


@pytest.mark.parametrize(
    ("pyproject", "constraints", "python", "place", "same"),
    [
        (PYPROJECT, "a==1", "3.11.7", "/a", True),
        (PYPROJECT.replace("120", "100"), "a==1", "3.11.7", "/a", True),
        (PYPROJECT.replace("a==1", "a==2"), "a==1", "3.11.7", "/a", False),
        (PYPROJECT, "a==2", "3.11.7", "/a", False),
        (PYPROJECT, "a==1", "3.12.1", "/a", False),
        (PYPROJECT, "a==1", "3.11.7", "/b", False),
    ],
)
def test_what_decides_over_pip_decides_over_the_hash(
    pyproject: str, constraints: str, python: str, place: str, same: bool
) -> None:
    before = hash_inputs(PYPROJECT, "a==1", "3.11.7", Path("/a"))
    assert (hash_inputs(pyproject, constraints, python, Path(place)) == before) is same


def test_a_stamp_is_read_as_it_was_written(tmp_path: Path) -> None:
    stamp = Stamp("abc", ("dev",), ("gpu",))
    write_stamp(tmp_path, stamp)
    assert read_stamp(tmp_path) == stamp
    remove_stamp(tmp_path)
    assert read_stamp(tmp_path) is None


def test_a_damaged_stamp_is_none(tmp_path: Path) -> None:
    (tmp_path / "nightporter.json").write_text('{"inputs": ')
    assert read_stamp(tmp_path) is None
