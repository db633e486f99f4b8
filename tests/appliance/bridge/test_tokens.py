"""What a guest's token lets its holder do, claim by claim."""

import time

import jwt
from livekit.api import TokenVerifier

from appliance.bridge.tokens import GUEST_TTL_S, Tokens
from appliance.security.secrets import Secrets


def test_a_guest_speaks_and_listens_in_one_room(secrets: Secrets) -> None:
    token, expires_at = Tokens(secrets, time.time).guest("np-7f3a", "Ada")
    claims = jwt.decode(token, secrets.livekit_secret, algorithms=["HS256"], issuer=secrets.livekit_key)
    assert claims["sub"] == "guest" and claims["name"] == "Ada"
    assert claims["video"] == {
        "roomJoin": True,
        "room": "np-7f3a",
        "canPublish": True,
        "canPublishSources": ["microphone"],
        "canSubscribe": True,
        "canPublishData": False,
        "canUpdateOwnMetadata": False,
    }
    assert claims["exp"] - claims["nbf"] == GUEST_TTL_S == 6 * 3600
    assert claims["exp"] - 2 <= expires_at <= claims["exp"]


def test_nothing_else_is_granted(secrets: Secrets) -> None:
    token, _ = Tokens(secrets, time.time).guest("np-7f3a", None)
    granted = TokenVerifier(secrets.livekit_key, secrets.livekit_secret).verify(token)
    assert granted.name == "Guest"
    assert granted.room_config is None and granted.metadata == ""
    video = granted.video
    assert video is not None
    assert not any((video.room_create, video.room_list, video.room_admin, video.hidden, video.agent, video.recorder))


def test_the_expiry_is_counted_from_the_clock(secrets: Secrets) -> None:
    _, expires_at = Tokens(secrets, lambda: 1000.9).guest("r", None)
    assert expires_at == 1000 + GUEST_TTL_S
