"""Texts of many callers through one thread, and what becomes of them when it fails or hangs."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.errors import ProviderError, SettingsError
from engine.zonos.runner import FRAMES_PER_S, Runner
from engine.zonos.synthesizer import STUCK_S, Busy, Speech, Synthesizer, most_frames, sayable
from engine.zonos.text import Reader
from engine.zonos.voices import Shelf, Voice
from tests.engine.zonos.tiny import tiny_runner

HELLO = Speech("Yes.", "house", "en-GB")


def shelf(folder: Path) -> Shelf:
    found = Shelf(folder)
    for number, name in enumerate(("house", "night")):
        embedding = tuple(float(each) for each in np.random.default_rng(number).normal(0, 1, 128))
        found.add(Voice(name=name, consent="ours", added="2026-05-03", embedding=embedding))
    return found


@asynccontextmanager
async def running(folder: Path, runner: Runner | None = None, **more: Any) -> AsyncIterator[Synthesizer]:
    more.setdefault("on_fatal", pytest.fail)
    synthesizer = Synthesizer(runner or tiny_runner(), shelf(folder), **more)
    yield synthesizer
    await asyncio.to_thread(synthesizer.close)


async def said(synthesizer: Synthesizer, speech: Speech) -> bytes:
    return b"".join([pcm async for pcm in synthesizer.speak(speech)])


async def test_a_text_becomes_sound_sentence_by_sentence(tmp_path: Path) -> None:
    async with running(tmp_path) as synthesizer:
        one = await said(synthesizer, HELLO)
        assert len(one) > 44_100 // 4
        assert np.abs(np.frombuffer(one, "<i2").astype(int)).max() > 1000
        two = await said(synthesizer, Speech("Yes. No.", "house", "en-GB"))
        assert len(two) > len(one)
        assert synthesizer.sentences == 3


async def test_callers_do_not_hear_each_other(tmp_path: Path) -> None:
    """The second time each voice is known to be as loud as it is."""
    texts = [Speech(text, "house", locale) for text, locale in [("Yes.", "en-GB"), ("Nein.", "de"), ("Oui.", "fr")]]
    async with running(tmp_path) as synthesizer:
        alone = [len(await said(synthesizer, text)) for text in texts]
        together = await asyncio.gather(*(said(synthesizer, text) for text in texts))
    assert [len(each) for each in together] == alone


async def test_voices_seeds_and_languages_sound_different(tmp_path: Path) -> None:
    async with running(tmp_path) as synthesizer:
        kinds = [
            HELLO,
            Speech("Yes.", "night", "en-GB"),
            Speech("Yes.", "house", "de"),
            Speech("Yes.", "house", "en-GB", seed=4),
        ]
        assert len({await said(synthesizer, kind) for kind in kinds}) == len(kinds)


async def test_whoever_stops_listening_frees_the_slot(tmp_path: Path) -> None:
    runner = tiny_runner(slots=1)
    async with running(tmp_path, runner) as synthesizer:
        long = Speech("This is a long sentence that takes some time to say, isn't it?", "house", "en-GB")
        async with aclosing(synthesizer.speak(long)) as sound:
            await anext(sound)
        assert len(await said(synthesizer, HELLO)) > 0
    assert runner.is_idle, "which closing waits for"


async def test_a_full_queue_is_said_at_once(tmp_path: Path) -> None:
    async with running(tmp_path, tiny_runner(slots=1, queue=1)) as synthesizer:
        results = await asyncio.gather(*(said(synthesizer, HELLO) for _ in range(6)), return_exceptions=True)
        assert sum(isinstance(each, Busy) for each in results) >= 3
        assert any(isinstance(each, bytes) for each in results)
        assert await said(synthesizer, HELLO), "and later there is room again"


@pytest.mark.parametrize(
    ("speech", "kind"),
    [
        (Speech("Yes.", "nobody", "en-GB"), SettingsError),
        (Speech("Ja.", "house", "nl-NL"), ValueError),
    ],
)
async def test_what_cannot_be_said_is_refused(tmp_path: Path, speech: Speech, kind: type[Exception]) -> None:
    async with running(tmp_path) as synthesizer:
        with pytest.raises(kind):
            await said(synthesizer, speech)


async def test_a_model_that_fails_fails_everybody_and_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, runner = list[str](), tiny_runner()

    def broken() -> None:
        raise RuntimeError("CUDA error: an illegal memory access was encountered")

    async with running(tmp_path, runner, on_fatal=told.append) as synthesizer:
        monkeypatch.setattr(runner, "step", broken)
        results = await asyncio.gather(*(said(synthesizer, HELLO) for _ in range(3)), return_exceptions=True)
    assert all(isinstance(each, ProviderError) for each in results)
    assert told == ["RuntimeError: CUDA error: an illegal memory access was encountered"]


async def test_a_sentence_that_fails_is_its_own_matter_and_several_in_a_row_are_the_models(tmp_path: Path) -> None:
    """A voice of which nothing good comes, and one that is well in between."""
    told = list[str]()
    async with running(tmp_path, on_fatal=told.append) as synthesizer:
        Shelf(tmp_path).add(Voice(name="broken", consent="ours", added="2026-05-03", embedding=(1e38,) * 128))
        broken = Speech("Yes.", "broken", "en-GB")
        for speech in (broken, broken, HELLO, broken, broken):
            if speech is HELLO:
                assert await said(synthesizer, speech)
                continue
            with pytest.raises(ProviderError, match="no number"):
                await said(synthesizer, speech)
        assert not told
        with pytest.raises(ProviderError):
            await said(synthesizer, broken)
        with pytest.raises(ProviderError, match="the model fails"):
            await said(synthesizer, HELLO)
        assert synthesizer.failed >= 5
    assert told == ["RuntimeError: 3 sentences in a row: the model gave what is no number"]


async def test_a_step_that_does_not_end_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now, runner, hangs, goes_on = [0.0], tiny_runner(), threading.Event(), threading.Event()

    def hang() -> list[Any]:
        hangs.set()
        goes_on.wait()
        return []

    async with running(tmp_path, runner, clock=lambda: now[0]) as synthesizer:
        monkeypatch.setattr(runner, "step", hang)
        waiting = asyncio.create_task(said(synthesizer, HELLO))
        await asyncio.to_thread(hangs.wait)
        assert not synthesizer.is_stuck
        now[0] = STUCK_S + 1
        assert synthesizer.is_stuck
        monkeypatch.undo()
        goes_on.set()
        assert await waiting
        assert not synthesizer.is_stuck


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("word " * 60, "en-GB"),
        ("the swimming pool, the sauna and the bar are open, " * 6, "en-GB"),
        ("Donaudampfschifffahrtsgesellschaftskapitän " * 8, "de-DE"),
        ("您的房间已经准备好了，早餐在七点到十点之间供应。" * 12, "zh-CN"),
        ("お部屋の準備ができました、" * 30, "ja-JP"),
    ],
)
@pytest.mark.parametrize("rate", [0.5, 1.0, 2.0])
def test_no_sentence_is_longer_than_what_can_be_said_of_it(text: str, locale: str, rate: float) -> None:
    """At half the speed and in scripts without spaces too: an end would be cut off."""
    reader, speed = Reader(), 15 * rate
    pieces = list(sayable(Speech(text, "house", locale, rate), speed, reader))
    reader.close()
    for piece, symbols in pieces:
        assert most_frames(len(symbols), speed) > FRAMES_PER_S * 1.1 * len(symbols) / speed, piece
    said = "".join(c for piece, _ in pieces for c in piece if c.isalnum())
    assert said == "".join(c for c in text if c.isalnum()), "and nothing is lost or said twice"


def test_a_sentence_may_take_what_nobody_needs_and_no_more() -> None:
    assert most_frames(15, 15.0) == int(86.1328125 * 3.5)
    assert most_frames(10_000, 15.0) == int(86.1328125 * 20)
