"""The hotel's own words: read from its folder until somebody saves a version, which the next call goes by."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from sqlite_utils import Database as Tables

from appliance.contract.hotel import HotelSaved, HotelVersion, HotelVersions, SaveHotel
from appliance.contract.hotel_folder import BadHotel, read_hotel
from appliance.contract.told import Told, tell
from appliance.errors import Conflict, NotFound, StartError, Unavailable
from appliance.security.audit import Audit
from appliance.security.identity import Identity
from appliance.security.private import replace_private
from appliance.security.roles import Action
from appliance.store import hotels
from appliance.store.database import Database

KEPT = 200
"""How many versions are listed; all are kept."""


class HotelWords:
    """`folder` is what the hotel brought, `file` where the engine's calls find what was saved. Raises StoreError."""

    def __init__(
        self, database: Database, audit: Audit, folder: Path, file: Path, *, clock: Callable[[], float]
    ) -> None:
        self._database = database
        self._audit = audit
        self._folder = folder
        self._file = file
        self._clock = clock

    async def lay_out(self) -> None:
        """At the start: the engine finds the newest version, or the folder is good. Raises StartError."""
        newest = await self._database.read(hotels.newest)
        try:
            if newest is None:
                self._file.unlink(missing_ok=True)
                await asyncio.to_thread(read_hotel, self._folder)
            else:
                await asyncio.to_thread(self._write, newest)
        except BadHotel as e:
            raise StartError(f"the hotel can't be read: {e}. `nightporter hotel check` tells all of it.") from e
        except OSError as e:
            raise StartError(f"{self._file} can't be written: {e}") from e

    async def read(self) -> HotelVersion:
        """What the next call goes by."""
        newest = await self._database.read(hotels.newest)
        if newest is not None:
            return newest
        try:
            return HotelVersion(version=0, hotel=await asyncio.to_thread(read_hotel, self._folder))
        except BadHotel as e:
            raise Unavailable("hotel", str(e)) from e

    async def read_version(self, version: int) -> HotelVersion:
        """Raises NotFound."""
        found = await self._database.read(lambda tables: hotels.find(tables, version))
        if found is None:
            raise NotFound(f"nobody has saved a version {version} of the hotel")
        return found

    async def versions(self) -> HotelVersions:
        return HotelVersions(versions=await self._database.read(lambda tables: hotels.saved(tables, KEPT)))

    async def save(self, by: Identity, ask: SaveHotel) -> HotelVersion:
        """Raises Conflict when somebody has saved since, Unavailable when the engine could not be told."""

        def work(tables: Tables) -> HotelVersion:
            before = hotels.newest(tables)
            now_at = before.version if before else 0
            if ask.version != now_at:
                raise Conflict(tell("saved_since", name=_who(before), version=now_at))
            saved = HotelVersion(version=now_at + 1, at=self._clock(), by=by.name, hotel=ask.hotel)
            hotels.insert(tables, saved)
            self._audit.write(tables, by, Action.HOTEL_WRITE.value, "hotel", version=saved.version)
            try:
                self._write(saved)
            except OSError as e:
                raise Unavailable("hotel", tell("not_saved", file=self._file, why=e)) from e
            return saved

        return await self._database.run(work)

    def _write(self, version: HotelVersion) -> None:
        replace_private(self._file, version.hotel.model_dump_json(by_alias=True, indent=1) + "\n")


def _who(saved: HotelSaved | None) -> str | Told:
    return saved.by if saved is not None and saved.by is not None else tell("nobody")
