"""`python -m gui`: the desktop, the demo call, the microphone and the lists, as a person starts them."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from platformdirs import user_data_path
from rich.console import Console

from appliance.contract.calls import ExportForm
from gui.client import Client
from gui.connection import Instance, find_instance, name_instance
from gui.errors import GuiError
from gui.options import Display, LanguageCode, LookName, fail, hush_livekit, open_remote, prepare_window
from gui.words import mark, say

INTERRUPTED = 130
WITHOUT_WINDOW = mark("watch with: nightporter calls, or nightporter demo")

app = typer.Typer(
    help="Watch the night porter at work, hear a demo call, or talk to it yourself.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)

Api = Annotated[str | None, typer.Option("--api", help="Address of a Nightporter on another box.", metavar="URL")]
KeyFile = Annotated[
    Path | None, typer.Option("--key-file", help="The file with the key for --api, one line.", metavar="FILE")
]
Home = Annotated[
    Path | None,
    typer.Option("--home", envvar="NIGHTPORTER_HOME", help="Data folder of the Nightporter on this box."),
]


@app.command()
def desktop(  # noqa: PLR0917 - options, given by name on a command line
    api: Api = None,
    key_file: KeyFile = None,
    home: Home = None,
    look: LookName = "system",
    language: LanguageCode = None,
    display: Display = None,
) -> None:
    """Open the window that shows every call as it happens; with --api and no key it asks who you are."""
    meant, spoken = prepare_window(look, language, display, WITHOUT_WINDOW)
    if api is not None and key_file is None:
        open_remote(api, meant, spoken)
    if api is not None:
        _find_or_fail(api, key_file, home)  # what was typed wrong is told here; an appliance may start later
    from gui.app import run_desktop  # noqa: PLC0415 - the terminal commands must work without Qt's libraries

    sys.exit(run_desktop(partial(_find, api, key_file, home), meant, spoken))


@app.command()
def demo(api: Api = None, key_file: KeyFile = None, home: Home = None) -> None:
    """Hear, or read, a guest call the hotel with five questions. Succeeds if each was answered."""
    from gui.terminal.demo import run_demo  # noqa: PLC0415 - starts fast, and --help needs none of it

    _run(_find_or_fail(api, key_file, home), run_demo)


@app.command()
def mic(  # noqa: PLR0917 - options, given by name on a command line
    api: Api = None,
    key_file: KeyFile = None,
    home: Home = None,
    record_from: Annotated[int | None, typer.Option("--input", help="Number of the microphone.")] = None,
    play_on: Annotated[int | None, typer.Option("--output", help="Number of the loudspeaker.")] = None,
    headphones: Annotated[
        bool | None,
        typer.Option("--headphones/--loudspeaker", help="How you listen; guessed from the device's name if not said."),
    ] = None,
    list_only: Annotated[
        bool, typer.Option("--list", help="Show the devices and their numbers, whether they can be used, and stop.")
    ] = False,
) -> None:
    """Talk to the porter at this machine's microphone. Ctrl-C hangs up."""
    from gui.audio.sound_card import list_devices, pick_device  # noqa: PLC0415 - as above
    from gui.terminal.mic import print_devices, run_mic  # noqa: PLC0415 - as above

    try:
        devices = list_devices()
        if list_only:
            print_devices(Console(), devices)
        pick_device(devices, record_from, to_record=True)
        pick_device(devices, play_on, to_record=False)
    except GuiError as e:
        fail(e)
    if list_only:
        return
    _run(
        _find_or_fail(api, key_file, home),
        lambda client, console: run_mic(
            client, console, devices, record_from=record_from, play_on=play_on, headphones=headphones
        ),
    )


@app.command()
def status(api: Api = None, key_file: KeyFile = None, home: Home = None) -> None:
    """Is everything running? Exit code 0 as long as calls are answered."""
    from gui.terminal.status import print_status  # noqa: PLC0415 - as above

    async def show(client: Client, console: Console) -> None:
        well = await print_status(client, console)
        if api is None:
            console.print(f"Data in {home or user_data_path('nightporter')}", style="dim", highlight=False)
        if not well:
            raise typer.Exit(1)

    _run(_find_or_fail(api, key_file, home), show)


@app.command()
def calls(
    what: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[show ID | find WORDS | export ID [FORM] | erase ID | whisper ID TEXT | say ID TEXT | ...]",
            help="FORM: json, csv or text. Into a live call: whisper, say, transfer, pause, resume, hand-back, end.",
        ),
    ] = None,
    api: Api = None,
    key_file: KeyFile = None,
    home: Home = None,
) -> None:
    """List the calls, newest first; show one, find words, hand a call out, erase it for good, or step into it."""
    from gui.terminal.calls import erase_call, print_call, print_calls, print_export  # noqa: PLC0415 - as above
    from gui.terminal.steps import STEPS, step_in  # noqa: PLC0415 - as above

    match what or []:
        case []:
            work: Callable[[Client, Console], Awaitable[None]] = print_calls
        case ["show", session_id]:
            work = partial(print_call, session_id=session_id)
        case ["find", *words] if words:
            work = partial(print_calls, words=" ".join(words))
        case ["export", session_id]:
            work = partial(print_export, session_id=session_id, form=ExportForm.TEXT)
        case ["export", session_id, form] if form in set(ExportForm):
            work = partial(print_export, session_id=session_id, form=ExportForm(form))
        case ["erase", session_id]:
            work = partial(erase_call, session_id=session_id)
        case [step, session_id, *words] if step in STEPS:
            work = partial(step_in, step=step, session_id=session_id, words=" ".join(words))
        case _:
            fail(
                GuiError(
                    "use it as: nightporter calls, or with show ID, find WORDS, export ID [FORM], erase ID, whisper ID "
                    "TEXT, say ID TEXT, transfer ID WHOM, pause ID, resume ID, hand-back ID or end ID [REASON]"
                )
            )
    _run(_find_or_fail(api, key_file, home), work)


def _run(instance: Instance, work: Callable[[Client, Console], Awaitable[None]]) -> None:
    async def call() -> None:
        async with Client(instance.api_url, instance.key) as client:
            await work(client, Console())

    hush_livekit()
    try:
        asyncio.run(call())
    except KeyboardInterrupt:
        Console(stderr=True).print("Hung up.", style="dim")
        sys.exit(INTERRUPTED)
    except GuiError as e:
        fail(e)


def _find(api: str | None, key_file: Path | None, home: Path | None) -> Instance:
    if api is None:
        return find_instance(home or user_data_path("nightporter"))
    if key_file is None:
        raise GuiError(say("--api needs --key-file, the file with the key for that Nightporter"))
    return name_instance(api, key_file)


def _find_or_fail(api: str | None, key_file: Path | None, home: Path | None) -> Instance:
    try:
        return _find(api, key_file, home)
    except GuiError as e:
        fail(e)


if __name__ == "__main__":
    app(prog_name="nightporter")
