"""Tokens that let somebody into one room."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from livekit.api import AccessToken, VideoGrants

from appliance.contract.control import Clerk
from appliance.contract.dispatch import GUEST_IDENTITY
from appliance.security.secrets import Secrets

GUEST_TTL_S = 6 * 3600

STAFF_TTL_S = 120
"""To join in; who is in the room by then stays."""


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
        grants = _speaking(room_name, can_publish_data=False)
        return self._mint(GUEST_IDENTITY, name or "Guest", GUEST_TTL_S, grants)

    def listener(self, room_name: str, clerk: Clerk) -> tuple[str, float]:
        """For one who hears the call and is seen by nobody in it."""
        grants = VideoGrants(
            room_join=True,
            room=room_name,
            hidden=True,
            can_publish=False,
            can_subscribe=True,
            can_publish_data=False,
            can_update_own_metadata=False,
        )
        return self._mint(clerk.identity, clerk.name, STAFF_TTL_S, grants)

    def clerk(self, room_name: str, clerk: Clerk) -> tuple[str, float]:
        """For one who speaks with the guest. Data is how their app shows that it lives; it is no command."""
        grants = _speaking(room_name, can_publish_data=True)
        return self._mint(clerk.identity, clerk.name, STAFF_TTL_S, grants)

    def _mint(self, identity: str, name: str, ttl_s: int, grants: VideoGrants) -> tuple[str, float]:
        expires_at = float(int(self._clock()) + ttl_s)  # read first: never later than the token's own end
        token = (
            AccessToken(self._secrets.livekit_key, self._secrets.livekit_secret)
            .with_identity(identity)
            .with_name(name)
            .with_ttl(timedelta(seconds=ttl_s))
            .with_grants(grants)
        )
        return token.to_jwt(), expires_at


def _speaking(room_name: str, *, can_publish_data: bool) -> VideoGrants:
    """Speaks and listens, in this room alone."""
    return VideoGrants(
        room_join=True,
        room=room_name,
        can_publish=True,
        can_publish_sources=["microphone"],
        can_subscribe=True,
        can_publish_data=can_publish_data,
        can_update_own_metadata=False,
    )
