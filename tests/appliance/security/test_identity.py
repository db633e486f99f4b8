"""An identity may what its role may and its key was not narrowed from; a session is its owner's business."""

import pytest

from appliance.security.identity import Identity
from appliance.security.roles import Action, Role


@pytest.mark.parametrize(
    ("role", "scopes", "action", "may"),
    [
        (Role.STAFF, None, Action.CALLS_READ, True),
        (Role.STAFF, None, Action.CALLS_ERASE, False),
        (Role.MANAGER, frozenset({Action.CALLS_READ}), Action.CALLS_READ, True),
        (Role.MANAGER, frozenset({Action.CALLS_READ}), Action.CALLS_ERASE, False),
        (Role.STAFF, frozenset({Action.CALLS_ERASE}), Action.CALLS_ERASE, False),
        (Role.ADMIN, frozenset[Action](), Action.SELF_READ, False),
    ],
)
def test_role_and_scopes_both_have_to_allow(
    role: Role, scopes: frozenset[Action] | None, action: Action, may: bool
) -> None:
    assert Identity("key:1", "a key", role, scopes).may(action) is may


def test_a_key_without_sessions_all_sees_its_own() -> None:
    website = Identity("key:1", "the website", Role.SERVICE, frozenset({Action.SESSIONS_READ}))
    assert website.owns("key:1")
    assert not website.owns("key:2")


def test_staff_see_everybodys() -> None:
    assert Identity("user:1", "Ann", Role.STAFF).owns("key:2")
