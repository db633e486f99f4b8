from datetime import date

import pytest

from engine.tools.identity import Shown, same_name, same_phone, why_not
from engine.tools.pms import Reservation, Status, Stay

ARRIVAL = date(2026, 11, 19)
HOLLOWAY = Reservation(
    "r1", "HL4821", "Catherine", "Holloway", "+44 7700 900121", "harbour", Stay(ARRIVAL, 3, 2), 1, Status.BOOKED, "214"
)


@pytest.mark.parametrize(
    ("said", "known", "same"),
    [
        ("Holloway", "Holloway", True),
        ("holoway", "Holloway", True),
        ("HALLOWAY", "Holloway", True),
        ("Hathaway", "Holloway", False),
        ("Berg", "van der Berg", True),
        ("van der Berg", "van der Berg", True),
        ("Muller", "Müller", True),
        ("O'Neill", "ONeill", True),
        ("Li", "Lu", False),
        ("Lee", "Lea", False),
        ("", "Holloway", False),
        ("-", "Holloway", False),
        ("Holloway", "", False),
    ],
)
def test_names_as_ears_hear_them(said: str, known: str, same: bool) -> None:
    assert same_name(said, known) is same


@pytest.mark.parametrize(
    ("said", "known", "same"),
    [
        ("07700 900121", "+44 7700 900121", True),
        ("0044 7700 900121", "07700900121", True),
        ("07700 900122", "07700900121", False),
        ("900121", "07700900121", False),
        ("12345", "12345", True),
        ("", "", False),
        ("121", "121", False),
    ],
)
def test_telephone_numbers_from_here_and_from_abroad(said: str, known: str, same: bool) -> None:
    assert same_phone(said, known) is same


@pytest.mark.parametrize(
    ("shown", "wrong"),
    [
        (Shown("Holloway", code="hl 4821"), ""),
        (Shown("Holloway", arrival=ARRIVAL, phone="07700900121"), ""),
        (Shown("Holloway", code="HL4822", arrival=ARRIVAL, phone="07700900121"), ""),
        (Shown("Ashworth", code="HL4821"), "another name"),
        (Shown("Holloway", code="HL4822"), "another code"),
        (Shown("Holloway", arrival=date(2026, 11, 20), phone="07700900121"), "another arrival"),
        (Shown("Holloway", arrival=ARRIVAL, phone="07700900122"), "another telephone number"),
        (Shown("Holloway"), "another code"),
    ],
)
def test_what_shows_that_a_reservation_is_theirs(shown: Shown, wrong: str) -> None:
    assert why_not(shown, HOLLOWAY) == wrong
