"""A whole call with the real processes and real audio: what was heard, what was left, what was stored."""

from itertools import pairwise
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from appliance.contract.calls import CallDetail
from appliance.contract.events import RequestKind, Role, Stage
from appliance.contract.sessions import CallState
from gui.errors import ApiError
from tests.system.box import Box
from tests.system.guest import Guest, resembles
from tests.until import until

pytestmark = pytest.mark.system


async def test_a_guest_is_answered_and_a_wake_up_call_is_left(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box:
        async with Guest(box) as guest:
            await guest.hears_greeting()
            assert guest.heard("this is the night porter. how can i help")

            guest.forget_heard()
            await guest.says("What time is breakfast?")
            assert guest.heard("breakfast is served from seven to half past ten in the lantern room")

            guest.forget_heard()
            await guest.says("I would like a wake up call at seven in the morning, in room two one four, please.")
            assert guest.heard("a wake-up call for seven")

            call = await box.client.call(guest.session.session_id)
            assert call.state is CallState.LIVE
            await box.client.end(guest.session.room_name)
            with pytest.raises(ApiError) as again:
                await box.client.end(guest.session.room_name)
            assert again.value.status == 409

        call = await box.call_when(guest.session.session_id, lambda c: c.state is CallState.ENDED)
        said = {role: " ".join(t.text.lower() for t in call.transcript if t.role is role) for role in Role}
        assert resembles(said[Role.GUEST], "What time is breakfast?")
        assert resembles(said[Role.GUEST], "I would like a wake up call at seven in the morning")
        assert "breakfast is served" in said[Role.PORTER]
        assert [r.kind for r in call.left_for_staff] == [RequestKind.WAKE_UP]
        assert call.left_for_staff[0].details["room"] == "214"
        assert {tool.name: tool.ok for tool in call.tools} == {"get_hotel_info": True, "set_wake_up_call": True}
        assert await _latencies_add_up(box, call.session_id) >= 2
        await until(lambda: _is_counted(box, call))
        await until(lambda: _spool_is_empty(box))


async def _spool_is_empty(box: Box) -> bool:
    """The job has posted everything that was said, and put its file away."""
    return not list((box.home / "spool").iterdir())


async def _latencies_add_up(box: Box, session_id: str) -> int:
    """How many turns have a waterfall; each one's parts are its whole, and the whole is what passed by the events."""
    transcript = (await box.client.call(session_id)).transcript
    answered = 0
    for before, turn in pairwise(transcript):
        one = turn.latency
        if one is None:
            continue
        parts = one.words_s + one.decision_s + one.brain_s + one.tool_s + one.voice_s + one.playout_s
        assert parts == pytest.approx(one.total_s, abs=0.02)
        if before.role is Role.GUEST:
            # The first sample went out when the turn began; the first audible one follows after 20 ms at most.
            assert 0 <= one.total_s - (turn.started_at - before.ended_at) <= 0.02 + 1e-3
            answered += 1
        assert one.tiers == {Stage.STT: "moonshine", Stage.BRAIN: "scripted", Stage.TTS: "piper"}
    return answered


async def _is_counted(box: Box, call: CallDetail) -> bool:
    """Prometheus is told of every answer and of the call's end."""
    async with httpx.AsyncClient(trust_env=False, timeout=60) as prometheus:
        text = (await prometheus.get(f"{box.api_url}/metrics")).text
    samples = [sample for family in text_string_to_metric_families(text) for sample in family.samples]
    totals = sum(s.value for s in samples if s.name.endswith("latency_seconds_count") and s.labels["stage"] == "total")
    ended = [s.value for s in samples if s.name == "nightporter_calls_total" and s.labels["state"] == "ended"]
    return bool(totals == sum(t.latency is not None for t in call.transcript) and ended == [1.0])
