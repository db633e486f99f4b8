"""The engine's worker: registers with LiveKit, keeps job processes warm, and says when it is ready.

LiveKit drops a call that is dispatched while no worker is registered, so
"ready" here means registered and with a warm job process waiting.
"""

from __future__ import annotations

import asyncio
import os
import signal

from aiohttp import web
from livekit.agents import AgentServer, JobContext, JobProcess

from appliance.contract.dispatch import AGENT_NAME
from engine.call.fork_server import FIRST, WARM
from engine.call.leash import fasten
from engine.logs import set_up_logs
from engine.settings import Settings, load_settings, read_livekit_key

_NEVER = 10**9


def set_up_job(process: JobProcess) -> None:
    """Runs in each warm job process before a call is given to it."""
    from engine.call.forked import FORK_SERVER  # noqa: PLC0415 - jobs have it from there, and nobody else may

    # A job whose worker was killed would hold its call for ever; it dies with the fork server instead.
    fasten(FORK_SERVER)
    set_up_logs()
    process.userdata["settings"] = load_settings()


async def take(context: JobContext) -> None:
    """LiveKit gave a call to a job process."""
    from engine.call.job import answer  # noqa: PLC0415 - jobs have it from `warm`, and the worker never needs it

    await answer(context)


async def work(settings: Settings) -> None:
    """Run until SIGTERM or SIGINT; a second one ends without waiting for calls. Raises SettingsError."""
    key, secret = read_livekit_key(settings)
    server = AgentServer(
        ws_url=settings.livekit_url,
        api_key=key,
        api_secret=secret,
        host="127.0.0.1",
        port=0,
        max_retry=_NEVER,
        # As many as may call: one that is idle has 8 MB of its own, and with fewer LiveKit's agents refuse calls that
        # come at the same moment. While calls last there are only as many idle ones as there may be further calls.
        num_idle_processes=settings.max_calls,
        load_fnc=lambda s: len(s.active_jobs) / settings.max_calls,
        load_threshold=1.0,
        setup_fnc=set_up_job,
        preload_modules=[FIRST, WARM],
        log_level="WARN",
        initialize_process_timeout=60.0,  # a busy box at boot; ten seconds were too few on two cores
        drain_timeout=10,
    )
    server.rtc_session(take, agent_name=AGENT_NAME)
    registered = asyncio.Event()
    server.on("worker_registered", lambda *_: registered.set())
    health = await _serve_health(registered, settings.worker_port)
    asked = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, _on_signal, asked)
    running = asyncio.ensure_future(server.run(devmode=False))
    asking = asyncio.ensure_future(asked.wait())
    try:
        await asyncio.wait({running, asking}, return_when=asyncio.FIRST_COMPLETED)
        if not running.done():
            await server.aclose()
        await running
    finally:
        asking.cancel()
        await health.cleanup()


def _on_signal(asked: asyncio.Event) -> None:
    """The first signal lets calls say goodbye; a second one ends at once, and the jobs end with their fork server."""
    if asked.is_set():
        os._exit(1)
    asked.set()


async def _serve_health(registered: asyncio.Event, port: int) -> web.AppRunner:
    async def health(_: web.Request) -> web.Response:
        ready = registered.is_set()
        return web.Response(status=200 if ready else 503, text="ready" if ready else "not registered with LiveKit yet")

    app = web.Application()
    app.router.add_get("/", health)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    return runner
