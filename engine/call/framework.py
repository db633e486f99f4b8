"""How LiveKit's session is set up: what of it we use, and what we do ourselves."""

from __future__ import annotations

from typing import Any, Final

from livekit import rtc
from livekit.agents.voice.agent_session import SessionConnectOptions
from livekit.agents.voice.room_io import AudioInputOptions, RoomOptions, TextOutputOptions

from appliance.contract.dispatch import GUEST_IDENTITY
from engine.speech.ports import HEARING_RATE_HZ

_TURNS: Final = {
    "turn_detection": "stt",
    "endpointing": {"mode": "fixed", "min_delay": 0.0, "max_delay": 0.0},
    # Who has the floor is decided in interruption.py: the framework's own interruption by voice never comes about.
    "interruption": {"mode": "vad", "min_duration": 86400.0, "resume_false_interruption": False},
    "preemptive_generation": {
        "enabled": True,
        "preemptive_tts": True,
        # Each pause of a long turn prepares anew; the framework's own limits are for models that cost money.
        "max_retries": 100,
        "max_speech_duration": 120.0,
    },
}

_ENDLESS: Final = 10**9

SESSION_OPTIONS: Final[dict[str, Any]] = {
    "turn_handling": _TURNS,
    "user_away_timeout": None,  # silence.py asks instead: twice, then says goodbye
    "aec_warmup_duration": None,
    "use_tts_aligned_transcript": True,
    # The framework would close the call at the fourth error; rescue.py knows better when it is over.
    "conn_options": SessionConnectOptions(max_unrecoverable_errors=_ENDLESS),
}


def room_options(echo: rtc.FrameProcessor[rtc.AudioFrame]) -> RoomOptions:
    """`echo` takes the porter's own voice out of what the guest's microphone picks up."""
    return RoomOptions(
        text_input=False,
        audio_input=AudioInputOptions(
            sample_rate=HEARING_RATE_HZ,
            frame_size_ms=20,
            pre_connect_audio=False,
            noise_cancellation=echo,
            auto_gain_control=True,
        ),
        audio_output=False,  # ours is there already
        text_output=TextOutputOptions(sync_transcription=False),  # subtitles.py keeps it in step with the sound
        participant_identity=GUEST_IDENTITY,
    )
