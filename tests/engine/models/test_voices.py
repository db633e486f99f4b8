"""The voices of a folder in which files come and go."""

from __future__ import annotations

import shutil
from pathlib import Path

from engine.models.voices import Voices
from tests.fakes.model_server import require_voice


def test_a_voice_that_is_taken_away_before_it_was_loaded_is_left_out(tmp_path: Path) -> None:
    alan = require_voice("alan")
    (tmp_path / "alan").symlink_to(alan)
    (tmp_path / "guest").mkdir()
    for file in ("voice.json", "voice.onnx"):
        (tmp_path / "guest" / file).symlink_to(alan / file)
    voices = Voices(tmp_path, "alan")
    assert voices.is_loading("guest")
    shutil.rmtree(tmp_path / "guest")
    voices.load_others()
    assert (voices.names, voices.find("guest"), [*voices.damaged]) == (["alan"], None, ["guest"])
    voices.close()
