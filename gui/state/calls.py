"""The calls as staff see them, and the selected one: live calls first, then the newest; folded from the events."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import Enum, auto

from appliance.contract.calls import CallDetail, CallList, CallSummary
from appliance.contract.events import StoredEvent, TurnFinal
from appliance.contract.sessions import CallState
from gui.state.call_row import CallRow, fold_row, learn
from gui.state.conversation import Conversation, fold_event, open_conversation
from gui.state.mood import NOTHING_KNOWN
from gui.state.wish import EVERYTHING, Wish, is_known, is_said
from gui.stream import Link
from gui.words import local

RECENT_EVENTS = 2000
"""Kept to bring an answer up to date that was on its way while the stream went on."""


class Change(Enum):
    """What observers are told about."""

    ROWS = auto()
    """Calls came, went, or stand elsewhere."""
    ROW = auto()
    """A call that is in the list says something else now; where it stands did not change."""
    CONVERSATION = auto()
    SELECTION = auto()
    LINK = auto()


class Calls:
    """Told by a controller (`load`, `append`, `open`, `take`), asked by views (`live`, `past`, `conversation`)."""

    def __init__(self) -> None:
        self.cursor = 0
        self.link = Link.CONNECTING
        self.me: str | None = None
        """The person's name, as calls are held by it."""
        self.wish = EVERYTHING
        self.is_complete = True
        """No older calls are there than those in `past`."""
        self.oldest: str | None = None
        """The last call of the last page: the next page goes on from it."""
        self.selected: str | None = None
        self.conversation: Conversation | None = None
        self._rows: dict[str, CallRow] = {}
        self._live: dict[str, CallRow] = {}
        """Those of `_rows` that go on: few among very many."""
        self._past: list[str] = []
        self._found: set[str] = set()
        """Where the words that are looked for were said, or are known."""
        self._recent: deque[StoredEvent] = deque(maxlen=RECENT_EVENTS)
        self._observers: list[Callable[[Change], None]] = []

    @property
    def live(self) -> tuple[CallRow, ...]:
        """Those that go on: first those that need somebody, then the newest."""
        return tuple(sorted(self._live.values(), key=lambda row: (not row.needs_somebody, -row.created_at)))

    @property
    def shown_live(self) -> tuple[CallRow, ...]:
        """The wished ones of them."""
        return tuple(row for row in self.live if self._fits(row))

    @property
    def hidden_needing(self) -> tuple[CallRow, ...]:
        """Those that need somebody and are not among the wished ones: the person must be told of them."""
        return tuple(row for row in self.needing if not self._fits(row))

    @property
    def past(self) -> list[str]:
        """The wished ones of those that are over, newest first: not to be changed."""
        return self._past

    @property
    def needing(self) -> tuple[CallRow, ...]:
        """The live calls that need somebody."""
        return tuple(row for row in self.live if row.needs_somebody)

    @property
    def selected_row(self) -> CallRow | None:
        return None if self.selected is None else self._rows.get(self.selected)

    def row(self, session_id: str) -> CallRow | None:
        return self._rows.get(session_id)

    def watch(self, observer: Callable[[Change], None]) -> Callable[[], None]:
        """Be told of every change; returns what ends it."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def wish_for(self, wish: Wish) -> None:
        """Other calls are wanted; those that are over go until `load` brings them, and so do live ones of which only
        the box knows whether they fit."""
        self.wish = wish
        self._found.clear()
        self._drop_past()
        for row in self._live.values():
            self._seek(row)
        self._tell(Change.ROWS)

    def introduce(self, name: str | None) -> None:
        """Who sits here."""
        if name != self.me:
            self.me = name
            self._tell(Change.ROW)

    def begin_anew(self) -> None:
        """The box counts its events otherwise than before: nothing that was told of them holds any more."""
        selected = self.selected
        self.cursor, self.conversation = 0, None
        self._recent.clear()
        self._rows.clear()
        self._live.clear()
        self._found.clear()
        self._past = []
        self._tell(Change.ROWS)
        if selected is not None:
            self.select(None)

    def count_days(self) -> None:
        """The hotel's clock is another one: what began on which day is."""
        for row in list(self._rows.values()):
            self._note(replace(row, day=_day_of(row.created_at)))
        self._tell(Change.ROWS)

    def load(self, page: CallList, live: CallList | None = None, *, complete: bool = True) -> None:
        """Take the first page anew. `live` are the calls that go on, where the page is of wished ones only."""
        going_on = page if live is None else live
        keep = {call.session_id for call in going_on.calls}
        for gone in self._live.keys() - keep:
            del self._rows[gone], self._live[gone]
        self._drop_past()
        for whole in (going_on, page):
            self._take_rows(whole)
        self._found |= {call.session_id for call in page.calls}
        self._past = [c.session_id for c in page.calls if not self._rows[c.session_id].is_live]
        self._sort_past()
        self.is_complete = complete
        self.oldest = page.calls[-1].session_id if page.calls else None
        self.cursor = max(self.cursor, page.events_cursor)
        self._tell(Change.ROWS)

    def append(self, page: CallList, *, complete: bool) -> None:
        """Take the next page of older calls."""
        known = set(self._past)
        self._take_rows(page)
        self._found |= {call.session_id for call in page.calls}
        self._past += [
            c.session_id for c in page.calls if c.session_id not in known and not self._rows[c.session_id].is_live
        ]
        self.is_complete = complete
        self.oldest = page.calls[-1].session_id if page.calls else self.oldest
        self._tell(Change.ROWS)

    def add(self, detail: CallDetail) -> None:
        """Take all that is known of a call, whether the list held it or not."""
        before = self._rows.get(detail.session_id)
        row = self._row_of(detail, detail.events_cursor)
        said = [turn.text for turn in detail.transcript]
        self._put(replace(row, found=before.found if before else None), said)

    def open(self, detail: CallDetail) -> None:
        """Take the selected call's detail; ignored when another one was selected meanwhile."""
        self.add(detail)
        if detail.session_id != self.selected:
            return
        talk = open_conversation(detail)
        for stored in self._recent:
            talk = fold_event(talk, stored)
        self.conversation = talk
        self._tell(Change.CONVERSATION)

    def select(self, session_id: str | None) -> None:
        """Choose a call; its conversation is empty until `open` brings it."""
        if session_id == self.selected:
            return
        self.selected = session_id
        self.conversation = None
        self._tell(Change.SELECTION)

    def take(self, stored: StoredEvent) -> bool:
        """Fold in one event; False when it is of a call that is not in the list yet."""
        self.cursor = max(self.cursor, stored.cursor)
        self._recent.append(stored)
        row = self._rows.get(stored.event.session_id)
        if row is not None and (changed := fold_row(row, stored)) is not row:
            self._put(changed, [stored.event.text] if isinstance(stored.event, TurnFinal) else ())
        if self.conversation is not None:
            talk = fold_event(self.conversation, stored)
            if talk is not self.conversation:
                self.conversation = talk
                self._tell(Change.CONVERSATION)
        return row is not None

    def set_link(self, link: Link) -> None:
        """Note whether the appliance can be reached."""
        if link is not self.link:
            self.link = link
            self._tell(Change.LINK)

    def _put(self, row: CallRow, said: Iterable[str]) -> None:
        """Note a row, and what was said in its call; say whether calls stand elsewhere by it."""
        before = self._rows.get(row.session_id)
        appears = self._seek(row, said)
        if row == before and not appears:
            return
        self._note(row)
        stays = before is not None and (before.is_live, before.needs_somebody) == (row.is_live, row.needs_somebody)
        if stays and not appears:
            self._tell(Change.ROW)
            return
        if not row.is_live and (before is None or before.is_live) and row.session_id not in self._past:
            self._insert_past(row)
        self._tell(Change.ROWS)

    def _fits(self, row: CallRow) -> bool:
        wish = self.wish
        is_found = wish.words is None or row.session_id in self._found
        return is_found and wish.kind in (None, row.kind) and wish.outcome in (None, row.outcome)

    def _seek(self, row: CallRow, said: Iterable[str] = ()) -> bool:
        """Whether the words that are looked for are found by this in a call in which they were not before."""
        words = self.wish.words
        if words is None or row.session_id in self._found:
            return False
        known = (row.who, row.phone, row.guest_room, *(plea.summary for plea in row.pleas))
        if not (is_known(words, known) or any(is_said(words, turn) for turn in said)):
            return False
        self._found.add(row.session_id)
        return True

    def _insert_past(self, row: CallRow) -> None:
        """Where it belongs by its beginning, if it is one of the wished ones."""
        if not self._fits(row):
            return
        place = bisect_left(self._past, -row.created_at, key=lambda id_: -self._rows[id_].created_at)
        if place < len(self._past) or self.is_complete:
            self._past.insert(place, row.session_id)

    def _take_rows(self, page: CallList) -> None:
        for call in page.calls:
            self._note(self._row_of(call, page.events_cursor))

    def _note(self, row: CallRow) -> None:
        self._rows[row.session_id] = row
        if row.is_live:
            self._live[row.session_id] = row
        else:
            self._live.pop(row.session_id, None)

    def _sort_past(self) -> None:
        """A call's place is its beginning, also where the store numbered two at once."""
        self._past.sort(key=lambda id_: -self._rows[id_].created_at)

    def _drop_past(self) -> None:
        for session_id in self._past:
            if session_id != self.selected:
                self._rows.pop(session_id, None)
        self._past = []

    def _row_of(self, call: CallSummary, cursor: int) -> CallRow:
        before = self._rows.get(call.session_id)
        row = CallRow(
            session_id=call.session_id,
            room_name=call.room_name,
            who=call.user_name,
            kind=call.kind,
            locale=call.locale,
            state=call.state,
            reason=call.state_reason,
            outcome=call.outcome,
            porter=before.porter if before and not call.state.is_over else None,
            created_at=call.created_at,
            day=_day_of(call.created_at) if before is None else before.day,
            ended_at=call.ended_at,
            turns=call.turns,
            requests=call.requests,
            urgent=call.urgent,
            pleas=before.pleas if before and call.urgent else (),
            phone=call.phone,
            guest_room=call.guest_room or (before.guest_room if before else None),
            line=before.line if before else NOTHING_KNOWN,
            held_by=call.held_by,
            is_paused=before.is_paused if before else call.state is CallState.PAUSED,
            found=call.found,
        )
        if isinstance(call, CallDetail):
            row = learn(row, call)
        for stored in self._since(cursor):
            if stored.event.session_id == row.session_id:
                row = fold_row(row, stored)
        return row

    def _since(self, cursor: int) -> Iterable[StoredEvent]:
        """The recent events that an answer with this cursor does not include."""
        newer: list[StoredEvent] = []
        for stored in reversed(self._recent):
            if stored.cursor <= cursor:
                break
            newer.append(stored)
        return reversed(newer)

    def _tell(self, change: Change) -> None:
        for observer in list(self._observers):
            observer(change)


def _day_of(at: float) -> int:
    return local(at).toordinal()
