"""The commands with which an administrator looks after the box: the audit, the settings, its certificate, backups."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer
from sqlite_utils import Database as Tables

from appliance import __version__
from appliance.contract.spoken_fingerprint import in_words
from appliance.errors import ApplianceError, SettingsError, StartError
from appliance.security.audit import APPLIANCE, Audit, find_break
from appliance.security.secrets import AUDIT_KEY, read_audit_key
from appliance.security.tls import fingerprint_in, load_certificate, own_certificate_file
from appliance.settings import Settings, complaints, load_settings, saved_in, source_of
from appliance.store import audit as entries
from appliance.store.backup import Backup, make_backup
from appliance.store.backup import restore as put_back
from appliance.store.database import Database
from appliance.store.faults import sqlite_faults
from appliance.supervisor.instance import InstanceLock
from appliance.weights import report

settings = typer.Typer(no_args_is_help=True, help="What is set, and is it right?")
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


@settings.callback()
def _settings_group() -> None:
    """Keeps `check` a word of its own."""


@settings.command()
def check() -> None:
    """Tell every setting with where it comes from; ends with 1 and the key when one can't be used."""
    loaded = load_settings()
    wrong = complaints(loaded) or _certificate_complaints(loaded)
    if wrong:
        raise SettingsError("; ".join(wrong))
    by_managers = saved_in(loaded)
    for key in type(loaded).model_fields:
        value, source = getattr(loaded, key), source_of(key, loaded.home)
        if source == "default" and by_managers.get(key, value) != value:
            value, source = by_managers[key], "saved by a manager"
        typer.echo(f"{key} = {value}  ({source})")
    typer.echo("The settings can be used.")


def _certificate_complaints(loaded: Settings) -> list[str]:
    """What would stop the start of the hotel's own certificate and key, which are there."""
    if loaded.tls_certificate_file is None or loaded.tls_key_file is None:
        return []
    try:
        load_certificate(loaded.tls_certificate_file, loaded.tls_key_file, time.time())
    except StartError as e:
        return [str(e)]
    return []


def backup(
    folder: Annotated[Path | None, typer.Argument(help="a new folder; default: one by date in `backups`")] = None,
) -> None:
    """Copy the store and the book, while the porter answers calls; every copy is checked."""
    loaded = load_settings()
    now = time.time()
    to = (folder or loaded.backups_dir / _stamp(now)).absolute()
    made = make_backup(to, [loaded.store_file, loaded.book_file], now, __version__)
    typer.echo(f"Backed up to {to}: {_tell(made)}")


def restore(
    folder: Annotated[Path, typer.Argument(help="a folder that `nightporter backup` made")],
) -> None:
    """Put a backup back, while the porter does not run; what it replaces is kept in `backups`."""
    loaded = load_settings()
    now = time.time()
    kept_in = loaded.backups_dir / f"replaced-{_stamp(now)}"
    with InstanceLock(loaded.home):
        found = put_back(folder.absolute(), loaded.home, loaded.store_file.name, kept_in, _noting_restore(loaded))
    typer.echo(f"Restored what was backed up at {_stamp(found.made_at)}: {_tell(found)}")
    typer.echo(f"What it replaced is in {kept_in}")


def certificate() -> None:
    """The words by which windows in the network know this box: compare them with those that a window shows."""
    loaded = load_settings()
    own = own_certificate_file(loaded.secrets_dir)
    file = loaded.tls_certificate_file or own
    if file == own and not own.exists():
        raise ApplianceError(
            "this box has no certificate yet: it makes one when it starts with a `host` that the network can reach"
        )
    fingerprint = fingerprint_in(file)
    typer.echo(" ".join(in_words(fingerprint)))
    typer.echo(f"SHA-256 {fingerprint}")


def _noting_restore(loaded: Settings) -> Callable[[Tables], None]:
    """The restored audit tells of it too; a box that was never started has no key to seal that with."""
    if not (loaded.secrets_dir / AUDIT_KEY).exists():
        return lambda _: None
    audit = Audit(Database(loaded.store_file), read_audit_key(loaded.secrets_dir), clock=time.time)
    return lambda tables: audit.write(tables, APPLIANCE, "store.restore", "store")


def _tell(made: Backup) -> str:
    return "; ".join(
        f"{file.name} with {', '.join(f'{count} {table}' for table, count in file.rows.items() if count) or 'no rows'}"
        for file in made.files
    )


def _stamp(at: float) -> str:
    return time.strftime("%Y-%m-%dT%H%M%SZ", time.gmtime(at))


def models() -> None:
    """What the hotel's own voice needs, what of it is here, and whether it is whole; ends with 1 if not all is."""
    folder = load_settings().zonos_dir
    well = True
    for is_well, line in report(folder):
        well &= is_well
        typer.echo(line)
    raise typer.Exit(0 if well else 1)
