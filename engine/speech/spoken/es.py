"""Spanish, with its short and feminine forms, and the hour as a guest would say it."""

from __future__ import annotations

import re
from typing import Final

from engine.speech.spoken.grammar import Currency, Grammar, Noun, Signs, Time
from engine.speech.spoken.numbers import es
from engine.speech.spoken.numbers.es import cardinal

_FEMININE: Final = frozenset(
    "noche persona habitación hora semana llave plaza mesa botella taza toalla maleta manta reserva suite cama "
    "estrella vez entrada libra tarjeta cuna familia planta ducha estación calle parada copa almohada "
    "habitaciones estaciones veces".split()
)
_FUNCTION_WORDS: Final = frozenset(
    "y o u e a al de del en con por para que es son está están si no ni más menos hasta desde sin como la el las los "
    "le se me nos cuando donde pero porque entre".split()
)


def _counted(n: int, before: str, after: str) -> str:
    if {after, after.removesuffix("s")} & _FEMININE:
        return cardinal(n, "f")
    return cardinal(n, "m" if after.islower() and after not in _FUNCTION_WORDS else "")


def _clock(t: Time) -> str:
    """ "siete y media"; later in the day "diecinueve treinta"."""
    half = "n" if t.hour % 24 == 0 and not t.half else t.half
    hour = cardinal(12 if t.hour % 24 == 0 else t.hour % 12 or 12 if half else t.hour, "f")
    if t.minute == 0:
        minute = (" hora" if t.hour == 1 else " horas") if t.named and not half else ""
    elif t.hour <= 12 or half:
        minute = {15: " y cuarto", 30: " y media"}.get(
            t.minute, f"{' y' if t.minute < 30 else ''} {cardinal(t.minute)}"
        )
    else:
        minute = f"{' y' if t.minute < 10 else ''} {cardinal(t.minute)}"
    if t.named and t.hour == 0 and not t.minute:
        return "cero horas"
    if t.named and t.hour == 24:
        return "veinticuatro horas"
    return hour + minute + (f" de la {_part_of_day(t.hour, half)}" if half else "")


def _part_of_day(hour: int, half: str) -> str:
    if half == "n" or (half == "a" and hour % 12 == 0):
        return "noche"
    return "mañana" if half == "a" else "tarde" if hour % 12 < 8 else "noche"


def _ordinals(text: str) -> str:
    return re.sub(
        r"(?<![\w.,])(\d{1,2})\.?(º(?!C)|ª|°(?=\s(?:piso|planta))|er\b|ra\b|ro\b|a\b(?=\s(?:planta|puerta)))",
        _ordinal,
        text,
    )


def _ordinal(m: re.Match[str]) -> str:
    after = re.match(r" ([^\W\d_]+)", m.string[m.end() :])
    noun = after is not None and after[1].islower() and after[1] not in _FUNCTION_WORDS
    feminine = m[2] in ("ª", "ra", "a") or bool(after and after[1] == "planta")
    return es.ordinal(int(m[1]), "f" if feminine else "m", before_noun=noun or m[2] == "er")


SPANISH: Final = Grammar(
    language="es",
    cardinal=cardinal,
    digits=tuple(cardinal(n) for n in range(10)),
    oh="cero",
    decimal=",",
    spaced_thousands=True,
    point="coma",
    decimals_as_number=True,
    minus="menos",
    to="a",
    and_="y",
    or_="o",
    per="por",
    signs=Signs(
        at="arroba",
        dot="punto",
        dash="guion",
        underscore="guion bajo",
        slash="barra",
        plus="más",
        equals="igual a",
        by="por",
        number="número",
        about="aproximadamente",
        hash="almohadilla",
        times="veces",
        multiplied="por",
    ),
    counted=_counted,
    ordinals=_ordinals,
    year=cardinal,
    currencies={
        "£": (pound := Currency(Noun("libra", "libras", "f"), Noun("penique", "peniques"))),
        "€": (euro := Currency(Noun("euro", "euros"), Noun("céntimo", "céntimos"))),
        "$": (dollar := Currency(Noun("dólar", "dólares"), Noun("centavo", "centavos"))),
        "¥": (yen := Currency(Noun("yen", "yenes"), Noun("sen", "senes"))),
        "GBP": pound,
        "EUR": euro,
        "USD": dollar,
        "JPY": yen,
        "CHF": Currency(Noun("franco suizo", "francos suizos"), Noun("céntimo", "céntimos")),
    },
    cents_after=(" con ", " con "),
    scales={"millones|millón|M": (10**6, "millones"), "mil|k": (1000, "mil")},
    of_millions=lambda name: f"de {name}",
    clock=_clock,
    clock_range=lambda first, last: f"{_clock(first)} a {_clock(last)}",
    clock_leads="a las?|desde las?|hasta las?|de|sobre las?|entre las?|y las?|las",
    clock_tails=r"\s?(?:hs?|hrs|horas?)\b(?:\.(?!\s*$))?",
    months=tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()),
    month_names=(
        r"[Ee]nero|ene\b\.?",
        r"[Ff]ebrero|feb\b\.?",
        r"[Mm]arzo|mar\b\.?",
        r"[Aa]bril|abr\b\.?",
        r"[Mm]ayo|may\b\.?",
        r"[Jj]unio|jun\b\.?",
        r"[Jj]ulio|jul\b\.?",
        r"[Aa]gosto|ago\b\.?",
        r"[Ss]eptiembre|[Ss]etiembre|sept?\b\.?",
        r"[Oo]ctubre|oct\b\.?",
        r"[Nn]oviembre|nov\b\.?",
        r"[Dd]iciembre|dic\b\.?",
    ),
    weekdays=tuple("lunes martes miércoles jueves viernes sábado domingo".split()),
    weekday_names=("[Ll]un?", "[Mm]ar", "[Mm]ié", "[Jj]ue?", "[Vv]ie?", "[Ss]áb", "[Dd]om?"),
    day=lambda n, lead: cardinal(n),
    day_first=True,
    day_marks="º",
    month_join="del?",
    date=lambda day, month, year: f"{day} de {month}" + (f" de {year}" if year else ""),
    date_leads="el|del|al|hasta el|desde el",
    room_words=r"habitación|habitaciones|suites?|apartamentos?",
    room_by_digits=False,
    code_words=(
        "pin|código|clave|contraseña|referencia|reserva|confirmación|extensión|vuelo|localizador|marque el|llame al"
    ),
    percent="por ciento",
    units={
        "%": Noun("por ciento", "por ciento", ""),
        "°C": Noun("grado Celsius", "grados Celsius"),
        "ºC": Noun("grado Celsius", "grados Celsius"),
        "°F": Noun("grado Fahrenheit", "grados Fahrenheit"),
        "°": Noun("grado", "grados"),
        "km/h": Noun("kilómetro por hora", "kilómetros por hora"),
        "km": Noun("kilómetro", "kilómetros"),
        "m²": (square_metre := Noun("metro cuadrado", "metros cuadrados")),
        "m2": square_metre,
        "m": Noun("metro", "metros"),
        "cm": Noun("centímetro", "centímetros"),
        "mm": Noun("milímetro", "milímetros"),
        "kg": Noun("kilogramo", "kilogramos"),
        "g": Noun("gramo", "gramos"),
        "l": Noun("litro", "litros"),
        "ml": Noun("mililitro", "mililitros"),
        "cl": Noun("centilitro", "centilitros"),
        "min": (minute := Noun("minuto", "minutos")),
        "min.": minute,
        "h": Noun("hora", "horas", "f"),
        "kW": Noun("kilovatio", "kilovatios"),
        "V": Noun("voltio", "voltios"),
        "GB": Noun("gigabyte", "gigabytes"),
    },
    halves={
        "1/2": ("medio", " y medio"),
        "1/3": ("un tercio", " y un tercio"),
        "2/3": ("dos tercios", " y dos tercios"),
        "1/4": ("un cuarto", " y un cuarto"),
        "3/4": ("tres cuartos", " y tres cuartos"),
    },
    out_of="de",
    phrases={
        r"(?<![\w/])24/7(?![\w/])": "las veinticuatro horas",
        r"(?<![\w/] )(?<![\w/])1/2 (?=(?:hora|pensión|botella|ración)\b)": "media ",
        r"(?<!\w)[Cc]/\s?(?=[A-ZÁÉÍÓÚÑ])": "calle ",
        r"(?<!\w)y/o(?!\w)": "y o",
    },
    abbreviations={
        "km #": "kilómetro",
        "Sr.": "Señor",
        "Sr ^": "Señor",
        "Sres.": "Señores",
        "Sra.": "Señora",
        "Sra ^": "Señora",
        "Srta.": "Señorita",
        "D. ^": "Don",
        "Dña.": "Doña",
        "D.ª": "Doña",
        "Dr.": "Doctor",
        "Dra.": "Doctora",
        "Sto. ^": "Santo",
        "Sta. ^": "Santa",
        "n.º #": "número",
        "N.º #": "Número",
        "nº #": "número",
        "n° #": "número",
        "Nº #": "Número",
        "núm. #": "número",
        "p. ej.": "por ejemplo",
        "tel.": "teléfono",
        "Tel.": "Teléfono",
        "hab. #": "habitación",
        "aprox.": "aproximadamente",
        "máx.": "máximo",
        "mín.": "mínimo",
        "incl.": "incluido",
        "av.": "avenida",
        "Av.": "Avenida",
        "Avda.": "Avenida",
        "Pza.": "Plaza",
        "EE. UU.": "Estados Unidos",
    },
    closing={
        "Ud.": "usted",
        "Uds.": "ustedes",
        "Vd.": "usted",
        "etc.": "etcétera",
        "pers.": "personas",
        "p.p.": "por persona",
        "p.n.": "por noche",
    },
    half_days=True,
)
