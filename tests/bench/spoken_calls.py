"""Conversations by voice through the real call, one after the other on one box: what each side said, as it was stored.

    .venv/bin/python -m tests.bench.spoken_calls [NAME ...]

The guest is the voice alan, the ears are Moonshine, the scripts are those of `tests/brain/conversations.toml` with
these names. A guest who is asked again says it again, or spells it (`again` in the script), as a person would. Printed:
what was said and left for staff in each call, how often something had to be said again, and whether it ended as the
script says: kinds and urgency of what was left, the words of the last reply by their sound, and what must not be said.
Times are as they are today.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from appliance.contract.calls import CallDetail
from appliance.contract.events import Role
from appliance.contract.sessions import CallState
from engine.brain.reading.ear import sound
from engine.brain.reading.words import plain
from tests.brain.conversations import Script, read_scripts
from tests.system.answering import AnsweringGuest
from tests.system.box import Box
from tests.system.guest import Guest

SPOKEN: Final = (
    "a wake-up call, corrected before and after",
    "a room, booked step by step",
    "a reservation, read out by its code",
    "a reservation, cancelled free of charge",
    "a table, everything at once",
    "a taxi in the morning",
    "towels and a broken shower",
    "is a guest there? a message instead",
    "a card number is neither taken nor kept",
    "fire, then the room",
)


async def call(box: Box, script: Script) -> tuple[CallDetail, int]:
    """Say the script's lines, each after the porter's answer to the one before, and hang up; how often one was said
    again comes with it."""
    async with Guest(box) as guest:
        await guest.hears_greeting()
        answering = AnsweringGuest(guest, box, script.again)
        try:
            await answering.says_all(script.lines)
        finally:
            show(await box.client.call(guest.session.session_id))
    return await box.call_when(guest.session.session_id, lambda c: c.state is CallState.ENDED), answering.repairs


def show(detail: CallDetail) -> None:
    for turn in detail.transcript:
        print(f"  {turn.role.value:<6} {turn.text}")


def faults(script: Script, detail: CallDetail) -> list[str]:
    """What ended otherwise than the script says."""
    wanted = sorted(words.split()[0] for words in script.left)
    left = sorted("!" * r.urgent + r.kind.value for r in detail.left_for_staff if not r.is_withdrawn)
    said = " ".join(turn.text for turn in detail.transcript if turn.role is Role.PORTER).lower()
    wrong = [] if left == wanted else [f"left {left}, not {wanted}"]
    wrong += [] if sounds(script.says) in sounds(said) else [f"never said {script.says!r}"]
    return wrong + [f"{text!r} was said" for text in script.never if text.lower() in said]


def sounds(text: str) -> str:
    """By voice a name is right when it sounds so: nobody hears whether Tom is a Hart or a Heart."""
    return f" {' '.join(sound(word) for word in plain(text).split())} "


async def talk(names: Sequence[str]) -> int:
    scripts = {script.name: script for script in read_scripts()}
    right = 0
    with tempfile.TemporaryDirectory() as folder:
        async with Box(Path(folder) / "home") as box:
            for name in names:
                script = scripts[name]
                print(f"\n# {name}")
                try:
                    detail, repairs = await call(box, script)
                except (AssertionError, TimeoutError) as e:
                    print(f"  broke off: {e or type(e).__name__}")
                    continue
                for request in detail.left_for_staff:
                    print(f"  left   {'URGENT ' * request.urgent}{request.kind.value}: {request.summary}")
                wrong = faults(script, detail)
                right += not wrong
                print(f"  said again: {repairs}")
                print(f"  {'as it should' if not wrong else '; '.join(wrong)}")
    print(f"\n{right} of {len(names)} calls by voice ended as they should")
    return 0 if right == len(names) else 1


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.spoken_calls", description=__doc__)
    parser.add_argument("names", nargs="*", default=SPOKEN, metavar="NAME", help="names of scripts; default: ten")
    return asyncio.run(talk(parser.parse_args(arguments).names))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
