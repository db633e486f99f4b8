"""A box in the network behind real TLS: looked at, trusted, signed in to, and never mistaken for another one."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from appliance.security.tls import Certificate as Shown
from appliance.security.tls import own_certificate
from gui.client import Client
from gui.errors import ApiError, GuiError, NoAnswer, SignInNeeded
from gui.keepers.remote import Certificate, Remote
from tests.fakes.appliance import FakeAppliance, serve
from tests.fakes.made import make_call
from tests.gui.state.history import History

GOOD = "a good long password"


@pytest.fixture(autouse=True)
def as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a sign-in tells LiveKit's library is forgotten after the test."""
    monkeypatch.setenv("SSL_CERT_FILE", "")


@pytest.fixture
async def fake() -> FakeAppliance:
    return FakeAppliance(calls={"s1": make_call("s1")})


@pytest.fixture
def shown(tmp_path: Path) -> Shown:
    folder = tmp_path / "box"
    folder.mkdir()
    return own_certificate(folder, "127.0.0.1", time.time())


@pytest.fixture
async def remote(fake: FakeAppliance, shown: Shown, tmp_path: Path) -> AsyncIterator[Remote]:
    async with serve(fake, certificate=shown) as url:
        yield Remote(url, tmp_path / "config")


async def trusted(remote: Remote) -> Remote:
    await asyncio.to_thread(lambda: remote.trust(remote.look()))
    return remote


async def test_the_fingerprint_is_the_one_that_the_box_shows(remote: Remote, shown: Shown) -> None:
    assert remote.trusted is None
    seen = await asyncio.to_thread(remote.look)
    assert seen.fingerprint == shown.fingerprint


async def test_who_signs_in_uses_the_box_through_tls(fake: FakeAppliance, remote: Remote) -> None:
    await trusted(remote)
    await asyncio.to_thread(remote.sign_in, "eva", GOOD)
    async with Client(find=remote.find) as client:
        assert [call.session_id for call in (await client.calls()).calls] == ["s1"]
        stream = client.events(0)
        fake.emit(History("s1").change("live").event)
        assert (await anext(stream)).cursor == 1
        await stream.aclose()


async def test_livekit_is_told_which_box_to_believe(remote: Remote) -> None:
    await trusted(remote)
    await asyncio.to_thread(remote.sign_in, "eva", GOOD)
    assert remote.trusted is not None
    assert Path(os.environ["SSL_CERT_FILE"]).read_text() == remote.trusted.pem


async def test_without_trust_no_password_leaves(fake: FakeAppliance, remote: Remote) -> None:
    with pytest.raises(SignInNeeded):
        await asyncio.to_thread(remote.sign_in, "eva", GOOD)
    assert fake.signed_in == []


async def test_another_certificate_gets_no_password(fake: FakeAppliance, remote: Remote, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    pem = own_certificate(other, "127.0.0.1", time.time()).certificate_file.read_text()
    remote.trust(Certificate(pem))
    with pytest.raises(SignInNeeded, match="another certificate"):
        await asyncio.to_thread(remote.sign_in, "eva", GOOD)
    assert fake.signed_in == []


async def test_trust_is_kept_and_nothing_secret_is(remote: Remote, tmp_path: Path) -> None:
    await trusted(remote)
    await asyncio.to_thread(remote.sign_in, "eva", GOOD)
    kept = {file.name: file for file in (tmp_path / "config").iterdir()}
    assert set(kept) == {"boxes.json", "box.pem"}
    assert kept["boxes.json"].stat().st_mode & 0o077 == 0
    assert [name for name, file in kept.items() if GOOD in file.read_text() or "refresh" in file.read_text()] == []
    again = Remote(remote.address, tmp_path / "config")
    assert again.trusted == remote.trusted
    with pytest.raises(SignInNeeded):
        again.find()


async def test_a_token_that_runs_out_is_exchanged_once(fake: FakeAppliance, remote: Remote) -> None:
    fake.token_lasts_s = 1.0
    await trusted(remote)
    await asyncio.to_thread(remote.sign_in, "eva", GOOD)
    fake.token_lasts_s = 900.0
    await asyncio.gather(*(asyncio.to_thread(remote.find) for _ in range(5)))
    assert fake.signed_in == ["password", "refresh_token"]


async def test_a_sign_in_that_ran_out_asks_again(fake: FakeAppliance, remote: Remote) -> None:
    fake.token_lasts_s = 1.0
    await trusted(remote)
    await asyncio.to_thread(remote.sign_in, "eva", GOOD)
    fake.good_secrets = ()
    with pytest.raises(SignInNeeded, match="run out"):
        await asyncio.to_thread(remote.find)


async def test_a_wrong_password_is_told(remote: Remote) -> None:
    await trusted(remote)
    with pytest.raises(ApiError, match="password is wrong"):
        await asyncio.to_thread(remote.sign_in, "eva", "wrong")


@pytest.mark.parametrize("address", ["http://192.168.1.20", "desk", "https://", "ftp://x"])
def test_an_address_that_is_none_is_refused(address: str, tmp_path: Path) -> None:
    with pytest.raises(GuiError, match="https://"):
        Remote(address, tmp_path)


def test_nobody_there(tmp_path: Path) -> None:
    with pytest.raises(NoAnswer, match="is the box on"):
        Remote("https://127.0.0.1:9", tmp_path).look()
