"""What is told while a room is booked: an e-mail address, and that a name was read back wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene, open_example

CHOSEN = ["A room for tonight for two people, my name is Tom Hart", "The harbour view"]


def test_the_address_for_the_confirmation_goes_with_the_booking(facts: HouseFacts) -> None:
    scene = Scene(facts)
    reply = scene.play([*CHOSEN, "07700 900123, and send the confirmation to tom.hart2@example.com please"]).reply
    assert "tom dot hart2 at example dot com" in reply
    (booked,) = scene.play(["Yes, please."]).done
    assert (booked.arguments["email"], booked.arguments["phone"]) == ("tom.hart2@example.com", "07700900123")


def test_an_address_is_no_name_and_no_number_and_is_put_right(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play([*CHOSEN, "Send it to tom dot hart two at example dot com", "07700 900123"])
    scene.play(["No, the e-mail is thom dot hart at example dot com"])
    (booked,) = scene.play(["Yes."]).done
    assert (booked.arguments["email"], booked.arguments["last_name"]) == ("thom.hart@example.com", "Hart")


def test_the_desk_gets_the_address_with_a_wish_that_it_has_to_see_to(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(["A room for ten people from Friday for two nights", "Yes please", "Tom Hart", "It's tom@example.com"])
    scene.play(["07700 900123"])
    assert scene.left[0].details["email"] == "tom@example.com"


def test_whose_name_was_read_back_wrong_is_asked_for_the_right_one_with_regret(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play([*CHOSEN, "07700 900123"])
    reply = scene.play(["No, the name is wrong."]).reply
    assert "right" in reply and "orry" in reply
    (booked,) = scene.play(["Schmidt.", "Yes."]).done
    assert booked.arguments["last_name"] == "Schmidt"


def test_what_an_old_answer_tells_anew_for_another_stay_is_told_with_its_age(
    facts: HouseFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = Scene(facts)
    scene.play(CHOSEN)
    monkeypatch.setattr(facts, "availability_age_s", lambda *_: 300.0)
    reply = scene.play(["No wait, make it three nights"]).reply
    assert "five minutes ago" in reply and "three nights" in reply


@pytest.mark.parametrize(
    ("said", "last_name", "phone"),
    [
        ("no that's wrong, my number ends in eight one one", "Hart", "07700900811"),
        ("no, eight six three", "Hart", "07700900863"),
        ("no, the last digit is one", "Hart", "07700900121"),
        ("it's nine double oh one two four, not nine double oh one two three", "Hart", "07700900124"),
        ("no it's Harp with a P", "Harp", "07700900123"),
        ("no, it's Heart with an E, H E A R T", "Heart", "07700900123"),
    ],
)
def test_what_was_read_back_wrong_is_put_right_before_a_yes_books_it(
    tmp_path: Path, said: str, last_name: str, phone: str
) -> None:
    scene = Scene(open_example(tmp_path))
    assert not scene.play([*CHOSEN, "07700 900123", said]).done
    (booked,) = scene.play(["Yes."]).done
    assert (booked.arguments["last_name"], booked.arguments["phone"]) == (last_name, phone)


def test_a_yes_to_what_shall_i_change_books_nothing(tmp_path: Path) -> None:
    scene = Scene(open_example(tmp_path))
    asked = scene.play([*CHOSEN, "07700 900123", "No, that's wrong.", "Yes."])
    assert not asked.done and "Tom Hart" in asked.reply
    assert scene.play(["Yes."]).done


def test_the_whole_name_may_come_while_the_number_is_asked_for(tmp_path: Path) -> None:
    scene = Scene(open_example(tmp_path))
    scene.play(["A room for tonight for two people", "The harbour view", "it's Al", "Al Green", "07700 900123"])
    (booked,) = scene.play(["Yes."]).done
    assert (booked.arguments["first_name"], booked.arguments["last_name"]) == ("Al", "Green")


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["two doubles and a single for tomorrow night", "four people"], "two doubles and a single"),
        (["a room for eight people on the fourth of December for one night", "four doubles"], "four doubles"),
        (["three double rooms for tomorrow night", "six"], "three double rooms"),
        (["two rooms for tomorrow night, a double and a single, three people"], "two rooms (a double and a single)"),
        (
            ["I need two double rooms and a twin from Friday for two nights for six people"],
            "two double rooms and a twin",
        ),
        (["two rooms for tomorrow night for four people"], "two rooms"),
    ],
)
def test_several_rooms_are_left_for_the_desk_in_the_guests_words(tmp_path: Path, lines: list[str], wanted: str) -> None:
    scene = Scene(open_example(tmp_path))
    assert wanted in scene.play([*lines, "Tom Hart", "07700 900123"]).reply
    assert f"Room wanted: {wanted}, " in scene.left[0].summary
