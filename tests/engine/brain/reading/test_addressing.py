"""What is written about a guest, as it is said to them."""

import pytest

from engine.brain.reading.addressing import to_the_guest

SAID = {
    ("her taxi is here", "her"): "your taxi is here",
    ("she needs to pay before ten", "her"): "you need to pay before ten",
    ("she has a visitor", "her"): "you have a visitor",
    ("she carries her bag", "her"): "you carry your bag",
    ("she misses the bus", "her"): "you miss the bus",
    ("we will call her at eight", "her"): "we will call you at eight",
    ("he isn't on the list", "him"): "you aren't on the list",
    ("his brother rang and wants him back", "him"): "your brother rang and wants you back",
    ("they are expected", "them"): "you are expected",
    ("I'll call them tomorrow", "them"): "they'll call you tomorrow",
    ("I am on my way", "her"): "they are on their way",
    ("he's late, and the others are not", "the guest"): "you are late, and the others are not",
    ("the bar is open", "her"): "the bar is open",
}


@pytest.mark.parametrize(("written", "said"), SAID.items())
def test_third_person_becomes_second(written: tuple[str, str], said: str) -> None:
    assert to_the_guest(*written) == said
