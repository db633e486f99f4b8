"""What staff ask for reaches the job, its answer reaches them, and the audit has both."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from itertools import count

import pytest

from appliance.calls.cleanup import Cleanup
from appliance.calls.errands import Errands
from appliance.calls.feed import Feed
from appliance.calls.lifecycle import Lifecycle
from appliance.calls.stepping_in import TRIES, SteppingIn
from appliance.contract.commands import Asked, Command, End, HandBack, TakeOver, Whisper
from appliance.contract.control import Clerk, Controlled, Refusal
from appliance.contract.events import ControlDone, Event, RequestChanged
from appliance.contract.sessions import CallState
from appliance.errors import AlreadyEnded, ApplianceError, Conflict, Held, NotFound, NotUnderstood, Unavailable
from appliance.security.audit import Audit
from appliance.security.identity import Identity
from appliance.security.roles import Role
from appliance.store import audit as audit_rows
from appliance.store import events, requests, sessions
from appliance.store.database import Database
from appliance.store.requests import Sought
from tests.appliance.calls.doubles import AGENT, GUEST, STAFF, Clock, LiveKit, always_on_duty
from tests.appliance.store.histories import add_session, event, ingest

TRY_S = 20.0
"""More than an answer takes on any machine."""

SHORT_TRY_S = 0.2
"""For a job that does not answer."""

LOST_TRY_S = 1.0
"""For a job that answers the second time: what is left of the tries is enough for that on any machine."""

EVA = Identity("user:eva", "Eva Lund", Role.STAFF, address="10.0.0.7")


class Job(LiveKit):
    """A LiveKit whose porter answers each command as `answers` says, or not at all."""

    def __init__(self, database: Database) -> None:
        super().__init__()
        self.answers: Callable[[Asked], Refusal | None] | None = lambda _: None
        self.silent_tries = 0
        self.asked = asyncio.Event()
        self._database = database
        self._seq = count(10)

    async def command(self, room_name: str, command: Command) -> None:
        await super().command(room_name, command)
        self.asked.set()
        if self.answers is None or isinstance(command, End):
            return
        if self.silent_tries:
            self.silent_tries -= 1
            return
        refused = self.answers(command)
        await ingest(
            self._database,
            *([] if refused else self._holder(command)),
            event(
                "control.done",
                next(self._seq),
                command_id=command.command_id,
                command=command.type,
                who=command.by.who,
                name=command.by.name,
                refused=refused,
                detail=refused and f"it is {refused}",
            ),
        )

    def _holder(self, command: Asked) -> list[Event]:
        match command:
            case TakeOver():
                clerk = command.by.model_dump()
                return [event("call.holder", next(self._seq), holder="clerk", reason="taken over", clerk=clerk)]
            case HandBack():
                return [event("call.holder", next(self._seq), holder="porter", reason="handed back")]
        return []


@pytest.fixture
def livekit(database: Database) -> Job:
    made = Job(database)
    made.enter("call-s1", GUEST, AGENT)
    return made


@pytest.fixture
def job(livekit: Job) -> Job:
    return livekit


@pytest.fixture
def try_s() -> float:
    return TRY_S


@pytest.fixture
async def stepping_in(  # noqa: PLR0917  fixtures
    database: Database, job: Job, cleanup: Cleanup, audit: Audit, clock: Clock, try_s: float
) -> SteppingIn:
    ids = count(1)
    lifecycle = Lifecycle(
        database,
        job,
        job,
        job,
        cleanup,
        audit=audit,
        clock=clock,
        new_id=lambda: "unused",
        max_calls=2,
        call_limit_s=1800,
        livekit_url="ws://127.0.0.1:7880",
        default_locale="en-GB",
        why_not=always_on_duty,
    )
    await add_session(database)
    await ingest(database, event("session.ready", 1), event("turn.final", 2))
    return SteppingIn(
        database,
        Feed(database),
        job,
        job,
        lifecycle,
        errands=Errands(database, audit, clock=clock),
        audit=audit,
        clock=clock,
        new_id=lambda: f"id{next(ids)}",
        livekit_url="ws://127.0.0.1:7880",
        try_s=try_s,
    )


async def audited(database: Database) -> list[tuple[str, str, str, str | None]]:
    """Who did what, what came of it, from where; the newest first."""
    entries = await database.read(lambda tables: audit_rows.page(tables, 20, None))
    return [(e.who, e.act, e.outcome, e.address) for e in entries.entries]


async def echoes(database: Database) -> list[tuple[str, str, str]]:
    """Who told of what that whom of the staff asked for."""
    told = [stored.event for stored in await database.read(lambda tables: events.after(tables, 0, 20))]
    return [(e.source.value, e.command.value, e.name) for e in told if isinstance(e, ControlDone)]


async def clerk_of(database: Database) -> Clerk | None:
    session = await database.read(lambda tables: sessions.find(tables, "s1"))
    assert session is not None
    return session.clerk


async def test_a_takeover_and_handing_back(stepping_in: SteppingIn, job: Job, database: Database) -> None:
    way_in = await stepping_in.take_over("s1", EVA)
    assert (way_in.identity, way_in.token) == ("staff-clerk-id1", "token for clerk Eva Lund in call-s1")
    assert (way_in.room_name, way_in.livekit_url) == ("call-s1", "ws://127.0.0.1:7880")
    assert await clerk_of(database) == Clerk(who="user:eva", name="Eva Lund", identity="staff-clerk-id1")
    job.enter("call-s1", GUEST, AGENT, job.staff(way_in.identity))
    assert await stepping_in.hand_back("s1", EVA) == Controlled(session_id="s1", command_id="id2", command="hand_back")
    assert await clerk_of(database) is None
    assert {p.identity for p in job.standing["call-s1"].participants} == {"guest", "agent-1"}, "the clerk is put out"
    assert (await audited(database))[:2] == [
        ("user:eva", "calls.hand_back", "done", "10.0.0.7"),
        ("user:eva", "calls.take_over", "done", "10.0.0.7"),
    ]


async def requests_of(database: Database) -> list[tuple[str, str, str | None]]:
    found = await database.read(lambda tables: requests.page(tables, Sought(), 0, 20))
    return sorted((r.request_id, r.state.value, r.claimed_by) for r in found)


async def left(database: Database) -> None:
    """Two ask for a person, one of which somebody has; and somebody wants to be woken."""
    await ingest(
        database,
        event("request.created", 3, request_id="r1", kind="person", urgent=True, summary="Come."),
        event("request.created", 4, request_id="r2", kind="person", urgent=True, summary="Come now."),
        event("request.created", 5, request_id="r3"),
    )


async def test_who_takes_over_has_what_asks_for_a_person(
    stepping_in: SteppingIn, database: Database, audit: Audit, clock: Clock
) -> None:
    await left(database)
    await Errands(database, audit, clock=clock).claim(STAFF, "s1", "r2")
    await stepping_in.take_over("s1", EVA)
    assert await requests_of(database) == [
        ("r1", "claimed", "Eva Lund"),
        ("r2", "claimed", "Ann"),
        ("r3", "open", None),
    ]
    entries = await database.read(lambda tables: audit_rows.page(tables, 2, None))
    assert [(e.who, e.act, e.object) for e in entries.entries] == [
        ("user:eva", "calls.take_over", "call-s1"),
        ("user:eva", "requests.write", "request:s1/r1"),
    ]
    told = [s.event for s in await database.read(lambda tables: events.after(tables, 0, 50))]
    changed = [e for e in told if isinstance(e, RequestChanged)][-1]
    assert (changed.request_id, changed.state, changed.claimed_by) == ("r1", "claimed", "Eva Lund")


async def test_who_may_not_take_over_has_nothing(stepping_in: SteppingIn, job: Job, database: Database) -> None:
    await left(database)
    job.answers = lambda _: Refusal.HELD
    with pytest.raises(Held):
        await stepping_in.take_over("s1", EVA)
    assert {state for _, state, _ in await requests_of(database)} == {"open"}


async def test_what_a_lost_clerk_had_is_open_again(
    stepping_in: SteppingIn, database: Database, audit: Audit, clock: Clock
) -> None:
    await left(database)
    await Errands(database, audit, clock=clock).claim(STAFF, "s1", "r2")
    await stepping_in.take_over("s1", EVA)
    await ingest(database, event("call.holder", 60, holder="porter", reason="clerk lost"))
    assert await requests_of(database) == [("r1", "open", None), ("r2", "claimed", "Ann"), ("r3", "open", None)]
    told = [s.event for s in await database.read(lambda tables: events.after(tables, 0, 50))]
    changed = [e for e in told if isinstance(e, RequestChanged)][-1]
    assert (changed.request_id, changed.state, changed.claimed_by, changed.by) == ("r1", "open", None, "porter")


async def test_what_a_clerk_has_stays_theirs_when_the_call_is_handed_back(
    stepping_in: SteppingIn, database: Database
) -> None:
    await left(database)
    await stepping_in.take_over("s1", EVA)
    await stepping_in.hand_back("s1", EVA)
    assert [by for _, _, by in await requests_of(database)] == ["Eva Lund", "Eva Lund", None]


async def test_who_listens_is_shown_to_everybody_and_asks_nothing_of_the_job(
    stepping_in: SteppingIn, job: Job, database: Database
) -> None:
    way_in = await stepping_in.listen("s1", EVA)
    assert (way_in.identity, way_in.token) == ("staff-listener-id1", "token for listener Eva Lund in call-s1")
    assert not job.commands
    assert await echoes(database) == [("appliance", "listen", "Eva Lund")]


REFUSALS: dict[Refusal, type[ApplianceError]] = {
    Refusal.HELD: Held,
    Refusal.UNFIT: Conflict,
    Refusal.NOT_UNDERSTOOD: NotUnderstood,
}


@pytest.mark.parametrize(("refusal", "error"), REFUSALS.items())
async def test_what_the_job_refuses(
    stepping_in: SteppingIn, job: Job, database: Database, refusal: Refusal, error: type[ApplianceError]
) -> None:
    job.answers = lambda _: refusal
    with pytest.raises(error, match=f"it is {refusal}"):
        await stepping_in.whisper("s1", "hello", EVA)
    assert (await audited(database))[0][1:3] == ("calls.whisper", "refused")


@pytest.mark.parametrize("try_s", [LOST_TRY_S])
async def test_a_command_that_is_lost_is_told_again_with_the_same_id(stepping_in: SteppingIn, job: Job) -> None:
    job.silent_tries = 1
    await stepping_in.whisper("s1", "offer a late check-out", EVA)
    expected = Whisper(command_id="id1", by=Clerk(who="user:eva", name="Eva Lund"), text="offer a late check-out")
    told = [command for _, command in job.commands]
    assert 1 < len(told) <= TRIES and told == [expected] * len(told)


@pytest.mark.parametrize("try_s", [SHORT_TRY_S])
async def test_a_job_that_does_not_answer(stepping_in: SteppingIn, job: Job, database: Database) -> None:
    job.answers = None
    with pytest.raises(Unavailable, match="did not answer") as failed:
        await stepping_in.say("s1", "Your taxi is here.", EVA)
    assert failed.value.what == "porter" and len(job.commands) == TRIES
    assert (await audited(database))[0][1:3] == ("calls.say", "failed")


async def test_without_a_room_there_is_no_porter(stepping_in: SteppingIn, job: Job) -> None:
    job.standing.clear()
    with pytest.raises(Unavailable) as failed:
        await stepping_in.pause("s1", EVA)
    assert failed.value.what == "porter"


STEPS: dict[str, Callable[[SteppingIn, str], Awaitable[object]]] = {
    "listen": lambda s, id_: s.listen(id_, STAFF),
    "take over": lambda s, id_: s.take_over(id_, STAFF),
    "hand back": lambda s, id_: s.hand_back(id_, STAFF),
    "pause": lambda s, id_: s.pause(id_, STAFF),
    "resume": lambda s, id_: s.resume(id_, STAFF),
    "whisper": lambda s, id_: s.whisper(id_, "x", STAFF),
    "say": lambda s, id_: s.say(id_, "x", STAFF),
    "transfer": lambda s, id_: s.transfer(id_, "x", STAFF),
    "end": lambda s, id_: s.end(id_, None, STAFF),
}


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS.keys())
async def test_a_call_that_is_over_or_unknown(
    stepping_in: SteppingIn, database: Database, step: Callable[[SteppingIn, str], Awaitable[object]]
) -> None:
    await ingest(database, event("session.closed", 9))
    with pytest.raises(AlreadyEnded):
        await step(stepping_in, "s1")
    with pytest.raises(NotFound):
        await step(stepping_in, "never")


@pytest.mark.parametrize("try_s", [SHORT_TRY_S])
async def test_a_call_that_ends_while_it_is_asked(stepping_in: SteppingIn, job: Job, database: Database) -> None:
    job.answers = None
    asking = asyncio.create_task(stepping_in.pause("s1", EVA))
    await job.asked.wait()
    await ingest(database, event("session.closed", 9))
    job.standing.clear()
    with pytest.raises(AlreadyEnded):
        await asking


async def test_ending_is_told_and_cleans_up(stepping_in: SteppingIn, job: Job, database: Database) -> None:
    ended = await stepping_in.end("s1", None, EVA)
    assert ended.complete and job.removed == ["call-s1"]
    session = await database.read(lambda tables: sessions.find(tables, "s1"))
    assert session is not None
    assert (session.state, session.state_reason) == (CallState.ENDED, "ended by Eva Lund")
    assert await echoes(database) == [("appliance", "end", "Eva Lund")]
    assert ("user:eva", "calls.end", "done", "10.0.0.7") in await audited(database)


async def test_a_call_that_ends_forgets_its_clerk(stepping_in: SteppingIn, database: Database) -> None:
    await stepping_in.take_over("s1", EVA)
    await ingest(database, event("session.closed", 90))
    assert await clerk_of(database) is None
