"""The whole table, printed, so that a change of it is a decision."""

from itertools import pairwise

from appliance.security.roles import GRANTS, Action, Role, actions_of, allows

TABLE = """
                     viewer staff manager admin service
self.read            x      x     x       x     x
self.write           x      x     x       x     .
sessions.start       .      x     x       x     x
sessions.read        x      x     x       x     x
sessions.end         .      x     x       x     x
sessions.finalize    .      x     x       x     x
sessions.all         x      x     x       x     x
rooms.read           x      x     x       x     .
calls.read           .      x     x       x     .
calls.export         .      x     x       x     .
calls.erase          .      .     x       x     .
calls.listen         .      x     x       x     .
calls.take_over      .      x     x       x     .
calls.hand_back      .      x     x       x     .
calls.pause          .      x     x       x     .
calls.whisper        .      x     x       x     .
calls.say            .      x     x       x     .
calls.transfer       .      x     x       x     .
calls.end            .      x     x       x     .
call_events.post     .      .     .       .     x
requests.read        .      x     x       x     .
requests.write       .      x     x       x     .
events.read          .      x     x       x     .
events.post          .      .     .       .     x
speech.synthesize    .      x     x       x     x
speech.transcribe    .      x     x       x     x
health.read          x      x     x       x     x
metrics.read         x      x     x       x     x
slo.read             x      x     x       x     .
figures.read         x      x     x       x     .
support.export       .      .     x       x     .
users.read           .      .     x       x     .
users.write          .      .     x       x     .
api_keys.read        .      .     x       x     .
api_keys.write       .      .     x       x     .
audit.read           .      .     .       x     .
settings.read        .      .     x       x     .
settings.write       .      .     x       x     .
hotel.read           .      x     x       x     .
hotel.write          .      .     x       x     .
telephony.read       .      .     .       x     .
telephony.write      .      .     .       x     .
"""


def draw() -> str:
    """The table as it is in the code."""
    head = f"{'':<20} {' '.join(Role)}"
    rows = [
        f"{action.value:<20} " + " ".join(f"{'x' if allows(role, action) else '.':<{len(role)}}" for role in Role)
        for action in Action
    ]
    return "\n".join(line.rstrip() for line in ["", head, *rows, ""])


def test_the_table_is_the_one_that_was_decided() -> None:
    print(draw())
    assert draw() == TABLE


def test_what_a_role_may_is_its_column() -> None:
    assert {(role, action) for role in Role for action in actions_of(role)} == GRANTS


def test_each_rank_may_all_that_the_one_below_may() -> None:
    ranks = (Role.VIEWER, Role.STAFF, Role.MANAGER, Role.ADMIN)
    for below, above in pairwise(ranks):
        assert actions_of(below) < actions_of(above)
