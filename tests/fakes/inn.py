"""The rooms behind a fake hotel system: two doubles and a suite, sold one at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

FRIDAY, SATURDAY = 4, 5


@dataclass
class Sold:
    """One reservation, as plain as any system has it."""

    number: int
    kind: str
    arrival: date
    departure: date
    guests: int
    guest: dict[str, str | None]
    key: str
    state: str = "booked"

    @property
    def nights(self) -> list[date]:
        return [self.arrival + timedelta(days=n) for n in range((self.departure - self.arrival).days)]


@dataclass
class Inn:
    """`rooms` by kind; tests look at `sold`."""

    rooms: dict[str, int] = field(default_factory=lambda: {"double": 2, "suite": 1})
    sleeps: dict[str, int] = field(default_factory=lambda: {"double": 2, "suite": 4})
    names: dict[str, str] = field(default_factory=lambda: {"double": "Classic Double", "suite": "Suite"})
    sold: list[Sold] = field(default_factory=list)

    def price(self, kind: str, night: date) -> int:
        """Whole pounds."""
        if kind == "suite":
            return 210
        return 145 if night.weekday() in (FRIDAY, SATURDAY) else 125

    def taken(self, kind: str, night: date, but: Sold | None = None) -> int:
        return sum(
            1 for s in self.sold if s is not but and s.kind == kind and s.state != "cancelled" and night in s.nights
        )

    def is_free(self, kind: str, nights: list[date], but: Sold | None = None) -> bool:
        return all(self.taken(kind, night, but) < self.rooms[kind] for night in nights)

    def sell(self, **what: object) -> Sold | None:
        """None when it is full."""
        wanted = Sold(number=51 + len(self.sold), **what)  # type: ignore[arg-type]  # the fakes give what they were given
        if not self.is_free(wanted.kind, wanted.nights):
            return None
        self.sold.append(wanted)
        return wanted

    def move(self, sold: Sold, kind: str, arrival: date, departure: date, guests: int) -> bool:
        moved = Sold(sold.number, kind, arrival, departure, guests, sold.guest, sold.key, sold.state)
        if not self.is_free(kind, moved.nights, but=sold):
            return False
        sold.kind, sold.arrival, sold.departure, sold.guests = kind, arrival, departure, guests
        return True

    def total(self, sold: Sold) -> int:
        return sum(self.price(sold.kind, night) for night in sold.nights)
