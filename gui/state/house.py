"""What managers set of the porter: its hours, how long calls are kept, what leaves the house; a draft until saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

from appliance.contract.settings import FixedBy, SettingsVersion
from gui.words import mark, say

HOURS, RETENTION, EDGE = "porter_hours", "retention_days", "allow_edge"
"""The box's own names."""

USUAL_NIGHT = {"from": "22:00", "to": "07:00"}
"""Where the hours begin when somebody wants some."""

FIXED = {
    FixedBy.ENVIRONMENT: mark("Set in the environment of the box, and can only be changed there."),
    FixedBy.FILE: mark("Set in settings.toml of the box, and can only be changed there."),
}


class House:
    """Told by a controller; `draft` is what the person has made of it."""

    def __init__(self) -> None:
        self.known: SettingsVersion | None = None
        self.draft: dict[str, Any] = {}
        self.wrong: dict[str, str] = {}
        """What the box does not take, by its names."""
        self._observers: list[Callable[[], None]] = []

    def watch(self, observer: Callable[[], None]) -> None:
        """Be told of every change."""
        self._observers.append(observer)

    @property
    def is_changed(self) -> bool:
        return self.known is not None and self.draft != _plain(self.known)

    def show(self, known: SettingsVersion) -> None:
        """As the box has it; what was changed and not saved is gone."""
        self.known, self.draft, self.wrong = known, _plain(known), {}
        self._tell()

    def drop_changes(self) -> None:
        if self.known is not None:
            self.show(self.known)

    def change(self, name: str, value: Any) -> None:
        """The person set it; nothing is saved yet."""
        if self.draft.get(name) != value:
            self.draft[name] = deepcopy(value)
            self.wrong.pop(name, None)
            self._tell()

    def change_hours(self, end: str, clock: str) -> None:
        """`end` is "from" or "to"."""
        self.change(HOURS, {**(self.draft[HOURS] or USUAL_NIGHT), end: clock})

    def refuse(self, fields: Mapping[str, str]) -> None:
        """`fields` are the box's own names for what is wrong, like `settings.porter_hours.from`."""
        for field, words in fields.items():
            _, _, inside = field.partition(".")
            self.wrong[inside.partition(".")[0]] = words
        self._tell()

    def tell_fixed(self, name: str) -> str | None:
        """Why it can't be changed here; None where it can."""
        fixed = None if self.known is None else self.known.fixed.get(name)
        return None if fixed is None else say(FIXED[fixed])

    def _tell(self) -> None:
        for observer in list(self._observers):
            observer()


def _plain(known: SettingsVersion) -> dict[str, Any]:
    return known.settings.model_dump(mode="json", by_alias=True)
