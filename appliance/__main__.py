"""`nightporter`, the command line.

Whatever a person looks at or talks through is a program of its own (`gui`,
`engine`) and is started from here; this process is the appliance.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import typer

from appliance import __version__
from appliance.administration import audit, backup, certificate, models, restore
from appliance.administration import settings as settings_commands
from appliance.console import Console
from appliance.errors import ApplianceError
from appliance.hotel_commands import hotel
from appliance.people import user
from appliance.settings import CHECKOUT, Settings, load_settings
from appliance.supervisor.instance import read_instance
from appliance.supervisor.ports import LOOPBACK
from appliance.supervisor.specs import pms_environment

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="The night porter on this box: it answers the hotel's calls. Start it with `nightporter up`.",
)

app.add_typer(user, name="user")
app.add_typer(hotel, name="hotel")
app.add_typer(audit, name="audit")
app.add_typer(settings_commands, name="settings")
app.command()(backup)
app.command()(restore)
app.command()(models)
app.command()(certificate)

PASSED_ON = {"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}
"""Options after these commands, --help included, belong to the program that is started."""

ASKS_ONLY = {"--help", "--list"}
"""Options that need no running porter."""

FILE_OPTIONS = {"--ca-file", "--key-file", "--hotel", "--book", "--dump", "--out"}

VOICE_COMMANDS = {"add", "list", "hear", "remove"}


@app.command()
def up(
    as_json: Annotated[bool, typer.Option("--json", help="tell every change as a JSON object on a line")] = False,
    desktop: Annotated[
        bool | None, typer.Option(help="open the desktop too; without a word, if there is a display")
    ] = None,
    home: Annotated[Path | None, typer.Option(help="data folder; default: NIGHTPORTER_HOME")] = None,
) -> None:
    """Start the porter and all it needs, and answer calls until Ctrl-C."""
    settings = load_settings(home=home)
    has_display = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    wanted = desktop if desktop is not None else has_display and not as_json
    beside = _gui(settings, "desktop") if wanted else None
    raise typer.Exit(_run(settings, Console(sys.stdout, as_json), beside, ends_the_run=False))


@app.command(context_settings=PASSED_ON)
def demo(context: typer.Context) -> None:
    """A guest calls and the porter answers: both sides' words, and where the time goes."""
    _with_appliance("demo", context.args)


@app.command(context_settings=PASSED_ON)
def mic(context: typer.Context) -> None:
    """Talk to the porter at this box's microphone."""
    if not ASKS_ONLY & set(context.args):
        _refuse_without_sound()
    _with_appliance("mic", context.args)


@app.command(context_settings=PASSED_ON)
def desktop(context: typer.Context) -> None:
    """Open the window in which staff watch the calls."""
    _become(_gui(load_settings(), "desktop", *context.args))


@app.command(context_settings=PASSED_ON)
def status(context: typer.Context) -> None:
    """Is everything running?"""
    _become(_gui(load_settings(), "status", *context.args))


@app.command(context_settings=PASSED_ON)
def calls(context: typer.Context) -> None:
    """List the calls; `nightporter calls show ID` prints one with its latency."""
    _become(_gui(load_settings(), "calls", *context.args))


@app.command(context_settings=PASSED_ON)
def chat(context: typer.Context) -> None:
    """Talk to the porter by keyboard: one line in, one reply out (--json for scripts)."""
    os.environ.update(_house_environment(load_settings()))
    _become([sys.executable, "-m", "engine", "chat", *_absolute(context.args)])


@app.command(context_settings=PASSED_ON)
def preflight(context: typer.Context) -> None:
    """Does what this box would use answer? `preflight riva ADDRESS` asks a Riva, without ADDRESS ours; `preflight pms`
    asks the hotel's own system."""
    ours = _our_riva(load_settings()) if context.args == ["riva"] else []
    if context.args[:1] == ["pms"]:
        os.environ.update(_house_environment(load_settings()))
    args = _absolute([*context.args, *ours])
    os.environ.setdefault("GRPC_VERBOSITY", "ERROR")  # else gRPC tells of each failure in its own way too
    _become([sys.executable, "-m", "engine.preflight", *args])


@app.command(context_settings=PASSED_ON)
def voice(context: typer.Context) -> None:
    """The hotel's own voices: `add WAV --name NAME --consent WHOSE`, `list`, `hear NAME`, `remove NAME`."""
    args = _absolute(context.args, recordings=context.args[:1] == ["add"])
    if args and args[0] in VOICE_COMMANDS and "--help" not in args:
        settings = load_settings()
        args += ["--folder", str(settings.zonos_dir)]
        if args[0] == "hear" and settings.zonos_port:
            args += ["--server", f"http://{LOOPBACK}:{settings.zonos_port}"]
    _become([sys.executable, "-m", "engine.zonos.commands", *args])


@app.command()
def version() -> None:
    """Print the version."""
    typer.echo(f"nightporter {__version__}")


def main() -> None:
    complaint = None
    try:
        app()
    except* ApplianceError as group:
        complaint = _first_leaf(group)
    if complaint is not None:
        sys.exit(f"nightporter: {complaint}")


def _first_leaf(error: BaseException) -> BaseException:
    """What a task group wrapped: the person at the desk wants the sentence, not the tree."""
    return _first_leaf(error.exceptions[0]) if isinstance(error, BaseExceptionGroup) else error


def _gui(settings: Settings, command: str, *args: str) -> list[str]:
    return [sys.executable, "-m", "gui", command, "--home", str(settings.home), *args]


def _house_environment(settings: Settings) -> dict[str, str]:
    """What the engine has to know of the hotel, for programs of it that take no calls."""
    return pms_environment(settings) | {
        "NIGHTPORTER_ENGINE_SPOOL_DIR": str(settings.spool_dir),
        "NIGHTPORTER_ENGINE_BOOK_FILE": str(settings.book_file),
        "NIGHTPORTER_ENGINE_HOTEL": str(settings.hotel),
        "NIGHTPORTER_ENGINE_HOTEL_FILE": str(settings.hotel_file),
        "NIGHTPORTER_ENGINE_VOICES_DIR": str(settings.parts / "voices"),
    }


def _our_riva(settings: Settings) -> list[str]:
    """The one that is set, as the preflight's arguments; a key is given as its file."""
    if settings.riva_address is None:
        return []
    files = {"--ca-file": settings.riva_ca_file, "--key-file": settings.riva_key_file}
    options = [part for option, file in files.items() if file for part in (option, str(file))]
    return [settings.riva_address, *(["--tls"] if settings.riva_tls else []), *options]


def _with_appliance(command: str, args: list[str]) -> None:
    """With the porter that is running; else one is started for it and ends with it."""
    settings = load_settings()
    argv = _gui(settings, command, *args)
    if ASKS_ONLY & set(args) or read_instance(settings.home) is not None:
        _become(argv)
    raise typer.Exit(_run(settings, Console(sys.stderr, as_json=False), argv, ends_the_run=True))


def _run(settings: Settings, console: Console, beside: list[str] | None, *, ends_the_run: bool) -> int:
    """The porter until Ctrl-C, or until the program beside it has ended if that ends the run."""
    from appliance.run import Companion, run  # noqa: PLC0415 - half of all there is to load; most commands need none

    companion = None if beside is None else Companion(beside, ends_the_run=ends_the_run)
    return asyncio.run(run(settings, console, companion))


def _refuse_without_sound() -> None:
    """A box without a sound card is told so before anything is started for it."""
    devices = [sys.executable, "-m", "gui", "mic", "--list"]
    looked = subprocess.run(devices, cwd=CHECKOUT, stdout=subprocess.DEVNULL, check=False)
    if looked.returncode:
        raise typer.Exit(looked.returncode)


def _absolute(args: list[str], *, recordings: bool = False) -> list[str]:
    """The program runs in another folder than the one in which its files were named; `recordings`: what stands behind
    the command and belongs to no option is one too."""

    def placed(before: str, arg: str) -> str:
        option, equals, value = arg.partition("=")
        if equals and option in FILE_OPTIONS:
            return f"{option}={Path(value).absolute()}"
        is_free = before and not arg.startswith("-") and ("=" in before or not before.startswith("-"))
        is_file = before in FILE_OPTIONS or (recordings and is_free)
        return str(Path(arg).absolute()) if is_file else arg

    return [placed(before, arg) for before, arg in pairwise(["", *args])]


def _become(argv: list[str]) -> None:
    os.chdir(CHECKOUT)
    os.execv(argv[0], argv)  # noqa: S606  no shell is wanted: an argument list it is


if __name__ == "__main__":
    main()
