"""Cards that are told in pieces lose the pieces that were harmless when they were said, and nothing else is lost."""

from __future__ import annotations

import random

import pytest

from appliance.contract.cards import MASK
from appliance.contract.events import Event, RequestCreated, RequestKind, Role, TurnFinal
from appliance.contract.gathered import gather, redact_story
from tests.appliance.contract.test_cards import random_card

M = MASK

TOLD = {
    "fours": (["four one one one", "one one one one", "one one one one"], [M, M, M]),
    "fours of which one was misheard": (["four one one one", "one two one one", "one one one one"], [M, M, M]),
    "fours, the first in a sentence": (
        ["can you take my number, it is 4111", "1211", "breakfast?", "1111"],
        [f"can you take my number, it is {M}", M, "breakfast?", M],
    ),
    "halves with words between": (
        ["4111 1111", "hang on, my glasses", "1111 1111 thanks"],
        [M, "hang on, my glasses", f"{M} thanks"],
    ),
    "within sentences": (["it is 4111 1111", "and then 1111 1111"], [f"it is {M}", f"and then {M}"]),
    "said to be one at last": (["four one one one", "it's a visa"], [M, "it's a visa"]),
    "masked by whoever heard it": (["4111", "1111", M], [M, M, M]),
    "single digits": (list("4111111111111111"), [M] * 16),
    "American Express": (["3782", "822463", "10005"], [M, M, M]),
    "three groups, and the rest": (["4929 1234 5678", "9012"], [M, M]),
    "German": (["vier eins eins eins", "eins eins eins eins", "eins eins eins eins"], [M, M, M]),
    "French, in pairs": (["quarante et un onze", "onze onze", "onze onze onze onze"], [M, M, M]),
    "Spanish, announced": (["mi número de tarjeta es", "cuatro uno uno uno"], ["mi número de tarjeta es", M]),
    "Italian, said to be one at last": (["quattro uno uno uno", "la scadenza è"], [M, "la scadenza è"]),
}

HARMLESS = {
    "a telephone number in pieces": ["07700", "900", "123", "room 412"],
    "a German one in fours": ["0176", "1234", "5678"],
    "an American one and a room": ["415 555 1234", "203"],
    "answers to several questions": ["two", "two", "07700900123", "seven thirty"],
    "a room, and a question about cards": ["1204", "do you take visa?"],
    "a room, then the code of a reservation": ["412", "HL 4821", "2 nights"],
    "rooms in a row": ["rooms 2104 2105 2106", "thank you"],
    "a foreign number": ["0049 30 901820", "four", "2104"],
}


@pytest.mark.parametrize(("said", "shown"), TOLD.values(), ids=TOLD.keys())
def test_every_piece_goes(said: list[str], shown: list[str]) -> None:
    assert list(gather(said).turns) == shown


@pytest.mark.parametrize("said", HARMLESS.values(), ids=HARMLESS.keys())
def test_what_is_no_card_stays(said: list[str]) -> None:
    assert list(gather(said).turns) == said


@pytest.mark.parametrize("seed", range(20))
def test_no_piece_of_a_whole_card_is_left(seed: int) -> None:
    rng = random.Random(seed)
    card = random_card(rng)
    pieces: list[str] = []
    while card:
        size = rng.randint(3, 6)
        pieces, card = [*pieces, card[:size]], card[size:]
    assert not any(c.isdigit() for turn in gather(["a room please", *pieces]).turns for c in turn)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("on four one one one one one one one, right?", f"on {M}, right?"),
        ("411111111111", M),
        ("I'm in room 111", "I'm in room 111"),
        ("since 2026", "since 2026"),
    ],
)
def test_its_digits_go_wherever_they_stand(text: str, shown: str) -> None:
    gathered = gather(["4111", "1111", "1111", "2026"])
    assert gathered.mask(text) == shown
    assert gathered.mask_value({"phone": [text]}) == {"phone": [shown]}


def turn(seq: int, role: Role, text: str) -> TurnFinal:
    return TurnFinal(
        session_id="s", seq=seq, at=seq, turn_id=f"4111{seq}", role=role, text=text, started_at=seq, ended_at=seq
    )


def test_a_story_keeps_what_it_is_known_by() -> None:
    left = RequestCreated(
        session_id="s",
        seq=3,
        at=3,
        request_id="r4111",
        kind=RequestKind.MESSAGE,
        summary="x",
        details={"n": "41111111"},
    )
    told: list[Event] = [turn(1, Role.GUEST, "4111 1111"), turn(2, Role.PORTER, "4111 1111, and?"), left]
    assert redact_story(told) == told
    shown = redact_story([*told, turn(4, Role.GUEST, "1111 1111")])
    assert [getattr(e, "text", "") for e in shown] == [M, f"{M}, and?", "", M]
    assert shown[2] == left.model_copy(update={"details": {"n": M}})
    assert [getattr(e, "turn_id", "") for e in shown] == ["41111", "41112", "", "41114"]


@pytest.mark.parametrize(
    "said",
    [
        "Ich bin in Zimmer 214",
        "Meine Zimmernummer ist die zwei eins vier",
        "Wecken Sie mich um 10 Uhr",
        "ma chambre est la 214",
        "chambre deux un quatre",
        "la habitación es la 214",
        "habitación dos uno cuatro",
        "camera 214",
        "sono nella stanza numero due uno quattro",
    ],
)
def test_a_room_or_an_hour_in_another_language_stays_after_a_card(said: str) -> None:
    assert gather(["Meine Kartennummer ist 4111 1111 1111 1111", said]).turns[1] == said


def test_more_digits_than_a_room_has_are_masked_behind_its_word() -> None:
    assert gather(["Meine Kartennummer ist 4111 1111", "Zimmer 4111 1111"]).turns[1] == f"Zimmer {MASK}"
