import pytest

from engine.models.made_up import without_made_up

SURE, UNSURE = -0.1, -1.5


@pytest.mark.parametrize(
    "written",
    [
        "You",
        "You.",
        "Thank you for watching!",
        "Thanks for watching.",
        "© transcript Emily Beynon",
        "2-3\u0e15\u0e27\u0e1a \u0e27\u0e14",
        "\u266a \u266a \u266a",
        "1" + "0" * 80,
        "2022-2022-2022-2022-2022-2022-2022-2022-2022-2",
        "1-800-999-999-999-999-999-999-999-999-999-9",
        "2020, 2020, 2020, 2020, 2020, 2020, 2020, 202",
        "The first is the first is the first is the first is the first is the first is the fir",
        "The first is the first. " * 6,
        "The day is the day of the day. " * 7 + "The",
    ],
)
def test_for_a_noise_there_are_no_words(written: str) -> None:
    assert without_made_up(written, SURE) == ""


@pytest.mark.parametrize(
    "said",
    [
        "",
        "Thank you.",
        "Are you still there? You told me to wait for you.",
        "No, no, no, no.",
        "I'm calling from room zero, zero, zero, zero,",
        "My number is 0800 000 000 000.",
        "It's room 1111, one one one one.",
        "Is it the one in the room or the one in the hall or the one in the bar?",
        "B as in Bravo, B as in Bravo, O as in Oscar.",
        "A café for Zoë Müller, à la carte, £12.50, please…",
    ],
)
def test_what_guests_say_stays(said: str) -> None:
    assert without_made_up(said, UNSURE) == said


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Hello? Hello? Hello? Hello? Hello? Hello? ", "Hello?"),
        ("hello, hello, hello, hello, hello, hello, hel", "hello"),
        ("Is this the porter, hello, hello, hello, hello, hello, hello, hel", "Is this the porter hello"),
        ("Can you hear me? " * 6 + "Can you", "Can you hear me?"),
        ("What time is breakfast? 2022-2022-2022-2022-2022-2022-2022-2022-2", "What time is breakfast?"),
        ("Room two one four. " + "The first is the first is " * 4, "Room two one four."),
    ],
)
def test_a_circle_ends_where_it_begins(written: str, kept: str) -> None:
    assert without_made_up(written, SURE) == kept


@pytest.mark.parametrize("sureness", [SURE, UNSURE])
@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Help! Help! Help! Help! Help! Help! There's a fire in room twelve.", "There's a fire in room twelve."),
        ("There's a fire! " * 6 + "Room twelve!", "There's a fire! Room twelve!"),
        ("\u266a \u266a Help, my husband can't breathe \u266a", "Help, my husband can't breathe"),
    ],
)
def test_a_cry_is_heard_however_often_and_whatever_sounds_beside_it(written: str, kept: str, sureness: float) -> None:
    assert without_made_up(written, sureness).endswith(kept)


def test_what_follows_a_circle_stays() -> None:
    assert without_made_up("No, " * 6 + "I want a taxi.", SURE).endswith("I want a taxi.")
    assert without_made_up("A taxi, please. \u266a", SURE) == "A taxi, please."


def test_who_asks_again_and_again_is_heard_and_a_hum_that_reads_like_it_is_not() -> None:
    again = "Can you hear me? " * 6
    assert (without_made_up(again, SURE), without_made_up(again, UNSURE)) == ("Can you hear me?", "")
    thrice = "I'm going to show you how to make a shirt. " * 3
    assert (without_made_up(thrice, SURE), without_made_up(thrice, UNSURE)) == (thrice, "")
