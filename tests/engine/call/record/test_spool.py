"""Events on disk: in order, private, and readable after a crash."""

import errno
import os
from pathlib import Path

import pytest

from appliance.contract.cards import MASK
from appliance.contract.events import Event, JobError, Role, TurnFinal
from engine.call.record import spool as spool_file
from engine.call.record.spool import Spool, read_spool


def write(spool: Spool, count: int) -> None:
    for _ in range(count):
        spool.append(JobError(session_id="s1", seq=spool.next_seq(), at=1.0, where="test", message="x"))


def test_events_are_readable_as_soon_as_they_are_written(tmp_path: Path) -> None:
    spool = Spool(tmp_path, "s1")
    write(spool, 3)
    assert [e.seq for e in read_spool(tmp_path / "s1.jsonl")] == [1, 2, 3]


def test_only_the_owner_can_read_them(tmp_path: Path) -> None:
    write(Spool(tmp_path, "s1"), 1)
    assert (tmp_path / "s1.jsonl").stat().st_mode & 0o777 == 0o600


def test_a_job_after_a_crash_goes_on_counting(tmp_path: Path) -> None:
    first = Spool(tmp_path, "s1")
    write(first, 2)
    with (tmp_path / "s1.jsonl").open("ab") as file:
        file.write(b'{"session_id": "s1", "seq": 3, "at"')
    second = Spool(tmp_path, "s1")
    assert [e.seq for e in second.left_behind] == [1, 2]
    write(second, 1)
    assert [e.seq for e in read_spool(tmp_path / "s1.jsonl")] == [1, 2, 3]


def test_it_is_removed_only_when_told(tmp_path: Path) -> None:
    for name, remove in (("kept", False), ("gone", True)):
        spool = Spool(tmp_path, name)
        write(spool, 1)
        spool.close(remove=remove)
    assert [p.name for p in tmp_path.iterdir()] == ["kept.jsonl"]


def test_a_disk_that_is_full_is_an_error_when_writing_and_none_at_the_end(tmp_path: Path) -> None:
    spool = Spool(tmp_path, "s1")
    write(spool, 1)
    assert spool._file is not None
    full = os.open("/dev/full", os.O_WRONLY)
    os.dup2(full, spool._file.fileno())
    os.close(full)
    with pytest.raises(OSError, match="No space"):
        write(spool, 1)
    spool.close(remove=True)
    assert not (tmp_path / "s1.jsonl").exists()


def test_a_folder_that_can_not_be_made_costs_no_call_and_is_tried_again(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no folder")
    spool = Spool(tmp_path / "data" / "spool", "s1")
    with pytest.raises(OSError, match="Not a directory"):
        write(spool, 1)
    (tmp_path / "data").unlink()
    write(spool, 1)
    assert [e.seq for e in read_spool(tmp_path / "data" / "spool" / "s1.jsonl")] == [2]
    spool.close(remove=True)


def test_a_spool_that_can_not_be_read_costs_no_call(tmp_path: Path) -> None:
    (tmp_path / "s1.jsonl").mkdir()
    spool = Spool(tmp_path, "s1")
    assert spool.left_behind == []
    with pytest.raises(OSError, match="Is a directory"):
        write(spool, 1)
    spool.close(remove=True)


def say(spool: Spool, text: str) -> None:
    seq = spool.next_seq()
    spool.append(
        TurnFinal(
            session_id="s1",
            seq=seq,
            at=seq,
            turn_id=f"t{seq}",
            role=Role.GUEST,
            text=text,
            started_at=seq,
            ended_at=seq,
        )
    )


def words_in(file: Path) -> list[str]:
    return [e.text for e in read_spool(file) if isinstance(e, TurnFinal)]


def test_a_card_that_was_told_in_pieces_leaves_the_file(tmp_path: Path) -> None:
    spool = Spool(tmp_path, "s1")
    for text in ("4929", "1234", "5678", "thanks"):
        say(spool, text)
        spool.redact()
    assert words_in(tmp_path / "s1.jsonl") == [MASK, MASK, MASK, "thanks"]
    assert [p.name for p in tmp_path.iterdir()] == ["s1.jsonl"]
    assert (tmp_path / "s1.jsonl").stat().st_mode & 0o777 == 0o600


def test_the_file_is_looked_through_only_when_there_is_a_card_to_mask(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[Path] = []

    def look(path: Path) -> list[Event]:
        looked.append(path)
        return read_spool(path)

    monkeypatch.setattr(spool_file, "read_spool", look)
    first = Spool(tmp_path, "s1")
    say(first, "4929")
    first.close(remove=False)
    spool = Spool(tmp_path, "s1")  # the first piece was told to an earlier job
    looked.clear()
    times = []
    for text in ("1234", "5678", "thanks", "room 214", "at 7"):
        say(spool, text)
        spool.redact()
        times.append(len(looked))
    assert words_in(tmp_path / "s1.jsonl")[0] == MASK
    assert times[-1] == 1, times


def test_masking_that_fails_leaves_nothing_beside_the_file_and_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spool = Spool(tmp_path, "s1")
    for text in ("4929", "1234", "5678"):
        say(spool, text)
    with monkeypatch.context() as full, pytest.raises(OSError, match="No space"):
        full.setattr(Path, "replace", _no_space)
        spool.redact()
    assert [p.name for p in tmp_path.iterdir()] == ["s1.jsonl"]
    assert words_in(tmp_path / "s1.jsonl") == ["4929", "1234", "5678"]
    spool.redact()
    assert words_in(tmp_path / "s1.jsonl") == [MASK, MASK, MASK]


def _no_space(_: Path, __: Path) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_disk_that_fails_while_a_card_is_masked_does_not_end_the_writing(tmp_path: Path) -> None:
    spool = Spool(tmp_path, "s1")
    for text in ("4929", "1234", "5678"):
        say(spool, text)
    assert spool._file is not None
    full = os.open("/dev/full", os.O_WRONLY)
    os.dup2(full, spool._file.fileno())
    os.close(full)
    with pytest.raises(OSError, match="No space"):
        say(spool, "thanks")
    with pytest.raises(OSError, match="No space"):
        spool.redact()
    say(spool, "goodbye")
    assert words_in(tmp_path / "s1.jsonl") == [MASK, MASK, MASK, "goodbye"]
