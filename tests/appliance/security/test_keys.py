"""A key stands for one role, and nothing else does."""

from pathlib import Path

import pytest

from appliance.errors import BadKey
from appliance.security.keys import Keys
from appliance.security.roles import Role
from appliance.security.secrets import Secrets, load_secrets


@pytest.fixture
def secrets(tmp_path: Path) -> Secrets:
    return load_secrets(tmp_path / "s")


def test_each_key_has_its_role(secrets: Secrets) -> None:
    keys = Keys(secrets)
    assert keys.role_of(secrets.administrator_key) is Role.ADMINISTRATOR
    assert keys.role_of(secrets.service_key) is Role.SERVICE


@pytest.mark.parametrize("bearer", [None, "", " ", "np_admin_", "Bearer x", "ключ", "\udcff", "x" * 100_000])
def test_anything_else_is_refused(secrets: Secrets, bearer: str | None) -> None:
    with pytest.raises(BadKey):
        Keys(secrets).role_of(bearer)


def test_nearly_right_is_wrong_and_the_key_is_not_repeated(secrets: Secrets) -> None:
    for near in (secrets.administrator_key[:-1], secrets.administrator_key + "x", secrets.administrator_key.upper()):
        with pytest.raises(BadKey) as refused:
            Keys(secrets).role_of(near)
        assert near not in str(refused.value)


def test_livekits_secret_opens_no_door(secrets: Secrets) -> None:
    with pytest.raises(BadKey):
        Keys(secrets).role_of(secrets.livekit_secret)
