"""The slant of the columns, and how a stream ends, with made-up logits."""

from __future__ import annotations

import torch
from torch import Tensor

from engine.zonos.config import CODEBOOKS, EOS, MASK
from engine.zonos.sampling import Sampling
from engine.zonos.streams import Ending, Streams, spoken_frames, whole_frames
from tests.engine.zonos.golden_set import CPU, golden

GREEDY = Sampling(temperature=0, repetition_penalty=1.0)


def say(code: int, *, slots: int = 1) -> Tensor:
    """Logits that want this code, and 7 after it, from every codebook."""
    logits = torch.zeros(slots, CODEBOOKS, MASK + 1)
    logits[..., MASK] = -torch.inf
    logits[..., 7] = 5.0
    logits[..., code] = 10.0
    return logits


def stream(ending: Ending = Ending(), limit: int = 40) -> Streams:  # noqa: B008 - frozen
    streams = Streams(1, 64, GREEDY, ending, CPU)
    streams.begin(0, say(3)[0], position=10, seed=0, limit=limit)
    return streams


def until_over(streams: Streams, logits: Tensor) -> int:
    steps = 0
    while streams.left[0]:
        streams.take(logits)
        steps += 1
    return steps


def test_columns_are_put_upright_as_by_the_public_code() -> None:
    given = golden("transformer").given
    streams = stream()
    streams.codes[0, :, : given["delay.applied"].shape[2]] = given["delay.applied"][0]
    assert streams.frames(0, 0, 4).tolist() == given["delay.reverted"][0].tolist()


def test_codebooks_begin_one_after_the_other() -> None:
    streams = stream()
    for _ in range(10):
        streams.take(say(3))
    assert [[int(code == MASK) for code in book] for book in streams.codes[0, :, :12].tolist()] == [
        [1] * (book + 1) + [0] * (11 - book) for book in range(CODEBOOKS)
    ]
    assert whole_frames(int(streams.column[0])) == 3
    assert int(streams.at[0]) == 20


def test_the_end_goes_through_all_codebooks_and_its_mark_is_no_sound() -> None:
    streams = stream()
    for _ in range(14):
        streams.take(say(3))
    assert until_over(streams, say(EOS)) == 9
    column = int(streams.column[0])
    assert column == 1 + 14 + 9
    assert [streams.codes[0, book, column - 8 + book].item() for book in range(CODEBOOKS)] == [EOS] * CODEBOOKS
    frames = streams.frames(0, 0, spoken_frames(column))
    assert frames.shape[1] == 15
    assert (frames == 3).all() or set(frames.unique().tolist()) <= {3, 7}, "no mark and no mask is heard"
    before = streams.codes.clone()
    streams.take(say(3))
    assert (streams.codes == before).all(), "what is over stays as it is"


def test_the_longest_run_ends_as_any_other() -> None:
    """The public code writes the wrong codebooks' tokens there."""
    streams = stream(limit=20)
    assert until_over(streams, say(3)) == 28 - 1
    frames = streams.frames(0, 0, spoken_frames(int(streams.column[0])))
    assert frames.shape[1] == 19
    assert (frames == 3).all()


def test_the_end_can_be_made_less_likely_and_be_put_off() -> None:
    streams = stream(Ending(bias=-6.0, extra=6))
    for _ in range(14):
        streams.take(say(EOS))
    assert int(streams.left[0]) > 15, "10 - 6 is less than 5: it speaks on"
    plain, late = stream(), stream(Ending(extra=6))
    for each in (plain, late):
        for _ in range(14):
            each.take(say(3))
    assert until_over(late, say(EOS)) == until_over(plain, say(EOS)) + 6
    frames = late.frames(0, 0, spoken_frames(int(late.column[0])))
    assert frames[0].tolist() == [3] * 15 + [7] * 6, "what it says meanwhile is its second choice"


def test_a_moved_stream_goes_on_where_it_was() -> None:
    streams = Streams(2, 64, GREEDY, Ending(), CPU)
    streams.begin(0, say(3)[0], position=10, seed=0, limit=40)
    streams.begin(1, say(5)[0], position=20, seed=1, limit=40)
    streams.take(say(5, slots=2))
    streams.stop(0)
    streams.move(1, 0)
    streams.take(say(5))
    assert (int(streams.at[0]), int(streams.column[0])) == (22, 3)
    assert streams.codes[0, 0, 1:4].tolist() == [5, 5, 5]
