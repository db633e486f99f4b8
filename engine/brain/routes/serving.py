"""Which route serves which topic, and which topic an intent starts."""

from __future__ import annotations

from engine.brain.routes import (
    book,
    emergency,
    followup,
    message,
    person,
    reservation,
    service,
    table,
    transport,
    wakeup,
)
from engine.brain.state import Route, Topic

ROUTES: dict[Topic, Route] = {
    r.topic: r
    for r in (
        book.ROUTE,
        reservation.ROUTE,
        table.ROUTE,
        transport.ROUTE,
        wakeup.ROUTE,
        message.ROUTE,
        service.ROUTE,
        followup.ROUTE,
        person.ROUTE,
        emergency.ROUTE,
    )
}

STARTS: dict[str, Topic] = {
    **dict.fromkeys(wakeup.WISHES, Topic.WAKE_UP),
    "book": Topic.BOOK,
    **dict.fromkeys(reservation.WISHES, Topic.RESERVATION),
    **dict.fromkeys(table.VENUES, Topic.TABLE),
    "taxi": Topic.TAXI,
    "message": Topic.MESSAGE,
    **dict.fromkeys((*service.KINDS, "service"), Topic.SERVICE),
    "person": Topic.PERSON,
    **dict.fromkeys(followup.SUBJECTS, Topic.FOLLOW_UP),
}
"""Intents that ask for something to be done."""
