import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from engine.tools.pms_shared import CALLS_AT_ONCE, KEPT_S, LONGEST_REST_S, REST_S, PmsShared


class Clock:
    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def shared(tmp_path: Path, clock: Clock) -> PmsShared:
    return PmsShared(tmp_path / "pms.db", clock=clock)


def test_an_answer_has_its_age_and_other_calls_see_it(shared: PmsShared, tmp_path: Path, clock: Clock) -> None:
    shared.keep("rooms", "[]")
    clock.now += 120
    other = PmsShared(tmp_path / "pms.db", clock=clock)
    assert other.answer("rooms") == (120.0, "[]")
    assert other.answer("prices") is None
    clock.now += KEPT_S
    other.keep("prices", "[]")
    assert other.answer("rooms") is None


def test_of_all_calls_together_no_more_requests_are_admitted_than_are_allowed(tmp_path: Path, clock: Clock) -> None:
    calls = [PmsShared(tmp_path / "pms.db", clock=clock) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        admitted = list(pool.map(lambda n: calls[n % 4].admit(10, 30.0), range(40)))
    assert admitted.count(True) == 10
    clock.now += 31
    assert calls[0].admit(10, 30.0)


def test_the_third_failure_in_a_row_gives_it_a_rest(shared: PmsShared, clock: Clock) -> None:
    shared.failed()
    shared.failed()
    shared.succeeded()
    shared.failed()
    shared.failed()
    assert shared.rests() is False
    shared.failed()
    assert shared.rests() is True
    clock.now += REST_S + 1
    assert shared.rests() is None, "our own question comes first"
    shared.failed()
    assert shared.rests() is True
    clock.now += REST_S + 1
    shared.succeeded()
    assert shared.rests() is False


def test_it_rests_as_long_as_it_said_but_not_for_ever(shared: PmsShared, clock: Clock) -> None:
    shared.rest(7)
    clock.now += 6
    assert shared.rests() is True
    clock.now += 2
    assert shared.rests() is None
    shared.rest(1e9)
    clock.now += LONGEST_REST_S + 1
    assert shared.rests() is None


def test_a_file_that_can_not_be_used_costs_no_call(tmp_path: Path) -> None:
    (tmp_path / "pms.db").write_bytes(b"no database" * 500)
    shared = PmsShared(tmp_path / "pms.db")
    shared.keep("rooms", "[]")
    shared.failed()
    assert (shared.answer("rooms"), shared.admit(1, 30.0), shared.rests()) == (None, True, False)


def test_without_the_file_a_call_keeps_to_its_own_part(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "pms.db").write_bytes(b"no database" * 500)
    shared = PmsShared(tmp_path / "pms.db", clock=clock)
    with ThreadPoolExecutor(4) as pool:
        admitted = list(pool.map(lambda _: shared.admit(5 * CALLS_AT_ONCE, 30.0), range(40)))
    assert admitted.count(True) == 5
    clock.now += 31
    assert shared.admit(5 * CALLS_AT_ONCE, 30.0)


def test_closed_it_leaves_one_file_and_opens_again_when_asked(shared: PmsShared, tmp_path: Path) -> None:
    shared.keep("rooms", "[]")
    shared.close()
    shared.close()
    assert [file.name for file in tmp_path.iterdir()] == ["pms.db"]
    assert shared.answer("rooms") is not None


def test_one_that_is_in_the_middle_of_something_keeps_no_other_out(tmp_path: Path, clock: Clock) -> None:
    mine, theirs = (PmsShared(tmp_path / "pms.db", clock=clock) for _ in range(2))
    with closing(sqlite3.connect(tmp_path / "pms.db")) as broken:
        broken.execute("drop table asked")
    assert mine.admit(10, 30.0), "nobody can count, and a call goes on"
    theirs.keep("rooms", "[]")
    assert mine.answer("rooms") == (0.0, "[]")
