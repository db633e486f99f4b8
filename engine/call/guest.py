"""The guest in a call's room, and what the telephone network tells of them."""

from __future__ import annotations

from typing import Final

from livekit import rtc

from appliance.contract.dispatch import GUEST_IDENTITY

PHONE_ATTRIBUTE: Final = "sip.phoneNumber"
"""Where LiveKit's telephony puts the caller's number."""


def guest_in(room: rtc.Room) -> rtc.RemoteParticipant | None:
    return room.remote_participants.get(GUEST_IDENTITY)


def phone_of(room: rtc.Room) -> str:
    """The number that the guest calls from; "" where nobody is, or it is not told."""
    guest = guest_in(room)
    return guest.attributes.get(PHONE_ATTRIBUTE, "") if guest else ""
