"""The appliance's errors.

    ApplianceError
    ├── SettingsError       the settings can't be used; the message names the key
    ├── BackupError         a backup can't be made or put back; nothing was changed
    ├── StartError          the appliance can't start; the message says what to do
    ├── NotFound            404: no such object, or not yours
    ├── Conflict            409: what is there stands against it
    │   ├── AlreadyEnded    the call is over
    │   ├── StillOpen       the call is not over, and has to be for this
    │   └── Held            a clerk has the call
    ├── NotUnderstood       422: the porter can make nothing of a whisper; the message says how to write it
    ├── BadKey              401: no key, or one we don't know
    ├── Forbidden           403: the key does not allow this
    ├── TooMany             429: too often; `retry_after_s` tells when it is worth asking again
    ├── Unavailable         503: a part we depend on is down; `what` names it
    └── StoreError          503: the store can't be read or written (locked, disk full, damaged)

A subclass exists only where a caller acts differently on it.
"""

from __future__ import annotations

from appliance.contract.health import StoreCause
from appliance.contract.told import Told


class ApplianceError(Exception):
    """Base of all our errors; `str(e)` is a sentence for the person at the desk, `told` the same by its code."""

    def __init__(self, detail: str | Told) -> None:
        super().__init__(str(detail))
        self.told: Told | None = detail if isinstance(detail, Told) else None


class SettingsError(ApplianceError):
    pass


class BackupError(ApplianceError):
    pass


class StartError(ApplianceError):
    pass


class NotFound(ApplianceError):
    pass


class Conflict(ApplianceError):
    pass


class AlreadyEnded(Conflict):
    pass


class StillOpen(Conflict):
    pass


class Held(Conflict):
    pass


class NotUnderstood(ApplianceError):
    pass


class BadKey(ApplianceError):
    pass


class Forbidden(ApplianceError):
    pass


class TooMany(ApplianceError):
    def __init__(self, detail: str | Told, *, retry_after_s: int) -> None:
        super().__init__(detail)
        self.retry_after_s = retry_after_s


class Unavailable(ApplianceError):
    def __init__(self, what: str, detail: str | Told) -> None:
        super().__init__(detail)
        self.what = what


class StoreError(Unavailable):
    told: Told

    def __init__(self, told: Told, cause: StoreCause) -> None:
        super().__init__("store", told)
        self.cause = cause
