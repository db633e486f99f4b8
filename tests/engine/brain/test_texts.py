import re
import string
from pathlib import Path

import pytest

from engine.brain.texts import LOCALES, load_texts

BRAIN = LOCALES.parent


def test_every_text_that_the_rules_name_is_there() -> None:
    keys = load_texts().keys
    parts = {key.split(".")[0] for key in keys}
    named = {
        name
        for file in BRAIN.rglob("*.py")
        for name in re.findall(r'"([a-z_]+\.[a-z_]+)"', Path(file).read_text(encoding="utf-8"))
        if name.split(".")[0] in parts
    }
    assert named
    assert named <= keys


def test_variations_take_turns_and_begin_again() -> None:
    texts = load_texts()
    said = [texts.say("talk.goodbye", n, {}) for n in range(4)]
    assert len(set(said[:3])) == 3
    assert said[3] == said[0]


def test_standing_texts_are_those_that_nothing_is_filled_into() -> None:
    standing = load_texts().standing
    assert {"Certainly.", "Of course.", "And a telephone number, please?"} <= set(standing)
    assert not [text for text in standing if "{" in text]
    assert load_texts().say("phrase.menu", 0, {}) not in standing, "it is recorded"


def test_an_unknown_text_is_an_error() -> None:
    with pytest.raises(KeyError):
        load_texts().say("talk.nothing", 0, {})


def test_texts_are_short_enough_to_be_spoken() -> None:
    texts = load_texts()
    filled = string.Formatter()
    for key in texts.keys:
        for nth in range(4):
            names = _Any()
            words = filled.vformat(texts.say(key, nth, names), (), {}).split()
            assert len(words) <= 30, (key, words)


class _Any(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "two words"
