"""People who may sign in: made, changed and shut out by managers and administrators, each change in the audit."""

from __future__ import annotations

from typing import Any, Final

from sqlite_utils import Database as Tables

from appliance.contract import accounts
from appliance.contract.accounts import NewUser, UserChange
from appliance.contract.told import tell
from appliance.errors import BadKey, Conflict, Forbidden, NotFound
from appliance.security.audit import APPLIANCE
from appliance.security.identity import Identity
from appliance.security.passwords import Passwords, make_password
from appliance.security.register import Register
from appliance.security.roles import Role
from appliance.store import sign_ins, users
from appliance.store.users import User

FIRST_USER_NAME: Final = "admin"


class Users:
    """One per appliance."""

    def __init__(self, register: Register, passwords: Passwords) -> None:
        self._register = register
        self._passwords = passwords

    async def make_first(self) -> str | None:
        """The first administrator's password, to be shown once; None when there is anybody already."""
        if await self._register.read(users.everybody):
            return None
        password = make_password()
        ask = NewUser.model_validate(
            {"user_name": FIRST_USER_NAME, "name": "Administrator", "role": "admin", "password": password}
        )
        await self.add(APPLIANCE, ask)
        return password

    async def list(self) -> list[accounts.User]:
        return [_show(user) for user in await self._register.read(users.everybody)]

    async def read(self, user_id: str) -> accounts.User:
        """Raises NotFound."""
        return _show(await self._register.read(lambda tables: _find(tables, user_id)))

    async def add(self, by: Identity, ask: NewUser) -> accounts.User:
        """Raises Conflict when the name is taken, and Forbidden when that role is not for `by` to give."""
        _keep_to_staff(by, Role(ask.role))
        user = User(
            user_id=self._register.new_id(),
            user_name=ask.user_name,
            name=ask.name,
            role=Role(ask.role),
            password=await self._passwords.hash(ask.password.get_secret_value()),
            disabled=False,
            created_at=self._register.clock(),
            signed_in_at=None,
        )

        def work(tables: Tables) -> None:
            if users.find_name(tables, user.user_name) is not None:
                raise Conflict(tell("user.known", user=repr(user.user_name)))
            users.insert(tables, user)
            self._register.audit.write(tables, by, "users.add", f"user:{user.user_id}", role=user.role.value)

        await self._register.change(work)
        return _show(user)

    async def change(self, by: Identity, user_id: str, ask: UserChange) -> accounts.User:
        """Raises NotFound, Forbidden when it is not for `by`, and Conflict when no administrator would be left."""
        changes: dict[str, Any] = ask.model_dump(exclude_none=True, exclude={"password"})
        told = {key: value for key, value in changes.items() if key != "name"}
        if ask.password is not None:
            changes["password"] = await self._passwords.hash(ask.password.get_secret_value())
            told["password"] = True

        def work(tables: Tables) -> User:
            user = _find(tables, user_id)
            _keep_to_staff(by, user.role, Role(changes.get("role", user.role)))
            _keep_an_administrator(tables, user, changes)
            if changes:
                users.change(tables, user_id, **changes)
                self._register.audit.write(tables, by, "users.change", f"user:{user_id}", **told)
            if changes.get("disabled") or "password" in changes:
                sign_ins.end_all(tables, user_id, self._register.clock())
            return _find(tables, user_id)

        changed = await self._register.change(work)
        return _show(changed)

    async def change_own_password(self, by: Identity, old: str, new: str) -> None:
        """Raises BadKey when the old one is wrong, or when it is a key that asks."""
        user_id = by.who.removeprefix("user:")
        user = await self._register.read(lambda tables: users.find(tables, user_id))
        if user is None or by.sign_in_id is None or not await self._passwords.fits(user.password, old):
            raise BadKey(tell("password.old"))
        hashed, here = await self._passwords.hash(new), by.sign_in_id

        def work(tables: Tables) -> None:
            users.change(tables, user_id, password=hashed)
            sign_ins.end_all(tables, user_id, self._register.clock(), but=here)
            self._register.audit.write(tables, by, "users.change", by.who, password=True)

        await self._register.change(work)


def _find(tables: Tables, user_id: str) -> User:
    user = users.find(tables, user_id)
    if user is None:
        raise NotFound(tell("user.unknown", user=repr(user_id)))
    return user


def _keep_to_staff(by: Identity, *roles: Role) -> None:
    """A manager makes nobody a manager, and shuts none out: whoever could, could make themselves administrator."""
    if by.role is Role.MANAGER and not {*roles} <= {Role.VIEWER, Role.STAFF}:
        raise Forbidden(tell("user.above"))


def _keep_an_administrator(tables: Tables, user: User, changes: dict[str, Any]) -> None:
    leaves = changes.get("disabled") or changes.get("role", Role.ADMIN.value) != Role.ADMIN.value
    is_administrator = user.role is Role.ADMIN and not user.disabled
    if is_administrator and leaves and not users.count_administrators(tables, but=user.user_id):
        raise Conflict(tell("user.last_administrator", user=repr(user.user_name)))


def _show(user: User) -> accounts.User:
    shown = {field: getattr(user, field) for field in accounts.User.model_fields}
    return accounts.User(**{**shown, "role": user.role.value})
