"""Asks a process whether it is well."""

from __future__ import annotations

import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import httpx

from appliance.contract.told import Told, tell

Probe = Callable[[], Awaitable[Told | None]]
"""None when it is well, else what is wrong. Raises nothing."""

# A client makes a context with every authority it can find unless it is given one: 60 ms, a
# hundred times a minute, for addresses that are all plain HTTP on this machine.
_NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@dataclass(frozen=True, slots=True)
class HttpProbe:
    """Well means: `url` answers 200 within `limit_s`. Servers under load get time before they are blamed."""

    url: str
    limit_s: float = 4.0

    async def __call__(self) -> Told | None:
        try:
            async with httpx.AsyncClient(trust_env=False, verify=_NO_TLS, timeout=self.limit_s) as client:
                answer = await client.get(self.url)
        except httpx.TimeoutException:
            return tell("probe.late", address=self.url, seconds=f"{self.limit_s:g}")
        except httpx.TransportError:
            return tell("probe.unreachable", address=self.url)
        if answer.status_code == httpx.codes.OK:
            return None
        return tell("probe.answered", address=self.url, status=answer.status_code)
