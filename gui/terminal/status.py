"""Is everything running? The answer of `/health` in a terminal."""

from __future__ import annotations

import time

from rich.console import Console
from rich.table import Table
from rich.text import Text

from appliance.contract.health import Health, ProcessState
from gui.client import Client

_STYLES = {ProcessState.READY: "green", ProcessState.BACKING_OFF: "bold red", ProcessState.STOPPED: "red"}
_VERDICTS = {
    "healthy": ("Everything runs; calls are answered.", "bold green"),
    "degraded": ("Calls are answered, but something is not well.", "bold yellow"),
    "down": ("Calls can't be answered.", "bold red"),
}


async def print_status(client: Client, console: Console) -> bool:
    """Prints each process with its state and, where it isn't well, why; True unless calls can't be answered."""
    health = await client.health()
    console.print(Text(*_VERDICTS[health.status]))
    console.print(_draw_processes(health))
    for part in health.parts:
        if part.reason is not None:
            console.print(Text(f"{part.name}: {part.reason}", "bold red"))
    console.print(f"Version {health.version}, API at {(await client.where()).api_url}", style="dim")
    return health.status != "down"


def _draw_processes(health: Health) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("process", "state", "for", "restarts", "pid", ""):
        table.add_column(column)
    for process in health.processes:
        minutes = max(0.0, time.time() - process.since) / 60
        table.add_row(
            process.name,
            Text(process.state.value.replace("_", " "), _STYLES.get(process.state, "yellow")),
            f"{minutes:.0f} min",
            str(process.restarts),
            str(process.pid or ""),
            process.reason or "",
        )
    return table
