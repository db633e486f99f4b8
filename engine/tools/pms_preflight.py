"""Does the hotel's own system answer, for which property, and can the porter sell from it? For hotel IT, before a call.

It reads only: nothing is booked, and no guest is told of.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final, TextIO

from appliance.contract.hotel import Hotel
from engine.brain.facts import FactsUnavailable
from engine.errors import SettingsError
from engine.fitness import Fitness, tell
from engine.settings import Settings
from engine.tools.house import load_hotel, open_book
from engine.tools.opening import open_pms
from engine.tools.pms import Pms, Stay

MAKERS: Final = {"mews": "Mews", "apaleo": "Apaleo", "book": "The built-in book"}

_NO_TOKENS: Final = "Its tokens are not taken: write client token and access token, one a line, into the key file."
_ADVICE: Final = {
    "refuses our tokens": _NO_TOKENS,
    "answered 401": _NO_TOKENS,
    "refuses our key": "The key file needs id and secret of an app that this Apaleo account has connected.",
    "refuses our token": "Connect the app to this Apaleo account anew, and write its id and secret into the key file.",
    "answered 403": "The key is known and may not do this: allow it to read rates, availability and reservations.",
    "property: it answered 404": "There is no such property: NIGHTPORTER_PMS_PROPERTY is the short id in Apaleo's "
    "address.",
    "it has no bookable service": "Without NIGHTPORTER_PMS_PROPERTY the first active bookable service is taken: is "
    "there one?",
    "it has no public rate": "Make a rate public and enabled, or name one with NIGHTPORTER_PMS_RATE.",
    "prices are not in": "Hotel and system have to agree: see `currency_code` in `nightporter hotel export`.",
    "time zone": "The property's time zone has to be one of the world's, like Europe/London.",
    "asked too often": "Somebody else uses this token's share of requests: try again in a minute.",
    "elsewhere": "NIGHTPORTER_PMS_URL leads to a page that sends us on: it has to be the API's own address.",
    "no JSON": "What answers there is no API: see NIGHTPORTER_PMS_URL.",
    "not understood": "It answers, but not as this API does: see NIGHTPORTER_PMS_URL.",
    "certificate": "Its certificate is not one that this box trusts: see NIGHTPORTER_PMS_URL and the box's clock.",
    "ConnectError": "Nothing answers there: see NIGHTPORTER_PMS_URL, and whether this box may leave the house.",
    "ConnectTimeout": "Nothing answers there: see NIGHTPORTER_PMS_URL, and whether a firewall stands between.",
    "no answer in time": "It accepts the connection and is slow: try again; calls wait two seconds and a half at most.",
}
_OTHERWISE: Final = "Its own status page may tell more; the porter takes requests meanwhile."


@dataclass
class Findings(Fitness):
    """What was found, step by step."""

    system: str
    property_name: str | None = None
    types: dict[str, str] = field(default_factory=dict)
    """Its room types by the code under which we know them."""
    unknown: list[str] = field(default_factory=list)
    """Types of the hotel's document that it does not have under that name."""
    free_tonight: dict[str, str] = field(default_factory=dict)
    """What is free tonight for one person, with its price."""
    arrivals: int | None = None


def preflight(settings: Settings, today: date, *, as_json: bool, out: TextIO = sys.stdout) -> int:
    """Tells what it finds; returns the exit code. Raises SettingsError for one that can't be used."""
    hotel = load_hotel(settings.hotel_now)
    with tempfile.TemporaryDirectory(prefix="nightporter-preflight-") as folder:
        apart = settings.model_copy(update={"pms_shared_file": Path(folder) / "pms.db"})  # no cache, and no breaker
        findings = asyncio.run(_examine(apart, hotel, today))
    return tell(findings, told(findings), as_json=as_json, out=out)


async def _examine(settings: Settings, hotel: Hotel, today: date) -> Findings:
    if settings.pms == "book":
        if not settings.book_file.is_file():  # not made here, where it would be without the examples
            raise SettingsError(f"{settings.book_file} is missing: `nightporter up` makes it")
        pms: Pms = await asyncio.to_thread(open_book, settings.book_file, hotel, today, None)
    else:
        pms = await asyncio.to_thread(open_pms, settings, hotel)
    try:
        return await examine(settings.pms, pms, hotel, today)
    finally:
        await pms.aclose()


async def examine(system: str, pms: Pms, hotel: Hotel, today: date) -> Findings:
    found = Findings(MAKERS[system])
    began = time.monotonic()
    try:
        found.property_name = await pms.property_name()
        found.answered_s = time.monotonic() - began
        found.types = {kind.code: f"{kind.name}, for {kind.sleeps}" for kind in await pms.kinds()}
        found.unknown = [kind.name for kind in hotel.rooms.types if kind.code not in found.types]
        offers = (await pms.availability(Stay(today, 1, 1), fresh=True)).offers
        found.free_tonight = {o.code: f"{o.free} free, {o.total_minor / 100:.2f} {hotel.currency_code}" for o in offers}
        found.arrivals = len(await pms.arrivals(today))
    except FactsUnavailable as e:
        found.complain(str(e), _ADVICE, _OTHERWISE)
        if any(sign in str(e) for sign in (" answered ", "refuses", "not understood", "it has no", "not in ")):
            found.answered_s = found.answered_s or time.monotonic() - began
        return found
    if not found.types:
        found.complaint, found.advice = "it has no room types", "Make them bookable in the system, and try again."
    return found


def told(found: Findings) -> str:
    steps = []
    if found.property_name is not None:
        steps.append(f"+ the property is {found.property_name}")
    steps += [f"+ room type {code:<12} {name}" for code, name in found.types.items()]
    if found.unknown:
        steps.append(f"! the hotel's document also names {', '.join(found.unknown)}, which it does not have so named")
    steps += [f"+ tonight   {code:<12} {free}" for code, free in found.free_tonight.items()]
    if found.arrivals is not None:
        if not found.free_tonight:
            steps.append("! tonight nothing is free for one person, or no price is set")
        steps.append(f"+ {found.arrivals} reservation{'' if found.arrivals == 1 else 's'} arrive today")
    return found.told(found.system, steps, ": the porter can sell from it.")
