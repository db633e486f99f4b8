"""Who is asking: worked out once for a request, from whatever was shown at the door."""

from __future__ import annotations

from dataclasses import dataclass

from appliance.security.roles import Action, Role, allows


@dataclass(frozen=True, slots=True)
class Identity:
    """One person or program; `who` stays the same whatever they are called."""

    who: str
    """`user:ID`, `key:ID`, or one of the two keys in `secrets/`: `service`, `administrator`."""
    name: str
    """For people to read."""
    role: Role
    scopes: frozenset[Action] | None = None
    """What a key was narrowed to; None is all that the role may."""
    address: str | None = None
    """From where this request came."""
    sign_in_id: str | None = None
    """The sign-in of a person; None for a key."""

    def may(self, action: Action) -> bool:
        return allows(self.role, action) and (self.scopes is None or action in self.scopes)

    def owns(self, owner: str) -> bool:
        """Whether a session that `owner` started is this one's business."""
        return owner == self.who or self.may(Action.SESSIONS_ALL)
