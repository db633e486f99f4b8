"""Tiers that fail in every way, as scripted speakers; and the real ones killed, stalled or gone mad in mid-text."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncGenerator

import numpy as np
import pytest

from engine.errors import ProviderError
from engine.speech.manner import Manner
from engine.speech.ports import Speaker
from engine.speech.voices.edge import EdgeSpeaker
from engine.speech.voices.flite import FliteSpeaker
from engine.speech.voices.levels import spoken_dbfs
from engine.speech.voices.pico import PicoSpeaker
from engine.speech.voices.piper import PiperSpeaker
from engine.speech.voices.piper_voices import find_voices
from engine.speech.voices.soundness import WINDOW_S
from engine.speech.voices.tiers import Patience, TieredSpeaker
from tests.fakes.edge import FakeEdge
from tests.fakes.model_server import VOICES, ModelServer, require_voice

TEXT = "One. Two. Three."
WAKE_UP = "Your wake-up call is set for six thirty, room three one two."
HZ = 22_050
MANNER = Manner()
BRIEF = Patience(silent_s=0.05, queued_s=5, stall_s=0.05)
LOADED = Patience(silent_s=30, queued_s=30, stall_s=30)
"""For real voices on a box that does other things too."""


def tone(mark: int, seconds: float = WINDOW_S) -> bytes:
    """Its loudness tells who spoke."""
    return bytes(np.round(mark * np.sin(np.arange(int(seconds * HZ)) * 0.2)).astype("<i2").tobytes())


class Scripted:
    """Says each piece as `behaviour` tells; "ok" when it tells nothing more."""

    sample_rate_hz = HZ

    def __init__(self, name: str, mark: int, behaviour: list[str], locales: str = "en-GB en-US") -> None:
        self.name = name
        self.mark = mark
        self.behaviour = behaviour
        self.said: list[str] = []
        self.probed, self.probe_may_end = asyncio.Event(), asyncio.Event()
        self.probe_may_end.set()
        self._locales = locales.split()

    def serves(self, locale: str) -> bool:
        return locale in self._locales

    async def speak(  # noqa: PLR0912 - a table of what can happen
        self, text: str, manner: Manner, *, opening: bool = True
    ) -> AsyncGenerator[bytes, None]:
        self.said.append(text)
        match self.behaviour.pop(0) if self.behaviour else "ok":
            case "refuse":
                raise ProviderError(self.name, "refused", retryable=True)
            case "mistake":
                raise KeyError(text)
            case "hang":
                await asyncio.Event().wait()
            case "empty":
                return
            case "taken, then nothing":
                yield b""
                return
            case "taken, then hangs":
                yield b""
                await asyncio.Event().wait()
            case "silent":
                yield bytes(HZ)
            case "noise":
                yield np.random.default_rng(0).bytes(HZ)
            case "clipped":
                yield b"\xff\x7f" * HZ
            case "half":
                yield tone(self.mark)
                raise ProviderError(self.name, "broke", retryable=True)
            case "two seconds":
                yield tone(self.mark, 2.0)
                raise ProviderError(self.name, "broke", retryable=True)
            case "stall":
                yield tone(self.mark)
                await asyncio.Event().wait()
            case "one word, then zeros":
                yield tone(self.mark)
                while True:
                    await asyncio.sleep(BRIEF.stall_s / 10)
                    yield bytes(200)
            case "mad in the middle":
                yield tone(self.mark, 2.0)
                yield np.random.default_rng(0).bytes(HZ)
            case "queued":
                yield b""
                await asyncio.sleep(3 * BRIEF.silent_s)
                yield tone(self.mark)
            case "late":
                await asyncio.sleep(3 * BRIEF.silent_s)
                yield tone(self.mark)
            case "drops":
                sound = 2 * tone(self.mark)
                for at in range(0, len(sound), 200):
                    yield sound[at : at + 200]
            case _:
                yield tone(self.mark)

    async def probe(self) -> None:
        self.probed.set()
        await self.probe_may_end.wait()


async def say(speaker: TieredSpeaker, text: str = TEXT, manner: Manner = MANNER) -> list[int]:
    """Who was heard, chunk by chunk."""
    heard = [np.frombuffer(pcm, dtype="<i2") async for pcm in speaker.speak(text, manner)]
    return [round(int(samples.max()), -3) for samples in heard]


@pytest.mark.parametrize(
    ("behaviour", "heard", "left_to_second"),
    [
        (["ok", "ok", "ok"], [1000, 1000, 1000], []),
        (["drops", "drops", "ok"], [1000, 1000, 1000, 1000, 1000], []),
        (["queued"], [1000, 1000, 1000], []),
        (["refuse"], [2000, 2000, 2000], ["One.", "Two.", "Three."]),
        (["mistake"], [2000, 2000, 2000], ["One.", "Two.", "Three."]),
        (["silent"], [2000, 2000, 2000], ["One.", "Two.", "Three."]),
        (["empty"], [2000, 2000, 2000], ["One.", "Two.", "Three."]),
        (["taken, then nothing"], [2000, 2000, 2000], ["One.", "Two.", "Three."]),
        (["noise"], [2000, 2000, 2000], ["One.", "Two.", "Three."]),
        (["clipped"], [2000, 2000, 2000], ["One.", "Two.", "Three."]),
        (["hang"], [2000, 2000, 2000], ["One.", "Two.", "Three."]),
        (["ok", "refuse"], [1000, 2000, 2000], ["Two.", "Three."]),
        (["ok", "half"], [1000, 1000, 2000, 2000], ["Two.", "Three."]),
        (["ok", "stall"], [1000, 1000, 2000, 2000], ["Two.", "Three."]),
        (["ok", "one word, then zeros"], [1000, 1000, 2000, 2000], ["Two.", "Three."]),
    ],
)
async def test_the_next_tier_goes_on_in_the_same_text(
    behaviour: list[str], heard: list[int], left_to_second: list[str]
) -> None:
    first, second = Scripted("first", 1000, behaviour), Scripted("second", 2000, [])
    changes: list[tuple[str, str]] = []
    speaker = TieredSpeaker(
        [first, second],
        patience=BRIEF,
        on_change=lambda before, after, reason: changes.append((before, after)),
    )
    assert await say(speaker) == heard
    assert second.said == left_to_second
    assert changes == ([("first", "second")] if left_to_second else [])


@pytest.mark.parametrize("behaviour", ["two seconds", "mad in the middle"])
async def test_what_was_not_said_yet_is_said_by_the_next_tier(behaviour: str) -> None:
    first, second = Scripted("first", 1000, [behaviour]), Scripted("second", 2000, [])
    speaker = TieredSpeaker([first, second])
    assert await say(speaker, WAKE_UP) == [1000, 2000]
    assert second.said == ["for six thirty, room three one two."]
    await say(speaker, WAKE_UP)
    assert first.said == [WAKE_UP, WAKE_UP], "half a sentence is not remembered as a phrase"


@pytest.mark.parametrize("behaviour", ["refuse", "silent", "noise", "half"])
async def test_when_all_are_down_it_says_so(behaviour: str) -> None:
    speaker = TieredSpeaker([Scripted("first", 1000, [behaviour]), Scripted("second", 2000, [behaviour])])
    with pytest.raises(ProviderError, match="every voice"):
        await say(speaker)


async def test_the_last_tier_that_is_left_may_be_late() -> None:
    late = Scripted("second", 2000, ["late"])
    assert await say(TieredSpeaker([Scripted("first", 1000, ["refuse"]), late], patience=BRIEF), "One.") == [2000]
    in_time = Scripted("second", 2000, [])
    assert await say(TieredSpeaker([Scripted("first", 1000, ["late"]), in_time], patience=BRIEF), "One.") == [2000]
    assert in_time.said == ["One."]


async def test_one_that_was_waited_for_in_vain_is_probed_before_anybody_waits_again() -> None:
    first, second = Scripted("first", 1000, ["hang"]), Scripted("second", 2000, [])
    first.probe_may_end.clear()
    async with TieredSpeaker([first, second], patience=BRIEF) as speaker:
        assert await say(speaker, "Alpha.") == [2000]
        await first.probed.wait()
        assert await say(speaker, "Beta.") == [2000], "not asked while it is under suspicion"
        first.probe_may_end.set()
        for _ in range(10):  # the probe's task ends
            await asyncio.sleep(0)
        assert await say(speaker, "Gamma.") == [1000]
    assert first.said == ["Alpha.", "Gamma."]


async def test_three_strikes_then_our_own_probe_brings_it_back() -> None:
    first, second = Scripted("first", 1000, ["refuse", "noise", "silent"]), Scripted("second", 2000, [])
    now, naps = [0.0], asyncio.Queue[float]()
    changes: list[tuple[str, str, str]] = []
    waking = asyncio.Event()

    async def sleep(seconds: float) -> None:
        naps.put_nowait(seconds)
        await waking.wait()
        now[0] += seconds

    async with TieredSpeaker(
        [first, second], clock=lambda: now[0], sleep=sleep, on_change=lambda *c: changes.append(c)
    ) as speaker:
        for text in ("Alpha.", "Beta.", "Gamma.", "Delta."):
            assert await say(speaker, text) == [2000]
        assert first.said == ["Alpha.", "Beta.", "Gamma."], "an open breaker keeps guests away"
        assert await naps.get() == 1.0
        waking.set()
        await first.probed.wait()
        assert await say(speaker, "Epsilon.") == [1000]
    assert changes == [("first", "second", "first: refused"), ("second", "first", "healthy again")]


STRIKES = ["refuse", "mistake", "half", "hang", "taken, then hangs", "taken, then nothing", "stall", "empty", "silent"]
NOISES = ["noise", "clipped", "mad in the middle"]


async def strikes(behaviour: list[str]) -> tuple[list[str], int]:
    """What a tier was asked for that behaves like this, a text at a time, and how often it was left alone."""
    first, second = Scripted("first", 1000, behaviour), Scripted("second", 2000, [])
    naps = asyncio.Queue[float]()

    async def sleep(seconds: float) -> None:
        naps.put_nowait(seconds)
        await asyncio.Event().wait()

    brief = Patience(silent_s=0.1, queued_s=0.1, stall_s=0.1)
    async with TieredSpeaker([first, second], patience=brief, sleep=sleep) as speaker:
        for number in range(len(behaviour) + 1):
            await say(speaker, f"Text {number}.")
            for _ in range(20):  # who was waited for in vain is probed, and well
                await asyncio.sleep(0)
    return first.said, naps.qsize()


@pytest.mark.parametrize("kind", [*STRIKES, *NOISES])
async def test_three_strikes_of_one_kind_keep_guests_away(kind: str) -> None:
    assert await strikes([kind] * 3) == (["Text 0.", "Text 1.", "Text 2."], 1)


@pytest.mark.parametrize("kind", [*STRIKES, *NOISES])
async def test_two_strikes_and_a_success_are_none(kind: str) -> None:
    said, left_alone = await strikes([kind, kind, "ok", kind, kind])
    assert (len(said), left_alone) == (6, 0)


async def test_a_phrase_is_remembered_for_the_voice_that_said_it() -> None:
    first, second = Scripted("first", 1000, ["ok", "refuse"]), Scripted("second", 2000, [])
    speaker = TieredSpeaker([first, second])
    await speaker.warm(["One."], MANNER)
    assert await say(speaker, "One.") == [1000]
    assert speaker.from_cache
    assert await say(speaker, "Two.") == [2000]
    assert not speaker.from_cache
    assert await say(speaker, "Two.") == [1000]
    assert await say(speaker, "One.", Manner(rate=1.5)) == [1000]
    assert await say(speaker, "One.", Manner("en-US")) == [1000]
    assert first.said == ["One.", "Two.", "Two.", "One.", "One."]


async def test_a_tier_never_reads_a_language_that_it_does_not_speak() -> None:
    english, german = Scripted("english", 1000, []), Scripted("german", 2000, ["ok", "refuse"], "de-DE")
    changes: list[tuple[str, ...]] = []
    speaker = TieredSpeaker([english, german], locale="de-DE", on_change=lambda *c: changes.append(c))
    assert speaker.current_tier == "german", "the first that has the call's language, and that is no change"
    assert await say(speaker, "Guten Abend.", Manner("de-DE")) == [2000] and not changes
    with pytest.raises(ProviderError, match="german: refused"):
        await say(speaker, "Gute Nacht.", Manner("de-DE"))
    with pytest.raises(ProviderError, match="it-IT"):
        await say(speaker, "Buonasera.", Manner("it-IT"))
    assert await say(speaker, "Good night.") == [1000] and changes == [("german", "english", "no voice for en-GB")], (
        "the reason is the language, whatever failed before"
    )
    assert (english.said, speaker.serves("de-DE"), speaker.serves("it-IT")) == (["Good night."], True, False)


async def test_a_text_is_read_once_before_it_is_cut_up() -> None:
    first = Scripted("first", 1000, [])
    speaker = TieredSpeaker([first], read=lambda text, locale: text.replace("5 p.m.", f"five in {locale}. Yes"))
    await say(speaker, "At 5 p.m. tomorrow.")
    assert first.said == ["At five in en-GB.", "Yes tomorrow."]


async def test_a_guest_who_interrupts_ends_the_speech() -> None:
    first = Scripted("first", 1000, [])
    sound = TieredSpeaker([first]).speak(TEXT, MANNER)
    assert await anext(sound) == tone(1000)
    await sound.aclose()
    assert first.said == ["One."]


def piper(server: ModelServer) -> PiperSpeaker:
    return PiperSpeaker(f"http://127.0.0.1:{server.port}", find_voices(VOICES), default="jenny")


REPLY = "Good evening. Breakfast is served from seven until half past ten, in the garden room. Sleep well."
LONG_REPLY = " ".join([REPLY] * 4)
"""More than a server has spoken while a test process stands still."""


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGSTOP], ids=["killed", "stalled"])
async def test_piper_lost_in_mid_reply_flite_finishes(blow: signal.Signals) -> None:
    require_voice("jenny")
    changes: list[tuple[str, str, str]] = []
    async with ModelServer("tts") as server:
        patience = Patience(silent_s=30 if blow is signal.SIGKILL else 1, queued_s=30, stall_s=30)
        speaker = TieredSpeaker(
            [piper(server), FliteSpeaker()], patience=patience, on_change=lambda *c: changes.append(c)
        )
        heard = []
        async for pcm in speaker.speak(LONG_REPLY, MANNER):
            heard.append(pcm)
            if len(heard) == 1:
                server.process.send_signal(blow)
    assert [c[:2] for c in changes] == [("piper", "flite")]
    assert len(b"".join(heard)) > 20 * HZ * 2, "over twenty seconds: the rest was spoken"


@pytest.mark.parametrize(
    "fault", ["refuse", "mute", "empty", "silent", "garbage", "bad frame", "half", "stall", "noise"]
)
@pytest.mark.parametrize("locale", ["en-GB", "de-DE"])
async def test_edge_fails_pico_finishes(fault: str, locale: str) -> None:
    changes: list[tuple[str, str, str]] = []
    patience = Patience(silent_s=2 if fault == "mute" else 30, stall_s=2 if fault == "stall" else 30)
    async with FakeEdge(["", fault]) as edge:
        tiers: list[Speaker] = [EdgeSpeaker(endpoint=edge.endpoint), PicoSpeaker()]
        speaker = TieredSpeaker(tiers, locale=locale, patience=patience, on_change=lambda *c: changes.append(c))
        heard = b"".join([pcm async for pcm in speaker.speak(REPLY, Manner(locale))])
    assert [c[:2] for c in changes] == [("edge", "pico")]
    assert len(heard) > 5 * HZ * 2
    assert spoken_dbfs(heard, HZ) == pytest.approx(-18, abs=3)


@pytest.mark.parametrize("what", ["fails", "hangs"])
async def test_pico_lost_in_mid_reply_flite_finishes(what: str) -> None:
    working = PicoSpeaker()

    class Breaking:
        """The engine's interface, over real audio for the first sentence."""

        rate = volume = 100

        def speak(self, text: str) -> bytes | None:
            if text.startswith("Breakfast"):
                raise RuntimeError("Text to speech failed")
            return tone(3_000)

    changes: list[tuple[str, str, str]] = []
    broken = PicoSpeaker(lambda _: Breaking()) if what == "fails" else PicoSpeaker(timeout_s=0.0)
    speaker = TieredSpeaker([broken, FliteSpeaker()], patience=LOADED, on_change=lambda *c: changes.append(c))
    heard = b"".join([pcm async for pcm in speaker.speak(REPLY, MANNER)])
    assert [c[:2] for c in changes] == [("pico", "flite")]
    assert len(heard) > 5 * HZ * 2
    working.close()


async def test_every_real_voice_is_equally_loud_and_takes_about_as_long() -> None:
    require_voice("jenny")
    text = "Breakfast is served from seven until half past ten, in the garden room."
    async with ModelServer("tts") as server:
        figures = {}
        for tier in (piper(server), PicoSpeaker(), FliteSpeaker()):
            speaker = TieredSpeaker([tier], patience=LOADED)
            pcm = b"".join([pcm async for pcm in speaker.speak(text, MANNER)])
            figures[tier.name] = (len(pcm) / 2 / HZ, spoken_dbfs(pcm, HZ))
    assert all(3.5 < seconds < 5.5 for seconds, _ in figures.values()), figures
    levels = [level for _, level in figures.values()]
    assert max(levels) - min(levels) < 2.0, figures
