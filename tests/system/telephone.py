"""A guest on a telephone: the same audio, and keys. LiveKit's telephony sends them as data, which a browser's guest may
not do; so this one joins with a token like the telephony's."""

from __future__ import annotations

from datetime import timedelta
from typing import Self

from livekit.api import AccessToken, VideoGrants

from appliance.contract.dispatch import GUEST_IDENTITY
from appliance.contract.sessions import SessionKind, StartSession
from engine.call.language.called import CALLED_ATTRIBUTE
from gui.calling.line import Line
from tests.system.box import Box
from tests.system.guest import Guest


class Telephone(Line):
    """A line with keys."""

    async def press(self, digit: str) -> None:
        await self._room.local_participant.publish_dtmf(code="0123456789*#".index(digit), digit=digit)


class TelephoneGuest(Guest):
    """`async with TelephoneGuest(box, "de-DE") as guest`."""

    def __init__(self, box: Box, locale: str | None = "en-GB", *, called: str = "") -> None:
        """`called`: the number that they dialled."""
        super().__init__(box, StartSession(kind=SessionKind.TEST, locale=locale))
        self._called = called

    async def __aenter__(self) -> Self:
        self.session = await self._box.client.start(self.asked)
        token = self._token(self.session.room_name)
        self._phone = Telephone(self.session.livekit_url, token, on_audio=self._hear, on_sent=self.recording.send)
        self.line = await self._stack.enter_async_context(self._phone)
        self.speaks = self._phone.say
        return self

    async def presses(self, digit: str) -> None:
        await self._phone.press(digit)

    def _token(self, room_name: str) -> str:
        key, _, secret = (self._box.home / "secrets" / "livekit.key").read_text().strip().partition(":")
        grants = VideoGrants(
            room_join=True, room=room_name, can_publish=True, can_subscribe=True, can_publish_data=True
        )
        attributes = {CALLED_ATTRIBUTE: self._called} if self._called else {}
        token = AccessToken(key.strip(), secret.strip()).with_identity(GUEST_IDENTITY)
        return (
            token.with_kind("sip")
            .with_attributes(attributes)
            .with_ttl(timedelta(minutes=10))
            .with_grants(grants)
            .to_jwt()
        )
