"""The API's doors: plain HTTP for programs of this box, TLS for everybody else."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI

from appliance.contract.speech import MAX_MESSAGE_BYTES
from appliance.errors import StartError
from appliance.security.tls import Certificate


@asynccontextmanager
async def serving(app: FastAPI, host: str, port: int, certificate: Certificate | None = None) -> AsyncIterator[None]:
    """One door, from its first answer to its last; with a certificate it speaks TLS. Raises StartError."""
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        ws_max_size=MAX_MESSAGE_BYTES,
        ws_per_message_deflate=False,  # audio hardly gets smaller, and what is small costs us most to unpack
        timeout_graceful_shutdown=1,
        ssl_certfile=None if certificate is None else certificate.certificate_file,
        ssl_keyfile=None if certificate is None else certificate.key_file,
    )
    server = _Server(config)
    with _listening(host, port) as door:
        answering = asyncio.create_task(server.serve(sockets=[door]), name=f"api on {host}:{port}")
        try:
            yield
        finally:
            server.should_exit = True
            await answering


def _listening(host: str, port: int) -> socket.socket:
    """A door of the API. Ours to open, because uvicorn ends the whole program when it can't. Raises StartError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named because asyncio turns Nagle's delay off only where it is: 20 answers a second otherwise.
    door = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((host, port))
        door.listen()  # from here on who asks is answered, if need be once the server accepts
    except OSError as e:
        door.close()
        raise StartError(f"the API can't listen on {host}:{port}: {e.strerror}") from e
    return door


class _Server(uvicorn.Server):
    """Signals are the run's to handle: uvicorn would end the API and leave the rest running."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
