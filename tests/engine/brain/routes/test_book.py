"""What is told while a room is booked: an e-mail address, and that a name was read back wrong."""

from __future__ import annotations

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene

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
