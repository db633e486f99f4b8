"""The whole table, so that a change of it is a decision."""

import pytest

from appliance.security.roles import Action, Role, allows

SERVICE_ALONE = {Action.EVENTS_POST}
BOTH = {Action.SPEECH_SYNTHESIZE, Action.SPEECH_TRANSCRIBE, Action.METRICS_READ}


@pytest.mark.parametrize("action", Action)
def test_the_service_posts_events_both_use_speech_and_the_administrator_does_the_rest(action: Action) -> None:
    assert allows(Role.SERVICE, action) is (action in SERVICE_ALONE | BOTH)
    assert allows(Role.ADMINISTRATOR, action) is (action not in SERVICE_ALONE)
