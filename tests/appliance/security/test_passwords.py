"""Passwords are argon2id, checked alike whether the person exists, and made without letters that look alike."""

from __future__ import annotations

import re

import pytest
from argon2 import PasswordHasher

from appliance.security.passwords import Passwords, make_password

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


async def test_a_hash_is_argon2id_with_a_salt_of_its_own() -> None:
    passwords = Passwords()
    hashed = await passwords.hash("correct horse battery")
    assert hashed.startswith("$argon2id$v=19$m=65536,")
    assert await passwords.hash("correct horse battery") != hashed
    assert await passwords.fits(hashed, "correct horse battery")


@pytest.mark.parametrize("password", ["", "correct horse", "Correct horse battery", "correct horse battery\x00"])
async def test_another_password_does_not_fit(password: str) -> None:
    passwords = Passwords(CHEAP)
    assert not await passwords.fits(await passwords.hash("correct horse battery"), password)


@pytest.mark.parametrize("hashed", [None, "", "plain", "$argon2id$v=19$broken"])
async def test_without_a_good_hash_nothing_fits(hashed: str | None) -> None:
    assert not await Passwords(CHEAP).fits(hashed, "correct horse battery")


async def test_a_hash_of_weaker_figures_is_outdated() -> None:
    hashed = await Passwords(CHEAP).hash("correct horse battery")
    assert Passwords().is_outdated(hashed)
    assert not Passwords(CHEAP).is_outdated(hashed)


def test_a_made_password_can_be_typed_from_a_screen() -> None:
    made = {make_password() for _ in range(100)}
    assert len(made) == 100
    assert all(re.fullmatch(r"([a-hj-km-np-z2-9]{5}-){3}[a-hj-km-np-z2-9]{5}", password) for password in made)
