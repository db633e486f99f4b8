"""`python -m engine.preflight riva ADDRESS | pms`: asks what this box would use, before a guest needs it."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from engine.errors import EngineError
from engine.fitness import NOT_REACHED
from engine.settings import load_settings
from engine.speech.ears.preflight import preflight
from engine.speech.ears.riva_line import RivaLine
from engine.speech.manner import DEFAULT_LOCALE
from engine.tools.pms_preflight import preflight as preflight_pms

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)


@app.callback()
def main() -> None:
    """Does what this box would use answer, and how well?"""


@app.command()
def riva(
    address: Annotated[str, typer.Argument(help="host:port, like riva.local:50051")],
    *,
    locale: Annotated[str, typer.Option(help="the language of the calls")] = DEFAULT_LOCALE,
    tls: Annotated[bool, typer.Option("--tls", help="through TLS")] = False,
    ca_file: Annotated[Path | None, typer.Option(help="authority of its certificate, PEM")] = None,
    key_file: Annotated[Path | None, typer.Option(help="one line: its key; needs --tls")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="one JSON object")] = False,
) -> None:
    """Riva: its models and languages, and how soon it hears. Exit code 0: fit for calls; 1: not reached; 3: not fit."""
    try:
        line = RivaLine(address, tls=tls, ca_file=ca_file, key_file=key_file)
    except EngineError as e:
        sys.stderr.write(f"nightporter preflight: {e}\n")
        raise typer.Exit(NOT_REACHED) from e
    raise typer.Exit(preflight(line, locale, as_json=as_json))


@app.command()
def pms(*, as_json: Annotated[bool, typer.Option("--json", help="one JSON object")] = False) -> None:
    """The hotel's own system, as it is set: property, room types, what is free tonight. Exit codes as for riva."""
    try:
        settings = load_settings()
        raise typer.Exit(preflight_pms(settings, datetime.now().date(), as_json=as_json))
    except (EngineError, OSError) as e:
        sys.stderr.write(f"nightporter preflight: {e}\n")
        raise typer.Exit(NOT_REACHED) from e


if __name__ == "__main__":
    app(prog_name="nightporter preflight")
