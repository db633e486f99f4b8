"""Parts are made by a real Go from a proxy in a folder, and wrong ones are refused."""

from __future__ import annotations

import hashlib
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from installer.catalogue import Archive, Program, load_catalogue
from installer.errors import InstallError
from installer.modules import WrongChecksum
from installer.progress import Progress
from installer.workshop import Ground, Workshop, says_version
from tests.installer.go_proxy import VERSION, needs_go, publish, tar_zst

VOICE = {"voice.onnx": b"a net", "voice.json": b"{}"}
MAIN = b'package main\n\nimport "os"\n\nfunc main() { os.Stdout.WriteString("server version 1.2.3\\n") }\n'
Make = Callable[..., Workshop]


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    (folder := tmp_path / "parts").mkdir()
    return folder


@pytest.fixture
def proxy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go's environment as a hotel's IT would set it for a mirror in the house."""
    (folder := tmp_path / "proxy").mkdir()
    monkeypatch.setenv("GOPROXY", f"file://{folder}")
    monkeypatch.setenv("GOSUMDB", "off")
    monkeypatch.setenv("GOMODCACHE", str(tmp_path / "modules"))
    return folder


@pytest.fixture
def make(parts: Path, progress: Progress) -> Make:
    def workshop(*, offline: bool = False, found: str | None = None) -> Workshop:
        ground = Ground(
            parts, Path(sys.executable), lambda: [Path(go)] if (go := shutil.which("go")) else [], lambda _: found
        )
        return Workshop(load_catalogue().toolchain, ground, progress, offline=offline)

    return workshop


def voice(checksum: str = "h1:none") -> Archive:
    return Archive(
        name="voice-x",
        version="1",
        source=f"example.test/voice@{VERSION}",
        licence="MIT",
        purpose="speaks",
        size_mb=1,
        place="voices/x",
        checksum=checksum,
        needs_go="1.21",
        archive="dist.tar.zst",
        files={name: hashlib.sha256(content).hexdigest() for name, content in VOICE.items()},
    )


def server(checksum: str = "h1:none") -> Program:
    return Program(
        name="tool-server",
        version="1.2.3",
        source=f"example.test/server@{VERSION}",
        licence="MIT",
        purpose="serves",
        size_mb=1,
        place="bin/tool-server",
        checksum=checksum,
        needs_go="1.21",
        package="cmd/server",
    )


@needs_go
def test_a_voice_is_fetched_and_unpacked(make: Make, parts: Path, proxy: Path) -> None:
    checksum = publish(proxy, "example.test/voice", {"dist.tar.zst": tar_zst({**VOICE, "other": b"x"})})
    (parts / "making-killed").mkdir()
    assert make().make(voice(checksum)) == "unpacked from example.test/voice"
    assert {file.name: file.read_bytes() for file in (parts / "voices/x").iterdir()} == VOICE
    assert [path.name for path in parts.iterdir()] == ["voices"]


@needs_go
def test_a_damaged_voice_is_replaced_whole(make: Make, parts: Path, proxy: Path) -> None:
    checksum = publish(proxy, "example.test/voice", {"dist.tar.zst": tar_zst(VOICE)})
    (parts / "voices/x").mkdir(parents=True)
    (parts / "voices/x/voice.onnx").write_bytes(b"half a n")
    make().make(voice(checksum))
    assert (parts / "voices/x/voice.onnx").read_bytes() == VOICE["voice.onnx"]


@needs_go
def test_a_program_is_built(make: Make, parts: Path, proxy: Path) -> None:
    checksum = publish(proxy, "example.test/server", {"cmd/server/main.go": MAIN})
    assert make().make(server(checksum)).startswith("built with ")
    assert says_version(parts / "bin/tool-server", "1.2.3")
    assert [path.name for path in parts.iterdir()] == ["bin"]


@needs_go
def test_another_module_than_listed_is_refused(make: Make, parts: Path, proxy: Path) -> None:
    got = publish(proxy, "example.test/voice", {"dist.tar.zst": tar_zst(VOICE)})
    expected = "h1:" + "A" * 43 + "="
    with pytest.raises(WrongChecksum) as caught:
        make().make(voice(expected))
    for word in ("voice-x", expected, got):
        assert word in str(caught.value)
    assert "start again" in caught.value.mend
    assert not (parts / "voices/x").exists()


@needs_go
def test_another_file_than_listed_is_refused(make: Make, parts: Path, proxy: Path) -> None:
    changed = {**VOICE, "voice.onnx": b"another net"}
    checksum = publish(proxy, "example.test/voice", {"dist.tar.zst": tar_zst(changed)})
    with pytest.raises(WrongChecksum, match=r"voice-x: wrong checksum of voice\.onnx"):
        make().make(voice(checksum))
    assert not (parts / "voices/x").exists()


@needs_go
def test_a_module_that_is_nowhere_is_named(make: Make, proxy: Path) -> None:
    with pytest.raises(InstallError, match="Fetching voice-x failed"):
        make().make(voice())


def test_a_program_of_the_right_version_on_path_is_copied(make: Make, parts: Path, tmp_path: Path) -> None:
    (found := tmp_path / "tool-server").write_text("#!/bin/sh\necho server version 1.2.3\n")
    found.chmod(0o755)
    assert make(offline=True, found=str(found)).make(server()) == f"copied from {found}"
    assert says_version(parts / "bin/tool-server", "1.2.3")


@pytest.mark.parametrize("said", ["1.2.2", "1.2.33", "11.2.3"])
def test_a_program_of_another_version_is_not_taken(make: Make, parts: Path, tmp_path: Path, said: str) -> None:
    (found := tmp_path / "tool-server").write_text(f"#!/bin/sh\necho server version {said}\n")
    found.chmod(0o755)
    with pytest.raises(InstallError, match="--offline"):
        make(offline=True, found=str(found)).make(server())
    assert not (parts / "bin/tool-server").exists()


def test_offline_fetches_nothing(make: Make) -> None:
    with pytest.raises(InstallError, match="voice-x is missing"):
        make(offline=True).make(replace(voice(), needs_go="1.99"))


def test_only_a_fetched_go_is_tidied_away(make: Make, parts: Path) -> None:
    (parts / "go/go/bin").mkdir(parents=True)
    (parts / "voices").mkdir()
    make().tidy()
    assert [path.name for path in parts.iterdir()] == ["voices"]
