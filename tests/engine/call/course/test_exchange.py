"""The guest's turns: what is known of the porter's answer once it counts."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from engine.brain.dialog import Decision, Expects
from engine.call.course.exchange import Exchange
from engine.call.language.tongue import Tongue, choose


def test_what_the_brain_answers_is_not_said_beside_it_by_anybody_else() -> None:
    tongue = Tongue(choose("en-GB", spoken=frozenset({"en"}), recognised=True))
    record: Any = SimpleNamespace(narrator=SimpleNamespace(committed=lambda _: None), waterfall=None)
    farewell: Any = SimpleNamespace(stay=lambda: None)
    care: Any = SimpleNamespace(rescue=SimpleNamespace(ends_call=lambda _: None))
    nobody: Any = None
    exchange = Exchange(nobody, record, tongue, nobody, farewell)
    exchange.attend(nobody, nobody, care, nobody)
    answer = "Let me look that up."
    exchange.committed(Decision("test", {}, answer, (), (), Expects.NOTHING, True, 1.0, ""))
    assert tongue.say("wait.look_up") == "One moment, I'll see to it."
