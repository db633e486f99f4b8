"""HTTP to the other servers of this box: no proxies of the environment, and no authorities to load."""

from __future__ import annotations

import ssl

import httpx

# Without a context of its own each client reads every authority of the machine: 60-130 ms in which the event loop,
# and with it the guest's audio, stands still. All addresses here are plain HTTP on this box.
_NO_AUTHORITIES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def loopback_client(
    base_url: str, timeout: httpx.Timeout, transport: httpx.AsyncBaseTransport | None = None
) -> httpx.AsyncClient:
    """The caller closes it. `transport` for tests."""
    return httpx.AsyncClient(
        base_url=base_url, timeout=timeout, transport=transport, verify=_NO_AUTHORITIES, trust_env=False
    )
