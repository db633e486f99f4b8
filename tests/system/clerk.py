"""A clerk of a whole Nightporter: takes a call over through the API, speaks with the third voice, and listens.

As a program (`python -m tests.system.clerk`) it takes part with a way in from its standard input until it is killed.
"""

from __future__ import annotations

import asyncio
import sys

from appliance.contract.control import WayIn
from gui.calling.clerk import join_as_clerk


async def _hold_on(way_in: WayIn) -> None:
    async with join_as_clerk(way_in) as line:
        print("joined", flush=True)
        await line.closed.wait()


if __name__ == "__main__":
    asyncio.run(_hold_on(WayIn.model_validate_json(sys.stdin.readline())))
