"""What managers see in the invented night: who may sign in, which programs have a key, which voices speak."""

from __future__ import annotations

from appliance.contract.accounts import ApiKey, User
from appliance.contract.speech import Voice
from tests.night import NOW

DAY_S = 86_400


def make_people() -> list[User]:
    told: tuple[tuple[str, str, str, bool, float | None], ...] = (
        ("eva", "Eva Lund", "staff", False, NOW - 4.2 * 3600),
        ("tom", "Tom Okafor", "manager", False, NOW - 3.9 * 3600),
        ("ines", "Inês Duarte", "admin", False, NOW - 3 * DAY_S),
        ("kim", "Kim Sørensen", "viewer", False, None),
        ("paul", "Paul Weber", "staff", True, NOW - 41 * DAY_S),
    )
    return [
        User.model_validate(
            {"user_id": user_name, "user_name": user_name, "name": name, "role": role}
            | {"disabled": disabled, "created_at": NOW - 90 * DAY_S, "signed_in_at": seen}
        )
        for user_name, name, role, disabled, seen in told
    ]


def make_keys() -> list[ApiKey]:
    told: tuple[tuple[str, str, tuple[str, ...], float | None, float | None], ...] = (
        ("Telephone exchange", "service", ("sessions.start", "sessions.read", "sessions.end"), NOW - 74, None),
        ("Pagers of the night shift", "staff", ("requests.read", "requests.write", "events.read"), NOW - 280, None),
        ("Graphs in the office", "viewer", ("metrics.read", "slo.read", "figures.read"), NOW - 12, None),
        ("Trial of last summer", "staff", ("calls.read", "requests.read", "events.read"), None, NOW - 88 * DAY_S),
    )
    return [
        ApiKey(
            key_id=name,
            name=name,
            role=role,
            scopes=list(scopes),
            created_by="user:ines",
            created_at=NOW - 90 * DAY_S,
            expires_at=NOW + 275 * DAY_S,
            revoked_at=revoked_at,
            last_used_at=used_at,
        )
        for name, role, scopes, used_at, revoked_at in told
    ]


def make_voices() -> list[Voice]:
    """The hotel's own is down."""
    piper = (("jenny", "en-GB"), ("alan", "en-GB"), ("thorsten", "de-DE"))
    pico = ("en-GB", "en-US", "de", "fr", "es", "it")
    return [
        *(Voice(name=name, locale=locale, tier="piper") for name, locale in piper),
        *(Voice(name=f"pico-{locale}", locale=locale, tier="pico") for locale in pico),
        Voice(name="slt", locale="en-US", tier="flite"),
    ]
