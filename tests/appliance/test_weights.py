"""What the hotel's own voice needs: told by file, by its sum where there is one, and by its own length."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from appliance.weights import ZONOS, can_speak, report


def fill(folder: Path) -> None:
    header = json.dumps({"a": {"dtype": "U8", "shape": [4], "data_offsets": [0, 4]}, "__metadata__": {}}).encode()
    for each in ZONOS:
        (folder / each.folder).mkdir(parents=True)
        for file in each.files:
            (folder / each.folder / file).write_bytes(len(header).to_bytes(8, "little") + header + bytes(4))


def told(folder: Path) -> dict[str, str]:
    """The lines that are not well, by the word they begin with."""
    return {line.split()[0]: line for is_well, line in report(folder) if not is_well}


def test_what_is_missing_is_told_with_size_licence_and_place(tmp_path: Path) -> None:
    lines = [line for _, line in report(tmp_path)]
    assert not can_speak(tmp_path)
    assert len(lines) == 3
    assert all("MB" in line and "from" in line and ("Apache-2.0" in line or "MIT" in line) for line in lines)
    assert "Zyphra/Zonos-v0.1-hybrid" in lines[0]


def test_all_there_is_well(tmp_path: Path) -> None:
    fill(tmp_path)
    assert can_speak(tmp_path)
    assert told(tmp_path) == {}


def test_without_the_speakers_network_it_speaks(tmp_path: Path) -> None:
    fill(tmp_path)
    for file in (tmp_path / "speaker").iterdir():
        file.unlink()
    assert can_speak(tmp_path)
    assert "voice add" in told(tmp_path)["missing"]
    (tmp_path / "codec" / "config.json").unlink()
    assert not can_speak(tmp_path)


def test_a_file_that_was_cut_off_is_found_by_its_own_header(tmp_path: Path) -> None:
    fill(tmp_path)
    file = tmp_path / "model" / "model.safetensors"
    file.write_bytes(file.read_bytes()[:-1])
    assert "fetch it again" in told(tmp_path)["damaged"]
    for content in (b"", b"<html>", b"\xff" * 64, (2).to_bytes(8, "little") + b"[]"):
        file.write_bytes(content)
        assert "fetch it again" in told(tmp_path)["damaged"]


def test_sums_are_checked_where_they_lie_beside(tmp_path: Path) -> None:
    fill(tmp_path)
    file = tmp_path / "speaker" / ZONOS[2].files[0]
    right = hashlib.sha256(file.read_bytes()).hexdigest()
    sums = file.parent / "SHA256SUMS"
    sums.write_text(f"{right.upper()} *{file.name}\n\nnonsense\n")
    assert told(tmp_path) == {}
    assert any("its sum is right" in line for _, line in report(tmp_path))
    sums.write_text(f"{'0' * 64}  ./{file.name}\n")
    assert "not the file" in told(tmp_path)["damaged"]


def test_what_cannot_be_looked_at_is_told_and_stops_nothing(tmp_path: Path) -> None:
    folder = tmp_path / ("long" * 100)
    assert not can_speak(folder)
    assert "the porter's user" in told(folder)["unread"]
