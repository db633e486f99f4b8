"""Who has no telephone, or would rather not tell it, is not asked for one again and again."""

from __future__ import annotations

import re

_NO_PHONE = re.compile(
    r"\b(?:not|no) (?:\w+ ){0,3}?"
    r"(?:(?:tele)?phones?(?: numbers?)?|mobiles?|cell(?:phone)?s?|phone with me|numbers?)\b|"
    r"\b(?:cannot|not) be (?:reached|rung|called)\b|\bwithout a (?:tele)?phone\b|"
    r"\b(?:rather not|not want to|not like to|will not|prefer not to) (?:\w+ )?(?:give|tell|say|share)\b|"
    r"\b(?:phone|mobile|battery) (?:is|was|has been) (?:\w+ )?(?:dead|broken|stolen|lost|flat|empty)\b|"
    r"^(?:(?:sorry|well|no|oh|i am afraid) )*i (?:do not|have not|have no) (?:have |got )?(?:one|any|it|that)\b"
)
_NO_MAIL = re.compile(
    r"\b(?:not|no|without) (?:\w+ ){0,3}?(?:email|mail|that|one|either)\b|^(?:no|nope|none|neither)\b"
)


def has_no_phone(line: str) -> bool:
    return bool(_NO_PHONE.search(line))


def has_no_mail(line: str) -> bool:
    """Asked for an e-mail address instead."""
    return bool(_NO_MAIL.search(line))
