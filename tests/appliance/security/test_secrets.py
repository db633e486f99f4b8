"""Secrets are made once, closed to others, and refused when they are not."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from appliance.errors import StartError
from appliance.security.secrets import Secrets, load_secrets

NAMES = ["administrator.key", "audit.key", "livekit.key", "service.key", "tokens.key"]


@pytest.fixture(params=[0o000, 0o022, 0o777])
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


def files_of(secrets: Secrets) -> list[Path]:
    return [secrets.livekit_key_file, secrets.service_key_file, secrets.administrator_key_file]


@pytest.mark.usefixtures("umask")
def test_fresh_secrets_are_closed_whatever_the_umask(tmp_path: Path) -> None:
    folder = tmp_path / "home" / "secrets"
    secrets = load_secrets(folder)
    assert [stat.S_IMODE(f.stat().st_mode) for f in files_of(secrets)] == [0o600] * 3
    assert [stat.S_IMODE(d.stat().st_mode) for d in (folder, folder.parent)] == [0o700] * 2
    assert sorted(p.name for p in folder.iterdir()) == NAMES


def test_values_have_the_form_their_readers_expect(tmp_path: Path) -> None:
    secrets = load_secrets(tmp_path / "s")
    assert secrets.livekit_key_file.read_text() == f"{secrets.livekit_key}: {secrets.livekit_secret}\n"
    assert len(secrets.livekit_secret) >= 32
    assert secrets.administrator_key.startswith("np_admin_") and len(secrets.administrator_key) == 9 + 43
    assert secrets.service_key_file.read_text().strip() == secrets.service_key


def test_second_start_keeps_them_and_another_home_has_others(tmp_path: Path) -> None:
    first = load_secrets(tmp_path / "a")
    assert load_secrets(tmp_path / "a") == first
    other = load_secrets(tmp_path / "b")
    assert {first.livekit_secret, first.service_key, first.administrator_key}.isdisjoint(
        {other.livekit_secret, other.service_key, other.administrator_key}
    )


def test_only_what_is_missing_is_made(tmp_path: Path) -> None:
    first = load_secrets(tmp_path / "s")
    first.service_key_file.unlink()
    second = load_secrets(tmp_path / "s")
    assert second.service_key != first.service_key
    assert (second.livekit_secret, second.administrator_key) == (first.livekit_secret, first.administrator_key)


def test_a_draft_left_by_a_crash_is_no_obstacle(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    folder.mkdir(mode=0o700)
    (folder / ".service.key.draft").write_text("half of a ke")
    assert load_secrets(folder).service_key.startswith("np_service_")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_file_that_others_can_read_stops_the_start(tmp_path: Path, name: str, mode: int) -> None:
    load_secrets(tmp_path / "s")
    (tmp_path / "s" / name).chmod(mode)
    with pytest.raises(StartError, match=rf"{name}.*chmod 600"):
        load_secrets(tmp_path / "s")


def test_a_folder_that_others_can_enter_stops_the_start(tmp_path: Path) -> None:
    load_secrets(tmp_path / "s")
    (tmp_path / "s").chmod(0o755)
    with pytest.raises(StartError, match="chmod 700"):
        load_secrets(tmp_path / "s")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "content", [b"", b"\n", b"short", b"key: tooshort", b"np_admin_", b"\xff\xfe\x00", b"a: b\nc: d\n", b"x" * 5000]
)
def test_a_damaged_file_stops_the_start_and_stays_as_it_is(tmp_path: Path, name: str, content: bytes) -> None:
    load_secrets(tmp_path / "s")
    file = tmp_path / "s" / name
    file.write_bytes(content)
    with pytest.raises(StartError, match=f"{name} is empty or damaged"):
        load_secrets(tmp_path / "s")
    assert file.read_bytes() == content


def test_a_link_in_place_of_a_secret_is_not_followed(tmp_path: Path) -> None:
    elsewhere = load_secrets(tmp_path / "elsewhere")
    mine = load_secrets(tmp_path / "s")
    mine.service_key_file.unlink()
    mine.service_key_file.symlink_to(elsewhere.service_key_file)
    with pytest.raises(StartError, match="can't be read"):
        load_secrets(tmp_path / "s")


def test_a_folder_that_is_a_file_is_told_clearly(tmp_path: Path) -> None:
    (tmp_path / "s").write_text("")
    with pytest.raises(StartError, match="can't be read or made"):
        load_secrets(tmp_path / "s")


def test_printing_them_shows_none(tmp_path: Path) -> None:
    secrets = load_secrets(tmp_path / "s")
    shown = repr(secrets)
    values = (secrets.livekit_secret, secrets.service_key, secrets.administrator_key, secrets.token_key)
    assert not any(value in shown for value in (*values, secrets.audit_key))
