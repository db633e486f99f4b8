"""The calls that are made from here."""

from __future__ import annotations

from gui.state.trial import Caller, Phase
from gui.stream import Link
from tests.fakes.appliance import FakeAppliance, serve
from tests.gui.keepers.scene import Watched, at_work, fake, office

__all__ = ["fake", "office"]


async def test_a_test_call_is_shown_and_can_be_ended(fake: FakeAppliance, office: Watched) -> None:
    office.trials.start(Caller.MICROPHONE)
    office.trials.start(Caller.MICROPHONE)
    await office.until(lambda: office.trial.phase is Phase.TALKING)
    assert office.calls.selected == office.trial.session_id
    office.trials.end()
    assert office.trial.phase is Phase.ENDING
    await office.until(lambda: office.trial.phase is Phase.IDLE)
    assert len(fake.started) == len(fake.ended) == 1
    assert office.trial.problem is None


async def test_a_call_that_can_t_be_joined_says_why(office: Watched) -> None:
    office.room.failure = "the room is full"
    office.trials.start(Caller.GUEST)
    await office.until(lambda: office.trial.problem is not None)
    assert (office.trial.phase, office.trial.problem) == (Phase.IDLE, "the room is full")


async def test_closing_the_window_hangs_up(fake: FakeAppliance) -> None:
    async with serve(fake) as url:
        async with at_work(url) as office:
            await office.until(lambda: office.calls.link is Link.CONNECTED)
            office.trials.start(Caller.MICROPHONE)
            await office.until(lambda: office.trial.phase is Phase.TALKING)
        assert len(fake.ended) == 1
