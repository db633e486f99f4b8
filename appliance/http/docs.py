"""The API's documentation as one page that needs no network: made from the OpenAPI, without scripts."""

from __future__ import annotations

from html import escape
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.responses import HTMLResponse

from appliance.http.guard import ACTION, ANYBODY

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2430}"
    "code{background:#eef1f5;padding:.1em .3em;border-radius:3px}section{border-top:1px solid #d5dbe3;padding:.5rem 0}"
    "h2{font-size:1.05rem}b{display:inline-block;min-width:5rem}td{padding:0 1rem .2rem 0;vertical-align:top}"
)


def docs_routes(app: FastAPI) -> APIRouter:
    router = APIRouter()

    @router.get("/api/docs", include_in_schema=False)
    async def read_docs() -> HTMLResponse:
        return HTMLResponse(render(app.openapi()))

    return router


def render(openapi: dict[str, Any]) -> str:
    """The page for an OpenAPI document."""
    operations = [
        _operation(method, path, operation)
        for path, methods in openapi["paths"].items()
        for method, operation in methods.items()
    ]
    schemas = [_schema(name, schema) for name, schema in sorted(openapi["components"]["schemas"].items())]
    title = f"{openapi['info']['title']} {openapi['info']['version']}"
    return (
        f"<!doctype html><html lang=en><meta charset=utf-8><title>{escape(title)}</title><style>{_STYLE}</style>"
        f"<h1>{escape(title)}</h1><p>{escape(openapi['info'].get('description', ''))}</p>"
        f"<p>For programs: <a href=/api/openapi.json>/api/openapi.json</a></p>{''.join(operations)}"
        f"<h1>Bodies</h1>{''.join(schemas)}</html>"
    )


def _operation(method: str, path: str, operation: dict[str, Any]) -> str:
    action = operation[ACTION]
    key = "needs no key" if action == ANYBODY else f"needs a key that allows <code>{escape(action)}</code>"
    answers = "".join(
        f"<tr><td>{escape(status)}<td>{escape(answer.get('description', ''))} {_link(_body(answer))}"
        for status, answer in operation.get("responses", {}).items()
    )
    takes = [f"<code>{escape(p['name'])}</code> ({escape(p['in'])})" for p in operation.get("parameters", [])]
    takes += [_link(body)] if (body := _body(operation.get("requestBody", {}))) else []
    return (
        f"<section><h2><b>{escape(method.upper())}</b> <code>{escape(path)}</code></h2>"
        f"<p>{escape(operation.get('description', ''))} It {key}.</p>"
        f"<p>{'Takes ' + ', '.join(takes) if takes else ''}</p><table>{answers}</table></section>"
    )


def _schema(name: str, schema: dict[str, Any]) -> str:
    required = schema.get("required", [])
    rows = "".join(
        f"<tr><td><code>{escape(field)}</code><td>{_type(form)}{'' if field in required else ', optional'}"
        f"<td>{escape(form.get('description', ''))}"
        for field, form in schema.get("properties", {}).items()
    )
    values = ", ".join(f"<code>{escape(str(v))}</code>" for v in schema.get("enum", []))
    return (
        f"<section id={escape(name)}><h2>{escape(name)}</h2><p>{escape(schema.get('description', ''))} {values}</p>"
        f"<table>{rows}</table></section>"
    )


def _type(form: dict[str, Any]) -> str:
    if "$ref" in form:
        return _link(form["$ref"].rpartition("/")[2])
    choices = form.get("anyOf") or form.get("oneOf")
    if choices:
        return " or ".join(_type(c) for c in choices)
    if form.get("type") == "array":
        return f"list of {_type(form.get('items', {}))}"
    return escape(str(form.get("const") or form.get("type", "anything")))


def _body(message: dict[str, Any]) -> str | None:
    """The name of the schema in a request's or answer's body."""
    for content in message.get("content", {}).values():
        schema = content.get("schema", {})
        for form in (schema, *schema.get("anyOf", [])):
            if "$ref" in form:
                return str(form["$ref"].rpartition("/")[2])
    return None


def _link(name: str | None) -> str:
    return f"<a href=#{escape(name)}>{escape(name)}</a>" if name else ""
