"""What the command lines of the terminal and of the desktop share: options, and how what was typed wrong is told."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from platformdirs import user_config_path
from rich.console import Console
from rich.markup import escape

from gui.errors import GuiError, NoSound
from gui.keepers.remote import Remote
from gui.words import mark, say

if TYPE_CHECKING:
    from gui.app import Look

NO_SOUND = 2
NOT_ONE_OF = mark("{option} is one of {known}, not {given}")

LookName = Annotated[
    str, typer.Option("--look", help="dark, light, contrast (high), or system: as the rest of this desktop.")
]
LanguageCode = Annotated[
    str | None, typer.Option("--language", help="de, en, es, fr or it; without it the system's.", metavar="CODE")
]
Display = Annotated[str | None, typer.Option(envvar=["QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"], hidden=True)]


def prepare_window(look: str, language: str | None, display: str | None, instead: str = "") -> tuple[Look, str]:
    """The look and the language that were meant; from now on everything is said in that. Ends the program if wrong.

    `instead` is what to use where there is no display.
    """
    from gui.language import known_languages, speak_language  # noqa: PLC0415 - the terminal must work without Qt

    known = known_languages()
    spoken = speak_language(language)
    if display is None and sys.platform == "linux":
        no_display = say("there is no display to open a window on")
        fail(GuiError(f"{no_display}; {say(instead)}" if instead else no_display))
    from gui.app import Look  # noqa: PLC0415 - as above

    if language is not None and language not in known:
        fail(GuiError(say(NOT_ONE_OF, option="--language", known=", ".join(known), given=repr(language))))
    if look not in set(Look):
        fail(GuiError(say(NOT_ONE_OF, option="--look", known=", ".join(Look), given=repr(look))))
    hush_livekit()
    return Look(look), spoken


def open_remote(api: str, look: Look, language: str) -> NoReturn:
    """The window for a box in the network, which asks who sits here, until it is closed."""
    from gui.app import run_desktop  # noqa: PLC0415 - as above

    try:
        remote = Remote(api, user_config_path("nightporter"))
    except GuiError as e:
        fail(e)
    sys.exit(run_desktop(remote.find, look, language, remote))


def hush_livekit() -> None:
    """Its warnings would stand between the words of the call; what a person must know comes as an error."""
    logging.getLogger("livekit").setLevel(logging.CRITICAL)


def fail(error: GuiError) -> NoReturn:
    sorry = say("Sorry:")
    Console(stderr=True).print(f"[bold red]{sorry}[/] {escape(str(error))}", highlight=False)
    sys.exit(NO_SOUND if isinstance(error, NoSound) else 1)
