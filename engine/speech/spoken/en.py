"""English, as it is said in a British or an American hotel.

Halves of the day are written a.m. and p.m.: AM, A M, A-M and a.m without its
last dot are each read wrongly by espeak, Pico or flite.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from engine.speech.spoken.grammar import Currency, Grammar, Noun, Signs, Time
from engine.speech.spoken.numbers import en
from engine.speech.spoken.numbers.en import american, british

_SAINTS: Final = "Pancras|James|Paul|John|Andrew|George|Mary|Peter|Ives|Alban|Regis|Helen|Moritz|Patrick|David|Giles"
_STREET_NAME: Final = r"\b(?!(?:At|In|On|Near|The|To|From|By|Our|Your|Is|And|Of|For)\b)([A-Z][\w'’]+)"
_HOURS: Final = "one two three four five six seven eight nine ten eleven twelve fifteen thirty five".split()
_TENS: Final = "(?i:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_ONES: Final = "one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_DETERMINERS: Final = frozenset("the your our my his her their this that every each next last a".split())


def _clock(t: Time) -> str:
    hour, minute = t.hour % 24, _minute(t.minute)
    if t.half:
        return f"{british(hour % 12 or 12)}{minute} {t.half}.m."
    if hour == 0:
        return f"twelve{minute} a.m." if t.minute else "midnight"
    if hour > 12:
        return f"{british(hour - 12)}{minute} p.m."
    return british(hour) + (minute or " o'clock")


def _clock_range(first: Time, last: Time) -> str:
    """ "seven to ten thirty"; the half of the day is said where the two ends differ, and once where they don't."""
    halves = [_half(first), _half(last)]
    if not any(halves):
        return f"{_bare(first)} to {_bare(last)}"
    if halves[0] == halves[1] or (not halves[0] and last.half):
        return f"{_bare(first)} to {_clock(last)}"
    if not first.half and first.hour < 12 and not last.half:
        first = replace(first, half="a")
    return f"{_clock(first)} to {_clock(last)}"


def _half(t: Time) -> str:
    return t.half or ("p" if t.hour > 12 and t.hour % 24 else "")


def _bare(t: Time) -> str:
    if t.hour % 24 == 0 and not t.minute:
        return "midnight"
    return f"{british(t.hour % 12 or 12)}{_minute(t.minute)}"


def _minute(minute: int) -> str:
    return "" if minute == 0 else f" oh {british(minute)}" if minute < 10 else f" {british(minute)}"


def _day(n: int, lead: str) -> str:
    return en.ordinal(n) if lead in _DETERMINERS else f"the {en.ordinal(n)}"


def _date(day: str, month: str, year: str) -> str:
    return f"{day} of {month} {year}".rstrip()


def _american_date(day: str, month: str, year: str) -> str:
    return f"{month} {day}" + (f", {year}" if year else "")


def _ordinals(text: str) -> str:
    text = re.sub(r"(?<![\w.,])(\d{1,9})(?:st|nd|rd|th|ST|ND|RD|TH)\b", lambda m: en.ordinal(int(m[1])), text)
    text = re.sub(r"(?:(?<=\s)|^)['’]?((?:1\d|20)\d0|[2-9]0)['’]?s\b", lambda m: en.decade(int(m[1])), text)
    text = re.sub(r"(?<![\w.,])(\d{1,4})['’]?s\b", lambda m: en.decade(int(m[1])), text)
    year = r"\b((?:[Ii]n|[Ss]ince|[Ff]rom|[Oo]f|[Yy]ear|[Aa]round|[Bb]efore|[Aa]fter) )(1[1-8]\d\d)\b(?![.,]\d| [a-z])"
    return re.sub(year, lambda m: m[1] + en.year(int(m[2])), text)


BRITISH: Final = Grammar(
    language="en",
    cardinal=british,
    digits=tuple(british(n) for n in range(10)),
    oh="oh",
    decimal=".",
    spaced_thousands=False,
    point="point",
    decimals_as_number=False,
    minus="minus",
    to="to",
    and_="and",
    or_="or",
    per="per",
    signs=Signs(
        at="at",
        dot="dot",
        dash="dash",
        underscore="underscore",
        slash="slash",
        plus="plus",
        equals="equals",
        by="by",
        number="number",
        about="about",
        hash="hash",
        times="times",
        multiplied="times",
    ),
    counted=lambda n, before, after: british(n),
    ordinals=_ordinals,
    year=en.year,
    currencies={
        "£": (pound := Currency(Noun("pound", "pounds"), Noun("penny", "pence"))),
        "€": (euro := Currency(Noun("euro", "euros"), Noun("cent", "cents"))),
        "$": (dollar := Currency(Noun("dollar", "dollars"), Noun("cent", "cents"))),
        "¥": (yen := Currency(Noun("yen", "yen"), Noun("sen", "sen"))),
        "GBP": pound,
        "EUR": euro,
        "USD": dollar,
        "JPY": yen,
        "CHF": Currency(Noun("Swiss franc", "Swiss francs"), Noun("centime", "centimes")),
    },
    cents_after=(" ", " and "),
    scales={"million|mn|m": (10**6, "million"), "billion|bn": (10**9, "billion"), "thousand|k|K": (1000, "thousand")},
    of_millions=str,
    clock=_clock,
    clock_range=_clock_range,
    clock_leads="at|by|until|till|from|before|after|around|about|between|to|and",
    clock_tails=r"(?<=[:.]\d\d)\s?(?:hrs?|hours?|h)\b|\s?o['’]clock\b",
    months=tuple("January February March April May June July August September October November December".split()),
    month_names=(
        r"January|Jan\b\.?",
        r"February|Feb\b\.?",
        r"March|Mar\b\.?",
        r"April|Apr\b\.?",
        r"May",
        r"June|Jun\b\.?",
        r"July|Jul\b\.?",
        r"August|Aug\b\.?",
        r"September|Sept?\b\.?",
        r"October|Oct\b\.?",
        r"November|Nov\b\.?",
        r"December|Dec\b\.?",
    ),
    weekdays=tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
    weekday_names=("Mon", "Tues?", "Weds?", "Thurs?|Thu", "Fri", "Sat", "Sun"),
    day=_day,
    day_first=True,
    day_marks="st|nd|rd|th",
    month_join="of",
    date=_date,
    date_leads="on|by|until|from|since",
    month_first=True,
    room_words=r"rooms?|suites?|apartments?|flats?",
    room_by_digits=True,
    code_words=(
        "pin|code|passcode|password|reference|ref|booking|reservation|confirmation|voucher|order|ticket|flight|"
        "extension|ext|account|locker|call|dial|ring"
    ),
    percent="per cent",
    units={
        "%": Noun("per cent", "per cent"),
        "°C": Noun("degree Celsius", "degrees Celsius"),
        "°F": Noun("degree Fahrenheit", "degrees Fahrenheit"),
        "°": Noun("degree", "degrees"),
        "km/h": Noun("kilometre per hour", "kilometres per hour"),
        "mph": Noun("mile per hour", "miles per hour"),
        "km": Noun("kilometre", "kilometres"),
        "m²": (square_metre := Noun("square metre", "square metres")),
        "m2": square_metre,
        "sqm": square_metre,
        "sq m": square_metre,
        "sq ft": Noun("square foot", "square feet"),
        "m": Noun("metre", "metres"),
        "cm": Noun("centimetre", "centimetres"),
        "mm": Noun("millimetre", "millimetres"),
        "ft": Noun("foot", "feet"),
        "mi": Noun("mile", "miles"),
        "kg": Noun("kilogram", "kilograms"),
        "g": Noun("gram", "grams"),
        "lb": Noun("pound", "pounds"),
        "lbs": Noun("pound", "pounds"),
        "oz": Noun("ounce", "ounces"),
        "l": Noun("litre", "litres"),
        "ml": Noun("millilitre", "millilitres"),
        "cl": Noun("centilitre", "centilitres"),
        "min": (minute := Noun("minute", "minutes")),
        "min.": minute,
        "mins": minute,
        "h": (hour := Noun("hour", "hours")),
        "hr": hour,
        "hrs": hour,
        "sec": Noun("second", "seconds"),
        "p": Noun("penny", "pence"),
        "kW": Noun("kilowatt", "kilowatts"),
        "kWh": Noun("kilowatt hour", "kilowatt hours"),
        "V": Noun("volt", "volts"),
        "GB": Noun("gigabyte", "gigabytes"),
        "MB": Noun("megabyte", "megabytes"),
        "Mbps": (megabits := Noun("megabit per second", "megabits per second")),
        "Mbit/s": megabits,
    },
    halves={
        "1/2": ("half", " and a half"),
        "1/3": ("a third", " and a third"),
        "2/3": ("two thirds", " and two thirds"),
        "1/4": ("a quarter", " and a quarter"),
        "3/4": ("three quarters", " and three quarters"),
    },
    out_of="out of",
    phrases={
        r"(?<![\w/])24/7(?![\w/])": "twenty four seven",
        r"\b([Tt]he \d{1,2})\.([0-5]\d)(?= (?:train|bus|ferry|service|shuttle|flight|to|from)\b)": r"\1:\2",
        r"(?<!\w)50/50(?!\w)": "fifty fifty",
        r"\b([Nn])o\. of\b": r"\1umber of",
        rf"\b({_TENS})-(?=(?:{_ONES})\b)": r"\1 ",
        r"(?<!\w)[Aa]/[Cc](?!\w)": "air conditioning",
        r"(?<!\w)w/o(?!\w)": "without",
        r"(?<!\w)w/\s?(?=[a-z])": "with ",
        r"(?<!\w)c/o(?!\w)": "care of",
        r"(?<!\w)[Nn]/[Aa](?!\w)": "not applicable",
        rf"(?i)\b({'|'.join(_HOURS)})\s([ap])\.?\s?m\b\.?": r"\1 \2.m.",
        rf"{_STREET_NAME} St\.(?=\s*$|\s+(?!{_SAINTS})[A-Z])": r"\1 Street.",
        rf"{_STREET_NAME} St\b\.?(?=[,;:)]|\s+[a-z\d]|[.!?]?\s*$)": r"\1 Street",
    },
    abbreviations={
        "Mr.": "Mister",
        "Mr": "Mister",
        "Mrs.": "Missus",
        "Mrs": "Missus",
        "Ms.": "Miz",
        "Ms": "Miz",
        "Dr. ^": "Doctor",
        "Dr ^": "Doctor",
        "^ Dr.": "Drive",
        "Dr.": "Doctor",
        "Prof.": "Professor",
        "St. ^": "Saint",
        "St ^": "Saint",
        "No. #": "number",
        "no. #": "number",
        "No #": "number",
        "Nos. #": "numbers",
        "approx.": "approximately",
        "Approx.": "Approximately",
        "e.g.": "for example",
        "E.g.": "For example",
        "i.e.": "that is",
        "vs.": "versus",
        "vs": "versus",
        "incl.": "including",
        "excl.": "excluding",
        "max.": "maximum",
        "Max.": "Maximum",
        "min. #": "minimum",
        "Min. #": "Minimum",
        "tel.": "telephone",
        "Tel.": "Telephone",
        "Tel": "Telephone",
        "ext. #": "extension",
        "Ext. #": "Extension",
        "ext #": "extension",
        "apt. #": "apartment",
        "Apt. #": "Apartment",
        "ref. #": "reference",
        "Ref. #": "Reference",
        "Rm. #": "Room",
        "Rm #": "Room",
        "rm #": "room",
        "dept.": "department",
        "B&B": "bed and breakfast",
        "b&b": "bed and breakfast",
        "VAT": "V, A, T",
        "wifi": "Wi-Fi",
        "WiFi": "Wi-Fi",
        "Wifi": "Wi-Fi",
        "WIFI": "Wi-Fi",
        "pp": "per person",
        "pn": "per night",
        "pppn": "per person per night",
    },
    closing={
        "etc.": "and so on",
        "Rd.": "Road",
        "Ave.": "Avenue",
        "Blvd.": "Boulevard",
        "Sq.": "Square",
        "Ln.": "Lane",
        "Ltd.": "Limited",
        "Ltd": "Limited",
        "Inc.": "Incorporated",
        "Jr.": "Junior",
        "p.p.p.n.": "per person per night",
        "p.p.": "per person",
        "p.n.": "per night",
        "p.a.": "per year",
    },
    half_days=True,
    adjective_after=frozenset({"a", "an", "the", "your", "our"}),
)

AMERICAN: Final = replace(
    BRITISH,
    cardinal=american,
    counted=lambda n, before, after: american(n),
    day_first=False,
    day=lambda n, lead: en.ordinal(n),
    date=_american_date,
    percent="percent",
    units={**BRITISH.units, "%": Noun("percent", "percent")},
)
