"""What managers change is a draft until the box takes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from appliance.contract.hotel import HotelVersion
from appliance.contract.hotel_folder import read_hotel
from gui.state.settings import FIELDS, SEEN_BY, Kind, Section, Settings

EXAMPLE = Path(__file__).resolve().parents[3] / "assets" / "hotel"


@pytest.fixture
def settings() -> Settings:
    settings = Settings()
    settings.show_hotel(HotelVersion(version=3, hotel=read_hotel(EXAMPLE)))
    return settings


def test_every_field_is_one_of_the_hotels(settings: Settings) -> None:
    kinds: dict[Kind, type | tuple[type, ...]] = {Kind.LINE: (str, type(None)), Kind.NUMBER: int, Kind.YES_NO: bool}
    for fields in FIELDS.values():
        for field in fields:
            assert isinstance(settings.value(field.path), kinds[field.kind]), field.path


def test_a_change_is_a_draft_and_can_be_dropped(settings: Settings) -> None:
    assert not settings.is_changed
    settings.change(("policies", "nights_max"), 7)
    assert settings.is_changed and settings.hotel is not None and settings.hotel.hotel.policies.nights_max != 7
    settings.drop_changes()
    assert not settings.is_changed and settings.value(("policies", "nights_max")) != 7


def test_what_the_box_has_against_it_stands_at_its_field_until_it_is_changed(settings: Settings) -> None:
    settings.refuse("not valid", {"hotel.policies.nights_max": "too many", "hotel.rooms": "no rooms"})
    assert settings.wrong == {("policies", "nights_max"): "too many"}
    settings.change(("policies", "nights_max"), 8)
    assert settings.wrong == {}


def test_a_name_that_somebody_new_lacks_is_not_the_hotels(settings: Settings) -> None:
    settings.refuse("a name is missing", {"name": "too short"})
    assert (settings.wrong, settings.form_wrong) == ({}, frozenset({"name"}))
    settings.refuse("a name is missing", {"hotel.name": "too short"})
    assert (settings.wrong, settings.form_wrong) == ({("name",): "too short"}, frozenset())


def test_a_problem_stays_in_its_section_and_what_the_hotel_lacks_until_it_is_mended(settings: Settings) -> None:
    settings.refuse("not valid", {"hotel.name": "too short", "user_name": "too short"})
    settings.forget_problem()
    assert (settings.problem, settings.form_wrong) == (None, frozenset())
    assert settings.wrong == {("name",): "too short"}


def test_notes_are_added_and_removed(settings: Settings) -> None:
    settings.change(("notes", "pool"), "# Pool\nThere is none.")
    assert settings.value(("notes", "pool"))
    settings.remove_note("pool")
    assert settings.value(("notes", "pool")) is None


def test_each_role_sees_its_sections() -> None:
    settings = Settings()
    seen = [settings.sections]
    settings.allow(frozenset({"hotel.read", "speech.synthesize"}))
    seen.append(settings.sections)
    assert seen == [(), (Section.HOTEL, Section.NOTES, Section.VOICES)]
    assert set(SEEN_BY) == set(Section)
