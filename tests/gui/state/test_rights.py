"""Every role and action has its words."""

from __future__ import annotations

import pytest

from appliance.security.roles import Action, Role, actions_of
from gui.state.rights import NAMES, PURPOSES, ROLES, THINGS, name_actions, name_role


def test_every_role_and_all_that_may_be_done_is_worded() -> None:
    assert set(NAMES) == set(Role) and set(ROLES) == set(Role) - {Role.SERVICE}
    assert set(THINGS) == {action.value.partition(".")[0] for action in Action}


@pytest.mark.parametrize("purpose", PURPOSES)
def test_what_a_key_is_for_is_what_its_role_may_do(purpose: str) -> None:
    role, scopes = PURPOSES[purpose]
    assert set(scopes) <= actions_of(Role(role))
    assert name_actions(reversed(scopes)) == purpose


def test_other_keys_are_named_by_what_they_are_about() -> None:
    assert name_actions(["calls.read", "calls.export", "audit.read"]) == "who did what, calls"
    assert name_actions(["future.read"]) == "future"
    assert name_role("admin") == "Administrator" and name_role("owner") == "owner"
