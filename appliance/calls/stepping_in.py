"""Staff step into a call: each thing they ask for is asked of its job, which says what came of it, and audited."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from typing import Final, TypeVar

from appliance.calls.errands import Errands
from appliance.calls.feed import Feed
from appliance.calls.lifecycle import Lifecycle
from appliance.calls.ports import Rooms, Tokens
from appliance.contract.commands import Asked, HandBack, Pause, Resume, Say, TakeOver, Transfer, Whisper
from appliance.contract.control import CLERK_IDENTITY, LISTENER_IDENTITY, Clerk, Control, Controlled, Refusal, WayIn
from appliance.contract.events import ControlDone
from appliance.contract.sessions import ENDED_BY, CallState, SessionEnded
from appliance.contract.told import tell
from appliance.errors import AlreadyEnded, ApplianceError, Conflict, Held, NotFound, NotUnderstood, Unavailable
from appliance.security.audit import Audit
from appliance.security.identity import Identity
from appliance.security.roles import Action
from appliance.store import events, sessions
from appliance.store.database import Database
from appliance.store.sessions import Session

T = TypeVar("T")

TRIES: Final = 4
TRY_S: Final = 1.25
"""A job answers in some milliseconds; told again with the same id it is one command."""

ACTIONS: Final = {
    Control.PAUSE: Action.CALLS_PAUSE,
    Control.RESUME: Action.CALLS_PAUSE,
    Control.WHISPER: Action.CALLS_WHISPER,
    Control.SAY: Action.CALLS_SAY,
    Control.TAKE_OVER: Action.CALLS_TAKE_OVER,
    Control.HAND_BACK: Action.CALLS_HAND_BACK,
    Control.TRANSFER: Action.CALLS_TRANSFER,
    Control.LISTEN: Action.CALLS_LISTEN,
    Control.END: Action.CALLS_END,
}

REFUSED: Final[dict[Refusal, type[ApplianceError]]] = {
    Refusal.HELD: Held,
    Refusal.UNFIT: Conflict,
    Refusal.NOT_UNDERSTOOD: NotUnderstood,
}


class SteppingIn:
    """One per appliance.

    Every method raises NotFound, AlreadyEnded, Unavailable("porter") when no job answers, and Unavailable("livekit");
    where the job refuses Held, Conflict or NotUnderstood, with its sentence.
    """

    def __init__(
        self,
        database: Database,
        feed: Feed,
        rooms: Rooms,
        tokens: Tokens,
        lifecycle: Lifecycle,
        *,
        errands: Errands,
        audit: Audit,
        clock: Callable[[], float],
        new_id: Callable[[], str],
        livekit_url: str,
        try_s: float = TRY_S,
    ) -> None:
        self._database = database
        self._feed = feed
        self._rooms = rooms
        self._tokens = tokens
        self._lifecycle = lifecycle
        self._errands = errands
        self._audit = audit
        self._clock = clock
        self._new_id = new_id
        self._livekit_url = livekit_url
        self._try_s = try_s

    async def listen(self, session_id: str, by: Identity) -> WayIn:
        """A way in for ears only, which nobody in the call sees."""

        async def work(session: Session) -> WayIn:
            command_id = self._new_id()
            clerk = Clerk(who=by.who, name=by.name, identity=f"{LISTENER_IDENTITY}{command_id}")
            await self._echo(session, command_id, Control.LISTEN, clerk)
            return self._let_in(session, clerk, self._tokens.listener(session.room_name, clerk))

        return await self._noted(session_id, Control.LISTEN, by, work)

    async def take_over(self, session_id: str, by: Identity) -> WayIn:
        """The porter is silent, and the way in is for a voice; who asked for a person in this call has got one."""

        async def work(session: Session) -> WayIn:
            command_id = self._new_id()
            clerk = Clerk(who=by.who, name=by.name, identity=f"{CLERK_IDENTITY}{command_id}")
            await self._ask(session, TakeOver(command_id=command_id, by=clerk))
            await self._errands.go_to(by, session_id)
            return self._let_in(session, clerk, self._tokens.clerk(session.room_name, clerk))

        return await self._noted(session_id, Control.TAKE_OVER, by, work)

    async def hand_back(self, session_id: str, by: Identity) -> Controlled:
        """The porter goes on, and the clerk is out of the room."""

        async def work(session: Session) -> Controlled:
            done = await self._ask(session, HandBack(command_id=self._new_id(), by=_clerk(by)))
            if session.clerk is not None:
                await self._rooms.put_out(session.room_name, session.clerk.identity)
            return done

        return await self._noted(session_id, Control.HAND_BACK, by, work)

    async def pause(self, session_id: str, by: Identity) -> Controlled:
        return await self._tell(session_id, by, Pause(command_id=self._new_id(), by=_clerk(by)))

    async def resume(self, session_id: str, by: Identity) -> Controlled:
        return await self._tell(session_id, by, Resume(command_id=self._new_id(), by=_clerk(by)))

    async def whisper(self, session_id: str, text: str, by: Identity) -> Controlled:
        return await self._tell(session_id, by, Whisper(command_id=self._new_id(), by=_clerk(by), text=text))

    async def say(self, session_id: str, text: str, by: Identity) -> Controlled:
        return await self._tell(session_id, by, Say(command_id=self._new_id(), by=_clerk(by), text=text))

    async def transfer(self, session_id: str, to: str, by: Identity) -> Controlled:
        return await self._tell(session_id, by, Transfer(command_id=self._new_id(), by=_clerk(by), to=to))

    async def end(self, session_id: str, reason: str | None, by: Identity) -> SessionEnded:
        """For everybody in the call, whoever has it."""

        async def work(session: Session) -> SessionEnded:
            await self._echo(session, self._new_id(), Control.END, _clerk(by))
            return await self._lifecycle.end(session.room_name, reason or ENDED_BY.format(name=by.name), by)

        return await self._noted(session_id, Control.END, by, work)

    async def _tell(self, session_id: str, by: Identity, command: Asked) -> Controlled:
        return await self._noted(session_id, Control(command.type), by, lambda session: self._ask(session, command))

    async def _noted(
        self, session_id: str, control: Control, by: Identity, work: Callable[[Session], Awaitable[T]]
    ) -> T:
        """The audit has it whatever comes of it."""
        session = await self._find(session_id)
        try:
            done = await work(session)
        except (Conflict, NotUnderstood):
            await self._audit.note(by, ACTIONS[control], session.room_name, "refused")
            raise
        except ApplianceError:
            await self._audit.note(by, ACTIONS[control], session.room_name, "failed")
            raise
        await self._audit.note(by, ACTIONS[control], session.room_name)
        return done

    async def _find(self, session_id: str) -> Session:
        session = await self._database.read(lambda tables: sessions.find(tables, session_id))
        if session is None:
            raise NotFound(tell("call.unknown", call=repr(session_id)))
        if session.state is CallState.ENDING or session.state.is_over:
            raise AlreadyEnded(tell("call.over", call=session_id))
        return session

    async def _ask(self, session: Session, command: Asked) -> Controlled:
        """Until the job answers by its event, which everybody watching sees as well."""
        cursor = await self._database.read(events.newest_cursor)
        answering = asyncio.create_task(self._answer(command.command_id, cursor))
        try:
            for _ in range(TRIES):
                await self._send(session, command)
                await asyncio.wait({answering}, timeout=self._try_s)
                if answering.done():
                    return _read(session, answering.result())
        finally:
            answering.cancel()
        raise Unavailable("porter", tell("porter.silent", seconds=f"{TRIES * self._try_s:g}"))

    async def _send(self, session: Session, command: Asked) -> None:
        try:
            await self._rooms.command(session.room_name, command)
        except NotFound as e:
            await self._find(session.session_id)  # its end may have come meanwhile
            raise Unavailable("porter", tell("call.roomless")) from e

    async def _answer(self, command_id: str, cursor: int) -> ControlDone:
        async with aclosing(self._feed.watch(cursor)) as stream:
            async for stored in stream:
                if isinstance(stored.event, ControlDone) and stored.event.command_id == command_id:
                    return stored.event
        raise AssertionError("the stream of events never ends")

    async def _echo(self, session: Session, command_id: str, control: Control, by: Clerk) -> None:
        now = self._clock()
        await self._database.run(
            lambda tables: events.echo(tables, session.session_id, control, by, command_id=command_id, now=now)
        )

    def _let_in(self, session: Session, clerk: Clerk, minted: tuple[str, float]) -> WayIn:
        token, expires_at = minted
        return WayIn(
            session_id=session.session_id,
            room_name=session.room_name,
            livekit_url=self._livekit_url,
            token=token,
            identity=clerk.identity,
            expires_at=expires_at,
        )


def _clerk(by: Identity) -> Clerk:
    return Clerk(who=by.who, name=by.name)


def _read(session: Session, done: ControlDone) -> Controlled:
    if done.refused is not None:
        raise REFUSED[done.refused](done.told or done.detail or done.refused.value)
    return Controlled(session_id=session.session_id, command_id=done.command_id, command=done.command)
