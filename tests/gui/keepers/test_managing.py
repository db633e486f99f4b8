"""What managers do, against the small appliance: its validation is what counts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from appliance.contract.hotel import HotelVersion
from appliance.contract.hotel_folder import read_hotel
from appliance.contract.told import tell
from gui.client import Client
from gui.office import Office, open_office
from gui.state.house import RETENTION
from gui.state.places import Place
from gui.words import keep_time_of
from tests.fakes.appliance import KEY, FakeAppliance, serve

EXAMPLE = Path(__file__).resolve().parents[3] / "assets" / "hotel"
ALL = [
    "hotel.read",
    "hotel.write",
    "settings.read",
    "settings.write",
    "users.read",
    "users.write",
    "api_keys.read",
    "speech.synthesize",
]


class Watched:
    def __init__(self, office: Office) -> None:
        self.settings, self.house, self.managing = office.settings, office.house, office.managing
        self._changed = asyncio.Event()
        self.settings.watch(self._changed.set)
        self.house.watch(self._changed.set)

    async def until(self, holds: Callable[[], object]) -> None:
        while not holds():
            self._changed.clear()
            await self._changed.wait()


@pytest.fixture
async def fake() -> FakeAppliance:
    return FakeAppliance(hotel=HotelVersion(version=1, hotel=read_hotel(EXAMPLE)), actions=ALL)


@pytest.fixture
async def desk(fake: FakeAppliance) -> AsyncIterator[Watched]:
    async with serve(fake) as url, Client(url, KEY, pauses_s=(0.01,)) as client:
        office = open_office(client, retry_s=0.01)
        working = asyncio.create_task(office.run())
        office.places.go(Place.SETTINGS)
        watched = Watched(office)
        await watched.until(lambda: watched.settings.voices)
        try:
            yield watched
        finally:
            working.cancel()
            await asyncio.wait([working])
            keep_time_of(None)


async def test_the_hotels_words_are_saved_when_the_box_takes_them(fake: FakeAppliance, desk: Watched) -> None:
    desk.settings.change(("policies", "nights_max"), 99)
    desk.managing.save_hotel()
    await desk.until(lambda: desk.settings.wrong)
    assert "60" in desk.settings.wrong["policies", "nights_max"]
    desk.settings.change(("policies", "nights_max"), 9)
    desk.managing.save_hotel()
    await desk.until(lambda: desk.settings.notice)
    assert fake.hotel is not None and fake.hotel.hotel.policies.nights_max == 9
    assert not desk.settings.is_changed


async def test_who_was_quicker_is_told_and_nothing_is_lost(fake: FakeAppliance, desk: Watched) -> None:
    assert fake.hotel is not None
    fake.hotel = fake.hotel.model_copy(update={"version": 7})
    desk.settings.change(("name",), "The Lantern")
    desk.managing.save_hotel()
    await desk.until(lambda: desk.settings.problem)
    assert "Sam Okafor" in (desk.settings.problem or "")
    assert desk.settings.value(("name",)) == "The Lantern"


async def test_what_is_set_of_the_porter_is_saved_when_the_box_takes_it(fake: FakeAppliance, desk: Watched) -> None:
    await desk.until(lambda: desk.house.known)
    desk.house.change_hours("from", "10 pm")
    desk.house.change(RETENTION, 9999)
    desk.managing.save_house()
    await desk.until(lambda: len(desk.house.wrong) == 2)
    assert "3650" in desk.house.wrong[RETENTION] and desk.settings.problem
    desk.house.change_hours("from", "22:00")
    desk.house.change(RETENTION, 30)
    desk.managing.save_house()
    await desk.until(lambda: desk.settings.notice)
    assert (str(fake.settings.settings.porter_hours), fake.settings.settings.retention_days) == ("22:00 to 07:00", 30)
    assert not desk.house.is_changed and desk.house.wrong == {}


async def test_who_was_quicker_with_the_porter_is_told(fake: FakeAppliance, desk: Watched) -> None:
    await desk.until(lambda: desk.house.known)
    fake.settings = fake.settings.model_copy(update={"version": 7})
    desk.house.change(RETENTION, 30)
    desk.managing.save_house()
    await desk.until(lambda: desk.settings.problem)
    assert "Sam Okafor" in (desk.settings.problem or "") and desk.house.is_changed


async def test_people_are_let_in_and_shut_out(fake: FakeAppliance, desk: Watched) -> None:
    new = {"user_name": "kim", "name": "Kim", "role": "staff", "password": "a good long password"}
    desk.managing.add_person(new)
    await desk.until(lambda: desk.settings.people)
    assert fake.passwords == ["a good long password"]
    desk.managing.change_person("kim", {"disabled": True})
    await desk.until(lambda: desk.settings.people[0].disabled)
    desk.managing.add_person(new | {"user_name": "K I M", "password": "short"})
    await desk.until(lambda: desk.settings.problem)


async def test_a_role_that_the_box_does_not_give_stays_and_it_says_why(fake: FakeAppliance, desk: Watched) -> None:
    fake.refusals["kim"] = 403, tell("user.above")
    desk.managing.add_person({"user_name": "kim", "name": "Kim", "role": "staff", "password": "a good long password"})
    await desk.until(lambda: desk.settings.people)
    desk.managing.change_person("kim", {"role": "admin"})
    await desk.until(lambda: desk.settings.people_wrong)
    assert "ask an administrator" in desk.settings.people_wrong["kim"]
    assert desk.settings.people[0].role == "staff"
    del fake.refusals["kim"]
    desk.managing.change_person("kim", {"role": "viewer"})
    await desk.until(lambda: desk.settings.people[0].role == "viewer")
    assert desk.settings.people_wrong == {}


async def test_who_forgot_their_password_is_given_another_one_if_the_box_takes_it(
    fake: FakeAppliance, desk: Watched
) -> None:
    desk.managing.add_person({"user_name": "kim", "name": "Kim", "role": "staff", "password": "a good long password"})
    await desk.until(lambda: desk.settings.people)
    desk.managing.set_password("kim", "Kim", "too short")
    await desk.until(lambda: desk.settings.people_wrong)
    assert desk.settings.people_wrong["kim"].startswith("Password: ")
    desk.managing.set_password("kim", "Kim", "another good password")
    await desk.until(lambda: desk.settings.notice == "Kim has a new password.")
    assert fake.passwords[-1] == "another good password" and desk.settings.people_wrong == {}


async def test_a_key_is_shown_once_and_revoked(desk: Watched) -> None:
    desk.managing.add_key({"name": "pager", "role": "staff", "scopes": ["requests.read"]})
    await desk.until(lambda: desk.settings.new_key)
    desk.managing.revoke_key("pager")
    await desk.until(lambda: desk.settings.keys[0].revoked_at)
    assert desk.settings.new_key is None
