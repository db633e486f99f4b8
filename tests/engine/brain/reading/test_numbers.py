import pytest

from engine.brain.reading.numbers import find_guests, find_phone, speak_count, speak_digits
from engine.brain.reading.words import plain


@pytest.mark.parametrize(
    ("said", "phone"),
    [
        ("oh seven seven double oh nine hundred one two three", "07700900123"),
        ("07700 900123", "07700900123"),
        ("plus four four seven seven double zero nine double zero one two three", "+447700900123"),
        ("+44 7700 900123", "+447700900123"),
        ("my number is 020 7946 0018", "02079460018"),
        ("room 214", None),
        ("one two three", None),
    ],
)
def test_reads_telephones(said: str, phone: str | None) -> None:
    assert find_phone(plain(said)) == phone


@pytest.mark.parametrize(
    ("said", "guests"),
    [
        ("two adults and a child", 3),
        ("two adults and two children", 4),
        ("for my wife and I", 2),
        ("two adults and a baby", 3),
        ("two adults, two children", 4),
        ("two adults plus one toddler", 3),
        ("me and my three kids", 4),
        ("for my wife, my son and me", 3),
        ("with my wife and two kids", 4),
        ("my husband, the baby and me", 3),
        ("a couple with a toddler", 3),
        ("for me and my three friends", 4),
        ("my wife and I and our two girls", 4),
        ("for my parents and me", 3),
        ("my son and his friends and me", None),
        ("for two, Monday to Wednesday", 2),
        ("at seven for eight, a table please", 8),
        ("just me", 1),
        ("a room for two", 2),
        ("a family of four", 4),
        ("three people", 3),
        ("one person", 1),
        ("twenty-five people", 25),
        ("we will be five, not four", 5),
        ("a single from monday", 1),
        ("for two nights", None),
        ("a room for tonight", None),
        ("the two of us", 2),
    ],
)
def test_counts_guests(said: str, guests: int | None) -> None:
    assert find_guests(plain(said), asked=False) == guests


@pytest.mark.parametrize(
    ("said", "phone"),
    [
        ("O2O7946-double-018.", "02079460018"),
        ("O2o, seven, nine, four, six, double, o one eight.", "02079460018"),
        ("O two, o, seven, nine, four, six. Double a one eight.", "02079460018"),
        ("O2 of seven nine four six double o one eight.", "02079460018"),
        ("I want to stay for two", None),
    ],
)
def test_believes_more_when_the_telephone_was_asked_for(said: str, phone: str | None) -> None:
    assert find_phone(plain(said), asked=True) == phone


@pytest.mark.parametrize(
    ("said", "guests"),
    [
        ("two", 2),
        ("To people please", 2),
        ("What to?", 2),
        ("there are three of us", 3),
        ("for four please", 4),
        ("To be.", 2),
        ("Trust me.", 1),
        ("wake-up corridor seven", None),
        ("what time is breakfast", None),
        ("I am in room 214", None),
    ],
)
def test_counts_only_bare_numbers_when_it_was_asked_how_many(said: str, guests: int | None) -> None:
    assert find_guests(plain(said), asked=True) == guests


def test_reads_numbers_out() -> None:
    assert speak_digits("+44214") == "plus four four two one four"
    assert (speak_count(2), speak_count(14), speak_count(30)) == ("two", "fourteen", "30")
