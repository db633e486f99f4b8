"""What a guest's token lets its holder do, claim by claim."""

import time
from string import ascii_letters, digits
from typing import Any

import jwt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from livekit.api import TokenVerifier

from appliance.bridge.tokens import GUEST_TTL_S, STAFF_TTL_S, Tokens
from appliance.contract.control import Clerk
from appliance.contract.room_names import room_name
from appliance.errors import BadKey
from appliance.security.jwt import AccessTokens
from appliance.security.secrets import Secrets


def is_of_now(claims: dict[str, Any], since: int, ttl_s: int) -> bool:
    """Whether it begins in the time since then, and ends so long after a moment of that time.

    LiveKit's library looks at the clock for each: a second may pass between the two.
    """
    begins_at, ends_at, now = int(claims["nbf"]), int(claims["exp"]), time.time()
    return since <= begins_at <= now and since <= ends_at - ttl_s <= now


def test_a_guest_speaks_and_listens_in_one_room(secrets: Secrets) -> None:
    since = int(time.time())
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
    assert is_of_now(claims, since, GUEST_TTL_S) and GUEST_TTL_S == 6 * 3600
    assert since + GUEST_TTL_S <= expires_at <= claims["exp"]


def test_nothing_else_is_granted(secrets: Secrets) -> None:
    token, _ = Tokens(secrets, time.time).guest("np-7f3a", None)
    granted = TokenVerifier(secrets.livekit_key, secrets.livekit_secret).verify(token)
    assert granted.name == "Guest"
    assert granted.room_config is None and granted.metadata == ""
    video = granted.video
    assert video is not None
    assert not any((video.room_create, video.room_list, video.room_admin, video.hidden, video.agent, video.recorder))


EVA = Clerk(who="user:eva", name="Eva", identity="staff-clerk-1")


def granted_to(token: str, secrets: Secrets, since: int) -> set[str]:
    claims = jwt.decode(token, secrets.livekit_secret, algorithms=["HS256"], issuer=secrets.livekit_key)
    assert (claims["sub"], claims["name"], claims["video"]["room"]) == ("staff-clerk-1", "Eva", "np-7f3a")
    assert is_of_now(claims, since, STAFF_TTL_S) and STAFF_TTL_S == 120
    return {grant for grant, is_granted in claims["video"].items() if is_granted is True}


def test_who_listens_is_hidden_and_can_only_listen(secrets: Secrets) -> None:
    since = int(time.time())
    token, expires_at = Tokens(secrets, time.time).listener("np-7f3a", EVA)
    assert granted_to(token, secrets, since) == {"roomJoin", "hidden", "canSubscribe"}
    assert expires_at <= time.time() + STAFF_TTL_S


def test_a_clerk_speaks_and_shows_life(secrets: Secrets) -> None:
    since = int(time.time())
    token, _ = Tokens(secrets, time.time).clerk("np-7f3a", EVA)
    assert granted_to(token, secrets, since) == {"roomJoin", "canPublish", "canSubscribe", "canPublishData"}


def test_the_expiry_is_counted_from_the_clock(secrets: Secrets) -> None:
    _, expires_at = Tokens(secrets, lambda: 1000.9).guest("r", None)
    assert expires_at == 1000 + GUEST_TTL_S


ROOMS = st.builds(room_name, st.text(ascii_letters + digits + "_-", min_size=1, max_size=64), preview=st.booleans())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # the secrets may stay the same
@given(room=ROOMS, name=st.none() | st.text(max_size=100), data=st.data())
def test_whatever_the_room_and_the_name_it_opens_that_room_for_its_time(
    secrets: Secrets, room: str, name: str | None, data: st.DataObject
) -> None:
    since = int(time.time())
    token, expires_at = Tokens(secrets, time.time).guest(room, name)
    claims = jwt.decode(token, secrets.livekit_secret, algorithms=["HS256"], issuer=secrets.livekit_key)
    assert claims["video"]["room"] == room
    granted = {grant for grant, is_granted in claims["video"].items() if is_granted is True}
    assert granted == {"roomJoin", "canPublish", "canSubscribe"}
    assert is_of_now(claims, since, GUEST_TTL_S) and claims["exp"] >= expires_at
    place = data.draw(st.integers(0, len(token) - 2), label="which letter is changed")
    changed = f"{token[:place]}{'A' if token[place] != 'A' else 'B'}{token[place + 1 :]}"
    with pytest.raises(jwt.InvalidTokenError):
        jwt.decode(changed, secrets.livekit_secret, algorithms=["HS256"], issuer=secrets.livekit_key)


def test_a_guests_token_opens_no_door_of_the_api(secrets: Secrets) -> None:
    token, _ = Tokens(secrets, time.time).guest("call-1", None)
    with pytest.raises(BadKey):
        AccessTokens(secrets.token_key, time.time).read(token)
