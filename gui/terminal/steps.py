"""Staff step into a call from a terminal, as far as no sound card is needed for it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from rich.console import Console

from gui.client import Client
from gui.errors import GuiError

Step = Callable[[Client, str, str], Awaitable[object]]

STEPS: Final[dict[str, tuple[Step, str]]] = {
    "whisper": (
        lambda client, call, words: client.whisper(call, words),
        "The porter knows it, and uses it with its next reply.",
    ),
    "say": (lambda client, call, words: client.say(call, words), "The porter says it."),
    "transfer": (
        lambda client, call, words: client.transfer(call, words),
        "They have an urgent request to speak with the guest; where the porter has the call, it tells the guest.",
    ),
    "pause": (
        lambda client, call, _: client.pause(call),
        "The porter is silent, for a minute at most: nightporter calls resume ID",
    ),
    "resume": (lambda client, call, _: client.resume(call), "The porter goes on."),
    "hand-back": (lambda client, call, _: client.hand_back(call), "The porter has the call again."),
    "end": (lambda client, call, words: client.end_call(call, words or None), "The call is ended."),
}
"""What to do with a call's id and the words behind it, and what is told then."""

WITHOUT_WORDS: Final = frozenset({"pause", "resume", "hand-back"})


async def step_in(client: Client, console: Console, step: str, session_id: str, words: str) -> None:
    """One of STEPS. Raises ApiError with the appliance's own sentence, GuiError for words that mean nothing here."""
    if words and step in WITHOUT_WORDS:
        raise GuiError(f"nightporter calls {step} takes an ID and no words")
    do, told = STEPS[step]
    await do(client, session_id, words)
    console.print(told)
