"""Which networks carry media, seen from network namespaces that hold just what a test needs."""

import asyncio
import subprocess
import sys

import pytest

from appliance.supervisor.network import ADDRESS, ITS_PEER, OURS

LOOK = "from appliance.supervisor.network import *; "
NAMESPACE = ("unshare", "--map-root-user", "--net", "sh", "-c")
ONLY_LOOPBACK = "ip link set lo up"
OTHER = "ip link add a0 type veth peer name b0 && ip link set a0 up && ip link set b0 up"
SETTLED = "until ip link show a0 | grep -q 'state UP'; do :; done"
CUT = "until ip link show a0 | grep -q 'state LOWERLAYERDOWN\\|state DOWN'; do :; done"
"""The kernel says a moment later that the pair runs, or no longer does; pytest's time-out bounds the wait."""


@pytest.fixture(scope="module", autouse=True)
def namespaces() -> None:
    try:
        subprocess.run((*NAMESPACE, OTHER), check=True, capture_output=True, text=True)
    except FileNotFoundError as e:
        pytest.skip(f"util-linux is not installed: {e}")
    except subprocess.CalledProcessError as e:
        pytest.skip(f"this machine lends no network namespace with virtual interfaces: {e.stderr.strip()}")


async def in_a_namespace(prepare: str, code: str, *, may_change: bool = True) -> str:
    """What `code` prints where the network is only what `prepare` makes of it."""
    drop = "" if may_change else "setpriv --bounding-set=-net_admin --inh-caps=-net_admin "
    process = await asyncio.create_subprocess_exec(
        *(*NAMESPACE, f'{prepare} && exec {drop}"$0" -c "$1"'),
        *(sys.executable, LOOK + code),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    return out.decode().strip()


@pytest.mark.parametrize(
    ("prepare", "usable"),
    [
        (ONLY_LOOPBACK, []),
        (f"{ONLY_LOOPBACK} && ip address add 198.51.100.9/32 dev lo", []),
        (OTHER, []),
        (f"{OTHER} && ip address add 198.51.100.9/32 dev a0 && {SETTLED}", ["a0"]),
        (f"{OTHER} && ip address add 198.51.100.9/32 dev a0 && ip link set a0 down", []),
        (f"{OTHER} && ip address add 198.51.100.9/32 dev a0 && ip link set b0 down && {CUT}", []),
    ],
    ids=["loopback", "more loopback", "no address", "usable", "switched off", "cable out"],
)
async def test_what_carries_media(prepare: str, usable: list[str]) -> None:
    assert await in_a_namespace(prepare, "print(media_interfaces())") == str(usable)


async def test_one_is_made_when_there_is_none_and_found_the_next_time() -> None:
    code = "print(ensure_media_interface(), media_interfaces(), ensure_media_interface())"
    assert await in_a_namespace(ONLY_LOOPBACK, code) == f"None ['{OURS}'] None"


async def test_one_that_was_left_half_made_is_finished() -> None:
    prepare = f"{ONLY_LOOPBACK} && ip link add {OURS} type veth peer name {ITS_PEER}"
    said = await in_a_namespace(prepare, "print(ensure_media_interface(), media_interfaces())")
    assert said == f"None ['{OURS}']"


async def test_none_is_made_beside_one_that_works() -> None:
    prepare = f"{OTHER} && ip address add 198.51.100.9/32 dev a0 && {SETTLED}"
    assert await in_a_namespace(prepare, "print(ensure_media_interface(), media_interfaces())") == "None ['a0']"


async def test_without_the_right_to_it_says_what_to_run() -> None:
    said = await in_a_namespace(ONLY_LOOPBACK, "print(ensure_media_interface())", may_change=False)
    assert "calls can't work" in said and f"ip address replace {ADDRESS} dev {OURS}" in said
