"""A real livekit-server, and somebody in the porter's place in a room of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from livekit import rtc
from livekit.api import AccessToken, CreateRoomRequest, DeleteRoomRequest, LiveKitAPI, VideoGrants

from appliance.bridge.config import write_livekit_config
from appliance.bridge.connection import open_livekit_api
from appliance.bridge.tokens import Tokens
from appliance.security.secrets import Secrets, load_secrets
from appliance.settings import CHECKOUT, Settings
from appliance.supervisor.ports import choose_ports
from gui.audio.ear import loudness_rms
from gui.audio.mouth import FRAME_SAMPLES, RATE_HZ, Pcm
from tests.until import until_served

ROOM = "call-1"
LOUD = 2000


def tone(duration_s: float) -> Pcm:
    """A loud 440 Hz tone, 48 kHz mono."""
    wave = 8000 * np.sin(2 * np.pi * 440 * np.arange(int(RATE_HZ * duration_s)) / RATE_HZ)
    return wave.astype(np.int16)


@dataclass
class Rooms:
    """The running server; one room is used."""

    url: str
    secrets: Secrets
    api: LiveKitAPI
    server: asyncio.subprocess.Process

    def guest_token(self) -> str:
        return Tokens(self.secrets, lambda: 0.0).guest(ROOM, "Ada")[0]

    async def delete(self) -> None:
        await self.api.room.delete_room(DeleteRoomRequest(room=ROOM))

    @asynccontextmanager
    async def porter(self) -> AsyncIterator[Porter]:
        """Somebody with an agent's rights in the room, for the length of the block."""
        grants = VideoGrants(room_join=True, room=ROOM, agent=True, can_update_own_metadata=True)
        token = AccessToken(self.secrets.livekit_key, self.secrets.livekit_secret).with_identity("porter")
        porter = Porter()
        await porter.room.connect(self.url, token.with_grants(grants).to_jwt())
        try:
            await porter.publish()
            yield porter
        finally:
            await porter.leave()


class Porter:
    """Speaks tones, writes words, tells its state, and listens for something loud."""

    def __init__(self) -> None:
        self.room = rtc.Room()
        self.heard_loud = asyncio.Event()
        self._source = rtc.AudioSource(RATE_HZ, 1)
        self._listening: list[asyncio.Task[None]] = []
        self.room.on("track_subscribed", self._hear)

    async def publish(self) -> None:
        track = rtc.LocalAudioTrack.create_audio_track("porter", self._source)
        await self.room.local_participant.publish_track(track)

    @asynccontextmanager
    async def humming(self) -> AsyncIterator[None]:
        """For who may not hear from the first moment on: a tone for the length of the block."""
        task = asyncio.create_task(self.play(tone(120)))
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait([task])

    async def play(self, pcm: Pcm) -> None:
        for start in range(0, len(pcm), FRAME_SAMPLES):
            part = pcm[start : start + FRAME_SAMPLES]
            await self._source.capture_frame(rtc.AudioFrame(part.tobytes(), RATE_HZ, 1, len(part)))

    async def write(self, segment_id: str, parts: list[str], *, final: bool) -> None:
        """Words as the agents' framework sends them: one text stream for each state of a segment."""
        attributes = {"lk.segment_id": segment_id, "lk.transcription_final": "true" if final else "false"}
        stream = await self.room.local_participant.stream_text(topic="lk.transcription", attributes=attributes)
        for part in parts:
            await stream.write(part)
        await stream.aclose()

    async def tell_state(self, state: str) -> None:
        await self.room.local_participant.set_attributes({"lk.agent.state": state})

    async def leave(self) -> None:
        for task in self._listening:
            task.cancel()
        await asyncio.gather(*self._listening, return_exceptions=True)
        await self.room.disconnect()

    def _hear(self, track: rtc.Track, *_others: object) -> None:
        self._listening.append(asyncio.create_task(self._listen(track)))

    async def _listen(self, track: rtc.Track) -> None:
        async for heard in rtc.AudioStream.from_track(track=track, sample_rate=RATE_HZ, num_channels=1):
            if loudness_rms(np.frombuffer(heard.frame.data, dtype=np.int16)) > LOUD:
                self.heard_loud.set()


@asynccontextmanager
async def open_rooms(home: Path) -> AsyncIterator[Rooms]:
    """The server on free ports with its files in `home`."""
    settings = Settings(home=home, port=0, livekit_port=0, livekit_tcp_port=0, livekit_udp_port=0)
    ports, secrets = choose_ports(settings), load_secrets(settings.secrets_dir)
    config = home / "livekit.yaml"
    write_livekit_config(config, settings, ports, secrets)
    program = settings.parts / "bin" / "livekit-server"
    assert program.is_file(), f"{program} is missing: run ./installer/start.sh once in {CHECKOUT}, it builds it"
    log = (home / "livekit.log").open("wb")
    process = await asyncio.create_subprocess_exec(program, "--config", config, stdout=log, stderr=log)
    try:
        await until_served(f"http://127.0.0.1:{ports.livekit}", process)
        async with open_livekit_api(f"http://127.0.0.1:{ports.livekit}", secrets) as api:
            await api.room.create_room(CreateRoomRequest(name=ROOM))
            yield Rooms(f"ws://127.0.0.1:{ports.livekit}", secrets, api, process)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
        log.close()
