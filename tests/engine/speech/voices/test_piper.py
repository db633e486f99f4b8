"""The Piper voice as a tier, against a server that says whether a text was spoken before."""

from __future__ import annotations

import pytest
from fastapi import FastAPI, Request, Response

from engine.speech.manner import Manner
from engine.speech.voices.piper import PiperSpeaker
from engine.speech.wire import FROM_CACHE
from tests.fakes.serving import serve_app

SOUND = b"\x00\x20\x00\xe0" * 100


def server() -> FastAPI:
    app = FastAPI()

    @app.post("/v1/audio/speech")
    async def speak(request: Request) -> Response:
        known = "again" in (await request.json())["input"]
        return Response(SOUND, headers={"X-Sample-Rate": "22050", FROM_CACHE: "yes" if known else "no"})

    return app


@pytest.mark.parametrize(("text", "known"), [("Good evening.", False), ("Good evening again.", True)])
async def test_it_tells_whether_the_text_was_spoken_before(text: str, known: bool) -> None:
    async with serve_app(server()) as url:
        piper = PiperSpeaker(url, {"jenny": "en-GB"})
        piper.from_cache = not known
        heard = b"".join([pcm async for pcm in piper.speak(text, Manner())])
        await piper.aclose()
    assert (heard, piper.from_cache) == (SOUND, known)


@pytest.mark.parametrize(
    ("wish", "spoken_by"),
    [
        (Manner(voice="alan"), "alan"),
        (Manner("de-DE"), "thorsten"),
        (Manner("de-DE", "thorsten"), "thorsten"),
        (Manner(voice="nobody"), "jenny"),
        (Manner("it-IT"), None),
    ],
)
async def test_a_voice_that_came_later_is_found_when_it_is_asked_for(wish: Manner, spoken_by: str | None) -> None:
    asked: list[str | None] = []
    app = FastAPI()

    @app.post("/v1/audio/speech")
    async def speak(request: Request) -> Response:
        asked.append((await request.json())["voice"])
        return Response(SOUND, headers={"X-Sample-Rate": "22050"})

    there = {"jenny": "en-GB"}
    async with serve_app(app) as url:
        piper = PiperSpeaker(url, dict(there), default="jenny", look_again=lambda: there)
        assert piper.serves("en-GB") and not piper.serves("de-DE")
        there |= {"alan": "en-GB", "thorsten": "de-DE"}
        if piper.serves(wish.locale):
            assert [pcm async for pcm in piper.speak("Good evening.", wish)]
        await piper.aclose()
    assert asked == ([spoken_by] if spoken_by else [])
