"""Reads the hotel's document from where people keep it: a folder of TOML and Markdown, or one JSON file."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from appliance.contract.hotel import Hotel

OF_A_FOLDER = (".toml", ".md")
"""Files of these kinds are no hotel by themselves."""


class BadHotel(ValueError):
    """The message names the file and each key that is wrong."""


def read_hotel(where: Path) -> Hotel:
    """A folder with `hotel.toml`, `rooms.toml` and `notes/*.md`, or a JSON file. Raises BadHotel."""
    if where.suffix in OF_A_FOLDER and where.is_file():
        raise BadHotel(f"{where} is a part of a hotel's folder: expected the folder, or one JSON file")
    try:
        content = _read_folder(where) if where.is_dir() else json.loads(where.read_text(encoding="utf-8"))
    except json.JSONDecodeError as e:
        raise BadHotel(f"{where} can't be read: expected a folder, or one JSON file ({e})") from e
    except (OSError, UnicodeDecodeError, RecursionError) as e:
        raise BadHotel(f"{where} can't be read: {e}") from e
    try:
        return Hotel.model_validate(content)
    except ValidationError as e:
        raise BadHotel("; ".join(f"{_file(where, x['loc'])}: {_tell(x)}" for x in e.errors())) from e


def _read_folder(folder: Path) -> dict[str, Any]:
    content = _read_toml(folder / "hotel.toml")
    if "rooms" in content or "notes" in content:
        raise BadHotel(f"{folder / 'hotel.toml'}: rooms and notes stand in files of their own")
    notes = {file.stem: file.read_text(encoding="utf-8") for file in sorted((folder / "notes").glob("*.md"))}
    return {**content, "rooms": _read_toml(folder / "rooms.toml"), "notes": notes}


def _read_toml(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as e:
        raise BadHotel(f"{file} can't be read: {e}") from e


def _file(where: Path, location: tuple[int | str, ...]) -> Path:
    if not where.is_dir() or not location:
        return where
    match location[0]:
        case "rooms":
            return where / "rooms.toml"
        case "notes":
            return where / "notes"
    return where / "hotel.toml"


def _tell(wrong: Any) -> str:
    key = ".".join(str(part) for part in wrong["loc"])
    return f"{key}: {wrong['msg']}" if key else str(wrong["msg"])
