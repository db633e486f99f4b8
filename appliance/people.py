"""The commands that say who may sign in, through the API of the porter that is running."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from appliance.asking import ask as ask_porter
from appliance.contract.accounts import PASSWORD_LEAST, User, UserList
from appliance.errors import NotFound

user = typer.Typer(no_args_is_help=True, help="Who may sign in to the porter that is running.")

UserName = Annotated[str, typer.Argument(help="the name to sign in with")]
PASSWORDS = f"The password is asked for, or read from the first line of the input; {PASSWORD_LEAST} characters or more."


@user.command("list")
def list_users() -> None:
    """Everybody who may sign in, or once might."""
    for found in ask_porter(UserList, "GET", "/api/v1/users").users:
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
    made = ask_porter(User, "POST", "/api/v1/users", ask)
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
    for found in ask_porter(UserList, "GET", "/api/v1/users").users:
        if found.user_name == user_name:
            ask_porter(User, "PATCH", f"/api/v1/users/{found.user_id}", change)
            return
    raise NotFound(f"there is no user {user_name!r}; see `nightporter user list`")
