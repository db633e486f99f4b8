"""How staff write whispers in each language, and how what they write about a guest is said to the guest. Pure.

A form that could only be said wrongly is none: whoever wrote it is told so, and nothing is said. Spanish and Italian
address a guest as they talk about one, so little has to be turned there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from engine.brain.reading.addressing import to_the_guest


class Form(StrEnum):
    """What the porter is to do with it; names of texts in `[staff]` of a locale."""

    OFFER = "offer"
    TELL = "tell"
    ASK = "ask"


Address = Callable[[str, str], str | None]
"""What was written, and about whom; as it is said to them, or None where that can't be told."""


@dataclass(frozen=True, slots=True)
class Manner:
    """Of one language. `wish` is what a yes to an offer means."""

    forms: tuple[tuple[Form, re.Pattern[str]], ...]
    please: re.Pattern[str]
    """What is polite around a whisper."""
    yes: re.Pattern[str]
    wish: str
    address: Address


def _manner(*forms: tuple[Form, str], please: str, yes: str, thanks: str, wish: str, address: Address) -> Manner:
    return Manner(
        tuple((form, re.compile(pattern, re.IGNORECASE)) for form, pattern in forms),
        re.compile(rf"^{please},? |[,.;! ]+(?:{please})?[.!? ]*$", re.IGNORECASE),
        re.compile(rf"^(?:{yes})(?:,? (?:{thanks}))*\b[,.! ]*", re.IGNORECASE),
        wish,
        address,
    )


_GERMAN_VERBS: Final = {
    "muss": "müssen",
    "kann": "können",
    "soll": "sollen",
    "darf": "dürfen",
    "hat": "haben",
    "ist": "sind",
    "wird": "werden",
    "braucht": "brauchen",
}


def _in_german(what: str, _whom: str) -> str | None:
    """`sie ... muss` becomes `Sie ... müssen`; another verb than these is not turned."""
    if re.search(r"\b(?:ich|mir|mich|mein\w*)\b", what, re.IGNORECASE):
        return None
    if re.match(r"(?:sie|er) ", what, re.IGNORECASE):
        rest, _, verb = what.rpartition(" ")
        if verb.lower() not in _GERMAN_VERBS:
            return None
        what = re.sub(r"^\w+", "Sie", f"{rest} {_GERMAN_VERBS[verb.lower()]}")
    what = re.sub(r"\b(?:ihm|ihnen|ihr(?= \w+en$))\b", "Ihnen", what, flags=re.IGNORECASE)
    what = re.sub(r"\b(?:ihn|sie)\b", "Sie", what, flags=re.IGNORECASE)
    what = re.sub(r"\b(?:ihr|sein)(e|em|en|er|es)?\b", r"Ihr\1", what, flags=re.IGNORECASE)
    return None if re.search(r"\ber\b", what) else what


_FRENCH_VERBS: Final = {"doit": "devez", "peut": "pouvez", "a": "avez", "est": "êtes", "va": "allez"}


def _in_french(what: str, _whom: str) -> str | None:
    """`qu'elle doit` becomes `que vous devez`; another verb than these is not turned."""
    what = re.sub(
        rf"^qu['’](?:elle|il) ({'|'.join(_FRENCH_VERBS)})\b",
        lambda found: f"que vous {_FRENCH_VERBS[found[1].lower()]}",
        what,
        flags=re.IGNORECASE,
    )
    what = re.sub(r"\b(?:son|sa)\b", "votre", what, flags=re.IGNORECASE)
    what = re.sub(r"\b(?:ses|leurs)\b", "vos", what, flags=re.IGNORECASE)
    about = r"\b(?:elles?|ils?|lui|leur|eux|je|j['’]|me|m['’]|moi|mon|ma|mes)(?![\w])"
    return None if re.search(about, what, re.IGNORECASE) else what


def _but(*about: str) -> Address:
    """As it is written, unless one of these words is about somebody who is not spoken to."""
    left = re.compile(rf"\b(?:{'|'.join(about)})\b", re.IGNORECASE)
    return lambda what, _whom: None if left.search(what) else what


_WHOM_EN: Final = r"(?P<whom>her|him|them|(?:the )?(?:guest|caller|lady|gentleman)|m(?:r|rs|s)\.? \w+)"
_WHOM_DE: Final = r"(?P<whom>ihr|ihm|ihnen|(?:dem|der) (?:gast|anrufer(?:in)?|dame|herrn)|(?:frau|herrn) \w+)"
_WHOM_FR: Final = r"(?P<whom>-(?:lui|leur)| (?:au client|à la cliente|à madame|à monsieur))"
_WHOM_ES: Final = r"(?P<whom>(?:le|les)?(?: (?:al (?:huésped|cliente|señor)|a la (?:huésped|clienta|señora)))?)"
_WHOM_IT: Final = r"(?P<whom>(?:le|gli)?(?: (?:all'ospite|al signore|alla signora|al cliente|alla cliente))?)"

MANNERS: Final[Mapping[str, Manner]] = {
    "en": _manner(
        (Form.OFFER, rf"(?:offer|suggest)(?: to)?(?: {_WHOM_EN})? (?P<what>.+)"),
        (Form.TELL, rf"(?:tell|let) {_WHOM_EN}(?: know)?,?(?: that)? (?P<what>.+)"),
        (
            Form.ASK,
            rf"ask(?: {_WHOM_EN})? (?P<what>(?:for|about|if|whether|what|when|where|which|who|how|why)\b.+)",
        ),
        please="please",
        yes=r"(?:oh |well |um )?(?:yes|yeah|yep|sure|certainly|of course|please do|"
        r"that would be (?:great|nice|lovely|good))",
        thanks="please|thank you|thanks",
        wish="I would like {what}, please.",
        address=to_the_guest,
    ),
    "de": _manner(
        (Form.OFFER, rf"biete(?:n sie|n)? (?:{_WHOM_DE} )?(?:bitte )?(?P<what>.+) an"),
        (Form.OFFER, rf"(?:{_WHOM_DE} )?(?P<what>.+) anbieten"),
        (Form.TELL, rf"sag(?:e|en sie|en)? {_WHOM_DE}(?: bitte)?,? dass (?P<what>.+)"),
        (Form.TELL, rf"{_WHOM_DE} (?:sagen|ausrichten),? dass (?P<what>.+)"),
        (
            Form.ASK,
            r"frag(?:e|en sie|en)? (?:(?P<whom>sie|ihn|den (?:gast|herrn|anrufer)|die (?:dame|anruferin)) )?"
            r"nach (?P<what>.+)",
        ),
        please="bitte",
        yes=r"(?:oh |ach )?(?:ja|jawohl|gerne?|sehr gerne?|klar|natürlich|das wäre (?:schön|nett|toll|gut|prima))",
        thanks="bitte|danke|gerne?|sehr gerne?",
        wish="Ich hätte gern {what}.",
        address=_in_german,
    ),
    "fr": _manner(
        (Form.OFFER, rf"(?:propose[rz]?|offre[rz]?|offrir){_WHOM_FR}? (?P<what>.+)"),
        (Form.OFFER, r"lui (?P<whom>)(?:proposer|offrir) (?P<what>.+)"),
        (Form.TELL, rf"(?:dis|dites|dire){_WHOM_FR} (?P<what>qu(?:e |['’]).+)"),
        (Form.TELL, r"lui (?P<whom>)dire (?P<what>qu(?:e |['’]).+)"),
        (Form.ASK, rf"demande[rz]?{_WHOM_FR}? (?P<what>.+)"),
        please="s['’]il (?:te|vous) plaît",
        yes=r"(?:oh |ah )?(?:oui|volontiers|avec plaisir|bien sûr|d['’]accord|ce serait (?:bien|parfait|gentil))",
        thanks="s['’]il vous plaît|merci|volontiers|avec plaisir",
        wish="Je voudrais {what}.",
        address=_in_french,
    ),
    "es": _manner(
        (Form.OFFER, rf"(?:ofréce|ofrece|ofrezca|ofrézca|ofrecer){_WHOM_ES} (?P<what>.+)"),
        (Form.TELL, rf"(?:di|dí|diga|díga|decir){_WHOM_ES} (?P<what>que .+)"),
        (
            Form.ASK,
            rf"(?:pregunta|pregúnta|pregunte|pregúnte|preguntar){_WHOM_ES} "
            r"(?P<what>(?:por|si|qué|cuándo|cuánt[oa]s|dónde|cómo|a qué hora)\b.+)",
        ),
        please="por favor",
        yes=r"(?:oh |ah |pues )?(?:sí|claro|claro que sí|por supuesto|de acuerdo|con mucho gusto|vale)",
        thanks="por favor|gracias|muchas gracias",
        wish="Quisiera {what}.",
        address=_but("ella", "él", "ellos", "ellas", "yo", "mi", "mis", "me", "conmigo"),
    ),
    "it": _manner(
        (Form.OFFER, rf"(?:offri|offra|offrire|offrir|proponi|proponga|propor){_WHOM_IT} (?P<what>.+)"),
        (Form.TELL, rf"(?:di|dil|dica|dire|dir){_WHOM_IT} (?P<what>che .+)"),
        (Form.TELL, r"(?P<whom>le|gli) (?:dica|dire) (?P<what>che .+)"),
        (Form.ASK, rf"(?:chiedi|chieda|chiedere|chieder|domanda){_WHOM_IT} (?P<what>.+)"),
        please="per (?:favore|cortesia)",
        yes=r"(?:oh |ah )?(?:sì|certo|certamente|volentieri|con piacere|va bene|d['’]accordo)",
        thanks="grazie|per favore|volentieri",
        wish="Vorrei {what}.",
        address=_but("lui", "loro", "io", "mio", "mia", "miei", "mie", "mi"),
    ),
}
