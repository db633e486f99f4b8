"""Ports: what is set, and what is taken by somebody who really listens."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from appliance.settings import Settings
from installer.ports import DEFAULTS, LOOPBACK, Port, chosen_ports, find_trouble, is_running


def test_the_defaults_are_the_products() -> None:
    fields = Settings.model_fields
    assert {port.setting: port.number for port in DEFAULTS} == {
        name: field.default for name, field in fields.items() if name == "port" or name.endswith("_port")
    }


@pytest.mark.parametrize("udp", [False, True])
def test_a_taken_port_is_seen_and_a_free_one_is_not(udp: bool) -> None:
    kind = socket.SOCK_DGRAM if udp else socket.SOCK_STREAM
    with socket.socket(socket.AF_INET, kind) as holder:
        holder.bind((LOOPBACK, 0))
        if not udp:
            holder.listen()
        number = holder.getsockname()[1]
        port = Port("livekit_port", number, "LiveKit's signalling", udp=udp)
        (trouble,) = find_trouble([port], LOOPBACK)
        assert trouble.port is port
        assert str(number) in trouble.why and "taken" in trouble.why
    assert find_trouble([port], LOOPBACK) == []


def test_port_0_is_any_free_one() -> None:
    assert find_trouble([Port("port", 0, "the API")], LOOPBACK) == []


def test_an_address_that_is_not_ours_is_named() -> None:
    (trouble,) = find_trouble([Port("port", 0, "the API")], "192.0.2.77")
    assert "192.0.2.77" in trouble.why


@pytest.mark.parametrize("said", ["abc", "70000", "-1", ""])
def test_a_setting_that_is_no_port_is_named(said: str) -> None:
    good, (bad,) = chosen_ports({"stt_port": said})
    assert len(good) == len(DEFAULTS) - 1
    assert bad.port.variable == "NIGHTPORTER_STT_PORT"
    assert repr(said) in bad.why


def test_a_set_port_is_the_one_looked_at() -> None:
    good, bad = chosen_ports({"port": "9000", "livekit_udp_port": "0"})
    assert bad == []
    numbers = {port.setting: port.number for port in good}
    assert (numbers["port"], numbers["livekit_udp_port"], numbers["livekit_port"]) == (9000, 0, 7880)


class Answer(BaseHTTPRequestHandler):
    body = b""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, format: str, *args: object) -> None:
        """Keeps the test's output clean."""


@pytest.fixture
def server() -> Iterator[HTTPServer]:
    with HTTPServer((LOOPBACK, 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b'{"status": "healthy", "version": "0.1.0", "store": "ok", "processes": []}', True),
        (b'{"status": "ok"}', False),
        (b"<html>", False),
        (b"3", False),
    ],
)
def test_a_nightporter_is_told_from_another_server(
    server: HTTPServer, monkeypatch: pytest.MonkeyPatch, body: bytes, expected: bool
) -> None:
    monkeypatch.setattr(Answer, "body", body)
    assert is_running(LOOPBACK, server.server_port) is expected


def test_nobody_is_no_nightporter() -> None:
    with socket.socket() as unheard:
        unheard.bind((LOOPBACK, 0))
        assert is_running(LOOPBACK, unheard.getsockname()[1]) is False
