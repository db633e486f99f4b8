"""The commands for the hotel's own words: is a folder right, what does the porter tell, and tell this instead."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from appliance.asking import ask
from appliance.contract.hotel import Hotel, HotelVersion
from appliance.contract.hotel_folder import BadHotel, read_hotel
from appliance.errors import ApplianceError
from appliance.settings import load_settings

hotel = typer.Typer(no_args_is_help=True, help="What the porter knows of the hotel.")

API = "/api/v1/hotel"


@hotel.command()
def check(
    where: Annotated[
        Path | None, typer.Argument(help="a folder or a JSON file; default: the folder that is set")
    ] = None,
) -> None:
    """Is a hotel's folder or file right? Ends with 1 and every mistake if it is not; needs no running porter."""
    found = _read(where or load_settings().hotel)
    rooms = sum(len(kind.rooms) for kind in found.rooms.types)
    typer.echo(
        f"{found.name}: {rooms} rooms of {len(found.rooms.types)} types, {len(found.sections)} notes, "
        f"{len(found.directory)} departments, {len(found.venues)} venues. It can be used."
    )


@hotel.command("import")
def import_hotel(where: Annotated[Path, typer.Argument(help="a folder or a JSON file")]) -> None:
    """Make it what the porter that is running tells, from its next call on."""
    found = _read(where)
    before = ask(HotelVersion, "GET", API)
    body = {"version": before.version, "hotel": found.model_dump(mode="json", by_alias=True)}
    saved = ask(HotelVersion, "PUT", API, body)
    typer.echo(f"{found.name} is saved as version {saved.version}; the next call goes by it.")


@hotel.command()
def export(
    file: Annotated[Path | None, typer.Argument(help="a new JSON file; default: print it")] = None,
) -> None:
    """Write down what the porter that is running tells; `import` takes it back."""
    version = ask(HotelVersion, "GET", API)
    text = version.hotel.model_dump_json(by_alias=True, indent=1)
    if file is None:
        typer.echo(text)
        return
    try:
        with file.open("x", encoding="utf-8") as out:
            out.write(text + "\n")
    except FileExistsError as e:
        raise ApplianceError(f"{file} is there already; name a new file") from e
    except OSError as e:
        raise ApplianceError(f"{file} can't be written: {e}") from e
    typer.echo(f"Version {version.version} of {version.hotel.name} is in {file}.")


def _read(where: Path) -> Hotel:
    try:
        return read_hotel(where)
    except BadHotel as e:
        raise ApplianceError(str(e)) from e
