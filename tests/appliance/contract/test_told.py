"""Sentences are told by codes that are known, with what they need filled in, and none of them for nothing."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from appliance.contract.accounts import Password
from appliance.contract.sentences import FIELDS, SENTENCES
from appliance.contract.told import Told, tell

ROOT = Path(__file__).resolve().parents[3]
TOLD = "appliance.contract.told"
PREFIXES = {"tell": "", "wrong": "field."}


def calls() -> Iterator[tuple[ast.Call, str]]:
    """Each place that tells a sentence, and what its code begins with: all of it, or up to what is filled in there."""
    for folder in ("appliance", "engine"):
        for file in (ROOT / folder).rglob("*.py"):
            tree = ast.parse(file.read_text())
            told = [
                n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module == "appliance.contract.told"
            ]
            prefixes = {a.asname or a.name: PREFIXES[a.name] for n in told for a in n.names if a.name in PREFIXES}
            for node in ast.walk(tree):
                if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args):
                    continue
                prefix = prefixes.get(node.func.id)
                if prefix is None:
                    continue
                match node.args[0]:
                    case ast.Constant(value=str(code)):
                        yield node, prefix + code
                    case ast.JoinedStr(values=[ast.Constant(value=str(begin)), *_]):
                        yield node, f"{prefix}{begin}*"


def test_every_place_tells_a_sentence_that_is_there_and_fills_it_in() -> None:
    wrong = []
    for node, code in calls():
        given = {word.arg for word in node.keywords}
        meant = [c for c in SENTENCES if c == code or (code.endswith("*") and c.startswith(code[:-1]))]
        for each in meant:
            needs = {name for _, name, _, _ in string.Formatter().parse(SENTENCES[each]) if name}
            if needs - given and None not in given:
                wrong.append((each, sorted(needs - given)))
        if not meant:
            wrong.append((code, ["no such sentence"]))
    assert wrong == []


def test_a_sentence_in_english() -> None:
    told = tell("request.taken", name="Eva Lund")
    assert (str(told), told.values) == ("Eva Lund has taken this up already", {"name": "Eva Lund"})
    assert str(Told(code="of.tomorrow")) == "of.tomorrow"


@pytest.mark.parametrize(("code", "values"), [("of.tomorrow", {}), ("request.taken", {})])
def test_what_is_not_there_is_not_told(code: str, values: dict[str, str]) -> None:
    with pytest.raises(KeyError):
        tell(code, **values)


def test_braces_in_somebodys_words_are_words() -> None:
    assert str(tell("ask.with_note", what="Taxi {now}", note="{}")) == "Taxi {now}. {}"


def test_a_validator_s_sentence_keeps_its_code() -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(Password).validate_python("short")
    (error,) = refused.value.errors()
    assert (error["type"], error["msg"]) == ("field.password_length", "a password has 12 to 200 characters")
    assert error["type"] in FIELDS
