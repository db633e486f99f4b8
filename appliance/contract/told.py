"""What the box tells people, by a code that stays: a window says it in its own language, everybody else in English."""

from __future__ import annotations

from datetime import date
from typing import Final

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from appliance.contract.sentences import SENTENCES

DAY: Final = "date"
"""What is filled in under this name is a day, as in 2026-11-22."""


class Told(BaseModel):
    """One sentence; `str()` of it is English. One with a code that is not known here is its code."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str = Field(min_length=1, max_length=64)
    values: dict[str, str | Told] = Field(default_factory=dict, description="what is filled in")

    def __str__(self) -> str:
        return SENTENCES.get(self.code, self.code).format(**{n: _in_english(n, v) for n, v in self.values.items()})


def tell(code: str, /, **values: object) -> Told:
    """The sentence with this code. Raises KeyError where there is none, or where what it needs is not given."""
    told = Told(code=code, values={name: v if isinstance(v, Told) else str(v) for name, v in values.items()})
    SENTENCES[code].format(**told.values)
    return told


def wrong(code: str, /, **values: object) -> PydanticCustomError:
    """What a validator raises: a sentence of `field.`, which leaves the API with its code."""
    told = tell(f"field.{code}", **values)
    return PydanticCustomError(told.code, SENTENCES[told.code], told.values)


def _in_english(name: str, value: str | Told) -> str:
    return f"{date.fromisoformat(value):%A %d %B}" if name == DAY and isinstance(value, str) else str(value)
