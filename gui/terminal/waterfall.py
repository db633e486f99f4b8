"""One turn's latency in a terminal: a bar for each step, each beginning where the one before it ended."""

from __future__ import annotations

from rich.text import Text

from appliance.contract.events import Latency
from gui.state.waterfall import COLOURS, cut_segments, tell_cause, tell_flags

WIDTH = 32
SHORTEST_SCALE_S = 1.2
"""A full bar stands for at least this long, so that a fast turn looks fast."""


def draw_waterfall(latency: Latency, indent: int = 10) -> Text:
    """A line for each step, and one for the total; one more where the reply came late."""
    scale_s = max(latency.total_s, SHORTEST_SCALE_S)
    drawing = Text()
    passed_s = 0.0
    for segment in cut_segments(latency):
        start = round(passed_s / scale_s * WIDTH)
        passed_s += segment.time_s
        end = round(passed_s / scale_s * WIDTH)
        bar = "█" * (end - start) or ("▏" if segment.time_s else "")
        drawing.append(" " * indent + f"{segment.step.value:<9}", "dim")
        drawing.append((" " * start + bar).ljust(WIDTH + 1), COLOURS[segment.step])
        drawing.append(f"{segment.time_ms:>5} ms")
        drawing.append(f"  {segment.tier or ''}\n", "dim")
    drawing.append(" " * indent + f"{'answered':<9}" + ", ".join(tell_flags(latency)).ljust(WIDTH + 1), "dim")
    drawing.append(f"{round(latency.total_s * 1000):>5} ms", "bold")
    if late := tell_cause(latency):
        drawing.append(f"\n{' ' * indent}{late}", "yellow")
    return drawing
