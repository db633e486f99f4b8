"""A guest speaks while the porter does: who gets the floor?

The porter falls silent at once, before anybody can know what the sound is or
whether it is one, and decides when there are words. Words that want something
get the floor; "mhm", a cough, a door do not: the porter goes on with its
sentence.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from enum import Enum, auto
from typing import Final, Protocol

from engine.brain.dialog import Expects
from engine.call.listening.turns import Judgement

HOLD_S: Final = 1.0
"""A sound in so much of which no words were found holds the porter no longer: a fan, or a television next door."""

LONGEST_HOLD_S: Final = 3.0
"""And one of which nothing is known. On a busy machine words are found late, and a guest must not be talked over."""

STEADY_S: Final = 5.0
"""After a stir that was nothing only a voice stops the porter: a murmur somewhere must not make it stammer."""

SHORT_S: Final = 0.8
"""Words in less voice must make sense to the brain: the recogniser writes a hum as "Amen" or "And men of"."""

HALF_WORD_S: Final = 0.5
"""In less voice that goes on there may be half a word. Measured: 9 of 83 times the recogniser wrote "But" for the
beginning of "okay"; from here on never."""

_HUMS: Final = frozenset("mhm mm hm hmm mmm mmhmm uh huh um uhhuh uhuh ah oh er you ha aha".split())
_HUM: Final = re.compile(r"(?:[mh]+|u+[hm]+|a+h+a*|o+h+)+")
"""However the recogniser spells it: "mmhm", "uhum", "hmhm"."""

_NODS: Final = frozenset(
    """
    yes yeah yep yup ok okay right alright sure good great fine perfect lovely super nice wonderful brilliant really
    indeed exactly correct thanks thank see i got it all that's of course
    """.split()
)
_LONGEST_NOD: Final = 4
"""Words. "Yes, that's all right, thank you, but ..." is no nod any more."""

_WANTS: Final = frozenset("stop wait sorry excuse pardon no not hold hang hello actually but just".split())

_TRAILING: Final = frozenset({"please"})
"""What only makes a request polite changes nothing of its answer."""


class PorterSpeech(Protocol):
    """What the porter says just now."""

    @property
    def is_speaking(self) -> bool:
        """Audible, and to be interrupted."""

    def hold(self) -> None:
        """Silent at once."""

    def go_on(self) -> None:
        """As if nothing had happened."""

    def give_up(self) -> None:
        """What was not heard was not said."""


def wants_the_floor(
    words: str, voice_s: float, judgement: Judgement, *, has_paused: bool, goes_on: bool = False
) -> bool:
    """Whether `words`, spoken into the porter's sentence in `voice_s` of voice, are more than a sign of listening.

    The recogniser stammers over half a word ("I. C. I. C." for "I see", "Bye." for "Right"): each word counts once,
    letters do not, and what the brain makes of it counts only when the guest has paused. With `goes_on` they are the
    rest of a sentence that was answered too early ("a room for tonight, ... for one night?"): nobody nods to what they
    have not heard yet, and a rest makes no sense by itself.
    """
    spoken = {word.strip("-'") for word in re.findall(r"[\w'-]+", words.lower().replace("-", ""))}
    ignored = _HUMS if judgement.expects is Expects.YES_NO else _HUMS | _NODS
    meant = {word for word in spoken - ignored if len(word) > 1 and not _HUM.fullmatch(word)}
    if not meant:
        return len(spoken) > _LONGEST_NOD
    if not _WANTS.isdisjoint(meant) and (has_paused or voice_s >= HALF_WORD_S):
        return True
    if goes_on and has_paused and not meant <= _TRAILING:
        return True
    return (has_paused and judgement.complete) or (len(meant) > 1 and voice_s >= SHORT_S)


class _Floor(Enum):
    FREE = auto()
    """Nobody speaks into the other."""
    HELD = auto()
    SHARED = auto()
    """The porter went on, although the sound has not ended."""
    GIVEN = auto()


class Interruption:
    """One call's; told what the guest does, in the order in which it happens."""

    def __init__(
        self, porter: PorterSpeech, judge: Callable[[str], Judgement], longest_hold_s: float = LONGEST_HOLD_S
    ) -> None:
        self._porter = porter
        self._judge = judge
        self._longest_hold_s = longest_hold_s
        self._floor = _Floor.FREE
        self._voice = False
        self._limit: asyncio.TimerHandle | None = None
        self._steady_until = 0.0

    def stirred(self) -> None:
        """There may be a voice: `voice_began` or `subsided` follows."""
        if self._porter.is_speaking and asyncio.get_running_loop().time() >= self._steady_until:
            self._hold()

    def subsided(self) -> None:
        """It was none."""
        if self._floor is _Floor.HELD:
            self._steady_until = asyncio.get_running_loop().time() + STEADY_S
            self._leave(_Floor.FREE)
            self._porter.go_on()

    def voice_began(self) -> None:
        """The guest makes a sound that could be speech."""
        self._voice = True
        if self._porter.is_speaking and self._floor is _Floor.FREE:
            self._hold()

    def porter_began(self) -> None:
        """The porter starts to be heard; a guest who goes on speaking must not be talked over."""
        if self._voice and self._floor is _Floor.FREE:
            self._hold()

    def words(self, words: str, voice_s: float, *, has_paused: bool, goes_on: bool) -> bool:
        """The words in so much voice, if any. False: they are said alongside the porter's sentence, and are no turn."""
        if self._floor in (_Floor.FREE, _Floor.GIVEN):
            return True
        wants = words and wants_the_floor(words, voice_s, self._judge(words), has_paused=has_paused, goes_on=goes_on)
        if not wants:
            if self._floor is _Floor.HELD and voice_s >= HOLD_S:
                self._share()
            return False
        self._leave(_Floor.GIVEN)
        self._porter.give_up()
        return True

    def voice_ended(self) -> None:
        """The sound is over, whatever it was."""
        self._voice = False
        if self._floor is _Floor.HELD:
            self._porter.go_on()
        self._leave(_Floor.FREE)

    def _hold(self) -> None:
        self._floor = _Floor.HELD
        self._porter.hold()
        self._limit = asyncio.get_running_loop().call_later(self._longest_hold_s, self._share)

    def _share(self) -> None:
        self._leave(_Floor.SHARED)
        self._porter.go_on()

    def _leave(self, floor: _Floor) -> None:
        self._floor = floor
        if self._limit is not None:
            self._limit.cancel()
            self._limit = None
