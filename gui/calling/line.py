"""The guest's end of a call over WebRTC: joins a room, speaks, hears the porter and reads both sides' words."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import numpy as np
from livekit import rtc
from livekit.rtc.participant import PublishTrackError

from appliance.contract.events import Connection
from gui.audio.ear import Ear, Span
from gui.audio.mixer import Mixer
from gui.audio.mouth import FRAME_SAMPLES, RATE_HZ, Mouth, Pcm
from gui.calling.broken import tell_break
from gui.errors import CallFailed
from gui.words import say

__all__ = ["FRAME_SAMPLES", "RATE_HZ", "Line", "Span", "Words"]

WORDS_TOPIC = "lk.transcription"
STATE_ATTRIBUTE = "lk.agent.state"
_TOLD = {
    rtc.ConnectionQuality.QUALITY_POOR: Connection.POOR,
    rtc.ConnectionQuality.QUALITY_LOST: Connection.LOST,
}
_AGENT = rtc.ParticipantKind.PARTICIPANT_KIND_AGENT


@dataclass(frozen=True, slots=True)
class Words:
    """What one participant said so far in one segment of the transcript."""

    at: float
    who: str
    text: str
    final: bool
    segment_id: str


class Line:
    """Use as `async with Line(url, token) as line`; raises CallFailed when the room can't be joined.

    The audio goes out of `say`, or with `live=True` from a microphone given to `send_from`; with `speaks=False` none
    does, and only who may listen is let in.
    `on_words` gets every update of the transcript, `on_audio` every 10 ms of all
    others' audio (480 samples, 48 kHz), `on_sent` every 10 ms of our own; all
    are called on the event loop.
    `on_connection` is told when our own network gets worse or better.
    `agent_state` is what the porter says it does: listening, thinking, speaking
    ("" until it says so).
    """

    def __init__(
        self,
        url: str,
        token: str,
        *,
        on_words: Callable[[Words], None] | None = None,
        on_audio: Callable[[Pcm], None] | None = None,
        on_sent: Callable[[Pcm], None] | None = None,
        on_connection: Callable[[Connection], None] = lambda _connection: None,
        live: bool = False,
        speaks: bool = True,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.ear = Ear(clock=clock)
        self.words: list[Words] = []
        self.agent_here = asyncio.Event()
        self.closed = asyncio.Event()
        self.agent_state = ""
        self.joined_at = 0.0
        self._url = url
        self._token = token
        self._on_words = on_words
        self._on_audio = on_audio
        self._on_sent = on_sent
        self._on_connection = on_connection
        self._live = live
        self._speaks = speaks
        self._clock = clock
        self._mixer = Mixer(self._take)
        self._mouth = Mouth(self._send, clock=clock)
        self._tasks: set[asyncio.Task[None]] = set()
        self._failure: BaseException | None = None
        self._leaving = False

    async def __aenter__(self) -> Self:
        self._room = rtc.Room()
        self._room.on("track_subscribed", self._hear_track)
        self._room.on("participant_attributes_changed", self._note_state)
        self._room.on("connection_quality_changed", self._judge)
        self._room.on("reconnecting", lambda: self._on_connection(Connection.LOST))
        self._room.on("reconnected", lambda: self._on_connection(Connection.GOOD))
        self._room.on("disconnected", lambda _reason: self.closed.set())
        self._room.register_text_stream_handler(WORDS_TOPIC, self._read_stream)
        try:
            await self._join()
        except BaseException:
            await self.leave()
            raise
        if self._speaks and not self._live:
            self._start(self._mouth.run())
        return self

    async def __aexit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        await self.leave()
        if self._failure is not None and error is None:
            raise CallFailed(say("the line broke: {why}", why=tell_break(self._failure))) from self._failure

    async def say(self, pcm: Pcm) -> tuple[float, float]:
        """Speak 48 kHz mono samples in real time; the times when its first and last loud 10 ms were sent.

        Raises ValueError when nothing in it is audible, CallFailed when the line closes meanwhile.
        """
        return await self._mouth.say(pcm)

    def heard_from(self, who_not: str, after: float) -> str:
        """What everybody but `who_not` said since `after` (monotonic seconds), as far as it was transcribed."""
        latest = {words.segment_id: words.text for words in self.words if words.who != who_not and words.at > after}
        return " ".join(latest.values())

    def send_from(self, record: Callable[[], Awaitable[Pcm]]) -> None:
        """Send what `record` brings, 10 ms (480 samples) at a time, until the line closes."""
        self._start(self._send_from(record))

    async def show_life(self, topic: str) -> None:
        """Tell the porter, and nobody else, that this program is there."""
        porters = [p.identity for p in self.others if p.kind == _AGENT]
        if porters and not self.closed.is_set():
            await self._room.local_participant.publish_data(b"", topic=topic, destination_identities=porters)

    @property
    def others(self) -> list[rtc.RemoteParticipant]:
        """Who else is in the room, as far as they can be seen."""
        return [*self._room.remote_participants.values()]

    async def leave(self) -> None:
        """Hang up; a second time does nothing."""
        if self._leaving:
            return
        self._leaving = True
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._room.disconnect()
        self.closed.set()

    async def _join(self) -> None:
        try:
            await self._room.connect(self._url, self._token)
            self.joined_at = self._clock()
            if self._speaks:
                await self._open_microphone()
        except (rtc.ConnectError, PublishTrackError) as e:
            raise CallFailed(say("the call could not be joined: {why}", why=tell_break(e))) from e

    async def _open_microphone(self) -> None:
        self._source = rtc.AudioSource(RATE_HZ, 1, queue_size_ms=60)
        track = rtc.LocalAudioTrack.create_audio_track("microphone", self._source)
        options = rtc.TrackPublishOptions(source=rtc.TrackSource.SOURCE_MICROPHONE)
        await self._room.local_participant.publish_track(track, options)

    async def _send_from(self, record: Callable[[], Awaitable[Pcm]]) -> None:
        while True:
            await self._send(await record())

    async def _send(self, frame: Pcm) -> None:
        """Send 10 ms; waits while 60 ms are already under way."""
        if self._on_sent is not None:
            self._on_sent(frame)
        await self._source.capture_frame(rtc.AudioFrame(frame.tobytes(), RATE_HZ, 1, len(frame)))

    def _start(self, work: Coroutine[None, None, None]) -> None:
        if self._leaving:
            work.close()
            return
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finish)

    def _finish(self, task: asyncio.Task[None]) -> None:
        """A task that fails closes the line; `async with` raises why. On a closed line failing is no news."""
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None and not self.closed.is_set():
            self._failure = self._failure or task.exception()
            self.closed.set()

    def _hear_track(self, track: rtc.Track, _publication: object, _participant: object) -> None:
        if track.kind == rtc.TrackKind.KIND_AUDIO:
            self.agent_here.set()
            self._start(self._hear(track))

    def _note_state(self, changed: dict[str, str], _participant: object) -> None:
        self.agent_state = changed.get(STATE_ATTRIBUTE, self.agent_state)

    def _judge(self, participant: rtc.Participant | None, quality: rtc.ConnectionQuality) -> None:
        if participant is not None and participant.identity == self._room.local_participant.identity:
            self._on_connection(_TOLD.get(quality, Connection.GOOD))

    def _read_stream(self, reader: rtc.TextStreamReader, who: str) -> None:
        self._start(self._read(reader, who))

    async def _hear(self, track: rtc.Track) -> None:
        stream = rtc.AudioStream.from_track(track=track, sample_rate=RATE_HZ, num_channels=1, frame_size_ms=10)
        try:
            async for heard in stream:
                self._mixer.feed(track, np.frombuffer(heard.frame.data, dtype=np.int16))
        finally:
            self._mixer.leave(track)
            await stream.aclose()

    def _take(self, pcm: Pcm) -> None:
        """10 ms of what is heard in the room."""
        self.ear.feed(pcm, self._clock())
        if self._on_audio is not None:
            self._on_audio(pcm)

    async def _read(self, reader: rtc.TextStreamReader, who: str) -> None:
        """A guest's stream carries all the words so far; the porter's grows with what has been spoken."""
        text = ""
        try:
            async for part in reader:
                text += part
                self._note(reader, who, text, final=False)
        except rtc.StreamError:
            return  # the room went away in mid-sentence: what was read stays, not final
        finally:
            reader.close()
        if (reader.info.attributes or {}).get("lk.transcription_final") == "true":
            self._note(reader, who, text, final=True)

    def _note(self, reader: rtc.TextStreamReader, who: str, text: str, *, final: bool) -> None:
        segment_id = (reader.info.attributes or {}).get("lk.segment_id", reader.info.stream_id)
        words = Words(self._clock(), who, text, final, segment_id)
        self.words.append(words)
        if self._on_words is not None:
            self._on_words(words)
