"""What managers set while the porter runs; what the environment or settings.toml says is not theirs to change."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path

from sqlite_utils import Database as Tables

from appliance.contract.settings import FixedBy, HouseSettings, SaveSettings, SettingsVersion
from appliance.contract.told import tell
from appliance.errors import Conflict, StartError, Unavailable
from appliance.security.audit import Audit
from appliance.security.identity import Identity
from appliance.security.private import replace_private
from appliance.security.roles import Action
from appliance.settings import Settings as AtStart
from appliance.settings import house_settings_of, name_of
from appliance.store import settings as versions
from appliance.store.database import Database
from appliance.store.settings import Saved


class LiveSettings:
    """`fixed` are those that were set at the start, and where; `file` is where the engine's calls find what holds.

    The environment counts most, then settings.toml, then what a manager saved, then the defaults.
    """

    def __init__(
        self,
        database: Database,
        audit: Audit,
        at_start: AtStart,
        fixed: Mapping[str, FixedBy],
        *,
        clock: Callable[[], float],
    ) -> None:
        self._database = database
        self._audit = audit
        self._at_start = at_start
        self._fixed = dict(fixed)
        self._clock = clock
        self._saved: Saved | None = None

    async def open(self) -> None:
        """At the start, before anybody asks what holds. Raises StoreError, StartError."""
        self._saved = await self._database.read(versions.newest)
        try:
            await asyncio.to_thread(self._lay_out, self.now)
        except OSError as e:
            raise StartError(f"{self._file} can't be written: {e}") from e

    @property
    def now(self) -> HouseSettings:
        """What holds."""
        return self._over(self._saved)

    @property
    def all_now(self) -> AtStart:
        """Every setting of the box, with what managers have set since."""
        return self._at_start.model_copy(update=dict(self.now))

    def read(self) -> SettingsVersion:
        return self._tell(self._saved)

    async def save(self, by: Identity, ask: SaveSettings) -> SettingsVersion:
        """Raises Conflict when somebody has saved since or a setting is fixed, Unavailable when nothing was kept."""
        saved = await self._database.run(lambda tables: self._save(tables, by, ask))
        self._saved = saved
        return self._tell(saved)

    @property
    def _file(self) -> Path:
        return self._at_start.house_file

    def _save(self, tables: Tables, by: Identity, ask: SaveSettings) -> Saved:
        before = versions.newest(tables)
        now_at = before.version if before else 0
        if ask.version != now_at:
            who = before.by if before else tell("nobody")
            raise Conflict(tell("saved_since", name=who, version=now_at))
        holds = self._over(before)
        changed = {key: value for key, value in ask.settings if value != getattr(holds, key)}
        for key in changed.keys() & self._fixed.keys():
            where = "environment" if self._fixed[key] is FixedBy.ENVIRONMENT else "file"
            raise Conflict(tell(f"setting.by_{where}", key=key, name=name_of(key)))
        saved = Saved(now_at + 1, self._clock(), by.name, ask.settings)
        versions.insert(tables, saved)
        told = {key: value if isinstance(value, int) else str(value) for key, value in changed.items()}
        self._audit.write(tables, by, Action.SETTINGS_WRITE.value, "settings", "done", version=saved.version, **told)
        try:
            self._lay_out(ask.settings)
        except OSError as e:
            raise Unavailable("settings", tell("not_saved", file=self._file, why=e)) from e
        return saved

    def _over(self, saved: Saved | None) -> HouseSettings:
        at_start = house_settings_of(self._at_start)
        if saved is None:
            return at_start
        return saved.settings.model_copy(update={key: getattr(at_start, key) for key in self._fixed})

    def _tell(self, saved: Saved | None) -> SettingsVersion:
        return SettingsVersion(
            version=saved.version if saved else 0,
            at=saved.at if saved else None,
            by=saved.by if saved else None,
            settings=self._over(saved),
            fixed=self._fixed,
        )

    def _lay_out(self, settings: HouseSettings) -> None:
        replace_private(self._file, settings.model_dump_json(by_alias=True, indent=1) + "\n")
