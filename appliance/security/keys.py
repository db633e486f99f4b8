"""Tells from a bearer key whom it stands for, in a time that does not depend on the key."""

from __future__ import annotations

import hashlib
import hmac
from typing import Final

from appliance.contract.accounts import FRONT_DESK
from appliance.contract.told import tell
from appliance.errors import BadKey
from appliance.security.identity import Identity
from appliance.security.roles import Action, Role
from appliance.security.secrets import Secrets

ADMINISTRATOR: Final = Identity("administrator", FRONT_DESK, Role.ADMIN)

SERVICE: Final = Identity(
    "service",
    "the engine",
    Role.SERVICE,
    frozenset(
        {
            Action.EVENTS_POST,
            Action.CALL_EVENTS_POST,
            Action.SESSIONS_FINALIZE,
            Action.SESSIONS_ALL,
            Action.SPEECH_SYNTHESIZE,
            Action.SPEECH_TRANSCRIBE,
            Action.HEALTH_READ,
            Action.METRICS_READ,
        }
    ),
)
"""Every job holds this key, so it opens only what a job needs."""


class Keys:
    """Knows the keys by their hashes only."""

    def __init__(self, secrets: Secrets) -> None:
        self._identities = (
            (_hash(secrets.administrator_key), ADMINISTRATOR),
            (_hash(secrets.service_key), SERVICE),
        )

    def identify(self, bearer: str | None) -> Identity:
        """`bearer` is the bare key, without the word "Bearer". Raises BadKey."""
        if not bearer:
            raise BadKey(tell("key.needed"))
        shown = _hash(bearer)
        # every hash is compared, so that the time does not tell which one was close
        matches = [identity for known, identity in self._identities if hmac.compare_digest(known, shown)]
        if not matches:
            raise BadKey(tell("key.unknown"))
        return matches[0]


def _hash(key: str) -> bytes:
    # surrogates can stand in a header that was not UTF-8; such a key is unknown, not an error
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()
