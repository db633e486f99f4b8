"""The commands that say who may sign in, through the API of the porter that is running.

They show it the key in `secrets/`: whoever can read that may do all this anyway.
"""

from __future__ import annotations

import sys
from typing import Annotated, Any, TypeVar

import httpx
import typer
from pydantic import BaseModel, ValidationError

from appliance.contract.accounts import PASSWORD_LEAST, User, UserList
from appliance.contract.problems import Problem
from appliance.errors import ApplianceError, NotFound
from appliance.settings import load_settings
from appliance.supervisor.instance import read_instance

Body = TypeVar("Body", bound=BaseModel)

user = typer.Typer(no_args_is_help=True, help="Who may sign in to the porter that is running.")

UserName = Annotated[str, typer.Argument(help="the name to sign in with")]
PASSWORDS = f"The password is asked for, or read from the first line of the input; {PASSWORD_LEAST} characters or more."


@user.command("list")
def list_users() -> None:
    """Everybody who may sign in, or once might."""
    for found in _ask(UserList, "GET", "/api/v1/users").users:
        typer.echo(
            f"{found.user_name:<20} {found.role:<8} {'disabled' if found.disabled else 'may sign in'}  {found.name}"
        )


@user.command(epilog=PASSWORDS)
def add(
    user_name: UserName,
    role: Annotated[str, typer.Option(help="viewer, staff, manager or admin")] = "staff",
    name: Annotated[str, typer.Option(help="the person's name; the same as to sign in with, if it is left out")] = "",
) -> None:
    """Let somebody sign in."""
    ask = {"user_name": user_name, "name": name or user_name, "role": role, "password": _read_password()}
    made = _ask(User, "POST", "/api/v1/users", ask)
    typer.echo(f"{made.user_name} may sign in as {made.role}.")


@user.command(epilog=PASSWORDS)
def password(user_name: UserName) -> None:
    """Give somebody another password; whoever is signed in with the old one is signed out."""
    _change(user_name, password=_read_password())
    typer.echo(f"{user_name} has another password.")


@user.command()
def disable(user_name: UserName) -> None:
    """Shut somebody out, at once."""
    _change(user_name, disabled=True)
    typer.echo(f"{user_name} may not sign in any more.")


@user.command()
def enable(user_name: UserName) -> None:
    """Let somebody in again."""
    _change(user_name, disabled=False)
    typer.echo(f"{user_name} may sign in.")


def _read_password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))


def _change(user_name: str, **change: Any) -> None:
    for found in _ask(UserList, "GET", "/api/v1/users").users:
        if found.user_name == user_name:
            _ask(User, "PATCH", f"/api/v1/users/{found.user_id}", change)
            return
    raise NotFound(f"there is no user {user_name!r}; see `nightporter user list`")


def _ask(kind: type[Body], method: str, path: str, body: dict[str, Any] | None = None) -> Body:
    """What the porter that is running says. Raises ApplianceError with its sentence when it says no."""
    home = load_settings().home
    instance = read_instance(home)
    if instance is None:
        raise ApplianceError(f"no porter is running on {home}; start it with `nightporter up`")
    try:
        key = instance.key_file.read_text().strip()
        answer = httpx.request(
            method, f"{instance.api_url}{path}", json=body, headers={"Authorization": f"Bearer {key}"}, trust_env=False
        )
    except (OSError, httpx.HTTPError) as e:
        raise ApplianceError(f"the porter at {instance.api_url} can't be asked: {e}") from e
    if not answer.is_success:
        raise ApplianceError(_read_problem(answer))
    return kind.model_validate_json(answer.content)


def _read_problem(answer: httpx.Response) -> str:
    try:
        problem = Problem.model_validate_json(answer.content)
    except ValidationError:
        return f"the porter answered {answer.status_code}"
    return "; ".join([problem.detail, *(f"{e.field}: {e.message}" for e in problem.errors)])
