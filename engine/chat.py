"""Talking to the porter by keyboard: one line in, one reply out; with JSON one object a line, for scripts.

Nothing leaves this process: requests are shown, not sent.
"""

from __future__ import annotations

import asyncio
import json
from datetime import datetime
from typing import Any, TextIO
from uuid import uuid4

from engine.brain.conversation import Conversation, Exchange
from engine.brain.scripted import ScriptedBrain
from engine.settings import Settings
from engine.tools.desk import Desk, RequestDraft
from engine.tools.hands import Hands
from engine.tools.house import open_house

MAX_LINE_CHARS = 2000


class BadLine(ValueError):
    """A line of input that can't be used; the message says what was expected."""


def chat(settings: Settings, *, as_json: bool, lines: TextIO, out: TextIO) -> int:
    """Reads lines until the end of input; returns the exit status. Raises SettingsError or OSError at the start."""
    house = open_house(settings.hotel_now, settings.book_file, datetime.now().date())
    left: list[RequestDraft] = []

    def now() -> datetime:
        return datetime.now().astimezone(house.zone)

    desk = Desk(left.append, now, lambda: f"request_{uuid4().hex[:12]}")
    talk = Conversation(ScriptedBrain(house, now), Hands(house, desk, now, call=uuid4().hex))
    try:
        _greet(talk, house.profile.name, as_json, out)
        with asyncio.Runner() as runner:
            for line in lines:
                _answer(line, talk, runner, left=left, as_json=as_json, out=out)
    finally:
        house.close()
    return 0


def _greet(talk: Conversation, hotel: str, as_json: bool, out: TextIO) -> None:
    greeting = talk.greet()
    if as_json:
        _write(out, {"reply": greeting, "intent": "greeting"})
    else:
        _say(out, f"You are talking to the night porter of {hotel}. Nothing you ask for is sent to anybody.")
        _say(out, "An empty line is ignored; Ctrl-D ends.\n")
        _say(out, f"porter: {greeting}")


def _answer(
    line: str, talk: Conversation, runner: asyncio.Runner, *, left: list[RequestDraft], as_json: bool, out: TextIO
) -> None:
    """One line in, one answer out; a bad line is answered with what is wrong with it."""
    if not line.strip():
        return
    try:
        text = _read(line, as_json)
    except BadLine as e:
        if as_json:
            _write(out, {"error": str(e)})
        else:
            _say(out, f"error: {e}")
        return
    left.clear()
    exchange = runner.run(talk.say(text))
    if as_json:
        _write(out, _as_object(exchange, left))
    else:
        _say(out, f"porter: {exchange.reply}")
        for request in left:
            mark = "URGENT " if request.urgent else ""
            _say(out, f"        [left for staff: {mark}{request.kind.value}: {request.summary}]")


def _read(line: str, as_json: bool) -> str:
    text: Any = line.strip()
    if as_json:
        try:
            content = json.loads(line)
        except (json.JSONDecodeError, RecursionError) as e:
            raise BadLine(f'not JSON ({e}); expected an object like {{"text": "..."}}') from e
        if not isinstance(content, dict) or not isinstance(content.get("text"), str) or set(content) != {"text"}:
            raise BadLine('expected an object with one string, "text"')
        text = content["text"]
    if len(text) > MAX_LINE_CHARS:
        raise BadLine(f'"text" is {len(text)} characters long; at most {MAX_LINE_CHARS} are read')
    return str(text)


def _as_object(exchange: Exchange, left: list[RequestDraft]) -> dict[str, Any]:
    decision = exchange.decision
    last = exchange.closing or decision
    looked_up = [
        {"name": x.name, "arguments": dict(x.arguments), "ok": True, "result": x.result}
        for d in (decision, exchange.closing)
        if d is not None
        for x in d.lookups
    ]
    done = [{"name": d.name, "arguments": dict(d.arguments), "ok": d.ok, "result": d.result} for d in exchange.done]
    return {
        "reply": exchange.reply,
        "intent": decision.intent,
        "slots": dict(decision.slots),
        "tools": [*looked_up, *done],
        "decision": {
            "why": decision.why,
            "confidence": decision.confidence,
            "complete": decision.complete,
            "expects": last.expects.value,
        },
        "requests": [
            {
                "request_id": r.request_id,
                "kind": r.kind.value,
                "urgent": r.urgent,
                "summary": r.summary,
                "details": dict(r.details),
                "due_at": r.due_at,
            }
            for r in left
        ],
        "ends_call": decision.ends_call,
    }


def _write(out: TextIO, content: dict[str, Any]) -> None:
    _say(out, json.dumps(content, ensure_ascii=False))


def _say(out: TextIO, line: str) -> None:
    out.write(line + "\n")
    out.flush()
