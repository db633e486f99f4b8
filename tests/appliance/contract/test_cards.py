"""What counts as a card: any grouping, any way to say it; and what must never be taken for one."""

from __future__ import annotations

import random

import pytest

from appliance.contract.cards import MASK, mask_spans, passes_luhn
from appliance.contract.redaction import redact_cards

_SPOKEN = {
    "0": ["zero", "oh", "nought"],
    **{str(i): [w] for i, w in enumerate("one two three four five six seven eight nine".split(), 1)},
}
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SEPARATORS = [" ", "-", ".", ",", ", ", ". ", " - ", "  ", "/", "? ", " and ", " um ", " then ", "\u00a0", "\u2013"]


def random_card(rng: random.Random) -> str:
    body = rng.choice("3456") + "".join(rng.choices("0123456789", k=rng.randint(11, 17)))
    return next(body + d for d in "0123456789" if passes_luhn(body + d))


def random_pair(rng: random.Random, pair: str) -> str:
    """Two digits as a person says them: "forty one", "eleven", "double one"."""
    ways = [" ".join(rng.choice(_SPOKEN[d]) for d in pair), " ".join(pair)]
    if pair[0] == pair[1]:
        ways.append(f"double {rng.choice(_SPOKEN[pair[0]])}")
    if pair[0] == "1":
        ways.append(_TEENS[int(pair[1])])
    if pair[0] > "1" and pair[1] != "0":
        ways.append(f"{_TENS[int(pair[0]) - 2]}{rng.choice(' -')}{_SPOKEN[pair[1]][0]}")
    return rng.choice(ways)


def say(rng: random.Random, card: str) -> str:
    pairs = [card[i : i + 2] for i in range(0, len(card), 2)]
    words = [random_pair(rng, p) if len(p) == 2 and rng.random() < 0.8 else " ".join(p) for p in pairs]
    return "".join(w + rng.choice([" ", " ", ", ", " um "]) for w in words).rstrip(" ,")


def group(rng: random.Random, card: str) -> str:
    text = ""
    while card:
        size = rng.randint(1, 6)
        text, card = text + card[:size] + (rng.choice(_SEPARATORS) if card[size:] else ""), card[size:]
    return text


def leaked(text: str) -> bool:
    """Any digit, written or spoken, is left."""
    words = {w for ways in _SPOKEN.values() for w in ways} | set(_TEENS) | set(_TENS)
    return any(c.isdigit() for c in text) or any(w in words for w in text.replace("-", " ").replace(",", " ").split())


@pytest.mark.parametrize("seed", range(40))
def test_a_card_is_masked_in_any_grouping(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(25):
        written = group(rng, random_card(rng))
        assert redact_cards(f"It is {written}, thank you.") in (f"It is {MASK}, thank you.", f"It is {MASK} thank you.")


@pytest.mark.parametrize("seed", range(40))
def test_a_spoken_card_is_masked(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(25):
        spoken = say(rng, random_card(rng))
        masked = redact_cards(f"the number is {spoken} thanks")
        assert MASK in masked
        assert not leaked(masked), spoken


@pytest.mark.parametrize("seed", range(20))
def test_a_misheard_digit_saves_no_card(seed: int) -> None:
    rng = random.Random(seed)
    card = list(random_card(rng))
    place = rng.randrange(1, len(card))
    card[place] = str((int(card[place]) + rng.randint(1, 9)) % 10)
    in_fours = " ".join("".join(card)[i : i + 4] for i in range(0, len(card), 4))
    assert redact_cards(in_fours) == MASK


@pytest.mark.parametrize(
    "text",
    [
        "4111 1111 1111 1111 12 26 123",
        "+1 4111 1111 1111 1112",
        "+4111 1111 1111 1111",
        "four one one one to one one one for one one one one one one one",
        "4111? 1111? 1111? 1111",
        "4111, 1111, 1111, 1112",
        "4222222222222",
        "4111:1111:1111:1111",
    ],
)
def test_a_card_in_disguise_is_masked(text: str) -> None:
    assert redact_cards(text) == MASK


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("4111 1111, let me see, 1111 1111", f"{MASK}, let me see, {MASK}"),
        (
            "4111 1111 that's right, then 1111 and it ends with 1111",
            f"{MASK} that's right, then {MASK} and it ends with {MASK}",
        ),
        ("four one one one x one one one one one one one one one one one one", f"{MASK} x {MASK}"),
    ],
)
def test_words_in_the_middle_save_no_card(text: str, masked: str) -> None:
    assert redact_cards(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "A wake-up call at 7:30 in room 412, please.",
        "Rooms 101, 102, 103, 104 and 105 are free.",
        "rooms one oh one, one oh two, one oh three, one oh four and one oh five",
        "1204, 1312, 1407 and 1508",
        "£120.00, £135.00, £150.00 and £95.50 a night",
        "120.00, 135.00, 150.00 and 95.50",
        "from 2026-07-24 to 2026-07-26, 24.07.2026 - 26.07.2026, 24/07/2026 19:30",
        "2026-07-24T19:30:00 2026-07-26T07:05:09",
        "You can reach me on 01632 960001 or 07700 900123.",
        "call 01632 960001, 07700 900123",
        "07700 900123, 24 July for 2 nights",
        "+44 7911 123456",
        "0044 7911 123 457",
        "plus four four seven nine one one one two three four five six",
        "Your confirmation is NP-20260724-0012.",
        "booking 12345678, reference ABC123456789",
        "from the 24th of July twenty twenty six, for two adults and one child, at half past six",
        "session 3f2b1c9e-1234-4567-8901-234567890123",
        "at seven thirty, nineteen thirty and twenty two hundred",
        "1 room, 2 adults, 3 nights, 4 breakfasts, 5 towels, 6 pillows, 7 keys, 8 cups",
    ],
)
def test_what_is_no_card_stays(text: str) -> None:
    assert redact_cards(text) == text


def test_masking_twice_changes_nothing() -> None:
    once = redact_cards("it is 4111 1111 1111 1111")
    assert redact_cards(once) == once == f"it is {MASK}"


@pytest.mark.parametrize(("digits", "fits"), [("4111111111111111", True), ("4111111111111112", False), ("0", True)])
def test_checksum(digits: str, fits: bool) -> None:
    assert passes_luhn(digits) is fits


def test_spans_are_replaced_in_order() -> None:
    assert mask_spans("abcdef", [(0, 2), (4, 5)]) == f"{MASK}cd{MASK}f"
