"""Settings come from the environment, then the file, then defaults; what can't be used is named."""

from pathlib import Path

import pytest

from appliance.contract.settings import FixedBy
from appliance.errors import SettingsError
from appliance.settings import complaints, fixed_in, house_settings_of, load_settings, saved_in, source_of


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NIGHTPORTER_HOME", str(tmp_path))
    return tmp_path


def test_defaults(home: Path) -> None:
    settings = load_settings()
    assert (settings.home, settings.port, settings.host) == (home, 8600, "127.0.0.1")
    assert settings.store_file == home / "store.db"


def test_the_file_counts_and_the_environment_counts_more(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "settings.toml").write_text("port = 9000\nmax_calls = 3\n")
    assert load_settings().port == 9000
    monkeypatch.setenv("NIGHTPORTER_PORT", "9001")
    settings = load_settings()
    assert (settings.port, settings.max_calls) == (9001, 3)


def test_voices_from_the_file_and_from_the_environment(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "settings.toml").write_text('tts_order = ["pico"]\n[voices.piper]\nen-GB = "alan"\n')
    settings = load_settings()
    assert (settings.tts_order, settings.voices) == (("pico",), {"piper": {"en-GB": "alan"}})
    monkeypatch.setenv("NIGHTPORTER_TTS_ORDER", '["piper", "flite"]')
    assert load_settings().tts_order == ("piper", "flite")


def test_the_command_line_counts_most(home: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "settings.toml").write_text("port = 9002\n")
    assert load_settings(home=other).port == 9002


@pytest.mark.parametrize(
    ("name", "value", "named"),
    [
        ("NIGHTPORTER_PRT", "1", "NIGHTPORTER_PRT"),
        ("NIGHTPORTER_PORT", "many", "port"),
        ("NIGHTPORTER_PORT", "70000", "port"),
        ("NIGHTPORTER_MAX_CALLS", "0", "max_calls"),
        ("NIGHTPORTER_LOG_LEVEL", "loud", "log_level"),
        ("NIGHTPORTER_TTS_ORDER", "piper, pico", "tts_order"),
        ("NIGHTPORTER_TTS_ORDER", "[]", "tts_order"),
        ("NIGHTPORTER_TTS_ORDER", '["siri"]', "tts_order"),
        ("NIGHTPORTER_VOICES", '{"piper": {"english": "alan"}}', "voices"),
        ("NIGHTPORTER_VOICES", '{"pico": {"de": "de-DE"}}', "voices"),
        ("NIGHTPORTER_LOCALE", "german", "locale"),
        ("NIGHTPORTER_LOCALES_BY_NUMBER", '{"reception": "de-DE"}', "locales_by_number"),
        ("NIGHTPORTER_LOCALES_BY_NUMBER", '{"+4930123": "german"}', "locales_by_number"),
        ("NIGHTPORTER_SPEAKING_RATE", "3", "speaking_rate"),
        ("NIGHTPORTER_RIVA_ADDRESS", "riva.local", "riva_address"),
        ("NIGHTPORTER_RIVA_ADDRESS", "grpc://riva.local:50051", "riva_address"),
        ("NIGHTPORTER_RIVA_KEY_FILE", "/run/riva.key", "riva_tls"),
        ("NIGHTPORTER_RIVA_ENDPOINTING", '{"stop_history": 800}', "riva_endpointing"),
        ("NIGHTPORTER_RIVA_ENDPOINTING", '{"stop_threshold": 98}', "riva_endpointing"),
        ("NIGHTPORTER_PMS", "opera", "pms"),
        ("NIGHTPORTER_PMS", "mews", "pms_key_file"),
        ("NIGHTPORTER_PMS_URL", "http://api.mews.example", "pms_url"),
        ("NIGHTPORTER_PMS_URL", "https://api.mews.example/api", "pms_url"),
        ("NIGHTPORTER_PMS_PROPERTY", "a b", "pms_property"),
        ("NIGHTPORTER_REQUESTS_PER_MINUTE", "0", "requests_per_minute"),
        ("NIGHTPORTER_STARTS_PER_MINUTE", "many", "starts_per_minute"),
        ("NIGHTPORTER_PRODUCTION", "true", "origins"),
        ("NIGHTPORTER_TLS_KEY_FILE", "/etc/hotel.key", "tls_key_file"),
        ("NIGHTPORTER_TLS_CERTIFICATE_FILE", "/etc/hotel.crt", "tls_key_file"),
        ("NIGHTPORTER_ORIGINS", '["*"]', "origins"),
        ("NIGHTPORTER_ORIGINS", '["desk.hotel.example"]', "origins"),
        ("NIGHTPORTER_ORIGINS", '["https://desk.hotel.example/"]', "origins"),
    ],
)
def test_a_bad_variable_is_named(
    home: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, named: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=named):
        load_settings()


@pytest.mark.parametrize("address", ["riva.local:50051", "10.0.0.7:50051", "[fd00::7]:50051"])
def test_where_a_riva_may_be(home: Path, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    assert load_settings().riva_address is None
    monkeypatch.setenv("NIGHTPORTER_RIVA_ADDRESS", address)
    monkeypatch.setenv("NIGHTPORTER_RIVA_TLS", "true")
    monkeypatch.setenv("NIGHTPORTER_RIVA_KEY_FILE", "/run/riva.key")
    settings = load_settings()
    assert (settings.riva_address, settings.riva_tls, settings.riva_key_file) == (address, True, Path("/run/riva.key"))


def test_production_wants_a_decision_on_origins(home: Path) -> None:
    (home / "settings.toml").write_text("production = true\norigins = []\n")
    assert load_settings().origins == ()
    (home / "settings.toml").write_text('production = true\norigins = ["https://desk.hotel.example:8443"]\n')
    assert load_settings().origins == ("https://desk.hotel.example:8443",)


@pytest.mark.parametrize("content", ["port = = 1", "prot = 1", 'port = "many"'])
def test_a_bad_file_is_named(home: Path, content: str) -> None:
    (home / "settings.toml").write_text(content)
    with pytest.raises(SettingsError, match=r"settings\.toml"):
        load_settings()


@pytest.mark.parametrize(("content", "told"), [("prot = 1", "was port meant"), ("xyzzy = 1", "known are: allow_edge")])
def test_an_unknown_key_is_told_with_what_may_be_meant(home: Path, content: str, told: str) -> None:
    (home / "settings.toml").write_text(content)
    with pytest.raises(SettingsError, match=told):
        load_settings()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("NIGHTPORTER_PROT", r"NIGHTPORTER_PROT in the environment \(was port meant"),
        ("NIGHTPORTER_ENGINE_VOISE", r"NIGHTPORTER_ENGINE_VOISE in the environment \(was voice meant"),
        ("NIGHTPORTER_ENGINE_PORT_OF_CALL", "known are: allow_edge, appliance_url"),
    ],
)
def test_an_unknown_name_in_the_environment_is_told_too(
    home: Path, monkeypatch: pytest.MonkeyPatch, name: str, told: str
) -> None:
    monkeypatch.setenv("NIGHTPORTER_ENGINE_VOICE", "alan")
    assert load_settings().port == 8600
    monkeypatch.setenv(name, "1")
    with pytest.raises(SettingsError, match=told):
        load_settings()


def test_all_that_is_wrong_is_told_at_once_with_the_form_and_the_place(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "settings.toml").write_text('port = "many"\n')
    monkeypatch.setenv("NIGHTPORTER_MAX_CALLS", "0")
    with pytest.raises(SettingsError) as refused:
        load_settings()
    told = str(refused.value)
    assert f"port ({home / 'settings.toml'}): Input should be a valid integer" in told and "'many'" in told
    assert "max_calls (NIGHTPORTER_MAX_CALLS): Input should be greater than or equal to 1" in told


def test_where_a_value_comes_from(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "settings.toml").write_text("port = 9000\nmax_calls = 3\n")
    monkeypatch.setenv("NIGHTPORTER_PORT", "9001")
    assert [source_of(key, home) for key in ("port", "max_calls", "host")] == ["environment", "file", "default"]


def test_what_the_box_sets_is_not_the_managers_to_change(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert fixed_in(home) == {}
    (home / "settings.toml").write_text('porter_hours = {from = "22:00", to = "07:00"}\nallow_edge = true\n')
    monkeypatch.setenv("NIGHTPORTER_ALLOW_EDGE", "false")
    assert fixed_in(home) == {"porter_hours": FixedBy.FILE, "allow_edge": FixedBy.ENVIRONMENT}
    at_start = house_settings_of(load_settings())
    assert (str(at_start.porter_hours), at_start.allow_edge) == ("22:00 to 07:00", False)
    monkeypatch.setenv("NIGHTPORTER_PORTER_HOURS", '{"from": "20:00", "to": "20:00"}')
    with pytest.raises(SettingsError, match=r"porter_hours \(NIGHTPORTER_PORTER_HOURS\).*the same"):
        load_settings()


def test_what_managers_saved_is_found_where_it_was_laid_out(home: Path) -> None:
    settings = load_settings()
    assert saved_in(settings) == {}
    settings.house_file.write_text('{"porter_hours": null, "retention_days": 7, "allow_edge": false}')
    assert saved_in(settings)["retention_days"] == 7


def test_what_is_named_has_to_be_there_and_secret(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert complaints(load_settings(parts=home)) == []
    key = home / "riva.key"
    wrong = load_settings(
        parts=home / "nothing", hotel=home / "none", host="hotel.local", riva_tls=True, riva_key_file=key
    )
    assert [c.split()[0] for c in complaints(wrong)] == ["parts", "hotel", "riva_key_file", "host"]
    key.write_text("secret")
    key.chmod(0o644)
    (told,) = complaints(load_settings(parts=home, riva_tls=True, riva_key_file=key))
    assert "chmod 600" in told
    key.chmod(0o600)
    assert complaints(load_settings(parts=home, riva_tls=True, riva_key_file=key)) == []
    hotels = {"tls_certificate_file": home / "hotel.crt", "tls_key_file": home / "hotel.key"}
    assert [c.split()[0] for c in complaints(load_settings(parts=home, **hotels))] == [*hotels]


def test_ports_are_not_shared(home: Path) -> None:
    assert complaints(load_settings(parts=home, stt_port=0, tts_port=0, livekit_udp_port=7881)) == []
    (told,) = complaints(load_settings(parts=home, port=9000, stt_port=9000))
    assert told.startswith("port and stt_port: ") and "9000" in told


def test_a_system_needs_its_key_and_apaleo_its_property(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NIGHTPORTER_PMS", "apaleo")
    monkeypatch.setenv("NIGHTPORTER_PMS_KEY_FILE", str(home / "pms.key"))
    with pytest.raises(SettingsError, match=r"pms_property.*`pms` apaleo needs it"):
        load_settings()
    monkeypatch.setenv("NIGHTPORTER_PMS_PROPERTY", "MUC")
    assert load_settings().pms == "apaleo"
