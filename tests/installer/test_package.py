"""The installer runs before anything is installed: the standard library and itself are all it may import."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "installer"
RUN_IN_THE_ENVIRONMENT = {"unpack.py": {"zstandard"}}


def imported(file: Path) -> set[str]:
    """The top-level packages that `file` names."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.py")), ids=lambda file: file.name)
def test_only_the_standard_library_is_imported(file: Path) -> None:
    allowed = {*sys.stdlib_module_names, "installer"} | RUN_IN_THE_ENVIRONMENT.get(file.name, set())
    assert imported(file) <= allowed
