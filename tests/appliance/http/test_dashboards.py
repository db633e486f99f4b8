"""The dashboard and the alert rules ask only for what `/metrics` tells, with the labels that it has there."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import httpx
import yaml
from prometheus_client.parser import text_string_to_metric_families

from appliance.contract.sessions import SessionKind
from appliance.observe.gpu import Gpus
from appliance.observe.servers import ModelServers
from tests.appliance.http.conftest import House
from tests.appliance.observe.test_gpu import Driver
from tests.appliance.observe.test_metrics import LATENCY
from tests.appliance.observe.test_servers import server
from tests.appliance.store.histories import add_session, event
from tests.fakes.serving import serve_app

ASSETS = Path(__file__).resolve().parents[3] / "assets" / "observe"
PROMETHEUS = {"up"}
"""What Prometheus itself adds."""

OF_PROMETHEUS = {"job", "instance", "le"}
NAME = re.compile(r"\b(?:nightporter|process)_[a-z_]+\b|\bup\b")
MATCHERS = re.compile(r"\b((?:nightporter|process)_[a-z_]+|up)(?:\{([^}]*)\})?")


def panels() -> dict[str, str]:
    dashboard = json.loads((ASSETS / "grafana.json").read_text())
    return {f"{p['title']} {t['refId']}": t["expr"] for p in dashboard["panels"] for t in p["targets"]}


def rules() -> dict[str, dict[str, Any]]:
    (group,) = yaml.safe_load((ASSETS / "alerts.yml").read_text())["groups"]
    return {rule["alert"]: rule for rule in group["rules"]}


EXPRESSIONS = {**panels(), **{name: rule["expr"] for name, rule in rules().items()}}


async def exported(house: House, client: httpx.AsyncClient) -> dict[str, set[str]]:
    """Every name that `/metrics` can tell, with its labels, after everything has happened once."""
    metrics = house.metrics
    await add_session(house.database)
    metrics.count(event("turn.final", 1, role="porter", latency=LATENCY, interrupted=True))
    metrics.count(event("tier.changed", 2, stage="tts", from_tier="piper", to_tier="flite", reason="silent"))
    metrics.count(event("request.created", 3))
    metrics.count(event("session.changed", 4, source="appliance", state="ended"), SessionKind.MIC)
    gpus = Gpus(Driver(1))
    await gpus.look()
    text = (await client.get("/metrics", headers={"Authorization": "Bearer admin"})).text
    in_steps = {"slots": 1, "batch": 1, "step_ms": 1.0, "failed": 1}
    async with serve_app(server({"runs": 1, "dropped": {"soon": 1}, "queue": 1, "streams": 1, **in_steps})) as url:
        servers = ModelServers({"stt": url})
        await servers.look()
    families = [*text_string_to_metric_families(text), *gpus.collect(), *servers.collect()]
    found: dict[str, set[str]] = {}
    for family in families:
        found.setdefault(family.name if family.type != "counter" else f"{family.name}_total", set())
        for sample in family.samples:
            found.setdefault(sample.name, set()).update(sample.labels)
    return found


async def test_they_ask_for_what_is_told(house: House, client: httpx.AsyncClient) -> None:
    known = await exported(house, client)
    for title, expression in EXPRESSIONS.items():
        asked = set(NAME.findall(expression))
        assert asked, title
        assert asked - set(known) - PROMETHEUS == set(), title
        labels = set().union(*(known.get(name, set()) for name in asked)) | OF_PROMETHEUS
        for _, matchers in MATCHERS.findall(expression):
            assert set(re.findall(r"(\w+)\s*[=!]", matchers)) <= labels, title
        for grouping in re.findall(r"by \(([^)]*)\)", expression):
            assert set(re.findall(r"\w+", grouping)) <= labels, title
        assert expression.count("(") == expression.count(")"), title


def test_every_alert_says_how_bad_and_what_to_do() -> None:
    for name, rule in rules().items():
        assert rule["labels"]["severity"] in {"critical", "warning"}, name
        assert rule["annotations"]["summary"] and rule["annotations"]["action"], name


async def test_everything_of_ours_that_is_told_is_looked_at(house: House, client: httpx.AsyncClient) -> None:
    """A figure that nobody can see anywhere is one that need not be counted."""
    looked_at = set().union(*(NAME.findall(e) for e in EXPRESSIONS.values()))
    told = {
        re.sub(r"_(bucket|sum|count)$", "", n) for n in await exported(house, client) if n.startswith("nightporter")
    }
    seen = {re.sub(r"_(bucket|sum|count)$", "", name) for name in looked_at}
    assert told - seen == {
        "nightporter_build_info",
        "nightporter_machine_memory_bytes",
        "nightporter_machine_disk_bytes",
        "nightporter_server_runs_total",
        "nightporter_server_up",
        "nightporter_phrase_cache_hits_total",
        "nightporter_phrase_cache_misses_total",
        "nightporter_phrase_cache_bytes",
    }
