"""Looks at the figures of the box while somebody looks at them, and fetches the support bundle; no Qt."""

from __future__ import annotations

import asyncio
from pathlib import Path

from gui.client import Client
from gui.errors import GuiError
from gui.failures import tell_failure
from gui.keepers.errands import Errands
from gui.state.box import Box
from gui.state.places import Place, Places
from gui.words import say

EVERY_S = 5.0


class Watchman:
    """`follow` for as long as the window is open."""

    def __init__(self, client: Client, box: Box, places: Places, errands: Errands) -> None:
        self._client = client
        self._box = box
        self._places = places
        self._errands = errands
        self._moved = asyncio.Event()
        places.watch(self._moved.set)

    async def follow(self) -> None:
        """For ever; asks nothing of the box while another screen is shown."""
        while True:
            self._moved.clear()
            if self._places.current is Place.HEALTH:
                await self._look()
                try:
                    async with asyncio.timeout(EVERY_S):
                        await self._moved.wait()
                except TimeoutError:
                    continue
            else:
                await self._moved.wait()

    def save_bundle(self, path: str) -> None:
        """Fetch the support bundle into this file."""
        self._errands.start(self._save(Path(path)))

    async def _look(self) -> None:
        try:
            self._box.set_goals(await self._client.goals())
            self._box.set_figures(await self._client.figures())
        except GuiError:
            return  # the advice tells of a lost box already; old figures stay

    async def _save(self, path: Path) -> None:
        try:
            content = await self._client.support_bundle()
            await asyncio.to_thread(path.write_bytes, content)
        except GuiError as e:
            self._box.report(say("The support bundle was not saved: {why}", why=e))
        except OSError as e:
            self._box.report(say("The support bundle was not saved: {why}", why=tell_failure(e)))
        else:
            self._box.report(say("The support bundle is in {path}.", path=path))
