"""Opens the hotel for a call: its words as they are now, and the system that the settings name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from appliance.contract.hotel import Hotel
from engine.errors import SettingsError
from engine.settings import Settings
from engine.tools import pms_apaleo, pms_mews
from engine.tools.house import EXAMPLES, HouseFacts, load_hotel, open_book
from engine.tools.pms import Pms
from engine.tools.pms_apaleo import ApaleoPms
from engine.tools.pms_cache import OfferCache
from engine.tools.pms_line import Pace, PmsLine
from engine.tools.pms_mews import MewsPms
from engine.tools.pms_shared import PmsShared


def open_hotel(settings: Settings, today: date) -> HouseFacts:
    """Asks nobody yet, but reads files and authorities: not for the event loop. Raises SettingsError or OSError."""
    hotel = load_hotel(settings.hotel_now)
    if settings.pms == "book":
        examples = settings.hotel / EXAMPLES if settings.hotel_now == settings.hotel else None
        return HouseFacts(hotel, open_book(settings.book_file, hotel, today, examples))
    return HouseFacts(hotel, open_pms(settings, hotel))


def open_pms(settings: Settings, hotel: Hotel) -> Pms:
    """The hotel's own system, over the network."""
    first, second = read_key(settings.pms_key_file)
    shared = PmsShared(settings.pms_shared_file or settings.book_file.with_name("pms.db"))
    cache = OfferCache(shared, f"{settings.pms} {settings.pms_property or ''} {settings.pms_rate or ''}")

    def line(url: str, pace: Pace) -> PmsLine:
        return PmsLine(url, shared, pace)

    if settings.pms == "mews":
        return MewsPms(
            line(settings.pms_url or pms_mews.URL, pms_mews.PACE),
            cache,
            hotel,
            client_token=first,
            access_token=second,
            service=settings.pms_property,
            rate=settings.pms_rate,
        )
    if settings.pms_property is None:
        raise SettingsError("NIGHTPORTER_ENGINE_PMS_PROPERTY: Apaleo needs the property's id")
    return ApaleoPms(
        line(settings.pms_url or pms_apaleo.URL, pms_apaleo.PACE),
        line(settings.pms_identity_url or pms_apaleo.IDENTITY_URL, pms_apaleo.PACE),
        cache,
        hotel,
        client_id=first,
        client_secret=second,
        property_id=settings.pms_property,
        rate_plan=settings.pms_rate,
    )


def read_key(file: Path | None) -> tuple[str, str]:
    """Two lines: who we are, and the secret. Raises SettingsError that never says what is in the file."""
    if file is None:
        raise SettingsError("no file is set for the key of the hotel's system")
    try:
        if file.stat().st_mode & 0o077:
            raise SettingsError(f"{file} can be read by others; close it: chmod 600 {file}")
        lines = [line.strip() for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError) as e:
        raise SettingsError(f"the key of the hotel's system can't be read: {type(e).__name__}: {file}") from e
    if len(lines) != 2:
        raise SettingsError(f"{file} has to have two lines: client token and access token, or client id and secret")
    return lines[0], lines[1]
