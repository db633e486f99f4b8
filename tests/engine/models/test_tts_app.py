"""The voices' server over real HTTP, with a model that tests hold back or break."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from engine.errors import ProviderError
from engine.models import warming
from engine.models.phrase_store import PhraseStore
from engine.models.standing import Standing
from engine.models.tts_app import create_app
from engine.speech.manner import Manner
from engine.speech.voices.cache import Phrase
from engine.speech.voices.piper import PiperSpeaker
from engine.speech.voices.tiers import Patience, TieredSpeaker
from tests.fakes.serving import serve_app
from tests.until import until_holds

HZ = 16_000
SOUND = b"\x00\x20" * 40 + b"\x00\xe0" * 40


class FakeVoice:
    """Half a second of a tone for every piece; "Break." raises, and nothing is made while `held`."""

    def __init__(self, name: str) -> None:
        self.identity = f"{name} 1"
        self.spoken: list[tuple[str, float]] = []
        self.held = threading.Event()
        self.held.set()

    def speak(self, piece: str, rate: float = 1.0) -> bytes:
        self.held.wait()
        if piece == "Break.":
            raise ProviderError("piper", "the voice fails", retryable=True)
        self.spoken.append((piece, rate))
        return SOUND * 100


class Shelf:
    """What the server uses of `engine.models.voices.Voices`."""

    def __init__(self) -> None:
        self.default = "jenny"
        self.names = ["jenny", "thorsten", "lost"]
        self.damaged: dict[str, str] = {}
        self.voices = {"jenny": FakeVoice("jenny"), "thorsten": FakeVoice("thorsten")}

    def find(self, name: str) -> FakeVoice | None:
        return self.voices.get(name)

    def choose(self, locale: str | None) -> str | None:
        return {None: "jenny", "en-GB": "jenny", "de-DE": "thorsten"}.get(locale)

    def sample_rate_hz(self, name: str) -> int:
        return HZ

    def is_loading(self, name: str) -> bool:
        return False

    def look_again(self) -> bool:
        return False

    def load_others(self) -> None:
        return

    def close(self) -> None:
        return


@asynccontextmanager
async def running(shelf: Any, **more: Any) -> AsyncIterator[httpx.AsyncClient]:
    async with serve_app(create_app(shelf, 1, **more)) as url, httpx.AsyncClient(base_url=url, timeout=60) as client:
        yield client


async def speak(client: httpx.AsyncClient, text: str, **more: object) -> httpx.Response:
    return await client.post("/v1/audio/speech", json={"input": text, **more})


@pytest.mark.parametrize(
    ("wish", "voice", "rate"),
    [
        ({}, "jenny", 1.0),
        ({"voice": "thorsten"}, "thorsten", 1.0),
        ({"locale": "de-DE", "rate": 1.5}, "thorsten", 1.5),
        ({"voice": "jenny", "locale": "de-DE"}, "jenny", 1.0),
    ],
)
async def test_who_speaks(wish: dict[str, object], voice: str, rate: float) -> None:
    shelf = Shelf()
    async with running(shelf) as client:
        answer = await speak(client, "Hello.", **wish)
    assert (answer.status_code, answer.headers["X-Sample-Rate"], answer.content) == (200, str(HZ), SOUND * 100)
    assert shelf.voices[voice].spoken == [("Hello.", rate)]


@pytest.mark.parametrize(
    ("wish", "status"),
    [
        ({"voice": "nobody"}, 404),
        ({"locale": "it-IT"}, 404),
        ({"rate": 3}, 422),
        ({"rate": 0.4}, 422),
        ({"pitch": 1}, 422),
    ],
)
async def test_what_is_refused(wish: dict[str, object], status: int) -> None:
    async with running(Shelf()) as client:
        assert (await speak(client, "Hello.", **wish)).status_code == status


async def test_who_asked_knows_at_once_that_the_text_was_taken() -> None:
    shelf = Shelf()
    shelf.voices["jenny"].held.clear()
    async with running(shelf) as client:
        piper = PiperSpeaker(str(client.base_url), {"jenny": "en-GB"}, default="jenny")
        sound = piper.speak("Hello.", Manner())
        assert await anext(sound) == b"", "before anything was synthesized"
        shelf.voices["jenny"].held.set()
        assert len(b"".join([pcm async for pcm in sound])) > len(SOUND)
        await piper.aclose()


async def test_a_text_in_the_queue_outlasts_the_limit_for_silence() -> None:
    shelf = Shelf()
    shelf.voices["jenny"].held.clear()
    async with running(shelf) as client:
        piper = PiperSpeaker(str(client.base_url), {"jenny": "en-GB"}, default="jenny")
        # The queue's limit is what counts once the text was taken; the other one alone would end it here.
        speaker = TieredSpeaker([piper], patience=Patience(silent_s=1.5, queued_s=60))
        let_go = threading.Timer(2.0, shelf.voices["jenny"].held.set)
        let_go.start()
        assert [pcm async for pcm in speaker.speak("Hello.", Manner())]
        await piper.aclose()


class OneAtATime(FakeVoice):
    """Makes so many pieces as it was let."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.let = threading.Semaphore(0)

    def speak(self, piece: str, rate: float = 1.0) -> bytes:
        self.let.acquire()
        return super().speak(piece, rate)


async def until_queued(client: httpx.AsyncClient, count: int) -> None:
    while (await client.get("/health")).json()["queue"] != count:
        pass


async def test_the_first_clause_of_a_reply_goes_before_the_third_of_another() -> None:
    shelf = Shelf()
    voice = shelf.voices["jenny"] = OneAtATime("jenny")
    pieces = ["Breakfast is from seven.", "It is in the garden room.", "On Sundays it is from eight."]
    async with running(shelf) as client, asyncio.TaskGroup() as replies:
        replies.create_task(speak(client, " ".join(pieces)))
        voice.let.release()
        await until_holds(lambda: len(voice.spoken) == 1)  # the second is under way, and held
        await until_queued(client, 0)
        replies.create_task(speak(client, "Certainly."))
        await until_queued(client, 1)
        voice.let.release()  # the second is done: the third has to wait for "Certainly.", which is held
        await until_holds(lambda: len(voice.spoken) == 2)
        await until_queued(client, 1)
        replies.create_task(speak(client, "Good evening."))
        await until_queued(client, 2)
        voice.let.release(3)
    assert [piece for piece, _ in voice.spoken] == [*pieces[:2], "Certainly.", "Good evening.", pieces[2]]


async def test_what_a_client_who_leaves_had_in_the_queue_is_dropped() -> None:
    shelf = Shelf()
    voice = shelf.voices["jenny"] = OneAtATime("jenny")
    async with running(shelf) as client, asyncio.TaskGroup() as replies:
        replies.create_task(speak(client, "Good evening."))
        await until_queued(client, 0)
        leaves = replies.create_task(speak(client, "Certainly. I will see to it."))
        await until_queued(client, 1)
        leaves.cancel()
        await until_queued(client, 0)
        voice.let.release(3)
        health = (await client.get("/health")).json()
        assert health["dropped"] == {"soon": 1, "later": 0}
    assert [piece for piece, _ in voice.spoken] == ["Good evening."]


@pytest.mark.parametrize("text", ["Break.", "Hello. Break."])
async def test_a_model_that_fails_breaks_the_answer_off(text: str) -> None:
    async with running(Shelf()) as client:
        with pytest.raises(httpx.RemoteProtocolError):
            await speak(client, text)
        assert (await speak(client, "Hello.")).status_code == 200, "and the server goes on"


async def test_a_voice_that_turned_out_damaged_breaks_the_answer_off() -> None:
    async with running(Shelf()) as client:
        with pytest.raises(httpx.RemoteProtocolError):
            await speak(client, "Hello.", voice="lost")


async def test_the_cache_counts_and_knows_voice_and_rate_apart() -> None:
    shelf = Shelf()
    async with running(shelf) as client:
        for wish in ({}, {}, {"rate": 1.5}, {"voice": "thorsten"}, {"rate": 1.5}):
            await speak(client, "Hello.", **wish)
        health = (await client.get("/health")).json()
    assert {name: health[name] for name in ("cache_hits", "cache_misses", "cache_bytes", "runs")} == {
        "cache_hits": 2,
        "cache_misses": 3,
        "cache_bytes": 3 * len(SOUND) * 100,
        "runs": 3,
    }


async def test_a_probe_is_synthesized_whatever_is_remembered() -> None:
    shelf = Shelf()
    async with running(shelf) as client:
        piper = PiperSpeaker(str(client.base_url), {"jenny": "en-GB"}, default="jenny")
        for _ in range(2):
            await piper.probe()
        await piper.aclose()
    assert len(shelf.voices["jenny"].spoken) == 2


async def test_standing_sentences_come_from_disk_and_guests_words_never_go_there(
    tmp_path: Path,
) -> None:
    PhraseStore(tmp_path).save(Phrase("jenny 1", "Certainly."), SOUND * 50)
    shelf = Shelf()
    async with running(shelf, standing=lambda: [Standing(["Certainly."])], store=PhraseStore(tmp_path)) as client:
        while (await client.get("/health")).json()["cache_bytes"] == 0:
            pass
        assert (await speak(client, "Certainly.")).content == SOUND * 50
        for _ in range(3):
            await speak(client, "Thank you, Mrs. Holloway.")
        health = (await client.get("/health")).json()
    assert shelf.voices["jenny"].spoken == [("Thank you, Mrs. Holloway.", 1.0)]
    assert (health["stored_phrases"], health["cache_hits"]) == (1, 3)
    assert len(list(tmp_path.iterdir())) == 1


async def test_the_standing_sentences_of_each_language_are_warmed_in_its_own_voice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warming, "QUIET_S", 0.0)
    monkeypatch.setattr(warming, "BREATH_S", 0.0)
    shelf = Shelf()
    standing = [
        Standing(["Certainly."]),
        Standing(["Gerne."], 1.2, "thorsten"),
        Standing(["Volentieri."], voice="lost"),
    ]
    async with running(shelf, standing=lambda: standing, store=PhraseStore(tmp_path)) as client:
        await until_holds(lambda: shelf.voices["thorsten"].spoken)
        while (await client.get("/health")).json()["stored_phrases"] < 2:
            pass
    assert shelf.voices["jenny"].spoken == [("Certainly.", 1.0)]
    assert shelf.voices["thorsten"].spoken == [("Gerne.", 1.2)]
