"""One application for one house after another: to make its hundred routes takes longer than most tests of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from appliance.http.app import create_app

if TYPE_CHECKING:
    from fastapi import FastAPI

    from appliance.http.parts import Parts


class Standing:
    """Stands in for the parts of the house that is open now, while its routes are made and ever after."""

    def __init__(self) -> None:
        self._app: FastAPI | None = None
        self._parts: Parts | None = None

    def app_of(self, parts: Parts) -> FastAPI:
        """The application with `parts` behind it, and no longer those of the house before."""
        if self._app is None:
            self._app = create_app(cast("Parts", self))
        self._parts = parts
        return self._app

    def __getattr__(self, name: str) -> Any:
        if self._parts is not None:
            return getattr(self._parts, name)
        # no other page may ask: that decides what the application is made of
        return () if name == "origins" else _Through(self, name)


class _Through:
    """What the routes keep for themselves when they are made: a part of whichever house is open when it is used."""

    def __init__(self, standing: Standing, name: str) -> None:
        self._standing = standing
        self._name = name

    def __getattr__(self, name: str) -> Any:
        return getattr(getattr(self._standing, self._name), name)

    def __call__(self, *given: Any) -> Any:
        return getattr(self._standing, self._name)(*given)


STANDING = Standing()
