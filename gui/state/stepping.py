"""What staff can do in a call just now, what this person is doing in one, and why anything else can't be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from appliance.contract.events import Connection
from appliance.contract.sessions import CallState
from gui.state.call_row import CallRow
from gui.state.staff import tell_holder
from gui.words import mark, say


class Act(StrEnum):
    """In the order in which they stand; the value names the symbol."""

    LISTEN = "listen"
    WHISPER = "whisper"
    SAY = "say"
    PAUSE = "pause"
    RESUME = "play"
    TAKE_OVER = "take_over"
    HAND_BACK = "hand_back"
    TRANSFER = "transfer"
    END = "end"


NAMES = {
    Act.LISTEN: mark("Listen"),
    Act.WHISPER: mark("Whisper"),
    Act.SAY: mark("Say"),
    Act.PAUSE: mark("Pause"),
    Act.RESUME: mark("Go on"),
    Act.TAKE_OVER: mark("Take over"),
    Act.HAND_BACK: mark("Hand back"),
    Act.TRANSFER: mark("Transfer"),
    Act.END: mark("End"),
}

MEANINGS = {
    Act.LISTEN: mark("Hear both sides; the guest does not notice"),
    Act.WHISPER: mark("Only the porter reads it, and minds it in what it says; the guest hears nothing of it"),
    Act.SAY: mark("The porter says this to the guest now"),
    Act.PAUSE: mark("The porter asks the guest to hold the line, and is silent for a minute at most"),
    Act.RESUME: mark("The porter thanks the guest for waiting, and goes on"),
    Act.TAKE_OVER: mark("The porter stops, and you talk with the guest"),
    Act.HAND_BACK: mark("The porter goes on, and knows what was said meanwhile"),
    Act.TRANSFER: mark(
        "Staff get an urgent request to speak with the guest; where the porter has the call, it tells the guest"
    ),
    Act.END: mark("Hang up"),
}

QUESTIONS = {
    Act.WHISPER: mark("What shall the porter know? In the language of the call. For example: {example}"),
    Act.SAY: mark("What shall the porter say?"),
    Act.TRANSFER: mark("Who shall speak with the guest? For example: the duty manager"),
    Act.TAKE_OVER: mark("The porter stops at once, and the guest is told that a colleague takes over. Talk with them?"),
    Act.END: mark("The call ends at once, in the middle of what is being said. End it?"),
}
"""What is asked before it is done; the first three need words."""

WHISPERS = {
    "de": "biete ihr den späten Check-out an",
    "es": "ofrécele la salida tardía",
    "fr": "propose-lui le départ tardif",
    "it": "offrile la partenza posticipata",
}
"""An example in the language of the call, whatever the window's is; English where the porter does not speak it."""

WORDED = frozenset({Act.WHISPER, Act.SAY, Act.TRANSFER})
NOT_WHILE_HOLDING = frozenset({Act.LISTEN, Act.WHISPER, Act.SAY, Act.PAUSE, Act.RESUME, Act.TAKE_OVER})
"""The porter is silent then, and whoever talks hears the guest anyway."""

LONGEST = {Act.WHISPER: 300, Act.SAY: 500, Act.TRANSFER: 100}
"""Characters, as the appliance takes them."""

PERMISSIONS = {
    Act.LISTEN: "calls.listen",
    Act.WHISPER: "calls.whisper",
    Act.SAY: "calls.say",
    Act.PAUSE: "calls.pause",
    Act.RESUME: "calls.pause",
    Act.TAKE_OVER: "calls.take_over",
    Act.HAND_BACK: "calls.hand_back",
    Act.TRANSFER: "calls.transfer",
    Act.END: "calls.end",
}


NETWORK = {
    Connection.POOR: mark("Your connection is poor: the guest may not hear every word, or you theirs."),
    Connection.LOST: mark(
        "Your connection is lost. If it does not come back in a few seconds, the porter takes the call back and says "
        "sorry."
    ),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """Whether an act is shown, and why it can't be done if it can't."""

    act: Act
    shown: bool
    hindrance: str | None = None


class Stepping:
    """At most one call is listened to and at most one is held, never both at once."""

    def __init__(self) -> None:
        self.actions: frozenset[str] = frozenset()
        self.listening: str | None = None
        self.holding: str | None = None
        self.under_way: Act | None = None
        self.is_muted = False
        self.level = 0.0
        self.heard_level = 0.0
        self._problems: dict[str, str] = {}
        """What did not work, by the call that it was asked for."""
        self.connection = Connection.GOOD
        """From this window to the call that is listened to or held."""
        self._observers: list[Callable[[], None]] = []

    def watch(self, observer: Callable[[], None]) -> None:
        """Be told of every change."""
        self._observers.append(observer)

    def offers(self, row: CallRow, me: str | None) -> tuple[Offer, ...]:
        """Every act on this call, for `me`."""
        return tuple(self._offer(act, row, me) for act in Act)

    def question(self, act: Act, row: CallRow) -> str:
        """What is asked before it is done in this call."""
        example = WHISPERS.get(row.locale.partition("-")[0].lower(), "offer her the late check-out")
        return say(QUESTIONS[act], example=example) if act is Act.WHISPER else say(QUESTIONS[act])

    def allow(self, actions: frozenset[str]) -> None:
        """What the person's role may do."""
        self.actions = actions
        self._tell()

    def begin(self, act: Act, session_id: str) -> None:
        """It is being done in this call."""
        self.under_way = act
        self._problems.pop(session_id, None)
        self._tell()

    def finish(self, session_id: str, problem: str | None = None) -> None:
        """It was done in this call, or did not work."""
        self.under_way = None
        if problem is not None:
            self._problems[session_id] = problem
        self._tell()

    def problem(self, session_id: str) -> str | None:
        """What did not work in this call, until something else is tried in it."""
        return self._problems.get(session_id)

    def trouble(self, session_id: str) -> str | None:
        """What the person at the headset should know of this call: what did not work, or how their own network is."""
        words = NETWORK.get(self.connection) if session_id in (self.listening, self.holding) else None
        return self.problem(session_id) or (words and say(words))

    @property
    def can_hand_back(self) -> bool:
        """Now, from wherever in the window."""
        return self.holding is not None and self.under_way is None and PERMISSIONS[Act.HAND_BACK] in self.actions

    def connect(self, connection: Connection) -> None:
        """The person's own network is worse, or better."""
        self.connection = connection
        self._tell()

    def listen(self, session_id: str | None) -> None:
        self.listening = session_id
        self.connection = Connection.GOOD
        self._tell()

    def hold(self, session_id: str | None) -> None:
        """The person talks with the guest, or no longer does."""
        self.holding = session_id
        self.connection = Connection.GOOD
        self.is_muted = False
        self.level = self.heard_level = 0.0
        self._tell()

    def mute(self, on: bool) -> None:
        self.is_muted = on
        self._tell()

    def hear(self, *, mine: float | None = None, theirs: float | None = None) -> None:
        """How loud either side is, 0 to 1."""
        self.level = self.level if mine is None else mine
        self.heard_level = self.heard_level if theirs is None else theirs
        self._tell()

    def _offer(self, act: Act, row: CallRow, me: str | None) -> Offer:
        mine = self.holding == row.session_id
        shown = mine if act is Act.HAND_BACK else not (mine and act in NOT_WHILE_HOLDING)
        if act in (Act.PAUSE, Act.RESUME):  # one button in two states
            shown = shown and row.is_paused is (act is Act.RESUME)
        return Offer(act, shown, self._hindrance(act, row, me, mine=mine) if shown else None)

    def _hindrance(self, act: Act, row: CallRow, me: str | None, *, mine: bool) -> str | None:
        if PERMISSIONS[act] not in self.actions:
            return say("Your role may not do this: ask an administrator.")
        if row.state in (CallState.REQUESTED, CallState.STARTING) and act is not Act.END:
            return say("Nobody has answered yet.")
        if self.under_way is not None:
            return say("One moment …")
        if row.held_by is not None and not mine and act not in (Act.LISTEN, Act.END):
            return tell_holder(row.held_by, me)
        if self.holding is not None and not mine and act in (Act.LISTEN, Act.TAKE_OVER):
            return say("You are talking with another guest: hand that call back first.")
        return None

    def _tell(self) -> None:
        for observer in list(self._observers):
            observer()
