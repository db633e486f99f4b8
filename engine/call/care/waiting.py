"""A guest who waits for the porter: what they are told, and when. Pure.

Silence of the guest is `silence.py`; this is ours. The guest has paused, or
their turn is over, and nothing is heard: from a few seconds on that is a
failure, whatever caused it, and every rung of the ladder below is heard even
when no voice is left. What is already known to have failed is not waited for.

Times are seconds of a monotonic clock; the job tells what happened and asks what is due.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Cause(StrEnum):
    """What the guest waits for: where the time goes."""

    WORDS = "words"
    BRAIN = "brain"
    TOOL = "tool"
    VOICE = "voice"


class Remedy(StrEnum):
    """What to do about a wait."""

    COVER = "cover"
    """A tool takes a moment, as it may: say so."""
    MOMENT = "moment"
    STILL = "still"
    AGAIN = "again"
    """Nothing is on its way any more, and nothing failed: ask for the words once more."""
    HAND_OVER = "hand_over"
    """Say that it doesn't work, and alert the staff."""
    GOODBYE = "goodbye"


TOOL_S: Final = 0.7
LATE_S: Final = 4.0
"""A reply that has not begun by then is late: the guest is told to wait, and the waterfall says for what."""

LADDER: Final = (
    (Remedy.MOMENT, LATE_S),
    (Remedy.STILL, 6.0),
    (Remedy.HAND_OVER, 8.0),
    (Remedy.GOODBYE, 20.0),
)
"""Seconds after the rung before, the first one after the guest began to wait."""

PUT_OFF_S: Final = 5.0
"""Sounds of the guest put a rung off, because nobody is talked into, but by no more than this in all: a sound may be a
sentence, whose first words are known a second after its beginning or, where many call at once, later, and it may be
a fan. As long as `silence.py` waits for words in a sound."""

TALK_S: Final = 30.0
"""Words in the sound put it off further, while they keep coming, until so long after the wait began."""

AFTER_FAILURE: Final = (Remedy.HAND_OVER, Remedy.STILL, Remedy.GOODBYE)
"""For the first, the second and the third answer in a row that could not be given."""

AFTER_LOSS: Final = (Remedy.AGAIN, Remedy.HAND_OVER, Remedy.GOODBYE)
"""For the first, the second and the third time in a row that a guest spoke for nothing."""


@dataclass(slots=True)
class WaitWatch:
    """One call's waits. A turn is everything until the porter has been heard and the guest speaks again."""

    cause: Cause | None = None
    """What the guest waits for right now; None while nobody waits."""
    _began: float = 0.0
    _since: float = 0.0
    """From here the next rung counts: the last one, or the end of a sound since."""
    _told_at: float = 0.0
    """The same without the sounds."""
    _spoke_at: float = 0.0
    """When the guest was last told anything about a wait."""
    _words_at: float = 0.0
    _asked_at: float | None = None
    """When words were first asked for, at this pause or one before it, while no answer has come to any."""
    _rung: int = 0
    _failures: int = 0
    _losses: int = 0
    _lost: bool = False
    _broken: Cause | None = None
    _idle: bool = False
    _tool_since: float | None = None
    _covered: bool = False
    _answered: bool = False
    _leaving: bool = False
    _guest_speaks: bool = False
    _away: bool = False

    def waits_for_words(self, at: float, *, quiet_s: float = 0.0) -> None:
        """The guest paused `quiet_s` ago, and what they said is not known yet."""
        paused_at = self._waits_from(at, quiet_s)
        self.guest_is_quiet(paused_at)
        self._asked_at = paused_at if self._asked_at is None else self._asked_at
        self._begin(Cause.WORDS, paused_at)
        if self.cause is Cause.WORDS:
            self._began = self._told_at = self._asked_at

    def turn_over(self, at: float, *, quiet_s: float = 0.0, prepared: bool = False) -> None:
        """The guest's turn is over, `quiet_s` after their last sound: a reply is owed since then. `prepared`: its text
        is there already."""
        self._guest_speaks = False
        self._begin(Cause.VOICE if prepared else Cause.BRAIN, self._waits_from(at, quiet_s))

    def speaks_unasked(self, at: float) -> None:
        """The porter is about to say something of its own: a greeting, a question."""
        self._begin(Cause.VOICE, at)

    def has_text(self) -> None:
        """The brain has answered; what is missing is the voice. A failure of an earlier try no longer counts."""
        if self.cause is Cause.BRAIN:
            self.cause = Cause.VOICE
        if self._broken is not Cause.WORDS:
            self._broken = None

    def tool_began(self, at: float) -> None:
        self._tool_since = at
        if self.cause is not None:
            self.cause = Cause.TOOL

    def tool_ended(self) -> None:
        self._tool_since = None
        if self.cause is Cause.TOOL:
            self.cause = Cause.BRAIN

    def porter_heard(self) -> None:
        """The porter's voice sounds: the wait is over."""
        self.cause, self._failures, self._losses, self._broken, self._answered = None, 0, 0, None, True
        self._asked_at = None

    def porter_thinks(self, at: float) -> None:
        """A reply, or its second part after a tool, is on its way."""
        self._idle = False
        if self.cause is None and self._tool_since is not None:
            self._wait(Cause.TOOL, at)
            self._tool_since = at
        elif self.cause is None:
            self._wait(Cause.BRAIN, at)

    def porter_listens(self) -> None:
        """The porter neither thinks nor speaks: if a reply was owed, none is coming any more."""
        self._idle = self.cause in (Cause.BRAIN, Cause.VOICE)

    def guest_speaks(self) -> None:
        """They begin, or go on after a pause: a reply that was owed is still owed, but nobody talks into that for a
        while. Words are asked for anew at the next pause."""
        self._guest_speaks = True
        if self.cause is Cause.WORDS:
            self.cause, self._lost = None, False

    def guest_is_quiet(self, at: float) -> None:
        """They made a sound, which may have been a cough: a reply that was owed is still owed."""
        if self._guest_speaks:
            self._guest_speaks, self._since = False, max(self._since, at)

    def words_found(self, at: float) -> None:
        """There are words in the sound that goes on."""
        self._words_at = at

    def words_came(self) -> None:
        """It is known what they said; whether they go on is theirs."""
        self._asked_at = None
        if self.cause is Cause.WORDS:
            self.cause, self._lost = None, False

    def nothing_said(self) -> None:
        """What was heard held no words: no reply is owed. Who was told to wait already is not told so anew: a noise
        would hear it for ever."""
        self._asked_at = None
        if self.cause is Cause.WORDS:
            self.cause, self._answered = None, self._rung == 0

    def words_lost(self, at: float) -> None:
        """They said something, and what it was will never be known."""
        self._begin(Cause.WORDS, at)
        self._lost = self.cause is Cause.WORDS

    def ears_opened(self, at: float) -> None:
        """The recogniser is back. Words spoken meanwhile may come; if they don't, they are lost."""
        if self.cause is Cause.WORDS:
            self._since, self._told_at, self._asked_at, self._idle = at, at, at, True
        if self._broken is Cause.WORDS:
            self._broken = None

    def failed(self, stage: Cause) -> None:
        """This stage has failed in all its tiers; before the turn is over, for the reply that is being prepared."""
        self._broken = stage

    def leaves(self) -> None:
        """The porter's next words are its last."""
        self._leaving = True

    def stays(self) -> None:
        """The call goes on after all."""
        self._leaving = False

    def stands_back(self) -> None:
        """Somebody else speaks with the guest: nobody waits for the porter."""
        self._away = True
        self.stays()

    def steps_forward(self) -> None:
        """What was owed before, or has failed meanwhile, is owed no more."""
        self._away = False
        self.cause, self._broken, self._lost, self._answered = None, None, False, True

    @property
    def lacks(self) -> Cause | None:
        """What is missing: the stage that failed, or else the one that is waited for."""
        return self._broken if self.cause is not None and self._has_failed() else self.cause

    def waited_s(self, at: float) -> float:
        """For how long somebody who waits has done so."""
        return max(0.0, at - self._began)

    def due_at(self) -> float | None:
        """When `remedy` has something to say, if nothing happens before."""
        if self.cause is None or self._away:
            return None
        is_at_once = self._lost or self._has_failed()
        wait_s = 0.0 if is_at_once else LADDER[min(self._rung, len(LADDER) - 1)][1]
        if self._guest_speaks:
            return self._latest(wait_s)
        due = min(self._since + wait_s, self._latest(wait_s))
        return min(due, self._cover_at()) if self._may_cover() and not is_at_once else due

    def remedy(self, at: float) -> Remedy | None:
        """What is due now, once each."""
        due = self.due_at()
        if due is None or at < due:
            return None
        self._spoke_at = at
        if self._lost or self._has_failed():
            return self._after_loss() if self._lost else self._after_failure()
        if self._may_cover() and not self._guest_speaks and at >= self._cover_at():
            self._covered = True
            return Remedy.COVER
        if self._leaving:
            return self._over(Remedy.GOODBYE)
        if self._idle:
            return self._over(Remedy.AGAIN)
        said, _ = LADDER[min(self._rung, len(LADDER) - 1)]
        self._rung, self._since, self._told_at = self._rung + 1, at, at
        self._asked_at = self._asked_at and at
        return self._over(said) if said is Remedy.GOODBYE else said

    def _begin(self, cause: Cause, at: float) -> None:
        """A new turn if the last one was answered; else the same wait goes on, whatever it is for now."""
        if self._answered:
            self._rung, self._covered, self._answered = 0, False, False
        if self.cause is None or (self.cause is Cause.WORDS and cause is not Cause.WORDS):
            self._wait(cause, at)
        elif cause is not Cause.WORDS:
            self.cause, self._idle, self._lost = cause, False, False

    def _waits_from(self, at: float, quiet_s: float) -> float:
        """The end of what the guest said, however long it took to know it: a wait does not begin anew with each stage.
        Who was told to wait since then waits from here."""
        spoke_until = at - quiet_s
        return at if self._spoke_at > spoke_until else spoke_until

    def _wait(self, cause: Cause, at: float) -> None:
        self.cause, self._began, self._since, self._told_at, self._idle = cause, at, at, at, False

    def _latest(self, wait_s: float) -> float:
        """However the guest sounds."""
        talking = min(self._words_at + PUT_OFF_S, self._began + TALK_S) + wait_s
        return max(self._told_at + PUT_OFF_S + wait_s, talking)

    def _over(self, last: Remedy) -> Remedy:
        self.cause, self._broken, self._lost, self._asked_at = None, None, False, None
        return last

    def _has_failed(self) -> bool:
        """Ears that fail are no matter while a reply is made, nor a voice while words are recognised."""
        return self._broken is not None and (self._broken is Cause.WORDS) == (self.cause is Cause.WORDS)

    def _after_failure(self) -> Remedy:
        said = AFTER_FAILURE[min(self._failures, len(AFTER_FAILURE) - 1)]
        self._failures += 1
        return self._over(Remedy.GOODBYE if self._leaving else said)

    def _after_loss(self) -> Remedy:
        said = AFTER_LOSS[min(self._losses, len(AFTER_LOSS) - 1)]
        self._losses += 1
        return self._over(Remedy.GOODBYE if self._leaving else said)

    def _may_cover(self) -> bool:
        return self.cause is Cause.TOOL and self._rung == 0 and not self._covered

    def _cover_at(self) -> float:
        return (self._tool_since or 0.0) + TOOL_S
