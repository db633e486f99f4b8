"""`nightporter voice`: the hotel's voices are added from a recording, listed, heard and removed."""

from __future__ import annotations

import asyncio
import datetime
import sys
import wave
from contextlib import aclosing
from pathlib import Path
from typing import Annotated, Final

import httpx
import numpy as np
import typer

from engine.errors import EngineError, ProviderError, SettingsError
from engine.speech.manner import DEFAULT_LOCALE, Manner, language_of
from engine.speech.recordings import decode
from engine.speech.voices.zonos import LANGUAGES, ZonosSpeaker
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
    except ValueError as e:
        raise SettingsError(f"{recording} can't be read as a recording ({e}): take a WAV file") from e
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
        try:
            voice = shelf.read(name)
        except SettingsError as e:
            typer.echo(f"{name}  can't be used: {e}")
        else:
            typer.echo(f"{voice.name}  since {voice.added}  {voice.consent}")
    if not shelf.names:
        typer.echo("There is no voice yet: nightporter voice add WAV --name NAME --consent WHOSE")


@app.command()
def hear(
    name: str,
    folder: Folder,
    text: Annotated[str, typer.Option(help="what it says")] = _TEXT,
    locale: Annotated[str, typer.Option(help="language, like de-DE")] = DEFAULT_LOCALE,
    *,
    out: Annotated[Path | None, typer.Option(help="a WAV file to write, instead of this box's loudspeaker")] = None,
    server: Annotated[str | None, typer.Option(hidden=True, help="URL at which the porter's own may run")] = None,
) -> None:
    """Let a voice speak; it works without a running porter too, and slowly without a GPU."""
    Shelf(folder / "voices").read(name)
    if language_of(locale) not in LANGUAGES:
        raise SettingsError(f"--locale {locale!r} is not spoken here; these are: {', '.join(sorted(LANGUAGES))}")
    if out is None:
        _find_loudspeaker()
    pcm, rate_hz = asyncio.run(_spoken(folder, server, text, Manner(locale, name))), ZonosSpeaker.sample_rate_hz
    if not pcm:
        raise SettingsError(f"--text {text!r}: nothing in it can be spoken")
    if out is not None:
        try:
            with out.open("wb") as target, wave.open(target, "wb") as file:
                file.setparams((1, 2, rate_hz, 0, "NONE", ""))
                file.writeframes(pcm)
        except OSError as e:
            raise SettingsError(f"--out {out} can't be written: {e.strerror}") from e
        typer.echo(f"{len(pcm) / 2 / rate_hz:.1f} s in {out}")
        return
    import sounddevice  # noqa: PLC0415 - looks for sound cards

    sounddevice.play(np.frombuffer(pcm, "<i2"), rate_hz, blocking=True)


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


async def _spoken(folder: Path, server: str | None, text: str, manner: Manner) -> bytes:
    """By the porter's own server where it runs: a second model may have no room beside it, and takes long to load."""
    if server is not None:
        async with aclosing(ZonosSpeaker(server, folder / "voices")) as running:
            try:
                return b"".join([pcm async for pcm in running.speak(text, manner)])
            except ProviderError as e:
                if not isinstance(e.__cause__, httpx.ConnectError):
                    raise
    return await _spoken_here(folder, text, manner)


async def _spoken_here(folder: Path, text: str, manner: Manner) -> bytes:
    from engine.zonos.server import load_runner  # noqa: PLC0415 - loads torch
    from engine.zonos.synthesizer import Speech, Synthesizer  # noqa: PLC0415

    synthesizer = Synthesizer(load_runner(folder), Shelf(folder / "voices"), on_fatal=lambda _: None)
    try:
        return b"".join([pcm async for pcm in synthesizer.speak(Speech(text, manner.voice or "", manner.locale))])
    finally:
        await asyncio.to_thread(synthesizer.close)


def main() -> None:
    try:
        app(prog_name="nightporter voice")
    except EngineError as e:
        sys.exit(f"nightporter voice: {e}")


if __name__ == "__main__":
    main()
