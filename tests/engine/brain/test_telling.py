from __future__ import annotations

from engine.brain.state import Line, Spoken
from engine.brain.telling import heard, in_pieces, sentences_of, tell
from engine.brain.texts import Texts

TEXTS = Texts(
    {
        "ask.time": ("Gladly. At what time?", "When, please?"),
        "ok.moment": ("Certainly.",),
        "wait.look_up": ("Let me look.", "One moment."),
        "ok.done": ("That is done.",),
        "taxi.done": ("It is ordered.",),
        "hotel.answer": ("{answer}",),
    }
)


def spoken(*keys: str, **values: str) -> list[str]:
    """What is said to these one after the other; "!" behind what had to be said and could not be."""
    so_far, replies = Spoken(), []
    for key in keys:
        told = tell((Line(key, values),), so_far, TEXTS)
        so_far = told.spoken
        replies.append(told.text + "!" * told.is_spent)
    return replies


def test_variations_take_turns_and_nothing_is_said_three_times() -> None:
    asked = ["Gladly. At what time?", "When, please?"]
    assert spoken(*["ask.time"] * 5) == [*asked, *asked, "!"]


def test_what_a_reply_can_do_without_is_left_out() -> None:
    assert spoken(*["ok.moment"] * 3) == ["Certainly.", "Certainly.", ""]


def test_one_filler_is_enough_in_a_turn() -> None:
    begins = (Line("ok.moment"), Line("wait.look_up"), Line("hotel.answer", {"answer": "It is at six."}))
    assert tell(begins, Spoken(), TEXTS).text == "Certainly. It is at six."
    assert tell(begins, Spoken(), TEXTS, begun="Let me look. Thank you.").text == "It is at six."


def test_what_was_done_can_be_said_in_general_terms() -> None:
    done = ["It is ordered.", "It is ordered.", "That is done.", "That is done."]
    assert spoken(*["taxi.done"] * 5) == [*done, "!"]


def test_a_courtesy_that_was_said_twice_is_left_out_of_what_is_new() -> None:
    so_far = heard("Gladly. Gladly.", Spoken())
    assert tell((Line("ask.time"),), so_far, TEXTS).text == "At what time?"


def test_sentences_count_wherever_they_stand() -> None:
    so_far = heard("It opens at six. And it closes at ten.", heard("It opens at six.", Spoken()))
    assert tell((Line("hotel.answer", {"answer": "It opens at six."}),), so_far, TEXTS).is_spent


def test_sentences_end_with_a_stop_and_a_space() -> None:
    assert sentences_of("At 7.30. Yes? Bon. ") == ["At 7.30.", "Yes?", "Bon."]
    assert sentences_of("Pour vous ? Oui.") == ["Pour vous ?", "Oui."]


def test_in_pieces_it_is_one_sentence_with_rests() -> None:
    assert in_pieces("From seven, and until ten. Daily!") == "From seven; until ten; Daily."
