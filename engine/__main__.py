"""The engine's processes: `python -m engine worker | serve stt | serve tts | chat`."""

from __future__ import annotations

import asyncio
import sys
from enum import StrEnum
from typing import Annotated

import typer

from engine.errors import EngineError
from engine.settings import load_settings

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help=__doc__)


class Model(StrEnum):
    """A model that one process serves to all calls."""

    STT = "stt"
    TTS = "tts"


@app.command()
def worker() -> None:
    """Take calls from LiveKit; each gets a job process of its own."""
    from engine.call.worker import work  # noqa: PLC0415 - heavy, and only this process needs it

    asyncio.run(work(load_settings()))


@app.command()
def serve(model: Model, port: Annotated[int, typer.Option(help="loopback port to listen on")]) -> None:
    """Serve a speech model on a loopback port."""
    from engine.models.server import serve as serve_model  # noqa: PLC0415 - loads onnxruntime

    settings = load_settings()
    serve_model(model.value, host="127.0.0.1", port=port, voices_dir=settings.voices_dir, default_voice=settings.voice)


@app.command()
def chat(
    as_json: Annotated[bool, typer.Option("--json", help="one JSON object a line, in and out")] = False,
) -> None:
    """Talk to the porter by keyboard: one line in, one reply out."""
    from engine.chat import chat as chat_by_keyboard  # noqa: PLC0415 - the other commands don't need it

    raise typer.Exit(chat_by_keyboard(load_settings(), as_json=as_json, lines=sys.stdin, out=sys.stdout))


def main() -> None:
    try:
        app()
    except EngineError as e:
        sys.exit(f"nightporter engine: {e}")


if __name__ == "__main__":
    main()
