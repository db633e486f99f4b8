"""What the API is made of; `appliance.__main__` wires it."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from appliance.bridge.webhooks import Webhooks
from appliance.calls.erasing import Eraser
from appliance.calls.errands import Errands
from appliance.calls.feed import Feed
from appliance.calls.keepalive import Keepalive
from appliance.calls.lifecycle import Lifecycle
from appliance.calls.notices import Notices
from appliance.calls.stepping_in import SteppingIn
from appliance.hotel_words import HotelWords
from appliance.house_settings import LiveSettings
from appliance.http.door import SpeechDoor
from appliance.http.guard import Identities
from appliance.observe.metrics import Metrics
from appliance.observe.recent import Recent
from appliance.observe.slo import Slo
from appliance.observe.vitals import Vitals
from appliance.security.api_keys import ApiKeys
from appliance.security.audit import Audit
from appliance.security.rate_limit import RateLimits
from appliance.security.sign_in import SignIn
from appliance.security.users import Users
from appliance.store.database import Database


class Looks(Protocol):
    async def look(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Support:
    """What only the support bundle needs."""

    logs_dir: Path
    settings: Callable[[], str]
    """As JSON: none of them is a secret."""
    names: Callable[[], Set[str]] = frozenset
    """Guests' names that are known now, to be masked."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Every part is open and ready before the API is."""

    database: Database
    lifecycle: Lifecycle
    stepping_in: SteppingIn
    eraser: Eraser
    errands: Errands
    hotel: HotelWords
    settings: LiveSettings
    keepalive: Keepalive
    webhooks: Webhooks
    notices: Notices
    feed: Feed
    identities: Identities
    sign_in: SignIn
    users: Users
    api_keys: ApiKeys
    audit: Audit
    vitals: Vitals
    limits: RateLimits
    speech: SpeechDoor
    metrics: Metrics
    slo: Slo
    recent: Recent
    support: Support
    collectors: Sequence[Looks]
    """What looks around before the metrics are told."""
    livekit_url: str
    """Of LiveKit's signalling on this box, like ws://127.0.0.1:7880."""
    new_id: Callable[[], str]
    """Names a request that came without an id of its own."""
    origins: tuple[str, ...] = ()
    """Web pages from elsewhere that may ask the API."""
