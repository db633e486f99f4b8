"""Where the example hotel lies."""

from datetime import date
from pathlib import Path

EXAMPLE_HOTEL = Path(__file__).resolve().parents[3] / "assets" / "hotel"
TODAY = date(2026, 11, 19)  # a Thursday
