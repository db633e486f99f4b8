"""The holder of a port is found in the kernel's tables."""

import os
import socket
from pathlib import Path

from appliance.supervisor.holders import holder_of


def test_we_find_ourselves() -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        found = holder_of(door.getsockname()[1], udp=False)
    assert found is not None and f"(pid {os.getpid()})" in found


def test_a_free_port_has_none(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    assert holder_of(port, udp=False) is None
    assert holder_of(port, udp=True, proc=tmp_path) is None


def test_a_made_up_proc(tmp_path: Path) -> None:
    (tmp_path / "net").mkdir()
    header = "  sl  local_address rem_address st tx rx tr when retrnsmt uid timeout inode\n"
    row = "   0: 0100007F:{port} 00000000:0000 {state} 0:0 0:0 0 1000 0 {inode} 1\n"
    (tmp_path / "net" / "tcp").write_text(
        header + row.format(port="1F90", state="01", inode=11) + row.format(port="1F90", state="0A", inode=22)
    )
    for pid, inode in (("7", 11), ("8", 22)):
        (tmp_path / pid / "fd").mkdir(parents=True)
        (tmp_path / pid / "fd" / "3").symlink_to(f"socket:[{inode}]")
        (tmp_path / pid / "comm").write_text(f"program{pid}\n")
    assert holder_of(8080, udp=False, proc=tmp_path) == "program8 (pid 8)"
    assert holder_of(8081, udp=False, proc=tmp_path) is None
