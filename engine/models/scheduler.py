"""Who runs next on a model that all calls share. Pure: no clock, no thread, no I/O.

Every stream (a guest's ears, a reply being spoken) has at most one job in the
queue, so first come, first served within a rank is also fair among streams.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Rank(IntEnum):
    """Somebody waits in silence, or nobody would notice a moment's delay."""

    SOON = 0
    LATER = 1


@dataclass(frozen=True, slots=True)
class Job:
    """`number` is the order of arrival, unique; `place` the order in the queue."""

    number: int
    stream: str
    rank: Rank
    place: int


class Scheduler:
    """`slots` jobs run at once; those of rank LATER leave one slot free for SOON when there are several."""

    def __init__(self, slots: int) -> None:
        if slots < 1:
            raise ValueError("a scheduler needs at least one slot")
        self.slots = slots
        self.later_slots = max(1, slots - 1)
        self.running: set[Job] = set()
        self._queue: dict[str, Job] = {}
        self._arrivals = 0

    @property
    def queued(self) -> int:
        return len(self._queue)

    def add(self, stream: str, rank: Rank) -> tuple[Job, Job | None]:
        """Queue a job; the second value is the older one of the same stream that it replaces.

        The newer job covers what the older one would have, so it takes over its
        place and its rank where that was the more urgent.
        """
        self._arrivals += 1
        old = self._queue.pop(stream, None)
        if old:
            job = Job(self._arrivals, stream, min(rank, old.rank), old.place)
        else:
            job = Job(self._arrivals, stream, rank, self._arrivals)
        self._queue[stream] = job
        return job, old

    def take(self) -> Job | None:
        """The job to start now, or None when nothing may start."""
        if len(self.running) >= self.slots or not self._queue:
            return None
        job = min(self._queue.values(), key=lambda j: (j.rank, j.place))
        if job.rank is Rank.LATER and sum(j.rank is Rank.LATER for j in self.running) >= self.later_slots:
            return None
        del self._queue[job.stream]
        self.running.add(job)
        return job

    def lapse(self, stream: str) -> Job | None:
        """Forget what this stream has in the queue, if anything."""
        return self._queue.pop(stream, None)

    def done(self, job: Job) -> None:
        """The job has left its slot."""
        self.running.remove(job)

    def cancel(self, job: Job) -> bool:
        """Forget a queued job; False when it runs, is done or was replaced."""
        if self._queue.get(job.stream) != job:
            return False
        del self._queue[job.stream]
        return True
