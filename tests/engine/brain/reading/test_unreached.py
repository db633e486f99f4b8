"""Who says that they have no telephone, and who only tells a number."""

import pytest

from engine.brain.reading.unreached import has_no_mail, has_no_phone
from engine.brain.reading.words import plain


@pytest.mark.parametrize(
    "said",
    [
        "I don't have a phone.",
        "I haven't got a mobile.",
        "I have no telephone number.",
        "I don't own a telephone.",
        "My phone was stolen.",
        "I'd rather not give it.",
        "I don't have one.",
        "Sorry, I can't be reached.",
    ],
)
def test_there_is_no_telephone(said: str) -> None:
    assert has_no_phone(plain(said))


@pytest.mark.parametrize("said", ["07700 900 123", "My husband's phone is 07700 900 123", "room 214", "Yes."])
def test_there_may_be_one(said: str) -> None:
    assert not has_no_phone(plain(said))


def test_there_is_no_mail_either() -> None:
    assert has_no_mail(plain("No, I have no e-mail either."))
    assert has_no_mail(plain("I don't have one."))
    assert not has_no_mail(plain("ann.hill@example.com"))
