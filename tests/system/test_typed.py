"""A room that nobody understands is typed: the keys of a real call answer the porter's question."""

import time
from pathlib import Path

import pytest

from appliance.contract.events import RequestKind, Role
from tests.system.box import Box
from tests.system.telephone import TelephoneGuest

pytestmark = pytest.mark.system


async def test_the_room_of_a_wake_up_call_is_typed(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box, TelephoneGuest(box) as guest:
        await guest.hears_greeting()
        await guest.says("Wake me at half past seven, please.")
        typed_at = time.monotonic()
        for digit in "214":
            await guest.presses(digit)
        await guest.hears_answer(after=typed_at)
        call = await box.call_when(guest.session.session_id, lambda c: bool(c.left_for_staff))
        (left,) = call.left_for_staff
        assert left.kind is RequestKind.WAKE_UP and left.details["room"] == "214"
        assert [turn.text for turn in call.transcript if turn.role is Role.GUEST][-1] == "214"
