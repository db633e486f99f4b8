"""Tells from a bearer key whom it stands for, in a time that does not depend on the key."""

from __future__ import annotations

import hashlib
import hmac

from appliance.errors import BadKey
from appliance.security.roles import Role
from appliance.security.secrets import Secrets


class Keys:
    """Knows the keys by their hashes only."""

    def __init__(self, secrets: Secrets) -> None:
        self._roles = (
            (_hash(secrets.administrator_key), Role.ADMINISTRATOR),
            (_hash(secrets.service_key), Role.SERVICE),
        )

    def role_of(self, bearer: str | None) -> Role:
        """`bearer` is the bare key, without the word "Bearer". Raises BadKey."""
        if not bearer:
            raise BadKey("this needs a key: send `Authorization: Bearer <key>`")
        shown = _hash(bearer)
        # every hash is compared, so that the time does not tell which one was close
        matches = [role for known, role in self._roles if hmac.compare_digest(known, shown)]
        if not matches:
            raise BadKey("this key is not known here")
        return matches[0]


def _hash(key: str) -> bytes:
    # surrogates can stand in a header that was not UTF-8; such a key is unknown, not an error
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()
