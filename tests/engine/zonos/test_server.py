"""What the server loads, and how it says that it can't."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.zonos.server import load_runner, serve
from tests.engine.zonos.golden_set import VARIANTS
from tests.engine.zonos.tiny import run_all, sounds, wanted
from tests.fakes.zonos_weights import fill_zonos_folder


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_folder_as_a_hotel_fills_it_speaks(tmp_path: Path, variant: str) -> None:
    fill_zonos_folder(tmp_path / "zonos", variant=variant)
    runner = load_runner(tmp_path / "zonos")
    assert len(sounds(run_all(runner, {"a": wanted(1)}))["a"]) > 0
    assert (runner.scheduler.slots, runner.variant) == (4, variant)


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        ("model/config.json", "config.json can't be used"),
        ("model/model.safetensors", "model.safetensors can't be read"),
        ("codec/config.json", "the codec in"),
    ],
)
def test_what_is_missing_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], gone: str, said: str
) -> None:
    fill_zonos_folder(tmp_path / "zonos")
    (tmp_path / "zonos" / gone).unlink()
    with pytest.raises(SystemExit) as ended:
        serve(tmp_path / "zonos", host="127.0.0.1", port=0)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err
