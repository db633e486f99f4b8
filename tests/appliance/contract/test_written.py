"""Who writes something in another form is told how it is written, not shown a pattern."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from appliance.contract.accounts import UserName
from appliance.contract.hotel import Clock, CurrencyCode


@pytest.mark.parametrize(
    ("kind", "good", "bad", "told"),
    [
        (Clock, "22:00", ["10 pm", "24:00", "9:30", "22:00\n", ""], "like 22:00"),
        (CurrencyCode, "GBP", ["gbp", "£", "EURO"], "like GBP"),
        (UserName, "eva.lund-2", ["Eva", "eva lund", "-eva", "x" * 41, ""], "small letters"),
    ],
)
def test_a_person_is_told_in_words_and_a_program_by_a_pattern(kind: Any, good: str, bad: list[str], told: str) -> None:
    adapter = TypeAdapter(kind)
    assert adapter.validate_python(good) == good
    for text in bad:
        with pytest.raises(ValidationError) as refused:
            adapter.validate_python(text)
        (error,) = refused.value.errors()
        assert error["type"].startswith("field.as_") and told in error["msg"] and "[" not in error["msg"]
    assert adapter.json_schema()["pattern"].startswith("^")
