"""Judges which runs of digits have to be taken for payment cards, and masks them.

A run of 13 digits or more counts as a card whether its checksum fits or not: one
digit that the recogniser misheard breaks the checksum and not the guest's privacy.
"""

from __future__ import annotations

import re
from itertools import pairwise

from appliance.contract.digits import Run, count_words, find_runs, is_silence

MASK = "[card number removed]"

CARD_MIN, CARD_MAX = 13, 19
"""How many digits a payment card can have."""

_USUAL_LENGTHS = (14, 15, 16)
_MAX_PARTS = 5
_MAX_WORDS_BETWEEN = 4
_PHONE_MAX = 15
_PARTIAL_MAX = 6
_UK_PHONE = re.compile(r"0[1-9]\d{8,9}")
_PRICE = re.compile(r"\d{1,3}(?:,\d{3})*\.\d\d")


def mask_spans(text: str, spans: list[tuple[int, int]]) -> str:
    """`text` with each span (start, end), in order, replaced by MASK."""
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += [text[at:start], MASK]
        at = end
    return "".join([*parts, text[at:]])


def find_cards(text: str) -> list[Run]:
    """The runs of digits in `text` that are cards, or together make one: "4111 1111, let me see, 1111 1111"."""
    runs = find_runs(text)
    found = {run for run in runs if is_card(run, text)}
    for first in range(len(runs)):
        for last in range(first + 1, min(first + _MAX_PARTS, len(runs))):
            if count_words(text[runs[last - 1].end : runs[last].start]) > _MAX_WORDS_BETWEEN:
                break
            if _make_a_card(runs[first : last + 1]):
                found.update(runs[first : last + 1])
    return [run for run in runs if run in found]


def is_card(run: Run, text: str) -> bool:
    """Whether a run of digits in `text` has to be taken for a payment card."""
    digits = run.digits
    if len(digits) < CARD_MIN:
        return _in_fours(run)
    has_checksum = len(digits) <= CARD_MAX and passes_luhn(digits)
    return has_checksum or not (is_foreign_phone(run) or _is_list(run, text))


def _in_fours(run: Run) -> bool:
    """'4929 1234 5678': as cards are written and no telephone number is; the rest of it is still to come."""
    groups = [group.digits for group in run.groups]
    rises = all(int(a) < int(b) for a, b in pairwise(groups))
    return [len(g) for g in groups] == [4, 4, 4] and run.digits[0] in "23456" and not run.plus and not rises


def _make_a_card(parts: list[Run]) -> bool:
    """Words stand between the parts, so only a fitting checksum makes a card of them."""
    digits = "".join(part.digits for part in parts)
    return (
        len(digits) in _USUAL_LENGTHS
        and digits[0] in "23456"
        and all(len(part.digits) >= 3 and not is_uk_phone(part.digits) and not part.plus for part in parts)
        and passes_luhn(digits)
    )


def is_foreign_phone(run: Run) -> bool:
    """Clearly an international telephone number: "+44 ...", "0044 ..." or "plus four four ..."."""
    return (run.plus or run.digits.startswith("00")) and len(run.digits) <= _PHONE_MAX


def is_uk_phone(digits: str) -> bool:
    """A whole telephone number as it is dialled within the country: 10 or 11 digits from 01 to 09."""
    return _UK_PHONE.fullmatch(digits) is not None


def passes_luhn(digits: str) -> bool:
    """The checksum of payment cards."""
    doubled = [sum(divmod(2 * int(d), 10)) for d in digits[-2::-2]]
    return (sum(doubled) + sum(map(int, digits[-1::-2]))) % 10 == 0


def _is_list(run: Run, text: str) -> bool:
    """Telephone numbers, room numbers that rise, or prices, one after the other."""
    items = [item for item in run.split() if not is_uk_phone(item.digits)]
    if sum(len(item.digits) for item in items) < CARD_MIN:
        return True
    if all(_PRICE.fullmatch(text[item.start : item.end]) for item in items):
        return True
    rises = all(int(a.digits) < int(b.digits) for a, b in pairwise(items))
    return rises and all(len(item.digits) <= 4 for item in items)


def may_become_card(run: Run, text: str) -> bool:
    """Whether a run that ends the text is too long to be shown before the words after it are known."""
    return len(run.digits) > _PARTIAL_MAX and is_silence(text[run.end :])
