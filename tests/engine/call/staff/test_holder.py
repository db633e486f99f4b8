"""Who has the call after every sequence of what staff ask for; the table is printed where it is explained."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appliance.contract.control import (
    CLERK_JOINS_WITHIN_S,
    CLERK_LOST_S,
    PAUSE_LIMIT_S,
    Clerk,
    Control,
    Holder,
    Refusal,
)
from appliance.contract.told import tell
from engine.call.staff import holder
from engine.call.staff.holder import ASKED, Hold, Refused, ask, follow, print_moves, signed, silent

EVA = Clerk(who="user:eva", name="Eva", identity="staff-clerk-1")
TOM = Clerk(who="user:tom", name="Tom", identity="staff-clerk-2")
WHO = {"e": EVA, "t": TOM}
NAMED = {
    "pause": Control.PAUSE,
    "resume": Control.RESUME,
    "take": Control.TAKE_OVER,
    "back": Control.HAND_BACK,
    "say": Control.SAY,
    "whisper": Control.WHISPER,
    "transfer": Control.TRANSFER,
}


def play(history: str) -> list[str]:
    """What became of each step of a history: `second:who what`, where what may be `beat`, or `-` for nothing."""
    hold, became = Hold(), []
    for step in history.split(", "):
        second, who, what = step.replace(":", " ").split()
        at = float(second)
        hold = silent(hold, at)
        if what in NAMED:
            asked = ask(hold, NAMED[what], WHO[who], at)
            if isinstance(asked, Refused):
                became.append(asked.why.value)
                continue
            hold = asked
        elif what == "beat":
            hold = signed(hold, WHO[who].identity, at)
        became.append(hold.clerk.name if hold.clerk else hold.holder.value)
    return became


HISTORIES = {
    "a takeover": ("0:e take, 3:e beat, 7:e beat, 9:e back", ["Eva", "Eva", "Eva", "porter"]),
    "two clerks": (
        "0:e take, 1:t take, 2:t back, 3:e take, 4:e back, 5:t take",
        "Eva held held held porter Tom".split(),
    ),
    "who never joins": ("0:e take, 9.9:e -, 10:e -", ["Eva", "Eva", "porter"]),
    "whose app dies": ("0:e take, 2:e beat, 6.9:e -, 7:e -", ["Eva", "Eva", "Eva", "porter"]),
    "another one's signs": ("0:e take, 9:t beat, 10:e -", ["Eva", "Eva", "porter"]),
    "signs of one who has handed back": ("0:e take, 1:e back, 2:e beat", ["Eva", "porter", "porter"]),
    "a pause": ("0:e pause, 1:t pause, 2:t resume, 3:t resume", ["paused", "unfit", "porter", "unfit"]),
    "a forgotten pause": ("0:e pause, 59:e -, 60:e -", ["paused", "paused", "porter"]),
    "a takeover from a pause": ("0:e pause, 1:t take, 2:e resume, 3:t back", ["paused", "Tom", "held", "porter"]),
    "words while the porter speaks": ("0:e say, 1:t whisper, 2:e transfer", ["porter"] * 3),
    "words in a pause": ("0:e pause, 1:t say, 2:e whisper", ["paused"] * 3),
    "words while a clerk speaks": ("0:e take, 1:e say, 2:t whisper", ["Eva", "held", "Eva"]),
    "only who has the call asks for somebody else": (
        "0:e take, 1:t transfer, 2:e transfer, 3:e back, 4:t transfer",
        ["Eva", "held", "Eva", "porter", "porter"],
    ),
    "nothing to hand back": ("0:e back", ["unfit"]),
}


@pytest.mark.parametrize(("history", "became"), HISTORIES.values(), ids=HISTORIES.keys())
def test_histories(history: str, became: list[str]) -> None:
    assert play(history) == became


def test_the_table_is_printed_where_it_is_explained() -> None:
    printed = "\n".join(f"    {line}" for line in print_moves().splitlines())
    print(printed)
    assert printed in (holder.__doc__ or "")


def test_a_refusal_names_who_has_the_call() -> None:
    taken = ask(Hold(), Control.TAKE_OVER, EVA, 0.0)
    assert isinstance(taken, Hold)
    assert ask(taken, Control.SAY, TOM, 1.0) == Refused(Refusal.HELD, tell("hold.held", name="Eva"))


def test_a_job_that_follows_a_dead_one_waits_for_the_clerk_and_not_for_ever() -> None:
    left = follow(EVA, 100.0)
    assert (left.holder, left.until) == (Holder.CLERK, 100.0 + CLERK_LOST_S)
    assert follow(None, 100.0) == Hold()


STEPS = st.lists(
    st.tuples(st.sampled_from([*ASKED, "beat", "nothing"]), st.sampled_from([EVA, TOM]), st.floats(0.0, 20.0))
)


@given(STEPS)
def test_whatever_happens_the_porter_has_the_call_again_when_nobody_shows_life(
    steps: list[tuple[Control | str, Clerk, float]],
) -> None:
    hold, at = Hold(), 0.0
    for what, who, later_s in steps:
        at += later_s
        hold = silent(hold, at)
        if isinstance(what, Control):
            asked = ask(hold, what, who, at)
            hold = hold if isinstance(asked, Refused) else asked
        elif what == "beat":
            hold = signed(hold, who.identity, at)
        assert (hold.clerk is not None) is (hold.holder is Holder.CLERK)
        assert (hold.until is None) is (hold.holder is Holder.PORTER)
    assert silent(hold, at + max(PAUSE_LIMIT_S, CLERK_JOINS_WITHIN_S, CLERK_LOST_S)) == Hold()
