"""The room of a call that is over is removed by its job; what can't be removed is left to the appliance."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from livekit.api import DeleteRoomRequest, TokenVerifier
from structlog.testing import capture_logs

from engine.call.course import room
from engine.call.course.room import remove_room
from engine.settings import Settings
from tests.fakes.model_server import free_port
from tests.fakes.serving import serve_app

KEY, SECRET = "nightporter", "a secret of at least thirty-two signs"


class LiveKit:
    """The one door of it that is knocked at."""

    def __init__(self, refusal: tuple[int, str] | None = None) -> None:
        self.removed: list[str] = []
        self.app = FastAPI()

        @self.app.post("/twirp/livekit.RoomService/DeleteRoom")
        async def delete(request: Request) -> Response:
            bearer = request.headers["authorization"].removeprefix("Bearer ")
            assert TokenVerifier(KEY, SECRET).verify(bearer).video
            if refusal is not None:
                return JSONResponse({"code": refusal[1], "msg": "no"}, status_code=refusal[0])
            self.removed.append(DeleteRoomRequest.FromString(await request.body()).room)
            return Response(media_type="application/protobuf")


def settings_for(folder: Path, url: str) -> Settings:
    key_file = folder / "livekit.key"
    key_file.write_text(f"{KEY}: {SECRET}\n")
    return Settings(
        livekit_url=url.replace("http", "ws", 1),
        livekit_key_file=key_file,
        spool_dir=folder,
        book_file=folder,
        hotel=folder,
        voices_dir=folder,
    )


async def test_it_is_removed(tmp_path: Path) -> None:
    livekit = LiveKit()
    async with serve_app(livekit.app) as url:
        with capture_logs() as logs:
            await remove_room(settings_for(tmp_path, url), "room-s1")
    assert livekit.removed == ["room-s1"] and logs == []


@pytest.mark.parametrize(("refusal", "warnings"), [((404, "not_found"), 0), ((500, "internal"), 1)])
async def test_one_that_has_gone_is_no_trouble(tmp_path: Path, refusal: tuple[int, str], warnings: int) -> None:
    async with serve_app(LiveKit(refusal).app) as url:
        with capture_logs() as logs:
            await remove_room(settings_for(tmp_path, url), "room-s1")
    assert len(logs) == warnings


async def test_a_server_that_is_away_or_hangs_holds_nobody_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "ANSWER_TIMEOUT_S", 0.01)
    with socket.create_server(("127.0.0.1", 0)) as mute:
        for port in (mute.getsockname()[1], free_port()):
            with capture_logs() as logs:
                await remove_room(settings_for(tmp_path, f"http://127.0.0.1:{port}"), "room-s1")
            assert [entry["event"] for entry in logs] == ["the room is left to the appliance"]


async def test_a_key_that_is_none_is_told(tmp_path: Path) -> None:
    settings = settings_for(tmp_path, "http://127.0.0.1:9")
    (tmp_path / "livekit.key").write_text("nightporter\n")
    with capture_logs() as logs:
        await remove_room(settings, "room-s1")
    assert "key: secret" in logs[0]["error"]
