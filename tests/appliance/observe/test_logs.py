"""Log lines arrive in both forms, rotated files stay closed, secrets never appear."""

import io
import json
import logging
import stat
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

import pytest
import structlog

from appliance.observe.logs import mask_secrets, set_up_logs
from appliance.security.secrets import load_secrets


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    screen = io.StringIO()
    set_up_logs(tmp_path / "logs", "info", screen)
    yield screen
    for handler in set(root.handlers) - set(handlers):
        handler.close()
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


def lines(tmp_path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (tmp_path / "logs" / "appliance.log").read_text().splitlines()]


def test_one_fact_in_both_places(tmp_path: Path, screen: io.StringIO) -> None:
    structlog.get_logger("appliance.x").info("process ready", name="stt", pid=7)
    [line] = lines(tmp_path)
    assert line.pop("timestamp")
    assert line == {"event": "process ready", "name": "stt", "pid": 7, "level": "info", "logger": "appliance.x"}
    assert "process ready" in screen.getvalue() and screen.getvalue().count("\n") == 1


def test_the_standard_librarys_logging_takes_the_same_way(tmp_path: Path, screen: io.StringIO) -> None:
    logging.getLogger("appliance.bridge").warning("room %s: %s", "np-1", "not there")
    assert [line["event"] for line in lines(tmp_path)] == ["room np-1: not there"]
    assert "room np-1: not there" in screen.getvalue()


def test_a_trace_is_one_json_line(tmp_path: Path, screen: io.StringIO) -> None:
    try:
        raise ValueError("broken")
    except ValueError:
        structlog.get_logger("appliance").exception("unexpected")
    assert "ValueError: broken" in lines(tmp_path)[0]["exception"]


@pytest.mark.usefixtures("screen")
def test_chatter_of_libraries_is_left_out(tmp_path: Path) -> None:
    for name in ("uvicorn.access", "aiohttp.access", "livekit", "httpx"):
        logging.getLogger(name).info("GET /")
    structlog.get_logger("appliance").debug("detail")
    assert lines(tmp_path) == []


def test_no_secret_passes(tmp_path: Path, screen: io.StringIO) -> None:
    secrets = load_secrets(tmp_path / "s")
    jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJndWVzdCJ9.c2lnbmF0dXJl"
    log = structlog.get_logger("appliance")
    log.info("asked with " + secrets.administrator_key, token="whatever", Authorization="Bearer x", url=f"/?t={jwt}")
    logging.getLogger("appliance").error("failed: %s", ValueError(secrets.service_key))
    try:
        raise RuntimeError(jwt)
    except RuntimeError:
        log.exception("unexpected", error=ValueError(secrets.service_key))
    for written in ((tmp_path / "logs" / "appliance.log").read_text(), screen.getvalue()):
        assert "asked with ***" in written
        assert not any(s in written for s in (secrets.administrator_key, secrets.service_key, jwt, "whatever"))


@pytest.mark.usefixtures("screen")
def test_files_are_closed_after_a_rotation_too(tmp_path: Path) -> None:
    log = structlog.get_logger("appliance")
    log.info("before")
    [in_file] = [h for h in logging.getLogger().handlers if isinstance(h, RotatingFileHandler)]
    in_file.doRollover()
    log.info("after")
    files = sorted((tmp_path / "logs").iterdir())
    assert [f.name for f in files] == ["appliance.log", "appliance.log.1"]
    assert [stat.S_IMODE(f.stat().st_mode) for f in files] == [0o600] * 2


def test_masking_leaves_the_rest_alone() -> None:
    event = {"event": "np_admin", "key_file": "/h/secrets/administrator.key", "pid": 3, "reason": None}
    assert mask_secrets(None, "info", dict(event)) == event


def test_a_log_collector_gets_json_on_stderr_too(tmp_path: Path) -> None:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    screen = io.StringIO()
    set_up_logs(tmp_path / "logs", "info", screen, "json")
    try:
        structlog.get_logger("appliance.x").info("process ready", name="stt")
        told, kept = json.loads(screen.getvalue()), lines(tmp_path)[0]
        assert {**told, "timestamp": None} == {**kept, "timestamp": None}
    finally:
        for handler in set(root.handlers) - set(handlers):
            handler.close()
        root.handlers[:], root.level = handlers, level
        structlog.reset_defaults()


def test_nothing_of_a_guest_passes(tmp_path: Path) -> None:
    root, known = logging.getLogger(), {"Ada", "Byron"}
    handlers, level, screen = root.handlers[:], root.level, io.StringIO()
    set_up_logs(tmp_path / "logs", "info", screen, names=lambda: known)
    log = structlog.get_logger("appliance.Ada")
    log.info("request of Ada Byron failed", phone="020 7946 0018", mail="ada@hotel.example", pid=7)
    logging.getLogger("appliance").error("said: %s", ValueError("card 4111 1111 1111 1111"))
    try:
        raise RuntimeError("ring +44 20 7946 0018")
    except RuntimeError:
        log.exception("unexpected")
    for handler in set(root.handlers) - set(handlers):
        handler.close()
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()
    written = (tmp_path / "logs" / "appliance.log").read_text() + screen.getvalue()
    for word in ("Byron", "7946 0018", "ada@", "4111 1111"):
        assert word not in written
    assert lines(tmp_path)[0]["event"] == "request of [name removed] [name removed] failed"
    assert (lines(tmp_path)[0]["pid"], lines(tmp_path)[0]["logger"]) == (7, "appliance.Ada")
