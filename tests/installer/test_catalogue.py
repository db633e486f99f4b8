"""The list of parts is complete, and a wrong list is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from installer.catalogue import Archive, Program, load_catalogue

CATALOGUE = load_catalogue()


@pytest.mark.parametrize("part", CATALOGUE.parts, ids=lambda part: part.name)
def test_every_part_says_what_it_is(part: Program | Archive) -> None:
    for field in ("name", "version", "source", "licence", "purpose", "place"):
        assert getattr(part, field), field
    assert part.size_mb > 0
    assert not Path(part.place).is_absolute()


@pytest.mark.parametrize("part", CATALOGUE.modules, ids=lambda part: part.name)
def test_every_module_is_pinned_to_a_sum(part: Program | Archive) -> None:
    assert re.fullmatch(r"h1:[A-Za-z0-9+/]{43}=", part.checksum)
    assert part.module_path and part.module_version.startswith("v")
    assert all(re.fullmatch(r"[0-9a-f]{64}", sha256) for sha256 in part.sums.values())


def test_what_the_product_looks_for_is_what_is_put_in_place() -> None:
    paths = {path for part in CATALOGUE.modules for path in part.paths}
    assert {"bin/livekit-server", "voices/jenny/voice.onnx", "voices/alan/voice.json"} <= paths


def test_the_toolchain_is_new_enough_for_every_part() -> None:
    def numbers(version: str) -> list[int]:
        return [int(number) for number in version.split(".")]

    assert all(numbers(CATALOGUE.toolchain.version) >= numbers(part.needs_go) for part in CATALOGUE.modules)
    assert set(CATALOGUE.toolchain.checksums) == {"x86_64", "aarch64"}


@pytest.mark.parametrize("text", ['[[part]]\nname = "x"\nkind = "program"\n', '[[part]]\nname = "x"\nkind = "wish"\n'])
def test_an_incomplete_list_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "parts.toml"
    file.write_text(text)
    with pytest.raises((TypeError, ValueError)):
        load_catalogue(file)
