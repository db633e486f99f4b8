"""One run of the appliance: opens every part in order, waits until it is asked to end, closes them backwards."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
import time
import uuid
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from fastapi import FastAPI

from appliance.bridge.config import write_livekit_config
from appliance.bridge.connection import open_livekit_api
from appliance.calls.alarms import Alarms
from appliance.calls.erasing import Eraser
from appliance.calls.feed import Feed
from appliance.calls.retention import Retention
from appliance.calls.wiring import wire_calls
from appliance.console import Console
from appliance.contract.health import ProcessHealth, ProcessState
from appliance.duty import Duty
from appliance.hotel_words import HotelWords
from appliance.house_settings import LiveSettings
from appliance.http.app import create_app
from appliance.http.door import SpeechDoor
from appliance.http.parts import Parts, Support
from appliance.observe.counting import Counting
from appliance.observe.gpu import Gpus
from appliance.observe.logs import clean_line, set_up_logs
from appliance.observe.machine import Machine
from appliance.observe.metrics import Metrics
from appliance.observe.names import Names
from appliance.observe.pms import BOOK, Pms
from appliance.observe.processes import Processes
from appliance.observe.recent import Recent
from appliance.observe.servers import ModelServers
from appliance.observe.slo import Slo, Targets
from appliance.observe.stock import Stock
from appliance.observe.vitals import Vitals
from appliance.security.doors import Doors, make_doors
from appliance.security.passwords import Passwords
from appliance.security.rate_limit import RateLimits
from appliance.security.secrets import load_secrets
from appliance.security.tls import Certificate, load_certificate, own_certificate
from appliance.security.users import FIRST_USER_NAME
from appliance.serving import serving
from appliance.settings import CHECKOUT, Settings, fixed_in
from appliance.store.database import Database
from appliance.supervisor.instance import Instance, InstanceLock
from appliance.supervisor.network import ensure_media_interface
from appliance.supervisor.ports import LOOPBACK, Ports, choose_ports, local_host, local_url, reachable_host
from appliance.supervisor.probe import HttpProbe
from appliance.supervisor.process import start_process
from appliance.supervisor.specs import WORKER, livekit_config_file, specs
from appliance.supervisor.supervisor import Supervisor
from appliance.weights import can_speak


class Loop(Protocol):
    """A part that does something over and over."""

    async def run(self) -> None:
        """For ever."""
        ...


@dataclass(frozen=True, slots=True)
class Companion:
    """A program for the person who started us, run once calls can be answered."""

    argv: Sequence[str]
    ends_the_run: bool
    """Its end is ours, and its exit code too; else it may be closed and calls are answered on."""


async def run(settings: Settings, console: Console, companion: Companion | None = None) -> int:
    """Until SIGINT or SIGTERM (a second one ends at once) or the companion's end; the exit code.

    Raises StartError, SettingsError or StoreError when it can't start.
    """
    began = time.monotonic()
    console.starting(str(settings.home))
    asked = asyncio.Event()
    with InstanceLock(settings.home) as lock, _signals(asked):
        ports = choose_ports(settings)
        async with _open(settings, ports, console) as (supervisor, instance):
            waiting = [asyncio.create_task(asked.wait()), asyncio.create_task(supervisor.wait_ready())]
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            waiting[1].cancel()
            code = 0
            if not asked.is_set():
                await waiting[1]
                lock.publish(instance)
                console.ready(instance, time.monotonic() - began)
                code = await _accompany(companion, asked)
            waiting[0].cancel()
            console.stopping()
    console.stopped()
    return code


@asynccontextmanager
async def _open(settings: Settings, ports: Ports, console: Console) -> AsyncIterator[tuple[Supervisor, Instance]]:
    """Everything that runs, in the order in which it is closed backwards."""
    names = Names(settings.book_file, sleep=asyncio.sleep)
    await names.look()
    set_up_logs(settings.logs_dir, settings.log_level, sys.stderr, settings.log_format, names=lambda: names.known)
    secrets = load_secrets(settings.secrets_dir)
    certificate = None if ports.public is None else _certificate(settings)
    here = reachable_host(local_host(settings.host))
    instance = Instance(
        api_url=local_url(settings.host, ports.api),
        livekit_url=f"ws://{here}:{ports.livekit}",
        pid=os.getpid(),
        key_file=secrets.administrator_key_file,
    )
    if (no_media := await asyncio.to_thread(ensure_media_interface)) is not None:
        console.warn(no_media)
    children = specs(settings, ports, secrets, os.environ)
    write_livekit_config(livekit_config_file(settings), settings, ports, secrets)
    async with AsyncExitStack() as stack:
        database = Database(settings.store_file)
        await database.open()
        stack.push_async_callback(database.close)
        limits = RateLimits(
            requests_per_minute=settings.requests_per_minute, starts_per_minute=settings.starts_per_minute
        )
        doors = make_doors(database, secrets, limits, Passwords(), clock=time.time, sleep=asyncio.sleep, new_id=_new_id)
        await _open_doors(doors, stack, console)
        hotel = HotelWords(database, doors.audit, settings.hotel, settings.hotel_file, clock=time.time)
        await hotel.lay_out()
        live = LiveSettings(database, doors.audit, settings, fixed_in(settings.home), clock=time.time)
        await live.open()
        duty = Duty(live, hotel, clock=time.time)
        livekit = await stack.enter_async_context(open_livekit_api(f"http://{here}:{ports.livekit}", secrets))
        feed, metrics = Feed(database), Metrics()
        calls = wire_calls(
            settings,
            secrets,
            database,
            livekit,
            doors.audit,
            feed=feed,
            livekit_url=instance.livekit_url,
            worker=HttpProbe(f"http://{LOOPBACK}:{ports.worker}/"),
            new_id=_new_id,
            why_not=duty.why_not,
        )
        stack.push_async_callback(calls.lifecycle.close)
        speech = SpeechDoor(f"http://{LOOPBACK}:{ports.speech}", secrets.service_key)
        stack.push_async_callback(speech.aclose)
        slo = Slo(_targets(settings), clock=time.time)
        counting = Counting(database, feed, metrics, slo, sleep=asyncio.sleep)
        await counting.begin()
        # What an earlier run left is told truthfully before anybody can ask.
        await calls.spools.sweep(all_left=True)
        await calls.reconciler.close_interrupted()
        spawn = partial(start_process, logs_dir=settings.logs_dir, clean=lambda line: clean_line(line, names.known))
        supervisor = await stack.enter_async_context(
            Supervisor(children, spawn=spawn, on_change=_telling(console, calls.reconciler.look_soon))
        )
        servers = ModelServers(
            {
                "stt": f"http://{LOOPBACK}:{ports.stt}",
                "tts": f"http://{LOOPBACK}:{ports.tts}",
                "speech": f"http://{LOOPBACK}:{ports.speech}",
                **({"zonos": f"http://{LOOPBACK}:{ports.zonos}"} if can_speak(settings.zonos_dir) else {}),
            }
        )
        stock = Stock(database, settings.spool_dir, lambda: counting.cursor)
        await stock.begin()
        machine, gpus, pms = Machine(settings.home), Gpus(), _look_at_pms(settings)
        collectors = (servers, Processes(supervisor.processes), stock, machine, gpus, pms)
        metrics.registry.register(slo)
        for collector in collectors:
            metrics.registry.register(collector)
        eraser = Eraser(database, doors.audit, settings.spool_dir, clock=time.time)
        parts = Parts(
            database=database,
            eraser=eraser,
            errands=calls.errands,
            hotel=hotel,
            settings=live,
            lifecycle=calls.lifecycle,
            stepping_in=calls.stepping_in,
            keepalive=calls.keepalive,
            webhooks=calls.webhooks,
            notices=calls.notices,
            feed=feed,
            identities=doors.directory,
            sign_in=doors.sign_in,
            users=doors.users,
            api_keys=doors.api_keys,
            audit=doors.audit,
            limits=limits,
            vitals=Vitals(
                database,
                settings.home,
                settings.spool_dir,
                supervisor.processes,
                frozenset(spec.name for spec in children if spec.critical),
                pms=pms.judge,
                duty=duty.look,
                clock=time.time,
            ),
            speech=speech,
            metrics=metrics,
            slo=slo,
            recent=Recent(database, machine, gpus, clock=time.time),
            support=Support(
                settings.logs_dir, lambda: live.all_now.model_dump_json(by_alias=True, indent=2), lambda: names.known
            ),
            collectors=collectors,
            livekit_url=instance.livekit_url,
            new_id=_new_id,
            origins=settings.origins or (),
        )
        await _serve(create_app(parts), settings, ports, stack, console, certificate=certificate)
        retention = Retention(
            database, eraser, keep_days=lambda: live.now.retention_days, clock=time.time, sleep=asyncio.sleep
        )
        await stack.enter_async_context(
            _looking_after(
                Alarms(database, clock=time.time, sleep=asyncio.sleep),
                calls.spools,
                calls.reconciler,
                calls.keepalive,
                counting,
                retention,
                doors.directory,
                names,
            )
        )
        yield supervisor, instance


def _look_at_pms(settings: Settings) -> Pms:
    file = settings.book_file if settings.pms == BOOK else settings.pms_shared_file
    return Pms(settings.pms, file, clock=time.time)


async def _open_doors(doors: Doors, stack: AsyncExitStack, console: Console) -> None:
    """At the first start somebody has to be able to come in."""
    await doors.directory.load()
    stack.push_async_callback(doors.directory.close)
    first_password = await doors.users.make_first()
    if first_password is not None:
        console.first_administrator(FIRST_USER_NAME, first_password)


async def _serve(
    app: FastAPI,
    settings: Settings,
    ports: Ports,
    stack: AsyncExitStack,
    console: Console,
    *,
    certificate: Certificate | None,
) -> None:
    """Plain HTTP on loopback, and TLS where the network can reach it."""
    await stack.enter_async_context(serving(app, local_host(settings.host), ports.api))
    if ports.public is not None and certificate is not None:
        await stack.enter_async_context(serving(app, settings.host, ports.public, certificate))
        console.door(f"https://{reachable_host(settings.host)}:{ports.public}", certificate.fingerprint)


@asynccontextmanager
async def _looking_after(*parts: Loop) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as tasks:
        loops = [tasks.create_task(part.run()) for part in parts]
        try:
            yield
        finally:
            for loop in loops:
                loop.cancel()


def _telling(console: Console, look_soon: Callable[[], None]) -> Callable[[ProcessHealth], None]:
    """What a change of a process means: the person sees it, and calls may have waited for the worker."""

    def on_change(process: ProcessHealth) -> None:
        console.process(process)
        if process.name == WORKER and process.state is ProcessState.READY:
            look_soon()

    return on_change


def _certificate(settings: Settings) -> Certificate:
    """The hotel's, where the settings name it; else our own. Raises StartError."""
    if settings.tls_certificate_file is not None and settings.tls_key_file is not None:
        return load_certificate(settings.tls_certificate_file, settings.tls_key_file, time.time())
    return own_certificate(settings.secrets_dir, settings.host, time.time())


async def _accompany(companion: Companion | None, asked: asyncio.Event) -> int:
    """Runs the companion and waits for the end that counts."""
    if companion is None:
        await asked.wait()
        return 0
    program = await asyncio.create_subprocess_exec(*companion.argv, cwd=CHECKOUT)
    leaving = asyncio.create_task(asked.wait())
    ending = asyncio.create_task(program.wait())
    await asyncio.wait({leaving, ending}, return_when=asyncio.FIRST_COMPLETED)
    if not ending.done():
        with contextlib.suppress(ProcessLookupError):
            program.send_signal(signal.SIGINT)
    elif not companion.ends_the_run:
        await leaving
    leaving.cancel()
    code = await ending
    return code if companion.ends_the_run else 0


@contextlib.contextmanager
def _signals(asked: asyncio.Event) -> Iterator[None]:
    """The first signal asks to end; a second one cancels the waiting for it."""
    loop, run_task = asyncio.get_running_loop(), asyncio.current_task()
    assert run_task is not None

    def on_signal() -> None:
        if asked.is_set():
            run_task.cancel()
        asked.set()

    numbers = (signal.SIGINT, signal.SIGTERM)
    for number in numbers:
        loop.add_signal_handler(number, on_signal)
    try:
        yield
    finally:
        for number in numbers:
            loop.remove_signal_handler(number)


def _new_id() -> str:
    return uuid.uuid4().hex


def _targets(settings: Settings) -> Targets:
    return Targets(
        round_trip_s=settings.slo_round_trip_s,
        recogniser_s=settings.slo_recogniser_s,
        voice_s=settings.slo_voice_s,
        answered_s=settings.slo_answered_s,
        calls_at_once=settings.max_calls,
        share=settings.slo_share,
    )
