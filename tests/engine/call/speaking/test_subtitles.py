"""The porter's words in step with its sound: shown as they are heard, held with it, and cut where it is cut."""

from __future__ import annotations

import asyncio

import pytest
from livekit import rtc
from livekit.agents.types import TimedString
from livekit.agents.voice import io

from engine.call.speaking.subtitles import Subtitles, words_of

RATE_HZ = 24_000
FRAME = rtc.AudioFrame(bytes(2 * RATE_HZ // 50), RATE_HZ, 1, RATE_HZ // 50)
FIRST = TimedString("Breakfast is from seven.", start_time=0.0, end_time=2.4)
SECOND = TimedString(" And dinner from six.", start_time=2.4, end_time=4.5)


class Room(io.AudioOutput):
    """Plays as the test says."""

    def __init__(self) -> None:
        super().__init__(label="Room", capabilities=io.AudioOutputCapabilities(pause=True), sample_rate=RATE_HZ)
        self.cleared = 0

    async def capture_frame(self, frame: rtc.AudioFrame) -> None:
        await super().capture_frame(frame)

    def clear_buffer(self) -> None:
        self.cleared += 1

    def flush(self) -> None:
        super().flush()


class Shown(io.TextOutput):
    """What the room gets to read."""

    def __init__(self) -> None:
        super().__init__(label="Shown", next_in_chain=None)
        self.text = ""
        self.replies: list[str] = []
        self.is_over = asyncio.Event()
        self._changed = asyncio.Event()

    async def capture_text(self, text: str) -> None:
        self.text += text
        self._changed.set()

    def flush(self) -> None:
        self.replies.append(self.text)
        self.text = ""
        self.is_over.set()
        self._changed.set()

    async def until(self, *, text: str = "", replies: tuple[str, ...] = ()) -> None:
        async with asyncio.timeout(5):
            while (self.text, tuple(self.replies)) != (text, replies):
                self._changed.clear()
                await self._changed.wait()


class Scene:
    """A reply on its way, at a time that the test sets."""

    def __init__(self) -> None:
        self.now = 100.0
        self.room, self.shown = Room(), Shown()
        self.subtitles = Subtitles(self.room, clock=lambda: self.now)
        self.text = self.subtitles.words(self.shown)
        self.ended: list[io.PlaybackFinishedEvent] = []
        self.subtitles.on("playback_finished", self.ended.append)

    async def sound(self) -> None:
        await self.subtitles.capture_frame(FRAME)
        self.room.on_playback_started(created_at=1.0)

    async def say(self, *texts: str) -> None:
        for text in texts:
            await self.text.capture_text(text)

    def wait(self, seconds: float) -> None:
        """Whoever waits for a word looks at the clock again."""
        self.now += seconds
        self.subtitles.resume()

    def end(self, *, at: float, interrupted: bool = False) -> None:
        self.subtitles.flush()
        self.room.on_playback_finished(playback_position=at, interrupted=interrupted)


def test_words_share_the_time_of_their_sentence_by_their_letters() -> None:
    words = words_of("No. 9 is free. ", 1.0, 2.5)
    assert "".join(word.text for word in words) == "No. 9 is free. "
    assert [word.text for word in words] == ["No.", " 9", " is", " free. "]
    assert [round(word.begins_s, 2) for word in words] == [1.0, 1.3, 1.5, 1.8]
    assert words[-1].ends_s == pytest.approx(2.5)


async def test_words_are_shown_as_they_are_heard() -> None:
    scene = Scene()
    await scene.say(FIRST)
    await scene.sound()
    await scene.shown.until(text="Breakfast")
    scene.wait(1.0)
    await scene.shown.until(text="Breakfast is")
    scene.wait(1.3)
    await scene.shown.until(text="Breakfast is from seven.")
    await scene.say(SECOND)
    scene.wait(0.2)
    await scene.shown.until(text="Breakfast is from seven. And")
    scene.text.flush()
    scene.end(at=4.5)
    await scene.shown.until(replies=("Breakfast is from seven. And dinner from six.",))
    assert [event.synchronized_transcript for event in scene.ended] == [None], "all of it was heard"


async def test_a_held_reply_shows_no_more_until_it_goes_on() -> None:
    scene = Scene()
    await scene.say(FIRST)
    await scene.sound()
    await scene.shown.until(text="Breakfast")
    scene.subtitles.pause()
    scene.now += 10.0
    scene.subtitles.resume()
    scene.wait(1.0)
    await scene.shown.until(text="Breakfast is")


@pytest.mark.parametrize(
    ("at", "heard"),
    [
        (0.0, ""),
        (0.3, ""),
        (1.0, "Breakfast"),
        (2.3, "Breakfast is from seven."),
        (3.4, "Breakfast is from seven. And dinner"),
    ],
)
async def test_of_a_reply_that_is_cut_the_words_stay_that_were_heard(at: float, heard: str) -> None:
    scene = Scene()
    await scene.sound()
    await scene.say(FIRST, SECOND)
    scene.text.flush()
    scene.subtitles.clear_buffer()
    scene.end(at=at, interrupted=True)
    assert scene.room.cleared == 1
    assert [event.synchronized_transcript for event in scene.ended] == [heard]
    await scene.shown.is_over.wait()
    assert scene.shown.replies[0] in {heard, "Breakfast"}, "what was shown already stays"


async def test_text_that_comes_behind_the_end_of_its_sound_is_shown_with_its_own_reply() -> None:
    scene = Scene()
    await scene.sound()
    scene.end(at=2.4)
    await scene.say(FIRST)
    scene.text.flush()
    await scene.shown.until(replies=(FIRST,))
    await scene.sound()
    await scene.say("Good night.")
    scene.text.flush()
    scene.end(at=0.7)
    await scene.shown.until(replies=(FIRST, "Good night."))


async def test_a_reply_without_sound_is_not_shown_with_the_next_one() -> None:
    scene = Scene()
    await scene.say("Nobody hears this.")
    scene.text.flush()
    scene.subtitles.flush()
    await scene.say(FIRST)
    await scene.sound()
    scene.text.flush()
    scene.end(at=2.4)
    await scene.shown.until(replies=(FIRST,))


async def test_words_whose_times_nobody_tells_are_shown_at_a_usual_pace() -> None:
    scene = Scene()
    await scene.sound()
    await scene.say("Good night, ", "sleep well.")
    await scene.shown.until(text="Good")
    scene.wait(1.0)
    await scene.shown.until(text="Good night, sleep")
