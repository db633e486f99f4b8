"""A reservation is shown by its guest, though ears mistake names and letters; nothing tells which part was wrong."""

import pytest

from engine.brain.reading.spelling import speak_letters
from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene

LOOK_UP = "Could you look up my booking?"


@pytest.mark.parametrize(
    "lines",
    [
        ["HL4834", "On the hill."],
        ["HL4834", "It's on the hill."],
        ["AL4834", "Underhill"],
        ["4834", "Under Hill."],
        ["H. L. Four thousand, eight hundred and thirty-four.", "Underhill, please."],
        ["HL4834", "Wendell.", "You and D-E-R-H-I-L-L."],
        ["HL4834", "Wendell.", "Uniform, November, Delta, Echo, Romeo, Hotel, India, Lima, Lima."],
        ["HL4834", "Wendell.", "U, N, D, E, R, H, I, double L."],
        ["HL4835", "Underhill", "No, the code is HL4834."],
        ["HL4835", "Underhill", "It's four eight three four, Underhill."],
        ["I don't have it", "Underhill", "On Sunday", "07700 900 143", "No, it's 07700 900 134"],
        ["I don't have it", "Wendell", "On Sunday", "07700 900 134", "U N D E R H I L L"],
    ],
)
def test_a_misheard_part_is_put_right(lines: list[str], facts: HouseFacts) -> None:
    scene = Scene(facts)
    assert "Snug Single" in scene.play([LOOK_UP, *lines]).reply


@pytest.mark.parametrize(
    "said", ["Yes, please.", "I don't know.", "Hang on.", "What?", "Thank you.", "Get me a person."]
)
def test_what_is_no_name_is_not_tried_as_one(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    exchange = scene.play([LOOK_UP, "HL4834", said])
    assert [done.name for done in exchange.done if done.name == "get_reservation"] == []


def test_whichever_part_was_wrong_the_answer_is_the_same(facts: HouseFacts) -> None:
    replies = []
    for code, name in [("HL4821", "Ashworth"), ("HL4822", "Holloway"), ("HL9999", "Holloway")]:
        reply = Scene(facts).play([LOOK_UP, code, name]).reply
        replies.append(reply.replace(speak_letters(code), "CODE"))
    assert len(set(replies)) == 1
    assert "CODE" in replies[0] and "spell the last name" in replies[0]


MISSES = ["HL4834", "Wendell", "W E N D E R", "HL4835", "Smith"]


def test_three_misses_end_it(facts: HouseFacts) -> None:
    scene = Scene(facts)
    reply = scene.play([LOOK_UP, *MISSES]).reply
    assert "colleagues" in reply
    assert [draft.kind.value for draft in scene.left] == ["reservation"]
    assert "colleagues" in scene.play([LOOK_UP]).reply
    scene.play(["HL4834", "Underhill"])
    assert not any("Snug" in said for said in scene.replies)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["Tom Baker, 07700 900 123"], {"name": "Tom Baker", "phone": "07700900123"}),
        (["07700 900 123"], {"phone": "07700900123"}),
        (["Tom Baker", "room 214"], {"name": "Tom Baker", "room": "214"}),
    ],
)
def test_who_missed_three_times_is_asked_where_to_ring_back(
    facts: HouseFacts, said: list[str], told: dict[str, str]
) -> None:
    scene = Scene(facts)
    assert "ring you" in scene.play([LOOK_UP, *MISSES]).reply
    reply = scene.play(said).reply
    assert told.items() <= scene.left[-1].details.items()
    assert "ring you" in reply
    assert len(scene.left) == 1, "in place of what was told before, with all that staff need"
    assert "about a reservation" in scene.left[0].summary
    again = scene.play([LOOK_UP])
    assert len(scene.left) == 1 and again.decision.expects.value != "phone", "once is enough"


def test_who_wants_no_ring_back_is_asked_no_more(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play([LOOK_UP, *MISSES, "no thanks"])
    assert len(scene.left) == 1
    assert scene.exchanges[-1].last.expects.value != "phone"


def test_the_same_wrong_thing_again_and_again_ends_it_too(facts: HouseFacts) -> None:
    scene = Scene(facts)
    reply = scene.play([LOOK_UP, "HL4834", "Wendell", "W E N D E L L", "HL4834", "Wendell"]).reply
    assert "ring you" in reply
    scene.play(["07700 900 123"])
    assert scene.left[-1].details["phone"] == "07700900123"


def test_staff_know_of_it_before_the_guest_hangs_up(facts: HouseFacts) -> None:
    """The tool counts the same wrong thing as one try, so that it is the porter who ends it, and who tells of it."""
    scene = Scene(facts)
    exchange = scene.play([LOOK_UP, *["HL9999", "Smith"] * 3])
    assert "colleagues" in exchange.last.reply and "ring you" in exchange.last.reply
    (left,) = scene.left
    assert left.kind.value == "reservation" and "Smith" in left.details.values() and not left.due_at
    scene.play(["no thanks", LOOK_UP, "HL4834", "Underhill"])
    assert len(scene.left) == 1
    assert not any("Snug" in said for said in scene.replies)


def test_who_is_not_known_to_staff_is_not_told_that_they_are(facts: HouseFacts) -> None:
    scene = Scene(facts, desk_works=False)
    reply = scene.play([LOOK_UP, *["HL9999", "Smith"] * 2, "HL9999"]).last.reply
    assert facts.profile.phone in reply and "My colleagues" not in reply
