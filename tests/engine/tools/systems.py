"""The same small hotel in each system that the porter can work with: two doubles and one suite, and nobody in it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from appliance.contract.hotel import Hotel
from engine.tools.book_file import ensure_book
from engine.tools.pms import Pms
from engine.tools.pms_book import BookPms

TODAY = date(2026, 11, 19)  # a Thursday

HOTEL = Hotel.model_validate(
    {
        "name": "The Small House",
        "phone": "one",
        "emergency_number": "nine nine nine",
        "check_in": "three",
        "check_out": "eleven",
        "currency": "pounds",
        "currency_code": "GBP",
        "timezone": "Europe/London",
        "rooms": {
            "types": [
                {
                    "code": "double",
                    "name": "Classic Double",
                    "sleeps": 2,
                    "rate": 125,
                    "weekend_rate": 145,
                    "rooms": ["201", "202"],
                },
                {"code": "suite", "name": "Suite", "sleeps": 4, "rate": 210, "weekend_rate": 210, "rooms": ["301"]},
            ]
        },
    }
)


@asynccontextmanager
async def book_system(folder: Path) -> AsyncIterator[Pms]:
    ensure_book(folder / "book.db", HOTEL.rooms, TODAY)
    yield BookPms(folder / "book.db", HOTEL.rooms, TODAY, prefix="SH")


SYSTEMS = {"book": book_system}
