"""Signing in, going on being signed in, signing out.

Each refresh token works once. One that comes a second time was stolen, or its
answer was lost: who holds the other one can't be told, so the sign-in ends.
"""

from __future__ import annotations

import asyncio
import secrets as entropy
from typing import Final

from sqlite_utils import Database as Tables

from appliance.contract.accounts import Tokens
from appliance.contract.told import Told, tell
from appliance.errors import BadKey
from appliance.security.directory import hash_token
from appliance.security.identity import Identity
from appliance.security.jwt import AccessTokens, Claims
from appliance.security.passwords import Passwords
from appliance.security.rate_limit import RateLimits
from appliance.security.register import Register
from appliance.security.roles import Role
from appliance.store import sign_ins, users
from appliance.store.users import User

REFRESH_TTL_S: Final = 7 * 24 * 3600
NOBODY: Final = Identity("nobody", "somebody unknown", Role.VIEWER, frozenset())


class SignIn:
    """One per appliance."""

    def __init__(self, register: Register, *, tokens: AccessTokens, passwords: Passwords, limits: RateLimits) -> None:
        self._register = register
        self._tokens = tokens
        self._passwords = passwords
        self._limits = limits
        self._one_guess = asyncio.Lock()
        """A hundred guesses at once would all be looked at before the first had been counted."""

    async def with_password(self, user_name: str, password: str, address: str) -> Tokens:
        """Raises BadKey, and TooMany after too many wrong passwords."""
        user_name = user_name.strip().lower()
        async with self._one_guess:
            self._limits.try_password(user_name, address)
            user = await self._register.read(lambda tables: users.find_name(tables, user_name))
            by = _as_identity(user, address)
            fits = await self._passwords.fits(user.password if user else None, password)
            if user is None or not fits or user.disabled:
                self._limits.wrong_password(user_name, address)
                await self._register.audit.note(by, "sign_in", by.who, "refused")
                raise BadKey(tell("password.wrong"))
            self._limits.right_password(user_name)
        fresh = await self._passwords.hash(password) if self._passwords.is_outdated(user.password) else user.password
        return await self._begin(user, fresh, by)

    async def with_refresh_token(self, token: str, address: str) -> Tokens:
        """Raises BadKey, TooMany."""
        token_hash, now = hash_token(token), self._register.clock()

        def work(tables: Tables) -> Tokens | Told:
            shown = sign_ins.find_refresh(tables, token_hash)
            user = users.find(tables, shown.user_id) if shown else None
            if shown is None or user is None:
                return tell("refresh.unknown")
            if shown.used and not shown.ended:
                sign_ins.end(tables, shown.sign_in_id, now)
                by = _as_identity(user, address)
                self._register.audit.write(tables, by, "sign_in.refresh", by.who, "refused", reason="used twice")
                return tell("refresh.used")
            if shown.ended or shown.used or user.disabled or now >= shown.expires_at:
                return tell("sign_in.over")
            sign_ins.use_refresh(tables, token_hash)
            return self._hand_out(tables, user.user_id, shown.sign_in_id, now)

        outcome = await self._register.change(work)
        if isinstance(outcome, Told):
            self._limits.wrong_key(address)
            raise BadKey(outcome)
        return outcome

    async def sign_out(self, by: Identity) -> None:
        """Ends the sign-in that the token belongs to. Raises BadKey for a key, which has none."""
        sign_in_id = by.sign_in_id
        if sign_in_id is None:
            raise BadKey("a key is not signed in; an administrator can revoke it")

        def work(tables: Tables) -> None:
            sign_ins.end(tables, sign_in_id, self._register.clock())
            self._register.audit.write(tables, by, "sign_out", by.who)

        await self._register.change(work)

    async def _begin(self, user: User, password_hash: str, by: Identity) -> Tokens:
        now, sign_in_id = self._register.clock(), self._register.new_id()

        def work(tables: Tables) -> Tokens:
            users.change(tables, user.user_id, password=password_hash, signed_in_at=now)
            sign_ins.begin(tables, sign_in_id, user.user_id, by.address, now)
            self._register.audit.write(tables, by, "sign_in", by.who)
            return self._hand_out(tables, user.user_id, sign_in_id, now)

        tokens = await self._register.change(work)
        return tokens

    def _hand_out(self, tables: Tables, user_id: str, sign_in_id: str, now: float) -> Tokens:
        refresh = f"np_refresh_{entropy.token_urlsafe(32)}"
        sign_ins.add_refresh(tables, hash_token(refresh), sign_in_id, now + REFRESH_TTL_S)
        access, expires_at = self._tokens.mint(Claims(user_id, sign_in_id))
        return Tokens(
            access_token=access,
            expires_at=expires_at,
            refresh_token=refresh,
            refresh_expires_at=now + REFRESH_TTL_S,
        )


def _as_identity(user: User | None, address: str) -> Identity:
    if user is None:
        return Identity(NOBODY.who, NOBODY.name, NOBODY.role, NOBODY.scopes, address)
    return Identity(f"user:{user.user_id}", user.name, user.role, address=address)
