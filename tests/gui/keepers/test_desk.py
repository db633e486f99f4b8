"""What the desk fetches of the small appliance, and how it follows it, loses it and finds it again."""

from __future__ import annotations

import asyncio
import threading
from datetime import datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from appliance.contract.events import RequestChanged, Role
from appliance.contract.hotel import HotelVersion
from appliance.contract.hotel_folder import read_hotel
from appliance.contract.sessions import CallState
from gui.connection import Instance, find_instance
from gui.errors import NoAnswer
from gui.state.wish import EVERYTHING, Wish
from gui.stream import Link
from gui.words import keep_time_of
from tests.fakes.appliance import KEY, FakeAppliance, serve
from tests.fakes.made import make_call
from tests.gui.homes import leave_instance, leave_nothing
from tests.gui.keepers.scene import Watched, at_work, fake, office
from tests.gui.state.history import BEGIN, History

__all__ = ["fake", "office"]

EXAMPLE = Path(__file__).resolve().parents[3] / "assets" / "hotel"


async def test_the_list_and_the_health_come_by_themselves(office: Watched) -> None:
    await office.until(lambda: office.box.health is not None)
    assert {row.session_id for row in office.calls.live} == {"s1", "s2"}
    assert office.box.summary == "All is well"


@pytest.mark.parametrize("zone", ["Pacific/Pago_Pago", "Pacific/Kiritimati"])
async def test_the_first_page_knows_the_hotels_days(fake: FakeAppliance, zone: str) -> None:
    """Wherever this machine is, one of the two is at another day."""
    hotel = read_hotel(EXAMPLE).model_copy(update={"timezone": zone})
    fake.hotel = HotelVersion(version=1, hotel=hotel)
    fake.calls = {"s1": make_call("s1", created_at=BEGIN)}
    told: list[int] = []
    try:
        async with serve(fake) as url, at_work(url) as office:
            office.calls.watch(lambda _change: told.extend(row.day for row in office.calls.live))
            await office.until(lambda: office.calls.link is Link.CONNECTED)
    finally:
        keep_time_of(None)
    assert set(told) == {datetime.fromtimestamp(BEGIN, ZoneInfo(zone)).toordinal()}


async def test_the_selected_call_is_opened_and_followed(fake: FakeAppliance, office: Watched) -> None:
    office.desk.select("s1")
    await office.until(lambda: office.calls.conversation is not None)
    fake.emit(History("s1").turn("t1", Role.GUEST, "Hello?").event)
    await office.until(lambda: bool(office.calls.conversation and office.calls.conversation.items))


async def test_a_new_call_appears(fake: FakeAppliance, office: Watched) -> None:
    fake.calls["s9"] = make_call("s9", user_name="Newcomer")
    fake.emit(History("s9").change("starting").event)
    await office.until(lambda: any(row.who == "Newcomer" for row in office.calls.live))


async def test_a_call_whose_request_somebody_took_up_calls_nobody_any_more(
    fake: FakeAppliance, office: Watched
) -> None:
    fake.calls["s1"] = make_call("s1", urgent=True)
    office.desk.refresh()
    await office.until(lambda: [row.session_id for row in office.calls.needing] == ["s1"])
    fake.calls["s1"] = make_call("s1", urgent=False)
    fake.emit(
        RequestChanged(session_id="s1", seq=1, at=1.0, request_id="r1", state="claimed", claimed_by="Eva", by="Eva")
    )
    await office.until(lambda: not office.calls.needing)


async def test_a_lost_link_is_told_and_taken_up_again(fake: FakeAppliance, office: Watched) -> None:
    links: list[Link] = []
    office.calls.watch(lambda _change: links.append(office.calls.link))
    fake.drop_watchers()
    await office.until(lambda: Link.LOST in links and office.calls.link is Link.CONNECTED)


async def test_a_box_whose_backup_was_restored_is_begun_anew(fake: FakeAppliance, office: Watched) -> None:
    office.desk.select("s1")
    await office.until(lambda: office.calls.conversation is not None)
    past = History("s1")
    for text in ("One.", "Two.", "Three."):
        fake.emit(past.turn(text, Role.GUEST, text).event)
    await office.until(lambda: office.calls.cursor == 3)
    fake.calls = {"s7": make_call("s7", user_name="Newcomer")}
    fake.events.clear()
    fake.drop_watchers()
    await office.until(lambda: [row.who for row in office.calls.live] == ["Newcomer"])
    fake.emit(History("s7").turn("t1", Role.GUEST, "Hello?").event)
    await office.until(lambda: office.calls.live[0].turns == 1)
    assert office.calls.cursor == 1


async def test_a_list_that_can_t_be_fetched_once_loses_no_link(fake: FakeAppliance) -> None:
    """The stream goes on: a window that says "reconnecting" then would say so for ever."""
    lost, asked = threading.Event(), threading.Event()
    async with serve(fake) as url:

        def find() -> Instance:
            if lost.is_set():
                asked.set()
                raise NoAnswer("lost on the way")
            return Instance(url, KEY)

        async with at_work(find=find) as office:
            await office.until(lambda: office.calls.link is Link.CONNECTED and office.box.health is not None)
            links: list[Link] = []
            office.calls.watch(lambda _change: links.append(office.calls.link))
            lost.set()
            office.desk.refresh()
            await asyncio.to_thread(asked.wait)
            lost.clear()
            fake.emit(History("s1").turn("t1", Role.GUEST, "Hello?").event)
            await office.until(lambda: (row := office.calls.row("s1")) is not None and row.turns > 0)
            assert set(links) == {Link.CONNECTED}
            assert office.box.summary == "All is well"


async def test_refresh_sees_what_no_event_told(fake: FakeAppliance, office: Watched) -> None:
    fake.calls["s1"] = make_call("s1", state=CallState.ENDED, ended_at=1.0)
    office.desk.refresh()
    await office.until(lambda: office.calls.past == ["s1"])


async def test_an_appliance_that_starts_again_elsewhere_is_found(fake: FakeAppliance, tmp_path: Path) -> None:
    async with at_work(find=partial(find_instance, tmp_path)) as office:
        await office.until(lambda: office.calls.link is Link.NOT_RUNNING)
        async with serve(fake) as url:
            leave_instance(tmp_path, url)
            await office.until(lambda: office.calls.link is Link.CONNECTED)
            leave_nothing(tmp_path)
        await office.until(lambda: office.calls.link is Link.NOT_RUNNING)
        after = FakeAppliance(calls={"s9": make_call("s9", user_name="Newcomer")})
        async with serve(after) as url:
            leave_instance(tmp_path, url)
            await office.until(lambda: office.calls.link is Link.CONNECTED)
            await office.until(lambda: [row.who for row in office.calls.live] == ["Newcomer"])


async def test_a_key_that_is_accepted_later_ends_the_problem(fake: FakeAppliance, tmp_path: Path) -> None:
    async with serve(fake) as url, at_work(find=partial(find_instance, tmp_path)) as office:
        leave_instance(tmp_path, url, key="of another house")
        await office.until(lambda: office.box.problem is not None)
        leave_instance(tmp_path, url)
        await office.until(lambda: office.calls.link is Link.CONNECTED and office.box.problem is None)


async def test_a_refused_key_is_a_problem_that_stays(fake: FakeAppliance) -> None:
    async with serve(fake) as url, at_work(url, "wrong") as office:
        await office.until(lambda: office.box.problem is not None)


async def test_an_appliance_that_is_away_is_waited_for() -> None:
    async with at_work("http://127.0.0.1:9") as office:
        await office.until(lambda: office.calls.link is Link.LOST)
        assert office.box.summary == "No contact"


async def test_older_calls_come_page_by_page(fake: FakeAppliance, office: Watched) -> None:
    over = {"state": CallState.ENDED, "ended_at": 1.0}
    fake.calls |= {f"p{n:04}": make_call(f"p{n:04}", created_at=9000.0 - n, **over) for n in range(2400)}
    office.desk.refresh()
    await office.until(lambda: len(office.calls.past) == 198)
    for pages in (1198, 2198, 2400):
        office.desk.turn_page()
        office.desk.turn_page()
        await office.until(lambda pages=pages: len(office.calls.past) == pages)  # type: ignore[misc]
    assert office.calls.past == [f"p{n:04}" for n in range(2400)]
    assert office.calls.is_complete
    assert [before for before in fake.pages if before] == ["p0197", "p1197", "p2197"], "each page was asked for once"


async def test_what_was_searched_for_is_all_that_is_shown(fake: FakeAppliance, office: Watched) -> None:
    said = [History("old").turn("t1", Role.GUEST, "a taxi please").event.model_dump()]
    fake.calls["old"] = make_call("old", state=CallState.ENDED, ended_at=1.0, transcript=said)
    fake.calls["s2"] = make_call("s2", transcript=said)
    fake.calls["other"] = make_call("other", state=CallState.ENDED, ended_at=1.0)
    office.desk.refresh()
    await office.until(lambda: len(office.calls.past) == 2)
    office.desk.wish_for(Wish(words="taxi"))
    assert office.calls.past == []
    await office.until(lambda: office.calls.past == ["old"])
    assert [row.session_id for row in office.calls.shown_live] == ["s2"]
    assert len(office.calls.live) == 2, "whoever needs somebody is known all the same"
    office.desk.wish_for(EVERYTHING)
    await office.until(lambda: len(office.calls.past) == 2)
