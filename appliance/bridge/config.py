"""livekit-server's configuration, from the appliance's settings.

What the server does with a key was tried on 1.13.5: an unknown one stops it,
and a key file that others can read does too.
"""

from __future__ import annotations

import ipaddress
import json
from pathlib import Path
from typing import Any

from appliance.bridge.webhooks import WEBHOOK_PATH
from appliance.security.private import replace_private
from appliance.security.secrets import Secrets
from appliance.settings import Settings
from appliance.supervisor.ports import Ports, local_host, local_url

EMPTY_ROOM_TIMEOUT_S = 300
DEPARTURE_TIMEOUT_S = 20


def livekit_config(settings: Settings, ports: Ports, secrets: Secrets) -> dict[str, Any]:
    """The configuration as livekit-server reads it; secrets stay in their file."""
    return {
        "port": ports.livekit,
        "bind_addresses": [
            local_host(settings.host)
        ],  # it speaks no TLS: the API passes on what comes from the network
        "key_file": str(secrets.livekit_key_file),
        "logging": {"level": "warn", "json": False},
        "rtc": _media(settings.host, ports),
        "room": {
            # a room that the appliance did not make has no row in the store and no agent
            "auto_create": False,
            "empty_timeout": EMPTY_ROOM_TIMEOUT_S,
            "departure_timeout": DEPARTURE_TIMEOUT_S,
        },
        "webhook": {
            "api_key": secrets.livekit_key,
            "urls": [f"{local_url(settings.host, ports.api)}{WEBHOOK_PATH}"],
        },
        # the worker's own limit of calls decides; from this load up the server would assign it none
        "agents": {"target_load": 0.95},
    }


def write_livekit_config(file: Path, settings: Settings, ports: Ports, secrets: Secrets) -> None:
    """Raises OSError. JSON is YAML too, and quotes every string rightly."""
    replace_private(file, json.dumps(livekit_config(settings, ports, secrets), indent=2) + "\n")


def _media(host: str, ports: Ports) -> dict[str, Any]:
    media: dict[str, Any] = {"udp_port": ports.livekit_udp, "use_external_ip": False}
    address = ipaddress.ip_address(host)
    if address.is_unspecified:
        return media | {"tcp_port": ports.livekit_tcp}
    only_here = {"node_ip": host, "ips": {"includes": [str(ipaddress.ip_network(address))]}}
    if address.is_loopback:
        # media over TCP would listen on every address of the machine, and loopback never needs it
        return media | only_here | {"tcp_port": 0, "enable_loopback_candidate": True}
    return media | only_here | {"tcp_port": ports.livekit_tcp}
