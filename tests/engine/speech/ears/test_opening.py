"""Which tiers a call gets: by its language, and by what the hotel has."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import ProviderError
from engine.settings import Settings
from engine.speech.ears.opening import open_ears, serves
from engine.speech.ports import Urgency
from tests.fakes.model_server import free_port
from tests.fakes.recognizer import FakeRecognizer
from tests.fakes.riva import FakeRiva
from tests.fakes.spoken import say


def settings(folder: Path, **more: object) -> Settings:
    places = dict.fromkeys(("spool_dir", "book_file", "hotel", "voices_dir"), folder)
    return Settings.model_validate({**places, "stt_url": f"ws://127.0.0.1:{free_port()}", **more})


@pytest.mark.parametrize(
    ("riva", "locale", "served"),
    [(None, "en-GB", True), (None, "de-DE", False), ("127.0.0.1:1", "en-GB", True), ("127.0.0.1:1", "de-DE", True)],
)
def test_what_is_served(tmp_path: Path, riva: str | None, locale: str, served: bool) -> None:
    wanted = settings(tmp_path, riva_address=riva)
    assert serves(wanted, locale) is served
    if served:
        assert open_ears(wanted, locale).current_tier == ("riva" if riva else "moonshine")
    else:
        with pytest.raises(ProviderError, match="no recogniser understands de-DE") as failed:
            open_ears(wanted, locale)
        assert not failed.value.retryable


async def test_riva_first_with_the_names_of_the_hotel_then_our_own() -> None:
    changes: list[tuple[str, str, str]] = []
    async with FakeRiva() as riva, FakeRecognizer() as second:
        wanted = settings(Path(), riva_address=riva.address, stt_url=second.url)
        async with open_ears(wanted, "en-GB", ["Tidewater"], lambda *c: changes.append(c)) as heard_by:
            guest = await heard_by.open()
            await guest.push(say("good evening"))
            assert await guest.transcribe(Urgency.FINAL)
            riva.line.cut()
            await guest.cut(0)
            await guest.push(say("please"))
            assert await guest.transcribe(Urgency.FINAL)
            await guest.aclose()
    assert [list(c.phrases) for c in riva.streamed[0].config.speech_contexts] == [["Tidewater"]]
    assert [change[:2] for change in changes] == [("riva", "moonshine")]


@pytest.mark.parametrize(("detects", "asked"), [(True, "multi"), (False, "en-GB")])
async def test_a_riva_for_several_languages_tells_which_one_it_hears_where_that_is_wanted(
    detects: bool, asked: str
) -> None:
    async with (
        FakeRiva(languages=["en-GB", "multi"], detects="de-DE") as riva,
        open_ears(settings(Path(), riva_address=riva.address), "en-GB", detects=detects) as heard_by,
    ):
        guest = await heard_by.open()
        await guest.push(say("good evening"))
        heard = await guest.transcribe(Urgency.FINAL)
        assert heard is not None and heard.language == "de-DE"
        assert {config.config.language_code for config in riva.streamed} == {asked}
        await guest.aclose()


async def test_a_language_that_neither_knows() -> None:
    async with (
        FakeRiva(languages=["en-US"]) as riva,
        open_ears(settings(Path(), riva_address=riva.address), "fr-FR") as heard_by,
    ):
        guest = await heard_by.open()
        await guest.push(say("good evening"))
        with pytest.raises(ProviderError, match="no model for fr-FR") as failed:
            await guest.transcribe(Urgency.FINAL)
        assert not failed.value.retryable
        assert not heard_by.serves("fr-FR")
        await guest.aclose()


def test_a_bad_key_file_leaves_riva_out(tmp_path: Path) -> None:
    wanted = settings(tmp_path, riva_address="127.0.0.1:1", riva_tls=True, riva_key_file=tmp_path / "missing")
    assert open_ears(wanted, "en-GB").current_tier == "moonshine"
    with pytest.raises(ProviderError, match="no recogniser"):
        open_ears(wanted, "de-DE")
