"""API keys of programs: shown once, narrowed to some actions, running out, and revoked at once."""

from __future__ import annotations

import secrets as entropy
from typing import Final

from sqlite_utils import Database as Tables

from appliance.contract import accounts
from appliance.contract.accounts import ApiKeyCreated, NewApiKey
from appliance.contract.told import tell
from appliance.errors import NotFound
from appliance.security.directory import API_KEY_PREFIX, hash_token
from appliance.security.identity import Identity
from appliance.security.register import Register
from appliance.security.roles import Action, Role
from appliance.store import api_keys
from appliance.store.api_keys import ApiKey

DAY_S: Final = 24 * 3600


class ApiKeys:
    """One per appliance."""

    def __init__(self, register: Register) -> None:
        self._register = register

    async def list(self) -> list[accounts.ApiKey]:
        await self._register.directory.tidy()
        return [_show(key) for key in await self._register.read(api_keys.every)]

    async def make(self, by: Identity, ask: NewApiKey, scopes: frozenset[Action]) -> ApiKeyCreated:
        """`scopes` are those of `ask`, which its role allows."""
        now, secret = self._register.clock(), f"{API_KEY_PREFIX}{entropy.token_urlsafe(32)}"
        key = ApiKey(
            key_id=self._register.new_id(),
            name=ask.name,
            key_hash=hash_token(secret),
            role=Role(ask.role),
            scopes=scopes,
            created_by=by.who,
            created_at=now,
            expires_at=now + ask.expires_in_days * DAY_S,
            revoked_at=None,
            last_used_at=None,
        )

        def work(tables: Tables) -> None:
            api_keys.insert(tables, key)
            told = ", ".join(sorted(scopes))
            self._register.audit.write(
                tables, by, "api_keys.make", f"key:{key.key_id}", role=key.role.value, scopes=told
            )

        await self._register.change(work)
        return ApiKeyCreated(**_show(key).model_dump(), key=secret)

    async def revoke(self, by: Identity, key_id: str) -> accounts.ApiKey:
        """One that is revoked already stays so. Raises NotFound."""

        def work(tables: Tables) -> ApiKey:
            if api_keys.find(tables, key_id) is None:
                raise NotFound(tell("api_key.unknown", key=repr(key_id)))
            api_keys.revoke(tables, key_id, self._register.clock())
            self._register.audit.write(tables, by, "api_keys.revoke", f"key:{key_id}")
            revoked = api_keys.find(tables, key_id)
            assert revoked is not None
            return revoked

        revoked = await self._register.change(work)
        return _show(revoked)


def _show(key: ApiKey) -> accounts.ApiKey:
    shown = {field: getattr(key, field) for field in accounts.ApiKey.model_fields}
    return accounts.ApiKey(**{**shown, "role": key.role.value, "scopes": sorted(key.scopes)})
