"""Recordings into words and text into sound, over a real port; nobody but the appliance is let in."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

import httpx
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from appliance.contract.redaction import MASK
from appliance.contract.speech import MAX_RECORDING_S, Transcription
from engine.door.app import MOST_AT_ONCE
from engine.errors import ProviderError
from engine.loopback import loopback_client
from engine.speech.manner import Manner
from tests.fakes.flite_voice import silence, spoken
from tests.fakes.speech_door import TONE, Scripted

TRANSCRIBE, SPEAK, VOICES, STREAM = "/v1/transcribe", "/v1/speech", "/v1/voices", "/v1/stream"
TALK = silence(0.5) + spoken("What time is breakfast?") + silence(1.2) + spoken("And is there a pool?") + silence(0.3)


async def test_strangers_are_sent_away(url: str, subtests: pytest.Subtests) -> None:
    async with loopback_client(url, httpx.Timeout(60)) as stranger:
        for key in ("", "Bearer", "Bearer wrong", "service-key-", "Bearer \xff"):
            headers = [(b"authorization", key.encode("latin-1"))] if key else []
            with subtests.test(key):
                answers = [
                    await stranger.get(VOICES, headers=headers),
                    await stranger.post(SPEAK, json={"text": "Hello"}, headers=headers),
                    await stranger.post(TRANSCRIBE, content=TALK, headers=headers),
                ]
                assert {answer.status_code for answer in answers} == {401}
        assert (await stranger.get("/health")).status_code == 200
    with pytest.raises(InvalidStatus) as refused:
        await connect(f"ws{url[4:]}{STREAM}", proxy=None, open_timeout=60)
    assert refused.value.response.status_code == 401


async def test_each_stretch_of_speech_is_heard_by_itself(client: httpx.AsyncClient, tiers: Scripted) -> None:
    tiers.words, tiers.word_times = ["What time is breakfast?", "And is there a pool?"], True
    answer = await client.post(TRANSCRIBE, content=TALK)
    heard = Transcription.model_validate_json(answer.content)
    assert heard.text == "What time is breakfast? And is there a pool?"
    assert (heard.language, heard.tier) == ("en-GB", "scripted")
    assert heard.duration_s == pytest.approx(len(TALK) / 32_000, abs=0.001)
    assert len(tiers.recognized_s) == 2
    assert max(tiers.recognized_s) < heard.duration_s / 1.5
    assert heard.words is not None
    starts = [word.start_s for word in heard.words]
    assert starts == sorted(starts)
    assert starts[0] == pytest.approx(0.6, abs=0.3)


async def test_silence_has_no_words(client: httpx.AsyncClient, tiers: Scripted) -> None:
    heard = Transcription.model_validate_json((await client.post(TRANSCRIBE, content=silence(2))).content)
    assert (heard.text, heard.words, tiers.recognized_s) == ("", None, [])


async def test_a_card_number_said_in_two_breaths_is_masked_and_its_words_are_not_told(
    client: httpx.AsyncClient, tiers: Scripted
) -> None:
    tiers.words, tiers.word_times = ["My card is 4242 4242", "4242 4242"], True
    heard = Transcription.model_validate_json((await client.post(TRANSCRIBE, content=TALK)).content)
    assert MASK in heard.text
    assert "4242 4242 4242" not in heard.text
    assert heard.words is None


async def test_bad_recordings(client: httpx.AsyncClient, subtests: pytest.Subtests) -> None:
    for query, body, status in (
        ("", bytes(2 * 16_000 * int(MAX_RECORDING_S) + 2), 413),
        ("?channels=2", bytes(4 * 16_000 * int(MAX_RECORDING_S) + 4), 413),
        ("?channels=3", TALK, 422),
        ("?sample_rate_hz=7999", TALK, 422),
        ("?locale=xx", TALK, 422),
        ("?language=en", TALK, 422),
    ):
        with subtests.test(query, bytes=len(body)):
            assert (await client.post(TRANSCRIBE + query, content=body)).status_code == status


async def test_no_tier_and_no_room(client: httpx.AsyncClient, tiers: Scripted) -> None:
    tiers.ears_fail = ProviderError("scripted", "away", retryable=True)
    answer = await client.post(TRANSCRIBE, content=TALK)
    assert (answer.status_code, answer.json()["detail"]) == (503, "scripted: away")
    assert (await client.get("/health")).json()["recordings"] == 0, "a place is given back whatever happens"


async def test_what_is_known_of_the_tiers_is_kept_for_each_language(client: httpx.AsyncClient, tiers: Scripted) -> None:
    for locale in ("en-GB", "de", "en-GB"):
        assert (await client.post(f"{TRANSCRIBE}?locale={locale}", content=TALK)).status_code == 200
    assert tiers.locales == ["en-GB", "de"]


async def test_a_text_is_spoken_in_the_manner_that_is_asked_for(client: httpx.AsyncClient, tiers: Scripted) -> None:
    wanted = {"text": "Guten Abend.", "voice": "anna", "rate": 1.2}
    answer = await client.post(SPEAK, json=wanted)
    assert (answer.status_code, answer.content) == (200, TONE + TONE)
    assert (answer.headers["X-Sample-Rate"], answer.headers["X-Tier"]) == ("22050", "scripted")
    await client.post(SPEAK, json={"text": "Bon soir.", "locale": "fr"})
    await client.post(SPEAK, json={"text": "Good evening."})
    assert tiers.spoken == [
        ("Guten Abend.", Manner(locale="de", voice="anna", rate=1.2), False),
        ("Bon soir.", Manner(locale="fr"), False),
        ("Good evening.", Manner(locale="en-GB"), False),
    ]
    assert tiers.tiers_asked == ["other", None, None], "a voice of another tier than the best is heard from that tier"


async def test_a_card_number_is_never_spoken(client: httpx.AsyncClient, tiers: Scripted) -> None:
    await client.post(SPEAK, json={"text": "Your card is 4242 4242 4242 4242."})
    assert "4242" not in tiers.spoken[0][0]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"text": "Hello", "voice": "nobody"}, 404),
        ({"text": "Hello", "voice": "anna", "locale": "en-GB"}, 422),
        ({"text": "?!"}, 422),
        ({"text": "a", "rate": 3}, 422),
        ({}, 422),
    ],
)
async def test_bad_texts(client: httpx.AsyncClient, body: dict[str, object], status: int) -> None:
    assert (await client.post(SPEAK, json=body)).status_code == status


async def test_texts_wait_for_their_turn_and_a_program_that_leaves_gives_its_own_back(
    client: httpx.AsyncClient, tiers: Scripted
) -> None:
    tiers.gate.clear()
    async with AsyncExitStack() as leaving, asyncio.TaskGroup() as tasks:
        for _ in range(MOST_AT_ONCE):
            begun = await leaving.enter_async_context(client.stream("POST", SPEAK, json={"text": "Hello"}))
            assert begun.status_code == 200
        waiting = tasks.create_task(begin(client, "Good evening."))
        assert (await client.get("/health")).status_code == 200, "the one that waits has come before this"
        assert "Good evening." not in [text for text, _, _ in tiers.spoken]
        await leaving.aclose()
        assert await waiting == TONE, "though none of the others was spoken to its end"


async def begin(client: httpx.AsyncClient, text: str) -> bytes:
    """What is heard of a text first."""
    async with client.stream("POST", SPEAK, json={"text": text}) as answer:
        return await anext(answer.aiter_raw())


async def test_no_voice(client: httpx.AsyncClient, tiers: Scripted) -> None:
    tiers.voices_fail = ProviderError("scripted", "every voice is down", retryable=True)
    assert (await client.post(SPEAK, json={"text": "Hello"})).status_code == 503


async def test_more_streams_than_there_are_places_for(url: str, client: httpx.AsyncClient) -> None:
    address, headers = f"ws{url[4:]}{STREAM}", dict(client.headers)
    key = {"Authorization": headers["authorization"]}
    streams = [await connect(address, additional_headers=key, proxy=None, open_timeout=60) for _ in range(MOST_AT_ONCE)]
    with pytest.raises(InvalidStatus) as refused:
        await connect(address, additional_headers=key, proxy=None, open_timeout=60)
    assert refused.value.response.status_code == 503
    for stream in streams:
        await stream.close()
