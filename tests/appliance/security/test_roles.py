"""The whole table, so that a change of it is a decision."""

import pytest

from appliance.security.roles import Action, Role, allows

SERVICE_MAY = {Action.EVENTS_POST}


@pytest.mark.parametrize("action", Action)
def test_the_service_posts_events_and_the_administrator_does_the_rest(action: Action) -> None:
    assert allows(Role.SERVICE, action) is (action in SERVICE_MAY)
    assert allows(Role.ADMINISTRATOR, action) is (action not in SERVICE_MAY)
