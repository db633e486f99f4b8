"""Runs a model's blocking work in threads, in the order that the scheduler decides."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from engine.models.priority import prioritize
from engine.models.scheduler import Job, Rank, Scheduler

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """What a run gave, and where its time went."""

    value: T
    waited_s: float
    took_s: float


@dataclass(slots=True)
class _Ticket:
    work: Callable[[int], Any]
    answer: asyncio.Future[Done[Any] | None]
    asked_at: float


@dataclass(frozen=True, slots=True)
class _Run:
    job: Job
    ticket: _Ticket
    worker: int
    began_at: float


def _perform(run: _Run) -> Any:
    prioritize(run.job.rank)
    return run.ticket.work(run.worker)


class Pool:
    """`workers` threads; work is called with its worker's number, so that each may own a model."""

    def __init__(self, workers: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.runs = 0
        self.dropped = {rank.name.lower(): 0 for rank in Rank}
        """Queued work that was never run, by how urgent it was."""
        self._scheduler = Scheduler(workers)
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="model")
        self._idle = list(range(workers))
        self._tickets: dict[Job, _Ticket] = {}
        self._clock = clock

    @property
    def queued(self) -> int:
        return self._scheduler.queued

    @property
    def busy(self) -> bool:
        return bool(self._scheduler.running)

    def run(self, stream: str, rank: Rank, work: Callable[[int], T]) -> asyncio.Future[Done[T] | None]:
        """Queued when it returns. None: it lapsed, or a newer run of its stream replaced it. Cancelled in the queue, it
        never runs."""
        job, replaced = self._scheduler.add(stream, rank)
        answer: asyncio.Future[Done[T] | None] = asyncio.get_running_loop().create_future()
        self._tickets[job] = _Ticket(work, answer, self._clock())
        if replaced:
            self._drop(replaced)
        self._start()
        answer.add_done_callback(lambda _: self._leave_queue(job))
        return answer

    def lapse(self, stream: str) -> None:
        """Nobody wants any more what this stream has in the queue; a run that is under way goes on."""
        if job := self._scheduler.lapse(stream):
            self._drop(job)

    def close(self) -> None:
        """Start nothing more; a run that is under way can't be stopped."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _drop(self, job: Job) -> None:
        self.dropped[job.rank.name.lower()] += 1
        answer = self._tickets.pop(job).answer
        if not answer.done():
            answer.set_result(None)

    def _leave_queue(self, job: Job) -> None:
        """Of a job that is still there when it has its answer: it was cancelled."""
        if self._scheduler.cancel(job):
            del self._tickets[job]
            self.dropped[job.rank.name.lower()] += 1

    def _start(self) -> None:
        loop = asyncio.get_running_loop()
        while job := self._scheduler.take():
            run = _Run(job, self._tickets.pop(job), self._idle.pop(), self._clock())
            future = self._threads.submit(_perform, run)
            future.add_done_callback(partial(self._leave_thread, loop, run))

    def _leave_thread(self, loop: asyncio.AbstractEventLoop, run: _Run, future: Future[Any]) -> None:
        took_s = self._clock() - run.began_at
        # The loop is closed when the server ends while a run is under way: nobody waits for it any more.
        if not loop.is_closed():
            loop.call_soon_threadsafe(self._finish, run, future, took_s)

    def _finish(self, run: _Run, future: Future[Any], took_s: float) -> None:
        self.runs += 1
        self._scheduler.done(run.job)
        self._idle.append(run.worker)
        failure, answer = future.exception(), run.ticket.answer
        if not answer.done() and failure:
            answer.set_exception(failure)
        elif not answer.done():  # done already: cancelled, nobody wants it any more
            answer.set_result(Done(future.result(), run.began_at - run.ticket.asked_at, took_s))
        self._start()
