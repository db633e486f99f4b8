from datetime import date
from itertools import combinations

import pytest

from engine.tools.identity import Shown, same_code, same_name, same_phone, why_not
from engine.tools.pms import Reservation, Status, Stay

SURNAMES = """
adams allen anderson armstrong ashworth bailey baker barnes barrett batista becker bell bennett berry bianchi black
bradley braun brown burton butler campbell carpenter carter chapman clarke cole collins cook cooper cox crawford davies
dawson delahunty dixon doyle dubois duvallier edwards ellis evans fairweather ferrari fischer fisher fletcher foster
fournier fox franklin fraser freeman galloway garcia gardner gibson gordon graham grant gray green griffin hall
halloran hamilton hammond harris harrison hart hartmann harvey hathaway hawkins henderson hernandez hill hoffmann
holloway holmes hopkins howard hudson hughes hunt jackson james jenkins johnson jones jordan kelly kennedy khan king
knight koch kowalczyk kowalski kumar lambert lawrence lawson lee lefebvre lehmann lewis lindqvist lloyd lombardi lopez
lynch marino marsh marshall martin martinez mason matthews mcdonald meyer miller mills mitchell moore moreau moretti
morgan morris murphy murray nakamura nelson neumann newman nguyen norman obrien okonjo oliver owen palmer parker
patel patterson payne pearce pemberton perez perkins peters peverell phillips porter powell price quinn ramanathan
ravenscroft reed reid reynolds richards richardson richter riley roberts robertson robinson rodriguez rogers romano rose
ross rossi rousseau russell ryan sanchez saunders schmidt schneider schulz scott sharma shaw shepherd simon simpson
sinclair singh smith spencer stephens stewart stone strathearn sullivan sutton suzuki tanaka taylor thomas thompson
thornton tran tucker turner underhill underwood vogelsang wagner walker wallace walsh ward watson weaver webb weber
wells west wheeler white wilkinson williams williamson willis wilson wolf wood woodward wright
yang young zhang zimmermann
"""
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
        ("on the hill", "Underhill", True),
        ("Ev'rall", "Peverell", True),
        ("Ever All", "Peverell", True),
        ("Strathern", "Strathearn", True),
        ("Oconjo", "Okonjo", True),
        ("Catherine Holloway", "Holloway", True),
        ("Overhill", "Peverell", False),
        ("Pemberton", "Peverell", False),
        ("Galloway", "Holloway", False),
        ("hill", "Underhill", False),
        ("Martinez", "Martin", False),
        ("James", "Jones", False),
        ("Li", "Lu", False),
        ("Lee", "Lea", False),
        ("", "Holloway", False),
        ("-", "Holloway", False),
        ("Holloway", "", False),
    ],
)
def test_names_as_ears_hear_them(said: str, known: str, same: bool) -> None:
    assert same_name(said, known) is same


def test_few_names_are_taken_for_another() -> None:
    """Of the pairs of these surnames fewer than one in a thousand: with the figures of the code right besides."""
    pairs = list(combinations(SURNAMES.split(), 2))
    alike = [pair for pair in pairs if same_name(*pair)]
    assert len(alike) * 1000 < len(pairs), alike


@pytest.mark.parametrize(
    ("said", "known", "same"),
    [
        ("HL4825", "HL4825", True),
        ("hl 48-25", "HL4825", True),
        ("4825", "HL4825", True),
        ("L4825", "HL4825", True),
        ("AL4825", "HL4825", True),
        ("8M4825", "HL4825", True),
        ("RL4825", "HL4825", False),
        ("XHL4825", "HL4825", False),
        ("HL4835", "HL4825", False),
        ("HL4829", "HL4825", False),
        ("HL9825", "HL4825", False),
        ("825", "HL4825", False),
        ("HL", "HL4825", False),
        ("", "HL4825", False),
        ("", "", True),
        ("52", "52", True),
        ("152", "52", False),
        ("123456", "3456", False),
        ("YPGMSXGF1", "XPGMSXGF-1", False),
        ("XPGMSXGF1", "XPGMSXGF-1", True),
    ],
)
def test_letters_of_a_code_may_be_misheard_and_figures_may_not(said: str, known: str, same: bool) -> None:
    assert same_code(said, known) is same


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
        (Shown("Hollaway", code="4821"), ""),
        (Shown("Ashworth", code="HL4821"), "another name"),
        (Shown("Hollaway", code="4824"), "another code"),
        (Shown("Holloway", code="HL4822"), "another code"),
        (Shown("Holloway", arrival=date(2026, 11, 20), phone="07700900121"), "another arrival"),
        (Shown("Holloway", arrival=ARRIVAL, phone="07700900122"), "another telephone number"),
        (Shown("Holloway"), "another code"),
    ],
)
def test_what_shows_that_a_reservation_is_theirs(shown: Shown, wrong: str) -> None:
    assert why_not(shown, HOLLOWAY) == wrong
