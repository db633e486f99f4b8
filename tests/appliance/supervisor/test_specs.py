"""What is started, with what, and that no secret is among it."""

import os
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest

from appliance.errors import StartError
from appliance.security.secrets import Secrets, load_secrets
from appliance.settings import ENGINE_KEYS, ENGINE_PREFIX, Settings
from appliance.supervisor.ports import Ports
from appliance.supervisor.probe import HttpProbe
from appliance.supervisor.specs import ProcessSpec, livekit_config_file, specs
from appliance.weights import ZONOS
from engine.settings import Settings as EngineSettings

PORTS = Ports(
    api=8600, livekit=7880, livekit_tcp=7881, livekit_udp=7882, worker=8613, stt=8611, tts=8612, speech=8614, zonos=8615
)
SHELL = {
    "PATH": "/bin",
    "HOME": "/h",
    "LIVEKIT_URL": "wss://elsewhere",
    "HTTP_PROXY": "http://p",
    "OPENAI_API_KEY": "s",
}


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    parts = tmp_path / "parts"
    for file in ("bin/livekit-server", "voices/jenny/voice.onnx"):
        (parts / file).parent.mkdir(parents=True)
        (parts / file).touch(mode=0o755)
    return parts


@pytest.fixture
def secrets(tmp_path: Path) -> Secrets:
    return load_secrets(tmp_path / "secrets")


@pytest.fixture
def settings(tmp_path: Path, parts: Path) -> Settings:
    return Settings(home=tmp_path, parts=parts)


@pytest.fixture
def all_specs(settings: Settings, secrets: Secrets) -> dict[str, ProcessSpec]:
    return {spec.name: spec for spec in specs(settings, PORTS, secrets, SHELL)}


def test_five_processes_and_their_order(all_specs: dict[str, ProcessSpec]) -> None:
    assert [(s.name, s.needs, s.critical) for s in all_specs.values()] == [
        ("livekit-server", (), True),
        ("stt", (), True),
        ("tts", (), False),
        ("speech", (), False),
        ("worker", ("livekit-server",), True),
    ]
    assert [len(s.stop_signals) for s in all_specs.values()] == [2, 1, 1, 1, 2]


def test_where_each_is_asked_for_its_health(all_specs: dict[str, ProcessSpec]) -> None:
    assert {s.name: s.ready.url for s in all_specs.values() if isinstance(s.ready, HttpProbe)} == {
        "livekit-server": "http://127.0.0.1:7880",
        "stt": "http://127.0.0.1:8611/health",
        "tts": "http://127.0.0.1:8612/health",
        "speech": "http://127.0.0.1:8614/health",
        "worker": "http://127.0.0.1:8613/",
    }


def test_commands(all_specs: dict[str, ProcessSpec], settings: Settings) -> None:
    assert all_specs["livekit-server"].argv[1:] == ("--config", str(livekit_config_file(settings)))
    assert all_specs["stt"].argv[1:] == ("-m", "engine", "serve", "stt", "--port", "8611")
    assert all_specs["worker"].argv[1:] == ("-m", "engine", "worker")


def test_the_engine_is_given_every_place_and_nothing_it_does_not_know(all_specs: dict[str, ProcessSpec]) -> None:
    places = {name for name in EngineSettings.model_fields if name.endswith(("_url", "_file", "_dir", "_port"))}
    places -= {"riva_ca_file", "riva_key_file", "zonos_url"}  # a hotel may have no Riva, and no voice of its own
    places = {name for name in places if not name.startswith("pms_")}  # nor a system of its own
    for name in ("stt", "tts", "speech", "worker"):
        given = {k.removeprefix(ENGINE_PREFIX).lower() for k in all_specs[name].env if k.startswith(ENGINE_PREFIX)}
        assert places | {"hotel", "max_calls"} <= given <= set(EngineSettings.model_fields)


def test_the_appliance_knows_every_setting_of_the_engine() -> None:
    assert EngineSettings.model_fields.keys() == ENGINE_KEYS


def test_the_engines_own_settings_pass_and_ours_win(settings: Settings, secrets: Secrets) -> None:
    shell = SHELL | {"NIGHTPORTER_ENGINE_VOICE": "alan", "NIGHTPORTER_ENGINE_STT_URL": "ws://elsewhere"}
    worker = specs(settings, PORTS, secrets, shell)[-1]
    assert worker.env["NIGHTPORTER_ENGINE_VOICE"] == "alan"
    assert worker.env["NIGHTPORTER_ENGINE_STT_URL"] == "ws://127.0.0.1:8611"


def test_the_engine_reads_what_we_give(
    all_specs: dict[str, ProcessSpec], settings: Settings, secrets: Secrets, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in all_specs["worker"].env.items():
        monkeypatch.setenv(name, value)
    read = EngineSettings()
    assert (read.livekit_url, read.stt_url, read.tts_url, read.appliance_url, read.worker_port) == (
        "ws://127.0.0.1:7880",
        "ws://127.0.0.1:8611",
        "http://127.0.0.1:8612",
        "http://127.0.0.1:8600",
        8613,
    )
    assert (read.livekit_key_file, read.service_key_file) == (secrets.livekit_key_file, secrets.service_key_file)
    assert (read.spool_dir, read.book_file) == (settings.spool_dir, settings.book_file)
    assert read.phrases_dir == settings.phrases_dir
    assert (read.zonos_url, read.zonos_dir) == (None, settings.zonos_dir)
    assert (read.tts_order, read.voices, read.speaking_rate, read.allow_edge) == (
        ("zonos", "edge", "piper", "pico", "flite"),
        {},
        1.0,
        False,
    )


def test_the_hotels_own_voice_runs_only_where_its_weights_are(
    settings: Settings, secrets: Secrets, monkeypatch: pytest.MonkeyPatch
) -> None:
    for each in (each for each in ZONOS if each.needed):
        (settings.zonos_dir / each.folder).mkdir(parents=True)
        for file in each.files:
            assert "zonos" not in {spec.name for spec in specs(settings, PORTS, secrets, SHELL)}
            (settings.zonos_dir / each.folder / file).touch()
    shell = SHELL | {"CUDA_VISIBLE_DEVICES": "1", "CUDA_DEVICE_ORDER": "PCI_BUS_ID", "CUDA_LAUNCH_BLOCKING": "1"}
    found = {spec.name: spec for spec in specs(settings, PORTS, secrets, shell)}
    on_gpu = {name: {key for key in spec.env if key.startswith("CUDA_")} for name, spec in found.items()}
    assert on_gpu.pop("zonos") == {"CUDA_VISIBLE_DEVICES", "CUDA_DEVICE_ORDER"}, "which of two GPUs is the shell's say"
    assert not any(on_gpu.values())
    assert found["zonos"].argv[1:] == ("-m", "engine", "serve", "zonos", "--port", "8615")
    assert not found["zonos"].critical
    for name, value in found["worker"].env.items():
        monkeypatch.setenv(name, value)
    assert EngineSettings().zonos_url == "http://127.0.0.1:8615"


def test_the_voices_that_are_chosen_reach_the_engine(
    settings: Settings, secrets: Secrets, monkeypatch: pytest.MonkeyPatch
) -> None:
    voices = {"piper": {"en-GB": "alan"}, "edge": {"de": "de-DE-KatjaNeural"}}
    chosen = {"tts_order": ("piper", "edge"), "voices": voices, "speaking_rate": 1.25, "allow_edge": True}
    for name, value in specs(settings.model_copy(update=chosen), PORTS, secrets, SHELL)[-1].env.items():
        monkeypatch.setenv(name, value)
    read = EngineSettings()
    assert {name: getattr(read, name) for name in chosen} == chosen


def test_a_riva_reaches_the_engine_its_key_as_a_file(
    tmp_path: Path, parts: Path, secrets: Secrets, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = {"home": tmp_path, "parts": parts}
    riva = {"riva_address": "riva:50051", "riva_tls": True, "riva_ca_file": "/ca.pem", "riva_key_file": "riva.key"}
    endpointing = {"stop_history_ms": 1200, "stop_threshold_eou": 0.5}
    given = Settings.model_validate({**home, **riva, "riva_endpointing": endpointing})
    for settings in (given, Settings.model_validate(home)):
        worker = specs(settings, PORTS, secrets, SHELL)[-1]
        for name in list(os.environ):
            if name.startswith(ENGINE_PREFIX):
                monkeypatch.delenv(name)
        for name, value in worker.env.items():
            monkeypatch.setenv(name, value)
        engine = EngineSettings()
        assert (engine.riva_address, engine.riva_tls) == (settings.riva_address, settings.riva_tls)
        assert engine.riva_ca_file == settings.riva_ca_file
        assert asdict(engine.riva_endpointing) == settings.riva_endpointing.model_dump()
        key_file = None if settings.riva_key_file is None else Path.cwd() / "riva.key"
        assert engine.riva_key_file == key_file, "children run in another folder"


def test_a_system_reaches_the_engine_its_key_as_a_file(
    tmp_path: Path, parts: Path, secrets: Secrets, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = {"pms": "apaleo", "pms_key_file": "pms.key", "pms_property": "MUC", "pms_url": "https://api.example"}
    settings = Settings.model_validate({"home": tmp_path, "parts": parts, **chosen})
    for name, value in specs(settings, PORTS, secrets, SHELL)[-1].env.items():
        monkeypatch.setenv(name, value)
    engine = EngineSettings()
    assert (engine.pms, engine.pms_property, engine.pms_url) == ("apaleo", "MUC", "https://api.example")
    assert (engine.pms_rate, engine.pms_identity_url) == (None, None)
    assert (engine.pms_key_file, engine.pms_shared_file) == (Path.cwd() / "pms.key", tmp_path / "pms.db")


def test_nothing_of_the_shell_leads_them_elsewhere_and_no_secret_is_shown(
    all_specs: dict[str, ProcessSpec], secrets: Secrets
) -> None:
    hidden = (secrets.livekit_secret, secrets.service_key, secrets.administrator_key)
    for spec in all_specs.values():
        assert {"LIVEKIT_URL", "HTTP_PROXY", "OPENAI_API_KEY"}.isdisjoint(spec.env)
        assert spec.env["PATH"] == "/bin"
        told = " ".join([*spec.argv, *spec.env.values()])
        assert not any(secret in told for secret in hidden)


def test_children_reach_an_appliance_that_listens_everywhere(tmp_path: Path, parts: Path, secrets: Secrets) -> None:
    everywhere = Settings(home=tmp_path, parts=parts, host="0.0.0.0")
    worker = specs(everywhere, PORTS, secrets, SHELL)[-1]
    assert worker.env["NIGHTPORTER_ENGINE_LIVEKIT_URL"] == "ws://127.0.0.1:7880"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda p: (p / "bin" / "livekit-server").unlink(), "livekit-server is missing"),
        (lambda p: (p / "bin" / "livekit-server").chmod(0o644), "livekit-server is missing or can't be run"),
        (lambda p: (p / "voices" / "jenny" / "voice.onnx").unlink(), "no voice"),
    ],
    ids=["no server", "not executable", "no voice"],
)
def test_a_missing_part_stops_the_start(
    settings: Settings, secrets: Secrets, spoil: Callable[[Path], None], said: str
) -> None:
    spoil(settings.parts)
    with pytest.raises(StartError, match=rf"{said}.*start\.sh"):
        specs(settings, PORTS, secrets, SHELL)
