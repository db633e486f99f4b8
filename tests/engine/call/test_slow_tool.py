"""A slow act in LiveKit's own session: it is covered while it runs, once, and the answer follows the cover."""

from __future__ import annotations

from appliance.contract.events import Role
from engine.brain.dialog import Said
from engine.brain.texts import load_texts
from tests.engine.call.live import Call


async def test_a_slow_act_is_covered_once_and_then_answered() -> None:
    async with Call() as call:
        for _ in range(2):
            call.hears("A person, please.")
            cover = await call.heard.get()
            assert cover in {load_texts().say("wait.look_up", n, {}) for n in range(3)}
            call.ready.set()
            call.listens.clear()
            assert await call.heard.get() == "A colleague has been alerted."
            await call.listens.wait()
            call.ready.clear()
        said = [item for item in call.brain.so_far(call.session.history.items) if isinstance(item, Said)]
        porter = {item.text for item in said if item.role is Role.PORTER}
        assert porter == {"A colleague has been alerted."}, "the brain does not know the cover"
        assert call.announced.empty() and call.told == []


async def test_a_quick_act_is_only_answered() -> None:
    async with Call() as call:
        call.ready.set()
        call.hears("A person, please.")
        assert await call.heard.get() == "A colleague has been alerted."
