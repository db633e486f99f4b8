"""How soon the porter falls silent when a guest speaks into its answer, by the guest's own record of both sides.

`python -m tests.bench.barge_in --rounds 10`
prints for each interruption: from the guest's first loud 10 ms sent to the porter's last loud 10 ms received; then
median and worst, and how much of it is the way of the sound there and back. For signs of listening it prints how
long the porter was silent before it went on.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import pairwise
from pathlib import Path
from statistics import median

from appliance.contract.dispatch import GUEST_IDENTITY
from appliance.settings import CHECKOUT
from gui.audio.ear import Span
from tests.bench.path import measure_path_s
from tests.bench.systems import Site
from tests.system.box import Box
from tests.system.guest import Guest
from tests.system.loudspeaker import Loudspeaker

QUESTION = "What time is breakfast?"
INTERRUPTIONS = (
    "Excuse me, how late is the spa open?",
    "Sorry, where can I park my car?",
    "Wait, how do I get to the airport?",
    "And is there a restaurant here?",
)
NODS = ("Okay.", "Yes.", "I see.", "Right.")
INTO_ANSWER_S = (1.2, 1.7, 2.3)
"""After so much of the answer; at other places of a sentence each time."""

SHORT_S = 0.12
"""Parts the porter's speech for signs of listening: its own pauses inside a sentence are counted too."""

ANSWER_ENDS = "eleven at weekends."

SILENT_S = 0.4
"""A pause inside the porter's sentence is shorter: from here on it has stopped."""

LIMIT_S = 20.0

A_CALL = 4
"""Questions in one call: who asks for breakfast again and again is offered a person, and told goodbye at last."""


async def speak_into(guest: Guest, words: str, into_answer_s: float) -> tuple[float, float] | None:
    """Ask, and speak into the answer; when that began and ended (monotonic seconds), None if no answer came."""
    question, interruption = await guest.prepares(QUESTION), await guest.prepares(words)
    _, asked = await guest.speaks(question)
    answer = await guest.line.ear.wait_speech(asked, LIMIT_S)
    if answer is None:
        return None
    await asyncio.sleep(into_answer_s)
    began, ended = await guest.speaks(interruption)
    await guest.hears_answer(ended)
    return began, ended


async def interrupt(guest: Guest, words: str, into_answer_s: float) -> float | None:
    """Seconds that the porter was heard after the guest began; None when it was silent by itself just then."""
    spoken = await speak_into(guest, words, into_answer_s)
    return None if spoken is None else stopped_after(guest.recording.porter.spans(SILENT_S), spoken[0])


async def nod(guest: Guest, words: str, into_answer_s: float) -> float | None:
    """Seconds that the porter was silent for a sign of listening; None when it did not go on with its answer."""
    spoken = await speak_into(guest, words, into_answer_s)
    if spoken is None or not guest.line.heard_from(GUEST_IDENTITY, spoken[0]).strip().endswith(ANSWER_ENDS):
        return None
    return longest_silence(guest.recording.porter.spans(SHORT_S), *spoken)


def stopped_after(heard: Sequence[Span], began: float) -> float | None:
    """From the guest's beginning to the end of the porter's speech that it fell into."""
    return next((span.end - began for span in heard if span.start < began < span.end), None)


def longest_silence(heard: Sequence[Span], began: float, ended: float) -> float:
    """Of the porter's, from when the guest began to a second after they ended; 0 without one."""
    gaps = [(one.end, other.start) for one, other in pairwise(heard)]
    return max((till - since for since, till in gaps if began < till and since < ended + 1.0), default=0.0)


@asynccontextmanager
async def call(box: Box, chosen: argparse.Namespace) -> AsyncIterator[Guest]:
    """A guest who has heard the greeting."""
    async with Guest(box, loudspeaker=Loudspeaker() if chosen.loudspeaker else None) as guest:
        await guest.hears_greeting()
        yield guest
        if chosen.wav:
            guest.recording.write(chosen.wav)


async def interruption(guest: Guest, i: int) -> list[float]:
    """The i-th one, told as soon as it is measured; nothing where the porter was silent by itself just then."""
    words, into_answer_s = INTERRUPTIONS[i % len(INTERRUPTIONS)], INTO_ANSWER_S[i % len(INTO_ANSWER_S)]
    stopped_s = await interrupt(guest, words, into_answer_s)
    told = "silent just then" if stopped_s is None else f"{1000 * stopped_s:.0f} ms"
    print(f"{into_answer_s} s into the answer, {words!r}: {told}", flush=True)
    return [] if stopped_s is None else [stopped_s]


async def sign_of_listening(guest: Guest, i: int) -> list[float]:
    """The i-th one likewise; nothing where the porter did not go on."""
    words = NODS[i % len(NODS)]
    silent_s = await nod(guest, words, INTO_ANSWER_S[i % len(INTO_ANSWER_S)])
    print(f"{words!r}: {'not gone on with' if silent_s is None else f'{1000 * silent_s:.0f} ms'}", flush=True)
    return [] if silent_s is None else [silent_s]


async def run_bench(chosen: argparse.Namespace) -> int:
    found: list[float] = []
    paused: list[float] = []
    with tempfile.TemporaryDirectory(prefix="nightporter-barge-in-", ignore_cleanup_errors=True) as scratch:
        site = Site(CHECKOUT, chosen.parts.absolute(), Path(scratch))
        path_s = await measure_path_s(site)
        print(f"the way of the sound there and back: {1000 * path_s:.0f} ms (median)", flush=True)
        async with Box(Path(scratch) / "home") as box:
            for first in range(0, chosen.rounds, A_CALL):
                async with call(box, chosen) as guest:
                    for i in range(first, min(first + A_CALL, chosen.rounds)):
                        found += await interruption(guest, i)
            for first in range(0, chosen.nods, A_CALL):
                async with call(box, chosen) as guest:
                    for i in range(first, min(first + A_CALL, chosen.nods)):
                        paused += await sign_of_listening(guest, i)
    if found:
        print(
            f"{len(found)} interruptions: median {1000 * median(found):.0f} ms, worst {1000 * max(found):.0f} ms; "
            f"without the way of the sound {1000 * (median(found) - path_s):.0f} and "
            f"{1000 * (max(found) - path_s):.0f} ms"
        )
    if paused:
        print(
            f"{len(paused)} of {chosen.nods} signs of listening: silent for {1000 * median(paused):.0f} ms (median), "
            f"{1000 * max(paused):.0f} ms at most"
        )
    return 0 if found or paused else 1


def parse_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.barge_in", description=__doc__)
    parser.add_argument("--rounds", type=int, default=10, help="interruptions")
    parser.add_argument("--nods", type=int, default=8, help="signs of listening")
    parser.add_argument("--loudspeaker", action="store_true", help="the guest's microphone hears the porter at -20 dB")
    parser.add_argument("--wav", type=Path, help="write the last call here: the guest left, the porter right")
    parser.add_argument("--parts", type=Path, default=CHECKOUT / ".parts", help="where livekit-server and voices are")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(asyncio.run(run_bench(parse_arguments(sys.argv[1:]))))
