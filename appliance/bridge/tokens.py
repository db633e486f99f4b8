"""Tokens that let somebody into one room."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from livekit.api import AccessToken, VideoGrants

from appliance.contract.dispatch import GUEST_IDENTITY
from appliance.security.secrets import Secrets

GUEST_TTL_S = 6 * 3600


class Tokens:
    """Mints tokens with LiveKit's key; they are handed out once and kept nowhere."""

    def __init__(self, secrets: Secrets, clock: Callable[[], float]) -> None:
        self._secrets = secrets
        self._clock = clock

    def guest(self, room_name: str, name: str | None) -> tuple[str, float]:
        """A token for one room, and when it stops working (seconds since the epoch).

        A guest speaks and listens. Data is denied because agents take commands
        and chat from data channels.
        """
        expires_at = float(int(self._clock()) + GUEST_TTL_S)  # read first: never later than the token's own end
        grants = VideoGrants(
            room_join=True,
            room=room_name,
            can_publish=True,
            can_publish_sources=["microphone"],
            can_subscribe=True,
            can_publish_data=False,
            can_update_own_metadata=False,
        )
        token = (
            AccessToken(self._secrets.livekit_key, self._secrets.livekit_secret)
            .with_identity(GUEST_IDENTITY)
            .with_name(name or "Guest")
            .with_ttl(timedelta(seconds=GUEST_TTL_S))
            .with_grants(grants)
        )
        return token.to_jwt(), expires_at
