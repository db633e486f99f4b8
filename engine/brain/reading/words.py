"""From a recogniser's text to plain words: spelling made uniform, misheard words put right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from engine.brain.reading.colloquial import in_plain_words

_A_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"

LETTER_O = re.compile(r"\b(?=[\do]*\d)[\do]{2,}\b")
"""Digits with a spoken 'oh' among them: 'O2O7946'."""

TITLED = re.compile(r"\bprof(?:essor)? (?=[a-z]{3})|(?<=\bto )doctor (?=[a-z]{3})|(?<=\bis )doctor (?=[a-z]{3})")
"""Titles that are one to us: of somebody whose name follows."""

FILLERS = frozenset("um uh uhm er erm ah eh hmm hm mm".split())

SPELLINGS = (
    (r"[’`]", "'"),
    (r"\b([ap])\.? ?m\b\.?", r"\1m"),
    (r"\bo'? ?clock\b", "oclock"),
    (r"\bwi[- ]?fi\b", "wifi"),
    (r"\be[- ]mail\b", "email"),
    (r"\bwake[- ]?up\b", "wake up"),
    (r"\bto[- ](night|morrow|day)\b", r"to\1"),
    (r"\bthis (?:owl|elf|our)\b", "this hour"),
    (r"\b(?:to|your|in a) clock\b", "oclock"),
    (r"\ba oclock\b", "eight oclock"),
    (r"\b(any|some) (body|where|thing)\b", r"\1\2"),
    (r"\b(?:should|good) you (?=(?:please )?(?:tell|put|send|give|bring|help|check)\b)", "could you "),
    (r"\bgood[- ]?bye?\b", "goodbye"),
    (r"\b((?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|\w+ty|fifteen)[- ]?ish\b", r"\1"),
    (r"\bhalf[- ]\w*(?:[ao]st|assed)\b", "half past"),
    (r"\b(quarter|five|ten|twenty) (?:passed|paste?)\b", r"\1 past"),
    (r"\bquarter (?:for|two|too|of|or)\b", "quarter to"),
    (r"\b(?:to|too) (people|persons?|adults?|guests?|nights|children|of us)\b", r"two \1"),
    (r"\bcheck(in|out)\b", r"check \1"),
    (r"\ba hundred\b", "one hundred"),
    (r"(?<=\bthe )(?:forth|fort|force)\b|\bforth(?= of\b)", "fourth"),
    (rf"(?<=\bthe )(?:fith|fit|fist)(?= of (?:{_A_MONTH}))", "fifth"),
    (rf"(?<=\bthe )(?:sick|sicks|six)(?= of (?:{_A_MONTH}))", "sixth"),
    (rf"(?<=\bthe )(?:ate|aid|eight)(?= of (?:{_A_MONTH}))", "eighth"),
    (r"\b(family|double|single|junior|honeymoon|bridal|executive|big|best|nice) sweet(s?)\b", r"\1 suite\2"),
    (
        r"\b(book|have|need|want|like|take) (a|the) sweet(?= (?:for|from|free|available|tonight|tomorrow|on|"
        r"in|with|please)\b|\W*$)",
        r"\1 \2 suite",
    ),
    (r"£ ?([\d.]+)", r"\1 pounds"),
    (r"(\d)(am|pm)\b", r"\1 \2"),
    (r"\b(\d{1,2})[.:h](\d\d)\b", r"\1:\2"),
    (r"\b(mr|mrs|ms|dr)\.", r"\1"),
    (r"\bmister\b", "mr"),
    (r"\bwon't\b", "will not"),
    (r"\bcan't\b", "cannot"),
    (r"\bcan not\b", "cannot"),
    (r"n't\b", " not"),
    (r"\blet's\b", "let us"),
    (r"\b(it|that|there|what|where|when|who|how|he|she|here|name|everything|something)'s\b", r"\1 is"),
    (
        r"\b(\w{3,})'s (?=(?:a|an|the|not|been|gone|got|on|in|at|still|just|so|too|very|all|out|off|up|stuck|broken|"
        r"dead|stone|(?!wedding|evening|morning|building|meeting|parking|booking|being)\w+(?:ed|ing))\b)",
        r"\1 is ",
    ),
    (r"'m\b", " am"),
    (r"'re\b", " are"),
    (r"'ve\b", " have"),
    (r"'ll\b", " will"),
    (r"'d\b", " would"),
)
_SPELLINGS = tuple((re.compile(pattern), form) for pattern, form in SPELLINGS)

DANGLING = frozenset(
    "a an the my our your his her their its and or but for from to at in on of with by until till is are am was "
    "were be will would could can may i we he she it they number room like need want have has that about between "
    "around mr mrs ms dr past half quarter next this these those not if because so under called named plus double "
    "triple tell before after since during without than through onto into as who whose which while every some "
    "any".split()
)
"""Words that a finished sentence seldom ends with."""

ENDS_WELL = re.compile(
    r"(where|what|which|who|how \w+|when|time|how|anything|something|everything|nothing) "
    r"(?!i (?:want|wanted|need|needed|mean|meant|would like)\b)"
    r".*\b(is|are|at|in|on|for|to|(?<!be )with|it|have|like|need|want|about|(?<!time )that|by|number|room|was)$|"
    r"\bmy \w+ and i$|"
    r"\b(have|need|want|like|book|is|about|that is|sort|fix|move|use|see|get|do) it$|"
    r"\b(that|this|the|my|your|a|change) (room|number)$|"
    r"\b(it is|i am|i have|i would|i can|we are|he is|she is|they are) (here|in|on|off|not)$|"
    r"\b(check|checked|checking|come|came|moved|stay|staying|put|sleep|breakfast|walk) (?:us |me )?in$"
)


_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|"
    r"fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|\d+(?:st|nd|rd|th))"
)
_OF_A_THING = (
    r"(?:gr[ea]y|black|white|blue|red|green|brown|yellow|pink|purple|silver|dark|small|large|big|little|new|old|spare|"
    r"extra|different|leather|woollen|striped)"
)
"""What it is like is said, and what it is not yet: "a grey", "my old"."""

GOES_ON = re.compile(
    r"\b(?:let me (?:see|think|check|look)|(?:just )?(?:a|one) (?:moment|second)|hold on|i wanted to ask"
    r"|someone who knows?"
    r"|(?:has|have|had) been|(?:a|some) (?:sort|kind)"
    r"|(?:would|could|can|will|may) (?:you|i|we|someone|somebody) (?:please |also |just )?"
    r"(?:add|bring|send|order|give|make|put|pass|tell|ask|change|book|reserve|take|get|find|show|leave|move|have)"
    r"|(?:through|speak|talk) (?:to|with) (?!some|any|you|recept|secur|staff|manag|house)\w+"
    r"|(?:get|come|go) from (?:the )?\w+(?: to)?"
    r"|(?:and|or|but) (?:is|are|was|do|does|can|could|would|will|have|has) (?:it|there|you|we|i|they)"
    r"|(?:calling|ringing|phoning|here) (?:for|on behalf of) (?:my|our|the) \w+"
    rf"|(?:a|an|my|our|his|her|their) (?:very )?{_OF_A_THING}(?: {_OF_A_THING})*"
    rf"|the (?:twenty |thirty )?{_ORDINAL})$"
)
"""Phrases after which more must come: "let me see", "from the airport" to where, "the second" of which month."""


def dangles(line: str) -> bool:
    """Whether plain words stop where a sentence can't."""
    last = line.rsplit(maxsplit=1)[-1:]
    return bool(last) and ((last[0] in DANGLING and not ENDS_WELL.search(line)) or bool(GOES_ON.search(line)))


@dataclass(frozen=True, slots=True)
class Words:
    """What the guest said: `raw` as it was recognised, `line` in plain words, `parts` its sentences."""

    raw: str
    line: str
    parts: tuple[str, ...]
    clauses: tuple[str, ...] = ()
    """What commas and 'and' divide in them."""

    @property
    def tokens(self) -> tuple[str, ...]:
        return tuple(self.line.split())

    @property
    def is_dangling(self) -> bool:
        """The words stop where a sentence can't."""
        return dangles(self.line)

    @property
    def is_question(self) -> bool:
        return "?" in self.raw or bool(QUESTION.search(self.line))

    @property
    def asks(self) -> bool:
        """A question by its words; a recogniser sets '?' behind many an answer."""
        return bool(QUESTION.search(self.line))

    @property
    def opens_as_question(self) -> bool:
        """A question by its words, of more than a few."""
        return len(self.tokens) > 3 and self.asks

    def part(self, line: str) -> Words:
        """A part of these words, to be understood by itself."""
        return Words(raw=line, line=line, parts=(line,))


QUESTION = re.compile(
    r"^(?:(?:and|so|but|oh|ok|okay|yes|no|actually|sorry|please|hello|hi|well|then|good (?:evening|morning|night)) )*"
    r"(?:what|when|where|which|who|why|how|do|does|did|is|are|can|could|may|will|would|have|has|any)\b|"
    r"\b(?:do you|are you|is there|are there|have you|can i|can you|could i|could you|may i|what is|what time|"
    r"how (?:much|many|far|long|do|about)|i (?:want|would like|wanted|need) to (?:know|ask)|i was wondering)\b"
)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Lower case, one spelling for each thing, no punctuation, no fillers: 'At 7 A.M.' -> 'at 7 am'."""
    line = text.lower()
    for pattern, form in _SPELLINGS:
        line = pattern.sub(form, line)
    line = LETTER_O.sub(lambda found: found[0].replace("o", "0"), line)
    line = re.sub(r"(?<=\w)'(?=\w)", "", line)
    tokens = re.findall(r"\+?\d+:\d\d|\+|[^\W_]+", line)
    return in_plain_words(TITLED.sub("dr ", " ".join(t for t in tokens if t not in FILLERS)))


def sentences(text: str) -> Iterator[str]:
    """The text's sentences, where the recogniser has set punctuation; '7.30', 'a.m.' and 'Mr.' don't end one."""
    yield from (s for s in re.split(r"(?<!\b[AaPpMm])(?<!\b[MmDd][RrSs])(?<!\bMrs)[.?!;]+(?=\s|$)", text) if s.strip())
