"""Metadata is kept whole up to its limit, and a longer one is refused by its name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from appliance.contract.sessions import MAX_METADATA_BYTES, StartSession, metadata_bytes

KEYS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=64)
METADATA = st.dictionaries(KEYS, st.text(st.characters(codec="utf-8")))


@given(METADATA)
def test_what_fits_is_taken_as_it_is(metadata: dict[str, str]) -> None:
    if len(metadata_bytes(metadata)) <= MAX_METADATA_BYTES:
        read = StartSession.model_validate_json(StartSession(metadata=metadata).model_dump_json())
        assert read.metadata == metadata


@pytest.mark.parametrize("letter", ["a", "Ж", "\x00", '"'], ids=["a", "two bytes", "escaped", "quoted"])
def test_the_limit_is_exact(letter: str) -> None:
    each = len(metadata_bytes({"k": letter * 2})) - len(metadata_bytes({"k": letter}))
    most = (MAX_METADATA_BYTES - len(metadata_bytes({"k": ""}))) // each
    assert StartSession(metadata={"k": letter * most}).metadata == {"k": letter * most}
    with pytest.raises(ValidationError, match="8192 are allowed"):
        StartSession(metadata={"k": letter * (most + 1)})


@pytest.mark.parametrize("metadata", [{"": "x"}, {"k" * 65: "x"}, {"k": 1}, {"k": None}, {"k": ["x"]}, ["k"]])
def test_only_strings_with_short_names(metadata: object) -> None:
    with pytest.raises(ValidationError, match="metadata"):
        StartSession.model_validate({"metadata": metadata})
