"""What tells the end of a turn from a hesitation? `python -m tests.bench.turn_ends` looks at every silence.

For each silence of each sentence it takes down what turn-taking could know: how
long it lasts, the words so far, the brain's opinion of them, and the audio
detector's. On these rows the policy of `engine.call.listening.turns` is played: where it
would have spoken into the guest, and how long it would have let them wait. The
sentences of a file are one call, as in the live benchmark: what the porter has
just asked for changes what a guest's words amount to. No processor's speed is
in it, so the figures are the same on every machine.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import numpy as np
from livekit.local_inference import EOT, EOT_MAX_SAMPLES
from rich.console import Console
from rich.table import Table

from appliance.contract.events import Role
from appliance.settings import CHECKOUT
from engine.brain.conversation import Conversation
from engine.brain.dialog import Expects, Said
from engine.brain.scripted import ScriptedBrain
from engine.call.listening.interruption import wants_the_floor
from engine.call.listening.turns import Judgement, Overheard, silence_needed_s
from engine.call.listening.waits import PAUSE_S
from engine.models.recognizer import Recognizer
from engine.speech.ports import HEARING_RATE_HZ
from engine.tools.desk import Desk
from engine.tools.hands import Hands
from engine.tools.house import HouseFacts, open_house
from tests.bench.silences import BEFORE_S, Pcm, Stop, at_hearing_rate, find_stops
from tests.bench.speech import Sentence, read_lines, speak_lines

FILES = tuple(Path(__file__).parent / "lines" / name for name in ("plain.txt", "hesitating.txt"))


@dataclass(frozen=True, slots=True)
class Silence:
    """One silence of a sentence; `length_s` is None at its end."""

    line: str
    words: str
    expects: Expects
    complete: bool
    ended_p: float
    length_s: float | None
    needed_s: float
    is_nod: bool
    """Spoken into the porter's sentence, these words would be no more than a sign of listening."""

    @property
    def is_end(self) -> bool:
        return self.length_s is None

    @property
    def spoke_into(self) -> bool:
        return self.length_s is not None and self.needed_s < self.length_s


class Listener:
    """The recogniser, the brain and the detectors, as the job of one call has them."""

    def __init__(self, house: HouseFacts) -> None:
        self._recognizer = Recognizer()
        self._brain = ScriptedBrain(house, _now)
        self._talk = Conversation(
            self._brain, Hands(house, Desk(lambda _: None, _now, lambda: uuid4().hex), _now, call="bench")
        )
        self._talk.greet()
        self._expects = Expects.REQUEST
        self._detector = EOT()

    async def hear(self, sentence: Sentence) -> list[Silence]:
        """The silences of the call's next sentence, which is then answered."""
        silences = list(self.silences(sentence))
        if silences:
            exchange = await self._talk.say(silences[-1].words)
            self._expects = exchange.last.expects
        return silences

    def silences(self, sentence: Sentence) -> Iterator[Silence]:
        pcm = at_hearing_rate(sentence)
        for stop in find_stops(pcm):
            yield self._take_down(sentence.line, pcm, stop)

    def _take_down(self, line: str, pcm: Pcm, stop: Stop) -> Silence:
        began, end = stop.began, stop.end
        words = self._recognizer.transcribe(pcm[began:end]).text
        said = Said(Role.GUEST, words)
        complete = bool(words) and self._brain.decide([*self._talk.history, said]).complete
        ended_p = self._detector.predict(pcm[max(0, end - EOT_MAX_SAMPLES) : end])
        overheard = Overheard(words, Judgement(complete, self._expects), ended_p)
        voice_s = (end - began) / HEARING_RATE_HZ - BEFORE_S - PAUSE_S
        is_nod = bool(words) and not wants_the_floor(words, voice_s, overheard.judgement, has_paused=True)
        return Silence(
            line, words, self._expects, complete, ended_p, stop.length_s, silence_needed_s(overheard), is_nod
        )


def _now() -> datetime:
    return datetime.now().astimezone()


def table(silences: list[Silence]) -> Table:
    """One row a silence that decides something."""
    shown = Table("line", "words", "asked for", "complete", "ended", "lasts s", "waits s", "")
    for s in silences:
        lasts = "end" if s.length_s is None else f"{s.length_s:.2f}"
        mark = "SPOKE INTO" if s.spoke_into else ""
        shown.add_row(
            s.line,
            s.words,
            s.expects,
            "yes" if s.complete else "-",
            f"{s.ended_p:.2f}",
            lasts,
            f"{s.needed_s:.2f}",
            mark,
        )
    return shown


def summary(silences: list[Silence]) -> str:
    lines = list(dict.fromkeys(s.line for s in silences))
    cut = {s.line for s in silences if s.spoke_into}
    waits = [s.needed_s for s in silences if s.is_end]
    p50, p95 = np.quantile(waits, [0.5, 0.95])
    return f"{len(lines)} sentences: spoke into {len(cut)}; silence before the answer P50 {p50:.2f} s, P95 {p95:.2f} s"


def unclear(silences: list[Silence]) -> str:
    """The silences inside sentences that the policy is not asked about: before any word, and after a nod."""
    inside = [s for s in silences if s.length_s is not None]
    told = []
    for name, found in (("before any word", [s for s in inside if not s.words]), ("after a nod", _nods(inside))):
        longest = max((s.length_s or 0.0 for s in found), default=0.0)
        told.append(f"{len(found)} {name}, the longest {longest:.2f} s")
    return "; ".join(told)


def _nods(silences: list[Silence]) -> list[Silence]:
    return [s for s in silences if s.is_nod]


async def _one_call(listener: Listener, sentences: Sequence[Sentence]) -> list[Silence]:
    return [silence for sentence in sentences for silence in await listener.hear(sentence)]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.turn_ends", description=__doc__)
    parser.add_argument("--lines", type=Path, nargs="+", default=FILES, metavar="FILE")
    parser.add_argument("--parts", type=Path, default=CHECKOUT / ".parts", help="where the voices are")
    parser.add_argument("--json", type=Path, metavar="OUT", help="where every row is written")
    parser.add_argument("--rows", action="store_true", help="show every silence, not only the sums")
    chosen = parser.parse_args()
    console = Console(width=160)
    cache = Path(tempfile.gettempdir()) / "nightporter-bench-voices"
    found: dict[str, list[Silence]] = {}
    with tempfile.TemporaryDirectory() as folder:
        house = open_house(CHECKOUT / "assets" / "hotel", Path(folder) / "book.db", datetime.now().date())
        for file in chosen.lines:
            sentences = speak_lines(read_lines(file), chosen.parts / "voices", cache)
            found[file.name] = asyncio.run(_one_call(Listener(house), sentences))
        house.close()
    for name, silences in found.items():
        if chosen.rows:
            console.print(table(silences))
        console.print(f"{name}: {summary(silences)}", markup=False)
        console.print(f"  silences inside: {unclear(silences)}", markup=False)
    if chosen.json:
        chosen.json.write_text(json.dumps({n: [asdict(s) for s in rows] for n, rows in found.items()}, indent=1))


if __name__ == "__main__":
    main()
