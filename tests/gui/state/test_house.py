"""What managers set of the porter is a draft until the box takes it."""

from __future__ import annotations

import pytest

from appliance.contract.settings import FixedBy, HouseSettings, SettingsVersion
from gui.state.house import EDGE, HOURS, RETENTION, House

DEFAULTS = HouseSettings(porter_hours=None, retention_days=90, allow_edge=False)


@pytest.fixture
def house() -> House:
    house = House()
    house.show(SettingsVersion(version=0, settings=DEFAULTS, fixed={EDGE: FixedBy.FILE}))
    return house


def test_nothing_is_known_before_the_box_has_told() -> None:
    assert not House().is_changed and House().tell_fixed(EDGE) is None


def test_a_change_is_a_draft_and_can_be_dropped(house: House) -> None:
    told: list[bool] = []
    house.watch(lambda: told.append(house.is_changed))
    house.change(RETENTION, 30)
    house.change(RETENTION, 30)
    house.drop_changes()
    assert told == [True, False]
    assert house.draft[RETENTION] == 90


def test_hours_begin_as_a_night(house: House) -> None:
    house.change_hours("from", "23:00")
    assert house.draft[HOURS] == {"from": "23:00", "to": "07:00"}
    house.change_hours("to", "06:30")
    assert house.draft[HOURS] == {"from": "23:00", "to": "06:30"}
    house.change(HOURS, None)
    assert not house.is_changed


def test_what_the_box_has_against_it_stands_at_its_field_until_it_is_changed(house: House) -> None:
    house.refuse({"settings.porter_hours.from": "no such hour", "settings.retention_days": "too long"})
    assert house.wrong == {HOURS: "no such hour", RETENTION: "too long"}
    house.change(RETENTION, 30)
    assert house.wrong == {HOURS: "no such hour"}


def test_what_only_the_box_can_change_says_so(house: House) -> None:
    assert "settings.toml" in (house.tell_fixed(EDGE) or "")
    assert house.tell_fixed(RETENTION) is None
