"""How the hotel's own system is told: from what the calls wrote down of it, as their own code writes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry, generate_latest

from appliance.contract.pms_state import Count, PmsState, read_pms_state
from appliance.observe.pms import FORGOTTEN_S, Pms, judge_pms
from engine.tools.pms_shared import REST_S, PmsShared
from tests.appliance.calls.doubles import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def shared(tmp_path: Path, clock: Clock) -> PmsShared:
    return PmsShared(tmp_path / "pms.db", clock=clock)


async def told(pms: Pms) -> dict[str, float]:
    await pms.look()
    registry = CollectorRegistry()
    registry.register(pms)
    lines = [line for line in generate_latest(registry).decode().splitlines() if not line.startswith("#")]
    return {line.rpartition(" ")[0].removeprefix("nightporter_pms_"): float(line.rpartition(" ")[2]) for line in lines}


async def test_one_that_nobody_has_asked_is_believed(tmp_path: Path, clock: Clock) -> None:
    pms = Pms("mews", tmp_path / "pms.db", clock=clock)
    assert (await pms.judge()).status == "healthy"
    assert (await told(pms))['up{system="mews"}'] == 1


async def test_failures_are_told_with_their_reason_until_it_answers(
    tmp_path: Path, shared: PmsShared, clock: Clock
) -> None:
    pms = Pms("apaleo", tmp_path / "pms.db", clock=clock)
    shared.succeeded()
    for _ in range(3):
        shared.failed("GET /booking/v1/offers: it answered 503")
    finding = await pms.judge()
    assert finding.status == "degraded"
    for words in ("Apaleo", "it answered 503", "left alone until", "answered last at", "nightporter preflight pms"):
        assert words in str(finding.reason)
    seen = await told(pms)
    names = ("up", "breaker_open", "failures_total", "answers_total")
    assert [seen[f'{name}{{system="apaleo"}}'] for name in names] == [0, 1, 3, 1]
    clock.now += REST_S + 1
    shared.succeeded()
    assert (await pms.judge()).status == "healthy"
    seen = await told(pms)
    assert [seen[f'{name}{{system="apaleo"}}'] for name in names] == [1, 0, 3, 2]
    assert seen['answered_timestamp_seconds{system="apaleo"}'] == clock.now


async def test_the_cache_and_what_was_held_back_are_told(tmp_path: Path, shared: PmsShared, clock: Clock) -> None:
    shared.keep("tonight", "[]")
    clock.now += 70
    shared.keep("tomorrow", "[]")
    assert [shared.admit(1, 30.0) for _ in range(3)] == [True, False, False]
    seen = await told(Pms("mews", tmp_path / "pms.db", clock=clock))
    assert seen['kept_answers{system="mews"}'] == 2
    assert seen['kept_age_seconds{system="mews"}'] == 70
    assert seen['held_back_total{system="mews"}'] == 2


async def test_a_failure_of_long_ago_says_nothing_of_today(tmp_path: Path, shared: PmsShared, clock: Clock) -> None:
    shared.failed("no answer in time")
    clock.now += FORGOTTEN_S + 1
    assert (await Pms("mews", tmp_path / "pms.db", clock=clock).judge()).status == "healthy"


def test_one_that_never_answered_is_told_so() -> None:
    state = PmsState(strikes=1, failed=Count(1, 90.0, "ConnectError"))
    reason = str(judge_pms("Mews", state, 100.0).reason)
    assert "never answered" in reason and "left alone" not in reason


async def test_the_built_in_book_counts_as_long_as_it_can_be_read(tmp_path: Path, clock: Clock) -> None:
    book = tmp_path / "book.db"
    pms = Pms("book", book, clock=clock)
    assert (await pms.judge()).status == "healthy", "there is none before the first call"
    book.write_bytes(b"no database" * 500)
    finding = await pms.judge()
    assert finding.status == "degraded" and str(book) in str(finding.reason)
    assert await told(pms) == {}


@pytest.mark.parametrize("content", [b"", b"no database" * 500])
def test_a_file_that_is_none_of_ours_tells_nothing(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "pms.db").write_bytes(content)
    assert read_pms_state(tmp_path / "pms.db") is None
