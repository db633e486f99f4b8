"""A support bundle helps, and gives no guest away."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from appliance.observe.bundle import TAIL_BYTES, make_bundle, mask_line


def opened(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as bundle:
        return {name: bundle.read(name).decode() for name in bundle.namelist()}


def test_it_holds_what_was_told_and_the_end_of_each_log(tmp_path: Path) -> None:
    (tmp_path / "worker.log").write_text("first\n" + ("x" * 99 + "\n") * (TAIL_BYTES // 100) + "last\n")
    (tmp_path / "store.db").write_text("never")
    files = opened(make_bundle({"health.json": "{}"}, tmp_path, "0.1.0"))
    assert set(files) == {"about.json", "health.json", "logs/worker.log"}
    assert json.loads(files["about.json"])["nightporter"] == "0.1.0"
    assert files["logs/worker.log"].endswith("last\n") and "first" not in files["logs/worker.log"]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("the worker is ready\n", "the worker is ready\n"),
        ("rang 07700 900123 back\n", "rang [phone number removed] back\n"),
        ("mail to ada@example.com\n", "mail to [e-mail address removed]\n"),
        ("Mrs Holloway left\n", "Mrs [name removed] left\n"),
        ("key np_staff_abcdefghijklmnopqrstuv refused\n", "key *** refused\n"),
        ('{"level": "debug", "event": "I need a room"}\n', ""),
        ("2026-11-26 [debug    ] I need a room\n", ""),
    ],
)
def test_lines_are_masked(line: str, shown: str) -> None:
    assert mask_line(line, {"Holloway"}) == shown


def test_secrets_in_what_was_told_are_masked_too(tmp_path: Path) -> None:
    files = opened(make_bundle({"settings.json": "np_staff_abcdefghijklmnopqrstuv"}, tmp_path, "1"))
    assert files["settings.json"] == "***"
