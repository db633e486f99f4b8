"""Stepping into a call by a command: what is asked of the appliance, and what the person reads."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from gui.client import Client
from gui.errors import ApiError, GuiError
from gui.terminal.steps import STEPS, WITHOUT_WORDS, step_in
from tests.fakes.appliance import KEY, FakeAppliance, serve
from tests.fakes.made import make_call

ASKED = {
    "whisper": ("offer her the late check-out", ("whisper", {"text": "offer her the late check-out"})),
    "say": ("Your taxi is here.", ("say", {"text": "Your taxi is here."})),
    "transfer": ("the duty manager", ("transfer", {"to": "the duty manager"})),
    "pause": ("", ("pause", None)),
    "resume": ("", ("resume", None)),
    "hand-back": ("", ("hand-back", None)),
    "end": ("", ("end", {})),
}


@pytest.mark.parametrize("step", STEPS)
async def test_each_step(step: str) -> None:
    words, asked = ASKED[step]
    box, out = FakeAppliance(calls={"s1": make_call("s1")}), Console(file=io.StringIO(), width=200)
    async with serve(box) as url, Client(url, KEY) as client:
        await step_in(client, out, step, "s1", words)
        with pytest.raises(ApiError, match="no such call"):
            await step_in(client, out, step, "s9", words)
    assert box.steps == [asked]
    assert isinstance(out.file, io.StringIO) and out.file.getvalue().strip() == STEPS[step][1]


@pytest.mark.parametrize("step", sorted(WITHOUT_WORDS))
async def test_words_that_mean_nothing_are_refused(step: str) -> None:
    box = FakeAppliance(calls={"s1": make_call("s1")})
    async with serve(box) as url, Client(url, KEY) as client:
        with pytest.raises(GuiError, match="no words"):
            await step_in(client, Console(file=io.StringIO()), step, "s1", "please")
    assert not box.steps


async def test_bad_words_go_to_the_appliance_which_says_what_is_wrong() -> None:
    box = FakeAppliance(calls={"s1": make_call("s1")})
    async with serve(box) as url, Client(url, KEY) as client:
        await client.whisper("s1", "")
    assert box.steps == [("whisper", {"text": ""})]


async def test_ways_in() -> None:
    box = FakeAppliance(calls={"s1": make_call("s1")})
    async with serve(box) as url, Client(url, KEY) as client:
        assert (await client.listen("s1")).token == "token to listen"
        assert (await client.take_over("s1")).token == "token to takeover"
