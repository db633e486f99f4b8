"""The weights that the hotel brings by itself: what belongs where, and whether what lies there is whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SUMS_FILE: Final = "SHA256SUMS"
"""As `sha256sum` writes it; from whoever gave the files."""
_LONGEST_HEADER: Final = 100_000_000


@dataclass(frozen=True, slots=True)
class Weights:
    """Files that belong together, in `folder` of Zonos' own; `needed`: nothing speaks without them."""

    folder: str
    files: tuple[str, ...]
    size_mb: int
    licence: str
    source: str
    purpose: str
    needed: bool = True


ZONOS: Final = (
    Weights(
        "model",
        ("config.json", "model.safetensors"),
        3300,
        "Apache-2.0",
        "Zyphra/Zonos-v0.1-transformer or Zyphra/Zonos-v0.1-hybrid on Hugging Face",
        "the model: the transformer is quicker, the hybrid has more expression",
    ),
    Weights(
        "codec",
        ("config.json", "model.safetensors"),
        310,
        "MIT",
        "descript/dac_44khz on Hugging Face",
        "codes into sound",
    ),
    Weights(
        "speaker",
        ("ResNet293_SimAM_ASP_base.pt", "ResNet293_SimAM_ASP_base_LDA-128.pt"),
        115,
        "Apache-2.0",
        "Zyphra/Zonos-v0.1-speaker-embedding on Hugging Face",
        "a recording into a voice: only `nightporter voice add` needs it",
        needed=False,
    ),
)


def can_speak(folder: Path) -> bool:
    """Whether the server of the hotel's own voice is worth starting."""
    try:
        return all((folder / each.folder / file).is_file() for each in ZONOS if each.needed for file in each.files)
    except OSError:  # it may not be read
        return False


def report(folder: Path) -> Iterator[tuple[bool, str]]:
    """For each file whether it is well, and a line for a person. Reads all of it where there are sums."""
    for each in ZONOS:
        try:
            yield from _look(each, folder / each.folder)
        except OSError as e:
            yield False, f"unread   {e.filename or folder / each.folder}: {e.strerror}; let the porter's user read it"


def _look(each: Weights, place: Path) -> Iterator[tuple[bool, str]]:
    """Raises OSError."""
    missing = [file for file in each.files if not (place / file).is_file()]
    if missing:
        yield (
            False,
            f"missing  {place}: {', '.join(missing)}\n"
            f"         {each.purpose}; some {each.size_mb} MB, {each.licence}, from {each.source}",
        )
        return
    sums = _read_sums(place / SUMS_FILE)
    for file in each.files:
        fault = _fault(place / file, sums)
        known = "its sum is right" if file in sums else f"there is no sum of it in {SUMS_FILE} to check"
        yield fault is None, f"{'damaged' if fault else 'ok     '}  {place / file}: {fault or known}"


def _fault(file: Path, sums: Mapping[str, str]) -> str | None:
    if file.suffix == ".safetensors" and (short := _is_cut_off(file)):
        return short
    if file.name in sums:
        with file.open("rb") as content:
            if hashlib.file_digest(content, "sha256").hexdigest() != sums[file.name]:
                return f"not the file that {SUMS_FILE} tells of: fetch it again"
    return None


def _is_cut_off(file: Path) -> str | None:
    """By its own header, which tells how long it is."""
    with file.open("rb") as content:
        length = int.from_bytes(content.read(8), "little")
        try:
            header = json.loads(content.read(length) if length < _LONGEST_HEADER else b"")
            ends = [tensor["data_offsets"][1] for name, tensor in header.items() if name != "__metadata__"]
            if not ends:
                raise ValueError("it holds nothing")
        except (ValueError, AttributeError, KeyError, TypeError, IndexError):
            return "no safetensors file: fetch it again"
    wanted, found = 8 + length + max(ends), file.stat().st_size
    return None if found == wanted else f"{found} bytes, where {wanted} belong: fetch it again"


def _read_sums(file: Path) -> dict[str, str]:
    """Name -> sum; empty where there is no such file."""
    if not file.is_file():
        return {}
    pairs = (line.split(maxsplit=1) for line in file.read_text(encoding="utf-8", errors="replace").splitlines())
    return {Path(pair[1].lstrip("*").strip()).name: pair[0].lower() for pair in pairs if len(pair) == 2}
