from __future__ import annotations

import os
from pathlib import Path

import pytest

from engine.models.phrase_store import PhraseStore
from engine.speech.voices.cache import Phrase

CERTAINLY = Phrase("jenny 1-2", "Certainly.")
PCM = b"\x01\x02" * 100
FILE_BYTES = len(PCM) + 32


def test_it_outlives_a_restart_for_the_same_voice_text_and_rate_only(tmp_path: Path) -> None:
    PhraseStore(tmp_path / "phrases").save(CERTAINLY, PCM)
    store = PhraseStore(tmp_path / "phrases")
    assert store.load(CERTAINLY) == PCM
    others = [
        Phrase("jenny 1-3", "Certainly."),
        Phrase("jenny 1-2", "Of course."),
        Phrase("jenny 1-2", "Certainly.", 1.2),
    ]
    assert [store.load(other) for other in others] == [None, None, None]
    assert (store.phrases, store.size_bytes) == (1, FILE_BYTES)


def test_only_its_owner_can_read_it_and_it_does_not_tell_the_text(tmp_path: Path) -> None:
    folder = tmp_path / "phrases"
    PhraseStore(folder).save(CERTAINLY, PCM)
    [file] = folder.iterdir()
    assert (folder.stat().st_mode & 0o777, file.stat().st_mode & 0o777) == (0o700, 0o600)
    assert b"Certainly" not in file.read_bytes() and "ertainly" not in file.name


@pytest.mark.parametrize("damage", ["empty", "short", "flipped"])
def test_what_is_damaged_is_removed(tmp_path: Path, damage: str) -> None:
    PhraseStore(tmp_path).save(CERTAINLY, PCM)
    [file] = tmp_path.iterdir()
    content = file.read_bytes()
    file.write_bytes({"empty": b"", "short": content[:-1], "flipped": content[:-1] + b"\xff"}[damage])
    store = PhraseStore(tmp_path)
    assert store.load(CERTAINLY) is None
    assert (list(tmp_path.iterdir()), store.phrases) == ([], 0)
    store.save(CERTAINLY, PCM)
    assert store.load(CERTAINLY) == PCM


def test_a_write_that_was_cut_short_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "half.tmp").write_bytes(b"half")
    store = PhraseStore(tmp_path)
    assert list(tmp_path.iterdir()) == [] and store.size_bytes == 0


def test_the_least_recently_used_goes_also_after_a_restart(tmp_path: Path) -> None:
    phrases = [Phrase("jenny", text) for text in "abc"]
    store = PhraseStore(tmp_path, 2 * FILE_BYTES)
    for at, phrase in enumerate(phrases[:2]):
        store.save(phrase, PCM)
        for file in tmp_path.iterdir():
            os.utime(file, (at, at)) if file.stat().st_mtime > 10 else None
    assert store.load(phrases[0]) == PCM
    store = PhraseStore(tmp_path, 2 * FILE_BYTES)
    store.save(phrases[2], PCM)
    assert [store.load(phrase) for phrase in phrases] == [PCM, None, PCM]
    store.save(Phrase("jenny", "too long"), bytes(3 * FILE_BYTES))
    assert store.phrases == 2


def test_a_disk_that_fails_loses_only_the_memory(tmp_path: Path) -> None:
    (tmp_path / "phrases").write_text("a file where the folder should be")
    store = PhraseStore(tmp_path / "phrases")
    store.save(CERTAINLY, PCM)
    assert store.load(CERTAINLY) is None
