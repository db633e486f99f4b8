"""The tables between a system's terms and ours, both ways."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from engine.brain.facts import FactsUnavailable
from engine.tools import apaleo_wire, mews_wire
from engine.tools.pms import RoomKind, Status
from engine.tools.pms_terms import day_of, duration, instant, minor, type_table, zone_named
from tests.engine.tools.systems import HOTEL

LONDON, APIA = ZoneInfo("Europe/London"), ZoneInfo("Pacific/Apia")


@pytest.mark.parametrize(
    ("day", "zone", "utc"),
    [
        ("2026-11-19", LONDON, "2026-11-19T00:00:00Z"),
        ("2027-03-28", LONDON, "2027-03-28T00:00:00Z"),  # the clocks go forward in this night
        ("2027-03-29", LONDON, "2027-03-28T23:00:00Z"),
        ("2026-11-19", ZoneInfo("Europe/Berlin"), "2026-11-18T23:00:00Z"),
        ("2026-11-19", ZoneInfo("America/New_York"), "2026-11-19T05:00:00Z"),
        ("2026-11-19", APIA, "2026-11-18T11:00:00Z"),
    ],
)
def test_a_day_and_its_instant(day: str, zone: ZoneInfo, utc: str) -> None:
    wanted = date.fromisoformat(day)
    assert instant(wanted, timedelta(), zone) == utc
    assert day_of(datetime.fromisoformat(utc), zone) == wanted
    for hours in (11, 15):
        at = instant(wanted, timedelta(hours=hours), zone)
        assert day_of(datetime.fromisoformat(at), zone) == wanted


@pytest.mark.parametrize(("amount", "pence"), [("125", 12500), ("99.5", 9950), ("0.005", 1), ("0", 0), ("1e2", 10000)])
def test_money_in_minor_units(amount: str, pence: int) -> None:
    assert minor(Decimal(amount)) == pence


@pytest.mark.parametrize(
    ("iso", "hours"), [("P0M0DT15H0M0S", 15), ("P0M1DT-10H0M0S", 14), ("PT11H30M", 11.5), ("-PT2H", -2), ("P1D", 24)]
)
def test_offsets(iso: str, hours: float) -> None:
    assert duration(iso) == timedelta(hours=hours)


@pytest.mark.parametrize("iso", ["", "15:00", "P1M0D", "P1Y", "PT" + "9" * 5000 + "X"])
def test_offsets_that_are_none(iso: str) -> None:
    with pytest.raises(FactsUnavailable):
        duration(iso)


@pytest.mark.parametrize("name", ["Mars/Base", "", "../../etc/passwd", "x" * 500])
def test_zones_that_are_none(name: str) -> None:
    with pytest.raises(FactsUnavailable):
        zone_named(name)


@pytest.mark.parametrize("wire", [mews_wire, apaleo_wire])
def test_states_there_and_back(wire: object) -> None:
    there, back = getattr(wire, "STATUS"), getattr(wire, "STATES")  # noqa: B009 - of either module
    assert set(there.values()) == set(Status) == set(back)
    assert all(there[state] is status for status, states in back.items() for state in states)
    assert sorted(state for states in back.values() for state in states) == sorted(there)


def test_room_types_there_and_back() -> None:
    found = [("a1", "Classic double", 2), ("b2", "Penthouse & Spa!", 6), ("c3", "penthouse spa", 5), ("d4", "日本", 2)]
    table = type_table(found, HOTEL)
    assert table.theirs == {
        "a1": RoomKind("double", "Classic double", 2),
        "b2": RoomKind("penthouse-spa", "Penthouse & Spa!", 6),
        "c3": RoomKind("penthouse-spa-2", "penthouse spa", 5),
        "d4": RoomKind("room", "日本", 2),
    }
    assert {table.ours[kind.code]: kind for kind in table.theirs.values()} == table.theirs


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("XPGMSXGF-1", "XPGMSXGF-1"),
        ("xpgm sxgf 1", "XPGMSXGF-1"),
        ("XPGMSXGF", None),
        ("XPGMSXGF-1/offers", None),
        ("../x", None),
    ],
)
def test_the_names_of_apaleos_reservations(said: str, name: str | None) -> None:
    assert apaleo_wire.reservation_id(said) == name


def test_a_day_that_no_clock_has_is_not_understood() -> None:
    with pytest.raises(FactsUnavailable):
        day_of(datetime.fromisoformat("9999-12-31T23:30:00-12:00"), ZoneInfo("Pacific/Auckland"))
