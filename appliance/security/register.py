"""Through what people, keys and sign-ins are changed: the store and the audit at once, then the directory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from sqlite_utils import Database as Tables

from appliance.security.audit import Audit
from appliance.security.directory import Directory
from appliance.store.database import Database

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Register:
    """One per appliance."""

    database: Database
    directory: Directory
    audit: Audit
    clock: Callable[[], float]
    new_id: Callable[[], str]

    async def read(self, work: Callable[[Tables], T]) -> T:
        """Raises StoreError."""
        return await self.database.read(work)

    async def change(self, work: Callable[[Tables], T]) -> T:
        """Whoever asks next is let in, or not, by what `work` has changed. Raises StoreError."""
        result = await self.database.run(work)
        await self.directory.load()
        return result
