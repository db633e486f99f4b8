"""Talking to the porter by keyboard: one line in, one reply out; with JSON one object a line, for scripts.

Nothing leaves this process: requests are shown, not sent, and rooms are booked in a copy of the book.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO
from uuid import uuid4

from appliance.contract.events import RequestKind
from appliance.contract.gathered import Gathered
from engine.brain.conversation import Brain, Conversation, Exchange
from engine.brain.dialog import Decision, Entry, Expects
from engine.brain.foreign.brain import ForeignBrain
from engine.brain.scripted import ScriptedBrain
from engine.errors import SettingsError
from engine.settings import Settings
from engine.tools.book_file import wrong_in
from engine.tools.desk import Desk, RequestDraft
from engine.tools.hands import Hands
from engine.tools.house import HouseFacts, open_house

ENGLISH = "en"
MAX_LINE_CHARS = 2000
YEARS = range(2000, 2101)
"""Of `--now`: the days before and after it can be reckoned with too."""
ALERTS = (RequestKind.PERSON.value, RequestKind.EMERGENCY.value)
"""Requests that somebody has to look at now."""


class BadLine(ValueError):
    """A line of input that can't be used; the message says what was expected."""


@dataclass(frozen=True, slots=True)
class Night:
    """What a talk is held against. `now`: the hotel's wall clock, which then stands still; `hotel`: another hotel's
    folder or file; `book`: a book of its own, which is changed, instead of a copy of the porter's, which is thrown
    away; `dump`: where the end is written to; `language`: what the guest speaks."""

    now: datetime | None = None
    hotel: Path | None = None
    book: Path | None = None
    dump: Path | None = None
    language: str = ENGLISH


def chat(settings: Settings, night: Night, *, as_json: bool, lines: TextIO, out: TextIO) -> int:
    """Reads lines until the end of input; returns the exit status. Raises SettingsError or OSError at the start."""
    if night.now is not None and night.now.year not in YEARS:
        raise SettingsError(f"--now {night.now:%Y-%m-%d}: expected a day of the years {YEARS[0]} to {YEARS[-1]}")
    if night.dump is not None:
        _check_dump(night.dump)
    if night.book is not None:
        _check_book(night.book)
    with tempfile.TemporaryDirectory(prefix="nightporter-chat-") as folder:
        book = night.book or _copy_of(settings.book_file, Path(folder))
        today = (night.now or datetime.now()).date()
        house = open_house(night.hotel or settings.hotel_now, book, today)
        desk = _Tray()

        def now() -> datetime:
            return (night.now or datetime.now().astimezone(house.zone)).replace(tzinfo=house.zone)

        talk = _open_talk(house, desk, now, night.language)
        try:
            _greet(talk, house.profile.name, desk, as_json=as_json, out=out)
            with asyncio.Runner() as runner:
                for line in lines:
                    _answer(line, talk, runner, desk, as_json=as_json, out=out)
        finally:
            house.close()
            if night.dump is not None:
                _write_dump(night.dump, book, desk, Gathered((), talk.cards))
    return 0


class _Tray:
    """What was left for staff in this talk: shown, not sent."""

    def __init__(self) -> None:
        self.every: dict[str, RequestDraft] = {}
        self.newest: list[RequestDraft] = []
        self.taken_back: dict[str, RequestDraft] = {}
        self.newly_back: list[RequestDraft] = []
        self.notes: dict[str, list[str]] = {}
        self.newly_noted: list[str] = []

    def emit(self, request: RequestDraft) -> None:
        self.every[request.request_id] = request
        self.newest.append(request)

    def take_back(self, request_id: str) -> None:
        self.taken_back[request_id] = self.every[request_id]
        self.newly_back.append(self.every[request_id])

    def note(self, request_id: str, text: str) -> None:
        self.notes.setdefault(request_id, []).append(text)
        self.newly_noted.append(text)


def _open_talk(house: HouseFacts, tray: _Tray, now: Callable[[], datetime], language: str) -> Conversation:
    desk = Desk(tray.emit, now, lambda: f"request_{uuid4().hex[:12]}", tray.take_back, tray.note)
    return Conversation(_CommonTongue(language, house, now), Hands(house, desk, now, call=uuid4().hex))


class _CommonTongue:
    """The brain of the language that the guest wishes for or writes in, who is then greeted or answered in it."""

    def __init__(self, language: str, house: HouseFacts, now: Callable[[], datetime]) -> None:
        self._house = house
        self._now = now
        self._brain = self._of(language)
        self._told_from = 0

    def decide(self, history: Sequence[Entry]) -> Decision:
        decision = self._brain.decide(history[self._told_from :])
        if decision.intent != "language":
            return decision
        language = decision.slots["language"]
        self._brain = self._of(language)
        answer = self._brain.decide(history[-1:])
        if language != ENGLISH and answer.intent not in ("not_understood", "greeting"):
            self._told_from = len(history) - 1
            return answer
        self._told_from = len(history)
        greeting = self._brain.decide([]).reply
        return replace(decision, reply=greeting, complete=True, expects=Expects.NOTHING)

    def _of(self, language: str) -> Brain:
        if language == ENGLISH:
            return ScriptedBrain(self._house, self._now)
        return ForeignBrain(language, self._house, self._now)


def _copy_of(book: Path, folder: Path) -> Path:
    """A copy of the porter's book, if there is one: what is booked by keyboard must not be sold to guests."""
    copy = folder / "book.db"
    if book.exists():
        address = f"{book.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
    return copy


def _check_dump(file: Path) -> None:
    if file.is_dir() or not file.parent.is_dir():
        raise SettingsError(f"--dump {file}: expected a file in a folder that exists")
    try:
        file.touch()  # better known before the talk than at its end
    except OSError as e:
        raise SettingsError(f"--dump {file} can't be written: {e.strerror}") from e


def _check_book(file: Path) -> None:
    """A new one needs its folder, one that exists has to be a book."""
    if file.is_dir() or not file.parent.is_dir():
        raise SettingsError(f"--book {file}: expected a file in a folder that exists")
    if not file.exists():
        return
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as book:
            wrong = wrong_in(book)
    except sqlite3.Error as e:
        raise SettingsError(f"--book {file} is no book of the porter's: {e}") from e
    if wrong:
        raise SettingsError(f"--book {file} is no book of the porter's: {wrong}. Name another file, or a new one.")


def _write_dump(file: Path, book: Path, tray: _Tray, cards: Gathered) -> None:
    """The end of the talk as one JSON object: reservations of the book, requests (also those that were taken back or
    corrected, as withdrawn), and those that are alerts; without the cards that the guest told in pieces."""
    with closing(sqlite3.connect(f"{book.absolute().as_uri()}?mode=ro", uri=True)) as rows:
        rows.row_factory = sqlite3.Row
        reservations = [dict(row) for row in rows.execute("select * from reservations order by code")]
    requests = [
        _request(draft)
        | {"state": "withdrawn" if draft.request_id in tray.taken_back else "open"}
        | {"notes": tray.notes.get(draft.request_id, [])}
        for draft in tray.every.values()
    ]
    alerts = [r for r in requests if r["state"] == "open" and (r["urgent"] or r["kind"] in ALERTS)]
    content = cards.mask_value({"reservations": reservations, "requests": requests, "alerts": alerts})
    try:
        file.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as e:
        raise SettingsError(f"--dump {file} can't be written: {e.strerror}") from e


def _greet(talk: Conversation, hotel: str, tray: _Tray, *, as_json: bool, out: TextIO) -> None:
    greeting = talk.greet()
    if as_json:
        _write(out, _as_object(Exchange(greeting, (), ()), tray))
    else:
        _say(out, f"You are talking to the night porter of {hotel}. Nothing you ask for is sent to anybody.")
        _say(out, "An empty line is ignored; Ctrl-D ends.\n")
        _say(out, f"porter: {greeting.reply}")


def _answer(line: str, talk: Conversation, runner: asyncio.Runner, tray: _Tray, *, as_json: bool, out: TextIO) -> None:
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
    tray.newest.clear()
    tray.newly_back.clear()
    tray.newly_noted.clear()
    exchange = runner.run(talk.say(text))
    if as_json:
        _write(out, _as_object(exchange, tray))
    else:
        _say(out, f"porter: {exchange.reply}")
        for request in tray.newly_back:
            _say(out, f"        [taken back: {request.kind.value}: {request.summary}]")
        for note in tray.newly_noted:
            _say(out, f"        [noted for staff: {note}]")
        for request in tray.newest:
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


def _as_object(exchange: Exchange, tray: _Tray) -> dict[str, Any]:
    decision = exchange.decision
    looked_up = [
        {"name": x.name, "arguments": dict(x.arguments), "ok": True, "result": x.result}
        for d in (decision, *exchange.closings)
        for x in d.lookups
    ]
    done = [{"name": d.name, "arguments": dict(d.arguments), "ok": d.ok, "result": d.result} for d in exchange.done]
    return {
        "reply": exchange.reply,
        "intent": decision.intent,
        "slots": dict(exchange.last.slots or decision.slots),
        "tools": [*looked_up, *done],
        "decision": {
            "why": " ".join(d.why for d in (decision, *exchange.closings)),
            "confidence": decision.confidence,
            "complete": decision.complete,
            "expects": exchange.last.expects.value,
        },
        "requests": [_request(r) for r in tray.newest],
        "taken_back": [r.request_id for r in tray.newly_back],
        "notes": list(tray.newly_noted),
        "ends_call": exchange.last.ends_call,
    }


def _request(draft: RequestDraft) -> dict[str, Any]:
    return {
        "request_id": draft.request_id,
        "kind": draft.kind.value,
        "urgent": draft.urgent,
        "summary": draft.summary,
        "details": dict(draft.details),
        "due_at": draft.due_at,
    }


def _write(out: TextIO, content: dict[str, Any]) -> None:
    _say(out, json.dumps(content, ensure_ascii=False))


def _say(out: TextIO, line: str) -> None:
    out.write(line + "\n")
    out.flush()
