"""What pip was told about where packages come from, uv is told too."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer.uv import settings_for_uv

STRATEGY = {"UV_INDEX_STRATEGY": "unsafe-best-match"}


@pytest.mark.parametrize(
    ("said", "environment", "told"),
    [
        ("", {}, {}),
        ("global.index-url='https://m/simple'\n", {}, {"UV_DEFAULT_INDEX": "https://m/simple"}),
        ("global.index-url='https://m/simple'\n", {"UV_DEFAULT_INDEX": "https://own"}, {}),
        (
            ":env:.index-url='https://e/simple'\nglobal.index-url='https://g/simple'\ninstall.index-url='https://i'\n",
            {},
            {"UV_DEFAULT_INDEX": "https://e/simple"},
        ),
        ("download.index-url='https://m/simple'\nglobal.disable-pip-version-check='1'\n", {}, {}),
        (
            "global.extra-index-url='\\nhttps://a/simple\\nhttps://b/simple'\nglobal.trusted-host='a b'\n",
            {},
            {"UV_INDEX": "https://a/simple https://b/simple", "UV_INSECURE_HOST": "a b"},
        ),
        (
            ":env:.proxy=\"http://it's:1\"\n:env:.default-timeout='180'\nglobal.cert='/etc/ca.pem'\n",
            {},
            {"ALL_PROXY": "http://it's:1", "UV_HTTP_TIMEOUT": "180", "SSL_CERT_FILE": "/etc/ca.pem"},
        ),
        ("WARNING: pip.conf is odd\nnot a line of it\n", {}, {}),
    ],
)
def test_pips_settings_are_uvs(said: str, environment: dict[str, str], told: dict[str, str]) -> None:
    assert settings_for_uv(said, environment) == {**STRATEGY, **told}


def test_a_folder_of_wheels_that_is_missing_is_no_error(tmp_path: Path) -> None:
    gone = f"global.find-links='{tmp_path / 'gone'}'\n"
    assert "UV_FIND_LINKS" not in settings_for_uv(gone, {})
    both = f"global.find-links='{tmp_path} https://m/wheels {tmp_path / 'gone'}'\n"
    assert settings_for_uv(both, {})["UV_FIND_LINKS"] == f"{tmp_path},https://m/wheels"
