"""What a probe says about answers of every kind."""

import asyncio

import pytest

from appliance.supervisor.probe import HttpProbe

ANSWERS = {
    "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n": None,
    "HTTP/1.1 406 Not Acceptable\r\nContent-Length: 0\r\n\r\n": "answered 406",
    "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n": "answered 503",
    "nonsense\r\n\r\n": "can't be reached",
    "": "can't be reached",
}


@pytest.mark.parametrize(("answer", "problem"), ANSWERS.items())
async def test_only_200_is_well(answer: str, problem: str | None) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer.encode())
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        said = await HttpProbe(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/health")()
    assert said is None if problem is None else problem in str(said)


async def test_silence_is_a_problem() -> None:
    async def stay_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_server(stay_silent, "127.0.0.1", 0)
    async with server:
        said = await HttpProbe(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/", limit_s=0.05)()
    assert said is not None and "no answer" in str(said)


async def test_nobody_there() -> None:
    assert str(await HttpProbe("http://127.0.0.1:1/")()) == "http://127.0.0.1:1/ can't be reached"
