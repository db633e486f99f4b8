"""The settings' voice, tier by tier, and how a text reaches it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from engine.errors import ProviderError
from engine.settings import Settings
from engine.speech.manner import Manner
from engine.speech.voices.edge import EdgeSpeaker
from engine.speech.voices.opening import manner_of, open_voice
from engine.speech.voices.piper import PiperSpeaker
from tests.fakes.edge import FakeEdge
from tests.fakes.model_server import VOICES, ModelServer, free_port, require_voice

NOWHERE = f"http://127.0.0.1:{free_port()}"


def settings(folder: Path, **more: object) -> Settings:
    plain = {"spool_dir": folder, "book_file": folder / "book.db", "hotel": folder, "voices_dir": VOICES}
    return Settings.model_validate({**plain, "tts_url": NOWHERE, **more})


@pytest.mark.parametrize(
    ("more", "locale", "tier"),
    [
        ({}, "en-GB", "piper"),
        ({"voices_dir": Path("/nowhere")}, "en-GB", "pico"),
        ({}, "de-DE", "pico"),
        ({"tts_order": ("flite", "piper")}, "en-US", "flite"),
        ({"allow_edge": True}, "de-DE", "edge"),
        ({"tts_order": ("pico", "edge"), "allow_edge": True}, "de-DE", "pico"),
        ({"tts_order": ("edge",)}, "en-GB", "flite"),
        ({"zonos_url": NOWHERE, "zonos_dir": Path("/nowhere")}, "de-DE", "zonos"),
        ({"tts_order": ("zonos",), "zonos_dir": Path("/nowhere")}, "de-DE", "flite"),
    ],
)
async def test_who_speaks_first(tmp_path: Path, more: dict[str, object], locale: str, tier: str) -> None:
    async with open_voice(settings(tmp_path, **more), locale=locale) as speaker:
        assert speaker.current_tier == tier


async def test_without_a_server_the_small_voices_speak_every_language_of_the_house(tmp_path: Path) -> None:
    changes: list[tuple[str, str]] = []
    async with open_voice(settings(tmp_path), on_change=lambda *c: changes.append(c[:2])) as speaker:
        for locale in ("en-GB", "de-DE", "fr-FR", "es-ES", "it-IT"):
            assert [pcm async for pcm in speaker.speak("Hotel.", manner_of(settings(tmp_path), locale))]
        assert not speaker.serves("nl-NL")
        with pytest.raises(ProviderError, match="nl-NL"):
            _ = [pcm async for pcm in speaker.speak("Goedenavond.", Manner("nl-NL"))]
    assert changes == [("piper", "pico")]


async def test_nothing_leaves_the_house_unless_it_is_allowed(tmp_path: Path) -> None:
    async with FakeEdge() as edge:
        EdgeSpeaker(endpoint=edge.endpoint)
        for allowed in (False, True):
            async with open_voice(settings(tmp_path, allow_edge=allowed), locale="de-DE") as speaker:
                assert [pcm async for pcm in speaker.speak("Guten Abend.", Manner("de-DE"))]
            assert len(edge.asked) == int(allowed)


@pytest.mark.parametrize(
    ("set_since", "at_start", "asked"),
    [('{"allow_edge": true}', False, 1), ('{"allow_edge": false}', True, 0), ("not JSON", True, 0)],
)
async def test_what_a_manager_has_set_since_counts_also_in_a_call_that_goes_on(
    set_since: str, at_start: bool, asked: int, tmp_path: Path
) -> None:
    house = tmp_path / "house.json"
    async with FakeEdge() as edge:
        EdgeSpeaker(endpoint=edge.endpoint)
        now = settings(tmp_path, allow_edge=at_start, house_file=house)
        async with open_voice(now, locale="de-DE") as speaker:
            if set_since.startswith("{"):
                set_since = set_since.replace("{", '{"porter_hours": null, "retention_days": 90, ')
            house.write_text(set_since)
            assert [pcm async for pcm in speaker.speak("Guten Abend.", Manner("de-DE"))]
        assert len(edge.asked) == asked


async def test_the_table_names_the_voice_and_the_rate_is_the_settings(tmp_path: Path) -> None:
    require_voice("alan")
    async with ModelServer("tts") as server:
        usual = settings(tmp_path, tts_url=f"http://127.0.0.1:{server.port}")
        other = usual.model_copy(update={"voices": {"piper": {"en": "alan"}}, "speaking_rate": 2.0})
        # The second voice loads after the server is ready, which can take longer here than a tier may keep a guest.
        first = PiperSpeaker(usual.tts_url, {"alan": "en-GB"})
        assert [pcm async for pcm in first.speak("Hello.", Manner())]
        await first.aclose()
        seconds = []
        for each in (usual, other):
            async with open_voice(each) as speaker:
                spoken = [pcm async for pcm in speaker.speak("Breakfast is in the garden room.", manner_of(each))]
                assert speaker.current_tier == "piper"
                seconds.append(len(b"".join(spoken)) / 2 / speaker.sample_rate_hz)
    assert seconds[1] < 0.8 * seconds[0]


@pytest.mark.parametrize(
    "more", [{"tts_order": ("siri",)}, {"tts_order": ()}, {"speaking_rate": 3}, {"voices": {"siri": {}}}]
)
def test_settings_that_are_refused(tmp_path: Path, more: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        settings(tmp_path, **more)
