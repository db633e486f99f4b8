"""Access tokens of people who have signed in: short-lived, signed with a key of our own, for this API only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import jwt

from appliance.contract.told import tell
from appliance.errors import BadKey

ACCESS_TTL_S: Final = 15 * 60
_ALGORITHM: Final = "HS256"
_OURS: Final = "nightporter"


@dataclass(frozen=True, slots=True)
class Claims:
    """What a token says; what its user may do is looked up."""

    user_id: str
    sign_in_id: str


class AccessTokens:
    def __init__(self, key: str, clock: Callable[[], float]) -> None:
        self._key = key
        self._clock = clock

    def mint(self, claims: Claims) -> tuple[str, float]:
        """A token, and when it stops working (seconds since the epoch)."""
        now = int(self._clock())
        body = {
            "iss": _OURS,
            "aud": _OURS,
            "sub": claims.user_id,
            "sid": claims.sign_in_id,
            "iat": now,
            "exp": now + ACCESS_TTL_S,
        }
        return jwt.encode(body, self._key, _ALGORITHM), float(now + ACCESS_TTL_S)

    def read(self, token: str) -> Claims:
        """Raises BadKey for one that is not ours, was changed, or has run out."""
        try:
            body: dict[str, Any] = jwt.decode(
                token,
                self._key,
                algorithms=[_ALGORITHM],
                audience=_OURS,
                issuer=_OURS,
                # the time is our own clock's to tell
                options={"require": ["exp", "sub", "sid"], "verify_exp": False, "verify_iat": False},
            )
            expires_at = int(body["exp"])
        except (jwt.InvalidTokenError, ValueError, TypeError) as e:
            raise BadKey(tell("token.unknown")) from e
        if self._clock() >= expires_at:
            raise BadKey(tell("token.out"))
        return Claims(str(body["sub"]), str(body["sid"]))
