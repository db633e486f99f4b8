"""Which route serves which topic, and which topic an intent starts."""

from __future__ import annotations

from engine.brain.routes import book, emergency, followup, message, person, service, wakeup
from engine.brain.state import Route, Topic

ROUTES: dict[Topic, Route] = {
    r.topic: r
    for r in (
        book.ROUTE,
        wakeup.ROUTE,
        message.ROUTE,
        service.ROUTE,
        followup.ROUTE,
        person.ROUTE,
        emergency.ROUTE,
    )
}

STARTS: dict[str, Topic] = {
    "wake_up": Topic.WAKE_UP,
    "book": Topic.BOOK,
    "message": Topic.MESSAGE,
    "noise": Topic.SERVICE,
    "maintenance": Topic.SERVICE,
    "housekeeping": Topic.SERVICE,
    "service": Topic.SERVICE,
    "person": Topic.PERSON,
    **dict.fromkeys(followup.SUBJECTS, Topic.FOLLOW_UP),
}
"""Intents that ask for something to be done."""
