"""A guest who goes on to other things while a question is open, and the question."""

from __future__ import annotations

from tests.engine.brain.scene import Scene


def test_a_guest_who_moves_on_is_not_pressed(scene: Scene) -> None:
    scene.play(["do you have a room for tonight", "what time is breakfast", "is there parking", "do you have a gym"])
    asked = [("how many" in reply) for reply in (r.lower() for r in scene.replies)]
    assert asked == [True, True, False, False]
    assert "Classic Double" in scene.play(["two people please"]).reply


def test_a_request_that_was_put_aside_is_said_not_to_be_left(scene: Scene) -> None:
    scene.play(["wake me at seven", "is there parking", "do you have a gym", "is there a bar"])
    assert [("request" in r) for r in scene.replies] == [False, False, True, False]
    assert "for seven" in scene.play(["two one four"]).reply


def test_a_question_without_an_answer_does_not_count_as_a_failed_one(scene: Scene) -> None:
    scene.play(["do you have a room for tonight", *["do you have a helicopter pad"] * 2])
    assert scene.exchanges[-1].decision.intent == "unknown"
    assert not scene.left


def test_the_way_back_to_an_open_question_is_told(scene: Scene) -> None:
    scene.play(["do you have a room for tonight", "what time is breakfast"])
    assert scene.replies[-1].endswith("Now, back to your room. How many of you will there be?")
    assert "back to" not in scene.play(["thank you"]).reply
