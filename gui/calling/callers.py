"""Who can call from here: the demo guest, or a person at the microphone; each call from start to end."""

from __future__ import annotations

from collections.abc import Callable

from appliance.contract.sessions import SessionKind, SessionStarted, StartSession
from gui.audio.clips import read_clip
from gui.audio.monitor import Monitor
from gui.audio.mouth import Pcm
from gui.audio.sound_card import Sound
from gui.calling.call import join_call
from gui.calling.guest import Asked, DemoGuest
from gui.calling.script import QUESTIONS
from gui.client import Client
from gui.errors import CallFailed
from gui.words import say

GUEST_VOICE = "alan"
GUEST_NAME = "Thomas Baker"

Joined = Callable[[SessionStarted], None]


async def call_as_guest(client: Client, on_joined: Joined, monitor: Monitor | None = None) -> list[Asked]:
    """The demo guest's whole call; what it asked and how soon it was answered.

    Raises GuiError when the call can't be made or breaks off.
    """
    voice = await _pick_voice(client)
    clips: dict[str, Pcm] = {}

    async def speak(text: str) -> Pcm:
        if text not in clips:
            clips[text] = read_clip(await client.synthesize(text, voice))
        return clips[text]

    for question in QUESTIONS:  # before the call, so that the guest never makes the porter wait
        await speak(question)
    ask = StartSession(kind=SessionKind.TEST, user_name=GUEST_NAME)
    hear_porter, hear_guest = (monitor.hear_porter, monitor.hear_guest) if monitor else (None, None)
    async with join_call(client, ask, on_audio=hear_porter, on_sent=hear_guest) as call:
        on_joined(call.session)
        guest = DemoGuest(call.line, speak)
        await guest.talk()
        return guest.asked


async def call_by_microphone(
    client: Client, sound: Sound, on_joined: Joined, on_frame: Callable[[str, Pcm], None] = lambda _side, _pcm: None
) -> None:
    """A call that the person at `sound` makes, until it is cancelled or the porter hangs up.

    `on_frame` gets each 10 ms of either side, named "You" or "Porter".
    """

    def hear_porter(pcm: Pcm) -> None:
        sound.play(pcm)
        on_frame("Porter", pcm)

    ask = StartSession(kind=SessionKind.MIC, user_name="Microphone test")
    sent: Callable[[Pcm], None] = lambda pcm: on_frame("You", pcm)  # noqa: E731 - one line tells it best
    async with join_call(client, ask, live=True, on_audio=hear_porter, on_sent=sent) as call:
        on_joined(call.session)
        call.line.send_from(sound.record)
        await call.line.closed.wait()


async def _pick_voice(client: Client) -> str:
    """The second voice where there is one: two people should not sound alike."""
    voices = [voice.name for voice in await client.voices()]
    if not voices:
        raise CallFailed(say("no voice is installed that the guest could speak with"))
    return GUEST_VOICE if GUEST_VOICE in voices else voices[-1]
