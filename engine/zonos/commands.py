"""`nightporter voice`: the hotel's voices are added from a recording, listed, heard and removed."""

from __future__ import annotations

import asyncio
import datetime
import sys
import wave
from pathlib import Path
from typing import Annotated, Final

import av
import numpy as np
import typer

from engine.errors import EngineError, SettingsError
from engine.speech.manner import DEFAULT_LOCALE
from engine.speech.recordings import decode
from engine.zonos.recording import find_fault
from engine.zonos.voices import NAME, Shelf, Voice

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help=__doc__)

FULL_SCALE: Final = 32_768
_TEXT: Final = "Good evening, this is the night porter. How can I help you?"

Folder = Annotated[Path, typer.Option(hidden=True, help="with model, codec, speaker and voices")]


@app.command()
def add(
    recording: Annotated[Path, typer.Argument(help="10 to 30 s of one person, WAV or another common form")],
    name: Annotated[str, typer.Option(help="letters, digits, - and _")],
    consent: Annotated[str, typer.Option(help="who agreed that the porter speaks with this voice, and where that is")],
    folder: Folder,
) -> None:
    """Take a voice from a recording."""
    shelf = Shelf(folder / "voices")
    if not NAME.match(name):
        raise SettingsError(f"--name {name!r}: letters, digits, - and _, at most 40")
    if not consent.strip():
        raise SettingsError("--consent: say who agreed, and where that is written down")
    if name in shelf.names:
        raise SettingsError(f"there is a voice {name} already; remove it first, or choose another name")
    try:
        samples = np.asarray(np.frombuffer(decode(recording), "<i2") / FULL_SCALE, np.float32)
    except (OSError, av.FFmpegError, IndexError) as e:
        raise SettingsError(f"{recording} can't be read as a recording: {e}") from e
    if fault := find_fault(samples):
        raise SettingsError(f"no voice can be taken from {recording.name}: {fault}")
    import torch  # noqa: PLC0415 - seconds, and only this command and the next need it

    from engine.zonos.speaker import load_speaker  # noqa: PLC0415

    embedding = load_speaker(folder / "speaker").embed(torch.from_numpy(samples))
    today = datetime.datetime.now().astimezone().date().isoformat()
    shelf.add(Voice(name=name, consent=consent.strip(), added=today, embedding=embedding))
    typer.echo(f"The voice {name} is there. Hear it: nightporter voice hear {name}")


@app.command("list")
def list_voices(folder: Folder) -> None:
    """The voices that are there, with whose consent."""
    shelf = Shelf(folder / "voices")
    for name in shelf.names:
        voice = shelf.read(name)
        typer.echo(f"{voice.name}  since {voice.added}  {voice.consent}")
    if not shelf.names:
        typer.echo("There is no voice yet: nightporter voice add WAV --name NAME --consent WHOSE")


@app.command()
def hear(
    name: str,
    folder: Folder,
    text: Annotated[str, typer.Option(help="what it says")] = _TEXT,
    locale: Annotated[str, typer.Option(help="language, like de-DE")] = DEFAULT_LOCALE,
    out: Annotated[Path | None, typer.Option(help="a WAV file to write, instead of this box's loudspeaker")] = None,
) -> None:
    """Let a voice speak; it works without a running porter, and slowly without a GPU."""
    Shelf(folder / "voices").read(name)
    if out is None:
        _find_loudspeaker()
    from engine.zonos.codec import RATE_HZ  # noqa: PLC0415 - loads torch

    pcm = asyncio.run(_spoken(folder, text, name, locale))
    if out is not None:
        with wave.open(str(out), "wb") as file:
            file.setparams((1, 2, RATE_HZ, 0, "NONE", ""))
            file.writeframes(pcm)
        typer.echo(f"{len(pcm) / 2 / RATE_HZ:.1f} s in {out}")
        return
    import sounddevice  # noqa: PLC0415 - looks for sound cards

    sounddevice.play(np.frombuffer(pcm, "<i2"), RATE_HZ, blocking=True)


@app.command()
def remove(name: str, folder: Folder) -> None:
    """Forget a voice."""
    Shelf(folder / "voices").remove(name)
    typer.echo(f"The voice {name} is gone.")


def _find_loudspeaker() -> None:
    """Before the model is loaded for it. Raises SettingsError."""
    import sounddevice  # noqa: PLC0415 - looks for sound cards

    try:
        sounddevice.query_devices(kind="output")
    except (sounddevice.PortAudioError, ValueError) as e:
        raise SettingsError(f"this box has no loudspeaker ({e}): write a file with --out") from e


async def _spoken(folder: Path, text: str, voice: str, locale: str) -> bytes:
    from engine.zonos.server import load_runner  # noqa: PLC0415 - loads torch
    from engine.zonos.synthesizer import Speech, Synthesizer  # noqa: PLC0415

    synthesizer = Synthesizer(load_runner(folder), Shelf(folder / "voices"), on_fatal=lambda _: None)
    try:
        return b"".join([pcm async for pcm in synthesizer.speak(Speech(text, voice, locale))])
    except ValueError as e:
        raise SettingsError(str(e)) from e
    finally:
        await asyncio.to_thread(synthesizer.close)


def main() -> None:
    try:
        app(prog_name="nightporter voice")
    except EngineError as e:
        sys.exit(f"nightporter voice: {e}")


if __name__ == "__main__":
    main()
