"""The real livekit-server, on free ports, for the tests of the bridge."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from livekit.api import LiveKitAPI

from appliance.bridge.config import write_livekit_config
from appliance.bridge.connection import open_livekit_api
from appliance.security.secrets import Secrets, load_secrets
from appliance.settings import CHECKOUT, Settings
from appliance.supervisor.ports import Ports, choose_ports
from tests.until import until_served


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        home=tmp_path,
        port=0,
        livekit_port=0,
        livekit_tcp_port=0,
        livekit_udp_port=0,
        worker_port=0,
        stt_port=0,
        tts_port=0,
        speech_port=0,
        zonos_port=0,
    )


@pytest.fixture
def ports(settings: Settings) -> Ports:
    return choose_ports(settings)


@pytest.fixture
def secrets(settings: Settings) -> Secrets:
    return load_secrets(settings.secrets_dir)


@dataclass
class LiveKit:
    """A running livekit-server."""

    url: str
    process: asyncio.subprocess.Process
    api: LiveKitAPI


@pytest.fixture
async def livekit(settings: Settings, ports: Ports, secrets: Secrets) -> AsyncIterator[LiveKit]:
    program = CHECKOUT / ".parts" / "bin" / "livekit-server"
    assert program.is_file(), f"{program} is missing: run ./installer/start.sh once, it builds it"
    config = settings.home / "livekit.yaml"
    write_livekit_config(config, settings, ports, secrets)
    url = f"http://127.0.0.1:{ports.livekit}"
    process = await asyncio.create_subprocess_exec(
        program, "--config", config, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    try:
        await until_served(url, process)
        async with open_livekit_api(url, secrets) as api:
            yield LiveKit(url, process, api)
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()
