"""What a child writes: line by line, without secrets and personal data, into a file that is put aside when it is long.

A child writes to a pipe, because what libraries say in it, and programs that are
not ours, can only be cleaned here.
"""

from __future__ import annotations

import asyncio
import fcntl
import logging
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from appliance.observe.log_files import PrivateFile
from appliance.security.private import make_private_dir

LONGEST_FILE_BYTES: Final = 10_000_000
OLD_FILES: Final = 1
LONGEST_LINE_BYTES: Final = 2**14
LONGEST_LAST_WORDS: Final = 200

PIPE_BYTES: Final = 2**20
"""So much a child may write while we are held up; then it waits for us."""

ENDS_WITHIN_S: Final = 2.0
"""Once all of a child's processes are gone its pipe ends; one that has left the family may hold it open."""


class ChildLog:
    """One run of a child. Raises OSError when the file can't be opened."""

    def __init__(self, file: Path, clean: Callable[[str], str]) -> None:
        make_private_dir(file.parent)
        self._file = PrivateFile(file, maxBytes=LONGEST_FILE_BYTES, backupCount=OLD_FILES)
        self._clean = clean
        self._reading, self.writing_fd = os.pipe()
        self._following: asyncio.Task[None] | None = None
        self.last_words = ""
        """The last line with something in it, for the person who has to mend the child."""
        with suppress(OSError):  # a machine that allows less is no reason not to start
            fcntl.fcntl(self.writing_fd, fcntl.F_SETPIPE_SZ, PIPE_BYTES)

    def begin(self) -> None:
        """The child has the writing end now, and we let go of ours."""
        os.close(self.writing_fd)
        self._following = asyncio.create_task(self._follow(), name=f"log {self._file.baseFilename}")

    def discard(self) -> None:
        """No child came."""
        os.close(self.writing_fd)
        os.close(self._reading)
        self._file.close()

    async def finish(self) -> None:
        """Until all is written that the child has said."""
        assert self._following is not None
        await asyncio.wait([self._following], timeout=ENDS_WITHIN_S)
        self._following.cancel()

    async def _follow(self) -> None:
        reader = asyncio.StreamReader()
        transport, _ = await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(self._reading, "rb", buffering=0)
        )
        rest = b""
        try:
            while chunk := await reader.read(LONGEST_LINE_BYTES):
                *lines, rest = (rest + chunk).split(b"\n")
                if len(rest) > LONGEST_LINE_BYTES:
                    lines, rest = [*lines, rest[:LONGEST_LINE_BYTES]], rest[LONGEST_LINE_BYTES:]
                for line in lines:
                    for at in range(0, len(line) or 1, LONGEST_LINE_BYTES):
                        self._write(line[at : at + LONGEST_LINE_BYTES])
            if rest:
                self._write(rest)
        finally:
            transport.close()
            self._file.close()

    def _write(self, line: bytes) -> None:
        text = self._clean(line.decode("utf-8", "replace"))
        if text.strip():
            self.last_words = text.strip()[:LONGEST_LAST_WORDS]
        self._file.handle(logging.makeLogRecord({"msg": text}))
