import pytest

from engine.brain.reading.mail import find_email, speak_email


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("It's maria dot lopez at gmail dot com.", "maria.lopez@gmail.com"),
        ("My email is Tom.Hart@example.org", "tom.hart@example.org"),
        ("tom dot hart at example.org please", "tom.hart@example.org"),
        ("anna underscore lee at mail dot co dot uk", "anna_lee@mail.co.uk"),
        ("it's j smith four two at outlook dot com", "jsmith42@outlook.com"),
        ("ring me at seven", None),
        ("I am at home dot", None),
        ("", None),
    ],
)
def test_finds_an_address(said: str, address: str | None) -> None:
    assert find_email(said) == address


def test_reads_it_out() -> None:
    assert speak_email("anna_lee@mail.co.uk") == "anna underscore lee at mail dot co dot uk"
