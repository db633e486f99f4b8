"""People, keys and tokens as the API takes and gives them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, StringConstraints, WithJsonSchema

from appliance.contract.sessions import ShortText
from appliance.contract.told import wrong
from appliance.contract.written import Written

FRONT_DESK = "Front desk"
"""What staff are called who work at the box itself, with the key that lies on it, and have told nobody their name."""

PASSWORD_LEAST, PASSWORD_MOST = 12, 200


def _of_good_length(password: SecretStr) -> SecretStr:
    if not PASSWORD_LEAST <= len(password.get_secret_value()) <= PASSWORD_MOST:
        raise wrong("password_length", least=PASSWORD_LEAST, most=PASSWORD_MOST)
    return password


UserName = Annotated[str, Written(r"[a-z0-9][a-z0-9._-]{0,39}", "as_user_name")]
Password = Annotated[
    SecretStr,
    AfterValidator(_of_good_length),
    WithJsonSchema({"type": "string", "format": "password", "minLength": PASSWORD_LEAST, "maxLength": PASSWORD_MOST}),
]
PersonRole = Literal["viewer", "staff", "manager", "admin"]
KeyRole = Literal["viewer", "staff", "manager", "admin", "service"]


class _Ask(BaseModel):
    model_config = ConfigDict(extra="forbid")


class PasswordGrant(_Ask):
    """Sign in with a name and a password."""

    grant_type: Literal["password"]
    user_name: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    password: Annotated[SecretStr, Field(min_length=1, max_length=200)]


class RefreshGrant(_Ask):
    """Go on being signed in; the refresh token is used up by it."""

    grant_type: Literal["refresh_token"]
    refresh_token: Annotated[SecretStr, Field(min_length=1, max_length=200)]


Grant = Annotated[PasswordGrant | RefreshGrant, Field(discriminator="grant_type")]


class Tokens(BaseModel):
    """Shown here once and stored nowhere."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105  this is the kind of the token, not one
    expires_at: float = Field(description="when the access token stops working, seconds since the epoch")
    refresh_token: str
    refresh_expires_at: float


class Me(BaseModel):
    """Whom the key or token stands for."""

    who: str
    name: str
    role: str
    actions: list[str] = Field(description="all that this key or token may do")


class ChangePassword(_Ask):
    """One's own; every other sign-in of oneself ends with it."""

    old: Annotated[SecretStr, Field(min_length=1, max_length=200)]
    new: Password


class NewUser(_Ask):
    """Somebody who may sign in."""

    user_name: UserName
    name: Annotated[ShortText, Field(min_length=1)]
    role: PersonRole
    password: Password


class UserChange(_Ask):
    """What is left out stays. A new password or `disabled` ends the person's sign-ins."""

    name: Annotated[ShortText, Field(min_length=1)] | None = None
    role: PersonRole | None = None
    password: Password | None = None
    disabled: bool | None = None


class User(BaseModel):
    """Somebody who may sign in."""

    user_id: str
    user_name: str
    name: str
    role: PersonRole
    disabled: bool
    created_at: float
    signed_in_at: float | None


class UserList(BaseModel):
    users: list[User]


class NewApiKey(_Ask):
    """A key for a program. It may do what is listed, and nothing else of its role."""

    name: Annotated[ShortText, Field(min_length=1)]
    role: KeyRole
    scopes: list[str] = Field(min_length=1, max_length=100, description="actions like calls.read; see /api/docs")
    expires_in_days: int = Field(default=365, ge=1, le=1825)


class ApiKey(BaseModel):
    """A key as it is remembered: without the key."""

    key_id: str
    name: str
    role: KeyRole
    scopes: list[str]
    created_by: str
    created_at: float
    expires_at: float
    revoked_at: float | None
    last_used_at: float | None


class ApiKeyCreated(ApiKey):
    """The only time that the key itself is shown."""

    key: str


class ApiKeyList(BaseModel):
    keys: list[ApiKey]
