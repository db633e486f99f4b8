"""Texts, values, events and whole conversations lose their card numbers and nothing else."""

from __future__ import annotations

import random
from typing import Any

import pytest

from appliance.contract.cards import MASK
from appliance.contract.events import Role, ToolCalled, ToolReturned, TurnFinal
from appliance.contract.redaction import CardGuard, redact_event, redact_partial, redact_value
from tests.appliance.contract.test_cards import random_card

M = MASK


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("it is 4111 11", "it is 4111 11"),
        ("it is 4111 111", f"it is {M}"),
        ("it is four one one one one one one um", f"it is {M} um"),
        ("07700 900123 is my number", "07700 900123 is my number"),
        ("4111 1111 1111 1111 is my card", f"{M} is my card"),
        ("on 2026-07-24", "on 2026-07-24"),
    ],
)
def test_growing_words_hide_digits_early(text: str, masked: str) -> None:
    assert redact_partial(text) == masked


@pytest.mark.parametrize("seed", range(20))
def test_no_growing_card_ever_shows_more_than_six_digits(seed: int) -> None:
    card = random_card(random.Random(seed))
    for end in range(1, len(card) + 1):
        assert sum(c.isdigit() for c in redact_partial(" ".join(card[:end]))) <= 6


@pytest.mark.parametrize(
    ("value", "masked"),
    [
        ({"card": 4111111111111111}, {"card": M}),
        ({"card": "4111-1111-1111-1111", "nights": 2}, {"card": M, "nights": 2}),
        ([["4111111111111111"], 4111111111111111.0], [[M], M]),
        ({"4111111111111111": True, "none": None}, {M: True, "none": None}),
        ({"rate": 120.5, "at": 1785000000.25, "rooms": [101, 102, 103, 104, 105]},) * 2,
        (float("inf"), float("inf")),
    ],
)
def test_values_of_tools_are_masked(value: Any, masked: Any) -> None:
    assert redact_value(value) == masked


def test_events_keep_their_identity() -> None:
    name = "1234567890123456"
    turn = TurnFinal(
        session_id=name,
        seq=1,
        at=1,
        turn_id=name,
        role=Role.GUEST,
        text="4111 1111 1111 1111",
        started_at=0,
        ended_at=1,
    )
    called = ToolCalled(session_id=name, seq=2, at=1, call_id=name, name="note", arguments={"n": "4111111111111111"})
    returned = ToolReturned(session_id=name, seq=3, at=1, call_id=name, name="note", ok=True, result=[1], took_s=0.1)
    assert redact_event(turn) == turn.model_copy(update={"text": M})
    assert redact_event(called) == called.model_copy(update={"arguments": {"n": M}})
    assert redact_event(returned) == returned


CONVERSATIONS = {
    "a card announced and dictated in pieces": [
        ("I want to give you my card number", "I want to give you my card number"),
        ("four one one one", M),
        ("one one one one", M),
        ("1111 1111", M),
        ("expiry twelve twenty six", f"expiry {M}"),
        ("and the code is one two three", f"and the code is {M}"),
        ("thank you", "thank you"),
        ("a wake-up call at seven please, room 412", "a wake-up call at seven please, room 412"),
    ],
    "a whole card, then what is printed on its back": [
        ("visa 4111 1111 1111 1111", f"visa {M}"),
        ("it expires 12 26", f"it expires {M}"),
        ("123", M),
    ],
    "pieces of four, never called a card": [("4111", "4111"), ("1111", "1111"), ("1111", M), ("1111", M), ("12 26", M)],
    "halves, never called a card": [("it is 4111 1111", "it is 4111 1111"), ("1111 1111 thanks", f"{M} thanks")],
    "an odd grouping that adds up": [("37828", "37828"), ("22463", "22463"), ("10005", M)],
    "a telephone number in pieces": [("07700", "07700"), ("900", "900"), ("123", "123"), ("412", "412")],
    "a foreign one in pieces": [("0044", "0044"), ("7911", "7911"), ("123456", "123456")],
    "a key card is no payment card": [
        ("my key card does not work, room 412", "my key card does not work, room 412"),
        ("it is 1204", "it is 1204"),
    ],
    "paying by card is no dictation": [
        ("by card, room 1204, 2 nights from 24 July 2026", "by card, room 1204, 2 nights from 24 July 2026"),
        ("412", "412"),
        ("seven thirty", "seven thirty"),
        ("you can call 07700 900123, it is £1200", "you can call 07700 900123, it is £1200"),
    ],
    "the card is forgotten after a while": [
        ("do you take cards", "do you take cards"),
        ("good", "good"),
        ("lovely", "lovely"),
        ("then room", "then room"),
        ("1204", "1204"),
    ],
}


@pytest.mark.parametrize("turns", CONVERSATIONS.values(), ids=CONVERSATIONS.keys())
def test_a_guard_follows_the_conversation(turns: list[tuple[str, str]]) -> None:
    guard = CardGuard()
    for said, shown in turns:
        assert guard.final(said) == shown


def test_partials_are_masked_and_not_remembered() -> None:
    guard = CardGuard()
    assert guard.partial("my card number is 4111") == f"my card number is {M}"
    assert guard.partial("my cart number is 4111") == f"my cart number is {M}", "as a recogniser may write it"
    assert guard.final("room 412") == "room 412"
    assert guard.final("1204") == "1204"
    assert guard.partial("1930 11") == M
    assert guard.final("1930") == "1930"


@pytest.mark.parametrize("seed", range(20))
def test_an_announced_card_never_shows_a_group(seed: int) -> None:
    rng = random.Random(seed)
    guard = CardGuard()
    guard.final("my card number is")
    card = random_card(rng)
    while card:
        size = rng.randint(2, 5)
        piece, card = card[:size], card[size:]
        assert not any(c.isdigit() for c in guard.partial(piece))
        assert guard.final(piece) == M
