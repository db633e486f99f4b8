"""What somebody has to be called to: each thing rings until it is seen to, or the person says that they have heard."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from gui.state.requests import Key


class Alarm:
    """Told what needs somebody (`update`); `ringing` while there is something that nobody has heard."""

    def __init__(self) -> None:
        self.reasons: dict[Key, str] = {}
        """Each thing by its name, with the sentence that calls to it."""
        self._heard: set[Key] = set()
        self._observers: list[Callable[[], None]] = []
        self._callers: list[Callable[[str], None]] = []

    def watch(self, observer: Callable[[], None]) -> None:
        """Be told of every change."""
        self._observers.append(observer)

    def on_new(self, caller: Callable[[str], None]) -> None:
        """Be told the sentence of each thing when it comes up."""
        self._callers.append(caller)

    @property
    def ringing(self) -> bool:
        return bool(self.unheard)

    @property
    def unheard(self) -> tuple[str, ...]:
        """The sentences that call."""
        return tuple(words for name, words in self.reasons.items() if name not in self._heard)

    @property
    def first(self) -> Key | None:
        """The thing whose sentence is the first of those that call."""
        return next((name for name in self.reasons if name not in self._heard), None)

    def update(self, reasons: Mapping[Key, str]) -> None:
        """All that needs somebody now; what is gone needs nobody any more, and rings again if it comes back."""
        if reasons == self.reasons:
            return
        new = [words for name, words in reasons.items() if name not in self.reasons]
        self.reasons = dict(reasons)
        self._heard &= set(reasons)
        self._tell()
        for words in new:
            for caller in list(self._callers):
                caller(words)

    def hush(self) -> None:
        """The person has heard; new things ring again."""
        self._heard = set(self.reasons)
        self._tell()

    def hush_one(self, name: Key) -> None:
        """The person sees to this one; the others ring on."""
        self._heard.add(name)
        self._tell()

    def _tell(self) -> None:
        for observer in list(self._observers):
            observer()
