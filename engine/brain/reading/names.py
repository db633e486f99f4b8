"""Names of people as they are spoken or spelled: 'my name is ...', 'H O L L O W A Y', 'a message for ...'."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from engine.brain.reading.numbers import CARDINALS, NUMBER, ZEROES, runs
from engine.brain.reading.spelling import NAMED_LETTERS, Spelled, spelled, tokens_of, with_misheard_start
from engine.brain.reading.words import Words, plain

NOT_A_NAME = (
    frozenset(
        """a about afraid again all also am an and any are ask at be because been bed booking but by bye call called
    calling can cannot card check checking come could date did do does done early evening fine for friday from get go
    going good guest guests had have he hello her here him his hotel how i if in is it just know late leaving like
    little looking lost manager maybe me message monday morning my need never night no not nothing now number of off
    oh ok okay on one or our out over person phone please question ready receiving reservation right room saturday
    send she so some someone sorry staying still sunday sure tell than thank thanks that the their them then there
    they thing this thursday tired to today tomorrow tonight too trying tuesday under understand up us very waiting
    want was we wednesday well were what when where which who why will with wondering would wrong yeah yes you your
    mind double triple plus suite speaking reception wife husband somebody anyone hungry cold hot broken breakfast
    towels wake towel taxi single twin view harbour family first second cheaper other make half quarter noon
    midnight actually instead people minibar charge charged standing outside inside locked stuck sitting freezing
    soaked alone desperate wait hang hold then rather better saying spelt spelled letter letters
    both nights coeliac celiac vegan vegetarian diabetic allergic pregnant deaf disabled ill sick
    back downstairs upstairs coming arriving travelling traveling driving ringing phoning flying landed checked booked
    supposed interested expecting visiting unable remember caller urgent important private personal complicated
    regarding concerning besides according
    arrive arrives arrival arrived code telephone mobile""".split()
    )
    | frozenset(CARDINALS)
    | frozenset(ZEROES)
)

ACTS = frozenset(
    "cancel cancelling scrap forget stop drop delete remove undo skip ignore abandon bring fetch make give put take "
    "change reserve order repeat leave add".split()
)
"""What guests tell us to do: no name begins with it."""

LEAST_OF_A_LONE_NAME = 4
"""Letters; what is shorter and stands alone may be a letter or a figure that was misheard."""

_LOOKS = re.compile(
    r"\b(?:leather|woollen|denim|suede|plastic|metal|nylon|tweed|canvas|blue|red|yellow|purple|beige|navy|turquoise)\b"
)
_IS_OF_A_COLOUR = re.compile(
    r"^(?:it is|it's|they are|they're) (?:\w+ )?(?:black|white|brown|green|gr[ae]y|silver|gold)\b"
)
"""'Brown leather' or 'it's brown' tells what was lost, in small letters as no name is written."""

COMPANY = frozenset("ltd limited inc plc gmbh company group events travel tours agency associates partners".split())

TITLES = frozenset("mr mrs ms miss dr sir lady".split())
_LED = re.compile(
    r"\b(?:my name is|the name is|name is|my last name is|surname is|(?:under|with|has) the name(?: of)?|"
    r"(?:reservation|booking) (?:is )?under|"
    r"in the name of|name of) (.+)"
)
_LED_IF_ASKED = re.compile(
    r"\b(?:(?:this is|it is|i am|that is|call me) "
    r"(?!(?:the|an?|one|your|his|her|their|my|our) (?!\w+ (?:family|party)\b))"
    r"(?:from |for |under |the )?|(?:under|from|for|put it under) (?:the |a )?)(.+)"
)
"""'I'm the lady with the red suitcase' describes somebody, and names nobody."""
_CALLED = re.compile(r"(?:^|[,;.:] ?|\band )(?:the |my |in )?(?:full |last )?name:? ([^,;.]+)", re.IGNORECASE)
"""'..., name Ann Brown, phone ...'"""
_THIS_IS = re.compile(r"\bthis is (.+)")
KIN = (
    "wife husband son daughter mother father friend brother sister boss colleague partner boyfriend girlfriend".split()
)
_FOR = re.compile(
    r"\b(?:message|note|word) (?:for|to) (?P<who>.+)|\b(?:tell|inform|let) (?P<told>(?:mr|mrs|ms|miss|dr|my|room) .+)|"
    r"\b(?:give|leave|send) (?P<given>(?:mr|mrs|ms|miss|dr|my) \w+(?: \w+)??) a (?:message|note)\b|"
    rf"\b(?:is|are|has|to|for|about) (?P<kin>(?:mr|mrs|ms|miss|dr) .+|my (?:{'|'.join(KIN)})\b.*)"
)
_TEXT = re.compile(
    r"\b(?:that|saying|to say|tell (?:him|her|them)(?: that)?|let (?:him|her|them) know(?: that)?|"
    r"asking (?:him|her|them)) (?P<text>.+)$|"
    rf"\b(?:tell|inform) (?:my (?:{'|'.join(KIN)})|(?:mr|mrs|ms|miss|dr) \w+)"
    rf"(?: in(?: room)?(?: (?:{NUMBER}|oh|zero)\b)+)? "
    r"(?P<told>(?:i|we|he|she|dinner|the|it|not to|to) .+)$"
)
_FIGURE = re.compile(
    rf"\b(?:{NUMBER}) (?:pounds?|euros?|dollars?|pence|quid|people|persons?|guests|nights?|oclock|am|pm)\b|"
    rf"\b(?:half|quarter) (?:past |to )?(?:{NUMBER})\b|\bmake (?:it|that)\b|"
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december) "
    r"(?:the |\d|first\b|second\b|third\b|twent|thirt|\w+th\b)"
)
"""Prices, times, days, how many, 'make it ...': told instead of a name; no name begins there."""
_BEFORE_A_RECIPIENT = re.compile(
    r"^(?:(?:it is|this is|that is|for|to|a|the|please|guests?|man|woman|lady|gentleman|yes|called|named|is) )+"
)
_BEFORE_A_NAME = re.compile(
    r"^(?:(?:it|that|this|name|the (?:last )?name|last name|surname|my (?:last )?name) is |(?:well|so|oh|yes) )+|"
    r"(?: (?:please|thanks|thank you))+$"
)
_BEFORE_A_NAME_AS_WRITTEN = re.compile(
    r"^(?:(?:no|oh|sorry|well|actually|it's|it is|this is|that's|my name is|my name's|i'm|i am)[, ]+)+", re.IGNORECASE
)
_WITH_A_PLACE = re.compile(
    r"^(?:(?:yes|hello|oh|well|it is|this is|i am|my name is) )*"
    r"(?P<name>(?!room|the|in|on|at)[a-z]+ [a-z]+) (?:from|of|at|in) (?!the name)"
)
"""'Laura Bell from accounts': whom they work for is no name."""
_WITH_A_LETTER = re.compile(r"\bwith an? (?=(?:double|triple|single|\w)\b)")
"""'With a double T': that A is no letter of the name."""
_BEFORE_ITS_SPELLING = re.compile(r"\b(?P<first>\w)(?P<rest>\w*) with an? (?:double |single )?\w (?=(?P=first))")
"""'Marsh with a C, M A R C H': that C is told beside the spelling, which begins as the name does."""
_WRITTEN_WITH = re.compile(r" with an? (?:double )?\w\b.*$", re.IGNORECASE)
_PLATE = re.compile(r"[a-z]{1,3}\d{1,3}[a-z]{2,}")
"""'HJ twelve KLM': the letters of a car's number are no name."""
PARTICLES = frozenset("van von der den de del della da di du la le ter ten zu".split())
"""Before the last part of a last name: no name ends with one."""
_PUTS_RIGHT = re.compile(
    r"^(?:(?:no|nope|oh|sorry|well|actually|wait|it's|it is|that's|that is|this is|i said|i'm|i am|not \w+ but|with|"
    r"(?:the |my )?(?:last |first )?(?:name|surname)(?:'s| is| should be)?)[,. ]+)*",
    re.IGNORECASE,
)
_ASKS_OF_ANOTHER_THING = re.compile(
    r"^(?:(?:and|so|but|oh|ok|okay|sorry|well|yes|no|wait) )*"
    r"(?:how|what (?:is|are|was|about|does|do|time|kind)|when|where|why|is|are|does|do you have) (?!.*\bname\b)"
)
"""'How much is it for both nights', where a name was asked for."""
_BEHIND_A_CODE = re.compile(r"\b[A-Za-z]{2} ?\d{4,5},? (?:(?:for|under|name) )?([A-Z][a-z]{2,})\b")
_AND_NOT = re.compile(r"[,;]? (?:and )?not .*$", re.IGNORECASE)
ALIKE = 55.0
"""How alike a name alone has to be to the one that it puts right, of 100."""
MAX_WORDS = 4
SURNAME = re.compile(r"(?:Mr |Mrs |Ms |Miss |Dr )?(?:Mc|Mac|O'|[A-Z][a-z]+-)?[A-Z][a-z]{2,}")
_IS_A = re.compile(r"\b(?:am|is) an? (?=[a-z]{2})")
"""'I'm a guest' spells no name."""


def find_name(words: Words, *, asked: bool) -> str | None:
    """The caller's own name; without being `asked` for it he has to say that it is one.

    A spelling settles how the last name is written: 'Tom Heart, H A R T' -> 'Tom Hart'.
    """
    spoken = _spoken_name(words, asked=asked) or (_name_in_a_clause(words) if asked else None)
    spoken = spoken and _without_company(spoken, words)
    if spoken and any(p.text.startswith(spoken.lower()) for p in _plates(tokens_of(words.raw, words.line))):
        spoken = None
    letters = find_spelled(words) if asked or spoken else None
    if letters is None or spoken is None:
        return letters or spoken
    *first, last = spoken.split()
    if spoken.split()[0].lower() in NAMED_LETTERS:
        return letters
    if len(last) == 1 or letters.lower().startswith(last[:2].lower()) or first:
        return " ".join((*(f for f in first if len(f) > 1), letters))
    return letters


def _without_company(name: str, words: Words) -> str:
    """'Anna Kowalski, Acme Events': what stands behind a comma and a whole name is whom they call for."""
    clauses = [plain(clause) for clause in words.raw.split(",")]
    whole = next((c for c in clauses if len(c.split()) > 1 and name.lower().startswith(f"{_in_small(c, name)} ")), "")
    rest = name.lower().removeprefix(_in_small(whole, name)).split() if whole else []
    is_company = len(rest) > 1 or bool(COMPANY & set(rest))
    return " ".join(name.split()[: -len(rest)]) if is_company else name


def _in_small(clause: str, name: str) -> str:
    """The words of the clause from where the name begins."""
    first = name.split(maxsplit=1)[0].lower()
    tokens = clause.split()
    return " ".join(tokens[tokens.index(first) :]) if first in tokens else clause


def _name_in_a_clause(words: Words) -> str | None:
    """'0171 998877, Peter Ross': beside something else; one word, 'Baker', beside a number."""
    clauses = [c for c in re.split(r"[,;.]\s+", words.raw.strip().rstrip(".!")) if c]
    said = (Words(raw=clause, line="", parts=()) for clause in clauses if len(clauses) > 1)
    if whole := next((name for clause in said if (name := find_bare_name(clause))), None):
        return whole
    told = any(len(run.digits) > 1 for run in runs(words.line.split())) and not tells_a_figure(words)
    alone = (c for c in clauses if told and SURNAME.fullmatch(c) and not set(c.lower().split()) & NOT_A_NAME)
    return next(alone, None)


def find_spelled(words: Words) -> str | None:
    """A name of three letters or more that was spelled; the last one, for who corrects a spelling."""
    line = _BEFORE_ITS_SPELLING.sub(r"\g<first>\g<rest> ", _IS_A.sub("is the ", words.line))
    tokens = tokens_of(words.raw, _WITH_A_LETTER.sub("with ", line))
    plates = _plates(tokens)
    found = [
        run
        for run in spelled(tokens, figures=False)
        if len(run.text) > 2 and not any(plate.start < run.start < plate.end for plate in plates)
    ]
    return with_misheard_start(tokens, found[-1]).title() if found else None


def _plates(tokens: list[str]) -> list[Spelled]:
    return [run for run in spelled(tokens, figures=True) if _PLATE.match(run.text)]


def find_last_name(words: Words, *, asked: bool) -> str | None:
    """The name that a reservation is found by; what else was said of it stands before it."""
    if letters := (find_spelled(words) if asked else None):
        return letters
    name = find_name(words, asked=asked)
    if name is None:
        return None
    heard = as_heard(words) if asked else None
    whole = heard if heard and heard.endswith(name) else name  # 'Under Hill'
    return " ".join(part for part in whole.split() if part.lower() not in TITLES) or None


def as_heard(words: Words) -> str | None:
    """A few words that are no name to us, where a last name was asked for: 'On the hill' was an Underhill."""
    tokens = _BEFORE_A_NAME.sub("", words.line).split()
    if not 0 < len(tokens) <= MAX_WORDS or words.asks or _is_an_act(tokens) or not all(t.isalpha() for t in tokens):
        return None
    return " ".join(tokens).title()


def find_bare_name(words: Words) -> str | None:
    """First and last name and nothing else, as a recogniser writes them: 'Tom Hart.', 'No, it's Tom Hart.'"""
    said = _BEFORE_A_NAME_AS_WRITTEN.sub("", words.raw.strip().rstrip(".!")).split()
    if not 2 <= len(said) <= MAX_WORDS - 1 or not all(_is_written_as_a_name(word) for word in said):
        return None
    if _is_an_act([word.lower() for word in said]):
        return None
    return None if any(word.lower().rstrip(".") in NOT_A_NAME for word in said) else " ".join(said)


def find_lone_name(words: Words) -> str | None:
    """'Holloway.': one word and nothing else, written as names are, that is no word of talk."""
    said = words.raw.strip().rstrip(".!")
    is_name = len(said) >= LEAST_OF_A_LONE_NAME and _is_written_as_a_name(said)
    return said if is_name and said.lower() not in NOT_A_NAME | ACTS else None


def _is_written_as_a_name(word: str) -> bool:
    return bool(re.fullmatch(r"[A-Z][a-z]+\.?|(?:Mc|Mac|O'|[A-Z][a-z]+-)[A-Z][a-z]+", word))


def find_name_put_right(words: Words, before: str) -> str | None:
    """'No, it's Hart, Tom Hart', where 'Tom Heart' was read back: the whole name as it is to be.

    One word is a name if it is like a part of the one before, and takes that part's place.
    """
    said = re.split(r"[,;.]\s+", _AND_NOT.sub("", words.raw.strip().rstrip(".!")))
    clauses = [_WRITTEN_WITH.sub("", _PUTS_RIGHT.sub("", clause)) for clause in said]
    names = [c.split() for c in clauses if re.fullmatch(r"[A-Za-z' -]+", c) and not _is_an_act(c.lower().split())]
    names = [n for n in names if 0 < len(n) < MAX_WORDS and not any(part.lower() in NOT_A_NAME for part in n)]
    parts = before.split()
    whole = [n for n in names if len(n) > 1 and (all(map(_is_written_as_a_name, n)) or _alike(n[-1], parts[-1]))]
    if whole:
        return _put_right(" ".join(whole[-1]), before)
    alone = [(n[0], at) for n in names for at, part in enumerate(parts) if len(n) == 1 and _alike(n[0], part)]
    if not alone:
        return None
    name, at = max(alone, key=lambda found: fuzz.ratio(found[0].lower(), parts[found[1]].lower()))
    return _put_right(" ".join((*parts[:at], name, *parts[at + 1 :])), before)


def _put_right(name: str, before: str) -> str | None:
    name = " ".join(part if part != part.lower() else part.title() for part in name.split())
    return None if name.lower() == before.lower() else name


def _alike(name: str, part: str) -> bool:
    return fuzz.ratio(name.lower(), part.lower()) >= ALIKE


def name_beside_code(words: Words) -> str | None:
    """'It's HL4834, Underhill': one word behind the code; 'change HL4834 Underhill to the suite': right behind it."""
    if (behind := _BEHIND_A_CODE.search(words.raw)) and behind[1].lower() not in NOT_A_NAME:
        return behind[1]
    said = re.split(r"[,;.]\s+", words.raw.strip().rstrip("."))[-1]
    is_name = bool(re.fullmatch(r"[A-Z][a-z]{2,}", said)) and said.lower() not in NOT_A_NAME
    return said if is_name else None


def tells_a_figure(words: Words) -> bool:
    """A price, a time or how many, told instead of a name."""
    return bool(_FIGURE.search(words.line))


def _spoken_name(words: Words, *, asked: bool) -> str | None:
    if asked and (_LOOKS.search(words.raw) or _IS_OF_A_COLOUR.search(f"{words.raw[:1].lower()}{words.raw[1:]}")):
        return None
    figure = _FIGURE.search(words.line) if asked else None
    line = words.line[: figure.start()] if figure else words.line
    if told := _CALLED.search(words.raw):
        called = _leading_name(plain(told[1]).split())
        if called and (len(called.split()) > 1 or told[1][:1].isupper()):
            return called
    asked = asked and not _ASKS_OF_ANOTHER_THING.search(line)
    if asked and (said := _WITH_A_PLACE.search(line)) and (name := _leading_name(said["name"].split())):
        return name
    led = _LED.search(words.line) or (asked and _LED_IF_ASKED.search(line)) or _THIS_IS.search(words.line)
    if led and (name := _leading_name(led[1].split())):
        return name if asked or led.re is _LED or len(name.split()) > 1 else None
    if not asked or words.is_question:
        return None
    tokens = re.sub(r"^(?:(?:yes|yeah|sure|certainly|of course|okay|ok|so|oh|well|actually) )+", "", line).split()
    return _leading_name(tokens)


def find_recipient(line: str) -> str | None:
    """Who a message is for: 'a message for mr smith that ...' -> 'Mr Smith', 'tell my wife' -> 'my wife'."""
    if not (found := _FOR.search(line)):
        return None
    return recipient(next(g for g in found.groups() if g))


def recipient(said: str) -> str | None:
    """The person that the words begin with."""
    tokens = _BEFORE_A_RECIPIENT.sub("", said).split()
    if tokens[:1] == ["my"] and tokens[1:2] and tokens[1] in KIN:
        named = _leading_name(tokens[2:])
        return f"my {tokens[1]}" + (f" {named}" if named else "")
    return _leading_name(tokens)


def find_text(words: Words) -> str | None:
    """What a message says, if it was said along with the wish to leave one."""
    found = _TEXT.search(words.line)
    text = (found["text"] or found["told"]) if found else ""
    return text if len(text.split()) > 1 else None


def _is_an_act(tokens: list[str]) -> bool:
    """'Cancel the table', 'book a taxi': no name, though a Book may have one."""
    return (tokens[:1] == ["book"] and len(tokens) > 1) or bool(ACTS & set(tokens[:1]))


def _leading_name(tokens: list[str]) -> str | None:
    """The words up to the first that can't be part of a name; at most four, beside a 'van der'."""
    name: list[str] = []
    if _is_an_act(tokens):
        return None
    for token in tokens:
        is_enough = len(name) >= MAX_WORDS and name[-1] not in PARTICLES
        if is_enough or token in NOT_A_NAME or not token.isalpha():
            break
        if token not in TITLES or not name:  # inside a name it was misheard: 'Tom Ms Baker' was a Thomas
            name.append(token)
    if name and set(name) <= TITLES:
        return None
    while len(name) > 1 and len(name[-1]) == 1:  # where its spelling begins
        name.pop()
    return " ".join(t.title() for t in name if len(t) > 1) or None
