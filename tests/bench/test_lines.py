"""The callers' sentences: enough of them, and hesitations as long as people's."""

from __future__ import annotations

from pathlib import Path

from tests.bench.pauses import read_script
from tests.bench.speech import read_lines

LINES = Path(__file__).parent / "lines"


def test_plain_lines_have_no_pauses() -> None:
    scripts = [read_script(line) for line in read_lines(LINES / "plain.txt")]
    assert len(scripts) >= 12
    assert not any(script.hesitations_s for script in scripts)


def test_every_hesitating_line_hesitates_as_long_as_people_do() -> None:
    scripts = [read_script(line) for line in read_lines(LINES / "hesitating.txt")]
    assert len(scripts) >= 40
    assert all(script.hesitations_s for script in scripts)
    assert all(0.4 <= length_s <= 1.2 for script in scripts for length_s in script.hesitations_s)


def test_no_line_is_there_twice() -> None:
    lines = read_lines(LINES / "plain.txt") + read_lines(LINES / "hesitating.txt")
    assert len(set(lines)) == len(lines)


def test_comments_and_empty_lines_are_left_out(tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_text("# a comment\n\n  Hello.  \n")
    assert read_lines(file) == ["Hello."]
