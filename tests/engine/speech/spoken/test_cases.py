r"""Written and spoken, one line each, in `cases/LOCALE.tsv`; \n stands for a line's end, # opens a heading."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.speech.spoken import spoken

CASES = Path(__file__).parent / "cases"


def read_cases() -> list[tuple[str, str, str]]:
    cases = []
    for file in sorted(CASES.glob("*.tsv")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if "\t" in line:
                written, said = line.replace("\\n", "\n").split("\t")
                cases.append((file.stem, written, said))
    return cases


@pytest.mark.parametrize(("locale", "written", "said"), read_cases())
def test_case(locale: str, written: str, said: str) -> None:
    assert spoken(written, locale) == said
    assert spoken(said, locale) == said, "spoken again it is the same"
