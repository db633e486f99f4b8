"""Led through a first sign-in against a box behind real TLS."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest

from appliance.security.tls import own_certificate
from gui.client import Client
from gui.keepers.remote import Certificate, Remote
from gui.office import Office, open_office
from gui.state.sign_in import Phase
from tests.beside import beside
from tests.fakes.appliance import FakeAppliance, serve
from tests.fakes.made import make_call

GOOD = "a good long password"


class Desk:
    def __init__(self, office: Office, remote: Remote) -> None:
        self.office, self.remote, self.state = office, remote, office.signing_in
        assert office.sign_in is not None
        self.sign_in = office.sign_in
        self._changed = asyncio.Event()
        self.state.watch(self._changed.set)
        office.calls.watch(lambda _change: self._changed.set())

    async def until(self, phase: Phase, *, problem: str | None = None) -> None:
        while self.state.phase is not phase or self.state.is_busy or (problem or "") not in (self.state.problem or ""):
            self._changed.clear()
            await self._changed.wait()

    async def calls(self) -> None:
        while not self.office.calls.live:
            self._changed.clear()
            await self._changed.wait()


@asynccontextmanager
async def at_desk(url: str, config: Path) -> AsyncIterator[Desk]:
    remote = Remote(url, config)
    async with Client(find=remote.find, pauses_s=(0.01,)) as client:
        office = open_office(client, remote=remote, retry_s=0.01)
        async with beside(office.run()):
            yield Desk(office, remote)


@pytest.fixture
async def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Desk]:
    monkeypatch.setenv("SSL_CERT_FILE", "")  # what a sign-in tells LiveKit's library is forgotten after the test
    (tmp_path / "box").mkdir()
    shown = own_certificate(tmp_path / "box", "127.0.0.1", time.time())
    fake = FakeAppliance(calls={"s1": make_call("s1")})
    async with serve(fake, certificate=shown) as url, at_desk(url, tmp_path / "config") as desk:
        yield desk


async def test_a_box_whose_words_differ_is_left_alone_until_it_is_looked_at_again(desk: Desk) -> None:
    await desk.until(Phase.STRANGER)
    desk.sign_in.refuse()
    desk.sign_in.begin()  # as the desk does again and again while nobody is signed in
    desk.sign_in.trust()
    assert desk.state.phase is Phase.REFUSED and desk.remote.trusted is None
    desk.sign_in.look_again()
    await desk.until(Phase.STRANGER)


async def test_a_stranger_is_compared_then_signed_in_to(desk: Desk) -> None:
    await desk.until(Phase.STRANGER)
    assert len(desk.state.fingerprint.split(":")) == 32
    desk.sign_in.trust()
    await desk.until(Phase.NAME)
    desk.sign_in.sign_in("eva", "wrong")
    await desk.until(Phase.NAME, problem="password is wrong")
    desk.sign_in.sign_in("eva", GOOD)
    await desk.until(Phase.NOTHING)
    await desk.calls()


async def test_a_box_that_changed_is_not_trusted_again_by_itself(desk: Desk, tmp_path: Path) -> None:
    await desk.until(Phase.STRANGER)
    (tmp_path / "old").mkdir()
    old = own_certificate(tmp_path / "old", "127.0.0.1", time.time())
    desk.remote.trust(Certificate(old.certificate_file.read_text()))
    desk.state.ask(Phase.NOTHING)
    await desk.until(Phase.CHANGED)


async def test_a_box_that_changes_while_somebody_is_signed_in_is_compared_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A box makes itself a new certificate every year, and the window is open all night."""
    monkeypatch.setenv("SSL_CERT_FILE", "")
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
    old, new = (own_certificate(tmp_path / name, "127.0.0.1", time.time()) for name in ("old", "new"))
    fake = FakeAppliance(calls={"s1": make_call("s1")})
    async with AsyncExitStack() as desks:
        async with serve(fake, certificate=old) as url:
            desk = await desks.enter_async_context(at_desk(url, tmp_path / "config"))
            await desk.until(Phase.STRANGER)
            desk.sign_in.trust()
            await desk.until(Phase.NAME)
            desk.sign_in.sign_in("eva", GOOD)
            await desk.calls()
            await fake.watched.wait()
        async with serve(fake, int(url.rpartition(":")[2]), certificate=new):
            await desk.until(Phase.CHANGED)
            assert desk.state.fingerprint == new.fingerprint
            desk.sign_in.trust()
            await desk.until(Phase.NAME)
            desk.sign_in.sign_in("eva", GOOD)
            await desk.until(Phase.NOTHING)
