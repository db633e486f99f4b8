"""What LiveKit tells by webhook, believed only when its signature, its body and its time are right, and once."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import jwt
from google.protobuf.json_format import Parse, ParseError
from livekit.api import TokenVerifier
from livekit.protocol.webhook import WebhookEvent

from appliance.bridge.rooms import Kind, kind_of
from appliance.errors import BadKey, Conflict
from appliance.security.secrets import Secrets

WEBHOOK_PATH: Final = "/webhook/livekit"

OLDEST_S: Final = 300.0
"""LiveKit gives up a delivery after half a minute, and its tokens end after five."""

MOST_REMEMBERED: Final = 10_000
"""Ids of five minutes on a busy box are some hundreds."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One event, as far as it is of use here; `at` in seconds since the epoch."""

    event: str
    room_name: str
    identity: str
    kind: Kind
    at: float


class Webhooks:
    """One per appliance: it remembers what it was told already."""

    def __init__(self, secrets: Secrets, clock: Callable[[], float]) -> None:
        self._verifier = TokenVerifier(secrets.livekit_key, secrets.livekit_secret)
        self._clock = clock
        self._told: dict[str, float] = {}

    def read(self, body: bytes, authorization: str | None) -> Notice:
        """`authorization` is the header as it came. Raises BadKey for what LiveKit did not sign or signed long ago,
        Conflict for what it told before."""
        self._verify(body, authorization or "")
        try:
            event = Parse(body, WebhookEvent(), ignore_unknown_fields=True)
        except (ParseError, UnicodeDecodeError) as e:
            raise BadKey("the signed body is no event of LiveKit's") from e
        self._admit(event)
        return Notice(
            event=event.event,
            room_name=event.room.name,
            identity=event.participant.identity,
            kind=kind_of(event.participant),
            at=float(event.created_at),
        )

    def _verify(self, body: bytes, token: str) -> None:
        try:
            claims = self._verifier.verify(token.removeprefix("Bearer "))
            promised = base64.b64decode(claims.sha256 or "", validate=True)
        except (jwt.PyJWTError, ValueError, TypeError) as e:
            raise BadKey("this was not signed by LiveKit, or too long ago") from e
        if not hmac.compare_digest(promised, hashlib.sha256(body).digest()):
            raise BadKey("the body is not the one that was signed")

    def _admit(self, event: WebhookEvent) -> None:
        now = self._clock()
        if not event.id or abs(now - event.created_at) > OLDEST_S:
            raise BadKey("the event has no id, or is too old")
        self._told = {name: at for name, at in self._told.items() if now - at <= 2 * OLDEST_S}
        if event.id in self._told:
            raise Conflict("this event was told before")
        if len(self._told) >= MOST_REMEMBERED:
            raise Conflict("too many events in five minutes; calls are looked after without them")
        self._told[event.id] = now
