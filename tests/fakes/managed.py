"""The paths of the small appliance that managers use: hotel, settings, people, keys of programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse
from pydantic import ValidationError

from appliance.contract.accounts import (
    ApiKey,
    ApiKeyCreated,
    ApiKeyList,
    NewApiKey,
    NewUser,
    User,
    UserChange,
    UserList,
)
from appliance.contract.hotel import Hotel, HotelVersion
from appliance.contract.problems import FieldProblem
from appliance.contract.settings import SaveSettings, SettingsVersion
from tests.fakes.refusals import refuse, refuse_fields

if TYPE_CHECKING:
    from tests.fakes.appliance import FakeAppliance


def manage(box: FakeAppliance) -> APIRouter:
    """The contract's paths over `box`."""
    router = APIRouter()

    @router.get("/api/v1/hotel", response_model=None)
    async def hotel() -> Response:
        if box.hotel is None:
            return refuse(404, "no such hotel")
        return JSONResponse(box.hotel.model_dump(mode="json", by_alias=True))

    @router.put("/api/v1/hotel", response_model=None)
    async def save_hotel(asked: dict[str, Any]) -> Response | HotelVersion:
        assert box.hotel is not None
        if asked["version"] != box.hotel.version:
            return refuse(409, "Sam Okafor saved another one meanwhile")
        try:
            hotel = Hotel.model_validate(asked["hotel"])
        except ValidationError as e:
            wrong = [FieldProblem(field=".".join(["hotel", *map(str, w["loc"])]), message=w["msg"]) for w in e.errors()]
            return refuse_fields(wrong)
        box.hotel = HotelVersion(version=box.hotel.version + 1, at=1.0, by="Eva Lund", hotel=hotel)
        return box.hotel

    @router.get("/api/v1/settings", response_model_by_alias=True)
    async def settings() -> SettingsVersion:
        return box.settings

    @router.put("/api/v1/settings", response_model=None)
    async def save_settings(asked: dict[str, Any]) -> Response:
        try:
            ask = SaveSettings.model_validate(asked)
        except ValidationError as e:
            return refuse_fields(
                [FieldProblem(field=".".join(map(str, w["loc"])), message=w["msg"]) for w in e.errors()]
            )
        if ask.version != box.settings.version:
            return refuse(409, "Sam Okafor saved another one meanwhile")
        box.settings = box.settings.model_copy(update={"version": ask.version + 1, "settings": ask.settings})
        return JSONResponse(box.settings.model_dump(mode="json", by_alias=True))

    @router.get("/api/v1/users")
    async def users() -> UserList:
        return UserList(users=list(box.users.values()))

    @router.post("/api/v1/users", status_code=201)
    async def add_user(new: NewUser) -> User:
        made = {"user_id": new.user_name, "disabled": False, "created_at": 1.0, "signed_in_at": None}
        user = User.model_validate(new.model_dump(exclude={"password"}) | made)
        box.users[user.user_id] = user
        box.passwords.append(new.password.get_secret_value())
        return user

    @router.patch("/api/v1/users/{user_id}", response_model=None)
    async def change_user(user_id: str, change: dict[str, Any]) -> Response | User:
        if user_id in box.refusals:
            return refuse(*box.refusals[user_id])
        try:
            asked = UserChange.model_validate(change)
        except ValidationError as e:
            return refuse_fields([FieldProblem(field=str(w["loc"][0]), message=w["msg"]) for w in e.errors()])
        if asked.password is not None:
            box.passwords.append(asked.password.get_secret_value())
        changes = asked.model_dump(exclude_none=True, exclude={"password"})
        box.users[user_id] = box.users[user_id].model_copy(update=changes)
        return box.users[user_id]

    @router.get("/api/v1/api-keys")
    async def api_keys() -> ApiKeyList:
        return ApiKeyList(keys=list(box.keys.values()))

    @router.post("/api/v1/api-keys", status_code=201)
    async def add_key(new: NewApiKey) -> ApiKeyCreated:
        times = {"created_at": 1.0, "expires_at": 2.0, "revoked_at": None, "last_used_at": None}
        asked = {"name": new.name, "role": new.role, "scopes": new.scopes}
        key = ApiKey.model_validate({"key_id": new.name, "created_by": "eva"} | asked | times)
        box.keys[key.key_id] = key
        return ApiKeyCreated(key="np_once", **key.model_dump())

    @router.delete("/api/v1/api-keys/{key_id}")
    async def revoke_key(key_id: str) -> ApiKey:
        box.keys[key_id] = box.keys[key_id].model_copy(update={"revoked_at": 3.0})
        return box.keys[key_id]

    return router
