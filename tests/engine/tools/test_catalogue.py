from engine.tools.catalogue import BY_NAME, TOOLS

ISSUED = (
    "check_availability quote book_room get_reservation change_reservation cancel_reservation get_hotel_info "
    "set_wake_up_call take_message request_service book_table transfer_to_person alert_emergency "
    "withdraw_request note_request"
).split()


def test_has_each_tool_once() -> None:
    assert set(ISSUED) == set(BY_NAME)
    assert len(BY_NAME) == len(TOOLS)


def test_every_tool_is_described_for_a_language_model() -> None:
    for tool in TOOLS:
        assert len(tool.description) > 40, tool.name
        assert tool.schema["additionalProperties"] is False
        assert tool.schema["type"] == "object"


def test_what_only_looks_is_no_act() -> None:
    looks = {tool.name for tool in TOOLS if not tool.is_act}
    assert {"check_availability", "quote", "get_reservation", "get_hotel_info"} <= looks
    assert {tool.name for tool in TOOLS if tool.writes} == {"book_room", "change_reservation", "cancel_reservation"}
