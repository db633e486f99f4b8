"""Who did what to which object from where: rows that each carry the seal of the one before.

A seal is made with a key that is not in the store, so whoever can write the
store but not read `secrets/` can't change, insert or remove a row unnoticed.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable, Iterable
from typing import Final, Literal

from sqlite_utils import Database as Tables

from appliance.contract.redaction import redact_value
from appliance.security.identity import Identity
from appliance.security.roles import Role
from appliance.store import audit
from appliance.store.audit import Entry
from appliance.store.database import Database

APPLIANCE: Final = Identity("appliance", "the appliance itself", Role.SERVICE)
"""Who did what nobody asked for."""

Outcome = Literal["done", "refused", "failed"]


class Audit:
    """Writes the entries: `write` inside the transaction of the act that it tells of, `note` in one of its own."""

    def __init__(self, database: Database, key: str, *, clock: Callable[[], float]) -> None:
        self._database = database
        self._key = key
        self._clock = clock

    def write(
        self,
        tables: Tables,
        by: Identity,
        act: str,
        object_: str,
        outcome: Outcome = "done",
        **details: str | float | bool | None,
    ) -> None:
        """`act` like an action, `object_` like `user:ID` or a room's name. No guest's words, no names of guests."""
        before = audit.newest_seal(tables)
        entry = Entry(
            number=audit.next_number(tables),
            at=self._clock(),
            who=by.who,
            act=act,
            object=str(redact_value(object_)),
            address=by.address,
            outcome=outcome,
            details=json.dumps(redact_value(details), sort_keys=True),
        )
        audit.insert(tables, entry, seal(self._key, before, entry))

    async def note(
        self, by: Identity, act: str, object_: str, outcome: Outcome = "done", **details: str | float | bool | None
    ) -> None:
        """Raises StoreError."""
        await self._database.run(lambda tables: self.write(tables, by, act, object_, outcome, **details))


def seal(key: str, before: str, entry: Entry) -> str:
    """What stands beside the entry; `before` is the seal of the entry before it, "" for the first."""
    return hmac.new(key.encode(), f"{before}\n{entry.canonical()}".encode(), hashlib.sha256).hexdigest()


def find_break(key: str, rows: Iterable[tuple[Entry, str]], newest_number: int) -> str | None:
    """What is wrong with the chain, at its first wrong place, or None. `newest_number` is the highest ever given."""
    before, number = "", 0
    for entry, sealed in rows:
        if entry.number != number + 1:
            return f"entry {number + 1} is missing"
        if not hmac.compare_digest(seal(key, before, entry), sealed):
            return f"entry {entry.number} was changed, or the one before it was"
        before, number = sealed, entry.number
    return None if number == newest_number else f"entry {number + 1} is missing"
