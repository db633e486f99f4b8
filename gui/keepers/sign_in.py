"""Leads through signing in to a box in the network: its certificate first, then the name and password; no Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from gui.errors import GuiError, SignInNeeded
from gui.keepers.errands import Errands
from gui.keepers.remote import Certificate, Remote
from gui.state.sign_in import Phase, SignInState

LOOK_AGAIN_S = 3.0


class SignIn:
    """`begin` whenever the box says that nobody is signed in; the other methods answer what was asked."""

    def __init__(self, remote: Remote, state: SignInState, errands: Errands) -> None:
        self._remote = remote
        self._state = state
        self._errands = errands
        self._shown: Certificate | None = None
        state.address = remote.address

    def begin(self, problem: str | None = None) -> None:
        """Ask the person, unless that goes on already."""
        if self._state.phase is Phase.NOTHING:
            self._state.ask(Phase.LOOKING, problem=problem)
            self._errands.start(self._look())

    def trust(self) -> None:
        """They have compared the fingerprint."""
        shown = self._shown
        if shown is not None:
            self._do(lambda: self._remote.trust(shown), Phase.NAME)

    def refuse(self) -> None:
        """The words differ: the box gets no password."""
        self._shown = None
        self._state.ask(Phase.REFUSED)

    def look_again(self) -> None:
        """They have looked into why the words differed."""
        self._state.ask(Phase.LOOKING)
        self._errands.start(self._look())

    def sign_in(self, user_name: str, password: str) -> None:
        self._do(lambda: self._remote.sign_in(user_name, password), Phase.NOTHING)

    async def _look(self) -> None:
        while True:
            try:
                self._shown = await asyncio.to_thread(self._remote.look)
                break
            except GuiError as e:
                self._state.fail(str(e))
                await asyncio.sleep(LOOK_AGAIN_S)
        trusted = self._remote.trusted
        if trusted == self._shown:
            self._state.ask(Phase.NAME)
        else:
            phase = Phase.STRANGER if trusted is None else Phase.CHANGED
            self._state.ask(phase, fingerprint=self._shown.fingerprint)

    def _do(self, work: Callable[[], None], after: Phase) -> None:
        async def do() -> None:
            try:
                await asyncio.to_thread(work)
            except SignInNeeded as e:
                self._state.ask(Phase.LOOKING, problem=str(e))
                await self._look()
            except GuiError as e:
                self._state.fail(str(e))
            else:
                self._state.ask(after)

        self._state.wait()
        self._errands.start(do())
