"""Text that is still being written: each sentence is spoken as soon as it is surely over."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import Annotated, Final, Literal

from fastapi import WebSocket
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from engine.errors import ProviderError, SettingsError
from engine.speech.voices.sentences import finished
from engine.zonos.synthesizer import Synthesizer
from engine.zonos.text import FULL_WIDTH
from engine.zonos.voices import Shelf
from engine.zonos.wishes import Refused, Wish, speech_of

_LONGEST_UNWRITTEN: Final = 2000
_MOST_WAITING: Final = 100
"""Pieces of text that are not spoken yet: who writes on does not listen."""
_BAD_MESSAGE: Final = 1003


class Begin(Wish):
    type: Literal["begin"]


class Text(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    type: Literal["text"]
    text: str = Field(max_length=4096)


class End(BaseModel):
    """`cancel`: what was not heard yet is not wanted any more; the next text may follow."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    type: Literal["end", "cancel"]


_MESSAGE: Final[TypeAdapter[Begin | Text | End]] = TypeAdapter(
    Annotated[Begin | Text | End, Field(discriminator="type")]
)


class Conversation:
    """One WebSocket: `begin`, then `text` as it is written, then `end`: sound in binary messages, then `done`."""

    def __init__(self, socket: WebSocket, synthesizer: Synthesizer, shelf: Shelf) -> None:
        self._socket, self._synthesizer, self._shelf = socket, synthesizer, shelf
        self._wish: Begin | None = None
        self._unspoken = ""
        self._is_first = True
        self._sentences: asyncio.Queue[str | None] = asyncio.Queue()

    async def serve(self) -> None:
        speaking = asyncio.create_task(self._speak())
        try:
            while True:
                message = await self._receive()
                if message is None:
                    return
                if isinstance(message, End) and message.type == "cancel":
                    speaking.cancel()
                    await asyncio.wait([speaking])
                    self._unspoken, self._is_first, self._sentences = "", True, asyncio.Queue()
                    speaking = asyncio.create_task(self._speak())
                elif self._sentences.qsize() >= _MOST_WAITING:
                    await self._refuse("too much text waits to be spoken")
                    return
                else:
                    self._take(message)
        finally:
            speaking.cancel()
            await asyncio.wait([speaking])

    async def _receive(self) -> Begin | Text | End | None:
        """None: it was not understood, and the connection is closed."""
        try:
            message = _MESSAGE.validate_json(await self._socket.receive_text())
        except (ValidationError, KeyError) as e:
            said = (
                str(e.errors(include_input=False)[0]["msg"]) if isinstance(e, ValidationError) else "text is expected"
            )
            await self._refuse(said)
            return None
        if isinstance(message, Begin):
            try:
                speech_of(message, "", self._shelf, first=True)
            except Refused as e:
                await self._refuse(str(e))
                return None
        elif self._wish is None:
            await self._refuse("begin comes first")
            return None
        return message

    def _take(self, message: Begin | Text | End) -> None:
        match message:
            case Begin():
                self._wish = message
            case Text():
                ready, self._unspoken = finished(self._unspoken + message.text.translate(FULL_WIDTH))
                if len(self._unspoken) > _LONGEST_UNWRITTEN:
                    ready, self._unspoken = f"{ready} {self._unspoken}", ""
                if ready:
                    self._sentences.put_nowait(ready)
            case End():
                if self._unspoken.strip():
                    self._sentences.put_nowait(self._unspoken)
                self._unspoken = ""
                self._sentences.put_nowait(None)

    async def _speak(self) -> None:
        while True:
            text = await self._sentences.get()
            if text is None:
                self._is_first = True
                await self._socket.send_json({"type": "done"})
                continue
            assert self._wish, "text comes after begin"
            try:
                speech = speech_of(self._wish, text, self._shelf, first=self._is_first)
                self._is_first = False
                async with aclosing(self._synthesizer.speak(speech)) as sound:
                    async for pcm in sound:
                        await self._socket.send_bytes(pcm)
            except (ProviderError, SettingsError, Refused) as e:
                await self._socket.send_json({"type": "error", "message": str(e)})

    async def _refuse(self, why: str) -> None:
        await self._socket.send_json({"type": "error", "message": why})
        await self._socket.close(_BAD_MESSAGE)
