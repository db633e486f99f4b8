"""The engine's processes: `python -m engine worker | serve stt | serve tts | serve speech | serve zonos | chat`."""

from __future__ import annotations

import asyncio
import sys
from datetime import datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from engine.errors import EngineError, SettingsError
from engine.logs import set_up_logs
from engine.settings import load_settings

CLOCK = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"]

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help=__doc__)


class Model(StrEnum):
    """What one process serves: a model to all calls, or the tiers to programs."""

    STT = "stt"
    TTS = "tts"
    SPEECH = "speech"
    ZONOS = "zonos"


class Language(StrEnum):
    """What a guest at the keyboard may speak."""

    EN = "en"
    DE = "de"
    FR = "fr"
    ES = "es"
    IT = "it"


@app.command()
def worker() -> None:
    """Take calls from LiveKit; each gets a job process of its own."""
    from engine.call.fork_server import start_fork_server  # noqa: PLC0415 - only this process needs it

    set_up_logs()
    settings = load_settings()
    start_fork_server()
    from engine.call.worker import work  # noqa: PLC0415 - heavy, so after the fork server is at it too

    asyncio.run(work(settings))


@app.command()
def serve(model: Model, port: Annotated[int, typer.Option(help="loopback port to listen on")]) -> None:
    """Serve a speech model on a loopback port; or, without a model, all tiers to programs that are no calls."""
    set_up_logs()
    if model is Model.SPEECH:
        from engine.door.server import serve as open_door  # noqa: PLC0415 - the other servers don't need it

        open_door(load_settings(), host="127.0.0.1", port=port)
        return
    if model is Model.ZONOS:
        from engine.zonos.server import serve as serve_zonos  # noqa: PLC0415 - loads torch

        folder = load_settings().zonos_dir
        if folder is None:
            raise SettingsError("NIGHTPORTER_ENGINE_ZONOS_DIR: the folder with the weights has to be named")
        serve_zonos(folder, host="127.0.0.1", port=port)
        return
    from engine.models.server import serve as serve_model  # noqa: PLC0415 - loads onnxruntime
    from engine.speech.voices.piper_voices import house_voice  # noqa: PLC0415 - the other commands don't need it
    from engine.standing import standing_sentences  # noqa: PLC0415 - the other commands don't need it

    settings = load_settings()
    serve_model(
        "stt" if model is Model.STT else "tts",
        host="127.0.0.1",
        port=port,
        voices_dir=settings.voices_dir,
        default_voice=house_voice(settings.voices_dir, settings.voices.get("piper", {}), settings.voice),
        standing=partial(standing_sentences, settings),
        phrases_dir=settings.phrases_dir,
    )


@app.command()
def chat(  # noqa: PLR0917 - one parameter an option
    as_json: Annotated[bool, typer.Option("--json", help="one JSON object a line, in and out")] = False,
    now: Annotated[
        datetime | None, typer.Option(help="the hotel's time, which then stands still: 2026-06-08T22:00", formats=CLOCK)
    ] = None,
    hotel: Annotated[Path | None, typer.Option(help="another hotel: its folder or file", exists=True)] = None,
    book: Annotated[
        Path | None, typer.Option(help="a book to work in, made if it is missing; else a copy of the porter's")
    ] = None,
    dump: Annotated[
        Path | None, typer.Option(help="where the end is written to: reservations, requests and alerts as JSON")
    ] = None,
    language: Annotated[Language, typer.Option(help="what the guest speaks")] = Language.EN,
) -> None:
    """Talk to the porter by keyboard: one line in, one reply out."""
    from engine.chat import Night  # noqa: PLC0415 - the other commands don't need it
    from engine.chat import chat as chat_by_keyboard  # noqa: PLC0415

    night = Night(now, hotel, book, dump, language.value)
    raise typer.Exit(chat_by_keyboard(load_settings(), night, as_json=as_json, lines=sys.stdin, out=sys.stdout))


def main() -> None:
    is_chat = sys.argv[1:2] == ["chat"]  # the one command of these that people call, as one of the appliance's
    try:
        app(prog_name="nightporter" if is_chat else None)
    except EngineError as e:
        sys.exit(f"nightporter {'chat' if is_chat else 'engine'}: {e}")


if __name__ == "__main__":
    main()
