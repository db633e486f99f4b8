"""Colours as an eye tells them apart: Oklab, in which equal distances look equally large."""

from __future__ import annotations

import math

Lab = tuple[float, float, float]


def linear(colour: str) -> tuple[float, float, float]:
    """Red, green and blue of `#rrggbb` as light, 0 to 1."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return red, green, blue


def to_oklab(colour: str) -> Lab:
    """By Björn Ottosson's matrices (2020)."""
    red, green, blue = linear(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def distance(one: str, other: str) -> float:
    """0 for the same, 1 between black and white; from 0.02 on two that touch are told apart."""
    return math.dist(to_oklab(one), to_oklab(other))
