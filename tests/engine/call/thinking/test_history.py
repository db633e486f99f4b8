"""LiveKit's chat context as the brain's history, and a dead job's events as a chat context again."""

from livekit.agents import llm

from appliance.contract.events import ControlDone, Event, Role, SessionState, ToolCalled, ToolReturned, TurnFinal
from engine.brain.dialog import Done, Said, Whispered
from engine.call.thinking.history import entries, heard, restore, whispered

ARGUMENTS = {"kind": "wake_up", "summary": "Wake-up call at 07:00"}


def turn(seq: int, role: Role, text: str) -> TurnFinal:
    return TurnFinal(
        session_id="s", seq=seq, at=1.0, turn_id=str(seq), role=role, text=text, started_at=1.0, ended_at=2.0
    )


def test_words_and_acts_in_order_without_instructions() -> None:
    context = llm.ChatContext.empty()
    context.add_message(role="system", content="nothing for the brain")
    context.add_message(role="user", content="Wake me at seven.")
    context.insert(llm.FunctionCall(call_id="c", name="take_message", arguments='{"kind": "wake_up"}'))
    assert len(entries(context.items)) == 1, "an act that still runs is not done"
    context.insert(
        llm.FunctionCallOutput(call_id="c", name="take_message", output='{"request_id": "r"}', is_error=False)
    )
    assert entries(context.items) == [
        Said(Role.GUEST, "Wake me at seven."),
        Done("c", "take_message", {"kind": "wake_up"}, True, {"request_id": "r"}),
    ]


def test_a_failed_act_is_known_as_failed() -> None:
    context = llm.ChatContext.empty()
    context.insert(llm.FunctionCall(call_id="c", name="take_message", arguments="{}"))
    context.insert(llm.FunctionCallOutput(call_id="c", name="take_message", output="no room", is_error=True))
    assert entries(context.items) == [Done("c", "take_message", {}, False, "no room")]


def test_a_dead_jobs_conversation_is_restored() -> None:
    told: list[Event] = [
        turn(1, Role.PORTER, "Good evening."),
        SessionState.model_validate({"session_id": "s", "seq": 2, "at": 1.0, "state": "listening"}),
        turn(3, Role.GUEST, "Wake me at seven, room 214."),
        ToolCalled(session_id="s", seq=4, at=1.0, call_id="c", name="take_message", arguments=ARGUMENTS),
        ToolReturned(
            session_id="s", seq=5, at=1.0, call_id="c", name="take_message", ok=True, result={"id": "r"}, took_s=0
        ),
        ToolCalled(session_id="s", seq=6, at=1.0, call_id="d", name="get_hotel_info", arguments={"query": "gym"}),
        ToolReturned(session_id="s", seq=7, at=1.0, call_id="d", name="get_hotel_info", ok=True, result=[], took_s=0),
    ]
    assert entries(restore(told).items) == [
        Said(Role.PORTER, "Good evening."),
        Said(Role.GUEST, "Wake me at seven, room 214."),
        Done("c", "take_message", ARGUMENTS, True, {"id": "r"}),
    ]


def test_nothing_to_restore() -> None:
    assert restore([]).items == []


def test_what_was_said_to_a_clerk_and_whispered_keeps_its_place() -> None:
    context = llm.ChatContext.empty()
    for message in (heard(Role.PORTER, "", 3.0), heard(Role.CLERK, "Eva here.", 2.0), heard(Role.GUEST, "Hello.", 1.0)):
        context.insert(message)
    context.insert(whispered("offer a late check-out"))
    assert entries(context.items) == [
        Said(Role.GUEST, "Hello."),
        Said(Role.CLERK, "Eva here."),
        Said(Role.PORTER, ""),
        Whispered("offer a late check-out"),
    ]


def test_a_dead_jobs_clerk_and_whispers_are_restored() -> None:
    def whisper(seq: int, text: str, refused: str | None) -> ControlDone:
        told = {"command_id": str(seq), "command": "whisper", "who": "user:eva", "name": "Eva"}
        told |= {"session_id": "s", "seq": str(seq), "at": "1.0", "text": text}
        return ControlDone.model_validate({**told, "refused": refused})

    told: list[Event] = [
        turn(1, Role.CLERK, "Eva here."),
        whisper(2, "offer a late check-out", None),
        whisper(3, "careful", "not_understood"),
    ]
    assert entries(restore(told).items) == [Said(Role.CLERK, "Eva here."), Whispered("offer a late check-out")]
