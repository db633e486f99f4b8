import pytest

from engine.brain.reading.ear import Ear
from engine.brain.reading.names import find_name, find_name_put_right, find_spelled


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("My name is Thomas Baker.", "Thomas Baker"),
        ("My name is Tom Ms. Baker.", "Tom Baker"),
        ("Mrs. Baker", "Mrs Baker"),
        ("this is Dr Jane Ms Hart", "Dr Jane Hart"),
        ("H O double L Y", "Holly"),
        ("no idea", None),
        ("forty five pounds for the minibar", None),
        ("make it five people at half seven", None),
        ("it's for half seven", None),
        ("quarter past eight", None),
        ("£45", None),
        ("Actually Tom Baker", "Tom Baker"),
        ("Tom Baker, for five people at half seven", "Tom Baker"),
        ("Make it five people, this is Tom Baker", "Tom Baker"),
        ("Blair with a Y, B L A Y R", "Blayr"),
        ("Eric with a K, E R I K", "Erik"),
        ("Harlow with an H A R L O W", "Harlow"),
        ("Jean-Luc van der Berg", "Jean Luc Van Der Berg"),
        ("HJ twelve KLM, a red mini", None),
        ("I'm the lady with the red suitcase.", None),
        ("I'm the guy who called earlier.", None),
        ("I'm a guest from the second floor.", None),
        ("It's me again.", None),
        ("I'm calling about the dinner.", None),
        ("I'm just off the plane.", None),
        ("This is about tomorrow.", None),
        ("It's urgent.", None),
        ("I'm back.", None),
        ("It's the Baker family.", "Baker"),
        ("214, Baker.", "Baker"),
        ("Room 303, Mr Petrov.", "Mr Petrov"),
        ("Baker, 214.", "Baker"),
        ("214, please.", None),
    ],
)
def test_reads_names(said: str, name: str | None) -> None:
    assert find_name(Ear(()).hear(said), asked=True) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("No, it's Hart, Tom Hart", "Tom Hart"),
        ("no it's hart", "Tom Hart"),
        ("Hart, not Heart.", "Tom Hart"),
        ("No, Thom.", "Thom Heart"),
        ("Sorry, my name is Tom Schmidt.", "Tom Schmidt"),
        ("Yes, lovely.", None),
        ("Yes, that's right.", None),
        ("No, that's too expensive", None),
        ("Yes. Perfect.", None),
        ("No, cancel it", None),
        ("Tom Heart", None),
    ],
)
def test_a_name_that_is_put_right(said: str, name: str | None) -> None:
    assert find_name_put_right(Ear(()).hear(said), "Tom Heart") == name


def test_a_double_letter_is_no_spelling() -> None:
    assert find_spelled(Ear(()).hear("No, with a double t")) is None
    assert find_spelled(Ear(()).hear("with a, D, A, M, S")) is not None


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("March with a C, M A R C H", "March"),
        ("Blayr with a Y, B L A Y R", "Blayr"),
        ("Eric with a K, E R I K", "Erik"),
    ],
)
def test_a_letter_that_is_told_before_the_spelling_is_no_part_of_it(said: str, name: str) -> None:
    assert find_spelled(Ear(()).hear(said)) == name
