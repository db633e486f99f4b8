"""Only what is asked for comes out of an archive."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

import pytest
import zstandard

from installer.unpack import main, unpack


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as tar:
        for name, content in {"voice.json": b"{}", "../outside": b"bad", "voice.onnx": b"net"}.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
    file = tmp_path / "dist.tar.zst"
    file.write_bytes(zstandard.ZstdCompressor().compress(packed.getvalue()))
    return file


def test_the_named_files_come_out_and_no_other(archive: Path, tmp_path: Path) -> None:
    (target := tmp_path / "in").mkdir()
    assert unpack(archive, target, {"voice.json", "voice.onnx"}) == set()
    assert {file.name: file.read_bytes() for file in target.iterdir()} == {"voice.json": b"{}", "voice.onnx": b"net"}
    assert not (tmp_path / "outside").exists()


def test_what_is_not_inside_is_named(archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(archive), str(tmp_path), "voice.json"]) == 0
    assert main([str(archive), str(tmp_path), "voice.json", "MODEL_CARD"]) == 1
    assert "holds no MODEL_CARD" in capsys.readouterr().err
