"""Events reach the appliance in order and at least once, however often it is away."""

import asyncio
import threading
from functools import partial
from pathlib import Path

import httpx

from appliance.contract.events import Event, JobError
from appliance.contract.reports import EventBatch
from engine.call.record.report import Report
from engine.call.record.spool import Spool, read_spool


class Appliance:
    """Answers posts from a list of status codes (then 200), and remembers what it accepted."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses)
        self.stored: list[int] = []
        self.keys: set[str] = set()
        self.idle = asyncio.Event()

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        self.keys.add(request.headers["Authorization"])
        status = self.statuses.pop(0) if self.statuses else 200
        if status == 200:
            self.stored += [e.seq for e in EventBatch.model_validate_json(request.content).events]
            self.idle.set()
        return httpx.Response(status, json={})


class HangingSpool(Spool):
    """Its disk hangs from the first line on, until it is told to go on (or the test would, without an end)."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "s1")
        self.begun = threading.Event()
        self.goes_on = threading.Event()
        self.gave_up = False

    def append(self, event: Event) -> None:
        self.begun.set()
        self.gave_up |= not self.goes_on.wait(10)
        super().append(event)


def report_to(appliance: Appliance, folder: Path, spool: Spool | None = None) -> Report:
    http = httpx.AsyncClient(transport=httpx.MockTransport(appliance), base_url="http://appliance")
    return Report("s1", spool or Spool(folder, "s1"), http, "key", lambda: 1.0)


async def test_events_are_posted_in_order_with_the_service_key(tmp_path: Path) -> None:
    appliance = Appliance()
    report = report_to(appliance, tmp_path)
    for n in range(450):
        report.emit(JobError, where="test", message=str(n))
    await report.finish(5)
    assert appliance.stored == list(range(1, 451))
    assert appliance.keys == {"Bearer key"}
    assert list(tmp_path.iterdir()) == []


async def test_what_failed_is_posted_again(tmp_path: Path) -> None:
    appliance = Appliance(503, 500)
    report = report_to(appliance, tmp_path)
    posting = asyncio.create_task(report.run())
    report.emit(JobError, where="test", message="x")
    await appliance.idle.wait()
    posting.cancel()
    assert appliance.stored == [1]


async def test_an_appliance_that_stays_away_leaves_the_spool(tmp_path: Path) -> None:
    report = report_to(Appliance(503, 503, 503), tmp_path)
    report.emit(JobError, where="test", message="x")
    await report.finish(5)
    later = Appliance()
    await report_to(later, tmp_path).finish(5)
    assert later.stored == [1]


async def test_what_is_refused_does_not_hold_up_the_rest_and_stays_in_the_spool(tmp_path: Path) -> None:
    appliance = Appliance(422)
    report = report_to(appliance, tmp_path)
    for n in range(201):
        report.emit(JobError, where="test", message=str(n))
    await report.finish(5)
    assert appliance.stored == [201]
    assert [p.name for p in tmp_path.iterdir()] == ["s1.jsonl"]


async def test_without_a_disk_events_still_reach_the_appliance(tmp_path: Path) -> None:
    (tmp_path / "spool").write_text("no folder")
    appliance = Appliance()
    report = report_to(appliance, tmp_path / "spool")
    report.emit(JobError, where="test", message="x")
    await report.finish(5)
    assert appliance.stored == [1]


async def test_what_is_told_from_another_thread_is_posted_too(tmp_path: Path) -> None:
    appliance = Appliance()
    report = report_to(appliance, tmp_path)
    running = asyncio.create_task(report.run())
    await asyncio.sleep(0)
    tell = partial(report.emit, JobError, where="test", message="x")
    await asyncio.gather(*(asyncio.to_thread(tell) for _ in range(20)))
    async with asyncio.timeout(10):
        while len(appliance.stored) < 20:
            appliance.idle.clear()
            await appliance.idle.wait()
    assert appliance.stored == list(range(1, 21))
    running.cancel()


async def test_a_disk_that_hangs_holds_up_who_waits_for_it_and_never_the_call(tmp_path: Path) -> None:
    appliance, spool = Appliance(), HangingSpool(tmp_path)
    report = report_to(appliance, tmp_path, spool)
    running = asyncio.create_task(report.run())
    errand = asyncio.create_task(asyncio.to_thread(report.emit, JobError, where="errand", message="x"))
    await asyncio.to_thread(spool.begun.wait)
    for n in range(20):
        report.emit(JobError, where="call", message=str(n))
    async with asyncio.timeout(10):
        while len(appliance.stored) < 21:  # the loop goes round
            appliance.idle.clear()
            await appliance.idle.wait()
    assert not spool.gave_up and not errand.done(), "what is not on disk is not called left"
    spool.goes_on.set()
    await errand
    await asyncio.to_thread(report.emit, JobError, where="errand", message="the disk is back")
    assert [e.seq for e in read_spool(tmp_path / "s1.jsonl")] == list(range(1, 23))
    running.cancel()


async def test_a_disk_that_hangs_does_not_keep_a_call_from_its_end(tmp_path: Path) -> None:
    appliance, spool = Appliance(), HangingSpool(tmp_path)
    report = report_to(appliance, tmp_path, spool)
    report.emit(JobError, where="call", message="x")
    await report.finish(5)
    assert appliance.stored == [1] and not spool.gave_up
    spool.goes_on.set()


def test_what_is_told_is_on_disk_at_once(tmp_path: Path) -> None:
    report = report_to(Appliance(), tmp_path)
    for n in range(1, 51):
        report.emit(JobError, where="test", message="x")
        assert len(read_spool(tmp_path / "s1.jsonl")) == n
