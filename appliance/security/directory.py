"""Whom a bearer key or token stands for: asked for every request, so people and keys are kept in memory.

What is changed in the store counts from the next `load` on; whoever changes it calls that.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final

from sqlite_utils import Database as Tables

from appliance.contract.told import tell
from appliance.errors import BadKey, StoreError
from appliance.security.identity import Identity
from appliance.security.jwt import AccessTokens
from appliance.security.keys import SERVICE, Keys
from appliance.security.rate_limit import RateLimits
from appliance.store import api_keys, sign_ins, users
from appliance.store.api_keys import ApiKey
from appliance.store.database import Database
from appliance.store.users import User

API_KEY_PREFIX: Final = "np_key_"
WRITE_USE_EVERY_S: Final = 30.0

log = logging.getLogger(__name__)


class Directory:
    """One per appliance. Call `load` before the first question; `run` writes down when keys were used."""

    def __init__(
        self,
        database: Database,
        keys: Keys,
        tokens: AccessTokens,
        limits: RateLimits,
        *,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._database = database
        self._keys = keys
        self._tokens = tokens
        self._limits = limits
        self._clock = clock
        self._sleep = sleep
        self._users: dict[str, User] = {}
        self._sign_ins: dict[str, str] = {}
        self._api_keys: dict[str, ApiKey] = {}
        self._used_at: dict[str, float] = {}

    async def load(self) -> None:
        """Raises StoreError."""

        def work(tables: Tables) -> tuple[list[User], dict[str, str], list[ApiKey]]:
            return users.everybody(tables), sign_ins.going_on(tables), api_keys.every(tables)

        everybody, self._sign_ins, keys = await self._database.read(work)
        self._users = {user.user_id: user for user in everybody}
        self._api_keys = {key.key_hash: key for key in keys}

    async def identify(self, bearer: str | None, address: str) -> Identity:
        """`bearer` is the bare key or token, without the word "Bearer". Raises BadKey, TooMany."""
        try:
            identity = self._look_up(bearer)
        except BadKey:
            self._limits.wrong_key(address)
            raise
        if identity is not SERVICE:  # what jobs have to tell is never refused
            self._limits.request(identity.who)
        return replace(identity, address=address)

    async def run(self) -> None:
        """For ever."""
        while True:
            await self._sleep(WRITE_USE_EVERY_S)
            await self.close()

    async def close(self) -> None:
        """Like `tidy`, but a store that can't be written is only told of."""
        try:
            await self.tidy()
        except StoreError as e:
            log.warning("when keys were used could not be written down: %s", e)

    async def tidy(self) -> None:
        """Writes down when keys were used, and forgets sign-ins that have run out. Raises StoreError."""
        used_at, now = dict(self._used_at), self._clock()

        def work(tables: Tables) -> None:
            api_keys.set_used(tables, used_at)
            sign_ins.forget(tables, now)

        await self._database.run(work)
        self._used_at = {key: at for key, at in self._used_at.items() if used_at.get(key) != at}

    def _look_up(self, bearer: str | None) -> Identity:
        if bearer and bearer.startswith(API_KEY_PREFIX):
            return self._identify_key(bearer)
        if bearer and bearer.startswith("eyJ"):
            return self._identify_user(bearer)
        return self._keys.identify(bearer)

    def _identify_key(self, bearer: str) -> Identity:
        key = self._api_keys.get(hash_token(bearer))
        if key is None or key.revoked_at is not None:
            raise BadKey(tell("key.unknown"))
        now = self._clock()
        if now >= key.expires_at:
            raise BadKey(tell("key.out"))
        self._used_at[key.key_id] = now
        return Identity(f"key:{key.key_id}", key.name, key.role, key.scopes)

    def _identify_user(self, bearer: str) -> Identity:
        claims = self._tokens.read(bearer)
        user = self._users.get(claims.user_id)
        if user is None or user.disabled or self._sign_ins.get(claims.sign_in_id) != claims.user_id:
            raise BadKey(tell("sign_in.over"))
        return Identity(f"user:{user.user_id}", user.name, user.role, sign_in_id=claims.sign_in_id)


def hash_token(token: str) -> str:
    """What is stored of a key or refresh token. These are 256 bits of chance: a plain hash can't be guessed back."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
