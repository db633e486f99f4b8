"""A call in the hotel's own voice: the real processes, with a model so small that it speaks on a CPU, if no words."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from appliance.contract.events import Stage
from tests.system.box import Box
from tests.system.guest import Guest
from tests.system.hotels_voice import fill_zonos_folder

pytestmark = pytest.mark.system


async def test_a_guest_hears_the_hotels_own_voice_and_another_one_goes_on_when_it_dies(tmp_path: Path) -> None:
    fill_zonos_folder(tmp_path / "home" / "models" / "zonos")
    async with Box(tmp_path / "home") as box:
        await box.back("zonos")
        async with Guest(box) as guest:
            await guest.hears_greeting()
            await guest.says("What time is breakfast?")
            question = await guest.prepares("Is there a swimming pool?")
            await box.kill("zonos")
            guest.forget_heard()
            await guest.says_prepared(question)
            assert guest.heard("pool")
            await box.client.end(guest.session.room_name)
        call = await box.call_when(guest.session.session_id, lambda c: c.ended_at is not None)
        spoke = [turn.latency.tiers[Stage.TTS] for turn in call.transcript if turn.latency]
        assert spoke[0] == "zonos"
        assert spoke[-1] == "piper"
        await box.back("zonos")
        async with httpx.AsyncClient(trust_env=False, timeout=60) as prometheus:
            assert 'nightporter_server_up{server="zonos"} 1.0' in (await prometheus.get(f"{box.api_url}/metrics")).text
