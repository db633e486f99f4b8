"""Ports are free when they are handed out, and a taken one is named."""

import os
import socket
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path
from typing import Any

import pytest

from appliance.errors import StartError
from appliance.settings import Settings
from appliance.supervisor.ports import FREE_PORTS, choose_ports, local_host, local_url, reachable_host

SETTINGS = (
    *("port", "livekit_port", "livekit_tcp_port", "livekit_udp_port"),
    *("worker_port", "stt_port", "tts_port", "speech_port", "zonos_port"),
)


def settings(home: Path, **changes: Any) -> Settings:
    return Settings(home=home, **{**dict.fromkeys(SETTINGS, 0), **changes})


@pytest.fixture
def tcp() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as door:
        yield door.getsockname()[1]


@pytest.fixture
def udp() -> Iterator[int]:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as door:
        door.bind(("127.0.0.1", 0))
        yield door.getsockname()[1]


def test_zero_takes_free_ones_that_differ_and_stay_free(tmp_path: Path) -> None:
    chosen = astuple(choose_ports(settings(tmp_path, host="0.0.0.0")))
    assert len(set(chosen)) == len(chosen)
    assert all(port in FREE_PORTS for port in chosen)


def test_a_set_port_is_the_networks_where_there_is_one(tmp_path: Path) -> None:
    free = choose_ports(settings(tmp_path)).api
    here = choose_ports(settings(tmp_path, port=free))
    assert (here.api, here.public) == (free, None)
    outside = choose_ports(settings(tmp_path, port=free, host="0.0.0.0"))
    assert outside.public == free and outside.api != free


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("127.0.0.2", "127.0.0.2"),
        ("::1", "::1"),
        ("0.0.0.0", "127.0.0.1"),
        ("::", "127.0.0.1"),
    ],
)
def test_plain_http_is_for_loopback_alone(host: str, local: str) -> None:
    assert local_host(host) == local
    assert local_url(host, 8600) == f"http://{'[::1]' if local == '::1' else local}:8600"


def test_a_set_port_is_kept(tmp_path: Path) -> None:
    free = choose_ports(settings(tmp_path)).stt
    assert choose_ports(settings(tmp_path, stt_port=free)).stt == free


@pytest.mark.parametrize("name", [name for name in SETTINGS if name != "livekit_udp_port"])
def test_a_taken_tcp_port_is_named_with_its_setting_and_holder(tmp_path: Path, tcp: int, name: str) -> None:
    with pytest.raises(StartError) as refused:
        choose_ports(settings(tmp_path, **{name: tcp}))
    message = str(refused.value)
    assert f"TCP port {tcp}" in message
    assert f"NIGHTPORTER_{name.upper()}" in message
    assert f"(pid {os.getpid()})" in message


def test_a_taken_udp_port_is_named(tmp_path: Path, udp: int) -> None:
    with pytest.raises(StartError, match=rf"UDP port {udp} .*NIGHTPORTER_LIVEKIT_UDP_PORT"):
        choose_ports(settings(tmp_path, livekit_udp_port=udp))


def test_tcp_and_udp_do_not_disturb_each_other(tmp_path: Path, tcp: int) -> None:
    assert choose_ports(settings(tmp_path, livekit_udp_port=tcp)).livekit_udp == tcp


def test_the_same_port_twice_in_the_settings_is_found(tmp_path: Path) -> None:
    free = choose_ports(settings(tmp_path)).stt
    with pytest.raises(StartError, match="NIGHTPORTER_TTS_PORT"):
        choose_ports(settings(tmp_path, stt_port=free, tts_port=free))


@pytest.mark.parametrize(("host", "said"), [("localhost", "must be an address"), ("192.0.2.254", "not an address of")])
def test_a_host_that_is_not_here_is_told(tmp_path: Path, host: str, said: str) -> None:
    with pytest.raises(StartError, match=said):
        choose_ports(settings(tmp_path, host=host))


@pytest.mark.parametrize(
    ("host", "reached"),
    [("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "127.0.0.1"), ("192.0.2.7", "192.0.2.7"), ("::1", "[::1]")],
)
def test_how_a_listening_address_is_reached(host: str, reached: str) -> None:
    assert reachable_host(host) == reached
