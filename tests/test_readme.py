"""The README keeps its promises: settings, routes and commands that exist, and no others."""

import re
from pathlib import Path

import pytest

from appliance.__main__ import app as command_line
from appliance.contract.problems import ErrorCode
from appliance.settings import Settings

README = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")


def test_every_setting_is_documented_and_no_other() -> None:
    documented = set(re.findall(r"^\| `NIGHTPORTER_(\w+)`", README, re.MULTILINE))
    assert documented == {name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize("command", sorted(c.callback.__name__ for c in command_line.registered_commands if c.callback))
def test_every_command_is_documented(command: str) -> None:
    assert f"nightporter {command}" in README


def test_every_error_code_is_explained_and_no_other() -> None:
    explained = re.findall(r"^\| `([a-z_]+)` \| [45]\d\d \|", README, re.MULTILINE)
    assert explained == list(ErrorCode)


def test_what_the_readme_links_to_exists() -> None:
    folder = Path(__file__).resolve().parent.parent
    linked = [target for target in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in target]
    assert linked
    assert [target for target in linked if not (folder / target).exists()] == []


def test_the_tour_shows_every_picture_that_is_kept() -> None:
    kept = {file.name for file in (Path(__file__).resolve().parent.parent / "assets" / "tour").iterdir()}
    assert set(re.findall(r"\(assets/tour/([^)]+)\)", README)) == kept
