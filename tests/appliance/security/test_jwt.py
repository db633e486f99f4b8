"""An access token is read until it runs out, and only as we wrote it."""

from __future__ import annotations

from typing import Any

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appliance.errors import BadKey
from appliance.security.jwt import ACCESS_TTL_S, AccessTokens, Claims
from tests.appliance.calls.doubles import Clock

KEY = "k" * 64
ANN = Claims("ann", "s1")


@given(user_id=st.text(min_size=1, max_size=64), sign_in_id=st.text(min_size=1, max_size=64), age_s=st.floats(0, 10**6))
def test_it_says_who_for_its_time_and_nothing_after(user_id: str, sign_in_id: str, age_s: float) -> None:
    clock = Clock()
    tokens, claims = AccessTokens(KEY, clock), Claims(user_id, sign_in_id)
    token, expires_at = tokens.mint(claims)
    clock.now += age_s
    if clock.now < expires_at:
        assert tokens.read(token) == claims
    else:
        with pytest.raises(BadKey, match="run out"):
            tokens.read(token)


@given(place=st.integers(0, 300), letter=st.sampled_from("Aa0-_."))
def test_one_letter_changed_and_it_is_refused(place: int, letter: str) -> None:
    tokens = AccessTokens(KEY, Clock())
    token, _ = tokens.mint(ANN)
    at = place % (len(token) - 1)  # the last letter has bits that stand for nothing
    changed = token[:at] + letter + token[at + 1 :]
    if changed != token:
        with pytest.raises(BadKey, match="not one of ours"):
            tokens.read(changed)


def forged(key: str = KEY, algorithm: str | None = "HS256", **more: Any) -> str:
    now = int(Clock().now)
    body = {
        "iss": "nightporter",
        "aud": "nightporter",
        "sub": "ann",
        "sid": "s1",
        "iat": now,
        "exp": now + ACCESS_TTL_S,
    }
    return jwt.encode({k: v for k, v in {**body, **more}.items() if v is not None}, key, algorithm)


def test_the_forger_of_this_test_knows_the_form() -> None:
    assert AccessTokens(KEY, Clock()).read(forged()) == ANN


@pytest.mark.parametrize(
    "token",
    [
        forged(key="x" * 64),
        forged(key="", algorithm=None),
        forged(algorithm="HS512"),
        forged(iss="livekit"),
        forged(aud="elsewhere"),
        forged(aud=None),
        forged(exp=None),
        forged(exp="never"),
        forged(sub=None),
        forged(sub=7),
        forged(sid=None),
        "",
        "eyJ",
        "eyJ.eyJ.eyJ",
        "a.b.c.d",
        "\udcff",
    ],
)
def test_what_is_not_ours_is_refused(token: str) -> None:
    with pytest.raises(BadKey, match="not one of ours"):
        AccessTokens(KEY, Clock()).read(token)
