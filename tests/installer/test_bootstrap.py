"""The one command: what it takes itself, what it hands on, and how it ends when it can't go on."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer.bootstrap import main, parse
from installer.places import Places, places


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return places({"NIGHTPORTER_HOME": str(tmp_path)}, tmp_path)


@pytest.mark.parametrize(
    ("arguments", "demo", "gpu", "handed_on"),
    [
        ([], False, None, []),
        (["--demo"], True, None, []),
        (["--json", "--port", "0"], False, None, ["--json", "--port", "0"]),
        (["--demo", "--no-gpu", "--home", "x"], True, False, ["--home", "x"]),
        (["--gpu", "--dem"], False, True, ["--dem"]),
    ],
)
def test_what_is_not_ours_is_handed_on(
    arguments: list[str], demo: bool, gpu: bool | None, handed_on: list[str]
) -> None:
    options, rest = parse(arguments)
    assert (options.demo, options.gpu, rest) == (demo, gpu, handed_on)


def test_gpu_and_no_gpu_exclude_each_other() -> None:
    with pytest.raises(SystemExit) as caught:
        parse(["--gpu", "--no-gpu"])
    assert caught.value.code == 2


def test_a_check_says_what_is_missing_and_changes_nothing(
    where: Places, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["--check"], where) == 1
    said = capsys.readouterr().out
    assert "Python packages: missing" in said
    assert "livekit-server 1.13.5: missing" in said
    assert list(tmp_path.iterdir()) == []


def test_a_bad_settings_file_is_one_clear_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "blocked").write_text("")
    assert main(["--offline"], places({"NIGHTPORTER_HOME": str(tmp_path)}, tmp_path / "blocked")) == 1
    said = capsys.readouterr().err
    assert "blocked" in said
    assert "Traceback" not in said


def test_nothing_is_started_when_a_step_fails(where: Places, capsys: pytest.CaptureFixture[str]) -> None:
    (where.checkout / "pyproject.toml").write_text('[project]\nname = "x"\n')
    (where.checkout / "installer").mkdir()
    (where.checkout / "installer/constraints.txt").write_text("")
    started: list[str] = []
    assert main(["--offline", "--demo"], where, lambda program, arguments: started.append(program)) == 1
    said = capsys.readouterr().out
    assert "ruled out (--offline)" in said
    assert str(where.log_file) in said
    assert started == []
