"""The same small hotel in each system that the porter can work with: two doubles and one suite, and nobody in it."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from datetime import date
from pathlib import Path

import httpx

from appliance.contract.hotel import Hotel
from engine.tools import pms_apaleo
from engine.tools.book_file import ensure_book
from engine.tools.pms import Pms
from engine.tools.pms_apaleo import ApaleoPms
from engine.tools.pms_book import BookPms
from engine.tools.pms_cache import OfferCache
from engine.tools.pms_line import PmsLine
from engine.tools.pms_mews import PACE, MewsPms
from engine.tools.pms_shared import PmsShared
from tests.fakes.apaleo import CLIENT_ID, CLIENT_SECRET, PROPERTY, Apaleo
from tests.fakes.inn import Sold
from tests.fakes.mews import ACCESS_TOKEN, CLIENT_TOKEN, Mews
from tests.fakes.serving import serve_app

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


@asynccontextmanager
async def mews_system(folder: Path, mews: Mews | None = None) -> AsyncIterator[Pms]:
    async with serve_app((mews or Mews()).app()) as url:
        yield open_mews(url, folder)


PATIENT = httpx.Timeout(30.0)
"""How soon a fake on a busy machine answers says nothing of ours."""


def open_mews(url: str, folder: Path, shared: PmsShared | None = None, patience: httpx.Timeout = PATIENT) -> MewsPms:
    shared = shared or PmsShared(folder / "pms.db")
    tokens = {"client_token": CLIENT_TOKEN, "access_token": ACCESS_TOKEN}
    return MewsPms(PmsLine(url, shared, PACE, patience=patience), OfferCache(shared, "mews"), HOTEL, **tokens)


@asynccontextmanager
async def apaleo_system(folder: Path, apaleo: Apaleo | None = None) -> AsyncIterator[Pms]:
    async with serve_app((apaleo or Apaleo()).app()) as url:
        yield open_apaleo(url, folder)


def open_apaleo(
    url: str, folder: Path, shared: PmsShared | None = None, patience: httpx.Timeout = PATIENT
) -> ApaleoPms:
    shared = shared or PmsShared(folder / "pms.db")
    line, identity = (PmsLine(url, shared, pms_apaleo.PACE, patience=patience) for _ in range(2))
    return ApaleoPms(
        line,
        identity,
        OfferCache(shared, "apaleo"),
        HOTEL,
        client_id=CLIENT_ID,
        client_secret=CLIENT_SECRET,
        property_id=PROPERTY,
    )


Spoil = Callable[[str], None]
"""Makes a day's use without a night ("day use"), or something of a wrong type ("wrong type"), of the newest booking."""


@asynccontextmanager
async def spoilable_system(name: str, folder: Path) -> AsyncIterator[tuple[Pms, Spoil]]:
    """One of them, and what its newest booking can be spoilt with behind its back."""
    if name == "book":
        async with book_system(folder) as book:
            yield book, lambda how: _spoil_book(folder / "book.db", how)
        return
    fake = Mews() if name == "mews" else Apaleo()
    opened = mews_system(folder, fake) if isinstance(fake, Mews) else apaleo_system(folder, fake)
    async with opened as system:
        yield system, lambda how: _spoil_sold(fake.inn.sold[-1], how)


def _spoil_sold(sold: Sold, how: str) -> None:
    if how == "day use":
        sold.departure = sold.arrival
    else:
        sold.guests = "many"  # type: ignore[assignment]  # that is what is wrong with it


def _spoil_book(file: Path, how: str) -> None:
    change = {"day use": "departure = arrival", "wrong type": "status = 'waiting for a call'"}[how]
    with closing(sqlite3.connect(file)) as book, book:
        book.execute("pragma ignore_check_constraints = on")
        book.execute(f"update reservations set {change} where rowid = (select max(rowid) from reservations)")


SYSTEMS = {"book": book_system, "mews": mews_system, "apaleo": apaleo_system}
