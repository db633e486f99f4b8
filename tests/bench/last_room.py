"""Two guests want the last suite at the same moment, by voice, in two real calls of one box.

    python -m tests.bench.last_room

Printed: both conversations, and whether one of them has the suite and the other was told. What the recogniser makes of
a name is chance, so that this is no test; `tests/system/test_last_room.py` has two callers type the same.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from engine.tools.house import load_hotel, open_book
from engine.tools.pms import Guest as EarlierGuest
from engine.tools.pms import Stay
from engine.tools.pms_book import BookPms
from tests.bench.spoken_calls import show
from tests.engine.tools.scene import EXAMPLE_HOTEL
from tests.system.answering import AnsweringGuest
from tests.system.box import Box
from tests.system.guest import Guest

WISH: Final = (
    "Do you have a room for four people tonight, please?",
    "Yes.",
    "My name is Anna Lee.",
    "Oh seven seven double oh, nine hundred, one two three.",
)
AGAIN: Final = {
    "how many": "There are four of us.",
    "people": "There are four of us.",
    "name": "Anna Lee.",
    "number": "Zero seven seven zero zero, nine zero zero, one two three.",
}
SUITE: Final = "Lantern Family Suite"
GONE: Final = ("just taken that room", "gone this very moment")


async def call(home: Path) -> bool:
    """Whether one guest has the suite in the end, the other was told, and the book says the same."""
    book = home / "book.db"
    async with Box(home) as box:
        await leave_one_suite(book)
        async with Guest(box) as ann, Guest(box) as bob:
            await asyncio.gather(ann.hears_greeting(), bob.hears_greeting())
            guests = [AnsweringGuest(guest, box, AGAIN) for guest in (ann, bob)]
            offered = await asyncio.gather(*(guest.says_all(WISH) for guest in guests))
            ended = await asyncio.gather(*(guest.says("Yes.") for guest in guests))
            for guest in (ann, bob):
                print("\n# a guest")
                show(await box.client.call(guest.session.session_id))
    has_it = [reply for reply in ended if "code is" in reply]
    was_told = [reply for reply in ended if any(words in reply for words in GONE)]
    all_offered = all(SUITE in reply for reply in offered)
    return all_offered and len(has_it) == len(was_told) == 1 and await suites_left(book) == 0


def open_suites(book: Path) -> tuple[BookPms, Stay]:
    hotel = load_hotel(EXAMPLE_HOTEL)
    today = (datetime.now(hotel.zone) - timedelta(hours=6)).date()
    return open_book(book, hotel, today, None), Stay(today, 1, 4)


async def suites_left(book: Path) -> int:
    pms, stay = open_suites(book)
    offer = (await pms.availability(stay)).of("family")
    return offer.free if offer else 0


async def leave_one_suite(book: Path) -> None:
    pms, stay = open_suites(book)
    for n in range(await suites_left(book) - 1):
        await pms.book(stay, "family", EarlierGuest("Ada", "Byron", "07700900999"), f"earlier-{n}")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        ended_well = asyncio.run(call(Path(folder) / "home"))
    print(f"\nthe last suite {'went to one of them, and the other was told' if ended_well else 'was not settled'}")
    return 0 if ended_well else 1


if __name__ == "__main__":
    sys.exit(main())
