from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from engine.errors import SettingsError
from engine.speech.manner import Manner
from engine.speech.voices.piper_voices import (
    VoiceConfig,
    VoicesFolder,
    choose_voice,
    find_voices,
    house_voice,
    read_config,
)

VOICES = {"jenny": "en-GB", "alan": "en-GB", "amy": "en-US", "thorsten": "de-DE", "kerstin": "de"}


@pytest.mark.parametrize(
    ("manner", "table", "chosen"),
    [
        (Manner(), {}, "jenny"),
        (Manner(voice="alan"), {}, "alan"),
        (Manner(voice="nobody"), {}, "jenny"),
        (Manner(voice="thorsten"), {}, "jenny"),
        (Manner("de-DE", voice="jenny"), {}, "thorsten"),
        (Manner("de-CH"), {}, "kerstin"),
        (Manner("de-DE"), {"de": "kerstin"}, "kerstin"),
        (Manner("en-US"), {}, "amy"),
        (Manner("en-AU"), {}, "jenny"),
        (Manner("en-US"), {"en-US": "alan"}, "alan"),
        (Manner("en-US"), {"en-US": "thorsten"}, "amy"),
        (Manner("fr-FR"), {"fr-FR": "jenny"}, None),
    ],
)
def test_choice(manner: Manner, table: dict[str, str], chosen: str | None) -> None:
    assert choose_voice(manner, VOICES, table, "jenny") == chosen


def put_voice(folder: Path, **config: object) -> None:
    folder.mkdir(parents=True)
    (folder / "voice.onnx").write_bytes(b"a model")
    plain = {"audio": {"sample_rate": 16_000}, "espeak": {"voice": "de"}, "phoneme_id_map": {"_": [0]}}
    (folder / "voice.json").write_text(json.dumps(plain | config))


def test_every_voice_that_is_dropped_there_is_offered(tmp_path: Path) -> None:
    put_voice(tmp_path / "thorsten", language={"code": "de_DE"})
    put_voice(tmp_path / "old")
    put_voice(tmp_path / "british", espeak={"voice": "en-gb-x-rp"})
    put_voice(tmp_path / "bent", audio={"sample_rate": 1})
    (tmp_path / "no-model").mkdir()
    (tmp_path / "README").write_text("not a voice")
    assert find_voices(tmp_path) == {"british": "en-GB", "old": "de", "thorsten": "de-DE"}
    assert find_voices(tmp_path / "nowhere") == {}


def test_a_folder_is_read_again_only_when_something_in_it_is_new(tmp_path: Path) -> None:
    put_voice(tmp_path / "old")
    put_voice(tmp_path / "bent", audio={"sample_rate": 1})
    folder = VoicesFolder(tmp_path)
    with capture_logs() as logs:  # each reading says that one voice is left out
        assert folder.look() == folder.look() == {"old": "de"}
        assert len(logs) == 1
        put_voice(tmp_path / "thorsten")
        assert folder.look() == folder.look() == {"old": "de", "thorsten": "de"}
        assert len(logs) == 2
        shutil.rmtree(tmp_path / "old")
        assert folder.look() == {"thorsten": "de"}
    assert VoicesFolder(tmp_path / "nowhere").look() == {}


def test_a_voice_whose_model_comes_last_is_found_when_it_is_there(tmp_path: Path) -> None:
    put_voice(tmp_path / "slow")
    (tmp_path / "slow" / "voice.onnx").rename(tmp_path / "model")
    folder = VoicesFolder(tmp_path)
    assert folder.look() == {}
    (tmp_path / "model").rename(tmp_path / "slow" / "voice.onnx")
    assert folder.look() == {"slow": "de"}


def test_what_a_voice_does_not_say_has_a_default(tmp_path: Path) -> None:
    put_voice(tmp_path / "old")
    config = read_config(tmp_path / "old")
    assert (config.inference.length_scale, config.num_speakers, config.locale) == (1.0, 1, "de")


def test_what_is_damaged_is_named(tmp_path: Path) -> None:
    put_voice(tmp_path / "bent", language={"code": "../../etc"})
    with pytest.raises(SettingsError, match="bent"):
        read_config(tmp_path / "bent")


def test_espeaks_own_names_become_locales() -> None:
    config = {"audio": {"sample_rate": 16_000}, "phoneme_id_map": {}}
    locales = [VoiceConfig.model_validate({**config, "espeak": {"voice": v}}).locale for v in ("en-gb-x-rp", "fr-fr")]
    assert locales == ["en-GB", "fr-fr"]


def test_the_voice_of_the_house(tmp_path: Path) -> None:
    put_voice(tmp_path / "jenny", language={"code": "en_GB"})
    put_voice(tmp_path / "alan", language={"code": "en_GB"})
    assert house_voice(tmp_path, {}, "jenny") == "jenny"
    assert house_voice(tmp_path, {"en": "alan"}, "jenny") == "alan"
    assert house_voice(tmp_path / "nowhere", {}, "jenny") == "jenny"
