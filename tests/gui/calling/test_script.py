"""What the demo guest answers when the porter asks back."""

from __future__ import annotations

import pytest

from gui.calling.script import QUESTIONS, answer_question


@pytest.mark.parametrize(
    ("porter", "guest"),
    [
        ("Of course. Which room are you in?", "Room two one four, please."),
        ("There's no room 41 in this house. Which room is it?", "Room two one four, please."),
        ("Which room, or what telephone number, can they reach you on?", "Room two one four, please."),
        ("Please tell me your room number.", "Room two one four, please."),
        ("And what is your name?", "My name is Thomas Baker."),
        ("For how many nights?", "For one night, please."),
        ("How many of you will there be?", "We are two people."),
        ("Gladly. For which night?", "Tonight, please."),
        ("What time shall we wake you?", "At seven in the morning, please."),
        ("What telephone number can the desk reach you on?", "You can reach me in room two one four."),
        ("I don't know that. Shall I leave your question for my colleagues?", "Yes, please."),
        ("Please tell me what my colleagues should know.", "Please ask them to call me in room two one four."),
        ("There's a double at 148 euros. Would you like it?", "No, thank you. I only wanted to know."),
        ("Is that correct?", "Yes, please."),
        ("Are you still there?", "Yes, I am here."),
        ("Breakfast is from seven. Is there anything else I can do for you?", None),
        ("Breakfast is from seven until ten.", None),
        ("", None),
    ],
)
def test_answers(porter: str, guest: str | None) -> None:
    assert answer_question(porter) == guest


def test_five_questions() -> None:
    assert len(QUESTIONS) == 5
