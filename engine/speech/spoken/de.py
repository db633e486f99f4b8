"""German, with its endings where a number or a date needs one."""

from __future__ import annotations

import re
from typing import Final

from engine.speech.spoken.grammar import Currency, Grammar, Noun, Signs, Time
from engine.speech.spoken.numbers import Gender, de
from engine.speech.spoken.numbers.de import cardinal

_FEMININE: Final = frozenset(
    "Nacht Person Minute Stunde Woche Etage Suite Reservierung Buchung Nachricht Tasse Flasche Decke Karte Sekunde "
    "Übernachtung Familie Dame Frau Straße Million Tiefgarage Station Haltestelle Garage Rechnung Sauna".split()
)
_MASCULINE: Final = frozenset(
    "Tag Monat Gast Platz Parkplatz Schlüssel Erwachsener Erwachsenen Stock Kilometer Meter Liter Koffer Hund Mann "
    "Tisch Stuhl Raum Abend Morgen Anruf Weckruf Grad".split()
)
_DATIVE: Final = frozenset("mit in nach vor von aus bei zu seit an ab".split())
_ACCUSATIVE: Final = frozenset("für um ohne durch gegen pro über noch".split())
_NO_NOUN: Final = frozenset("Uhr Prozent".split())
_FLOORS: Final = {
    "Stock": "er",
    "Etage": "e",
    "Stockwerk": "es",
    "Obergeschoss": "es",
    "OG": "es",
    "Untergeschoss": "es",
}
_COUNTED: Final = "Mal|Tag|Nacht|Person|Advent|Weihnachtstag|Weihnachtsfeiertag|Feiertag|Klasse|Gang|Straße|Tür"
_WEAK: Final = frozenset("am im vom zum beim dem den des zur seit ab bis jeden diesem diesen".split())
_ARTICLES: Final = frozenset("der die das".split())
_SENTENCE_STARTS: Final = "|".join(
    "Das Der Die Wir Ich Sie Es Ein Eine Haben Möchten Kann Kommen Gibt Wie Was Wann Frühstück Danke Vielen Bitte "
    "Ihr Ihre".split()
)
_FLOOR: Final = re.compile(
    r"(?:\b(?P<before>\w+)\s)?(?P<lead>\b\w+\s)?(?<![\w.,])(?P<n>\d{1,2})\.\s"
    rf"(?=(?P<noun>{'|'.join(_FLOORS)}|{_COUNTED})\b)"
)
_BEHIND: Final = re.compile(
    r"\b((?i:am|im|vom|zum|beim|dem|den|der|die|das|jeden)) (\d{1,2})\.(?=\s\w)" rf"(?!\s(?:{_SENTENCE_STARTS})\b)"
)
_OLD_YEAR: Final = re.compile(r"(?:(?<=\bJahr )|(?<=\bJahre )|(?<=\b[Ss]eit )|(?<=\b[Aa]nno ))1[1-8]\d\d\b(?![.,:]\d)")
_POSTCODE: Final = re.compile(r"(?<![\w.,])\d{3}(?!00)\d\d(?= [A-ZÄÖÜ])")
_DAYS: Final = tuple("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split())


def _counted(n: int, before: str, after: str) -> str:
    if n % 100 != 1 or not (after[:1].isupper() or after == "bis"):
        return cardinal(n)
    if after == "bis" or after in _NO_NOUN:
        return cardinal(n, "m")
    gender: Gender = "f" if after in _FEMININE else "m" if after in _MASCULINE else "n"
    if n == 1 and before.lower() in _DATIVE:
        return "einer" if gender == "f" else "einem"
    if n == 1 and gender == "m" and before.lower() in _ACCUSATIVE:
        return "einen"
    return cardinal(n, gender)


def _clock(t: Time) -> str:
    return f"{cardinal(t.hour, 'm')} Uhr" + (f" {cardinal(t.minute)}" if t.minute else "")


def _clock_range(first: Time, last: Time) -> str:
    opening = _clock(first) if first.minute else cardinal(first.hour)
    return f"{opening} bis {_clock(last)}"


def _day(n: int, lead: str) -> str:
    if lead.removesuffix(",").capitalize() in _DAYS:
        return f"den {de.ordinal(n, 'en')}"
    return de.ordinal(n, "en" if lead in _WEAK else "e" if lead in _ARTICLES else "er")


def _ordinals(text: str) -> str:
    """Of floors and days, and what stands behind an article; decades; and postcodes, which count nothing either."""
    text = re.sub(r"(?<![\w.,])(\d{2}|\d{4})er\b", lambda m: de.decade(int(m[1])), text)
    text = _OLD_YEAR.sub(lambda m: de.year(int(m[0])), text)
    text = _FLOOR.sub(_floor, text)
    text = _BEHIND.sub(lambda m: f"{m[1]} {de.ordinal(int(m[2]), 'en' if m[1].lower() in _WEAK else 'e')}", text)
    return _POSTCODE.sub(lambda m: " ".join(cardinal(int(c)) for c in m[0]), text)


def _floor(m: re.Match[str]) -> str:
    """ "im dritten Stock", "in der zweiten Etage", "erster Stock"."""
    before = m["before"] if m["lead"] else None
    lead = (m["lead"] or (f"{m['before']} " if m["before"] else "")).strip()
    dative = lead == "der" and (before or "").lower() in _DATIVE | {"auf"}
    ending = (
        "en" if dative or lead.lower() in _WEAK else "e" if lead.lower() in _ARTICLES else _FLOORS.get(m["noun"], "e")
    )
    head = m[0][: m.start("n") - m.start()]
    return f"{head}{de.ordinal(int(m['n']), ending)} "


GERMAN: Final = Grammar(
    language="de",
    cardinal=cardinal,
    digits=tuple(cardinal(n) for n in range(10)),
    oh="null",
    decimal=",",
    spaced_thousands=False,
    point="Komma",
    decimals_as_number=False,
    minus="minus",
    to="bis",
    and_="und",
    or_="oder",
    per="pro",
    signs=Signs(
        at="ät",
        dot="Punkt",
        dash="Bindestrich",
        underscore="Unterstrich",
        slash="Schrägstrich",
        plus="plus",
        equals="gleich",
        by="mal",
        number="Nummer",
        about="etwa",
        hash="Raute",
        times="mal",
        multiplied="mal",
    ),
    counted=_counted,
    ordinals=_ordinals,
    year=de.year,
    currencies={
        "£": (pound := Currency(Noun("Pfund", "Pfund", "n"), Noun("Penny", "Pence"))),
        "€": (euro := Currency(Noun("Euro", "Euro"), Noun("Cent", "Cent"))),
        "$": (dollar := Currency(Noun("Dollar", "Dollar"), Noun("Cent", "Cent"))),
        "¥": (yen := Currency(Noun("Yen", "Yen"), Noun("Sen", "Sen"))),
        "GBP": pound,
        "EUR": euro,
        "USD": dollar,
        "JPY": yen,
        "CHF": Currency(Noun("Franken", "Franken"), Noun("Rappen", "Rappen")),
    },
    cents_after=(" ", " und "),
    scales={
        r"Millionen|Million|Mio\.?": (10**6, "Millionen"),
        r"Milliarden|Milliarde|Mrd\.?": (10**9, "Milliarden"),
        "Tausend|tausend": (1000, "tausend"),
    },
    of_millions=str,
    clock=_clock,
    clock_range=_clock_range,
    clock_leads="um|ab|bis|gegen|von|zwischen|vor|nach|und|kurz vor|kurz nach",
    clock_tails=r"\s?Uhr\b|(?<=[:.]\d\d)\s?h\b",
    months=tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()),
    month_names=(
        r"Januar|Jänner|Jan\b\.?",
        r"Februar|Feb\b\.?",
        r"März|Mär\b\.?",
        r"April|Apr\b\.?",
        r"Mai",
        r"Juni|Jun\b\.?",
        r"Juli|Jul\b\.?",
        r"August|Aug\b\.?",
        r"September|Sept?\b\.?",
        r"Oktober|Okt\b\.?",
        r"November|Nov\b\.?",
        r"Dezember|Dez\b\.?",
    ),
    weekdays=_DAYS,
    weekday_names=("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    day=_day,
    day_first=True,
    day_marks=r"\.",
    month_join="des",
    date=lambda day, month, year: f"{day} {month} {year}".rstrip(),
    date_leads="am|vom|bis|zum|ab|den|der|dem|seit",
    room_words=r"Zimmer|Zimmern|Suite|Suiten|Appartement",
    room_by_digits=True,
    code_words=(
        "pin|code|passwort|kennwort|buchungsnummer|reservierungsnummer|bestätigungsnummer|referenz|"
        "referenznummer|nummer|durchwahl|flug|notruf|zugangscode|gutschein|wählen sie|rufen sie"
    ),
    percent="Prozent",
    units={
        "%": Noun("Prozent", "Prozent", "n"),
        "°C": Noun("Grad Celsius", "Grad Celsius", "n"),
        "°F": Noun("Grad Fahrenheit", "Grad Fahrenheit", "n"),
        "°": Noun("Grad", "Grad", "n"),
        "km/h": Noun("Kilometer pro Stunde", "Kilometer pro Stunde"),
        "km": Noun("Kilometer", "Kilometer"),
        "m²": (square_metre := Noun("Quadratmeter", "Quadratmeter")),
        "m2": square_metre,
        "qm": square_metre,
        "m": Noun("Meter", "Meter"),
        "cm": Noun("Zentimeter", "Zentimeter"),
        "mm": Noun("Millimeter", "Millimeter"),
        "kg": Noun("Kilogramm", "Kilogramm", "n"),
        "g": Noun("Gramm", "Gramm", "n"),
        "l": Noun("Liter", "Liter"),
        "ml": Noun("Milliliter", "Milliliter"),
        "cl": Noun("Zentiliter", "Zentiliter"),
        "min": (minute := Noun("Minute", "Minuten", "f")),
        "Min.": minute,
        "Min": minute,
        "h": (hour := Noun("Stunde", "Stunden", "f")),
        "Std.": hour,
        "Std": hour,
        "Sek.": Noun("Sekunde", "Sekunden", "f"),
        "kW": Noun("Kilowatt", "Kilowatt", "n"),
        "kWh": Noun("Kilowattstunde", "Kilowattstunden", "f"),
        "V": Noun("Volt", "Volt", "n"),
        "GB": Noun("Gigabyte", "Gigabyte", "n"),
        "Mbit/s": Noun("Megabit pro Sekunde", "Megabit pro Sekunde", "n"),
    },
    halves={
        "1/2": ("ein halb", "einhalb"),
        "1/3": ("ein Drittel", " ein Drittel"),
        "2/3": ("zwei Drittel", " zwei Drittel"),
        "1/4": ("ein Viertel", " ein Viertel"),
        "3/4": ("drei Viertel", " drei Viertel"),
    },
    out_of="von",
    phrases={
        r"(?<![\w/])24/7(?![\w/])": "rund um die Uhr",
        r"(?<![\w/] )(?<![\w/])1/2 (?=(?:Stunde|Flasche|Portion|Nacht)\b)": "eine halbe ",
        r"(?<![\w/] )(?<![\w/])1/2 (?=(?:Tag|Liter|Meter)\b)": "einen halben ",
        r"\b((?:[Uu]m|[Aa]b|[Bb]is|[Gg]egen|[Vv]on) \d{1,2})\s?h\b": r"\1 Uhr",
        r"(?<=\d )J\.": "Jahre",
        r"\bHr\. (?=u(?:nd|\.) Fr\b)": "Herr ",
        r"(?<=[a-zäöüß])str\.(?=\s*$|\s+(?:Das|Der|Die|Wir|Ich|Sie|Es)\b)": "straße.",
        r"(?<=[a-zäöüß])str\.": "straße",
    },
    abbreviations={
        "z. B.": "zum Beispiel",
        "Z. B.": "Zum Beispiel",
        "d. h.": "das heißt",
        "rd. #": "rund",
        "u.": "und",
        "u. a.": "unter anderem",
        "u. U.": "unter Umständen",
        "i. d. R.": "in der Regel",
        "p. P.": "pro Person",
        "p. N.": "pro Nacht",
        "p. P. p. N.": "pro Person und Nacht",
        "ca.": "circa",
        "Ca.": "Circa",
        "bzw.": "beziehungsweise",
        "inkl.": "inklusive",
        "Inkl.": "Inklusive",
        "exkl.": "exklusive",
        "zzgl.": "zuzüglich",
        "max.": "maximal",
        "Max.": "Maximal",
        "min. #": "mindestens",
        "mind.": "mindestens",
        "Nr. #": "Nummer",
        "Nr.": "Nummer",
        "Tel.": "Telefon",
        "Hr. ^": "Herr",
        "Hrn. ^": "Herrn",
        "Fr. ^": "Frau",
        "Dr.": "Doktor",
        "Dr ^": "Doktor",
        "Prof.": "Professor",
        "St. ^": "Sankt",
        "evtl.": "eventuell",
        "ggf.": "gegebenenfalls",
        "tgl.": "täglich",
        "Zi.": "Zimmer",
        "zw.": "zwischen",
        "z. Hd.": "zu Händen",
        "Zi.-Nr. #": "Zimmernummer",
        "EZ": "Einzelzimmer",
        "DZ": "Doppelzimmer",
        "EG": "Erdgeschoss",
        "OG": "Obergeschoss",
        "UG": "Untergeschoss",
        "Wi-Fi": "WLAN",
        "WiFi": "WLAN",
        "Wifi": "WLAN",
        "B&B": "Bed and Breakfast",
        "Mio.": "Millionen",
        "Mrd.": "Milliarden",
        "GmbH": "G M B H",
    },
    closing={
        "usw.": "und so weiter",
        "etc.": "et cetera",
        "Str.": "Straße",
        "Pl.": "Platz",
        "Pers.": "Personen",
        "MwSt.": "Mehrwertsteuer",
        "Hbf.": "Hauptbahnhof",
        "Hbf": "Hauptbahnhof",
        "Bhf.": "Bahnhof",
        "Jh.": "Jahrhundert",
    },
)
