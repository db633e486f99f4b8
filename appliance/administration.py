"""The commands with which an administrator looks after the box: the audit."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import typer
from sqlite_utils import Database as Tables

from appliance.errors import ApplianceError
from appliance.security.audit import find_break
from appliance.security.secrets import read_audit_key
from appliance.settings import load_settings
from appliance.store import audit as entries
from appliance.store.faults import sqlite_faults

audit = typer.Typer(no_args_is_help=True, help="Who did what: is the record whole?")


@audit.callback()
def _group() -> None:
    """Keeps `verify` a word of its own."""


@audit.command()
def verify() -> None:
    """Check the seal of every entry; ends with 1 and tells the first wrong place when one was tampered with."""
    settings = load_settings()
    file = settings.store_file
    if not file.exists():
        raise ApplianceError(f"there is no store at {file}: nothing has been recorded yet")
    key = read_audit_key(settings.secrets_dir)
    with sqlite_faults(file), closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        tables = Tables(connection)
        tables.execute("BEGIN")  # one view, though the porter goes on writing
        newest = entries.newest_number(tables)
        broken = find_break(key, entries.rows(tables), newest)
        sealed = entries.newest_seal(tables)
    if broken is not None:
        raise ApplianceError(f"the audit in {file} is not whole: {broken}")
    typer.echo(f"The audit is whole: {newest} entries" + (f", the newest sealed {sealed[:16]}" if newest else ""))
