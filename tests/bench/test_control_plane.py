"""The benchmark of the control plane measures what it says: tried with a few requests, turns and kills."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.bench.control_plane import main, vocabulary
from tests.bench.http_load import load, request
from tests.fakes.serving import serve_app


def test_it_prints_figures_and_ratios(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    few = "--requests 30 --events 400 --turns 2000 --sessions 40".split()
    main(["requests", "ingest", "search", "memory", *few, "--store", str(tmp_path / "kept.db")])
    told = capsys.readouterr().out
    assert re.search(r"^status +[\d,]+ requests a second, P95 [\d.]+ ms \([\d.]+ of bare starlette\)$", told, re.M)
    assert re.search(r"^search over 2,000 turns, all +P50 [\d.]+ ms, P95 [\d.]+ ms, worst", told, re.M)
    assert re.search(r"^events stored, batches of 200 +[\d,]+ a second$", told, re.M)
    assert re.search(r" [\d.]+ MB before any;.* [\d.]+ after 40\n", told)
    assert (tmp_path / "kept.db").exists()


async def test_every_request_is_made_once_and_its_status_kept() -> None:
    seen: list[str] = []

    async def app(scope, receive, send):  # type: ignore[no-untyped-def]
        if scope["type"] == "http":
            seen.append(scope["path"])
            status = 404 if scope["path"] == "/7" else 200
            await send({"type": "http.response.start", "status": status, "headers": [(b"content-length", b"2")]})
            await send({"type": "http.response.body", "body": b"ok"})

    async with serve_app(app) as url:
        done = await load(int(url.rpartition(":")[2]), 20, lambda n: request("GET", f"/{n}", "key"), connections=3)
    assert sorted(seen) == sorted(f"/{n}" for n in range(20))
    assert (done.statuses, len(done.waits_s)) == ({200: 19, 404: 1}, 20)


def test_the_first_word_is_the_most_frequent() -> None:
    words, weights = vocabulary()
    assert len(words) == len(weights) == len(set(words))
    assert weights[0] == 1 and weights[1] == 1.5
