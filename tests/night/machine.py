"""A machine as figures tell of it."""

from __future__ import annotations

from appliance.contract.figures import MachineFigures

GIB = 2**30


def make_machine(*, cores: int, load: float, memory_gib: tuple[int, int], disk_gib: tuple[int, int]) -> MachineFigures:
    """Memory and disk: how much there is, and how much is free."""
    return MachineFigures(
        cores=cores,
        load=load,
        memory_bytes=memory_gib[0] * GIB,
        memory_available_bytes=memory_gib[1] * GIB,
        disk_bytes=disk_gib[0] * GIB,
        disk_free_bytes=disk_gib[1] * GIB,
    )
