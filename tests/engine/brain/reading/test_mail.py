import pytest

from engine.brain.reading.mail import beside_email, find_email, speak_email
from engine.brain.reading.words import Words, plain


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("It's maria dot lopez at gmail dot com.", "maria.lopez@gmail.com"),
        ("My email is Tom.Hart@example.org", "tom.hart@example.org"),
        ("tom dot hart at example.org please", "tom.hart@example.org"),
        ("anna underscore lee at mail dot co dot uk", "anna_lee@mail.co.uk"),
        ("it's j smith four two at outlook dot com", "jsmith42@outlook.com"),
        ("Karen Doyle, karen dot doyle at brightwell dot com.", "karen.doyle@brightwell.com"),
        ("anna, lopez, at gmail dot com", "annalopez@gmail.com"),
        ("k, l, e, e at mail dot com", "klee@mail.com"),
        ("maria, dot, lopez at gmail dot com", "maria.lopez@gmail.com"),
        ("ring me at seven", None),
        ("I am at home dot", None),
        ("", None),
    ],
)
def test_finds_an_address(said: str, address: str | None) -> None:
    assert find_email(said) == address


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("Karen Doyle, karen dot doyle at brightwell dot com.", "Karen Doyle"),
        ("karen dot doyle at brightwell dot com", ""),
    ],
)
def test_what_is_said_beside_it(said: str, rest: str) -> None:
    assert beside_email(Words(said, plain(said), (plain(said),))).raw == rest


def test_reads_it_out() -> None:
    assert speak_email("anna_lee@mail.co.uk") == "anna underscore lee at mail dot co dot uk"
