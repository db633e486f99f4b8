"""Asks a process whether it is well."""

from __future__ import annotations

import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import httpx

Probe = Callable[[], Awaitable[str | None]]
"""None when it is well, else what is wrong, in a few words. Raises nothing."""

# A client makes a context with every authority it can find unless it is given one: 60 ms, a
# hundred times a minute, for addresses that are all plain HTTP on this machine.
_NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@dataclass(frozen=True, slots=True)
class HttpProbe:
    """Well means: `url` answers 200 within `limit_s`. Servers under load get time before they are blamed."""

    url: str
    limit_s: float = 4.0

    async def __call__(self) -> str | None:
        try:
            async with httpx.AsyncClient(trust_env=False, verify=_NO_TLS, timeout=self.limit_s) as client:
                answer = await client.get(self.url)
        except httpx.TimeoutException:
            return f"no answer from {self.url} in {self.limit_s:g} s"
        except httpx.TransportError:
            return f"{self.url} can't be reached"
        if answer.status_code == httpx.codes.OK:
            return None
        return f"{self.url} answered {answer.status_code}"
