"""A key stands for one role, and nothing else does."""

from pathlib import Path

import pytest

from appliance.errors import BadKey
from appliance.security.keys import SERVICE, Keys
from appliance.security.roles import Action, Role, actions_of
from appliance.security.secrets import Secrets, load_secrets


@pytest.fixture
def secrets(tmp_path: Path) -> Secrets:
    return load_secrets(tmp_path / "s")


def test_each_key_has_its_role(secrets: Secrets) -> None:
    keys = Keys(secrets)
    assert (keys.identify(secrets.administrator_key)).role is Role.ADMIN
    assert (keys.identify(secrets.service_key)).role is Role.SERVICE


@pytest.mark.parametrize("bearer", [None, "", " ", "np_admin_", "Bearer x", "ключ", "\udcff", "x" * 100_000])
def test_anything_else_is_refused(secrets: Secrets, bearer: str | None) -> None:
    with pytest.raises(BadKey):
        Keys(secrets).identify(bearer)


def test_nearly_right_is_wrong_and_the_key_is_not_repeated(secrets: Secrets) -> None:
    for near in (secrets.administrator_key[:-1], secrets.administrator_key + "x", secrets.administrator_key.upper()):
        with pytest.raises(BadKey) as refused:
            Keys(secrets).identify(near)
        assert near not in str(refused.value)


def test_the_engines_key_opens_only_what_a_job_needs() -> None:
    assert SERVICE.scopes is not None and SERVICE.scopes <= actions_of(Role.SERVICE)
    for action in (Action.SESSIONS_START, Action.SESSIONS_READ, Action.CALLS_READ, Action.USERS_READ):
        assert not SERVICE.may(action)


def test_livekits_secret_opens_no_door(secrets: Secrets) -> None:
    with pytest.raises(BadKey):
        Keys(secrets).identify(secrets.livekit_secret)
