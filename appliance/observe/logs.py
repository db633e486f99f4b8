"""The appliance's log: JSON lines in a file, lines for a person (or JSON) on stderr, no secrets in either.

What guests say is not for logs: nobody logs turns, names or texts. Secrets,
card and telephone numbers, e-mail addresses and the names in the book are
masked here as well, because libraries put requests into their messages.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, MutableMapping, Set
from functools import partial
from pathlib import Path
from typing import Any, TextIO

import structlog

from appliance.contract.personal import redact_personal
from appliance.observe.log_files import PrivateFile
from appliance.security.private import make_private_dir

LONGEST_FILE_BYTES = 10_000_000
OLD_FILES = 5

SECRET_NAMES = frozenset({"authorization", "bearer", "key", "api_key", "password", "secret", "token"})
"""Fields that never show their value."""

SECRET_FORMS = re.compile(r"np_[a-z]+_[A-Za-z0-9_-]{20,}|eyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+")
"""Our bearer keys, and tokens (JWT), wherever they stand in a text."""

_OURS = frozenset({"level", "logger", "timestamp", "request_id"})

NOISY = ("aiohttp", "asyncio", "httpcore", "httpx", "livekit", "uvicorn", "websockets")

MASK = "***"


def set_up_logs(
    logs_dir: Path,
    level: str,
    stderr: TextIO,
    form: str = "pretty",
    *,
    names: Callable[[], Set[str]] = frozenset,
) -> None:
    """Once, at start: `level` is debug, info, warning or error, `form` of stderr pretty or json. Raises OSError.

    `names` tells which names of guests are known at that moment.
    """
    make_private_dir(logs_dir)
    shared: list[structlog.types.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.format_exc_info,
        mask_secrets,
        partial(_mask_personal, names),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    in_file = PrivateFile(logs_dir / "appliance.log", maxBytes=LONGEST_FILE_BYTES, backupCount=OLD_FILES)
    machine = _formatter(shared, structlog.processors.TimeStamper("iso", utc=True), structlog.processors.JSONRenderer())
    person = _formatter(
        shared,
        structlog.processors.TimeStamper("%H:%M:%S", utc=False),
        structlog.dev.ConsoleRenderer(colors=stderr.isatty(), pad_event_to=0),
    )
    in_file.setFormatter(machine)
    on_screen = logging.StreamHandler(stderr)
    on_screen.setFormatter(machine if form == "json" else person)
    logging.basicConfig(level=level.upper(), handlers=[in_file, on_screen], force=True)
    for name in NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)


def clean_line(line: str, names: Set[str] = frozenset()) -> str:
    """A line of a log, without secrets and without what is a guest's; `names` are those that are known."""
    return redact_personal(SECRET_FORMS.sub(MASK, line), names)


def mask_secrets(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A processor: fields with a secret's name, and texts that hold something of a secret's form."""
    for name, value in event.items():
        if name.lower() in SECRET_NAMES:
            event[name] = MASK
        elif isinstance(value, str):
            event[name] = SECRET_FORMS.sub(MASK, value)
        elif isinstance(value, BaseException | Path):
            event[name] = SECRET_FORMS.sub(MASK, str(value))
    return event


def _mask_personal(
    names: Callable[[], Set[str]], _: Any, __: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """A processor, after `mask_secrets`: every text but the appliance's own words for the line."""
    known = names()
    for name, value in event.items():
        if name not in _OURS and isinstance(value, str):
            event[name] = redact_personal(value, known)
    return event


def _formatter(
    shared: list[structlog.types.Processor], time: structlog.types.Processor, renderer: structlog.types.Processor
) -> logging.Formatter:
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, time, renderer],
    )
