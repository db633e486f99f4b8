"""In which language a real call is held when nobody named one: the hotel's default, the number, what Riva detects."""

import json
from pathlib import Path

import pytest

from appliance.contract.calls import CallDetail
from appliance.contract.events import Role
from appliance.contract.sessions import SessionKind, StartSession
from engine.brain.texts import load_texts
from tests.fakes.riva import FakeRiva
from tests.system.box import Box
from tests.system.guest import TOLD_TO_WAIT, Guest
from tests.system.telephone import TelephoneGuest

pytestmark = pytest.mark.system

HOTLINE = "+49 30 1234567"
BY_STAFF = load_texts("de").say("person.by_staff", 0, {})


def porter(call: CallDetail) -> list[tuple[str, str]]:
    turns = [turn for turn in call.transcript if turn.role is Role.PORTER]
    return [(turn.language, turn.text) for turn in turns if turn.text not in TOLD_TO_WAIT]


async def test_the_default_and_the_number_that_was_called_and_what_was_asked_for(tmp_path: Path) -> None:
    numbers = json.dumps({HOTLINE: "de-DE"})
    async with Box(tmp_path / "home", locale="fr-FR", locales_by_number=numbers) as box:
        for locale, called, language in [
            (None, "", "fr"),
            (None, "0049301234567", "de"),
            ("it", "0049301234567", "it"),
        ]:
            async with TelephoneGuest(box, locale, called=called) as guest:
                await guest.hears_greeting()
                call = await box.call_when(guest.session.session_id, lambda c: bool(porter(c)))
                assert porter(call)[0][0] == language


async def test_a_guest_whom_riva_hears_speak_german_is_answered_in_german(tmp_path: Path) -> None:
    async with (
        FakeRiva(languages=("en-GB", "multi"), hears="haben Sie noch ein Zimmer frei", detects="de-DE") as riva,
        Box(tmp_path / "home", riva_address=riva.address) as box,
        Guest(box, StartSession(kind=SessionKind.TEST)) as guest,
    ):
        await guest.hears_greeting()
        await guest.says("Good evening, do you have a room?")
        assert {config.config.language_code for config in riva.streamed} == {"multi"}
        call = await box.call_when(guest.session.session_id, lambda c: len(porter(c)) > 1)
        assert porter(call)[0][0] == "en" and porter(call)[1] == ("de", BY_STAFF)
        assert "German" in call.left_for_staff[0].summary and call.left_for_staff[0].urgent
