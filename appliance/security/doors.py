"""All that decides who comes in, wired as one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from appliance.security.api_keys import ApiKeys
from appliance.security.audit import Audit
from appliance.security.directory import Directory
from appliance.security.jwt import AccessTokens
from appliance.security.keys import Keys
from appliance.security.passwords import Passwords
from appliance.security.rate_limit import RateLimits
from appliance.security.register import Register
from appliance.security.secrets import Secrets
from appliance.security.sign_in import SignIn
from appliance.security.users import Users
from appliance.store.database import Database


@dataclass(frozen=True, slots=True)
class Doors:
    """`await directory.load()` before the first question."""

    directory: Directory
    sign_in: SignIn
    users: Users
    api_keys: ApiKeys
    audit: Audit
    limits: RateLimits


def make_doors(
    database: Database,
    secrets: Secrets,
    limits: RateLimits,
    passwords: Passwords,
    *,
    clock: Callable[[], float],
    sleep: Callable[[float], Awaitable[None]],
    new_id: Callable[[], str],
) -> Doors:
    tokens = AccessTokens(secrets.token_key, clock)
    audit = Audit(database, secrets.audit_key, clock=clock)
    directory = Directory(database, Keys(secrets), tokens, limits, clock=clock, sleep=sleep)
    register = Register(database, directory, audit, clock, new_id)
    return Doors(
        directory=directory,
        sign_in=SignIn(register, tokens=tokens, passwords=passwords, limits=limits),
        users=Users(register, passwords),
        api_keys=ApiKeys(register),
        audit=audit,
        limits=limits,
    )
