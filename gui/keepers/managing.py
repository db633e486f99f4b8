"""Fetches and saves what managers look after; what is right and wrong the appliance decides; no Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from appliance.contract.hotel import HotelVersion
from gui.audio.clips import read_clip
from gui.audio.mouth import FRAME_S, FRAME_SAMPLES
from gui.audio.sound_card import open_sound
from gui.audio.sound_checks import SoundChecks
from gui.client import Client
from gui.errors import ApiError, GuiError
from gui.keepers.errands import Errands
from gui.state.house import House
from gui.state.places import Place, Places
from gui.state.settings import Settings
from gui.words import keep_time_of, say

SAMPLE = "Good evening, this is the night porter. How can I help you?"
"""What a voice says of itself: heard in the language of the voice, so it is not translated."""

SAMPLES = {
    "de": "Guten Abend, hier ist der Nachtportier. Wie kann ich Ihnen helfen?",
    "fr": "Bonsoir, ici le portier de nuit. Comment puis-je vous aider ?",
    "es": "Buenas noches, le habla el portero de noche. ¿En qué puedo ayudarle?",
    "it": "Buonasera, sono il portiere di notte. Come posso aiutarla?",
}


class Managing:
    """Methods return at once; what came of them is in the state."""

    def __init__(  # noqa: PLR0917  each of another kind
        self, client: Client, settings: Settings, house: House, places: Places, checks: SoundChecks, errands: Errands
    ) -> None:
        self._client = client
        self._settings = settings
        self._house = house
        self._places = places
        self._checks = checks
        self._errands = errands
        self.on_clock: Callable[[], None] = lambda: None
        """The hotel's clock is another one."""
        places.watch(self._come)

    def refresh(self) -> None:
        """Fetch what the person may see; times are told by the hotel's clock from then on."""
        self._errands.start(self._guard(self._load))

    def save_hotel(self) -> None:
        hotel = self._settings.hotel
        if hotel is None:
            return

        async def save() -> None:
            saved = await self._client.save_hotel(hotel.version, self._settings.draft)
            self._keep_time(saved)
            self._settings.show_hotel(saved, say("Saved. The next call goes by it."))

        self._errands.start(self._guard(save))

    def save_house(self) -> None:
        known = self._house.known
        if known is None:
            return

        async def save() -> None:
            try:
                self._house.show(await self._client.save_settings(known.version, self._house.draft))
            except ApiError as e:
                self._house.refuse(e.fields)
                raise
            self._settings.tell(say("Saved. It holds from now on."))

        self._errands.start(self._guard(save))

    def hear(self, voice: str, locale: str) -> None:
        """Play the voice on the chosen loudspeaker."""

        async def play() -> None:
            text = SAMPLES.get(locale.partition("-")[0], SAMPLE)
            clip = read_clip(await self._client.synthesize(text, voice))
            async with open_sound(None, self._checks.chosen_loudspeaker) as sound:
                for start in range(0, len(clip), FRAME_SAMPLES):
                    sound.play(clip[start : start + FRAME_SAMPLES])
                    await asyncio.sleep(FRAME_S)
                await asyncio.sleep(0.3)  # what the sound card still holds

        self._errands.start(self._guard(play))

    def add_person(self, ask: Mapping[str, str]) -> None:
        async def add() -> None:
            await self._client.add_user(ask)
            await self._load_people()
            self._settings.tell(say("{name} may sign in now.", name=ask["name"]))

        self._errands.start(self._guard(add))

    def change_person(self, user_id: str, change: Mapping[str, Any]) -> None:
        async def alter() -> None:
            try:
                await self._client.change_user(user_id, change)
            except ApiError as e:
                self._settings.refuse_person(user_id, str(e))
                return
            await self._load_people()

        self._errands.start(self._guard(alter))

    def set_password(self, user_id: str, name: str, password: str) -> None:
        """Another one for who forgot theirs; they are signed out wherever they are signed in."""

        async def give() -> None:
            try:
                await self._client.change_user(user_id, {"password": password})
            except ApiError as e:
                self._settings.refuse_person(user_id, str(e))
                return
            await self._load_people()
            self._settings.tell(say("{name} has a new password.", name=name))

        self._errands.start(self._guard(give))

    def add_key(self, ask: Mapping[str, Any]) -> None:
        async def add() -> None:
            made = await self._client.add_api_key(ask)
            self._settings.show_keys(tuple((await self._client.api_keys()).keys), made.key)

        self._errands.start(self._guard(add))

    def revoke_key(self, key_id: str) -> None:
        async def revoke() -> None:
            await self._client.revoke_api_key(key_id)
            self._settings.show_keys(tuple((await self._client.api_keys()).keys))

        self._errands.start(self._guard(revoke))

    def _come(self) -> None:
        if self._places.current is Place.SETTINGS:
            self.refresh()

    def _keep_time(self, hotel: HotelVersion) -> None:
        if keep_time_of(hotel.hotel.timezone):
            self.on_clock()

    async def _load(self) -> None:
        self._settings.allow(frozenset((await self._client.me()).actions))
        if self._settings.may("hotel.read") and not self._settings.is_changed:
            hotel = await self._client.hotel()
            self._keep_time(hotel)
            self._settings.show_hotel(hotel)
        if self._places.current is not Place.SETTINGS:
            return
        if self._settings.may("settings.read") and not self._house.is_changed:
            self._house.show(await self._client.settings())
        if self._settings.may("users.read"):
            await self._load_people()
        if self._settings.may("api_keys.read"):
            self._settings.show_keys(tuple((await self._client.api_keys()).keys))
        if self._settings.may("speech.synthesize"):
            self._settings.show_voices(tuple(await self._client.voices()))

    async def _load_people(self) -> None:
        self._settings.show_people(tuple((await self._client.users()).users))

    async def _guard(self, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        except ApiError as e:
            self._settings.refuse(str(e), e.fields)
        except GuiError as e:
            self._settings.refuse(str(e))
