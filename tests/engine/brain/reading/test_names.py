import pytest

from engine.brain.reading.ear import Ear
from engine.brain.reading.names import find_name


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
    ],
)
def test_reads_names(said: str, name: str | None) -> None:
    assert find_name(Ear(()).hear(said), asked=True) == name
