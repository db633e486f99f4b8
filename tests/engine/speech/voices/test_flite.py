from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from engine.errors import ProviderError
from engine.speech.manner import Manner
from engine.speech.voices.flite import FliteSpeaker


async def test_a_chunk_for_each_sentence() -> None:
    chunks = [pcm async for pcm in FliteSpeaker().speak("Good evening. The bar is open.", Manner())]
    assert len(chunks) == 2 and all(len(pcm) > 16_000 for pcm in chunks)


@pytest.mark.parametrize("program", ["/nowhere/flite", "false", "true"])
async def test_a_program_that_fails(program: str) -> None:
    with pytest.raises(ProviderError, match="flite"):
        await FliteSpeaker(program).probe()


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("kill -9 $$", "ended with"),
        ("head -c 4000 /dev/zero > $out", "can't speak"),
        ("printf 'RIFF\\044\\000\\000\\000WAVE' > $out; kill -9 $$", "ended with"),
        (": > $out", "can't speak"),
    ],
    ids=["killed", "garbage", "killed while it wrote", "an empty file"],
)
async def test_a_program_that_is_killed_or_writes_nonsense(tmp_path: Path, script: str, said: str) -> None:
    program = tmp_path / "flite"
    program.write_text(f"#!/bin/sh\nfor out; do :; done\n{script}\n")
    program.chmod(0o700)
    with pytest.raises(ProviderError, match=said):
        await FliteSpeaker(str(program)).probe()


async def test_a_program_that_hangs_is_killed(tmp_path: Path) -> None:
    program = tmp_path / "flite"
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o700)
    with pytest.raises(ProviderError, match="too long"):
        await FliteSpeaker(str(program), timeout_s=0.05).probe()


async def test_a_disk_without_room_for_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(ProviderError, match="can't speak"):
        await FliteSpeaker().probe()


async def test_the_rate_and_the_one_language() -> None:
    slow, fast = [
        len(b"".join([pcm async for pcm in FliteSpeaker().speak("Good evening.", Manner(rate=rate))]))
        for rate in (0.5, 2)
    ]
    assert slow > 3 * fast
    assert FliteSpeaker().serves("en-US") and not FliteSpeaker().serves("de-DE")
