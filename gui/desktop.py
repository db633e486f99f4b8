"""`nightporter-desktop`: the window for a box in the network, as a program of its own.

The top level's build.spec makes a folder of it that runs where there is neither Python nor a Nightporter.
"""

from __future__ import annotations

from typing import Annotated

import typer

from appliance import __version__
from gui.keepers.remote import EXAMPLE
from gui.options import Display, LanguageCode, LookName, open_remote, prepare_window

NAME = "nightporter-desktop"

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


def _tell_version(asked: bool) -> None:
    if asked:
        typer.echo(f"{NAME} {__version__}")
        raise typer.Exit


@app.command()
def desktop(
    api: Annotated[str, typer.Option("--api", help=f"Address of the box, like {EXAMPLE}.", metavar="URL")],
    look: LookName = "system",
    language: LanguageCode = None,
    display: Display = None,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", callback=_tell_version, is_eager=True)
    ] = False,
) -> None:
    """Watch the hotel's night porter from this computer, and step in; it asks who you are."""
    open_remote(api, *prepare_window(look, language, display))


if __name__ == "__main__":
    app(prog_name=NAME)
