"""Italian, with un, uno and una, and hours joined to minutes by e."""

from __future__ import annotations

import re
from typing import Final

from engine.speech.spoken.grammar import Currency, Grammar, Noun, Signs, Time
from engine.speech.spoken.numbers import it
from engine.speech.spoken.numbers.it import cardinal

_FEMININE: Final = frozenset(
    "notte persona camera stanza settimana chiave bottiglia tazza valigia coperta prenotazione suite stella volta "
    "sterlina carta tessera culla famiglia doccia stazione via fermata piscina sera mattina colazione cena "
    "tavola sedia singola doppia matrimoniale".split()
)
_MONTHS: Final = "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"
_ELIDED: Final = "ora|altra|auto|e-mail|entrata|uscita|aggiunta"


def _counted(n: int, before: str, after: str) -> str:
    if n != 1 or not after.islower() or after in ("e", "o", "a", "al", "di", "è"):
        return cardinal(n)
    if re.match(r"s[^aeiou]|z|gn|ps|y", after):
        return "una" if after in _FEMININE else "uno"
    return cardinal(n, "f" if after in _FEMININE else "m")


def _clock(t: Time) -> str:
    hour = "mezzanotte" if t.hour == 0 and not t.minute else cardinal(t.hour, "f")
    return hour + (f" e {cardinal(t.minute)}" if t.minute else "")


def _ordinals(text: str) -> str:
    text = re.sub(rf"(?<![\w.,])1 (?=(?:{_ELIDED})\b)", "un'", text)
    text = re.sub(r"(?<![\w.,])(\d{1,3})ª", lambda m: it.ordinal(int(m[1]), "f"), text)
    return re.sub(r"(?<![\w.,])(\d{1,3})(?:º|°(?=\s[a-z]))", lambda m: it.ordinal(int(m[1])), text)


ITALIAN: Final = Grammar(
    language="it",
    cardinal=cardinal,
    digits=tuple(cardinal(n) for n in range(10)),
    oh="zero",
    decimal=",",
    spaced_thousands=False,
    point="virgola",
    decimals_as_number=True,
    minus="meno",
    to="a",
    and_="e",
    or_="o",
    per="a",
    signs=Signs(
        at="chiocciola",
        dot="punto",
        dash="trattino",
        underscore="trattino basso",
        slash="barra",
        plus="più",
        equals="uguale",
        by="per",
        number="numero",
        about="circa",
        hash="cancelletto",
        times="volte",
        multiplied="per",
    ),
    counted=_counted,
    ordinals=_ordinals,
    year=cardinal,
    currencies={
        "£": (pound := Currency(Noun("sterlina", "sterline", "f"), Noun("penny", "pence"))),
        "€": (euro := Currency(Noun("euro", "euro"), Noun("centesimo", "centesimi"))),
        "$": (dollar := Currency(Noun("dollaro", "dollari"), Noun("centesimo", "centesimi"))),
        "¥": (yen := Currency(Noun("yen", "yen"), Noun("sen", "sen"))),
        "GBP": pound,
        "EUR": euro,
        "USD": dollar,
        "JPY": yen,
        "CHF": Currency(Noun("franco svizzero", "franchi svizzeri"), Noun("centesimo", "centesimi")),
    },
    cents_after=(" e ", " e "),
    scales={
        "milioni|milione|mln": (10**6, "milioni"),
        "miliardi|miliardo|mld": (10**9, "miliardi"),
        "mila|k": (1000, "mila"),
    },
    of_millions=lambda name: f"di {name}",
    clock=_clock,
    clock_range=lambda first, last: f"{_clock(first)} a {_clock(last)}",
    clock_leads="alle(?: ore)?|dalle(?: ore)?|ore|le|fino alle|verso le|entro le|h|e le",
    clock_tails=r"(?<=[:.]\d\d)\s?h\b",
    months=tuple(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split()
    ),
    month_names=(
        r"[Gg]ennaio|gen\b\.?",
        r"[Ff]ebbraio|feb\b\.?",
        r"[Mm]arzo|mar\b\.?",
        r"[Aa]prile|apr\b\.?",
        r"[Mm]aggio|mag\b\.?",
        r"[Gg]iugno|giu\b\.?",
        r"[Ll]uglio|lug\b\.?",
        r"[Aa]gosto|ago\b\.?",
        r"[Ss]ettembre|sett?\b\.?",
        r"[Oo]ttobre|ott\b\.?",
        r"[Nn]ovembre|nov\b\.?",
        r"[Dd]icembre|dic\b\.?",
    ),
    weekdays=tuple("lunedì martedì mercoledì giovedì venerdì sabato domenica".split()),
    weekday_names=("[Ll]un", "[Mm]ar", "[Mm]er", "[Gg]io", "[Vv]en", "[Ss]ab", "[Dd]om"),
    day=lambda n, lead: "primo" if n == 1 else cardinal(n),
    day_first=True,
    day_marks="[º°]",
    month_join="di",
    date=lambda day, month, year: f"{day} {month} {year}".rstrip(),
    date_leads="il|dal|al|del|entro il",
    room_words=r"camer[ae]|stanz[ae]|suite|appartament[oi]",
    room_by_digits=False,
    code_words="pin|codice|password|riferimento|prenotazione|conferma|interno|volo|componga il|chiami il|chiamate il",
    percent="per cento",
    units={
        "%": Noun("per cento", "per cento", ""),
        "°C": Noun("grado Celsius", "gradi Celsius"),
        "°F": Noun("grado Fahrenheit", "gradi Fahrenheit"),
        "°": Noun("grado", "gradi"),
        "km/h": Noun("chilometro all'ora", "chilometri all'ora"),
        "km": Noun("chilometro", "chilometri"),
        "m²": (square_metre := Noun("metro quadrato", "metri quadrati")),
        "m2": square_metre,
        "mq": square_metre,
        "m": Noun("metro", "metri"),
        "cm": Noun("centimetro", "centimetri"),
        "mm": Noun("millimetro", "millimetri"),
        "kg": Noun("chilogrammo", "chilogrammi"),
        "g": Noun("grammo", "grammi"),
        "l": Noun("litro", "litri"),
        "ml": Noun("millilitro", "millilitri"),
        "cl": Noun("centilitro", "centilitri"),
        "min": (minute := Noun("minuto", "minuti")),
        "min.": minute,
        "h": Noun("ora", "ore", "f"),
        "kW": Noun("chilowatt", "chilowatt"),
        "V": Noun("volt", "volt"),
        "GB": Noun("gigabyte", "gigabyte"),
    },
    halves={
        "1/2": ("mezzo", " e mezzo"),
        "1/3": ("un terzo", " e un terzo"),
        "2/3": ("due terzi", " e due terzi"),
        "1/4": ("un quarto", " e un quarto"),
        "3/4": ("tre quarti", " e tre quarti"),
    },
    out_of="su",
    phrases={
        r"(?<![\w/])24/7(?![\w/])|(?<![\w/])24h?/24h?(?![\w/])|\b[hH]\s?24\b": "ventiquattro ore su ventiquattro",
        r"\b([Aa]ll|[Dd]all|[Ll])['’]1:00\b": r"\1'una",
        r"(?<!\w)e/o(?!\w)": "e o",
        r"\b([Aa]|[Dd]a)lle 0?0[:.]00\b": r"\1 mezzanotte",
        rf"\b[Ll]['’]1(?=/\d|\s(?:{_MONTHS}))": "il 1",
        rf"\b([DdAa]?al|[Dd]el)l['’]1(?=/\d|\s(?:{_MONTHS})|\sal\s)": r"\1 1",
        r"(?<![\w/] )(?<![\w/])1/2 ora\b": "mezz'ora",
        r"(?<![\w/] )(?<![\w/])1/2 (?=(?:pensione|bottiglia)\b)": "mezza ",
        r"\s?/\s?giorno\b": " al giorno",
        r"\bSig\. (?=e Sig\.ra)": "Signor ",
    },
    abbreviations={
        "km #": "chilometro",
        "Sig. ^": "Signor",
        "sig. ^": "signor",
        "Sig.ra": "Signora",
        "sig.ra": "signora",
        "Sig.na": "Signorina",
        "Sigg. ^": "Signori",
        "Dott. ^": "Dottor",
        "dott. ^": "dottor",
        "Dott.ssa": "Dottoressa",
        "Dr. ^": "Dottor",
        "Prof. ^": "Professor",
        "n. #": "numero",
        "nr. #": "numero",
        "N. #": "Numero",
        "n° #": "numero",
        "nº #": "numero",
        "N° #": "Numero",
        "tel.": "telefono",
        "Tel.": "Telefono",
        "ca.": "circa",
        "p. es.": "per esempio",
        "ad es.": "ad esempio",
        "max.": "massimo",
        "min. #": "minimo",
        "incl.": "incluso",
        "cam. #": "camera",
        "P.zza": "Piazza",
        "P.za": "Piazza",
        "p.zza": "piazza",
        "V.le": "Viale",
        "C.so": "Corso",
        "S. Maria": "Santa Maria",
        "S. Lucia": "Santa Lucia",
        "S.ta ^": "Santa",
        "S. ^": "San",
    },
    closing={
        "ecc.": "eccetera",
        "etc.": "eccetera",
        "pers.": "persone",
        "p.p.": "a persona",
        "p.n.": "a notte",
    },
)
