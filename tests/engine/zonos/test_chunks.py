"""Every frame is heard once, in order, with all that the decoder needs around it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from engine.zonos.chunks import FIRST_REACH, REACH, SIZES, WIDTHS, Chunk, frames_needed, next_chunk


def all_chunks(total: int, pace: int) -> list[Chunk]:
    """Of a stream of `total` frames, of which `pace` more are there each time it is asked."""
    chunks: list[Chunk] = []
    there, first = 0, 0
    while not (chunks and chunks[-1].is_last):
        there = min(total, there + pace)
        while chunk := next_chunk(len(chunks), first, there, over=there == total):
            assert chunk.right <= there
            chunks.append(chunk)
            first = chunk.end
            if chunk.is_last:
                break
    return chunks


@pytest.mark.parametrize("total", [1, 7, 8, 12, 13, 17, 18, 19, 40, 66, 67, 500])
@pytest.mark.parametrize("pace", [1, 5, 64])
def test_frames_follow_each_other_whatever_the_pace(total: int, pace: int) -> None:
    chunks = all_chunks(total, pace)
    assert [(c.first, c.end) for c in chunks] == list(
        zip([0, *(c.end for c in chunks[:-1])], [c.end for c in chunks], strict=True)
    )
    assert chunks[-1].end == total
    for number, chunk in enumerate(chunks):
        assert chunk.left == max(0, chunk.first - REACH) or chunk.is_last
        assert chunk.left <= max(0, chunk.first - REACH)
        assert chunk.right == total or chunk.right - chunk.end == (FIRST_REACH if number == 0 else REACH)


def test_the_first_is_early_and_fades_over() -> None:
    assert next_chunk(0, 0, 11, over=False) is None
    assert frames_needed(0, 0) == 12
    assert next_chunk(0, 0, 12, over=False) == Chunk(0, 7, 0, 12, fades=True)
    assert frames_needed(1, 7) == 7 + SIZES[1] + REACH


def test_each_lasts_until_the_next_is_there_when_a_step_takes_half_a_frame() -> None:
    """In steps from the first chunk on; a step makes a frame, and plays half of one."""
    chunks = all_chunks(1000, 1)[:-1]
    for played, following in pairwise(chunks):
        assert (following.right - chunks[0].right) / 2 <= played.end


@pytest.mark.parametrize("total", range(52, 140))
def test_of_what_is_not_very_short_all_chunks_have_the_known_widths(total: int) -> None:
    assert {chunk.right - chunk.left for chunk in all_chunks(total, 1)} == set(WIDTHS)


def test_a_stream_of_no_frames_ends_with_an_empty_chunk() -> None:
    assert next_chunk(0, 0, 0, over=True) == Chunk(0, 0, 0, 0, is_last=True)
