import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from engine.brain.dialog import Act
from engine.tools.catalogue import TOOLS, Hands
from engine.tools.desk import Desk, RequestDraft
from engine.tools.house import HouseFacts, open_house
from tests.engine.tools.scene import EXAMPLE_HOTEL, TODAY

NOW = datetime.fromisoformat("2026-11-19T22:30:00+00:00")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseFacts]:
    facts = open_house(EXAMPLE_HOTEL, tmp_path / "book.db", TODAY)
    yield facts
    facts.close()


@pytest.fixture
def left() -> list[RequestDraft]:
    return []


@pytest.fixture
def hands(house: HouseFacts, left: list[RequestDraft]) -> Hands:
    return Hands(house, Desk(left.append, lambda: NOW, lambda: f"request_{len(left) + 1}"), lambda: "tool_1")


async def test_every_tool_is_described_for_a_language_model() -> None:
    for tool in TOOLS:
        assert len(tool.description) > 40
        assert tool.schema["additionalProperties"] is False
    assert {t.name for t in TOOLS if t.is_act} == {"leave_request", "ask_for_person"}


async def test_answers_from_the_notes(hands: Hands) -> None:
    done = await hands.perform(Act("hotel_information", {"query": "when is breakfast"}))
    assert done.ok
    assert done.result[0]["title"] == "Breakfast"
    assert json.dumps(done.result)


async def test_looks_up_rooms(hands: Hands) -> None:
    done = await hands.perform(Act("room_availability", {"arrival": "2026-11-19", "nights": 1, "guests": 2}))
    assert [offer["code"] for offer in done.result] == ["double", "harbour", "family"]


async def test_leaves_a_request(hands: Hands, left: list[RequestDraft]) -> None:
    act = Act("leave_request", {"kind": "wake_up", "summary": "Wake 214", "due_at": "2026-11-20T07:00"})
    done = await hands.perform(act)
    assert done.ok
    assert done.result == {"request_id": "request_1", "kind": "wake_up", "due_at": left[0].due_at}
    assert (done.call_id, done.arguments) == ("tool_1", act.arguments)


async def test_asks_for_a_person(hands: Hands, left: list[RequestDraft]) -> None:
    assert (await hands.perform(Act("ask_for_person", {"reason": "the guest asked"}))).ok
    assert left[0].kind.value == "person"


@pytest.mark.parametrize(
    ("name", "arguments", "names"),
    [
        ("fly", {}, "no tool 'fly'"),
        ("leave_request", {"kind": "party", "summary": "x"}, "kind"),
        ("leave_request", {"kind": "message", "summary": ""}, "summary"),
        ("leave_request", {"kind": "message", "summary": "x", "price": 1}, "price"),
        ("leave_request", {"kind": "wake_up", "summary": "x"}, "due_at"),
        ("leave_request", {"kind": "wake_up", "summary": "x", "due_at": "2026-11-19T07:00"}, "past"),
        ("room_availability", {"arrival": "soon", "nights": 1, "guests": 1}, "arrival"),
        ("room_availability", {"arrival": "2026-11-19", "nights": 0, "guests": 1}, "nights"),
        ("ask_for_person", {"reason": "x" * 10_000}, "reason"),
    ],
)
async def test_bad_arguments_are_named_and_change_nothing(
    name: str, arguments: dict[str, object], names: str, hands: Hands, left: list[RequestDraft]
) -> None:
    done = await hands.perform(Act(name, arguments))
    assert not done.ok
    assert names in done.result["error"]
    assert left == []
