"""The front desk at night: the real window on a screen, a clerk at its keyboard with a headset, and a guest who calls.

Nothing of the desktop is stood in for: keys come from an X server and voices through PulseAudio, as they do at a desk.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import signal
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from rapidfuzz import fuzz

from appliance.contract.events import CallHolder, HolderReason, RequestKind, Role
from appliance.contract.sessions import CallState
from tests.system import pulse, screen
from tests.system.box import Box
from tests.system.caller import Caller, speech
from tests.system.front_desk import Window, at_desk
from tests.system.guest import words_in
from tests.system.pulse import Headset, Pulse
from tests.system.screen import Screen
from tests.system.test_lifecycle import events_of

missing = [name for name in (*pulse.PROGRAMS, *screen.PROGRAMS) if shutil.which(name) is None]
missing += [] if [*Path("/usr/lib").glob(f"*/alsa-lib/{pulse.PLUGIN}")] else [pulse.PLUGIN]
packages = "xvfb xdotool pulseaudio pulseaudio-utils libasound2-plugins"

pytestmark = [
    pytest.mark.system,
    pytest.mark.timeout(300),
    pytest.mark.skipif(bool(missing), reason=f"needs {', '.join(missing)}: apt-get install {packages}"),
]

HOLDS = "You are talking with the guest"

MOST, SOME = 0.65, 0.4
"""Shares of the words that were said: of all sentences together, and of each."""

SPELT = 75
"""A word that was written with a slip reaches it ("colleague", "college": 88), another word of its length does not."""


@asynccontextmanager
async def desk_at_night(home: Path) -> AsyncIterator[tuple[Window, Headset, Headset]]:
    """The window, the clerk's headset, and one for a guest."""
    async with Pulse() as sound, Screen() as picture:
        clerk, guest = await sound.headset("clerk"), await sound.headset("guest")
        async with at_desk(home, picture, clerk) as window:
            yield window, clerk, guest


async def test_a_clerk_listens_whispers_talks_and_hands_back(tmp_path: Path) -> None:
    home = tmp_path / "home"
    async with Box(home) as box, desk_at_night(home) as (window, clerk, headset), Caller(box, headset) as guest:
        await guest.hears_answer(after=0.0)
        await window.shows("Microphone test, ")
        await _listens_and_whispers(window, clerk, guest)
        await _takes_over(window, guest)
        await _talks(box, clerk, guest)
        await _hands_back(window, guest)
        await _porter_goes_on(guest)
        reasons = [e.reason for e in await events_of(box, guest.session_id) if isinstance(e, CallHolder)]
        assert reasons == [HolderReason.TAKEN_OVER, HolderReason.HANDED_BACK]


async def _listens_and_whispers(window: Window, clerk: Headset, guest: Caller) -> None:
    await window.keyboard.presses("ctrl+l")
    await window.shows("You hear both sides. The guest does not notice.")
    await window.keyboard.presses("ctrl+w")
    await window.shows("What shall the porter know?")
    await window.keyboard.types("offer her the late check-out")
    await window.keyboard.presses("Return")
    await window.shows("whispered to the porter: “offer her the late check-out”")
    clerk.heard.clear()
    guest.headset.heard.clear()
    await guest.says("Do you have a swimming pool?")
    heard = await _words(guest.headset)
    assert hears(heard, "i can also offer you the late check-out"), heard
    heard = await _words(clerk)
    assert hears(heard, "do you have a swimming pool"), heard
    assert hears(heard, "the public baths are five minutes away and the beach is across the road"), heard


async def _takes_over(window: Window, guest: Caller) -> None:
    guest.headset.heard.clear()
    asked_at = time.monotonic()
    await window.keyboard.presses("ctrl+t")
    await window.shows("Talk with them?")
    await window.keyboard.presses("shift+Tab", "Return")
    await window.shows(HOLDS)
    await guest.hears_answer(after=asked_at)
    heard = await _words(guest.headset)
    assert hears(heard, "a colleague is taking over"), heard


async def _talks(box: Box, clerk: Headset, guest: Caller) -> None:
    """Each hears the other; the porter says nothing to two questions that it could answer, and writes them down."""
    guest.headset.heard.clear()
    clerk.heard.clear()
    began_at = time.monotonic()
    greeting = "Good evening, this is Eva at the front desk.", "I am very glad that you called.", "How can I help you?"
    await clerk.says(await speech(box, " ".join(greeting)))
    await guest.hears_answer(after=began_at)
    heard = await _words(guest.headset)
    assert hears(heard, *greeting), heard
    asked_at = time.monotonic()
    for question in ("I am in room two one four. What time is breakfast?", "And is there a garden here?"):
        before = len((await box.client.call(guest.session_id)).transcript)
        await guest.headset.says(await speech(box, question))
        await guest.call_when(
            lambda call, before=before: len(call.transcript) > before and call.transcript[-1].role is Role.GUEST  # type: ignore[misc]
        )
    answer = "For you we open at half past five.", "I hand you back to our night porter now."
    spoken = [span for span in guest.headset.ear.spans if span.start > asked_at]
    assert spoken == [], "the porter answered while a clerk had the call"
    heard = await _words(clerk)
    assert hears(heard, "I am in room two one four", "What time is breakfast", "is there a garden here"), heard
    guest.headset.heard.clear()
    began_at = time.monotonic()
    await clerk.says(await speech(box, " ".join(answer)))
    await guest.hears_answer(after=began_at)
    heard = await _words(guest.headset)
    assert hears(heard, *answer), heard


async def _hands_back(window: Window, guest: Caller) -> None:
    guest.headset.heard.clear()
    back_at = time.monotonic()
    await window.keyboard.presses("ctrl+h")
    await window.no_longer_shows(HOLDS)
    await window.shows("handed the call back")
    await guest.hears_answer(after=back_at)
    heard = await _words(guest.headset)
    assert hears(heard, "this is the night porter again"), heard


async def _porter_goes_on(guest: Caller) -> None:
    """It knows the room that the guest told the clerk, and asks for none."""
    guest.headset.heard.clear()
    await guest.says("I would like a wake up call at seven in the morning, please.")
    heard = await _words(guest.headset)
    assert hears(heard, "a wake-up call", "for seven"), heard
    left = await guest.call_when(lambda call: bool(call.left_for_staff))
    assert [r.details["room"] for r in left.left_for_staff if r.kind is RequestKind.WAKE_UP] == ["214"]


async def test_the_box_dies_under_a_clerk_who_has_the_call(tmp_path: Path) -> None:
    """The window says so, and after the restart what is true of both calls."""
    home = tmp_path / "home"
    async with desk_at_night(home) as (window, _, headset):
        await window.shows("Nightporter is not running")
        async with Box(home) as box, Caller(box, headset) as guest:
            await guest.hears_answer(after=0.0)
            await window.no_longer_shows("Nightporter is not running")
            await window.shows("Microphone test, ")
            await window.keyboard.presses("ctrl+t")
            await window.shows("Talk with them?")
            await window.keyboard.presses("shift+Tab", "Return")
            await window.shows(HOLDS)
            box.process.send_signal(signal.SIGKILL)
            await window.shows("Nightporter is not running, so no calls are answered.")
            await window.no_longer_shows(HOLDS)
            assert window.has("took the call over"), "what was seen stays to be read"
        async with Box(home) as box:
            await window.no_longer_shows("Nightporter is not running")
            await window.shows("English, Broken off")
            assert (await box.client.call(guest.session_id)).state is CallState.INTERRUPTED
            began_at = time.monotonic()
            async with Caller(box, headset) as again:
                await again.hears_answer(after=began_at)
                await window.shows("Live  1")
                await window.shows("English, Porter listens")
                assert window.has("English, Broken off")


def hears(heard: str, *sentences: str) -> bool:
    """Most of what was said was made out, in its order, and much of each sentence.

    A small recogniser stumbles over each hole that a busy machine leaves in the sound: words may be lost or misspelt.
    """
    rest, made_out, said = _split(heard), 0, 0
    for sentence in sentences:
        words = _split(sentence)
        places = _follow(words, rest)
        if len(places) < SOME * len(words):
            return False
        made_out, said, rest = made_out + len(places), said + len(words), rest[places[-1] + 1 :]
    return made_out >= MOST * said


def _follow(words: Sequence[str], heard: Sequence[str]) -> list[int]:
    """Where the words of a sentence stand in what was heard: as many as do in their order."""
    best: list[list[int]] = [[]]  # by how many were found: the places, the last of them as early as can be
    for word in words:
        for found in reversed(range(len(best))):
            begin = best[found][-1] + 1 if best[found] else 0
            place = next((n for n in range(begin, len(heard)) if fuzz.ratio(word, heard[n]) >= SPELT), None)
            if place is None:
                continue
            longer = [*best[found], place]
            if found + 1 == len(best):
                best.append(longer)
            elif place < best[found + 1][-1]:
                best[found + 1] = longer
    return best[-1]


def _split(text: str) -> list[str]:
    """Its words; a hyphen parts them, as a recogniser may write them either way."""
    return re.findall(r"[a-z0-9']+", text.lower())


async def _words(headset: Headset) -> str:
    """What was made out in it; in a thread, so that nothing of what goes on is missed meanwhile."""
    return await asyncio.to_thread(words_in, list(headset.heard))
