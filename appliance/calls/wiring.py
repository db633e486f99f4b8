"""Everything that leads calls from their start to their end, wired to LiveKit, the store and the jobs' processes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from livekit.api import LiveKitAPI

from appliance.bridge.dispatch import Dispatcher
from appliance.bridge.rooms import Rooms
from appliance.bridge.tokens import Tokens
from appliance.bridge.webhooks import Webhooks
from appliance.calls.cleanup import Cleanup
from appliance.calls.errands import Errands
from appliance.calls.feed import Feed
from appliance.calls.keepalive import Keepalive
from appliance.calls.lifecycle import Lifecycle
from appliance.calls.notices import Notices
from appliance.calls.reconcile import Reconciler
from appliance.calls.spools import Spools
from appliance.calls.stepping_in import SteppingIn
from appliance.contract.told import Told
from appliance.security.audit import Audit
from appliance.security.secrets import Secrets
from appliance.settings import Settings
from appliance.store.database import Database
from appliance.supervisor.jobs import Jobs
from appliance.supervisor.probe import Probe


@dataclass(frozen=True, slots=True)
class CallParts:
    """`spools`, `reconciler` and `keepalive` have a `run` each; `lifecycle` is to be closed."""

    lifecycle: Lifecycle
    errands: Errands
    stepping_in: SteppingIn
    keepalive: Keepalive
    webhooks: Webhooks
    notices: Notices
    reconciler: Reconciler
    spools: Spools


def wire_calls(
    settings: Settings,
    secrets: Secrets,
    database: Database,
    livekit: LiveKitAPI,
    audit: Audit,
    *,
    feed: Feed,
    livekit_url: str,
    worker: Probe,
    new_id: Callable[[], str],
    why_not: Callable[[], Awaitable[Told | None]],
) -> CallParts:
    """All of them by the same clock.

    `worker` tells whether the engine's worker takes jobs, `why_not` why no guest is answered at this hour.
    """
    rooms = Rooms(livekit.room, sleep=asyncio.sleep, command_key=secrets.service_key)
    dispatcher = Dispatcher(livekit.agent_dispatch)
    jobs, tokens = Jobs(), Tokens(secrets, time.time)
    cleanup = Cleanup(database, rooms, jobs, audit, clock=time.time)
    spools = Spools(database, settings.spool_dir, clock=time.time, sleep=asyncio.sleep)
    reconciler = Reconciler(
        database,
        rooms,
        dispatcher,
        jobs,
        cleanup,
        read_spool=spools.take,
        worker=worker,
        audit=audit,
        clock=time.time,
    )
    lifecycle = Lifecycle(
        database,
        rooms,
        dispatcher,
        tokens,
        cleanup,
        audit=audit,
        clock=time.time,
        new_id=new_id,
        max_calls=settings.max_calls,
        call_limit_s=settings.call_limit_s,
        livekit_url=livekit_url,
        default_locale=settings.locale,
        why_not=why_not,
    )
    errands = Errands(database, audit, clock=time.time)
    return CallParts(
        lifecycle=lifecycle,
        errands=errands,
        stepping_in=SteppingIn(
            database,
            feed,
            rooms,
            tokens,
            lifecycle,
            errands=errands,
            audit=audit,
            clock=time.time,
            new_id=new_id,
            livekit_url=livekit_url,
        ),
        keepalive=Keepalive(database, rooms, clock=time.time, sleep=asyncio.sleep, on_trouble=reconciler.look_soon),
        webhooks=Webhooks(secrets, time.time),
        notices=Notices(database, reconciler.look_soon),
        reconciler=reconciler,
        spools=spools,
    )
