"""Edge's speech service on a loopback port: its WebSocket, its framing, and the ways in which it fails.

A binary message begins with the length of its header in two bytes, then the
header's lines, then MP3 (24 kHz, mono, 48 kbit/s). A text message is header
lines, an empty line and a body. The service answers a question with
turn.start, response, audio, audio.metadata and turn.end, then waits for more.
"""

from __future__ import annotations

import html
import json
import re
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Self

import numpy as np
from av.audio.codeccontext import AudioCodecContext
from av.audio.frame import AudioFrame
from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

RATE_HZ = 24_000
SECONDS_PER_CHAR = 0.06
_MESSAGE_BYTES = 720
_SSML = re.compile(r"<voice name='([^']*)'><prosody pitch='[^']*' rate='([^']*)' volume='[^']*'>(.*)</prosody>")


@dataclass(frozen=True)
class Asked:
    """One question: the voice, the rate as written, the text."""

    voice: str
    rate: str
    text: str


@dataclass
class FakeEdge:
    """`async with FakeEdge() as edge`: listens when entered.

    `faults` says what the n-th question gets: "" for a tone, refuse, mute,
    empty, silent, garbage, bad frame, bad text, half, stall or noise.
    """

    faults: list[str] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    connections: int = 0

    async def __aenter__(self) -> Self:
        self._server: Server = await serve(self._answer, "127.0.0.1", 0, process_request=self._admit)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close(close_connections=True)
        await self._server.wait_closed()

    @property
    def endpoint(self) -> str:
        """In the form of edge-tts' own constant: more parameters are appended."""
        port = next(iter(self._server.sockets)).getsockname()[1]
        return f"ws://127.0.0.1:{port}/consumer/speech/synthesize/readaloud/edge/v1?TrustedClientToken=fake"

    def _admit(self, connection: ServerConnection, request: Request) -> Response | None:
        self.connections += 1
        if "Sec-MS-GEC=" not in request.path or "ConnectionId=" not in request.path:
            return connection.respond(HTTPStatus.FORBIDDEN, "no token\n")
        if self.faults[:1] == ["refuse"]:
            self.faults.pop(0)
            return connection.respond(HTTPStatus.SERVICE_UNAVAILABLE, "busy\n")
        return None

    async def _answer(self, socket: ServerConnection) -> None:
        with suppress(ConnectionClosed):
            async for message in socket:
                assert isinstance(message, str)
                if "Path:ssml" in message:
                    await self._speak(socket, message)

    async def _speak(self, socket: ServerConnection, message: str) -> None:
        found = _SSML.search(message)
        assert found, message
        asked = Asked(found[1], found[2], html.unescape(found[3]))
        self.asked.append(asked)
        fault = self.faults.pop(0) if self.faults else ""
        if fault == "mute":
            await socket.wait_closed()
        await socket.send(_text("turn.start", {"context": {"serviceTag": "fake"}}))
        await socket.send(_text("response", {"audio": {"type": "inline", "streamId": "1"}}))
        if fault == "bad text":
            await socket.send("what is this\r\n\r\n")
        if fault == "bad frame":
            await socket.send(b"\xff\xffPath:audio\r\n")
        if fault != "empty":
            await self._send_audio(socket, asked.text, fault)
            await socket.send(_text("audio.metadata", _boundary(asked.text)))
        await socket.send(_text("turn.end", {}))

    async def _send_audio(self, socket: ServerConnection, text: str, fault: str) -> None:
        mp3 = _mp3(text, fault)
        stop_at = len(mp3) // 2 if fault in ("half", "stall") else len(mp3)
        for at in range(0, stop_at, _MESSAGE_BYTES):
            await socket.send(_binary(mp3[at : at + _MESSAGE_BYTES]))
        if fault == "half":
            socket.transport.abort()
        if fault == "stall":
            await socket.wait_closed()


def _mp3(text: str, fault: str) -> bytes:
    size = int(max(0.5, len(text) * SECONDS_PER_CHAR) * RATE_HZ)
    random = np.random.default_rng(0)
    if fault == "garbage":
        return random.bytes(size // 4)
    if fault == "noise":
        return encode_mp3(random.normal(0, 6_000, size))
    return encode_mp3(np.sin(np.arange(size) * 0.15) * (0 if fault == "silent" else 8_000))


def encode_mp3(samples: np.ndarray[tuple[int], np.dtype[np.float64]]) -> bytes:
    """As the service's `audio-24khz-48kbitrate-mono-mp3`."""
    codec = AudioCodecContext.create("libmp3lame", "w")
    codec.sample_rate, codec.layout, codec.format, codec.bit_rate = RATE_HZ, "mono", "s16p", 48_000
    codec.open()
    encoded = b""
    for at in range(0, len(samples), codec.frame_size):
        frame = AudioFrame.from_ndarray(samples[None, at : at + codec.frame_size].astype(np.int16), "s16p", "mono")
        frame.sample_rate, frame.pts = RATE_HZ, at
        encoded += b"".join(bytes(packet) for packet in codec.encode(frame))
    return encoded + b"".join(bytes(packet) for packet in codec.encode(None))


def _binary(data: bytes) -> bytes:
    header = b"X-RequestId:1\r\nContent-Type:audio/mpeg\r\nX-StreamId:1\r\nPath:audio\r\n"
    return len(header).to_bytes(2, "big") + header + data


def _text(path: str, body: object) -> str:
    return f"X-RequestId:1\r\nContent-Type:application/json; charset=utf-8\r\nPath:{path}\r\n\r\n{json.dumps(body)}"


def _boundary(text: str) -> object:
    words = {"Text": html.escape(text), "Length": len(text), "BoundaryType": "SentenceBoundary"}
    return {"Metadata": [{"Type": "SentenceBoundary", "Data": {"Offset": 0, "Duration": 1, "text": words}}]}
