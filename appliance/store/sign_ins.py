"""Sign-ins, and the refresh tokens that keep them going: each is used once, and known by its hash only."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database as Tables


@dataclass(frozen=True, slots=True)
class Refresh:
    """A refresh token that was shown, with the sign-in that it belongs to."""

    sign_in_id: str
    user_id: str
    expires_at: float
    used: bool
    ended: bool
    """The sign-in is over: signed out, or ended for the person."""


def begin(tables: Tables, sign_in_id: str, user_id: str, address: str | None, now: float) -> None:
    tables.table("sign_ins").insert(
        {"sign_in_id": sign_in_id, "user_id": user_id, "address": address, "created_at": now, "ended_at": None}
    )


def add_refresh(tables: Tables, token_hash: str, sign_in_id: str, expires_at: float) -> None:
    tables.table("refresh_tokens").insert(
        {"token_hash": token_hash, "sign_in_id": sign_in_id, "expires_at": expires_at, "used": False}
    )


def find_refresh(tables: Tables, token_hash: str) -> Refresh | None:
    found = tables.query(
        "SELECT sign_in_id, user_id, expires_at, used, ended_at IS NOT NULL AS ended "
        "FROM refresh_tokens JOIN sign_ins USING (sign_in_id) WHERE token_hash = ?",
        [token_hash],
    )
    row = next(iter(found), None)
    return Refresh(**{**row, "used": bool(row["used"]), "ended": bool(row["ended"])}) if row else None


def use_refresh(tables: Tables, token_hash: str) -> None:
    tables.execute("UPDATE refresh_tokens SET used = TRUE WHERE token_hash = ?", [token_hash])


def end(tables: Tables, sign_in_id: str, now: float) -> None:
    tables.execute("UPDATE sign_ins SET ended_at = ? WHERE sign_in_id = ? AND ended_at IS NULL", [now, sign_in_id])


def end_all(tables: Tables, user_id: str, now: float, *, but: str = "") -> None:
    """Every sign-in of a person, except the one `but`."""
    tables.execute(
        "UPDATE sign_ins SET ended_at = ? WHERE user_id = ? AND sign_in_id <> ? AND ended_at IS NULL",
        [now, user_id, but],
    )


def going_on(tables: Tables) -> dict[str, str]:
    """Sign-ins that are not over, each with its user."""
    found = tables.query("SELECT sign_in_id, user_id FROM sign_ins WHERE ended_at IS NULL")
    return {row["sign_in_id"]: row["user_id"] for row in found}


def forget(tables: Tables, now: float) -> None:
    """Sign-ins that nothing can take up again: all their refresh tokens have run out."""
    tables.execute(
        "DELETE FROM sign_ins WHERE sign_in_id NOT IN (SELECT sign_in_id FROM refresh_tokens WHERE expires_at > ?)",
        [now],
    )
