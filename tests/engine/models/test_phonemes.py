from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from engine.errors import SettingsError
from engine.models.phonemes import Phonemizer, clauses

LANGUAGE = "en-gb-x-rp"


@pytest.fixture(scope="module")
def phonemizer() -> Iterator[Phonemizer]:
    phonemizer = Phonemizer(LANGUAGE)
    yield phonemizer
    phonemizer.close()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Certainly.", [("Certainly", ".")]),
        ("Yes, of course!", [("Yes", ","), ("of course", "!")]),
        ("It's 10:30, 1,200 pounds", [("It's 10:30", ","), ("1,200 pounds", "")]),
        ("A room – for two?", [("A room", ","), ("for two", "?")]),
        ('He said "really?" twice...', [('He said "really', "?"), ("twice", ".")]),
        ("At seven a.m. sharp, or at eight p.m.", [("At seven a.m. sharp", ","), ("or at eight p.m", ".")]),
        (
            "At seven a.m., please. At ten p.m. Ten.",
            [("At seven a.m.", ","), ("please", "."), ("At ten p.m", "."), ("Ten", ".")],
        ),
        ("?!", []),
        ("no [[markup]] <b>", [("no markup b", "")]),
    ],
)
def test_clauses(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(" ".join(words.split()), mark) for words, mark in clauses(text)]
    assert found == [(" ".join(words.split()), mark) for words, mark in expected]


@pytest.mark.parametrize("text", ["Certainly", "Dr Smith", "I have a double room for tonight", "café", "6 30 am"])
def test_kept_running_says_the_same_as_started_for_each(phonemizer: Phonemizer, text: str) -> None:
    command = ["espeak-ng", "-q", "--ipa", "-v", LANGUAGE]
    alone = subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout.decode()
    assert phonemizer.phonemes(text) == " ".join(alone.split())


def test_punctuation_stays(phonemizer: Phonemizer) -> None:
    assert [c for c in phonemizer.phonemes("Yes, of course. Really?") if c in ",.?"] == [",", ".", "?"]


def test_a_line_that_espeak_could_not_read_whole(phonemizer: Phonemizer) -> None:
    text = "word " * 600
    assert phonemizer.phonemes(text).split() == phonemizer.phonemes("word").split() * 600


def test_threads_get_their_own_answers(phonemizer: Phonemizer) -> None:
    words = ["one", "two", "three", "four"] * 10
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(phonemizer.phonemes, words)) == [phonemizer.phonemes(w) for w in words]


def test_a_program_that_dies_is_started_again(tmp_path: Path) -> None:
    """The second answer is its last; the third comes from a fresh one."""
    mortal = tmp_path / "mortal.py"
    mortal.write_text(
        "import sys\n"
        "for n, line in enumerate(sys.stdin):\n"
        "    print('<' + line.strip() + '>', flush=True)\n"
        "    if n == 2: sys.exit(1)\n"
    )
    phonemizer = Phonemizer(LANGUAGE, (sys.executable, str(mortal)))
    assert phonemizer.phonemes("one") == "<one>"
    assert phonemizer.phonemes("two") == "<two>"
    phonemizer.close()


def test_a_program_that_only_dies(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="espeak-ng"):
        Phonemizer(LANGUAGE, ("false",))
    with pytest.raises(SettingsError, match="install"):
        Phonemizer(LANGUAGE, (str(tmp_path / "nothing"),))
