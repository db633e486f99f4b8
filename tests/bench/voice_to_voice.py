"""Voice to voice: callers at once on the product and on two peers. `python -m tests.bench.voice_to_voice --help`."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import signal
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import asdict
from itertools import count
from pathlib import Path

from rich.console import Console

from appliance.settings import CHECKOUT
from tests.bench.figures import Row, Run, ratios_to_better_peer, summarize
from tests.bench.machine import describe
from tests.bench.measurement import Plan, measure
from tests.bench.peers.environment import NoEnvironment, check, find_or_make
from tests.bench.programs import StartFailed
from tests.bench.speech import read_lines, speak_lines
from tests.bench.systems import Site, System
from tests.bench.systems.peers import LivekitPlain, PipecatPlain
from tests.bench.systems.product import Product
from tests.bench.table import make_table, make_waterfall_table

LINES = Path(__file__).parent / "lines" / "plain.txt"
SYSTEMS = ("product", "livekit", "pipecat")
PEERS = ("livekit", "pipecat")
WAITS_IN_ROOM = frozenset({"pipecat"})
BUSY_LOAD = 0.25
"""Load for each core above which waiting for a core shows in the figures."""

LOG_WIDTH = 140
"""Where there is no terminal: wide enough for the table, so that a log shows it whole."""

NOTE = (
    "Seconds from the caller's last loud sample to the porter's first audible one; (0.80x) is the ratio to the better "
    "peer's figure.\n* pipecat's bot is in the room before its guest is, so its first word is not compared."
)


def parse_arguments(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.voice_to_voice", description=__doc__)
    parser.add_argument("--calls", type=int, nargs="+", default=[1, 3, 6], metavar="N", help="callers at once")
    parser.add_argument("--peers", nargs="+", choices=SYSTEMS, default=list(SYSTEMS), help="systems, in this order")
    parser.add_argument("--stagger", type=float, default=0.0, metavar="S", help="seconds between the callers' starts")
    parser.add_argument("--lines", type=Path, default=LINES, metavar="FILE", help="what the callers say")
    parser.add_argument("--repeat", type=int, default=1, metavar="N", help="times that everything is measured")
    parser.add_argument("--json", type=Path, metavar="OUT", help="where the figures and every turn are written")
    parser.add_argument("--parts", type=Path, default=CHECKOUT / ".parts", help="livekit-server and the voices")
    parser.add_argument("--pipecat-python", type=Path, metavar="PY", help="a Python with pipecat in it")
    chosen = parser.parse_args(arguments)
    if min(*chosen.calls, chosen.repeat) < 1:
        parser.error("--calls and --repeat start at 1")
    return chosen


def find_systems(names: Iterable[str], parts: Path, pipecat_python: Path | None, console: Console) -> list[System]:
    """The systems that can be run here, in the order asked for; of one that can't, the console says why."""
    found: list[System] = []
    for name in dict.fromkeys(names):
        if name == "product":
            found.append(Product())
        elif name == "livekit":
            found.append(LivekitPlain())
        else:
            try:
                python = check(pipecat_python) if pipecat_python else find_or_make(parts / "pipecat-venv")
                found.append(PipecatPlain(python))
            except NoEnvironment as e:
                console.print(f"going on without pipecat: {e}", markup=False)
    return found


async def measure_all(systems: list[System], plans: list[Plan], site: Site, console: Console) -> list[Run]:
    """One run after the other, each in a folder of its own; one that does not come up is told and left out."""
    runs: list[Run] = []
    number = count(1)
    for plan in plans:
        for system in systems:
            folder = site.scratch / f"{next(number)}-{system.name}-{plan.callers}"
            folder.mkdir()
            console.print(f"{system.name}, callers at once: {plan.callers} ...", markup=False)
            try:
                run = await measure(system, Site(site.checkout, site.parts, folder), plan)
            except StartFailed as e:
                console.print(f"{system.name} is left out: {e}", markup=False)
                continue
            for call in run.calls:
                if call.broken:
                    console.print(f"{system.name}: a call broke: {call.broken}", markup=False)
            runs.append(run)
            console.print(_headline(run), markup=False)
    return runs


def _headline(run: Run) -> str:
    row = summarize([run])
    waits = "no wait" if row.wait_p50_s is None else f"wait P50 {row.wait_p50_s:.2f} s, P95 {row.wait_p95_s:.2f} s"
    left = f"; had to be killed at its end: {', '.join(run.left_behind)}" if run.left_behind else ""
    return f"  {waits}, spoke into {row.spoke_into} of {row.turns}, no answer to {row.unanswered}{left}"


def collect_rows(runs: list[Run]) -> list[Row]:
    """One row for each system with each number of callers, in the order of the runs."""
    kinds = dict.fromkeys((run.system, run.callers) for run in runs)
    return [summarize([run for run in runs if (run.system, run.callers) == kind]) for kind in kinds]


def report(runs: list[Run], rows: list[Row], about: dict[str, object]) -> str:
    """Everything as JSON: the figures, their ratios, and every turn they are made of."""
    rivals = [row for row in rows if row.system in PEERS]
    figures = [asdict(row) | {"to_better_peer": ratios_to_better_peer(row, rivals, WAITS_IN_ROOM)} for row in rows]
    return json.dumps({**about, "rows": figures, "runs": [_as_json(run) for run in runs]}, indent=1) + "\n"


def _as_json(run: Run) -> dict[str, object]:
    return asdict(run) | {"waterfalls": [latency.model_dump(mode="json") for latency in run.waterfalls]}


def warn_of_neighbours(console: Console) -> None:
    load = os.getloadavg()[0]
    if load > BUSY_LOAD * (os.cpu_count() or 1):
        console.print(f"something else keeps this machine busy (load {load:.1f}): the figures will tell of that too")


async def run_bench(chosen: argparse.Namespace, console: Console) -> int:
    main = asyncio.current_task()
    assert main is not None
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, main.cancel)
    systems = find_systems(chosen.peers, chosen.parts, chosen.pipecat_python, console)
    order = [system.name for system in systems]
    console.print(f"order: {', then '.join(order)}; one at a time, each after a call that is not counted")
    cache = Path(tempfile.gettempdir()) / "nightporter-bench-voices"
    warn_of_neighbours(console)
    sentences = speak_lines(read_lines(chosen.lines), chosen.parts / "voices", cache)
    plans = [Plan(calls, chosen.stagger, sentences) for _ in range(chosen.repeat) for calls in chosen.calls]
    with tempfile.TemporaryDirectory(prefix="nightporter-bench-", ignore_cleanup_errors=True) as scratch:
        site = Site(CHECKOUT, chosen.parts.absolute(), Path(scratch))
        about = {"machine": describe(site), "lines": chosen.lines.name, "stagger_s": chosen.stagger, "order": order}
        runs = await measure_all(systems, plans, site, console)
    rows = collect_rows(runs)
    console.print(make_table(rows, PEERS, WAITS_IN_ROOM, f"{chosen.lines.name}, stagger {chosen.stagger:g} s"))
    console.print(NOTE, markup=False)
    if (waterfall := make_waterfall_table(runs)) is not None:
        console.print(waterfall)
    if chosen.json:
        chosen.json.write_text(report(runs, rows, about))
    return 0 if len(runs) == len(plans) * len(set(chosen.peers)) else 1


def main() -> None:
    chosen = parse_arguments(sys.argv[1:])
    console = Console() if sys.stdout.isatty() else Console(width=LOG_WIDTH)
    try:
        sys.exit(asyncio.run(run_bench(chosen, console)))
    except (KeyboardInterrupt, asyncio.CancelledError):
        sys.exit("broken off; what it had started is ended")


if __name__ == "__main__":
    main()
