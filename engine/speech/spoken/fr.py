"""French, with feminine nouns after vingt et une, and hours always named."""

from __future__ import annotations

import re
from typing import Final

from engine.speech.spoken.grammar import Currency, Grammar, Noun, Signs, Time
from engine.speech.spoken.numbers import fr
from engine.speech.spoken.numbers.fr import cardinal

_FEMININE: Final = frozenset(
    "nuit personne chambre heure minute semaine clé place table bouteille tasse serviette valise couverture "
    "réservation suite journée étoile fois voiture entrée carte livre seconde nuitée demi-heure salle piscine rue "
    "station année douche baignoire famille fenêtre gare".split()
)


def _counted(n: int, before: str, after: str) -> str:
    return cardinal(n, "f" if {after, after.removesuffix("s")} & _FEMININE else "")


def _clock(t: Time) -> str:
    minute = f" {cardinal(t.minute, 'f')}" if t.minute else ""
    if t.hour == 0:
        return f"minuit{minute}"
    if t.hour == 12 and not t.named and not minute:
        return "midi"
    return f"{cardinal(t.hour, 'f')} heure{'' if t.hour == 1 else 's'}{minute}"


def _ordinals(text: str) -> str:
    feminine = re.compile(r"(?<![\w.,])(\d{1,4})(?:re|ère|ere|nde)\b")
    text = feminine.sub(lambda m: "seconde" if m[0].endswith("nde") else fr.ordinal(int(m[1]), "f"), text)
    text = re.sub(r"(?<![\w.,])2nd\b", "second", text)
    return re.sub(r"(?<![\w.,])(\d{1,4})(?:ers?|es?|è|i?èmes?|eme)\b", lambda m: fr.ordinal(int(m[1])), text)


FRENCH: Final = Grammar(
    language="fr",
    cardinal=cardinal,
    digits=tuple(cardinal(n) for n in range(10)),
    oh="zéro",
    decimal=",",
    spaced_thousands=True,
    point="virgule",
    decimals_as_number=True,
    minus="moins",
    to="à",
    and_="et",
    or_="ou",
    per="par",
    signs=Signs(
        at="arobase",
        dot="point",
        dash="tiret",
        underscore="tiret bas",
        slash="slash",
        plus="plus",
        equals="égale",
        by="sur",
        number="numéro",
        about="environ",
        hash="dièse",
        times="fois",
        multiplied="fois",
    ),
    counted=_counted,
    ordinals=_ordinals,
    year=cardinal,
    currencies={
        "£": (pound := Currency(Noun("livre", "livres", "f"), Noun("penny", "pence"))),
        "€": (euro := Currency(Noun("euro", "euros"), Noun("centime", "centimes"))),
        "$": (dollar := Currency(Noun("dollar", "dollars"), Noun("cent", "cents"))),
        "¥": (yen := Currency(Noun("yen", "yens"), Noun("sen", "sens"))),
        "GBP": pound,
        "EUR": euro,
        "USD": dollar,
        "JPY": yen,
        "CHF": Currency(Noun("franc suisse", "francs suisses"), Noun("centime", "centimes")),
    },
    cents_after=(" ", " et "),
    scales={"millions?|M": (10**6, "millions"), "milliards?|Md": (10**9, "milliards"), "mille|k": (1000, "mille")},
    of_millions=lambda name: f"d'{name}" if name[0] in "aeiouhy" else f"de {name}",
    clock=_clock,
    clock_range=lambda first, last: f"{_clock(first)} à {_clock(last)}",
    clock_leads="à|dès|vers|jusqu['’]à|entre",
    clock_tails=r"\s?(?:h|heures?)\b",
    months=tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()),
    month_names=(
        r"[Jj]anvier|janv\b\.?",
        r"[Ff]évrier|févr?\b\.?",
        r"[Mm]ars",
        r"[Aa]vril|avr\b\.?",
        r"[Mm]ai",
        r"[Jj]uin",
        r"[Jj]uillet|juil\b\.?",
        r"[Aa]oût",
        r"[Ss]eptembre|sept\b\.?",
        r"[Oo]ctobre|oct\b\.?",
        r"[Nn]ovembre|nov\b\.?",
        r"[Dd]écembre|déc\b\.?",
    ),
    weekdays=tuple("lundi mardi mercredi jeudi vendredi samedi dimanche".split()),
    weekday_names=("[Ll]un", "[Mm]ar", "[Mm]er", "[Jj]eu", "[Vv]en", "[Ss]am", "[Dd]im"),
    day=lambda n, lead: fr.ordinal(1) if n == 1 else cardinal(n),
    day_first=True,
    day_marks="er",
    month_join="de",
    date=lambda day, month, year: f"{day} {month} {year}".rstrip(),
    date_leads="le|du|au|dès le|jusqu'au",
    room_words=r"chambres?|suites?|appartements?",
    room_by_digits=False,
    code_words=("pin|code|mot de passe|référence|réservation|confirmation|poste|vol|dossier"),
    percent="pour cent",
    units={
        "%": Noun("pour cent", "pour cent"),
        "°C": Noun("degré Celsius", "degrés Celsius"),
        "°F": Noun("degré Fahrenheit", "degrés Fahrenheit"),
        "°": Noun("degré", "degrés"),
        "km/h": Noun("kilomètre à l'heure", "kilomètres à l'heure"),
        "km": Noun("kilomètre", "kilomètres"),
        "m²": (square_metre := Noun("mètre carré", "mètres carrés")),
        "m2": square_metre,
        "m": Noun("mètre", "mètres"),
        "cm": Noun("centimètre", "centimètres"),
        "mm": Noun("millimètre", "millimètres"),
        "kg": Noun("kilogramme", "kilogrammes"),
        "g": Noun("gramme", "grammes"),
        "l": Noun("litre", "litres"),
        "ml": Noun("millilitre", "millilitres"),
        "cl": Noun("centilitre", "centilitres"),
        "mn": (minute := Noun("minute", "minutes", "f")),
        "min": minute,
        "min.": minute,
        "h": Noun("heure", "heures", "f"),
        "j": Noun("jour", "jours"),
        "kW": Noun("kilowatt", "kilowatts"),
        "V": Noun("volt", "volts"),
        "Go": Noun("gigaoctet", "gigaoctets"),
        "Mbit/s": Noun("mégabit par seconde", "mégabits par seconde"),
    },
    halves={
        "1/2": ("un demi", " et demi"),
        "1/3": ("un tiers", " un tiers"),
        "2/3": ("deux tiers", " deux tiers"),
        "1/4": ("un quart", " un quart"),
        "3/4": ("trois quarts", " trois quarts"),
    },
    out_of="sur",
    phrases={
        r"(?<![\w/])24\s?h?/\s?24\s?h?(?![\w/])": "vingt-quatre heures sur vingt-quatre",
        r"(?<![\w/])7\s?j?/\s?7\s?j?(?![\w/])": "sept jours sur sept",
        r"(?<![\w/])24/7(?![\w/])": "vingt-quatre heures sur vingt-quatre, sept jours sur sept",
        r"(?<!\w)M\. et (?=M(?:me|lle)\b)": "Monsieur et ",
        r"(?<![\w/] )(?<![\w/])1/2 (?=(?:heure|pension|bouteille|journée|tarif)\b)": "demi-",
        r"(?<!\w)St-(?=[A-ZÀ-Ý])": "Saint-",
        r"(?<!\w)Ste-(?=[A-ZÀ-Ý])": "Sainte-",
    },
    abbreviations={
        "km #": "kilomètre",
        "M. ^": "Monsieur",
        "MM. ^": "Messieurs",
        "Mme.": "Madame",
        "Mme": "Madame",
        "Mmes": "Mesdames",
        "Mlle": "Mademoiselle",
        "Dr. ^": "Docteur",
        "Dr ^": "Docteur",
        "Pr ^": "Professeur",
        "St ^": "Saint",
        "Ste ^": "Sainte",
        "n° #": "numéro",
        "N° #": "Numéro",
        "nº #": "numéro",
        "No. #": "numéro",
        "no #": "numéro",
        "tél.": "téléphone",
        "Tél.": "Téléphone",
        "env.": "environ",
        "p. ex.": "par exemple",
        "c.-à-d.": "c'est-à-dire",
        "max.": "maximum",
        "min. #": "minimum",
        "incl.": "inclus",
        "av.": "avenue",
        "bd.": "boulevard",
        "bd": "boulevard",
        "Bd": "Boulevard",
        "ch. #": "chambre",
        "RDC": "rez-de-chaussée",
        "rdc": "rez-de-chaussée",
        "svp": "s'il vous plaît",
        "s.v.p.": "s'il vous plaît",
    },
    closing={
        "etc.": "et cetera",
        "pers.": "personnes",
        "p.p.": "par personne",
        "p.n.": "par nuit",
        "TTC": "toutes taxes comprises",
    },
    pairs=True,
)
