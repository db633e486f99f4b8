"""The store's schema, one numbered migration per change; each runs in one transaction, after a copy of the file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database as Tables

from appliance.errors import StartError

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE sessions (
            session_id TEXT PRIMARY KEY,
            room_name TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            agent_type TEXT NOT NULL,
            user_name TEXT,
            locale TEXT NOT NULL,
            voice_id TEXT,
            opening_line TEXT,
            metadata TEXT NOT NULL,
            state TEXT NOT NULL,
            state_reason TEXT,
            dispatches INTEGER NOT NULL DEFAULT 0,
            created_at REAL NOT NULL,
            ended_at REAL
        )""",
        "CREATE INDEX sessions_newest ON sessions (created_at DESC, session_id DESC)",
        "CREATE INDEX sessions_open ON sessions (session_id) WHERE ended_at IS NULL",
        """CREATE TABLE events (
            cursor INTEGER PRIMARY KEY AUTOINCREMENT,
            session_id TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
            source TEXT NOT NULL,
            seq INTEGER NOT NULL,
            at REAL NOT NULL,
            type TEXT NOT NULL,
            body TEXT NOT NULL,
            UNIQUE (session_id, source, seq)
        )""",
        "CREATE INDEX events_partial ON events (session_id, seq) WHERE type = 'speech.partial'",
        """CREATE TABLE turns (
            session_id TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
            turn_id TEXT NOT NULL,
            seq INTEGER NOT NULL,
            role TEXT NOT NULL,
            text TEXT NOT NULL,
            language TEXT NOT NULL,
            started_at REAL NOT NULL,
            ended_at REAL NOT NULL,
            interrupted INTEGER NOT NULL,
            latency TEXT,
            PRIMARY KEY (session_id, turn_id)
        )""",
        """CREATE TABLE tool_calls (
            session_id TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
            call_id TEXT NOT NULL,
            name TEXT NOT NULL,
            arguments TEXT NOT NULL,
            ok INTEGER,
            result TEXT,
            called_at REAL NOT NULL,
            took_s REAL,
            PRIMARY KEY (session_id, call_id)
        )""",
        """CREATE TABLE requests (
            session_id TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
            request_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            urgent INTEGER NOT NULL,
            summary TEXT NOT NULL,
            details TEXT NOT NULL,
            due_at REAL,
            created_at REAL NOT NULL,
            PRIMARY KEY (session_id, request_id)
        )""",
    ),
    (
        """CREATE TABLE audit (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at REAL NOT NULL,
            who TEXT NOT NULL,
            act TEXT NOT NULL,
            object TEXT NOT NULL,
            address TEXT,
            outcome TEXT NOT NULL,
            details TEXT NOT NULL,
            seal TEXT NOT NULL
        )""",
        "CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'audit entries stay'); END",
        "CREATE TRIGGER audit_is_final BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'audit entries stay'); END",
    ),
    (  # sessions are counted, a turn's id begins with its session's number, and turns can be searched
        "ALTER TABLE sessions ADD COLUMN number INTEGER",
        """UPDATE sessions SET number = counted.number FROM (
            SELECT session_id, row_number() OVER (ORDER BY created_at, session_id) AS number FROM sessions
        ) AS counted WHERE counted.session_id = sessions.session_id""",
        "CREATE UNIQUE INDEX sessions_number ON sessions (number)",
        "DROP INDEX sessions_newest",
        "CREATE INDEX sessions_when ON sessions (created_at, number)",
        """CREATE TABLE counted_turns (
            id INTEGER PRIMARY KEY,
            session_id TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
            turn_id TEXT NOT NULL,
            seq INTEGER NOT NULL,
            role TEXT NOT NULL,
            text TEXT NOT NULL,
            language TEXT NOT NULL,
            started_at REAL NOT NULL,
            ended_at REAL NOT NULL,
            interrupted INTEGER NOT NULL,
            latency TEXT,
            UNIQUE (session_id, turn_id)
        )""",
        """INSERT INTO counted_turns
            SELECT (number << 20) + row_number() OVER (PARTITION BY turns.session_id ORDER BY seq), turns.*
            FROM turns JOIN sessions USING (session_id)""",
        "DROP TABLE turns",
        "ALTER TABLE counted_turns RENAME TO turns",
        """CREATE VIRTUAL TABLE turns_fts USING fts5(
            text, content = 'turns', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        )""",
        "INSERT INTO turns_fts (turns_fts) VALUES ('rebuild')",
        """CREATE TRIGGER turns_said AFTER INSERT ON turns BEGIN
            INSERT INTO turns_fts (rowid, text) VALUES (new.id, new.text);
        END""",
        """CREATE TRIGGER turns_erased AFTER DELETE ON turns BEGIN
            INSERT INTO turns_fts (turns_fts, rowid, text) VALUES ('delete', old.id, old.text);
        END""",
        """CREATE TRIGGER turns_corrected AFTER UPDATE OF text ON turns BEGIN
            INSERT INTO turns_fts (turns_fts, rowid, text) VALUES ('delete', old.id, old.text);
            INSERT INTO turns_fts (rowid, text) VALUES (new.id, new.text);
        END""",
    ),
    ("CREATE TABLE erased (session_id TEXT PRIMARY KEY, at REAL NOT NULL)",),
    (
        """CREATE TABLE users (
            user_id TEXT PRIMARY KEY,
            user_name TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            role TEXT NOT NULL,
            password TEXT NOT NULL,
            disabled INTEGER NOT NULL,
            created_at REAL NOT NULL,
            signed_in_at REAL
        )""",
        """CREATE TABLE sign_ins (
            sign_in_id TEXT PRIMARY KEY,
            user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
            address TEXT,
            created_at REAL NOT NULL,
            ended_at REAL
        )""",
        """CREATE TABLE refresh_tokens (
            token_hash TEXT PRIMARY KEY,
            sign_in_id TEXT NOT NULL REFERENCES sign_ins ON DELETE CASCADE,
            expires_at REAL NOT NULL,
            used INTEGER NOT NULL
        )""",
        "CREATE INDEX refresh_tokens_of_sign_in ON refresh_tokens (sign_in_id, expires_at)",
        """CREATE TABLE api_keys (
            key_id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            key_hash TEXT NOT NULL UNIQUE,
            role TEXT NOT NULL,
            scopes TEXT NOT NULL,
            created_by TEXT NOT NULL,
            created_at REAL NOT NULL,
            expires_at REAL NOT NULL,
            revoked_at REAL,
            last_used_at REAL
        )""",
    ),
    (
        "ALTER TABLE sessions ADD COLUMN owner TEXT NOT NULL DEFAULT 'administrator'",
        "ALTER TABLE sessions ADD COLUMN time_limit_s INTEGER NOT NULL DEFAULT 1800",
        "ALTER TABLE sessions ADD COLUMN idempotency_key TEXT",
        "ALTER TABLE sessions ADD COLUMN asked TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE sessions ADD COLUMN live_at REAL",
        "ALTER TABLE sessions ADD COLUMN last_sign_at REAL NOT NULL DEFAULT 0",
        "ALTER TABLE sessions ADD COLUMN job_pid INTEGER",
        "ALTER TABLE sessions ADD COLUMN job_born INTEGER",
        "ALTER TABLE sessions ADD COLUMN job_boot TEXT",
        "CREATE INDEX sessions_with_job ON sessions (session_id) WHERE job_pid IS NOT NULL",
        "ALTER TABLE sessions ADD COLUMN newest_seq INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE sessions ADD COLUMN outcome TEXT",
        "ALTER TABLE sessions ADD COLUMN finalized_at REAL",
        "ALTER TABLE sessions ADD COLUMN prompt_tokens INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE sessions ADD COLUMN completion_tokens INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE sessions ADD COLUMN cost REAL NOT NULL DEFAULT 0",
        "UPDATE sessions SET last_sign_at = coalesce(ended_at, created_at)",
        """UPDATE sessions SET newest_seq = (
            SELECT coalesce(max(seq), 0) FROM events WHERE events.session_id = sessions.session_id AND source = 'job'
        )""",
        "CREATE UNIQUE INDEX sessions_asked ON sessions (owner, idempotency_key) WHERE idempotency_key IS NOT NULL",
        """CREATE TABLE gaps (
            session_id TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            PRIMARY KEY (session_id, first)
        )""",
    ),
    ("ALTER TABLE sessions ADD COLUMN locale_asked INTEGER NOT NULL DEFAULT 1",),
    (  # requests are worked through; what only the log may know of a tool's answer stands beside it
        "ALTER TABLE tool_calls ADD COLUMN log TEXT",
        "ALTER TABLE requests ADD COLUMN state TEXT NOT NULL DEFAULT 'open'",
        "ALTER TABLE requests ADD COLUMN claimed_who TEXT",
        "ALTER TABLE requests ADD COLUMN claimed_by TEXT",
        "ALTER TABLE requests ADD COLUMN claimed_at REAL",
        "ALTER TABLE requests ADD COLUMN done_by TEXT",
        "ALTER TABLE requests ADD COLUMN done_at REAL",
        "ALTER TABLE requests ADD COLUMN alerted_at REAL",
        "CREATE INDEX requests_unfinished ON requests (due_at) WHERE state IN ('open', 'claimed')",
        """CREATE TABLE request_notes (
            session_id TEXT NOT NULL,
            request_id TEXT NOT NULL,
            at REAL NOT NULL,
            written_by TEXT NOT NULL,
            text TEXT NOT NULL,
            FOREIGN KEY (session_id, request_id) REFERENCES requests ON DELETE CASCADE
        )""",
        "CREATE INDEX request_notes_of_request ON request_notes (session_id, request_id)",
    ),
    ("CREATE TABLE hotels (version INTEGER PRIMARY KEY, at REAL NOT NULL, saved_by TEXT NOT NULL, body TEXT)",),
    ("ALTER TABLE sessions ADD COLUMN clerk TEXT",),
    ("CREATE TABLE settings (version INTEGER PRIMARY KEY, at REAL NOT NULL, saved_by TEXT NOT NULL, body TEXT)",),
    ("ALTER TABLE requests ADD COLUMN told TEXT",),
    ("ALTER TABLE sessions ADD COLUMN caller_number TEXT",),
)
"""Version n is what the first n migrations make. One that has been released is never changed."""


def migrate(tables: Tables, file: Path, migrations: tuple[tuple[str, ...], ...] = MIGRATIONS) -> None:
    """Brings the open store to the newest version.

    Raises StartError for a store that a newer Nightporter wrote; sqlite3.Error or
    OSError if a copy or a migration can't be made: the store is then as it was before.
    """
    version: int = tables.conn.execute("PRAGMA user_version").fetchone()[0]
    if version > len(migrations):
        raise StartError(
            f"the store {file} was written by a newer Nightporter (its version is {version}, this one knows "
            f"{len(migrations)}). Install that version again, or put back a copy made before the upgrade."
        )
    if 0 < version < len(migrations):  # what has just been made has nothing to lose
        _copy(tables, copy_of(file, version))
    for number, statements in enumerate(migrations[version:], version + 1):
        with tables.atomic():
            for statement in statements:
                tables.conn.execute(statement)
            tables.conn.execute(f"PRAGMA user_version = {number}")


def copy_of(file: Path, version: int) -> Path:
    """Where the copy of a store lies that was made before the migration away from `version`."""
    return file.with_name(f"{file.stem}.version-{version}{file.suffix}")


def _copy(tables: Tables, to: Path) -> None:
    draft = to.with_name(f".{to.name}.draft")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    with closing(sqlite3.connect(draft)) as copy:
        tables.conn.backup(copy)
    draft.replace(to)
