"""What a log may show: tables of what is masked and what stays, and properties over any text around it."""

from __future__ import annotations

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appliance.contract.personal import EMAIL_MASK, NAME_MASK, PHONE_MASK, name_parts, redact_personal
from appliance.contract.redaction import MASK

PHONES = [
    "+44 20 7946 0018",
    "+442079460018",
    "0044 20 7946 0018",
    "+49 (0)30 901820",
    "+1 (415) 555-0134",
    "020 7946 0018",
    "07700 900123",
    "07700900123",
    "(020) 7946 0018",
    "030/901820-12",
    "415-555-0134",
    "(415) 555-0134",
]
EMAILS = ["ann@hotel.example", "ann.lee+night@mail.hotel.example", "ANN_LEE@HOTEL.EXAMPLE", "jörg@hotel.example"]
CARDS = ["4111 1111 1111 1111", "4111111111111111", "3782-822463-10005"]
NAMES = name_parts("Ann Lee-Byron") | name_parts("Jörg O’Neill")

STAYS = [
    "room 412 at 07:30 on 2026-11-26",
    "process stt ready after 9.4 s (pid 7669)",
    "can't connect to 127.0.0.1:20552",
    "call 2690d23999d449299e0ac0aa1fd120a5 is closed as ended",
    "at 04:18:46 room call-01a427aab3e447a7881314fb929b1b64 was made",
    "GET /api/v1/calls?limit=200 failed with 503",
    "the disk has 1234567 bytes left",
    "version 0.1.0 of 2026.11",
    "an annual fee, a lee shore",
    "",
]


@pytest.mark.parametrize("phone", PHONES)
def test_phones_go(phone: str) -> None:
    assert redact_personal(f"ring {phone}, please") == f"ring {PHONE_MASK}, please"


@pytest.mark.parametrize("email", EMAILS)
def test_addresses_go(email: str) -> None:
    assert redact_personal(f"write to {email}.") == f"write to {EMAIL_MASK}."


@pytest.mark.parametrize("card", CARDS)
def test_cards_go(card: str) -> None:
    assert redact_personal(f"pays with {card}") == f"pays with {MASK}"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Ann called", f"{NAME_MASK} called"),
        ("for Lee-Byron, Ann", f"for {NAME_MASK}-{NAME_MASK}, {NAME_MASK}"),
        ("JÖRG and O’Neill's room", f"{NAME_MASK} and O’{NAME_MASK}'s room"),
        ("Anna and Annual stay", "Anna and Annual stay"),
    ],
)
def test_names_of_the_book_go(text: str, masked: str) -> None:
    assert redact_personal(text, NAMES) == masked


@pytest.mark.parametrize("text", STAYS)
def test_what_a_log_is_for_stays(text: str) -> None:
    assert redact_personal(text, NAMES) == text


def test_parts_of_names_that_are_words_are_left_alone() -> None:
    assert name_parts("Li de la Cruz") == {"Cruz", "CRUZ"}


WORDS = st.text(st.characters(categories=["Ll", "Zs"]), max_size=20)


@given(before=WORDS, after=WORDS, secret=st.sampled_from(PHONES + EMAILS + CARDS))
def test_nothing_personal_is_left_whatever_stands_around_it(before: str, after: str, secret: str) -> None:
    masked = redact_personal(f"{before} {secret} {after}")
    assert secret not in masked
    assert sum(map(str.isdigit, masked)) == 0


@given(st.text())
def test_masked_once_is_masked(text: str) -> None:
    once = redact_personal(text, NAMES)
    assert redact_personal(once, NAMES) == once


@given(st.uuids(), st.integers(1, 65535))
def test_ids_and_ports_stay(id_: uuid.UUID, port: int) -> None:
    text = f"call {id_.hex} in room call-{id_.hex} on 127.0.0.1:{port}, asked as {id_}"
    assert redact_personal(text, NAMES) == text


@given(st.from_regex(r"\+[1-9][0-9]{6,13}", fullmatch=True))
def test_every_number_with_a_countrys_code_goes(phone: str) -> None:
    masked = redact_personal(f"to {phone} now")
    assert masked in (f"to {PHONE_MASK} now", f"to {MASK} now", f"to +{MASK} now")
