"""What colleagues are called: people by their names, and who works with the key of the box as the front desk."""

from __future__ import annotations

from appliance.contract.accounts import FRONT_DESK
from gui.words import say


def name_staff(name: str | None) -> str:
    """As the appliance names them; the front desk is no person's name, so it is translated."""
    return say("Front desk") if name == FRONT_DESK else name or ""


def tell_holder(name: str | None, me: str | None) -> str:
    """Who has a call or a request, told to `me`."""
    return say("You have it") if name is not None and name == me else say("{name} has it", name=name_staff(name))
