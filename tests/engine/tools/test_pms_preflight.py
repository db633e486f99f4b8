"""What hotel IT is told about their system before a guest needs it, by servers that speak as Mews and Apaleo do."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from starlette.responses import JSONResponse, Response

from engine.errors import SettingsError
from engine.fitness import NOT_REACHED, OK, UNFIT
from engine.settings import Settings
from engine.tools.house import load_hotel, open_book
from engine.tools.pms_preflight import examine, preflight, told
from tests.engine.tools.scene import EXAMPLE_HOTEL
from tests.engine.tools.systems import HOTEL, SYSTEMS, TODAY, apaleo_system, mews_system, open_apaleo, open_mews
from tests.fakes.apaleo import Apaleo
from tests.fakes.mews import Mews
from tests.fakes.model_server import free_port


@pytest.mark.parametrize("system", SYSTEMS)
async def test_one_that_is_fit_is_told_with_its_property_types_and_prices(system: str, tmp_path: Path) -> None:
    async with SYSTEMS[system](tmp_path) as pms:
        found = await examine(system, pms, HOTEL, TODAY)
    assert found.exit_code == OK
    assert found.types == {"double": "Classic Double, for 2", "suite": "Suite, for 4"}
    assert found.free_tonight == {"double": "2 free, 125.00 GBP", "suite": "1 free, 210.00 GBP"}
    assert (found.unknown, found.arrivals) == ([], 0)
    text = told(found)
    assert "Fit for calls" in text and "0 reservations arrive today" in text
    assert ("Small House" in text) is (system != "book")


async def test_a_type_that_is_called_otherwise_is_named(tmp_path: Path) -> None:
    types = HOTEL.rooms.types
    other = HOTEL.model_copy(
        update={
            "rooms": HOTEL.rooms.model_copy(
                update={"types": (*types, types[0].model_copy(update={"code": "attic", "name": "Attic"}))}
            )
        }
    )
    async with mews_system(tmp_path) as pms:
        assert "Attic" in told(await examine("mews", pms, other, TODAY))


def answers(status: int, **body: Any) -> Callable[[str], Response]:
    return lambda _: JSONResponse(body, status)


@pytest.mark.parametrize(
    ("fault", "code", "advice"),
    [
        (answers(401, Message="Invalid ClientToken or AccessToken."), UNFIT, "key file"),
        (answers(403, Message="Forbidden"), UNFIT, "allow it to read"),
        (answers(500), UNFIT, "status page"),
        (answers(429, Message="Too many requests."), NOT_REACHED, "try again"),
        (lambda _: Response("<html>login</html>"), UNFIT, "NIGHTPORTER_PMS_URL"),
        (lambda _: JSONResponse({"Enterprise": 7}), UNFIT, "NIGHTPORTER_PMS_URL"),
        (lambda _: Response(status_code=302, headers={"Location": "/login"}), NOT_REACHED, "API's own address"),
    ],
)
async def test_mews_that_does_not_serve_is_told_with_what_to_do(
    fault: Callable[[str], Response], code: int, advice: str, tmp_path: Path
) -> None:
    async with mews_system(tmp_path, Mews(fault=fault)) as pms:
        found = await examine("mews", pms, HOTEL, TODAY)
    assert (found.exit_code, advice in (found.advice or "")) == (code, True), told(found)
    assert "Fit for calls" not in told(found)


async def test_apaleo_that_does_not_serve_is_told_with_what_to_do(tmp_path: Path) -> None:
    def refuse(path: str) -> Response | None:
        return JSONResponse({"error": "invalid_client"}, 400) if path == "/connect/token" else None

    for fake, advice in (
        (Apaleo(fault=refuse), "id and secret of an app"),
        (Apaleo(fault=lambda p: Response(status_code=404) if "properties" in p else None), "NIGHTPORTER_PMS_PROPERTY"),
        (Apaleo(currency="EUR"), "currency_code"),
    ):
        async with apaleo_system(tmp_path, fake) as pms:
            found = await examine("apaleo", pms, HOTEL, TODAY)
        assert advice in (found.advice or ""), told(found)
        assert found.exit_code == UNFIT


async def test_nothing_there_is_told_so(tmp_path: Path) -> None:
    url = f"http://127.0.0.1:{free_port()}"
    for system, pms in (("mews", open_mews(url, tmp_path)), ("apaleo", open_apaleo(url, tmp_path))):
        found = await examine(system, pms, HOTEL, TODAY)
        await pms.aclose()
        assert (found.exit_code, "Nothing answers there" in (found.advice or "")) == (NOT_REACHED, True), told(found)


def settings(folder: Path, **more: Any) -> Settings:
    files = {"spool_dir": folder, "book_file": folder / "book.db", "hotel": EXAMPLE_HOTEL, "voices_dir": folder}
    return Settings(**{**files, **more})


def test_the_book_of_this_box_needs_no_server(tmp_path: Path) -> None:
    out, here = io.StringIO(), settings(tmp_path)
    open_book(here.book_file, load_hotel(here.hotel), TODAY, None)
    assert preflight(here, date(2026, 11, 19), as_json=True, out=out) == OK
    assert json.loads(out.getvalue())["types"]["single"] == "Snug Single, for 1"


def test_a_setting_that_can_not_be_used_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="key"):
        preflight(settings(tmp_path, pms="mews"), TODAY, as_json=False)
    with pytest.raises(SettingsError, match="missing"):
        preflight(settings(tmp_path), TODAY, as_json=False)
    assert not (tmp_path / "book.db").exists(), "it only reads"
