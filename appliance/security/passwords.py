"""Passwords: hashed with argon2id, checked away from the event loop, and never two ways to tell why one was wrong."""

from __future__ import annotations

import asyncio
import secrets as entropy
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

AT_ONCE: Final = 2
"""A hash takes 64 MiB and some 50 ms of a core: calls come first."""


class Passwords:
    """One per appliance. `hasher` is argon2's; tests take a cheap one."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._at_once = asyncio.Semaphore(AT_ONCE)
        self._nobodys = self._hasher.hash(entropy.token_urlsafe(16))

    async def hash(self, password: str) -> str:
        async with self._at_once:
            return await asyncio.to_thread(self._hasher.hash, password)

    async def fits(self, hashed: str | None, password: str) -> bool:
        """Whether it is the password of `hashed`; without one it takes as long and is never right."""
        async with self._at_once:
            right = await asyncio.to_thread(self._verify, hashed or self._nobodys, password)
        return right and hashed is not None

    def is_outdated(self, hashed: str) -> bool:
        """Whether it was made with weaker figures than today's."""
        return self._hasher.check_needs_rehash(hashed)

    def _verify(self, hashed: str, password: str) -> bool:
        try:
            return self._hasher.verify(hashed, password)
        except (VerificationError, InvalidHashError):
            return False


def make_password() -> str:
    """A first password that a person can type from a screen: 100 bits without letters that look alike."""
    letters = "abcdefghjkmnpqrstuvwxyz23456789"
    return "-".join("".join(entropy.choice(letters) for _ in range(5)) for _ in range(4))
