"""The porter that is running, asked over its API by the commands of this box.

They show it the key in `secrets/`: whoever can read that may do all this anyway.
"""

from __future__ import annotations

from typing import Any, TypeVar

import httpx
from pydantic import BaseModel, ValidationError

from appliance.contract.problems import Problem
from appliance.errors import ApplianceError
from appliance.settings import load_settings
from appliance.supervisor.instance import read_instance

Body = TypeVar("Body", bound=BaseModel)


def ask(kind: type[Body], method: str, path: str, body: dict[str, Any] | None = None) -> Body:
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
