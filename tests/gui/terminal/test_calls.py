"""The lists in a terminal: what staff can read of the calls and of the processes."""

import io
from collections.abc import Awaitable, Callable
from functools import partial

import pytest
from rich.console import Console

from appliance.contract.calls import ExportForm, ToolUse, Turn
from appliance.contract.events import Latency, RequestKind, Role
from appliance.contract.health import Health, ProcessHealth, ProcessState
from appliance.contract.requests import Request
from appliance.contract.sessions import CallState
from gui.client import Client
from gui.errors import ApiError
from gui.terminal.calls import erase_call, print_call, print_calls, print_export
from gui.terminal.status import print_status
from tests.fakes.appliance import KEY, FakeAppliance, serve
from tests.fakes.made import make_call

LATENCY = Latency(words_s=0.2, decision_s=0.1, brain_s=0, voice_s=0.15, playout_s=0.05, total_s=0.5)
CALL = make_call(
    "s1",
    transcript=[
        Turn(
            turn_id="1",
            role=Role.GUEST,
            text="Wake me at seven.",
            language="en",
            started_at=10,
            ended_at=11,
            interrupted=False,
        ),
        Turn(
            turn_id="2",
            role=Role.PORTER,
            text="Certainly.",
            language="en",
            started_at=12,
            ended_at=13,
            interrupted=False,
            latency=LATENCY,
        ),
    ],
    tools=[
        ToolUse(
            call_id="c",
            name="request_service",
            arguments={"kind": "wake_up"},
            ok=True,
            result={"done": True},
            called_at=12,
            took_s=0.01,
        )
    ],
    left_for_staff=[
        Request(
            request_id="r",
            session_id="s1",
            kind=RequestKind.WAKE_UP,
            urgent=False,
            summary="Wake-up call at 07:00",
            details={},
            due_at=99.0,
            created_at=12,
        )
    ],
    turns=2,
    requests=1,
)


async def printed(work: str, fake: FakeAppliance, *args: str) -> str:
    out = io.StringIO()
    console = Console(file=out, width=120)
    async with serve(fake) as url, Client(url, KEY) as client:
        match work:
            case "calls":
                await print_calls(client, console)
            case "call":
                await print_call(client, console, *args)
            case "status":
                await print_status(client, console)
    return out.getvalue()


async def test_the_list_names_every_call() -> None:
    text = await printed("calls", FakeAppliance(calls={"s1": CALL}))
    assert "Ada Byron" in text and "s1" in text and "live" in text


async def test_an_empty_list_says_what_to_do() -> None:
    assert "nightporter demo" in await printed("calls", FakeAppliance())


async def test_a_call_reads_in_the_order_in_which_it_happened() -> None:
    text = await printed("call", FakeAppliance(calls={"s1": CALL}), "s1")
    order = [
        text.index(part) for part in ("Wake me at seven.", "Certainly.", "500 ms", "request_service", "Wake-up call")
    ]
    assert order == sorted(order)


async def test_an_unknown_call_is_an_error_in_words() -> None:
    async with serve(FakeAppliance()) as url, Client(url, KEY) as client:
        with pytest.raises(ApiError):
            await print_call(client, Console(file=io.StringIO()), "nobody")


async def test_status_says_what_is_wrong_and_why() -> None:
    ill = ProcessHealth(name="tts", state=ProcessState.BACKING_OFF, since=0, restarts=3, reason="no voice was found")
    text = await printed(
        "status", FakeAppliance(health=Health(status="degraded", since=0, version="1", parts=[], processes=[ill]))
    )
    assert "something is not well" in text and "no voice was found" in text and "backing off" in text


async def test_words_find_calls_and_a_call_is_handed_out_and_erased() -> None:
    box = FakeAppliance(calls={"s1": CALL.model_copy(update={"state": CallState.ENDED})})
    async with serve(box) as url, Client(url, KEY) as client:

        async def told(work: Callable[[Client, Console], Awaitable[None]]) -> str:
            out = io.StringIO()
            await work(client, Console(file=out, width=160))
            return out.getvalue()

        assert "s1" in await told(partial(print_calls, words="Wake me"))
        assert "In no call" in await told(partial(print_calls, words="a horse"))
        assert await told(partial(print_export, session_id="s1", form=ExportForm.CSV)) == "s1 as csv"
        with pytest.raises(ApiError):
            await told(partial(erase_call, session_id="s9"))
        box.is_tidy = False
        told_of_erasing = await told(partial(erase_call, session_id="s1"))
        assert "erased" in told_of_erasing and "tonight" in told_of_erasing
        assert box.calls == {}
