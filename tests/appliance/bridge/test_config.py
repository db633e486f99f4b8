"""The configuration keeps LiveKit where the settings put it, and the real server takes it."""

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from appliance.bridge.config import livekit_config, write_livekit_config
from appliance.security.secrets import Secrets
from appliance.settings import Settings
from appliance.supervisor.ports import Ports
from tests.appliance.bridge.conftest import LiveKit

PORTS = Ports(api=1, livekit=2, livekit_tcp=3, livekit_udp=4, worker=5, stt=6, tts=7, speech=8, zonos=9)

MEDIA = {
    "127.0.0.1": {
        "udp_port": 4,
        "tcp_port": 0,
        "use_external_ip": False,
        "node_ip": "127.0.0.1",
        "ips": {"includes": ["127.0.0.1/32"]},
        "enable_loopback_candidate": True,
    },
    "192.0.2.7": {
        "udp_port": 4,
        "tcp_port": 3,
        "use_external_ip": False,
        "node_ip": "192.0.2.7",
        "ips": {"includes": ["192.0.2.7/32"]},
    },
    "0.0.0.0": {"udp_port": 4, "tcp_port": 3, "use_external_ip": False},
}


@pytest.mark.parametrize(("host", "media"), MEDIA.items())
def test_media_stays_on_the_address_that_is_set(
    tmp_path: Path, secrets: Secrets, host: str, media: dict[str, Any]
) -> None:
    config = livekit_config(Settings(home=tmp_path, host=host), PORTS, secrets)
    assert config["rtc"] == media
    assert (config["port"], config["bind_addresses"]) == (2, ["127.0.0.1"])


def test_the_file_is_closed_and_holds_no_secret(settings: Settings, ports: Ports, secrets: Secrets) -> None:
    file = settings.home / "livekit.yaml"
    write_livekit_config(file, settings, ports, secrets)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert secrets.livekit_secret not in file.read_text()
    assert json.loads(file.read_text())["key_file"] == str(secrets.livekit_key_file)


@pytest.mark.system
async def test_the_real_server_takes_it_and_listens_on_loopback_only(livekit: LiveKit, ports: Ports) -> None:
    listening = [
        int(row.split()[1].split(":")[1], 16)
        for table in ("tcp", "tcp6", "udp", "udp6")
        for row in Path(f"/proc/{livekit.process.pid}/net/{table}").read_text().splitlines()[1:]
        if not row.split()[1].startswith("0100007F:")
    ]
    assert livekit.process.returncode is None
    assert {ports.livekit, ports.livekit_tcp, ports.livekit_udp}.isdisjoint(listening)
