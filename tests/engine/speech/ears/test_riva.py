"""The adapter against a Riva that speaks the real gRPC service over a port, and breaks in every way."""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from grpc import StatusCode
from grpc.aio import AioRpcError, Metadata
from riva.client.proto import riva_asr_pb2 as asr

from engine.errors import ProviderError, SettingsError
from engine.speech.ears.endpointing import Endpointing
from engine.speech.ears.riva import RivaRecognizer
from engine.speech.ears.riva_hearing import RivaHearing
from engine.speech.ears.riva_line import RETRYABLE, RivaLine, as_provider_error
from engine.speech.ports import Urgency, Word
from tests.fakes.model_server import free_port
from tests.fakes.riva import FakeRiva, Plan
from tests.fakes.spoken import say, silence
from tests.until import begun

LONG = 60.0
"""A pause that waits so long for interim results would fail the test by its time."""


@contextlib.asynccontextmanager
async def hearing(riva: FakeRiva, settle_s: float = LONG) -> AsyncIterator[RivaHearing]:
    recognizer = RivaRecognizer(RivaLine(riva.address), "en-GB", settle_s=settle_s)
    opened = await recognizer.open()
    try:
        yield opened
    finally:
        await opened.aclose()
        await recognizer.aclose()


async def text(ears: RivaHearing, urgency: Urgency = Urgency.PAUSE) -> str:
    heard = await ears.transcribe(urgency)
    assert heard is not None
    return heard.text


async def test_words_grow_and_a_cut_begins_anew() -> None:
    async with FakeRiva() as riva, hearing(riva) as ears:
        assert await ears.transcribe(Urgency.GROWING) is None
        await ears.push(say("good evening"))
        await riva.has_heard(2)
        assert await text(ears) == "good evening"
        assert await text(ears, Urgency.GROWING) == "good evening"
        await ears.push(say("do you"))
        assert await text(ears) == "good evening do you"
        assert await text(ears, Urgency.FINAL) == "good evening do you"
        await ears.cut(0)
        assert await text(ears, Urgency.FINAL) == ""
        await ears.push(say("have a room"))
        assert await text(ears, Urgency.FINAL) == "have a room"
        await ears.cut(0.1)
        await ears.push(say("for"))
        assert await text(ears, Urgency.FINAL) == "room for"
    assert len(riva.streamed) == 3


@pytest.mark.parametrize(
    "plan",
    [
        Plan(covers=False),
        Plan(interims=False),
        Plan(settles_every=1),
        Plan(settles_every=2, covers=False),
        Plan(settles_every=2),
    ],
)
async def test_pauses_neither_lose_nor_double_words(plan: Plan) -> None:
    async with FakeRiva(plans=[plan] * 9) as riva, hearing(riva, settle_s=0.01) as ears:
        so_far = ""
        for part in ("good evening do", "you", "have a", "room for two nights"):
            await ears.push(say(part) + silence(0.1))
            so_far = f"{so_far} {part}".strip()
            assert await text(ears) == so_far
        await ears.push(silence(0.3))
        assert await text(ears, Urgency.FINAL) == so_far


async def test_two_pauses_at_once() -> None:
    async with FakeRiva(plans=[Plan(covers=False)] * 3) as riva, hearing(riva, settle_s=0) as ears:
        await ears.push(say("good"))
        first = await begun(text(ears))
        await ears.push(say("evening"))
        assert await text(ears) == "good evening"
        assert (await first).startswith("good"), "what came in since may be there too"


async def test_times_and_confidence() -> None:
    async with FakeRiva(plans=[Plan(covers=False)] * 2) as riva, hearing(riva, settle_s=0) as ears:
        await ears.push(say("good"))
        await text(ears)
        await ears.push(say("evening do"))
        heard = await ears.transcribe(Urgency.FINAL)
    assert heard is not None
    assert [(w.text, round(w.start_s, 3), round(w.end_s, 3), w.confidence) for w in heard.words] == [
        ("good", 0.0, 0.1, 0.5),
        ("evening", 0.1, 0.2, 0.5),
        ("do", 0.2, 0.3, 0.5),
    ]
    assert isinstance(heard.words[0], Word)
    assert (heard.confidence, heard.language, round(heard.audio_s, 3)) == (0.75, "en-US", 0.3)


async def test_what_it_is_asked_for() -> None:
    async with FakeRiva(languages=["de-DE", "en-US"]) as riva:
        recognizer = RivaRecognizer(
            RivaLine(riva.address),
            "de-AT",
            vocabulary=["Tidewater", "Wheelhouse Bar"],
            boost=30,
            endpointing=Endpointing(stop_history_ms=1200, stop_threshold_eou=0.5),
        )
        await recognizer.probe()
        await recognizer.aclose()
    (asked,) = riva.streamed
    assert asked.interim_results
    assert asked.config.language_code == "de-DE"
    assert (asked.config.sample_rate_hertz, asked.config.audio_channel_count) == (16_000, 1)
    assert asked.config.enable_automatic_punctuation and asked.config.enable_word_time_offsets
    assert [(list(c.phrases), c.boost) for c in asked.config.speech_contexts] == [(["Tidewater", "Wheelhouse Bar"], 30)]
    assert asked.config.endpointing_config == asr.EndpointingConfig(stop_history=1200, stop_threshold_eou=0.5)


async def test_a_language_that_is_not_served() -> None:
    async with FakeRiva(languages=["en-US", "es-US"]) as riva:
        recognizer = RivaRecognizer(RivaLine(riva.address), "de-DE")
        assert recognizer.serves("de-DE"), "not asked yet"
        with pytest.raises(ProviderError, match="no model for de-DE; it serves en-US, es-US") as failed:
            await recognizer.open()
        assert not failed.value.retryable
        assert not recognizer.serves("de-DE") and recognizer.serves("es-ES")
        await recognizer.aclose()


async def test_a_server_for_recordings_only() -> None:
    async with FakeRiva(languages=[]) as riva:
        recognizer = RivaRecognizer(RivaLine(riva.address), "en-US")
        assert (await recognizer.recognize(say("good evening"))).text == "good evening"
        with pytest.raises(ProviderError, match="no streaming model"):
            await recognizer.probe()
        await recognizer.aclose()


async def test_every_status_is_an_error_of_ours() -> None:
    assert set(RETRYABLE) == set(StatusCode) - {StatusCode.OK}
    plans = [Plan(fails_after=2, code=code) for code in RETRYABLE]
    async with FakeRiva(plans=plans) as riva, hearing(riva) as ears:
        for code, retryable in RETRYABLE.items():
            await ears.push(say("good evening"))
            with pytest.raises(ProviderError, match=code.name.lower().replace("_", " ")) as failed:
                await ears.transcribe(Urgency.FINAL)
            assert failed.value.retryable is retryable
            await ears.cut(0)
        await ears.push(say("do you"))
        assert await text(ears, Urgency.FINAL) == "do you"


def test_a_stream_that_broke_off_is_not_told_as_a_server_that_is_not_there() -> None:
    """gRPC's own error where a write fails takes the place of what the server said."""
    lost = AioRpcError(StatusCode.INTERNAL, Metadata(), Metadata(), details="Internal error from Core")
    error = as_provider_error(lost)
    assert (str(error), error.retryable) == ("riva: the stream broke off", True)


@pytest.mark.parametrize(
    ("plan", "urgency", "complaint"),
    [
        (Plan(ends_after=1), Urgency.PAUSE, "in the middle"),
        (Plan(final=False), Urgency.FINAL, "without its final words"),
        (Plan(garbage_after=1), Urgency.PAUSE, "not a result"),
        (Plan(garbage_after=1), Urgency.FINAL, "not a result"),
    ],
)
async def test_ends_that_are_none(plan: Plan, urgency: Urgency, complaint: str) -> None:
    async with FakeRiva(plans=[plan]) as riva, hearing(riva) as ears:
        await ears.push(say("good evening"))
        with pytest.raises(ProviderError, match=complaint) as failed:
            await ears.transcribe(urgency)
        assert failed.value.retryable
        with pytest.raises(ProviderError, match=complaint):
            await ears.transcribe(Urgency.GROWING)


async def test_a_line_that_breaks_and_comes_back() -> None:
    async with FakeRiva() as riva, hearing(riva) as ears:
        await ears.push(say("good evening"))
        assert await text(ears) == "good evening"
        riva.line.cut()
        await ears.push(say("do"))
        with pytest.raises(ProviderError) as failed:
            await ears.transcribe(Urgency.FINAL)
        assert failed.value.retryable
        await riva.line.mend()
        while True:
            await ears.cut(0)
            await ears.push(say("have a room"))
            with contextlib.suppress(ProviderError):  # gRPC waits a moment before it connects again
                assert await text(ears, Urgency.FINAL) == "have a room"
                return


async def test_a_mute_server_does_not_hold_up_who_only_looks() -> None:
    async with FakeRiva(plans=[Plan(mute_after=1)]) as riva, hearing(riva, settle_s=0) as ears:
        await ears.push(say("good"))
        await riva.has_heard(1)
        assert await ears.transcribe(Urgency.GROWING) is None
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await ears.transcribe(Urgency.FINAL)


async def test_a_question_outlives_the_cut_after_it() -> None:
    async with FakeRiva(plans=[Plan(covers=False, delay_s=0.02)]) as riva, hearing(riva, settle_s=0) as ears:
        await ears.push(say("good evening"))
        question = await begun(text(ears))
        await ears.cut(0)
        await ears.push(say("please"))
        assert await question == "good evening"
        assert await text(ears) == "please"


async def test_one_channel_for_all() -> None:
    async with FakeRiva() as riva:
        line = RivaLine(riva.address)
        for _ in range(3):
            recognizer = RivaRecognizer(line, "en-GB")
            ears = await recognizer.open()
            await ears.push(say("good"))
            assert await text(ears, Urgency.FINAL) == "good"
            await ears.aclose()
        await line.aclose()
    assert len(riva.peers) == 1
    assert riva.asked_for_models == 1


@pytest.mark.parametrize(
    ("offline", "recorded", "streamed"),
    [(["en-US"], 1, 0), ([], 0, 1), (["de-DE"], 0, 1)],
    ids=["yes", "none", "other"],
)
async def test_whole_recordings(offline: list[str], recorded: int, streamed: int) -> None:
    async with FakeRiva(languages=["en-US"], offline=offline) as riva:
        recognizer = RivaRecognizer(RivaLine(riva.address), "en-US")
        heard = await recognizer.recognize(say("good evening"))
        assert (await recognizer.recognize(b"")).text == ""
        await recognizer.aclose()
    assert (heard.text, heard.audio_s, len(heard.words)) == ("good evening", 0.2, 2)
    assert (len(riva.recorded), len(riva.streamed)) == (recorded, streamed)


async def test_a_probe_hears_what_guests_would_hear() -> None:
    async with FakeRiva() as riva:
        recognizer = RivaRecognizer(RivaLine(riva.address), "en-US")
        await recognizer.probe()
        riva.line.cut()
        with pytest.raises(ProviderError, match=r"unavailable|broke off"):
            await recognizer.probe()
        await recognizer.aclose()


async def test_nobody_there() -> None:
    recognizer = RivaRecognizer(RivaLine(f"127.0.0.1:{free_port()}"), "en-US")
    with pytest.raises(ProviderError) as failed:
        await recognizer.open()
    assert str(failed.value) == "riva: unavailable: Failed to connect to remote host: Connection refused"
    assert failed.value.retryable
    await recognizer.aclose()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Private key and certificate of a server called localhost."""
    folder = tmp_path_factory.mktemp("tls")
    key, chain = folder / "key.pem", folder / "chain.pem"
    subject = ("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1")
    curve = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2")
    command = ["openssl", "req", "-x509", *curve, *subject, "-keyout", str(key), "-out", str(chain)]
    subprocess.run(command, check=True, capture_output=True)
    return key, chain


async def test_tls_and_a_key_from_a_file(tmp_path: Path, certificate: tuple[Path, Path]) -> None:
    key_file = tmp_path / "riva.key"
    key_file.write_text("open-sesame\n")
    key, chain = (file.read_bytes() for file in certificate)
    async with FakeRiva(key="open-sesame", certificate=(key, chain)) as riva:
        good = RivaRecognizer(RivaLine(riva.address, tls=True, ca_file=certificate[1], key_file=key_file), "en-US")
        assert (await good.recognize(say("good evening"))).text == "good evening"
        await good.aclose()
        for line, complaint, retryable in (
            (RivaLine(riva.address, tls=True, ca_file=certificate[1]), "unauthenticated", False),
            (RivaLine(riva.address, tls=True), "unavailable", True),
        ):
            with pytest.raises(ProviderError, match=complaint) as failed:
                await line.models()
            assert failed.value.retryable is retryable
            await line.aclose()


def test_a_key_does_not_travel_in_the_clear(tmp_path: Path) -> None:
    (tmp_path / "riva.key").write_text("open-sesame\n")
    with pytest.raises(SettingsError, match="riva_tls"):
        RivaLine("127.0.0.1:1", key_file=tmp_path / "riva.key")
    with pytest.raises(SettingsError, match="Riva's key"):
        RivaLine("127.0.0.1:1", tls=True, key_file=tmp_path / "missing.key")
    with pytest.raises(SettingsError, match="riva_ca_file"):
        RivaLine("127.0.0.1:1", tls=True, ca_file=tmp_path / "missing.pem")
